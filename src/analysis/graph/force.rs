//! Where each node of a drawing stands: linked nodes near each other, the others apart.
//!
//! Every two nodes push each other away with a force of one over their distance. A link pulls with the same force at any
//! distance, weaker where both its ends have many links. Together that is Noack's LinLog model (2009) in the frame of
//! ForceAtlas2 (Jacomy, Venturini, Heymann and Bastian, 2014), whose adaptive speed and gravity are kept: of all models
//! of this kind it tells groups apart best, because a long link pulls no harder than a short one.
//!
//! Nodes begin in their communities, and these where a drawing of the communities puts them; each community a spiral of
//! sunflower seeds. There is no chance in it, no clock, and a fixed number of steps. Only `+ − × ÷ √` and sines that are
//! the same everywhere are used, so a browser computes the very places, to the last bit, that a test computed.

use super::squares::{Body, Squares};
use super::{Csr, Groups, louvain};
use crate::analysis::geometry::Point;

/// How a drawing is shaped.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shape {
    /// How strongly the middle pulls, the more the further out; keeps apart what no link joins from drifting away.
    pub gravity: f64,
    /// How much stronger it pulls up and down than left and right: screens are wider than high.
    pub flattening: f64,
    /// Groups of nodes smaller than this times their distance push as one. Zero is exact; 1 is off by a few per cent of
    /// a push, and the places look the same.
    pub theta: f64,
}

impl Default for Shape {
    fn default() -> Self {
        Self {
            gravity: 0.01,
            flattening: 1.0,
            theta: 1.0,
        }
    }
}

/// Golden angle, in radians.
const GOLDEN: f64 = 2.399_963_229_728_653;
/// From seed to seed in the spiral, about; the distance at which two nodes that one link joins balance.
const SEED: f64 = 5.0;
/// Links shorter than this pull less: nodes may come to rest.
const NEAR: f64 = 1.0;
/// Steps of the drawing of communities.
const COARSE_STEPS: usize = 100;

/// The places of the nodes after `steps` steps.
#[must_use]
pub fn places(graph: &Csr, steps: usize, shape: Shape) -> Vec<Point> {
    let mut places = start(graph, shape);
    settle(graph, &mut places, steps, shape);
    places
}

/// Where nodes begin: in their communities.
#[must_use]
pub fn start(graph: &Csr, shape: Shape) -> Vec<Point> {
    let groups = louvain::quickly(graph);
    let coarse = between(graph, &groups);
    let mut middles: Vec<Point> = (0..groups.count()).map(|i| seed(i, SEED)).collect();
    settle(&coarse, &mut middles, COARSE_STEPS, shape);
    // As wide as a spiral of all nodes would be.
    let wide = middles.iter().fold(0.0, |wide, p| {
        let far = larger(p.x.abs(), p.y.abs());
        larger(wide, far)
    });
    let scale = 2.0 * SEED * (graph.len() as f64).sqrt() / larger(wide, 1e-9);
    let mut taken = vec![0; groups.count()];
    (0..graph.len())
        .map(|v| {
            let group = groups.of(v);
            let Point { x, y } = seed(taken[group], SEED);
            taken[group] += 1;
            Point::new(middles[group].x * scale + x, middles[group].y * scale + y)
        })
        .collect()
}

/// The groups as nodes, and the links between them.
fn between(graph: &Csr, groups: &Groups) -> Csr {
    let mut links = Vec::new();
    for v in 0..graph.len() {
        let group = groups.of(v);
        for (w, weight) in graph.links(v) {
            let other = groups.of(w);
            if group < other {
                links.push((group as u32, other as u32, weight));
            }
        }
    }
    Csr::from_links(groups.count(), &links)
}

/// The place of a seed in a sunflower: every place is about as far from the next.
fn seed(i: usize, apart: f64) -> Point {
    let radius = apart * (i as f64).sqrt();
    let angle = GOLDEN * i as f64;
    Point::new(radius * libm::cos(angle), radius * libm::sin(angle))
}

/// Moves the nodes from where they are, `steps` times.
pub fn settle(graph: &Csr, places: &mut [Point], steps: usize, shape: Shape) {
    let mut bodies: Vec<Body> = places
        .iter()
        .map(|p| Body {
            x: p.x,
            y: p.y,
            mass: 1.0,
        })
        .collect();
    let links = Pulls::new(graph);
    let mut tree = Squares::default();
    let mut forces = vec![Point::default(); bodies.len()];
    let mut before = forces.clone();
    let mut pace = Pace::default();
    for _ in 0..steps {
        tree.build(&bodies);
        tree.pushes(shape.theta, &mut forces);
        let fall = (shape.gravity, shape.gravity * shape.flattening);
        for (force, body) in forces.iter_mut().zip(&bodies) {
            force.x -= fall.0 * body.x;
            force.y -= fall.1 * body.y;
        }
        links.add(&bodies, &mut forces);
        pace.go(&mut bodies, &forces, &before);
        std::mem::swap(&mut forces, &mut before);
    }
    for (place, body) in places.iter_mut().zip(&bodies) {
        *place = Point::new(body.x, body.y);
    }
}

/// Each link once, from its end with the smaller number, with the strength of its pull.
struct Pulls {
    starts: Vec<u32>,
    ends: Vec<u32>,
    strengths: Vec<f64>,
}

impl Pulls {
    /// The pull of a link is its weight over the root of the smaller number of links at its ends: a node of few links
    /// stands by its neighbours, and the many links of a hub do not draw everything to one spot.
    fn new(graph: &Csr) -> Self {
        let mut pulls = Self {
            starts: vec![0],
            ends: Vec::with_capacity(graph.link_count()),
            strengths: Vec::with_capacity(graph.link_count()),
        };
        for v in 0..graph.len() {
            for (w, weight) in graph.links(v) {
                if w > v {
                    let fewer = graph.degree(v).min(graph.degree(w));
                    pulls.ends.push(w as u32);
                    pulls.strengths.push(weight / (fewer as f64).sqrt());
                }
            }
            pulls.starts.push(pulls.ends.len() as u32);
        }
        pulls
    }

    fn add(&self, bodies: &[Body], forces: &mut [Point]) {
        for (v, body) in bodies.iter().enumerate() {
            let range = self.starts[v] as usize..self.starts[v + 1] as usize;
            let (mut x, mut y) = (0.0, 0.0);
            for (&w, &strength) in self.ends[range.clone()].iter().zip(&self.strengths[range]) {
                let other = &bodies[w as usize];
                let (dx, dy) = (other.x - body.x, other.y - body.y);
                let pull = strength / ((dx * dx + dy * dy).sqrt() + NEAR);
                x += dx * pull;
                y += dy * pull;
                let force = &mut forces[w as usize];
                force.x -= dx * pull;
                force.y -= dy * pull;
            }
            forces[v].x += x;
            forces[v].y += y;
        }
    }
}

/// The adaptive speed of the whole, as ForceAtlas2 sets it: fast while nodes agree on where to go, slow where they swing.
struct Pace {
    speed: f64,
    efficiency: f64,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            speed: 1.0,
            efficiency: 1.0,
        }
    }
}

impl Pace {
    fn go(&mut self, bodies: &mut [Body], forces: &[Point], before: &[Point]) {
        let (mut swinging, mut traction) = (0.0, 0.0);
        for (now, old) in forces.iter().zip(before) {
            swinging += length(now.x - old.x, now.y - old.y);
            traction += length(now.x + old.x, now.y + old.y) / 2.0;
        }
        self.adapt(bodies.len() as f64, swinging, traction);
        let speed = self.speed;
        for ((body, now), old) in bodies.iter_mut().zip(forces).zip(before) {
            let swing = length(now.x - old.x, now.y - old.y);
            let step = speed / (1.0 + (speed * swing).sqrt());
            body.x += now.x * step;
            body.y += now.y * step;
        }
    }

    fn adapt(&mut self, n: f64, swinging: f64, traction: f64) {
        let estimate = 0.05 * n.sqrt();
        let mut tolerance = larger(
            estimate.sqrt(),
            smaller(estimate * traction / (n * n), 10.0),
        );
        if swinging > 2.0 * traction {
            if self.efficiency > 0.05 {
                self.efficiency *= 0.5;
            }
            tolerance = larger(tolerance, 1.0);
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
        self.speed += smaller(target - self.speed, 0.5 * self.speed);
    }
}

fn length(x: f64, y: f64) -> f64 {
    (x * x + y * y).sqrt()
}

/// As `max`, without its care for what is not a number: one instruction where `max` is a call.
pub(super) fn larger(a: f64, b: f64) -> f64 {
    if a > b { a } else { b }
}

/// As `min`, likewise.
pub(super) fn smaller(a: f64, b: f64) -> f64 {
    if a < b { a } else { b }
}
