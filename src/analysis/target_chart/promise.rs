//! The promise: its level, its pole, and the stroke of its signature.

use super::labels::Room;
use super::scale::{HEAD_HEIGHT, RIGHT, Scale};
use super::{Label, Pole, Promise};
use crate::analysis::geometry::{Point, push_point};
use crate::analysis::measure::{Weight, text_width_px};
use crate::analysis::tracker::{deadline, is_downward};
use crate::domain::target::{Comparator, Measure, Target};
use crate::domain::{Day, Lang, PartialDate};
use crate::text::numbers;

/// The level to reach, from the signature to the due date.
pub(super) fn promise(
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
    let width = text_width_px(&text, super::labels::FONT, Weight::SemiBold);
    // A short line has no room before its pennant: the value then ends at the pole, where it can.
    let ends_at_pole = target.due.is_some() && x0 + width > x1 - 2.0 && x1 - 4.0 - width >= 0.0;
    let (x, anchor) = if ends_at_pole {
        (x1 - 4.0, "end")
    } else {
        (x0, "start")
    };
    let label = Label {
        text,
        x,
        y: label_y,
        anchor,
    };
    let left = if ends_at_pole { x - width } else { x };
    room.take(left, label_y - 11.0, left + width, label_y + 3.0);
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

/// The day to reach it.
pub(super) fn pole(
    due: PartialDate,
    promise_y: f64,
    today: Day,
    scale: &Scale,
    room: &mut Room,
) -> Pole {
    let x = scale.x(due.latest());
    let top = promise_y - 10.0;
    let mut pennant = String::from("M");
    push_point(&mut pennant, Point::new(x, top));
    pennant.push_str("h9l-2.8 3.4 2.8 3.4h-9Z");
    room.take(x - 1.0, top, x + 9.5, top + 7.5);
    room.take(x - 1.0, top, x + 1.0, scale.foot);
    Pole {
        x,
        top,
        pennant,
        deadline: deadline(Some(due), today),
    }
}

/// A leaning nib stroke, 3 by 11.
pub(super) fn nib(x: f64, foot: f64) -> String {
    let mut path = String::from("M");
    push_point(&mut path, Point::new(x - 3.0, foot + 5.0));
    path.push_str("l4.5 -11 2.2 .9 -4.2 10.6Z");
    path
}

/// A value as short as a drawing needs.
pub(super) fn short(lang: Lang, measure: Measure, value: f64) -> String {
    match measure {
        Measure::Percent | Measure::Rank => numbers::value(lang, measure, value),
        Measure::Count | Measure::Euro | Measure::Milestone => numbers::compact(lang, value),
    }
}
