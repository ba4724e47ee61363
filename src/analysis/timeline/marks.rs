//! What is drawn for one agreement, in pixels along the axis.
//!
//! Ink is certainty. A known day is a sharp nib stroke; a month is a block over the month; a year is a bracket over
//! the year; an approximate date is a soft wash. A known end closes the span with a tick; an end known to the year
//! fades across that year; an end nobody published is three dots, never a bar to today.

use super::scale::Scale;
use crate::analysis::tracker::{Deadline, Statuses};
use crate::domain::date::{PartialDate, Precision};
use crate::domain::{AgreementIx, Dataset, TargetIx};

/// Half the width of a nib stroke, and how far it leans.
const NIB: f64 = 4.0;
/// A month is never drawn narrower than this.
const NARROWEST_MONTH: f64 = 5.0;
/// Length of the three dots.
pub const DOTS: f64 = 13.0;
/// Width of a pennant.
pub const PENNANT: f64 = 7.0;
/// Pennants of one state closer than this are one.
const SAME_PENNANT: f64 = 5.0;
/// Results closer than this are one dot.
const SAME_DOT: f64 = 3.0;

/// The mark of the signature.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Head {
    /// Known to the day: a stroke at this place.
    Day(f64),
    /// Known to the month: a block from one end to the other.
    Month(f64, f64),
    /// Known to the year: a bracket from one end to the other.
    Year(f64, f64),
    /// Approximate or uncertain: a wash; the third is its strength.
    Soft(f64, f64, f64),
    /// Signed before the window.
    Before,
}

impl Head {
    /// Its two ends.
    #[must_use]
    pub fn ends(self) -> (f64, f64) {
        match self {
            Self::Day(x) => (x - NIB, x + NIB),
            Self::Month(left, right) | Self::Year(left, right) | Self::Soft(left, right, _) => {
                (left, right)
            }
            Self::Before => (0.0, 7.0),
        }
    }
}

/// What follows the signature.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tail {
    /// No end was published: three dots from here.
    Dots(f64),
    /// A span closed by a tick.
    Closed(f64, f64),
    /// A span that fades from the second to the third place, where a small tick says that the year ends.
    Fading(f64, f64, f64),
    /// The same without a tick: the end is approximate.
    FadingAway(f64, f64, f64),
}

impl Tail {
    /// Its right end.
    #[must_use]
    pub fn right(self) -> f64 {
        match self {
            Self::Dots(x) => x + DOTS,
            Self::Closed(_, right) | Self::Fading(_, _, right) | Self::FadingAway(_, _, right) => {
                right
            }
        }
    }
}

/// The due date of one or more targets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pennant {
    /// At the latest day of the due date.
    pub x: f64,
    /// Whether that day is past.
    pub deadline: Deadline,
}

/// All the marks of an agreement.
#[derive(Clone, Debug, PartialEq)]
pub struct Marks {
    /// The signature.
    pub head: Head,
    /// How it runs.
    pub tail: Tail,
    /// Due dates, from left to right.
    pub pennants: Vec<Pennant>,
    /// Published results, from left to right.
    pub dots: Vec<f64>,
    /// A hairline from the span to the farthest of these, where they lie beyond it.
    pub tie: Option<(f64, f64)>,
    /// Whether it runs on to the right of the window.
    pub runs_on: bool,
    /// The rightmost place that any mark takes inside the window.
    pub right: f64,
}

/// The head of a date on a scale.
#[must_use]
pub fn head(date: PartialDate, scale: Scale) -> Head {
    let (left, right) = (scale.start_of(date.earliest()), scale.end_of(date.latest()));
    if date.is_approximate() || date.is_uncertain() {
        let (margin, strength) = match date.precision() {
            Precision::Day => (12.0, 0.85),
            Precision::Month => (9.0, 0.85),
            Precision::Year => (12.0, 0.6),
        };
        return Head::Soft(left - margin, right + margin, strength);
    }
    match date.precision() {
        Precision::Day => Head::Day((left + right) / 2.0),
        Precision::Month => Head::Month(left, right.max(left + NARROWEST_MONTH)),
        Precision::Year => Head::Year(left, right),
    }
}

/// The marks of an agreement signed in the window, or before it when `before`.
#[must_use]
pub fn marks(
    dataset: &Dataset,
    statuses: &Statuses,
    ix: AgreementIx,
    scale: Scale,
    before: bool,
) -> Marks {
    let agreement = dataset.agreement(ix);
    let signed = scale.middle_of(agreement.signed);
    let head = if before {
        Head::Before
    } else {
        head(agreement.signed, scale)
    };
    let start = agreement
        .start
        .map_or(signed, |start| signed.max(scale.start_of(start.earliest())));
    let tail = match agreement.end {
        None => Tail::Dots(scale.end_of(agreement.signed.latest()).max(signed) + 5.0),
        Some(end) => {
            let (soft, hard) = (scale.start_of(end.earliest()), scale.end_of(end.latest()));
            let start = start.min(hard);
            if end.is_approximate() || end.is_uncertain() {
                Tail::FadingAway(start, soft.max(start), hard)
            } else if end.precision() == Precision::Day {
                Tail::Closed(start, hard)
            } else {
                Tail::Fading(start, soft.max(start), hard)
            }
        }
    };
    let pennants = pennants(dataset, statuses, ix, scale);
    let dots = dots(dataset, ix, scale);
    let farthest = (pennants.iter().map(|p| p.x))
        .chain(dots.iter().copied())
        .fold(f64::MIN, f64::max);
    let body = match tail {
        Tail::Dots(x) => x + DOTS,
        other => other.right(),
    }
    .max(head.ends().1);
    let tie = (farthest > body).then(|| (body.max(0.0), farthest));
    let beyond = pennants.iter().map(|p| p.x + PENNANT);
    let right = beyond
        .chain(dots.iter().map(|x| x + 4.0))
        .fold(body, f64::max);
    Marks {
        head,
        tail,
        tie,
        runs_on: !matches!(tail, Tail::Dots(_)) && tail.right() > scale.width + 0.5,
        right: right.min(scale.width),
        pennants,
        dots,
    }
}

fn pennants(dataset: &Dataset, statuses: &Statuses, ix: AgreementIx, scale: Scale) -> Vec<Pennant> {
    let agreement = dataset.agreement(ix);
    let mut all: Vec<Pennant> = (agreement.targets.iter().enumerate())
        .filter_map(|(place, target)| {
            let due = target.due?;
            let target = TargetIx {
                agreement: ix,
                place: place as u32,
            };
            let x = scale.end_of(due.latest());
            let inside = (0.0..=scale.width - PENNANT).contains(&x);
            (inside && due.latest() >= agreement.signed.earliest()).then(|| Pennant {
                x,
                deadline: statuses.get(target).deadline,
            })
        })
        .collect();
    all.sort_by(|a, b| a.x.total_cmp(&b.x));
    all.dedup_by(|b, a| b.deadline == a.deadline && b.x - a.x < SAME_PENNANT);
    all
}

fn dots(dataset: &Dataset, ix: AgreementIx, scale: Scale) -> Vec<f64> {
    let agreement = dataset.agreement(ix);
    let mut all: Vec<f64> = (agreement.targets.iter())
        .flat_map(|target| &target.observations)
        // In or before the month of the signature a figure is a starting point, not a result.
        .filter(|o| o.date.latest().number() > agreement.signed.latest().number() + 31)
        .map(|o| scale.middle_of(o.date))
        .filter(|x| (0.0..=scale.width).contains(x))
        .collect();
    all.sort_by(f64::total_cmp);
    all.dedup_by(|b, a| *b - *a < SAME_DOT);
    all
}
