//! From promise to result, on one small chart.
//!
//! Concept: a promise is a corner, the level to reach and the day to reach it. What was published since are
//! dots that come near it or pass it; no colour judges them.
//!
//! Rule:
//! - the foot is time, from the first to the last date known, with a nib stroke at the signature;
//! - the promise is a line, with a hatch on the side to reach (above for "at least", below for "at most"; none
//!   for an ideal), standing on the pole of its due date, or dashed without a pole where no date was announced;
//! - a date moved by an amendment is a second pole, dashed; the line of the promise still ends at the first;
//! - a starting value is a cross; a published value is a dot, filled by the weight of the word it rests on, or a
//!   dashed ring where it bears a caveat; a date that is not known to the day is a bar on the foot;
//! - on an earlier day, what was published since is pale, and no line goes through it;
//! - three values or more without caveat are joined; two are not, and nothing is drawn beyond the last;
//! - the scale starts at zero. For a rank it is turned over: 1 is at the top.
//!
//! Where there is nothing to draw, the words of the source stand in its place.
//!
//! The scene holds plain values and words already written: a view only has to place them.

mod labels;
mod layout;
mod promise;
mod scale;
mod svg;

pub use layout::{chart, is_drawable};
pub use scale::span;
pub use svg::svg;

use super::tracker::{Deadline, Evidence};
use crate::domain::Day;
use crate::domain::agreement::Level;

/// What a drawing is made for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels.
    pub height: f64,
    /// The day that tells a past due date from one ahead.
    pub today: Day,
    /// The day a visitor looks from, where it is not now: what was published since is drawn pale.
    pub as_known_on: Option<Day>,
    /// The days to show, where several drawings share them; else those of the target ([`span`]).
    pub span: Option<(f64, f64)>,
}

/// A word of the drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Its text.
    pub text: String,
    /// Where it is held.
    pub x: f64,
    /// Its baseline.
    pub y: f64,
    /// How it is held there: `start`, `middle`, `end`.
    pub anchor: &'static str,
}

/// The promise.
#[derive(Clone, Debug, PartialEq)]
pub struct Promise {
    /// From the signature.
    pub x0: f64,
    /// To the due date, or to the end of the drawing.
    pub x1: f64,
    /// Its level.
    pub y: f64,
    /// Whether it has no due date.
    pub dashed: bool,
    /// Small strokes on the side to reach, as a path.
    pub hatch: String,
    /// Its value.
    pub label: Label,
}

/// The pole of the due date.
#[derive(Clone, Debug, PartialEq)]
pub struct Pole {
    /// Where it stands.
    pub x: f64,
    /// Its top.
    pub top: f64,
    /// The pennant, as a path.
    pub pennant: String,
    /// Filled, yellow or hollow.
    pub deadline: Deadline,
}

/// The starting value.
#[derive(Clone, Debug, PartialEq)]
pub struct Cross {
    /// Its date.
    pub x: f64,
    /// Its value.
    pub y: f64,
    /// Its value in words, where there is room.
    pub label: Option<Label>,
}

/// A published value.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// The place of the observation in the target's list.
    pub observation: usize,
    /// Its date: the latest day of a plain one, the middle of an approximate one.
    pub x: f64,
    /// Its value.
    pub y: f64,
    /// The weight of the word it rests on.
    pub evidence: Evidence,
    /// Whether it bears a caveat.
    pub caveat: bool,
    /// Whether it was published after the day one looks from.
    pub later: bool,
    /// The days its date may mean, where it is not known to the day.
    pub span: Option<(f64, f64)>,
    /// Its value in words, where there is room.
    pub label: Option<Label>,
}

/// The drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels.
    pub height: f64,
    /// Where time runs.
    pub foot: f64,
    /// The first of January of each year.
    pub ticks: Vec<f64>,
    /// Years in words.
    pub years: Vec<Label>,
    /// The nib stroke at the signature, as a path, and the ink of the agreement's level.
    pub signed: (String, Level),
    /// The promise.
    pub promise: Option<Promise>,
    /// The pole of the due date.
    pub pole: Option<Pole>,
    /// The pole of the date to which an amendment moved it.
    pub revised: Option<Pole>,
    /// The starting value.
    pub baseline: Option<Cross>,
    /// The line through three values or more.
    pub line: Option<String>,
    /// The published values.
    pub dots: Vec<Dot>,
}
