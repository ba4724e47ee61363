//! The rule, as code. What it says is written one module up; the two must say the same.

use super::coverage::counts_in_ratios;
use super::{Deadline, Evidence, Phase, Reason, ResultState, Status};
use crate::domain::date::Day;
use crate::domain::source::Issuer;
use crate::domain::target::{Comparator, Measure, Observation, Target};
use crate::domain::{Agreement, PartialDate};

/// From this share of the way a figure not reached is "partly met".
const PARTLY_FROM: f64 = 0.5;
/// Above this share of the figure it is "exceeded": 2 % absorb the rounding of announcements.
const EXCEEDED_ABOVE: f64 = 1.02;
/// Days before the due date during which it is "due soon".
const SOON_DAYS: i32 = 90;
/// Figures are decimal texts: two that differ by less are the same.
const SAME: f64 = 1e-9;
/// A promise of 1.3 billion is reached by 1,299,980,000.
const ROUNDING: f64 = 1e-3;

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
    let (year, month, _) = agreement.signed.earliest().ymd();
    // A day past the end of its month is the last of that month.
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
    let answer = result(agreement, target);
    Status {
        result: answer.result,
        evidence: evidence(agreement, target),
        deadline: deadline(target.due, today),
        reason: answer.reason,
        deciding: answer.deciding,
        ratio: answer.ratio,
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

struct Answer {
    result: ResultState,
    reason: Reason,
    deciding: Vec<usize>,
    ratio: Option<f64>,
}

impl Answer {
    const fn without_figures(result: ResultState, reason: Reason) -> Self {
        Self {
            result,
            reason,
            deciding: Vec::new(),
            ratio: None,
        }
    }
}

fn result(agreement: &Agreement, target: &Target) -> Answer {
    use ResultState::{NotMeasurable, Unknown};
    if target.ambition {
        return Answer::without_figures(NotMeasurable, Reason::Ambition);
    }
    let Some(promised) = target.value else {
        return Answer::without_figures(NotMeasurable, Reason::NoFigure);
    };
    let at = |place: &usize| &target.observations[*place];
    let in_phase = |wanted| {
        (0..target.observations.len()).filter(move |p| phase(agreement, target, at(p)) == wanted)
    };
    let results: Vec<usize> = in_phase(Phase::Result).collect();
    if results.is_empty() {
        let later = in_phase(Phase::Later).next().is_some();
        let reason = if later {
            Reason::OnlyLater
        } else {
            Reason::NothingPublished
        };
        return Answer::without_figures(Unknown, reason);
    }
    let plain: Vec<usize> = results
        .into_iter()
        .filter(|p| at(p).caveat.is_none())
        .collect();
    let span = |place: &usize| span(agreement, at(place));
    let Some(horizon) = plain.iter().map(|p| span(p).0).max() else {
        return Answer::without_figures(Unknown, Reason::OnlyWithCaveat);
    };
    let deciding: Vec<usize> = plain.into_iter().filter(|p| span(p).1 >= horizon).collect();

    let promises = std::iter::once(promised).chain(other_promises(agreement, target));
    let answers: Vec<ResultState> = promises
        .flat_map(|promise| deciding.iter().map(move |p| (promise, p)))
        .map(|(promise, p)| judge(target, promise, at(p).value, is_at_term(target, span(p).1)))
        .collect();
    let first = answers.first().copied().unwrap_or(Unknown);
    let agree = answers.iter().all(|answer| *answer == first);
    let ratio = match deciding.as_slice() {
        [only] if agree && counts_in_ratios(target) => ratio(target, promised, at(only).value),
        _ => None,
    };
    let (result, reason) = match first {
        _ if !agree => (Unknown, Reason::Disagreement),
        Unknown if target.due.is_none() => (Unknown, Reason::NoTerm),
        Unknown => (Unknown, Reason::BeforeTerm),
        decided => (decided, Reason::Figures),
    };
    Answer {
        result,
        reason,
        deciding,
        ratio,
    }
}

/// From when on an observation may be overtaken, and the last day it may hold for: a plain date stands at its
/// latest day, an approximate one may lie anywhere; neither is after the day its source was published.
fn span(agreement: &Agreement, observation: &Observation) -> (Day, Day) {
    let date = observation.date;
    let published = agreement
        .sources
        .get(observation.source)
        .and_then(|source| source.published);
    // A publication date that contradicts the observation's own is no help.
    let latest = match published.map(PartialDate::latest) {
        Some(published) if published >= date.earliest() => date.latest().min(published),
        _ => date.latest(),
    };
    if date.is_approximate() {
        (date.earliest(), latest)
    } else {
        (latest, latest)
    }
}

/// Whether a result that may hold until `latest` was taken at the due date.
fn is_at_term(target: &Target, latest: Day) -> bool {
    target.due.is_some_and(|due| {
        let term = if due.is_approximate() {
            due.earliest()
        } else {
            due.latest()
        };
        latest >= term
    })
}

/// What other sources say was promised, where that is disputed (`targets[<id>].value`).
pub fn other_promises<'a>(
    agreement: &'a Agreement,
    target: &'a Target,
) -> impl Iterator<Item = f64> + 'a {
    let field = format!("targets[{}].value", target.id);
    agreement
        .disputed
        .iter()
        .filter(move |dispute| *dispute.field == *field)
        .filter_map(|dispute| dispute.value.trim().parse().ok())
        .filter(|value: &f64| value.is_finite())
}

/// Whether the figure is one to come down to.
#[must_use]
pub fn is_downward(target: &Target, promised: f64) -> bool {
    target.measure == Measure::Rank
        || match target.comparator {
            Comparator::AtMost => true,
            Comparator::AtLeast => false,
            Comparator::Exactly => promised.abs() < SAME || starts_above(target, promised),
        }
}

fn starts_above(target: &Target, promised: f64) -> bool {
    target
        .baseline
        .is_some_and(|baseline| baseline.value > promised + SAME)
}

/// A published value held against the promised one.
fn judge(target: &Target, promised: f64, value: f64, at_term: bool) -> ResultState {
    let downward = is_downward(target, promised);
    let beyond = if downward {
        promised - value
    } else {
        value - promised
    };
    if beyond >= -SAME || -beyond < promised.abs() * ROUNDING {
        let is_ceiling = target.comparator == Comparator::AtMost
            && target.measure != Measure::Rank
            && !starts_above(target, promised);
        if is_ceiling && target.due.is_some() && !at_term {
            return ResultState::Unknown;
        }
        return if !downward && promised > 0.0 && value > promised * EXCEEDED_ABOVE {
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
