//! What is drawn of every agreement of the dataset, taken once for a day: selections only choose among them.
//!
//! A filter changes with every letter typed; what is drawn of an agreement does not, nor does the width of its name.
//!
//! Rule: agreements are read in the order of the file, as they lie in memory, and put in date order afterwards, without
//! a look at their targets; the first picture of ten thousand agreements waits for this.

use super::plan::Entry;
use crate::analysis::tracker::{Later, Moments, Statuses};
use crate::domain::arrange::put_in_order;
use crate::domain::{AgreementIx, Dataset, Day, Lang};
use crate::text::label;
use std::collections::BTreeMap;
use std::sync::Arc;

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
    moments: Arc<Moments>,
    /// What clusters of a family are called after.
    families: BTreeMap<AgreementIx, String>,
}

impl Entries {
    /// Takes them from the dataset.
    #[must_use]
    pub fn of(dataset: &Dataset, statuses: &Statuses, lang: Lang) -> Self {
        let order = dataset.agreements_by_date();
        let mut places = vec![0; order.len()];
        for (place, ix) in (0..).zip(&order) {
            places[ix.position()] = place;
        }
        let mut by_date: Vec<Entry> = (dataset.agreements().iter().enumerate())
            .map(|(position, agreement)| Entry::of(AgreementIx::from_position(position), agreement))
            .collect();
        put_in_order(&mut by_date, order.iter().map(|ix| ix.position()).collect());
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
            moments: Arc::clone(statuses.moments()),
            families,
        }
    }

    /// What comes after the signature of an entry.
    pub(super) fn later(&self, entry: &Entry) -> Later<'_> {
        self.moments.of(entry.ix)
    }

    /// The short name of the agreement that a family stands on.
    pub(super) fn family(&self, parent: AgreementIx) -> &str {
        self.families.get(&parent).map_or("", String::as_str)
    }
}
