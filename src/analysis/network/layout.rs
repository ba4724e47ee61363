//! Where each node stands: linked nodes near each other, the others apart. The same places for everyone.
//!
//! The method is ForceAtlas2's (Jacomy, Venturini, Heymann and Bastian, 2014): every two nodes push each other away,
//! links pull, a weak gravity holds the whole together. Nodes start on a spiral of sunflower seeds, neighbours close to
//! one another; there is no chance in it, no clock, and a fixed number of steps. Only `+ − × ÷ √` and sines that are
//! the same everywhere are used, so a browser computes the very places that a test computed.
//!
//! What it means, and what not: nearness says "linked through the same agreements". Left, right, up and down say
//! nothing; nor does the distance between two groups that no link joins.
//!
//! Positions are computed for *all* agreements of the dataset. A filter hides nodes; none moves.

use super::graph::Graph;
use super::quadtree::Quadtree;
use crate::analysis::geometry::Point;
use std::collections::VecDeque;

/// Steps of the simulation.
const STEPS: usize = 320;
/// How strongly nodes push.
const REPULSION: f64 = 2.2;
/// How strongly links pull.
const PULL: f64 = 0.45;
/// How strongly the middle pulls, the more the further out.
const GRAVITY: f64 = 0.12;
/// Gravity is stronger up and down than left and right: screens are wider than high.
const FLATTENING: f64 = 1.25;
/// Golden angle, in radians.
const GOLDEN: f64 = 2.399_963_229_728_653;
/// Half the width of the finished drawing.
const HALF_WIDTH: f64 = 500.0;

/// The place of each node of `graph`, the whole scaled to a width of one thousand, its middle at zero.
#[must_use]
pub fn positions(graph: &Graph) -> Vec<Point> {
    let mut places = start(graph);
    if places.len() > 1 {
        simulate(graph, &mut places);
    }
    scaled(&mut places);
    places
}

/// Sunflower seeds, from the most linked node outwards along links, so that neighbours start as neighbours.
fn start(graph: &Graph) -> Vec<Point> {
    let n = graph.len();
    let mut by_degree: Vec<usize> = (0..n).collect();
    by_degree.sort_by_key(|&i| std::cmp::Reverse(graph.degree(i)));
    let mut places = vec![Point::default(); n];
    let mut seen = vec![false; n];
    let mut rank = 0_u32;
    let mut queue = VecDeque::new();
    for root in by_degree {
        if !std::mem::replace(&mut seen[root], true) {
            queue.push_back(root);
        }
        while let Some(here) = queue.pop_front() {
            let radius = 10.0 * f64::from(rank).sqrt();
            let angle = GOLDEN * f64::from(rank);
            places[here] = Point::new(radius * libm::cos(angle), radius * libm::sin(angle));
            rank += 1;
            for &next in graph.neighbours(here) {
                if !std::mem::replace(&mut seen[next], true) {
                    queue.push_back(next);
                }
            }
        }
    }
    places
}

/// The adaptive speed of the whole, as ForceAtlas2 sets it: fast while nodes agree on where to go, slow where they swing.
struct Speed {
    speed: f64,
    efficiency: f64,
}

impl Speed {
    fn adapt(&mut self, n: f64, swinging: f64, traction: f64) {
        let estimate = 0.05 * n.sqrt();
        let mut tolerance = estimate
            .sqrt()
            .max((estimate * traction / (n * n)).min(10.0));
        if swinging > 2.0 * traction {
            if self.efficiency > 0.05 {
                self.efficiency *= 0.5;
            }
            tolerance = tolerance.max(1.0);
        }
        let target = if swinging > 0.0 {
            tolerance * self.efficiency * traction / swinging
        } else {
            self.speed
        };
        if swinging > tolerance * traction {
            if self.efficiency > 0.05 {
                self.efficiency *= 0.7;
            }
        } else if self.speed < 1000.0 {
            self.efficiency *= 1.3;
        }
        self.speed += (target - self.speed).min(0.5 * self.speed);
    }
}

fn simulate(graph: &Graph, places: &mut [Point]) {
    let n = places.len();
    let masses: Vec<f64> = (0..n).map(|i| 1.0 + graph.degree(i) as f64).collect();
    let links: Vec<(usize, usize)> = graph
        .links()
        .map(|l| (l.organisation, l.agreement))
        .collect();
    let mut before = vec![Point::default(); n];
    let mut forces = vec![Point::default(); n];
    let mut tree = Quadtree::default();
    let mut speed = Speed {
        speed: 1.0,
        efficiency: 1.0,
    };
    for _ in 0..STEPS {
        tree.build(places, &masses);
        for i in 0..n {
            let (place, mass) = (places[i], masses[i]);
            let push = tree.push(i, place);
            let gravity = GRAVITY * mass;
            forces[i] = Point::new(
                REPULSION * mass * push.x - gravity * place.x,
                REPULSION * mass * push.y - FLATTENING * gravity * place.y,
            );
        }
        for &(a, b) in &links {
            let pull = Point::new(
                PULL * (places[b].x - places[a].x),
                PULL * (places[b].y - places[a].y),
            );
            forces[a].x += pull.x;
            forces[a].y += pull.y;
            forces[b].x -= pull.x;
            forces[b].y -= pull.y;
        }
        let (mut swinging, mut traction) = (0.0, 0.0);
        for i in 0..n {
            let (now, old) = (forces[i], before[i]);
            swinging += masses[i] * length(now.x - old.x, now.y - old.y);
            traction += masses[i] * length(now.x + old.x, now.y + old.y) / 2.0;
        }
        speed.adapt(n as f64, swinging, traction);
        for i in 0..n {
            let (now, old) = (forces[i], before[i]);
            let swing = masses[i] * length(now.x - old.x, now.y - old.y);
            let factor = speed.speed / (1.0 + (speed.speed * swing).sqrt());
            places[i].x += now.x * factor;
            places[i].y += now.y * factor;
        }
        std::mem::swap(&mut before, &mut forces);
    }
}

fn length(x: f64, y: f64) -> f64 {
    (x * x + y * y).sqrt()
}

/// Centres the whole, scales it to the width of the drawing, rounds to a hundredth.
fn scaled(places: &mut [Point]) {
    let Some(first) = places.first() else { return };
    let (mut low, mut high) = (*first, *first);
    for p in places.iter() {
        low = Point::new(low.x.min(p.x), low.y.min(p.y));
        high = Point::new(high.x.max(p.x), high.y.max(p.y));
    }
    let middle = Point::new((low.x + high.x) / 2.0, (low.y + high.y) / 2.0);
    let scale = 2.0 * HALF_WIDTH / (high.x - low.x).max(high.y - low.y).max(1e-9);
    for p in places {
        p.x = ((p.x - middle.x) * scale * 100.0).round() / 100.0;
        p.y = ((p.y - middle.y) * scale * 100.0).round() / 100.0;
    }
}
