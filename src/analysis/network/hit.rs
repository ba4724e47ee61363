//! What is under a point, and where an arrow key leads.

use super::graph::Graph;
use crate::analysis::geometry::Point;
use crate::domain::arrange::Arrange;

/// A direction on the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrow {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Upwards.
    Up,
    /// Downwards.
    Down,
}

impl Arrow {
    /// Reads the name of a key as browsers give it.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        match key {
            "ArrowLeft" => Some(Self::Left),
            "ArrowRight" => Some(Self::Right),
            "ArrowUp" => Some(Self::Up),
            "ArrowDown" => Some(Self::Down),
            _ => None,
        }
    }

    const fn vector(self) -> (f64, f64) {
        match self {
            Self::Left => (-1.0, 0.0),
            Self::Right => (1.0, 0.0),
            Self::Up => (0.0, -1.0),
            Self::Down => (0.0, 1.0),
        }
    }
}

/// The node nearest to `point` among those that `reach` it: each node reaches as far as its own radius, and at least
/// `least`. Distances are in the space of the points.
#[must_use]
pub fn nearest(
    places: impl IntoIterator<Item = (Point, f64)>,
    point: Point,
    least: f64,
) -> Option<usize> {
    let mut best: Option<(usize, f64)> = None;
    for (i, (place, radius)) in places.into_iter().enumerate() {
        let (dx, dy) = (place.x - point.x, place.y - point.y);
        let distance = (dx * dx + dy * dy).sqrt();
        if distance <= radius.max(least) {
            // From the rim rather than the middle: a point inside a large disc belongs to a small mark drawn on it.
            let far = distance / radius.max(least * 0.5);
            if best.is_none_or(|(_, other)| far < other) {
                best = Some((i, far));
            }
        }
    }
    best.map(|(i, _)| i)
}

/// The neighbour an arrow leads to, along a link: the one best in that direction, never one behind. `None` where no
/// link goes that way.
#[must_use]
pub fn along(graph: &Graph, places: &[Point], from: usize, arrow: Arrow) -> Option<usize> {
    let here = *places.get(from)?;
    let (ax, ay) = arrow.vector();
    let mut best: Option<(usize, f64)> = None;
    for &neighbour in graph.neighbours(from) {
        let there = places[neighbour];
        let (dx, dy) = (there.x - here.x, there.y - here.y);
        let distance = (dx * dx + dy * dy).sqrt();
        let ahead = dx * ax + dy * ay;
        if distance <= 0.0 || ahead <= 0.0 {
            continue;
        }
        // Straightness counts twice as much as nearness.
        let straight = ahead / distance;
        let cost = distance / (straight * straight);
        if best.is_none_or(|(_, other)| cost < other) {
            best = Some((neighbour, cost));
        }
    }
    best.map(|(i, _)| i)
}

/// The next or previous neighbour of `around` after `from`, turning around it: with this, every node linked to an
/// organisation is reached in turn.
#[must_use]
pub fn turning(
    graph: &Graph,
    places: &[Point],
    around: usize,
    from: usize,
    forward: bool,
) -> Option<usize> {
    let centre = *places.get(around)?;
    let mut ring: Vec<(usize, f64)> = graph
        .neighbours(around)
        .iter()
        .map(|&i| {
            (
                i,
                libm::atan2(places[i].y - centre.y, places[i].x - centre.x),
            )
        })
        .collect();
    ring.arrange_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
    let here = ring.iter().position(|(i, _)| *i == from)?;
    let step = if forward { 1 } else { ring.len() - 1 };
    ring.get((here + step) % ring.len()).map(|(i, _)| *i)
}
