//! What could be known of a result on a given day.
//!
//! Concept: a result exists from the day somebody publishes it. The [rule](super) reads all that is published, and
//! its answers do not move with the day; what moves is how much of it a reader of that day could have found.
//!
//! Rule:
//! - an observation could be known **from** the last day that its source's date of publication allows; where that
//!   date contradicts the observation's own (a page dated before what it tells), from the last day of the
//!   observation itself;
//! - where the source is undated, nobody can say since when: it was surely **not** known before the first day of
//!   the observation, and after it the answer is *unknown*, never "known";
//! - on a day, what a reader could find is the answer of the same rule to the observations known by then;
//! - a promise exists from the signature, however late the source in which it was read.
//!
//! Example: a figure of December 2015 read in an article of 12 March 2019 is not known on 1 January 2016, and is
//! from 12 March 2019 on.

use super::{Phase, Status, Statuses, phase, status};
use crate::domain::date::Day;
use crate::domain::target::{Observation, Target};
use crate::domain::{Agreement, Dataset, PartialDate, TargetIx};

/// Since when an observation could be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KnownFrom {
    /// Published then: surely known from the last day of that date.
    Published(PartialDate),
    /// Its source is undated: surely not known before this day, and nobody can say since when.
    Undated(Day),
}

/// Whether something was known on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Knowledge {
    /// Published by then.
    Known,
    /// Published since.
    NotYet,
    /// Perhaps: its source is undated.
    Unsaid,
}

impl KnownFrom {
    /// Whether it was known on `day`.
    #[must_use]
    pub fn on(self, day: Day) -> Knowledge {
        match self {
            Self::Published(date) if date.latest() <= day => Knowledge::Known,
            Self::Undated(first) if first <= day => Knowledge::Unsaid,
            Self::Published(_) | Self::Undated(_) => Knowledge::NotYet,
        }
    }

    /// The day itself, where there is one.
    #[must_use]
    pub const fn day(self) -> Option<Day> {
        match self {
            Self::Published(date) => Some(date.latest()),
            Self::Undated(_) => None,
        }
    }
}

/// Since when an observation could be known.
#[must_use]
pub fn known_from(agreement: &Agreement, observation: &Observation) -> KnownFrom {
    let date = observation.date;
    let source = agreement.sources.get(observation.source);
    match source.and_then(|source| source.published) {
        Some(published) if published.latest() >= date.earliest() => KnownFrom::Published(published),
        // A page that tells what comes after its own date was changed since.
        Some(_) => KnownFrom::Published(date),
        None => KnownFrom::Undated(date.earliest()),
    }
}

/// Since when the published results of a target allow the answer that the rule gives: where some decide, the day the
/// last of them came out; else the day of the first result or later figure. `None` where nothing was published since
/// the signature.
#[must_use]
pub fn answer_known_from(
    agreement: &Agreement,
    target: &Target,
    status: &Status,
) -> Option<KnownFrom> {
    let at = |place: usize| known_from(agreement, &target.observations[place]);
    if status.deciding.is_empty() {
        let since = since_signature(agreement, target).map(at);
        return since.min_by_key(|from| (from.day().is_none(), from.day()));
    }
    // One that nobody can date leaves the whole undated.
    let deciding = status.deciding.iter().map(|place| at(*place));
    deciding.max_by_key(|from| (from.day().is_none(), from.day()))
}

/// The observations that are results or later figures, as places in the target's list.
fn since_signature<'a>(
    agreement: &'a Agreement,
    target: &'a Target,
) -> impl Iterator<Item = usize> + 'a {
    (0..target.observations.len())
        .filter(|place| phase(agreement, target, &target.observations[*place]) != Phase::Start)
}

/// What could be found of a target's results on a day.
#[must_use]
pub fn knowledge(agreement: &Agreement, target: &Target, day: Day) -> Option<Knowledge> {
    let of = |wanted| {
        since_signature(agreement, target)
            .any(|place| known_from(agreement, &target.observations[place]).on(day) == wanted)
            .then_some(wanted)
    };
    of(Knowledge::Known)
        .or_else(|| of(Knowledge::Unsaid))
        .or_else(|| of(Knowledge::NotYet))
}

/// Whether an agreement was surely signed after a day.
#[must_use]
pub fn is_signed_later(agreement: &Agreement, day: Day) -> bool {
    agreement.signed.earliest() > day
}

/// The answers that a reader of that day could have had: the same rule, given what was known by then.
#[must_use]
pub fn status_then(agreement: &Agreement, target: &Target, day: Day) -> Status {
    let kept: Vec<usize> = (0..target.observations.len())
        .filter(|place| {
            known_from(agreement, &target.observations[*place]).on(day) == Knowledge::Known
        })
        .collect();
    if kept.len() == target.observations.len() {
        return status(agreement, target, day);
    }
    let mut then = target.clone();
    then.observations = kept
        .iter()
        .map(|place| target.observations[*place].clone())
        .collect();
    let mut answer = status(agreement, &then, day);
    for place in &mut answer.deciding {
        *place = kept[*place];
    }
    answer
}

impl Statuses {
    /// What a reader of `day` could have answered for every target of a dataset.
    #[must_use]
    pub fn as_known_on(dataset: &Dataset, day: Day) -> Self {
        Self::each(dataset, day, status_then)
    }
}

/// How much of what is published of a set of targets could be found on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KnownThen {
    /// Targets with a result published by then.
    pub published: usize,
    /// Targets whose results were all published since.
    pub since: usize,
    /// Targets whose only results that may have been known stand in undated sources.
    pub unsaid: usize,
    /// Targets of agreements signed later.
    pub signed_later: usize,
}

impl KnownThen {
    /// Counts a set of targets.
    #[must_use]
    pub fn of(dataset: &Dataset, day: Day, targets: impl IntoIterator<Item = TargetIx>) -> Self {
        let mut counts = Self::default();
        for ix in targets {
            let (agreement, target) = (dataset.agreement(ix.agreement), dataset.target(ix));
            counts.signed_later += usize::from(is_signed_later(agreement, day));
            match knowledge(agreement, target, day) {
                Some(Knowledge::Known) => counts.published += 1,
                Some(Knowledge::NotYet) => counts.since += 1,
                Some(Knowledge::Unsaid) => counts.unsaid += 1,
                None => {}
            }
        }
        counts
    }
}
