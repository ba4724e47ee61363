//! How much is known of a set of targets.

use super::{Deadline, Evidence, Statuses};
use crate::domain::target::{Nature, Target};
use crate::domain::{Dataset, TargetIx};

/// Whether a target enters counts of results: it promises a figure, as a commitment, on something its parties hold.
#[must_use]
pub fn counts_in_ratios(target: &Target) -> bool {
    target.value.is_some() && !target.ambition && target.nature != Nature::Context
}

/// Those of a set of targets that promise a figure, as a commitment, for a date that is past.
pub fn passed<'a>(
    dataset: &'a Dataset,
    statuses: &'a Statuses,
    targets: impl IntoIterator<Item = TargetIx> + 'a,
) -> impl Iterator<Item = TargetIx> + 'a {
    targets.into_iter().filter(|ix| {
        counts_in_ratios(dataset.target(*ix)) && statuses.get(*ix).deadline == Deadline::Passed
    })
}

/// How much is known of a set of targets, from the widest count to the narrowest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// All targets.
    pub targets: usize,
    /// Those that promise a figure, as a commitment (see [`counts_in_ratios`]).
    pub with_figure: usize,
    /// Of these, those whose date is past.
    pub passed: usize,
    /// Of these, those with a published result, whatever it says.
    pub published: usize,
    /// Of the published, those measured independently.
    pub independent: usize,
    /// Of the published, those reported by the press, another public body or a third party.
    pub reported: usize,
    /// Of the published, those only declared by a party.
    pub declared: usize,
    /// Of the passed without a published result, those searched for.
    pub searched_none: usize,
    /// Of the passed without a published result, those nobody has searched for yet.
    pub not_searched: usize,
}

impl Coverage {
    /// Counts a set of targets.
    #[must_use]
    pub fn of(
        dataset: &Dataset,
        statuses: &Statuses,
        targets: impl IntoIterator<Item = TargetIx>,
    ) -> Self {
        let mut coverage = Self::default();
        for ix in targets {
            coverage.targets += 1;
            if !counts_in_ratios(dataset.target(ix)) {
                continue;
            }
            coverage.with_figure += 1;
            let status = statuses.get(ix);
            if status.deadline != Deadline::Passed {
                continue;
            }
            coverage.passed += 1;
            match status.evidence {
                Evidence::Independent => coverage.independent += 1,
                Evidence::Reported => coverage.reported += 1,
                Evidence::Declared => coverage.declared += 1,
                Evidence::SearchedNone => coverage.searched_none += 1,
                Evidence::NotSearched => coverage.not_searched += 1,
            }
            coverage.published += usize::from(status.has_published_result());
        }
        coverage
    }
}
