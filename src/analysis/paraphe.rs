//! The pen stroke of an agreement, computed from its facts.
//!
//! One loop for each party (thirteen at most), the first one tall. Where the end is known the tail comes
//! back under the loops, the further the longer the agreement runs; where it is not, a short upward flick.
//! The identifier seeds the proportions, so that a stroke is always the same and no two are alike. It is
//! never drawn after a real person's signature.
//!
//! The centre line becomes a broad-nib stroke: the nib is held at 38°, and the stroke is thick where the
//! pen moves across it. Sines come from a library that gives the same bits everywhere, so a stroke drawn
//! natively is the stroke drawn in the browser.

use super::geometry::{Point, push_point};
use crate::domain::{Agreement, Dataset};

/// Loops drawn at most; beyond, they would be a scribble.
const MAX_LOOPS: usize = 13;
/// The nib's angle, in radians (38°).
const NIB: f64 = 0.663_225_1;
/// A tail that comes back all the way says seven years.
const FULL_TAIL_YEARS: f64 = 7.0;
/// How far a full tail comes back, as a share of the width.
const FULL_TAIL_SHARE: f64 = 0.82;

/// The size of a stroke and of its nib, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pen {
    /// Width of the drawing.
    pub width: f64,
    /// Height of the drawing.
    pub height: f64,
    /// Thinnest line.
    pub thin: f64,
    /// Thickest line.
    pub thick: f64,
    /// Points for each loop: 8 is enough for 20 px, 20 for a headline.
    pub fineness: usize,
}

impl Pen {
    /// For a row of a list or of the register.
    pub const SMALL: Self = Self {
        width: 30.0,
        height: 20.0,
        thin: 0.5,
        thick: 1.7,
        fineness: 10,
    };
    /// For a list with room.
    pub const MEDIUM: Self = Self {
        width: 56.0,
        height: 30.0,
        thin: 0.6,
        thick: 2.2,
        fineness: 12,
    };
    /// For the head of a page.
    pub const LARGE: Self = Self {
        width: 300.0,
        height: 132.0,
        thin: 1.1,
        thick: 6.4,
        fineness: 26,
    };
}

/// The stroke of `agreement` as the `d` of an SVG path, to be filled.
#[must_use]
pub fn stroke(dataset: &Dataset, agreement: &Agreement, pen: Pen) -> String {
    nib(&centre_line(dataset, agreement, pen), pen)
}

/// A number from 0 to 1 for a text, always the same (FNV-1a).
fn seed(parts: &[&str]) -> f64 {
    let mut hash = 2_166_136_261_u32;
    for byte in parts.iter().flat_map(|part| part.bytes()) {
        hash = (hash ^ u32::from(byte)).wrapping_mul(16_777_619);
    }
    // The low bits of FNV-1a are the better mixed ones once folded over the high.
    f64::from((hash ^ (hash >> 15)) & 0xffff) / 65_535.0
}

fn centre_line(dataset: &Dataset, agreement: &Agreement, pen: Pen) -> Vec<Point> {
    let Pen {
        width,
        height,
        fineness,
        ..
    } = pen;
    let id = agreement.id.as_str();
    let loops = agreement.parties.len().clamp(1, MAX_LOOPS);
    let character = seed(&[id]);
    let step = width / (loops as f64 + 1.6);
    let base = height * 0.66;
    let mut line = vec![
        Point::new(0.0, base + height * 0.1),
        Point::new(width * 0.02, base),
    ];
    for i in 0..loops {
        let party = agreement.parties.get(i).map_or("", |party| {
            dataset.organisation(party.organisation).id.as_str()
        });
        let amplitude = height
            * if i == 0 {
                0.5 + 0.2 * character
            } else {
                0.2 + 0.3 * seed(&[id, party])
            };
        let left = step * (i as f64 + 0.25);
        let slant = amplitude * 0.42;
        let drop = if i % 2 == 1 { height * 0.03 } else { 0.0 };
        for k in 0..fineness {
            let t = k as f64 / fineness as f64;
            let turn = t * std::f64::consts::TAU;
            let rise = (1.0 - libm::cos(turn)) / 2.0;
            line.push(Point::new(
                left + step * t - libm::sin(turn) * step * 0.62 + rise * slant,
                base - rise * amplitude + drop,
            ));
        }
    }
    let last = Point::new(step * (loops as f64 + 0.25), base);
    line.extend(smooth(&tail(agreement, last, step, character, pen), 8));
    line
}

/// The points the tail goes through.
fn tail(agreement: &Agreement, from: Point, step: f64, character: f64, pen: Pen) -> Vec<Point> {
    let Pen { width, height, .. } = pen;
    let at = |dx: f64, dy: f64| Point::new(from.x + dx, from.y + dy);
    match agreement.end {
        Some(end) => {
            let days = end.latest().number() - agreement.begins().earliest().number();
            let years = (f64::from(days) / 365.25).max(0.3);
            // Never past the left edge, where the neighbour's stroke begins.
            let back = (years / FULL_TAIL_YEARS).min(1.0) * (width * FULL_TAIL_SHARE).min(from.x);
            vec![
                from,
                at(step * 0.5, height * 0.02),
                at(step * 0.6, height * 0.16),
                at(0.0, height * 0.27),
                at(-back, height * (0.24 + 0.06 * character)),
            ]
        }
        None => vec![
            from,
            at(step * 0.5, -height * 0.06),
            at(step * 1.1, -height * 0.22),
        ],
    }
}

/// A Catmull-Rom curve through `points`, `steps` points for each part, without the first.
fn smooth(points: &[Point], steps: usize) -> Vec<Point> {
    let at = |i: isize| points[i.clamp(0, points.len() as isize - 1) as usize];
    let mut curve = Vec::new();
    for i in 0..points.len().saturating_sub(1) as isize {
        let (a, b, c, d) = (at(i - 1), at(i), at(i + 1), at(i + 2));
        for k in 1..=steps {
            let t = k as f64 / steps as f64;
            let mix = |a: f64, b: f64, c: f64, d: f64| {
                0.5 * (2.0 * b
                    + (c - a) * t
                    + (2.0 * a - 5.0 * b + 4.0 * c - d) * t * t
                    + (3.0 * b - a - 3.0 * c + d) * t * t * t)
            };
            curve.push(Point::new(mix(a.x, b.x, c.x, d.x), mix(a.y, b.y, c.y, d.y)));
        }
    }
    curve
}

/// The outline left by a broad nib along `line`.
fn nib(line: &[Point], pen: Pen) -> String {
    let n = line.len();
    let mut left = Vec::with_capacity(n);
    let mut right = Vec::with_capacity(n);
    for (i, point) in line.iter().enumerate() {
        let before = line[i.saturating_sub(1)];
        let after = line[(i + 1).min(n - 1)];
        let direction = libm::atan2(after.y - before.y, after.x - before.x);
        let taper = (i as f64 / 5.0).min((n - 1 - i) as f64 / 6.0).min(1.0);
        let thickness = pen.thin + (pen.thick - pen.thin) * libm::sin(direction + NIB).abs();
        let half = thickness * (0.35 + 0.65 * taper) / 2.0;
        let (dx, dy) = (-libm::sin(direction) * half, libm::cos(direction) * half);
        left.push(Point::new(point.x + dx, point.y + dy));
        right.push(Point::new(point.x - dx, point.y - dy));
    }
    let mut out = String::with_capacity(n * 20);
    for (i, point) in left.into_iter().chain(right.into_iter().rev()).enumerate() {
        out.push(if i == 0 { 'M' } else { 'L' });
        push_point(&mut out, point);
    }
    out.push('Z');
    out
}
