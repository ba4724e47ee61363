//! Lines and marks as pixels, the same on every machine and without a graphics card.
//!
//! Concept: thousands of thin lines in one ink are not thousands of objects. Each adds to a sheet of *heat* how much of
//! each pixel it covers; the sheet is then washed with the ink once. Where many lines cross the wash is deeper, as with
//! real ink: *n* lines of strength *a* leave 1 − (1 − *a*)ⁿ.
//!
//! Rule: every line is drawn, none is sampled away; what lies outside the frame is cut off before it is walked. The cost
//! is the length of the lines in pixels, so a graph of twenty thousand nodes is drawn again at every frame of a zoom.
//!
//! Example: [`Raster::line`] for each link of one ink, [`Raster::wash`], the next ink; then the marks.

use crate::analysis::geometry::Point;

/// An ink: red, green, blue.
pub type Ink = [u8; 3];

/// How a line is drawn, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pen {
    /// Its width.
    pub width: f32,
    /// Dash and gap, each this long; 0 for an unbroken line.
    pub dash: f32,
}

/// A frame of pixels.
#[derive(Clone, Debug, Default)]
pub struct Raster {
    width: usize,
    height: usize,
    heat: Vec<u16>,
    /// The rows of heat that were touched since the last wash.
    warm: (usize, usize),
    pixels: Vec<u8>,
}

/// Heat of a line that covers a pixel whole.
const FULL: u32 = 256;
/// Heat is washed in steps of this many, so that the table of depths is small.
const STEP_BITS: u32 = 4;
const DEPTHS: usize = 1024;

impl Raster {
    /// An empty frame.
    #[must_use]
    pub fn new(width: usize, height: usize) -> Self {
        Self {
            width,
            height,
            heat: vec![0; width * height],
            warm: (height, 0),
            pixels: vec![0; width * height * 4],
        }
    }

    /// The pixels, four bytes each: red, green, blue, opacity.
    #[must_use]
    pub fn pixels(&self) -> &[u8] {
        &self.pixels
    }

    /// Width and height.
    #[must_use]
    pub const fn size(&self) -> (usize, usize) {
        (self.width, self.height)
    }

    /// Makes the frame empty again, at another size where that changed.
    pub fn clear(&mut self, width: usize, height: usize) {
        if (width, height) == (self.width, self.height) {
            self.pixels.fill(0);
        } else {
            *self = Self::new(width, height);
        }
    }

    /// Adds the heat of a line.
    pub fn line(&mut self, from: Point, to: Point, pen: Pen) {
        let reach = f64::from(pen.width);
        let (right, bottom) = (self.width as f64 + reach, self.height as f64 + reach);
        let Some((from, to)) = cut(from, to, -reach, right, bottom) else {
            return;
        };
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let steep = dy.abs() > dx.abs();
        // Walked along its longer side, always forwards: `u` along, `v` across.
        let (mut u0, mut v0, mut u1, mut v1) = if steep {
            (from.y, from.x, to.y, to.x)
        } else {
            (from.x, from.y, to.x, to.y)
        };
        if u0 > u1 {
            (u0, v0, u1, v1) = (u1, v1, u0, v0);
        }
        let long = u1 - u0;
        if long <= 0.0 {
            return;
        }
        let slope = (v1 - v0) / long;
        let (along, across, next_u, next_v) = if steep {
            (self.height, self.width, self.width, 1)
        } else {
            (self.width, self.height, 1, self.width)
        };
        let begin = u0.round().max(0.0) as usize;
        let end = (u1.round().max(0.0) as usize).min(along);
        if begin >= end {
            return;
        }
        // Across, a slanted line is as much wider as it is longer.
        let half = f64::from(pen.width) * (1.0 + slope * slope).sqrt() / 2.0;
        let fixed = |v: f64| (v * f64::from(FULL)) as i32;
        let mut low = fixed(v0 + (begin as f64 + 0.5 - u0) * slope - half);
        let (rise, span) = (fixed_fine(slope), fixed(2.0 * half));
        let mut rest = 0_i32;
        let dash = if pen.dash > 0.0 {
            (f64::from(pen.dash) / (1.0 + slope * slope).sqrt()).max(1.0) as usize
        } else {
            0
        };
        self.warm_rows(steep, begin, end, v0.min(v1) - half, v0.max(v1) + half);
        for u in begin..end {
            if dash == 0 || ((u - begin) / dash).is_multiple_of(2) {
                self.heat_across(u * next_u, next_v, across, low, span);
            }
            // The slope is kept finer than heat, so that long lines end where they should.
            rest += rise;
            low += rest >> 8;
            rest &= 0xff;
        }
    }

    /// Heats the pixels that a span covers on one row or column.
    fn heat_across(&mut self, base: usize, next: usize, across: usize, low: i32, span: i32) {
        let full = FULL as i32;
        let mut v = low.div_euclid(full);
        let mut left = span;
        let mut room = full - low.rem_euclid(full);
        while left > 0 {
            let part = left.min(room);
            if v >= 0 && (v as usize) < across {
                let cell = &mut self.heat[base + v as usize * next];
                *cell = cell.saturating_add(part as u16);
            }
            left -= part;
            room = full;
            v += 1;
        }
    }

    fn warm_rows(&mut self, steep: bool, begin: usize, end: usize, low: f64, high: f64) {
        let (first, last) = if steep {
            (begin, end)
        } else {
            (low.max(0.0) as usize, high.max(0.0) as usize + 2)
        };
        self.warm.0 = self.warm.0.min(first);
        self.warm.1 = self.warm.1.max(last.min(self.height));
    }

    /// Washes the heat with an ink in which one line has this strength, between 0 and 1; the sheet is cold again.
    pub fn wash(&mut self, ink: Ink, strength: f32) {
        let (first, last) = std::mem::replace(&mut self.warm, (self.height, 0));
        if first >= last {
            return;
        }
        let depths = depths(strength);
        let rows = first * self.width..last * self.width;
        for (cell, pixel) in self.heat[rows.clone()]
            .iter_mut()
            .zip(self.pixels[rows.start * 4..rows.end * 4].chunks_exact_mut(4))
        {
            if *cell > 0 {
                let depth = usize::from(*cell >> STEP_BITS).min(DEPTHS - 1);
                blend(pixel, ink, depths[depth]);
                *cell = 0;
            }
        }
    }

    /// A disc, or a ring of `rim` where that is not 0, its inside filled with `inside`.
    pub fn disc(&mut self, at: Point, radius: f64, ink: Ink, rim: f64, inside: Ink, opacity: f32) {
        self.mark(at, radius, opacity, &|x, y| {
            let distance = (x * x + y * y).sqrt();
            let is_inside = rim > 0.0 && distance < radius - rim;
            (radius - distance, if is_inside { inside } else { ink })
        });
    }

    /// A lozenge as wide as high.
    pub fn lozenge(&mut self, at: Point, radius: f64, ink: Ink, opacity: f32) {
        self.mark(at, radius, opacity, &|x, y| {
            (
                (radius - x.abs() - y.abs()) * std::f64::consts::FRAC_1_SQRT_2,
                ink,
            )
        });
    }

    /// A shape around `at`: for a place from its middle, how deep inside it is, in pixels, and in which ink.
    fn mark(
        &mut self,
        at: Point,
        radius: f64,
        opacity: f32,
        shape: &dyn Fn(f64, f64) -> (f64, Ink),
    ) {
        let clamp = |v: f64, most: usize| (v.max(0.0) as usize).min(most);
        let (left, right) = (at.x - radius - 1.0, at.x + radius + 2.0);
        let (top, bottom) = (at.y - radius - 1.0, at.y + radius + 2.0);
        for row in clamp(top, self.height)..clamp(bottom, self.height) {
            for column in clamp(left, self.width)..clamp(right, self.width) {
                let (x, y) = (column as f64 + 0.5 - at.x, row as f64 + 0.5 - at.y);
                let (depth, ink) = shape(x, y);
                let cover = (depth + 0.5).clamp(0.0, 1.0) as f32 * opacity;
                if cover > 0.0 {
                    let start = (row * self.width + column) * 4;
                    blend(
                        &mut self.pixels[start..start + 4],
                        ink,
                        (cover * 255.0) as u32,
                    );
                }
            }
        }
    }
}

/// A slope in 65 536ths.
fn fixed_fine(slope: f64) -> i32 {
    (slope * 65_536.0) as i32
}

/// How opaque the ink is at each step of heat, of 255.
fn depths(strength: f32) -> [u32; DEPTHS] {
    let steps = f64::from(FULL >> STEP_BITS);
    let each = libm::pow(1.0 - f64::from(strength.clamp(0.0, 1.0)), 1.0 / steps);
    let mut left = 1.0;
    let mut table = [0; DEPTHS];
    for depth in &mut table {
        *depth = ((1.0 - left) * 255.0) as u32;
        left *= each;
    }
    table
}

/// Lays ink of an opacity of 255 over a pixel.
fn blend(pixel: &mut [u8], ink: Ink, opacity: u32) {
    let under = u32::from(pixel[3]) * (255 - opacity) / 255;
    let all = opacity + under;
    if all == 0 {
        return;
    }
    for (channel, ink) in pixel.iter_mut().zip(ink) {
        *channel = ((u32::from(ink) * opacity + u32::from(*channel) * under) / all) as u8;
    }
    pixel[3] = all.min(255) as u8;
}

/// The part of a line inside the frame (Liang and Barsky, 1984); `None` where there is none.
fn cut(from: Point, to: Point, least: f64, right: f64, bottom: f64) -> Option<(Point, Point)> {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    for (delta, room) in [
        (-dx, from.x - least),
        (dx, right - from.x),
        (-dy, from.y - least),
        (dy, bottom - from.y),
    ] {
        if delta == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if delta < 0.0 {
            enter = enter.max(room / delta);
        } else {
            leave = leave.min(room / delta);
        }
    }
    let at = |t: f64| Point::new(from.x + dx * t, from.y + dy * t);
    (enter <= leave).then(|| (at(enter), at(leave)))
}
