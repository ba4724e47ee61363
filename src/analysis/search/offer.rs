//! What one query finds among agreements, organisations and territories at once.

use super::fill::{Found, SearchIndex};
use super::spelling::as_written;
use crate::domain::{AgreementIx, Dataset, OrganisationIx, Territory};

/// Answers of each kind, and one suggestion for all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offer {
    /// Agreements.
    pub agreements: Found<AgreementIx>,
    /// Organisations.
    pub organisations: Found<OrganisationIx>,
    /// Territories.
    pub territories: Found<Territory>,
    /// The query as it was perhaps meant, where no kind of record answers it as it is written.
    pub suggestion: Option<String>,
}

impl Offer {
    /// Whether nothing was found.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.agreements.records.is_empty()
            && self.organisations.records.is_empty()
            && self.territories.records.is_empty()
    }
}

impl SearchIndex {
    /// Asks all three. Records that only a typing mistake explains are left out where others are found as written:
    /// who types `accord` does not mean a company of nearly that name.
    #[must_use]
    pub fn offer(&self, dataset: &Dataset, query: &str) -> Offer {
        let mut offer = Offer {
            agreements: self.agreements(query),
            organisations: self.organisations(query),
            territories: self.territories(query),
            suggestion: None,
        };
        let right = [
            offer.agreements.is_as_written(),
            offer.organisations.is_as_written(),
            offer.territories.is_as_written(),
        ];
        if right.contains(&true) {
            offer.agreements.keep_as_written();
            offer.organisations.keep_as_written();
            offer.territories.keep_as_written();
        } else {
            let each = [
                &offer.agreements.suggestion,
                &offer.organisations.suggestion,
                &offer.territories.suggestion,
            ];
            offer.suggestion = each.into_iter().flatten().next().map(|meant| {
                match self.agreements(meant).records.first() {
                    Some(best) => as_written(dataset, *best, meant),
                    None => meant.clone(),
                }
            });
        }
        offer
    }
}

impl<T> Found<T> {
    const fn is_as_written(&self) -> bool {
        !self.records.is_empty() && self.suggestion.is_none()
    }

    fn keep_as_written(&mut self) {
        if !self.is_as_written() {
            self.records.clear();
        }
    }
}
