//! Words: how numbers, dates, names and typography are written in French and in English.
//!
//! Everything is computed here rather than asked of the browser, so that the page, the command line
//! and the static pages say the same thing to the letter.

pub mod dates;
pub mod label;
pub mod letters;
pub mod markup;
pub mod numbers;
pub mod typography;
pub mod words;
