//! The partner network over the shipped data: what is drawn, what the visitor adjusts, what is measured.
//!
//! `UPDATE_GOLDEN=1 cargo test --test network` rewrites the kept texts; what changed is then read in the diff.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod choices;
mod drawings;
mod metrics;
mod support;
