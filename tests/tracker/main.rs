//! The three questions, held against tables that a person can read.
//!
//! `PARAPHE_BLESS=1 cargo test --test tracker` rewrites the tables; what changed is then read in the diff.

#![allow(
    clippy::needless_pass_by_value,
    reason = "values written on the spot read better than references to them"
)]

mod calendar;
mod charts;
mod drawn;
mod known;
mod list;
mod properties;
mod report;
mod revision;
mod support;
mod table;
mod wording;
