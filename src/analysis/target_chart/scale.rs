//! Where a date and a value stand in the drawing.

use super::{Frame, Label};
use crate::domain::target::{Measure, Target};
use crate::domain::{Day, PartialDate};

/// Below the foot, for the years.
const FOOT_HEIGHT: f64 = 20.0;
/// Above the highest value, for its label and the pennant.
pub(super) const HEAD_HEIGHT: f64 = 18.0;
/// Left of the first date.
const LEFT: f64 = 12.0;
/// Right of the last one, for the label of a last value.
pub(super) const RIGHT: f64 = 50.0;
/// Days shown at least: a promise for the same month still has two ends.
const SHORTEST: f64 = 420.0;

/// Time and values of a drawing.
pub(super) struct Scale {
    from: f64,
    to: f64,
    top: f64,
    pub(super) foot: f64,
    pub(super) width: f64,
    pub(super) upside_down: bool,
}

impl Scale {
    pub(super) fn x(&self, day: Day) -> f64 {
        self.at(f64::from(day.number()))
    }

    /// Where a dated value stands, as for the rule: a plain date at its latest day, an approximate one anywhere in
    /// its span, which is drawn in the middle.
    pub(super) fn stand(&self, date: PartialDate) -> f64 {
        if date.is_approximate() {
            (self.x(date.earliest()) + self.x(date.latest())) / 2.0
        } else {
            self.x(date.latest())
        }
    }

    fn at(&self, day: f64) -> f64 {
        LEFT + (day - self.from) / (self.to - self.from) * (self.width - LEFT - RIGHT)
    }

    pub(super) fn y(&self, value: f64) -> f64 {
        let room = self.foot - HEAD_HEIGHT;
        let share = (value / self.top).clamp(0.0, 1.0);
        if self.upside_down {
            HEAD_HEIGHT + share * (room - 6.0)
        } else {
            self.foot - share * room
        }
    }
}

/// The days a target's drawing spans: from the first to the last date known.
#[must_use]
pub fn span(signed: PartialDate, target: &Target, revised: Option<PartialDate>) -> (f64, f64) {
    let mut days: Vec<f64> = vec![f64::from(signed.earliest().number())];
    let mut add = |date: PartialDate| {
        days.push(f64::from(date.earliest().number()));
        days.push(f64::from(date.latest().number()));
    };
    target.due.into_iter().for_each(&mut add);
    revised.into_iter().for_each(&mut add);
    target.baseline.iter().for_each(|b| add(b.date));
    target.observations.iter().for_each(|o| add(o.date));
    let from = days.iter().copied().fold(f64::INFINITY, f64::min);
    let last = days.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    (from, last.max(from + SHORTEST))
}

pub(super) fn scale(
    signed: PartialDate,
    target: &Target,
    revised: Option<PartialDate>,
    frame: &Frame,
) -> Scale {
    let (from, to) = frame.span.unwrap_or_else(|| span(signed, target, revised));
    let values = target
        .value
        .into_iter()
        .chain(target.baseline.map(|b| b.value))
        .chain(target.observations.iter().map(|o| o.value));
    let top = values.fold(0.0, f64::max);
    Scale {
        from,
        to,
        top: if top > 0.0 { top * 1.06 } else { 1.0 },
        foot: frame.height - FOOT_HEIGHT,
        width: frame.width,
        upside_down: target.measure == Measure::Rank,
    }
}

pub(super) fn ticks(scale: &Scale) -> Vec<f64> {
    let first = Day::from_number(scale.from as i32).year() + 1;
    let last = Day::from_number(scale.to as i32).year();
    let step = ((last - first) / 14 + 1).max(1);
    (first..=last)
        .filter(|year| year % step == 0)
        .map(|year| scale.x(Day::from_ymd(year, 1, 1)))
        .collect()
}

/// The years of the signature, of the due date, and of the last value, as far as they do not touch.
pub(super) fn years(
    signed: PartialDate,
    target: &Target,
    revised: Option<PartialDate>,
    scale: &Scale,
) -> Vec<Label> {
    let y = scale.foot + 16.0;
    let mut labels: Vec<Label> = Vec::new();
    let last = target
        .observations
        .iter()
        .map(|o| o.date)
        .max_by_key(|date| date.latest());
    let marks = [
        Some((scale.x(signed.earliest()), signed.year())),
        target.due.map(|due| (scale.x(due.latest()), due.year())),
        revised.map(|due| (scale.x(due.latest()), due.year())),
        last.map(|date| (scale.stand(date), date.year())),
    ];
    for (x, year) in marks.into_iter().flatten() {
        let x = x.clamp(14.0, scale.width - 16.0);
        let text = year.to_string();
        if labels
            .iter()
            .all(|other| (other.x - x).abs() > 34.0 && other.text != text)
        {
            labels.push(Label {
                text,
                x,
                y,
                anchor: "middle",
            });
        }
    }
    labels
}
