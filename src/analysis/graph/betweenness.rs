//! How often a node stands between others.
//!
//! For every two other nodes, the share of the shortest ways between them that pass through this one; the sum over all
//! pairs. All links count as one step. Exact, by Brandes (2001): from each node a search ring by ring, then a walk back
//! that adds up what depends on each node.
//!
//! A ring is found in the cheaper of two ways: from the ring before, along its links, or from the nodes not yet reached,
//! which ask whether a neighbour is in the ring before (Beamer, Asanović and Patterson, 2012). In a network with hubs
//! most links are then never looked at.
//!
//! The numbers are networkx's `betweenness_centrality(G, normalized=False)` and, normalised, its default: divided by
//! the number of pairs of other nodes, `(n − 1)(n − 2) / 2`.

use super::{Csr, components};

const UNSEEN: u32 = u32::MAX;

/// The betweenness of each node: a number of pairs.
#[must_use]
pub fn of(graph: &Csr) -> Vec<f64> {
    let n = graph.len();
    let parts = components::of(graph);
    let members = parts.members();
    let mut links = vec![0; parts.count()];
    for v in 0..n {
        links[parts.of(v)] += graph.degree(v);
    }
    let mut search = Search::new(graph);
    let mut total = vec![0.0; n];
    for source in 0..n {
        let part = parts.of(source);
        search.outwards(source, &members[part], links[part]);
        search.back(&mut total);
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

/// The search from one node; its memory is asked for once.
struct Search<'a> {
    graph: &'a Csr,
    distance: Vec<u32>,
    /// How many shortest ways lead from the source to a node.
    ways: Vec<f64>,
    /// What goes on from a node: for each way to it, the pairs served further out.
    onward: Vec<f64>,
    /// Nodes by distance, and the rings they make.
    order: Vec<u32>,
    rings: Vec<Ring>,
    unseen: Vec<u32>,
    /// The links from ring to ring, as they were found: for each node that looked, the nodes it found. One place more
    /// than there are links, for the last that is written and not kept.
    found: Vec<u32>,
    ends: Vec<u32>,
}

/// How one ring was found from the one before.
#[derive(Clone, Copy)]
struct Ring {
    /// The nodes that looked for the other ring: in `order` from here, and where their findings begin in `ends`.
    lookers: (usize, usize),
    ends: usize,
    /// Whether the ring before looked outwards; otherwise this ring looked inwards.
    outwards: bool,
    /// Where the ring before begins and ends in `order`.
    before: (usize, usize),
}

impl<'a> Search<'a> {
    fn new(graph: &'a Csr) -> Self {
        let n = graph.len();
        Self {
            graph,
            distance: vec![UNSEEN; n],
            ways: vec![0.0; n],
            onward: vec![0.0; n],
            order: Vec::with_capacity(n),
            rings: Vec::new(),
            unseen: Vec::with_capacity(n),
            found: vec![0; 2 * graph.link_count() + 1],
            ends: Vec::with_capacity(2 * n + 1),
        }
    }

    /// Finds every node of the source's component, ring by ring.
    fn outwards(&mut self, source: usize, members: &[usize], links: usize) {
        self.distance.fill(UNSEEN);
        self.ways.fill(0.0);
        self.onward.fill(0.0);
        self.order.clear();
        self.rings.clear();
        self.unseen.clear();
        self.ends.clear();
        self.ends.push(0);
        self.distance[source] = 0;
        self.ways[source] = 1.0;
        self.order.push(source as u32);
        let (mut begin, mut depth) = (0, 0);
        let mut ring_links = self.graph.degree(source);
        let mut unseen_links = links - ring_links;
        while self.order.len() < members.len() {
            let before = (begin, self.order.len());
            let ends = self.ends.len() - 1;
            depth += 1;
            let outwards = ring_links <= unseen_links;
            if outwards {
                self.look_outwards(before, depth);
            } else {
                self.look_inwards(members, depth);
            }
            begin = before.1;
            let ring = (begin, self.order.len());
            self.rings.push(Ring {
                lookers: if outwards { before } else { ring },
                ends,
                outwards,
                before,
            });
            let ring = &self.order[begin..];
            ring_links = ring.iter().map(|&v| self.graph.degree(v as usize)).sum();
            unseen_links -= ring_links;
        }
    }

    fn look_outwards(&mut self, before: (usize, usize), depth: u32) {
        let mut kept = self.ends.last().map_or(0, |end| *end as usize);
        let (distance, ways) = (self.distance.as_mut_slice(), self.ways.as_mut_slice());
        let found = self.found.as_mut_slice();
        for i in before.0..before.1 {
            let here = self.order[i] as usize;
            let through = ways[here];
            for &w in self.graph.neighbours(here) {
                let to = w as usize;
                let mut at = distance[to];
                if at == UNSEEN {
                    at = depth;
                    distance[to] = depth;
                    self.order.push(w);
                }
                // No branch: whether a link leads on is as good as chance to a processor that guesses.
                let on = u32::from(at == depth);
                ways[to] += through * f64::from(on);
                found[kept] = w;
                kept += on as usize;
            }
            self.ends.push(kept as u32);
        }
    }

    fn look_inwards(&mut self, members: &[usize], depth: u32) {
        let mut kept = self.ends.last().map_or(0, |end| *end as usize);
        if self.unseen.is_empty() {
            let all = members.iter().map(|&v| v as u32);
            self.unseen.extend(all);
        }
        let mut left = 0;
        let (distance, ways) = (self.distance.as_mut_slice(), self.ways.as_mut_slice());
        let (found, unseen) = (self.found.as_mut_slice(), self.unseen.as_mut_slice());
        let before = depth - 1;
        for i in 0..unseen.len() {
            let w = unseen[i];
            let here = w as usize;
            if distance[here] != UNSEEN {
                continue;
            }
            let begin = kept;
            let mut through = 0.0;
            for &v in self.graph.neighbours(here) {
                let on = u32::from(distance[v as usize] == before);
                through += ways[v as usize] * f64::from(on);
                found[kept] = v;
                kept += on as usize;
            }
            if kept > begin {
                distance[here] = depth;
                ways[here] = through;
                self.order.push(w);
                self.ends.push(kept as u32);
            } else {
                unseen[left] = w;
                left += 1;
            }
        }
        self.unseen.truncate(left);
    }

    /// Adds to `total` what depends on each node, from the last ring back to the source.
    fn back(&mut self, total: &mut [f64]) {
        // In `onward`, a node's final value is what each way to it brings: itself, and what goes on from it.
        let (order, ends) = (self.order.as_slice(), self.ends.as_slice());
        let (onward, found) = (self.onward.as_mut_slice(), self.found.as_slice());
        let ways = self.ways.as_slice();
        let last = self.rings.last().map_or(order.len(), |r| r.before.1);
        for &v in &order[last..] {
            onward[v as usize] = 1.0 / ways[v as usize];
        }
        for ring in self.rings.iter().rev() {
            let lookers = &order[ring.lookers.0..ring.lookers.1];
            let ends = &ends[ring.ends..];
            for (i, &here) in lookers.iter().enumerate() {
                let here = here as usize;
                let found = &found[ends[i] as usize..ends[i + 1] as usize];
                if ring.outwards {
                    let mut brings = 0.0;
                    for &w in found {
                        brings += onward[w as usize];
                    }
                    onward[here] = brings;
                } else {
                    let brings = onward[here];
                    for &v in found {
                        onward[v as usize] += brings;
                    }
                }
            }
            if ring.before.0 == 0 {
                continue;
            }
            for &v in &order[ring.before.0..ring.before.1] {
                let v = v as usize;
                let through = ways[v] * onward[v];
                total[v] += through;
                onward[v] = (1.0 + through) / ways[v];
            }
        }
    }
}
