//! What the record knows, by year, level and territory: how many agreements, how many with figures, with a
//! published result, and searched for, and when.
//!
//! An agreement that applies in several regions counts in each; the sums over territories may exceed the whole.

use super::tracker::Statuses;
use crate::domain::agreement::Level;
use crate::domain::arrange::Arrange as _;
use crate::domain::{AgreementIx, Dataset, Day, TargetIx, Territory};
use std::collections::BTreeMap;

/// What agreements are grouped by. The order is that of the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// The year of the signature.
    Year(i32),
    /// The level.
    Level(Level),
    /// A region, or the whole country.
    Territory(Territory),
}

/// What is known of a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Agreements.
    pub agreements: usize,
    /// Of these, those that promise at least one figure.
    pub with_figure: usize,
    /// Those with at least one result published since the signature.
    pub with_result: usize,
    /// Those for which a result was looked for.
    pub searched: usize,
    /// The day of the last search.
    pub last_search: Option<Day>,
}

/// By year of signature, the latest first.
#[must_use]
pub fn by_year(dataset: &Dataset, statuses: &Statuses) -> Vec<(Group, Known)> {
    let mut rows = rows(dataset, statuses, |ix| {
        vec![Group::Year(dataset.agreement(ix).signed.year())]
    });
    rows.reverse();
    rows
}

/// By level, from the widest.
#[must_use]
pub fn by_level(dataset: &Dataset, statuses: &Statuses) -> Vec<(Group, Known)> {
    rows(dataset, statuses, |ix| {
        vec![Group::Level(dataset.agreement(ix).level)]
    })
}

/// By region, the whole country first.
#[must_use]
pub fn by_territory(dataset: &Dataset, statuses: &Statuses) -> Vec<(Group, Known)> {
    rows(dataset, statuses, |ix| {
        let of = |territory: &Territory| {
            let mut here = *territory;
            while let Some(parent) = here.parent().filter(|parent| *parent != Territory::France) {
                here = parent;
            }
            Group::Territory(here)
        };
        dataset.agreement(ix).territories.iter().map(of).collect()
    })
}

fn rows(
    dataset: &Dataset,
    statuses: &Statuses,
    groups: impl Fn(AgreementIx) -> Vec<Group>,
) -> Vec<(Group, Known)> {
    let mut found: BTreeMap<Group, Known> = BTreeMap::new();
    for (position, agreement) in dataset.agreements().iter().enumerate() {
        let ix = AgreementIx::from_position(position);
        let places = 0..agreement.targets.len();
        let has_result = |place: usize| {
            let target = TargetIx {
                agreement: ix,
                place: place as u32,
            };
            statuses.get(target).has_published_result()
        };
        let last = agreement
            .targets
            .iter()
            .filter_map(|target| target.searched_on)
            .max();
        let mut groups = groups(ix);
        groups.arrange();
        groups.dedup();
        for group in groups {
            let known = found.entry(group).or_default();
            known.agreements += 1;
            known.with_figure += usize::from(agreement.targets.iter().any(|t| t.value.is_some()));
            known.with_result += usize::from(places.clone().any(has_result));
            known.searched += usize::from(last.is_some());
            known.last_search = known.last_search.max(last);
        }
    }
    found.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_agreement_is_in_one_year_and_one_level() {
        let data = include_str!("../../public/data/agreements.json");
        let dataset = Dataset::from_json(data).unwrap();
        let statuses = Statuses::on(&dataset, Day::from_ymd(2026, 11, 25));
        for rows in [by_year(&dataset, &statuses), by_level(&dataset, &statuses)] {
            let sum: usize = rows.iter().map(|(_, known)| known.agreements).sum();
            assert_eq!(sum, dataset.agreements().len());
            for (group, known) in rows {
                let Known {
                    agreements,
                    with_figure,
                    with_result,
                    searched,
                    last_search,
                } = known;
                assert!(
                    with_figure.max(with_result).max(searched) <= agreements,
                    "{group:?}"
                );
                assert_eq!(searched > 0, last_search.is_some(), "{group:?}");
            }
        }
        let territories = by_territory(&dataset, &statuses);
        assert_eq!(
            territories.first().unwrap().0,
            Group::Territory(Territory::France)
        );
    }
}
