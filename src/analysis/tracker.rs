//! The three questions asked of each target: what result, on whose word, and is its date past?
//!
//! The three are never mixed: a passed date says nothing of the result, and no word of anyone says
//! nothing at all. Nothing here is stored in the data; everything is computed by the rule below, which
//! has a [version](RULE_VERSION) printed wherever a state is shown.
//!
//! # The rule
//!
//! *Which observations count.* An observation is a **starting point** when it is dated in or before the
//! month of the signature; a **later figure** when it is dated after the due date; else a **result**.
//!
//! *Evidence* is the strongest word among results and later figures: `independent` (oversight body or
//! official statistics), `reported` (press, another public body, a third party), `declared` (a party).
//! With none: `searched-none` where somebody looked, `not-searched` where nobody did.
//!
//! *Deadline* is judged on the latest day that the due date allows: `passed` after it, `due-soon` in the
//! 90 days before it, `ahead` earlier, `none` where no date was announced.
//!
//! *Result.* `not-measurable` where no figure was promised, or where the figure is an ideal. Otherwise the
//! most recent results without caveat decide; a result that bears a caveat never decides.
//! - The figure is reached: `met`, or `exceeded` when more than 2 % above it (never for an "at most").
//! - It is not reached, and the result was taken at the due date (its latest day is not before the due
//!   date's earliest): `partly-met` from half of the way, `not-met` below.
//! - It is not reached, and there is no due date or the result was taken before it: `unknown`.
//! - Results of the same date that lead to different answers: `unknown`; sources disagree.
//!
//! *Half of the way* is counted from zero for a figure to rise to; from the baseline for a figure to come
//! down to, and where there is no baseline such a figure is reached or it is not. A target of zero is
//! reached at zero and nowhere else.
//!
//! Today's date moves the deadline and nothing else.

use crate::domain::date::Day;
use crate::domain::source::Issuer;
pub use crate::domain::status::{Deadline, Evidence, ResultState};
use crate::domain::target::{Comparator, Observation, Target};
use crate::domain::{Agreement, Dataset, PartialDate, TargetIx};

/// The version of the rule above; a change of any answer is a new version.
pub const RULE_VERSION: u32 = 1;

/// From this share of the way a figure not reached is "partly met".
const PARTLY_FROM: f64 = 0.5;
/// Above this share of the figure it is "exceeded": 2 % absorb the rounding of announcements.
const EXCEEDED_ABOVE: f64 = 1.02;
/// Days before the due date during which it is "due soon".
const SOON_DAYS: i32 = 90;
/// Figures are decimal texts: two that differ by less are the same.
const SAME: f64 = 1e-9;

/// Why the result is what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The authors call it an ideal.
    Ambition,
    /// No figure was promised.
    NoFigure,
    /// Nothing was published after the signature.
    NothingPublished,
    /// Everything published bears a caveat.
    OnlyWithCaveat,
    /// Everything published is dated after the due date.
    OnlyLater,
    /// Not reached when last measured, before the due date.
    BeforeTerm,
    /// Not reached so far, and no due date was announced.
    NoTerm,
    /// Sources of the same date lead to different answers.
    Disagreement,
    /// The figures decide.
    Figures,
}

/// What an observation is, seen from its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// In or before the month of the signature.
    Start,
    /// After the signature, and not after the due date.
    Result,
    /// After the due date.
    Later,
}

/// The three answers for a target, and what led to them.
#[derive(Clone, Debug, PartialEq)]
pub struct Status {
    /// What result is known.
    pub result: ResultState,
    /// On whose word.
    pub evidence: Evidence,
    /// Whether its date is past.
    pub deadline: Deadline,
    /// Why the result is what it is.
    pub reason: Reason,
    /// The observations that decide, as places in the target's list; those of the latest date.
    pub deciding: Vec<usize>,
    /// The deciding value over the promised one, where that means something (a figure to rise to, not zero).
    pub ratio: Option<f64>,
}

impl Status {
    /// Whether some result was published since the signature.
    #[must_use]
    pub const fn has_published_result(&self) -> bool {
        matches!(
            self.evidence,
            Evidence::Independent | Evidence::Reported | Evidence::Declared
        )
    }
}

/// Whether a target enters counts of results: it promises a figure, as a commitment, on something its parties hold.
#[must_use]
pub fn counts_in_ratios(target: &Target) -> bool {
    target.value.is_some()
        && !target.ambition
        && target.nature != crate::domain::target::Nature::Context
}

/// The word a source carries, seen from the agreement.
#[must_use]
pub const fn evidence_of(issuer: Issuer) -> Evidence {
    match issuer {
        Issuer::Oversight => Evidence::Independent,
        Issuer::Press | Issuer::Government | Issuer::ThirdParty => Evidence::Reported,
        Issuer::Party => Evidence::Declared,
    }
}

/// What an observation is, seen from its target.
#[must_use]
pub fn phase(agreement: &Agreement, target: &Target, observation: &Observation) -> Phase {
    let (year, month, _) = agreement.signed.latest().ymd();
    let end_of_signing_month = Day::from_ymd(year, month, 31);
    if observation.date.latest() <= end_of_signing_month {
        Phase::Start
    } else if target
        .due
        .is_some_and(|due| observation.date.earliest() > due.latest())
    {
        Phase::Later
    } else {
        Phase::Result
    }
}

/// Whether the due date is past on `today`.
#[must_use]
pub fn deadline(due: Option<PartialDate>, today: Day) -> Deadline {
    let Some(due) = due else {
        return Deadline::None;
    };
    match due.latest().number() - today.number() {
        left if left < 0 => Deadline::Passed,
        left if left <= SOON_DAYS => Deadline::DueSoon,
        _ => Deadline::Ahead,
    }
}

/// The three answers for a target of `agreement`.
#[must_use]
pub fn status(agreement: &Agreement, target: &Target, today: Day) -> Status {
    let (result, reason, deciding, ratio) = result(agreement, target);
    Status {
        result,
        evidence: evidence(agreement, target),
        deadline: deadline(target.due, today),
        reason,
        deciding,
        ratio,
    }
}

fn evidence(agreement: &Agreement, target: &Target) -> Evidence {
    let words = target
        .observations
        .iter()
        .filter(|o| phase(agreement, target, o) != Phase::Start);
    // The order of the vocabulary is from strongest to weakest.
    let strongest = words
        .filter_map(|o| agreement.sources.get(o.source))
        .map(|s| evidence_of(s.issuer))
        .min();
    strongest.unwrap_or(if target.searched_on.is_some() {
        Evidence::SearchedNone
    } else {
        Evidence::NotSearched
    })
}

fn result(
    agreement: &Agreement,
    target: &Target,
) -> (ResultState, Reason, Vec<usize>, Option<f64>) {
    let undecided = |reason| (ResultState::Unknown, reason, Vec::new(), None);
    if target.ambition {
        return (
            ResultState::NotMeasurable,
            Reason::Ambition,
            Vec::new(),
            None,
        );
    }
    let Some(promised) = target.value else {
        return (
            ResultState::NotMeasurable,
            Reason::NoFigure,
            Vec::new(),
            None,
        );
    };
    let since: Vec<(usize, Phase)> = (target.observations.iter().enumerate())
        .map(|(place, o)| (place, phase(agreement, target, o)))
        .filter(|(_, phase)| *phase != Phase::Start)
        .collect();
    if since.is_empty() {
        return undecided(Reason::NothingPublished);
    }
    let results: Vec<usize> = since
        .iter()
        .filter(|(_, phase)| *phase == Phase::Result)
        .map(|(place, _)| *place)
        .collect();
    if results.is_empty() {
        return undecided(Reason::OnlyLater);
    }
    let observation = |place: &usize| &target.observations[*place];
    let plain: Vec<usize> = results
        .into_iter()
        .filter(|place| observation(place).caveat.is_none())
        .collect();
    let Some(last) = plain
        .iter()
        .map(|place| observation(place).date.latest())
        .max()
    else {
        return undecided(Reason::OnlyWithCaveat);
    };
    let deciding: Vec<usize> = plain
        .into_iter()
        .filter(|place| observation(place).date.latest() == last)
        .collect();
    let at_term = target.due.is_some_and(|due| last >= due.earliest());
    let answers: Vec<ResultState> = deciding
        .iter()
        .map(|place| judge(target, promised, observation(place).value, at_term))
        .collect();
    let ratio = match deciding.as_slice() {
        [only] => ratio(target, promised, observation(only).value),
        _ => None,
    };
    let first = answers.first().copied().unwrap_or(ResultState::Unknown);
    if answers.iter().any(|answer| *answer != first) {
        return (ResultState::Unknown, Reason::Disagreement, deciding, None);
    }
    let reason = match first {
        ResultState::Unknown if target.due.is_none() => Reason::NoTerm,
        ResultState::Unknown => Reason::BeforeTerm,
        _ => Reason::Figures,
    };
    (first, reason, deciding, ratio)
}

/// Whether the figure is one to come down to.
fn is_downward(target: &Target, promised: f64) -> bool {
    match target.comparator {
        Comparator::AtMost => true,
        Comparator::AtLeast => false,
        Comparator::Exactly => {
            promised.abs() < SAME || target.baseline.is_some_and(|b| b.value > promised + SAME)
        }
    }
}

/// A published value held against the promised one.
fn judge(target: &Target, promised: f64, value: f64, at_term: bool) -> ResultState {
    let reached = if is_downward(target, promised) {
        value <= promised + SAME
    } else {
        value >= promised - SAME
    };
    if reached {
        let over =
            !is_downward(target, promised) && promised > 0.0 && value > promised * EXCEEDED_ABOVE;
        return if over {
            ResultState::Exceeded
        } else {
            ResultState::Met
        };
    }
    if !at_term {
        return ResultState::Unknown;
    }
    match way(target, promised, value) {
        Some(way) if way >= PARTLY_FROM => ResultState::PartlyMet,
        _ => ResultState::NotMet,
    }
}

/// How much of the way was made, 0 to 1; `None` where it has no meaning.
fn way(target: &Target, promised: f64, value: f64) -> Option<f64> {
    if is_downward(target, promised) {
        let start = target.baseline?.value;
        (start > promised + SAME).then(|| (start - value) / (start - promised))
    } else {
        (promised > 0.0).then(|| value / promised)
    }
}

/// The value over the promise, for a figure to rise to; a rank or a ceiling has no such ratio.
#[must_use]
pub fn ratio(target: &Target, promised: f64, value: f64) -> Option<f64> {
    (!is_downward(target, promised) && promised > 0.0).then(|| value / promised)
}

/// The answers for every target of a dataset on a given day, computed once and looked up.
#[derive(Clone, Debug, PartialEq)]
pub struct Statuses {
    today: Day,
    of_agreement: Vec<Vec<Status>>,
}

impl Statuses {
    /// Asks the three questions of every target.
    #[must_use]
    pub fn on(dataset: &Dataset, today: Day) -> Self {
        let of_agreement = dataset
            .agreements()
            .iter()
            .map(|agreement| {
                agreement
                    .targets
                    .iter()
                    .map(|target| status(agreement, target, today))
                    .collect()
            })
            .collect();
        Self {
            today,
            of_agreement,
        }
    }

    /// The day they hold for.
    #[must_use]
    pub const fn today(&self) -> Day {
        self.today
    }

    /// The answers for a target of the same dataset.
    #[must_use]
    pub fn get(&self, target: TargetIx) -> &Status {
        &self.of_agreement[target.agreement.position()][target.place as usize]
    }
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
