//! How often a node stands between others.
//!
//! For every two other nodes, the share of the shortest ways between them that pass through this one; the sum over all
//! pairs. All links count as one step. Exact, by Brandes (2001).
//!
//! The numbers are networkx's `betweenness_centrality(G, normalized=False)` and, normalised, its default: divided by
//! the number of pairs of other nodes, `(n − 1)(n − 2) / 2`.

use super::Csr;

const UNSEEN: u32 = u32::MAX;

/// The betweenness of each node: a number of pairs.
#[must_use]
pub fn of(graph: &Csr) -> Vec<f64> {
    let n = graph.len();
    let mut total = vec![0.0; n];
    let mut distance = vec![UNSEEN; n];
    // How many shortest ways lead from the source to a node.
    let mut ways = vec![0.0_f64; n];
    let mut depends = vec![0.0_f64; n];
    let mut order: Vec<u32> = Vec::with_capacity(n);
    // The links that lead one step on from each node of `order`, and where they end. One place more than there are
    // links, for the last one that is written and not kept.
    let mut onward = vec![0_u32; 2 * graph.link_count() + 1];
    let mut ends: Vec<u32> = Vec::with_capacity(n);
    for source in 0..n {
        if graph.degree(source) == 0 {
            continue;
        }
        distance.fill(UNSEEN);
        ways.fill(0.0);
        order.clear();
        ends.clear();
        distance[source] = 0;
        ways[source] = 1.0;
        order.push(source as u32);
        let (mut head, mut kept) = (0, 0);
        while head < order.len() {
            let here = order[head] as usize;
            head += 1;
            let (next, through) = (distance[here] + 1, ways[here]);
            for &w in graph.neighbours(here) {
                let to = w as usize;
                if distance[to] == UNSEEN {
                    distance[to] = next;
                    order.push(w);
                }
                // No branch: whether a link leads on is as good as chance to a processor that guesses.
                let on = distance[to] == next;
                ways[to] += if on { through } else { 0.0 };
                onward[kept] = w;
                kept += usize::from(on);
            }
            ends.push(kept as u32);
        }
        for i in (0..order.len()).rev() {
            let here = order[i] as usize;
            let begin = if i == 0 { 0 } else { ends[i - 1] as usize };
            let mut sum = 0.0;
            for &to in &onward[begin..ends[i] as usize] {
                sum += depends[to as usize];
            }
            let through = ways[here] * sum;
            // What each way to here brings: itself, and what goes on from here.
            depends[here] = (1.0 + through) / ways[here];
            if i > 0 {
                total[here] += through;
            }
        }
    }
    // Each pair was met from both its ends.
    for value in &mut total {
        *value *= 0.5;
    }
    total
}

/// The same as a share of all pairs of other nodes, between zero and one.
#[must_use]
pub fn normalised(betweenness: &[f64]) -> Vec<f64> {
    let n = betweenness.len() as f64;
    let pairs = (n - 1.0) * (n - 2.0) / 2.0;
    let scale = if pairs > 0.0 { 1.0 / pairs } else { 0.0 };
    betweenness.iter().map(|value| value * scale).collect()
}
