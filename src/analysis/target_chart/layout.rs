//! The layout: dates to the right, values upwards.

use super::labels::Room;
use super::{Chart, Cross, Dot, Label, Pole, Promise};
use crate::analysis::geometry::{Point, push_point};
use crate::analysis::tracker::{Phase, deadline, evidence_of, is_downward, phase};
use crate::domain::target::{Comparator, Measure, Target};
use crate::domain::{Dataset, Day, Lang, PartialDate, TargetIx};
use crate::text::numbers;

/// Below the foot, for the years.
const FOOT_HEIGHT: f64 = 20.0;
/// Above the highest value, for its label and the pennant.
const HEAD_HEIGHT: f64 = 18.0;
/// Left of the first date.
const LEFT: f64 = 12.0;
/// Right of the last one, for the label of a last value.
const RIGHT: f64 = 50.0;
/// Days shown at least: a promise for the same month still has two ends.
const SHORTEST: f64 = 420.0;

/// Time and values of a drawing.
struct Scale {
    from: f64,
    to: f64,
    top: f64,
    foot: f64,
    width: f64,
    upside_down: bool,
}

impl Scale {
    fn x(&self, day: Day) -> f64 {
        self.at(f64::from(day.number()))
    }

    /// Where a dated value stands, as for the rule: a plain date at its latest day, an approximate one anywhere in
    /// its span, which is drawn in the middle.
    fn stand(&self, date: PartialDate) -> f64 {
        if date.is_approximate() {
            (self.x(date.earliest()) + self.x(date.latest())) / 2.0
        } else {
            self.x(date.latest())
        }
    }

    fn at(&self, day: f64) -> f64 {
        LEFT + (day - self.from) / (self.to - self.from) * (self.width - LEFT - RIGHT)
    }

    fn y(&self, value: f64) -> f64 {
        let room = self.foot - HEAD_HEIGHT;
        let share = (value / self.top).clamp(0.0, 1.0);
        if self.upside_down {
            HEAD_HEIGHT + share * (room - 6.0)
        } else {
            self.foot - share * room
        }
    }
}

/// Whether there is anything to draw: a published value, or a promise that is more than an ideal without a date.
#[must_use]
pub fn is_drawable(target: &Target) -> bool {
    !target.observations.is_empty()
        || (target.value.is_some() && !(target.ambition && target.due.is_none()))
}

/// The drawing of a target in `width` × `height` pixels; nothing where there is no value to draw.
#[must_use]
pub fn chart(
    dataset: &Dataset,
    ix: TargetIx,
    today: Day,
    lang: Lang,
    width: f64,
    height: f64,
) -> Option<Chart> {
    let (agreement, target) = (dataset.agreement(ix.agreement), dataset.target(ix));
    if !is_drawable(target) {
        return None;
    }
    let scale = scale(agreement.signed, target, width, height);
    let mut room = Room::new(width, scale.foot);
    let signed_x = scale.x(agreement.signed.earliest());
    let promise = target
        .value
        .map(|value| promise(target, value, signed_x, &scale, lang, &mut room));
    let pole = target.due.map(|due| {
        let y = promise.as_ref().map_or(HEAD_HEIGHT, |promise| promise.y);
        pole(due, y, today, &scale, &mut room)
    });
    let mut dots: Vec<Dot> = (target.observations.iter().enumerate())
        .map(|(place, observation)| {
            let date = observation.date;
            let exact = date.is_exact_day();
            Dot {
                observation: place,
                x: scale.stand(date),
                y: scale.y(observation.value),
                evidence: agreement
                    .sources
                    .get(observation.source)
                    .map_or(super::Evidence::Declared, |source| {
                        evidence_of(source.issuer)
                    }),
                caveat: observation.caveat.is_some(),
                span: (!exact).then(|| (scale.x(date.earliest()), scale.x(date.latest()))),
                label: None,
            }
        })
        .collect();
    dots.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.observation.cmp(&b.observation)));
    for dot in &dots {
        room.take(dot.x - 5.0, dot.y - 5.0, dot.x + 5.0, dot.y + 5.0);
    }
    // The last value first: where room is short, it is the one that must be read.
    for dot in dots.iter_mut().rev() {
        let value = target.observations[dot.observation].value;
        dot.label = room.beside(&short(lang, target.measure, value), dot.x, dot.y);
    }
    let baseline = target.baseline.map(|baseline| {
        let (x, y) = (scale.stand(baseline.date), scale.y(baseline.value));
        Cross {
            x,
            y,
            label: room.beside(&short(lang, target.measure, baseline.value), x, y),
        }
    });
    Some(Chart {
        width,
        height,
        foot: scale.foot,
        ticks: ticks(&scale),
        years: years(agreement.signed, target, &scale),
        signed: (nib(signed_x, scale.foot), agreement.level),
        line: line(agreement, target, &dots),
        promise,
        pole,
        baseline,
        dots,
    })
}

fn scale(signed: PartialDate, target: &Target, width: f64, height: f64) -> Scale {
    let mut days: Vec<f64> = vec![f64::from(signed.earliest().number())];
    let mut add = |date: PartialDate| {
        days.push(f64::from(date.earliest().number()));
        days.push(f64::from(date.latest().number()));
    };
    target.due.into_iter().for_each(&mut add);
    target.baseline.iter().for_each(|b| add(b.date));
    target.observations.iter().for_each(|o| add(o.date));
    let from = days.iter().copied().fold(f64::INFINITY, f64::min);
    let last = days.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let values = target
        .value
        .into_iter()
        .chain(target.baseline.map(|b| b.value))
        .chain(target.observations.iter().map(|o| o.value));
    let top = values.fold(0.0, f64::max);
    Scale {
        from,
        to: last.max(from + SHORTEST),
        top: if top > 0.0 { top * 1.06 } else { 1.0 },
        foot: height - FOOT_HEIGHT,
        width,
        upside_down: target.measure == Measure::Rank,
    }
}

fn promise(
    target: &Target,
    value: f64,
    x0: f64,
    scale: &Scale,
    lang: Lang,
    room: &mut Room,
) -> Promise {
    let x1 = target
        .due
        .map_or(scale.width - RIGHT, |due| scale.x(due.latest()));
    let y = scale.y(value);
    let downward = is_downward(target, value);
    // Towards the values that keep the promise: below a ceiling, above everything else; a rank is turned over.
    let below = downward != scale.upside_down;
    let mut hatch = String::new();
    if !target.ambition && target.comparator != Comparator::Exactly {
        let mut x = x0;
        while x < x1 - 3.0 {
            hatch.push('M');
            push_point(&mut hatch, Point::new(x, y));
            hatch.push_str(if below { "l4 4" } else { "l4 -4" });
            x += 7.0;
        }
    }
    let sign = match target.comparator {
        Comparator::AtMost if !scale.upside_down => "≤\u{a0}",
        _ => "",
    };
    let text = format!("{sign}{}", short(lang, target.measure, value));
    // Above the line, clear of the hatch; under it where there is no room above.
    let label_y = if y < HEAD_HEIGHT - 2.0 {
        y + 16.0
    } else {
        y - 7.0
    };
    let label = Label {
        text,
        x: x0,
        y: label_y,
        anchor: "start",
    };
    let width = crate::analysis::measure::text_width_px(
        &label.text,
        super::labels::FONT,
        crate::analysis::measure::Weight::SemiBold,
    );
    room.take(x0, label_y - 11.0, x0 + width, label_y + 3.0);
    room.take(x0, y - 1.0, x1, y + 1.0);
    Promise {
        x0,
        x1,
        y,
        dashed: target.due.is_none(),
        hatch,
        label,
    }
}

fn pole(due: PartialDate, promise_y: f64, today: Day, scale: &Scale, room: &mut Room) -> Pole {
    let x = scale.x(due.latest());
    let top = promise_y - 10.0;
    let mut pennant = String::from("M");
    push_point(&mut pennant, Point::new(x, top));
    pennant.push_str("h9l-2.8 3.4 2.8 3.4h-9Z");
    room.take(x - 1.0, top, x + 9.5, top + 7.5);
    Pole {
        x,
        top,
        pennant,
        deadline: deadline(Some(due), today),
    }
}

/// A leaning nib stroke, 3 by 11.
fn nib(x: f64, foot: f64) -> String {
    let mut path = String::from("M");
    push_point(&mut path, Point::new(x - 3.0, foot + 5.0));
    path.push_str("l4.5 -11 2.2 .9 -4.2 10.6Z");
    path
}

fn ticks(scale: &Scale) -> Vec<f64> {
    let first = Day::from_number(scale.from as i32).year() + 1;
    let last = Day::from_number(scale.to as i32).year();
    let step = ((last - first) / 14 + 1).max(1);
    (first..=last)
        .filter(|year| year % step == 0)
        .map(|year| scale.x(Day::from_ymd(year, 1, 1)))
        .collect()
}

/// The years of the signature, of the due date, and of the last value, as far as they do not touch.
fn years(signed: PartialDate, target: &Target, scale: &Scale) -> Vec<Label> {
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

/// Through the values without caveat since the signature, where they are three or more, at different dates.
fn line(agreement: &crate::domain::Agreement, target: &Target, dots: &[Dot]) -> Option<String> {
    let mut points: Vec<&Dot> = Vec::new();
    for dot in dots {
        let observation = &target.observations[dot.observation];
        if dot.caveat || phase(agreement, target, observation) == Phase::Start {
            continue;
        }
        match points.last() {
            // Two values of one date: which of them a line should go through is not ours to say.
            Some(last) if (last.x - dot.x).abs() < 0.5 => {
                if (last.y - dot.y).abs() > 0.5 {
                    return None;
                }
            }
            _ => points.push(dot),
        }
    }
    (points.len() >= 3).then(|| {
        let mut path = String::new();
        for (i, dot) in points.iter().enumerate() {
            path.push(if i == 0 { 'M' } else { 'L' });
            push_point(&mut path, Point::new(dot.x, dot.y));
        }
        path
    })
}

fn short(lang: Lang, measure: Measure, value: f64) -> String {
    match measure {
        Measure::Percent | Measure::Rank => numbers::value(lang, measure, value),
        Measure::Count | Measure::Euro | Measure::Milestone => numbers::compact(lang, value),
    }
}
