//! How good a drawing is: whether nearness in it means what one takes it to mean; and a number that tells whether two
//! machines made the same drawing.

use super::Csr;
use super::force::larger;
use crate::analysis::geometry::Point;

/// Lengths are told apart to this part of the longest.
const STEPS: usize = 1024;
/// So many pairs of nodes are measured at most.
const PAIRS: usize = 300_000;
/// So many nodes are asked for their neighbours at most, and so many neighbours each.
const ASKED: usize = 2_000;
const NEAREST: usize = 20;

/// What nearness means in a drawing (connected-closeness, after Jacomy, 2023): two nodes nearer than `reach` are linked
/// far more often than chance would have it. `reach` is the length at which that is most so.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Closeness {
    /// The length.
    pub reach: f64,
    /// The share of the links that are no longer.
    pub links: f64,
    /// The share of all pairs of nodes that are no further apart.
    pub pairs: f64,
}

impl Closeness {
    /// By how much the first share exceeds the second: 0 as chance would have it, 1 when nearness and a link are one.
    #[must_use]
    pub fn value(&self) -> f64 {
        self.links - self.pairs
    }
}

/// The closeness of a drawing. Where there are many nodes, an even sample of the pairs is measured.
#[must_use]
pub fn closeness(graph: &Csr, places: &[Point]) -> Closeness {
    let n = places.len();
    let distance = |a: usize, b: usize| {
        let (dx, dy) = (places[a].x - places[b].x, places[a].y - places[b].y);
        (dx * dx + dy * dy).sqrt()
    };
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for p in places {
        (low, high) = (low.min(p.x).min(p.y), high.max(p.x).max(p.y));
    }
    if n < 2 || graph.link_count() == 0 || high <= low {
        return Closeness::default();
    }
    let longest = 1.5 * (high - low);
    let step = |length: f64| ((length / longest * STEPS as f64) as usize).min(STEPS - 1);
    let (mut links, mut pairs) = (vec![0_u32; STEPS], vec![0_u32; STEPS]);
    for v in 0..n {
        for &w in graph.neighbours(v) {
            links[step(distance(v, w as usize))] += 1;
        }
    }
    // Each node with every `stride`-th node after it, around the ring of all.
    let stride = (n * n / 2 / PAIRS).max(1);
    for v in 0..n {
        for further in (1..=n / 2).step_by(stride) {
            pairs[step(distance(v, (v + further) % n))] += 1;
        }
    }
    let whole = |counts: &[u32]| f64::from(counts.iter().sum::<u32>());
    let (all_links, all_pairs) = (whole(&links), whole(&pairs));
    let (mut link_sum, mut pair_sum) = (0.0, 0.0);
    let mut best = Closeness::default();
    for i in 0..STEPS {
        link_sum += f64::from(links[i]);
        pair_sum += f64::from(pairs[i]);
        let here = Closeness {
            reach: longest * (i + 1) as f64 / STEPS as f64,
            links: link_sum / all_links,
            pairs: pair_sum / all_pairs,
        };
        if here.value() > best.value() {
            best = here;
        }
    }
    best
}

/// The share of its nearest nodes in the drawing that a node is linked to, on average: as many of the nearest are asked
/// as it has links, twenty at most. Where there are many nodes, an even sample of them is asked.
#[must_use]
pub fn neighbours_kept(graph: &Csr, places: &[Point]) -> f64 {
    let n = places.len();
    let (mut kept, mut asked) = (0.0, 0_u32);
    for v in (0..n).step_by(n.div_ceil(ASKED).max(1)) {
        let near = graph.degree(v).min(NEAREST);
        if near == 0 {
            continue;
        }
        // The nearest so far, the nearest first.
        let mut nearest: Vec<(f64, usize)> = Vec::with_capacity(near + 1);
        for w in 0..n {
            let (dx, dy) = (places[w].x - places[v].x, places[w].y - places[v].y);
            let distance = dx * dx + dy * dy;
            let full = nearest.len() == near;
            if w == v || (full && distance >= nearest[near - 1].0) {
                continue;
            }
            let at = nearest.iter().take_while(|(d, _)| *d <= distance).count();
            nearest.insert(at, (distance, w));
            nearest.truncate(near);
        }
        let neighbours = graph.neighbours(v);
        let linked = nearest
            .iter()
            .filter(|(_, w)| neighbours.binary_search(&(*w as u32)).is_ok());
        kept += linked.count() as f64 / near as f64;
        asked += 1;
    }
    kept / larger(f64::from(asked), 1.0)
}

/// A number made of every bit of every place (FNV-1a): equal on two machines that drew the same.
#[must_use]
pub fn fingerprint(places: &[Point]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for place in places {
        for byte in [place.x, place.y]
            .iter()
            .flat_map(|v| v.to_bits().to_le_bytes())
        {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash
}
