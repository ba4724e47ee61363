//! The layout: dates to the right, values upwards.

use super::labels::Room;
use super::promise::{nib, pole, promise, short};
use super::scale::{HEAD_HEIGHT, scale, ticks, years};
use super::{Chart, Cross, Dot, Frame};
use crate::analysis::geometry::{Point, push_point};
use crate::analysis::revision;
use crate::analysis::tracker::{Knowledge, Phase, evidence_of, known_from, phase};
use crate::domain::arrange::Arrange;
use crate::domain::target::Target;
use crate::domain::{Dataset, Lang, TargetIx};

/// Whether there is anything to draw: a published value, or a promise that is more than an ideal without a date.
#[must_use]
pub fn is_drawable(target: &Target) -> bool {
    !target.observations.is_empty()
        || (target.value.is_some() && !(target.ambition && target.due.is_none()))
}

/// The drawing of a target; nothing where there is no value to draw.
#[must_use]
pub fn chart(dataset: &Dataset, ix: TargetIx, lang: Lang, frame: &Frame) -> Option<Chart> {
    let (agreement, target) = (dataset.agreement(ix.agreement), dataset.target(ix));
    if !is_drawable(target) {
        return None;
    }
    let Frame {
        width,
        height,
        today,
        as_known_on,
        ..
    } = *frame;
    let revised = revision::revised(dataset, ix).map(|revision| revision.due);
    let scale = scale(agreement.signed, target, revised, frame);
    let mut room = Room::new(width, scale.foot);
    let signed_x = scale.x(agreement.signed.earliest());
    let promise = target
        .value
        .map(|value| promise(target, value, signed_x, &scale, lang, &mut room));
    let level = promise.as_ref().map_or(HEAD_HEIGHT, |promise| promise.y);
    let poles = target
        .due
        .map(|due| pole(due, level, today, &scale, &mut room));
    let revised_pole = revised.map(|due| pole(due, level, today, &scale, &mut room));
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
                later: as_known_on.is_some_and(|day| {
                    known_from(agreement, observation).on(day) == Knowledge::NotYet
                }),
                span: (!exact).then(|| (scale.x(date.earliest()), scale.x(date.latest()))),
                label: None,
            }
        })
        .collect();
    dots.arrange_by(|a, b| a.x.total_cmp(&b.x).then(a.observation.cmp(&b.observation)));
    for dot in &dots {
        room.take(dot.x - 5.0, dot.y - 5.0, dot.x + 5.0, dot.y + 5.0);
    }
    let line = line(agreement, target, &dots);
    if line.is_some() {
        keep_clear(&dots, &mut room);
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
        years: years(agreement.signed, target, revised, &scale),
        signed: (nib(signed_x, scale.foot), agreement.level),
        line,
        promise,
        pole: poles,
        revised: revised_pole,
        baseline,
        dots,
    })
}

/// Keeps labels off the line between values: small boxes along it, clear of the values themselves.
fn keep_clear(dots: &[Dot], room: &mut Room) {
    for (a, b) in dots.iter().zip(dots.iter().skip(1)) {
        for step in 1..8 {
            let share = f64::from(step) / 8.0;
            let (x, y) = (a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share);
            room.take(x - 1.0, y - 1.0, x + 1.0, y + 1.0);
        }
    }
}

/// Through the values without caveat since the signature, where they are three or more, at different dates. What was
/// not known on the day asked for is no part of it.
fn line(agreement: &crate::domain::Agreement, target: &Target, dots: &[Dot]) -> Option<String> {
    let mut points: Vec<&Dot> = Vec::new();
    for dot in dots {
        let observation = &target.observations[dot.observation];
        if dot.caveat || dot.later || phase(agreement, target, observation) == Phase::Start {
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
