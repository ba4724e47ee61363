//! Where each node of the map stands: linked nodes near each other, the others apart. The same places for everyone.
//!
//! The work is done on the [plain graph](crate::analysis::graph::force), and then marks that would cover each other are
//! moved [apart].
//!
//! What it means, and what not: nearness says "linked through the same agreements". Left, right, up and down say
//! nothing; nor does the distance between two groups that no link joins. How far nearness can be believed is
//! [measured](quality) and said beside the map.
//!
//! Positions are computed for *all* agreements of the dataset. A filter hides nodes; none moves.

use super::graph::Graph;
use super::scene;
use crate::analysis::geometry::Point;
use crate::analysis::graph::{apart, drawing, force};

/// Steps of the simulation.
const STEPS: usize = 400;
/// Screens are wider than high.
const SHAPE: force::Shape = force::Shape {
    gravity: 0.02,
    flattening: 1.5,
    theta: 1.0,
};
/// Half the width of the drawing before marks are moved apart.
const HALF_WIDTH: f64 = 500.0;
/// The size of a mark in the space of the drawing, for one on a screen where the whole map is shown, and the air around.
const MARK: f64 = 1.4;
const AIR: f64 = 1.0;
/// Rounds of moving apart, at most.
const ROUNDS: usize = 200;

/// The place of each node of `graph`, the whole about a thousand wide, its middle at zero.
#[must_use]
pub fn positions(graph: &Graph) -> Vec<Point> {
    let mut places = force::places(&graph.plain(), STEPS, SHAPE);
    scale(&mut places);
    apart::move_apart(&mut places, &radii(graph), ROUNDS);
    centre(&mut places);
    places
}

/// The room each node needs.
#[must_use]
pub fn radii(graph: &Graph) -> Vec<f64> {
    (0..graph.len())
        .map(|node| {
            let mark = if node < graph.organisation_count() {
                scene::radius(graph.degree(node))
            } else {
                scene::LOZENGE
            };
            mark * MARK + AIR
        })
        .collect()
}

/// How far the map can be believed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Quality {
    /// What nearness says.
    pub closeness: drawing::Closeness,
    /// The share of its nearest nodes that a node is linked to, on average.
    pub neighbours_kept: f64,
}

/// The quality of a map.
#[must_use]
pub fn quality(graph: &Graph, places: &[Point]) -> Quality {
    let plain = graph.plain();
    Quality {
        closeness: drawing::closeness(&plain, places),
        neighbours_kept: drawing::neighbours_kept(&plain, places),
    }
}

/// The corners of the box around all places.
fn corners(places: &[Point]) -> (Point, Point) {
    let first = places.first().copied().unwrap_or_default();
    let (mut low, mut high) = (first, first);
    for p in places {
        low = Point::new(low.x.min(p.x), low.y.min(p.y));
        high = Point::new(high.x.max(p.x), high.y.max(p.y));
    }
    (low, high)
}

/// Scales the whole to the width of the drawing.
fn scale(places: &mut [Point]) {
    let (low, high) = corners(places);
    let scale = 2.0 * HALF_WIDTH / (high.x - low.x).max(high.y - low.y).max(1e-9);
    for p in places {
        *p = Point::new(p.x * scale, p.y * scale);
    }
}

/// Puts the middle at zero, and rounds to a hundredth.
fn centre(places: &mut [Point]) {
    let (low, high) = corners(places);
    let middle = Point::new((low.x + high.x) / 2.0, (low.y + high.y) / 2.0);
    for p in places {
        p.x = ((p.x - middle.x) * 100.0).round() / 100.0;
        p.y = ((p.y - middle.y) * 100.0).round() / 100.0;
    }
}
