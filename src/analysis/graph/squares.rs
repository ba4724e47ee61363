//! A tree of squares over points: far points act as one (Barnes and Hut, 1986).
//!
//! The points are sorted along Morton's curve, which visits every square of every size in one go; a square is then a
//! stretch of that order, and the tree a flat list in which a square is followed by what is inside it. Nothing is asked
//! of memory after the first step, and nothing calls itself.
//!
//! Forces are computed for the few points of a leaf together: they see the same far squares, so these are gathered once.

use super::force::{larger, smaller};
use crate::analysis::geometry::Point;

/// Points in a leaf, at most, unless they share a spot.
const LEAF: u32 = 8;
/// Bits of the curve along each side.
const BITS: u32 = 16;
/// Bits sorted in one pass.
const DIGIT: u32 = 11;
/// Points this near act as if this far: no force is infinite.
const SOFT: f64 = 1e-9;

/// A square: a stretch of the sorted points.
#[derive(Clone, Copy, Default)]
struct Square {
    /// Sum of the masses, and their centre.
    mass: f64,
    x: f64,
    y: f64,
    /// The smallest box around the points.
    low: (f64, f64),
    high: (f64, f64),
    /// The square of the longer side of that box.
    size2: f64,
    begin: u32,
    end: u32,
    /// The next square that is not inside this one.
    next: u32,
    parent: u32,
    is_leaf: bool,
}

impl Square {
    fn include(&mut self, low: (f64, f64), high: (f64, f64)) {
        self.low = (smaller(self.low.0, low.0), smaller(self.low.1, low.1));
        self.high = (larger(self.high.0, high.0), larger(self.high.1, high.1));
    }
}

/// The tree, and the room it works in.
#[derive(Default)]
pub(super) struct Squares {
    squares: Vec<Square>,
    /// Numbers of the points in the order of the curve, their keys, and the same while sorting.
    order: Vec<u32>,
    keys: Vec<u32>,
    spare_order: Vec<u32>,
    spare_keys: Vec<u32>,
    /// The points in that order.
    sorted: Vec<Body>,
    waiting: Vec<(u32, u32, u32, u32)>,
    /// What acts on the leaf in hand.
    acting: Vec<Body>,
}

/// A point with a mass.
#[derive(Clone, Copy, Default)]
pub(super) struct Body {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) mass: f64,
}

impl Squares {
    /// Builds the tree anew.
    pub(super) fn build(&mut self, bodies: &[Body]) {
        self.sort(bodies);
        self.squares.clear();
        if !bodies.is_empty() {
            self.split();
            self.sum();
        }
    }

    /// Sorts the points along the curve.
    fn sort(&mut self, bodies: &[Body]) {
        let n = bodies.len();
        let (mut low_x, mut low_y) = (f64::INFINITY, f64::INFINITY);
        let (mut high_x, mut high_y) = (f64::NEG_INFINITY, f64::NEG_INFINITY);
        for body in bodies {
            (low_x, high_x) = (smaller(low_x, body.x), larger(high_x, body.x));
            (low_y, high_y) = (smaller(low_y, body.y), larger(high_y, body.y));
        }
        let size = larger(larger(high_x - low_x, high_y - low_y), 1e-9);
        let scale = f64::from((1_u32 << BITS) - 1) / size;
        self.keys.clear();
        self.keys.extend(bodies.iter().map(|body| {
            let (x, y) = ((body.x - low_x) * scale, (body.y - low_y) * scale);
            spread(x as u32) | spread(y as u32) << 1
        }));
        self.order.clear();
        self.order.extend(0..n as u32);
        self.spare_keys.resize(n, 0);
        self.spare_order.resize(n, 0);
        for pass in 0..3 {
            let digit = |key: u32| (key >> (pass * DIGIT)) as usize & ((1 << DIGIT) - 1);
            let mut at = [0_u32; 1 << DIGIT];
            let (keys, order) = (self.keys.as_slice(), self.order.as_slice());
            let spare_keys = self.spare_keys.as_mut_slice();
            let spare_order = self.spare_order.as_mut_slice();
            for &key in keys {
                at[digit(key)] += 1;
            }
            let mut sum = 0;
            for count in &mut at {
                (*count, sum) = (sum, sum + *count);
            }
            for (&key, &body) in keys.iter().zip(order) {
                let place = &mut at[digit(key)];
                spare_keys[*place as usize] = key;
                spare_order[*place as usize] = body;
                *place += 1;
            }
            std::mem::swap(&mut self.keys, &mut self.spare_keys);
            std::mem::swap(&mut self.order, &mut self.spare_order);
        }
        self.sorted.clear();
        self.sorted
            .extend(self.order.iter().map(|&body| bodies[body as usize]));
    }

    /// Makes the squares, each followed by those inside it.
    fn split(&mut self) {
        const NONE: u32 = u32::MAX;
        self.waiting.clear();
        self.waiting
            .push((0, self.sorted.len() as u32, 2 * BITS, NONE));
        while let Some((begin, end, bits, parent)) = self.waiting.pop() {
            let here = self.squares.len() as u32;
            // Squares of one point in one quarter only are passed over.
            let (first, last) = (self.keys[begin as usize], self.keys[end as usize - 1]);
            let mut bits = bits;
            while bits > 0 && first >> (bits - 2) == last >> (bits - 2) {
                bits -= 2;
            }
            let is_leaf = end - begin <= LEAF || bits == 0;
            self.squares.push(Square {
                begin,
                end,
                parent,
                is_leaf,
                low: (f64::INFINITY, f64::INFINITY),
                high: (f64::NEG_INFINITY, f64::NEG_INFINITY),
                ..Square::default()
            });
            if is_leaf {
                continue;
            }
            // The last quarter is put first, so that the first comes off the pile first.
            let shift = bits - 2;
            let mut to = end;
            for quarter in (0..4).rev() {
                let inside = &self.keys[begin as usize..to as usize];
                let from =
                    begin + inside.partition_point(|key| (key >> shift) & 3 < quarter) as u32;
                if from < to {
                    self.waiting.push((from, to, shift, here));
                }
                to = from;
            }
        }
        // A square ends where the next one begins that starts at or after its last point.
        for here in (0..self.squares.len()).rev() {
            let end = self.squares[here].end;
            let mut next = here as u32 + 1;
            while let Some(square) = self.squares.get(next as usize)
                && square.begin < end
            {
                next = square.next;
            }
            self.squares[here].next = next;
        }
    }

    /// Sums masses, centres and boxes, from the inmost squares outwards.
    fn sum(&mut self) {
        for here in (0..self.squares.len()).rev() {
            let mut square = self.squares[here];
            if square.is_leaf {
                for body in &self.sorted[square.begin as usize..square.end as usize] {
                    square.mass += body.mass;
                    square.x += body.mass * body.x;
                    square.y += body.mass * body.y;
                    square.include((body.x, body.y), (body.x, body.y));
                }
            }
            if let Some(parent) = self.squares.get_mut(square.parent as usize) {
                parent.mass += square.mass;
                parent.x += square.x;
                parent.y += square.y;
                parent.include(square.low, square.high);
            }
            square.x /= square.mass;
            square.y /= square.mass;
            let size = larger(square.high.0 - square.low.0, square.high.1 - square.low.1);
            square.size2 = size * size;
            self.squares[here] = square;
        }
    }

    /// The push of all on each, written to `forces`: the sum of mass over distance, away from each. Squares are taken
    /// whole where they are smaller than `theta` times their distance.
    pub(super) fn pushes(&mut self, theta: f64, forces: &mut [Point]) {
        for leaf in 0..self.squares.len() {
            let leaf = self.squares[leaf];
            if !leaf.is_leaf {
                continue;
            }
            self.gather(&leaf, theta * theta);
            for at in leaf.begin as usize..leaf.end as usize {
                forces[self.order[at] as usize] = push(self.sorted[at], &self.acting);
            }
        }
    }

    /// Gathers what acts on the points of a leaf.
    fn gather(&mut self, leaf: &Square, theta2: f64) {
        self.acting.clear();
        let (low, high) = (leaf.low, leaf.high);
        let (squares, sorted) = (self.squares.as_slice(), self.sorted.as_slice());
        let mut here = 0;
        while here < squares.len() {
            let square = &squares[here];
            // How far the centre of the square is from the box of the leaf.
            let gap_x = larger(larger(low.0 - square.x, square.x - high.0), 0.0);
            let gap_y = larger(larger(low.1 - square.y, square.y - high.1), 0.0);
            if square.size2 < theta2 * (gap_x * gap_x + gap_y * gap_y) {
                self.acting.push(Body {
                    x: square.x,
                    y: square.y,
                    mass: square.mass,
                });
            } else if square.is_leaf {
                let inside = square.begin as usize..square.end as usize;
                self.acting.extend_from_slice(&sorted[inside]);
            } else {
                here += 1;
                continue;
            }
            here = square.next as usize;
        }
    }
}

fn push(body: Body, acting: &[Body]) -> Point {
    let (mut x, mut y) = (0.0, 0.0);
    for other in acting {
        let (dx, dy) = (body.x - other.x, body.y - other.y);
        let strength = other.mass / (dx * dx + dy * dy + SOFT);
        x += dx * strength;
        y += dy * strength;
    }
    Point::new(body.mass * x, body.mass * y)
}

/// Puts a nought between any two of the lower sixteen bits.
const fn spread(v: u32) -> u32 {
    let v = v & 0xffff;
    let v = (v | v << 8) & 0x00ff_00ff;
    let v = (v | v << 4) & 0x0f0f_0f0f;
    let v = (v | v << 2) & 0x3333_3333;
    (v | v << 1) & 0x5555_5555
}
