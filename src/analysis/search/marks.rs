//! Which words of a text answered a query: what a page marks.

use super::index::Index;
use super::readings::Readings;
use super::stop::is_stop_word;
use crate::analysis::fold;
use crate::domain::arrange::Arrange as _;
use std::ops::Range;

/// The words to mark, without the index they were found in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Whole words, sorted.
    words: Vec<Box<str>>,
    /// Beginnings.
    beginnings: Vec<Box<str>>,
}

impl Marks {
    pub(super) fn of(index: &Index, typed: &[String], readings: &[Readings]) -> Self {
        let mut marks = Self::default();
        for (typed, readings) in typed.iter().zip(readings) {
            if readings.begins {
                marks.beginnings.push(typed.as_str().into());
            }
            for (word, _) in &readings.words {
                let word = index.word(*word);
                if !(readings.begins && word.starts_with(typed.as_str())) {
                    marks.words.push(word.into());
                }
            }
        }
        marks.words.arrange();
        marks
    }

    /// Whether nothing is to be marked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.beginnings.is_empty()
    }

    /// The parts of a text to mark, in order, apart from each other.
    #[must_use]
    pub fn ranges(&self, text: &str) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        if self.is_empty() {
            return found;
        }
        // Where the last word stands that neither answers nor is a function word.
        let mut stranger = 0;
        fold::scan(text, true, &mut |word| {
            let answers = self
                .words
                .binary_search_by(|other| (**other).cmp(word.text))
                .is_ok()
                || self
                    .beginnings
                    .iter()
                    .any(|beginning| word.text.starts_with(&**beginning));
            // All that is said in Île-de-France was asked for: it is marked as one.
            let is_whole = word.tied
                && stranger <= word.start
                && found.last().is_some_and(|last| last.start >= word.start);
            if answers || is_whole {
                // A tied word takes in the parts of it that were found before.
                while found.last().is_some_and(|last| last.start >= word.start) {
                    found.pop();
                }
                match found.last_mut() {
                    Some(last) if last.end >= word.start => last.end = last.end.max(word.end),
                    _ => found.push(word.start..word.end),
                }
            } else if !word.tied && !is_stop_word(word.text) {
                stranger = word.end;
            }
        });
        found
    }
}
