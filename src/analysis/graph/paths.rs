//! The shortest way between two nodes, and how many ways are as short.
//!
//! The search goes from both ends, a whole ring of neighbours at a time, until a link joins the last ring of one end to
//! the last ring of the other. Every shortest way has exactly one such link, so the number of ways is the sum over these
//! links of the ways from one end times those from the other. The ring with fewer links to follow goes first: in a
//! network with hubs that reads a small part of the graph.

use super::Csr;

/// A shortest way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// From one end to the other, both included.
    pub nodes: Vec<u32>,
    /// How many ways are as short (or the largest number that fits).
    pub ways: u64,
}

/// From this many times the other ring on, a node is asked for each node of that ring, not for all its neighbours.
const HUB: usize = 8;

/// What a search remembers; kept between searches, so that a search costs what it reads and not the size of the graph.
pub struct Finder<'a> {
    graph: &'a Csr,
    sides: [Side; 2],
    /// By node: whether the search in hand found it on a shortest way.
    on_way: Vec<bool>,
}

/// What is known from one end.
#[derive(Default)]
struct Side {
    /// By node: one more than its distance from the end, or 0 where it was not reached; and how many ways lead to it.
    ring_of: Vec<u32>,
    ways: Vec<u64>,
    /// Nodes by distance; the last ring begins at `last`.
    order: Vec<u32>,
    last: usize,
    depth: u32,
}

impl Side {
    fn new(n: usize) -> Self {
        Self {
            ring_of: vec![0; n],
            ways: vec![0; n],
            ..Self::default()
        }
    }

    fn begin(&mut self, node: u32) {
        let ring_of = self.ring_of.as_mut_slice();
        for &v in &self.order {
            ring_of[v as usize] = 0;
        }
        self.order.clear();
        self.order.push(node);
        (self.last, self.depth) = (0, 0);
        self.ring_of[node as usize] = 1;
        self.ways[node as usize] = 1;
    }

    fn ring(&self) -> &[u32] {
        &self.order[self.last..]
    }

    fn is_at(&self, node: u32, distance: u32) -> bool {
        self.ring_of[node as usize] == distance + 1
    }

    /// How many links the last ring has.
    fn cost(&self, graph: &Csr) -> usize {
        self.ring().iter().map(|&v| graph.degree(v as usize)).sum()
    }

    /// One ring further.
    fn widen(&mut self, graph: &Csr) {
        let (begin, end) = (self.last, self.order.len());
        self.depth += 1;
        let ring = self.depth + 1;
        let (ring_of, ways) = (self.ring_of.as_mut_slice(), self.ways.as_mut_slice());
        for i in begin..end {
            let here = self.order[i] as usize;
            let through = ways[here];
            for &next in graph.neighbours(here) {
                let to = next as usize;
                if ring_of[to] == 0 {
                    ring_of[to] = ring;
                    ways[to] = through;
                    self.order.push(next);
                } else if ring_of[to] == ring {
                    ways[to] = ways[to].saturating_add(through);
                }
            }
        }
        self.last = end;
    }

    /// Calls `met` with each link from the last ring to the last ring of the other side.
    fn meet(&self, graph: &Csr, other: &Self, met: &mut dyn FnMut(u32, u32)) {
        let (ring_of, ring) = (other.ring_of.as_slice(), other.depth + 1);
        for &here in self.ring() {
            let near = graph.neighbours(here as usize);
            if near.len() > HUB * other.ring().len() {
                for &there in other.ring() {
                    if near.binary_search(&there).is_ok() {
                        met(here, there);
                    }
                }
            } else {
                for &there in near {
                    if ring_of[there as usize] == ring {
                        met(here, there);
                    }
                }
            }
        }
    }
}

impl<'a> Finder<'a> {
    /// A finder for one graph.
    #[must_use]
    pub fn new(graph: &'a Csr) -> Self {
        Self {
            graph,
            sides: [Side::new(graph.len()), Side::new(graph.len())],
            on_way: vec![false; graph.len()],
        }
    }

    /// A shortest way; `None` where there is none. Among ways of equal length the one given is, from its end backwards,
    /// always through the node that `rank` puts highest; equal ranks give the smaller number.
    pub fn shortest(&mut self, from: u32, to: u32, rank: &dyn Fn(usize) -> u64) -> Option<Way> {
        let n = self.graph.len();
        if from as usize >= n || to as usize >= n {
            return None;
        }
        if from == to {
            let nodes = vec![from];
            return Some(Way { nodes, ways: 1 });
        }
        let on_way = self.on_way.as_mut_slice();
        for side in &self.sides {
            for &v in &side.order {
                on_way[v as usize] = false;
            }
        }
        self.sides[0].begin(from);
        self.sides[1].begin(to);
        let ways = self.search()?;
        self.mark();
        let mut nodes = vec![to];
        let length = self.sides[0].depth + self.sides[1].depth + 1;
        let mut here = to;
        for step in (0..length).rev() {
            here = self.best_before(here, step, length, rank)?;
            nodes.push(here);
        }
        nodes.reverse();
        Some(Way { nodes, ways })
    }

    /// Widens the rings until a link joins them; how many ways there are then.
    fn search(&mut self) -> Option<u64> {
        loop {
            let [near, far] = &self.sides;
            let costs = [near.cost(self.graph), far.cost(self.graph)];
            // A ring without links has nowhere to go: nothing joins the two.
            if costs.contains(&0) {
                return None;
            }
            let cheap = usize::from(costs[1] < costs[0]);
            let (one, other) = (&self.sides[cheap], &self.sides[1 - cheap]);
            let mut ways = 0_u64;
            let on_way = &mut self.on_way;
            one.meet(self.graph, other, &mut |here, there| {
                let through = one.ways[here as usize].saturating_mul(other.ways[there as usize]);
                ways = ways.saturating_add(through);
                on_way[here as usize] = true;
                on_way[there as usize] = true;
            });
            if ways > 0 {
                return Some(ways);
            }
            self.sides[cheap].widen(self.graph);
        }
    }

    /// Marks what lies on shortest ways, from the rings that met back to both ends.
    fn mark(&mut self) {
        for side in &self.sides {
            let on_way = &mut self.on_way;
            let mut ring: Vec<u32> = side.ring().to_vec();
            ring.retain(|&v| on_way[v as usize]);
            for distance in (0..side.depth).rev() {
                let mut before = Vec::new();
                if distance == 0 {
                    before.push(side.order[0]);
                    ring.clear();
                }
                for &v in &ring {
                    for &w in self.graph.neighbours(v as usize) {
                        if side.is_at(w, distance) && !on_way[w as usize] {
                            on_way[w as usize] = true;
                            before.push(w);
                        }
                    }
                }
                ring = before;
            }
            on_way[side.order[0] as usize] = true;
        }
    }

    /// The node before `here` on the way chosen: `step` steps from the beginning.
    fn best_before(
        &self,
        here: u32,
        step: u32,
        length: u32,
        rank: &dyn Fn(usize) -> u64,
    ) -> Option<u32> {
        let [near, far] = &self.sides;
        let (side, distance) = if step <= near.depth {
            (near, step)
        } else {
            (far, length - step)
        };
        let (ring_of, on_way) = (side.ring_of.as_slice(), self.on_way.as_slice());
        let mut best: Option<(u64, u32)> = None;
        for &w in self.graph.neighbours(here as usize) {
            if ring_of[w as usize] == distance + 1 && on_way[w as usize] {
                // Numbers ascend, so of equal ranks the first is kept.
                let rank = rank(w as usize);
                if best.is_none_or(|(most, _)| rank > most) {
                    best = Some((rank, w));
                }
            }
        }
        best.map(|(_, w)| w)
    }
}

/// How many steps each node is from one node; `None` where nothing leads there.
#[must_use]
pub fn distances(graph: &Csr, from: usize) -> Vec<Option<u32>> {
    let mut distance = vec![None; graph.len()];
    let mut order = vec![from];
    distance[from] = Some(0);
    let mut head = 0;
    while head < order.len() {
        let here = order[head];
        head += 1;
        for &next in graph.neighbours(here) {
            let next = next as usize;
            if distance[next].is_none() {
                distance[next] = distance[here].map(|d| d + 1);
                order.push(next);
            }
        }
    }
    distance
}
