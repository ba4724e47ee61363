//! What can be said of places: how well nearness tells links.

use super::graph::Graph;
use crate::analysis::geometry::Point;
use crate::domain::Lang;

/// How many times nearer to each other linked nodes stand than any two, on average. Near 1 the drawing would say nothing.
#[must_use]
pub fn nearness(graph: &Graph, places: &[Point]) -> f64 {
    let n = places.len();
    let apart = |a: usize, b: usize| {
        let (dx, dy) = (places[a].x - places[b].x, places[a].y - places[b].y);
        (dx * dx + dy * dy).sqrt()
    };
    let mean = |sum: f64, count: usize| sum / count.max(1) as f64;
    let linked: f64 = graph
        .links()
        .map(|l| apart(l.organisation, l.agreement))
        .sum();
    // Every pair up to a size; beyond, each node with a fixed number of others, the same on every machine.
    let step = (n / 1_500).max(1);
    let (mut any, mut pairs) = (0.0, 0);
    for a in 0..n {
        for b in (a + 1..n).step_by(step) {
            any += apart(a, b);
            pairs += 1;
        }
    }
    let linked = mean(linked, graph.link_count());
    if linked > 0.0 {
        mean(any, pairs) / linked
    } else {
        1.0
    }
}

/// The figure with its meaning.
#[must_use]
pub fn nearness_said(lang: Lang, nearness: f64) -> String {
    let tenths = (nearness * 10.0).round() as u64;
    let (whole, tenth) = (tenths / 10, tenths % 10);
    match lang {
        Lang::Fr => format!(
            "Qualité du dessin\u{a0}: deux points liés sont en moyenne {whole},{tenth} fois plus proches que deux points pris au hasard (1 ne dirait rien)."
        ),
        Lang::En => format!(
            "Quality of the drawing: two linked points are on average {whole}.{tenth} times nearer than two points taken at random (1 would say nothing)."
        ),
    }
}
