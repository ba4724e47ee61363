//! What is drawn for one agreement, in pixels along the axis.
//!
//! Ink is certainty. A known day is a sharp nib stroke; a month is a block over the month; a year is a bracket over
//! the year; an approximate date is a soft wash. A known end closes the span with a tick; an end known to the year
//! fades across that year; an end nobody published is three dots, never a bar to today.

use super::plan::Entry;
use super::scale::Scale;
use crate::analysis::tracker::{Deadline, Later};
use crate::domain::arrange::Arrange;
use crate::domain::date::{PartialDate, Precision};

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

impl Head {
    fn moved(self, dx: f64) -> Self {
        match self {
            Self::Day(x) => Self::Day(x + dx),
            Self::Month(a, b) => Self::Month(a + dx, b + dx),
            Self::Year(a, b) => Self::Year(a + dx, b + dx),
            Self::Soft(a, b, strength) => Self::Soft(a + dx, b + dx, strength),
            Self::Before => Self::Before,
        }
    }
}

impl Tail {
    fn moved(self, dx: f64) -> Self {
        match self {
            Self::Dots(x) => Self::Dots(x + dx),
            Self::Closed(a, b) => Self::Closed(a + dx, b + dx),
            Self::Fading(a, b, c) => Self::Fading(a + dx, b + dx, c + dx),
            Self::FadingAway(a, b, c) => Self::FadingAway(a + dx, b + dx, c + dx),
        }
    }
}

impl Marks {
    /// The same marks, `dx` farther to the right.
    #[must_use]
    pub fn moved(&self, dx: f64) -> Self {
        Self {
            head: self.head.moved(dx),
            tail: self.tail.moved(dx),
            pennants: (self.pennants.iter())
                .map(|pennant| Pennant {
                    x: pennant.x + dx,
                    ..*pennant
                })
                .collect(),
            dots: self.dots.iter().map(|x| x + dx).collect(),
            tie: self.tie.map(|(from, to)| (from + dx, to + dx)),
            runs_on: self.runs_on,
            right: self.right + dx,
        }
    }
}

/// The head of a date on a scale.
#[must_use]
pub fn head(date: PartialDate, scale: Scale) -> Head {
    let (left, right) = (scale.start_of(date.earliest()), scale.end_of(date.latest()));
    head_over(date, left, right)
}

/// The same between the places of its first and last days.
fn head_over(date: PartialDate, left: f64, right: f64) -> Head {
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

/// Where an agreement stands, before anything else of it is drawn: this much is needed of every agreement, the rest
/// only of those that are drawn one by one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Outline {
    /// The signature.
    pub(super) head: Head,
    /// How it runs.
    pub(super) tail: Tail,
    /// Where head and tail end.
    body: f64,
    /// The rightmost place that any mark takes inside the window.
    pub(super) right: f64,
}

/// The outline of an agreement signed in the window, or before it when `before`.
pub(super) fn outline(entry: &Entry, later: Later<'_>, scale: Scale, before: bool) -> Outline {
    let (left, right) = (
        scale.x(f64::from(entry.first)),
        scale.x(f64::from(entry.last) + 1.0),
    );
    let signed = (left + right) / 2.0;
    let head = if before {
        Head::Before
    } else {
        head_over(entry.signed, left, right)
    };
    let start = entry
        .start
        .map_or(signed, |start| signed.max(scale.start_of(start)));
    let tail = match entry.end {
        None => Tail::Dots(right.max(signed) + 5.0),
        Some(end) => {
            let (soft, hard) = (scale.start_of(end.first), scale.end_of(end.last));
            let start = start.min(hard);
            if end.soft {
                Tail::FadingAway(start, soft.max(start), hard)
            } else if end.first == end.last {
                Tail::Closed(start, hard)
            } else {
                Tail::Fading(start, soft.max(start), hard)
            }
        }
    };
    let body = tail.right().max(head.ends().1);
    // Nothing is drawn beyond the plot: what reaches its edge reaches no farther by what comes later.
    let right = if body < scale.width {
        pennants(later, scale)
            .map(|pennant| pennant.x + PENNANT)
            .chain(dots(later, scale).map(|x| x + 4.0))
            .fold(body, f64::max)
    } else {
        body
    };
    Outline {
        head,
        tail,
        body,
        right: right.min(scale.width),
    }
}

/// All the marks of an agreement.
pub(super) fn marks(later: Later<'_>, outline: Outline, scale: Scale) -> Marks {
    let Outline {
        head,
        tail,
        body,
        right,
    } = outline;
    let mut pennants: Vec<Pennant> = pennants(later, scale).collect();
    pennants.arrange_by(|a, b| a.x.total_cmp(&b.x));
    pennants.dedup_by(|b, a| b.deadline == a.deadline && b.x - a.x < SAME_PENNANT);
    let mut dots: Vec<f64> = dots(later, scale).collect();
    dots.arrange_by(f64::total_cmp);
    dots.dedup_by(|b, a| *b - *a < SAME_DOT);
    let farthest = (pennants.iter().map(|p| p.x))
        .chain(dots.iter().copied())
        .fold(f64::MIN, f64::max);
    Marks {
        head,
        tail,
        tie: (farthest > body).then(|| (body.max(0.0), farthest)),
        runs_on: !matches!(tail, Tail::Dots(_)) && tail.right() > scale.width + 0.5,
        right,
        pennants,
        dots,
    }
}

/// The due dates that have room in the window.
fn pennants(later: Later<'_>, scale: Scale) -> impl Iterator<Item = Pennant> {
    (later.due.iter())
        .map(move |(day, deadline)| Pennant {
            x: scale.end_of(*day),
            deadline: *deadline,
        })
        .filter(move |pennant| (0.0..=scale.width - PENNANT).contains(&pennant.x))
}

/// The published results in the window.
fn dots(later: Later<'_>, scale: Scale) -> impl Iterator<Item = f64> {
    (later.results.iter())
        .map(move |middle| scale.x(f64::from(*middle) / 2.0))
        .filter(move |x| (0.0..=scale.width).contains(x))
}
