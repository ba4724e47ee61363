//! What is drawn of every agreement of the dataset, taken once for a day: selections only choose among them.
//!
//! A filter changes with every letter typed; what is drawn of an agreement does not, nor does the width of its name.

use super::plan::Entry;
use crate::analysis::tracker::Statuses;
use crate::domain::{AgreementIx, Dataset, Day, Lang};
use crate::text::label;
use std::collections::BTreeMap;

/// All agreements, as they are drawn.
#[derive(Debug)]
pub struct Entries {
    /// The language of their names.
    pub lang: Lang,
    /// The as-of day.
    pub today: Day,
    /// In date order.
    pub(super) by_date: Vec<Entry>,
    /// The place of each agreement of the dataset in that order.
    pub(super) places: Vec<u32>,
    /// What clusters of a family are called after.
    families: BTreeMap<AgreementIx, String>,
}

impl Entries {
    /// Takes them from the dataset.
    #[must_use]
    pub fn of(dataset: &Dataset, statuses: &Statuses, lang: Lang) -> Self {
        let by_date: Vec<Entry> = (dataset.agreements_by_date().into_iter())
            .map(|ix| Entry::of(dataset, statuses, ix))
            .collect();
        let mut places = vec![0; by_date.len()];
        for (place, entry) in (0..).zip(&by_date) {
            places[entry.ix.position()] = place;
        }
        let mut families: BTreeMap<AgreementIx, String> = BTreeMap::new();
        for parent in by_date.iter().filter_map(|entry| entry.parent) {
            (families.entry(parent))
                .or_insert_with(|| label::short(dataset, dataset.agreement(parent), lang, 26));
        }
        Self {
            lang,
            today: statuses.today(),
            by_date,
            places,
            families,
        }
    }

    /// The short name of the agreement that a family stands on.
    pub(super) fn family(&self, parent: AgreementIx) -> &str {
        self.families.get(&parent).map_or("", String::as_str)
    }
}
