//! The search as those see it who only ask: what a page shows before anybody searches needs none of what answers.

use super::ask::query_words;
use super::fill::{Found, SearchIndex};
use super::offer::Offer;
use crate::domain::{AgreementIx, Dataset};
use std::fmt::Debug;

/// What finds records by words.
pub trait Finder: Debug + Send + Sync {
    /// The agreements that answer; nothing where no word is asked for, as in `de la`.
    fn agreements_with(&self, text: &str) -> Option<Found<AgreementIx>>;

    /// Answers of each kind.
    fn offers(&self, dataset: &Dataset, text: &str) -> Offer;
}

impl Finder for SearchIndex {
    fn agreements_with(&self, text: &str) -> Option<Found<AgreementIx>> {
        (!query_words(text).is_empty()).then(|| self.agreements(text))
    }

    fn offers(&self, dataset: &Dataset, text: &str) -> Offer {
        self.offer(dataset, text)
    }
}
