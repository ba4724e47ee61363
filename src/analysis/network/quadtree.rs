//! A tree of squares: far nodes push as one (Barnes and Hut, 1986).

use crate::analysis::geometry::Point;

/// Squares narrower than this, seen from afar by their own size, are taken whole.
const THETA: f64 = 0.9;
/// Nodes at the same spot are not separated beyond this depth.
const MAX_DEPTH: u32 = 24;
const NONE: u32 = u32::MAX;

#[derive(Clone, Copy)]
struct Square {
    mass: f64,
    /// Sum of mass × place; divided by the mass it is the centre.
    sum: Point,
    size: f64,
    /// The first of four squares inside, or `NONE` for a leaf.
    children: u32,
    /// The one body of a leaf, or `NONE`.
    body: u32,
}

/// The tree over all bodies. Kept between steps, so that its memory is asked for once.
#[derive(Default)]
pub(super) struct Quadtree {
    squares: Vec<Square>,
    stack: Vec<u32>,
}

impl Quadtree {
    /// Builds the tree anew.
    pub(super) fn build(&mut self, places: &[Point], masses: &[f64]) {
        self.squares.clear();
        let Some(first) = places.first() else { return };
        let (mut low, mut high) = (*first, *first);
        for p in places {
            low = Point::new(low.x.min(p.x), low.y.min(p.y));
            high = Point::new(high.x.max(p.x), high.y.max(p.y));
        }
        let size = (high.x - low.x).max(high.y - low.y).max(1e-9);
        self.squares.push(leaf(size));
        for (body, (&place, &mass)) in places.iter().zip(masses).enumerate() {
            self.insert(body as u32, place, mass, low, size, places, masses);
        }
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "the inner step of a hot loop; a struct would only be taken apart again"
    )]
    fn insert(
        &mut self,
        body: u32,
        place: Point,
        mass: f64,
        corner: Point,
        size: f64,
        places: &[Point],
        masses: &[f64],
    ) {
        let (mut here, mut corner, mut size) = (0_usize, corner, size);
        for depth in 0.. {
            let square = &mut self.squares[here];
            let was_empty = square.mass == 0.0;
            square.mass += mass;
            square.sum.x += mass * place.x;
            square.sum.y += mass * place.y;
            if square.children == NONE {
                if was_empty {
                    square.body = body;
                    return;
                }
                if depth >= MAX_DEPTH {
                    return;
                }
                let moved = square.body;
                square.body = NONE;
                let children = self.squares.len() as u32;
                self.squares[here].children = children;
                for _ in 0..4 {
                    self.squares.push(leaf(size / 2.0));
                }
                if moved != NONE {
                    let (old, old_mass) = (places[moved as usize], masses[moved as usize]);
                    let (quarter, _) = quarter_of(old, corner, size);
                    let child = &mut self.squares[children as usize + quarter];
                    child.mass = old_mass;
                    child.sum = Point::new(old_mass * old.x, old_mass * old.y);
                    child.body = moved;
                }
            }
            let (quarter, inner) = quarter_of(place, corner, size);
            here = self.squares[here].children as usize + quarter;
            corner = inner;
            size /= 2.0;
        }
    }

    /// The push of all others on a body at `place`: mass over distance, away from each.
    pub(super) fn push(&mut self, body: usize, place: Point) -> Point {
        let mut force = Point::default();
        self.stack.clear();
        if !self.squares.is_empty() {
            self.stack.push(0);
        }
        while let Some(here) = self.stack.pop() {
            let square = self.squares[here as usize];
            if square.mass == 0.0 || square.body == body as u32 {
                continue;
            }
            let dx = place.x - square.sum.x / square.mass;
            let dy = place.y - square.sum.y / square.mass;
            let distance2 = dx * dx + dy * dy;
            if square.children == NONE || square.size * square.size < THETA * THETA * distance2 {
                if distance2 > 1e-12 {
                    force.x += square.mass * dx / distance2;
                    force.y += square.mass * dy / distance2;
                }
            } else {
                for child in 0..4 {
                    self.stack.push(square.children + child);
                }
            }
        }
        force
    }
}

const fn leaf(size: f64) -> Square {
    Square {
        mass: 0.0,
        sum: Point::new(0.0, 0.0),
        size,
        children: NONE,
        body: NONE,
    }
}

/// Which quarter of a square holds `place`, and that quarter's corner.
fn quarter_of(place: Point, corner: Point, size: f64) -> (usize, Point) {
    let half = size / 2.0;
    let right = place.x >= corner.x + half;
    let low = place.y >= corner.y + half;
    let inner = Point::new(
        corner.x + if right { half } else { 0.0 },
        corner.y + if low { half } else { 0.0 },
    );
    (usize::from(right) + 2 * usize::from(low), inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// With few bodies nothing is far, so the tree must give the plain sum.
    #[test]
    fn the_tree_agrees_with_the_plain_sum() {
        let places: Vec<Point> = (0..60)
            .map(|i| {
                let t = f64::from(i);
                Point::new(libm::sin(t * 1.7) * t, libm::cos(t * 0.9) * t)
            })
            .collect();
        let masses: Vec<f64> = (0..60).map(|i| 1.0 + f64::from(i % 5)).collect();
        let mut tree = Quadtree::default();
        tree.build(&places, &masses);
        for (i, p) in places.iter().enumerate() {
            let mut plain = Point::default();
            for (j, q) in places.iter().enumerate() {
                if i != j {
                    let (dx, dy) = (p.x - q.x, p.y - q.y);
                    let d2 = dx * dx + dy * dy;
                    plain.x += masses[j] * dx / d2;
                    plain.y += masses[j] * dy / d2;
                }
            }
            let tree = tree.push(i, *p);
            let error = ((tree.x - plain.x).powi(2) + (tree.y - plain.y).powi(2)).sqrt();
            let size = (plain.x.powi(2) + plain.y.powi(2)).sqrt();
            assert!(error <= 0.08 * size + 0.2, "{i}: {tree:?} {plain:?}");
        }
    }
}
