//! The shortest way between two nodes, and how many ways are as short.
//!
//! The search goes from both ends, a whole ring of neighbours at a time, always from the end whose ring has fewer links
//! to follow, until the rings touch. In a network with hubs that reads a small part of the graph. Every shortest way
//! passes the last ring of one end exactly once, so the number of ways is the sum, over the nodes where the rings touch,
//! of the ways from one end times those from the other.

use super::Csr;

/// A shortest way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// From one end to the other, both included.
    pub nodes: Vec<u32>,
    /// How many ways are as short (or the largest number that fits).
    pub ways: u64,
}

/// What a search remembers; kept between searches, so that a search costs what it reads and not the size of the graph.
pub struct Finder<'a> {
    graph: &'a Csr,
    search: u32,
    sides: [Side; 2],
    /// By node: the search that found it to be on a shortest way.
    on_way: Vec<u32>,
}

/// What is known from one end.
struct Side {
    /// By node: the search that reached it, and then how far it is and how many ways lead to it.
    reached: Vec<u32>,
    distance: Vec<u32>,
    ways: Vec<u64>,
    /// Nodes by distance; the last ring begins at `ring`.
    order: Vec<u32>,
    ring: usize,
    depth: u32,
}

impl Side {
    fn new(n: usize) -> Self {
        Self {
            reached: vec![0; n],
            distance: vec![0; n],
            ways: vec![0; n],
            order: Vec::new(),
            ring: 0,
            depth: 0,
        }
    }

    fn begin(&mut self, search: u32, node: u32) {
        self.order.clear();
        self.order.push(node);
        (self.ring, self.depth) = (0, 0);
        self.reached[node as usize] = search;
        self.distance[node as usize] = 0;
        self.ways[node as usize] = 1;
    }

    fn cost(&self, graph: &Csr) -> usize {
        let ring = &self.order[self.ring..];
        ring.iter().map(|&v| graph.degree(v as usize)).sum()
    }

    /// One ring further.
    fn widen(&mut self, graph: &Csr, search: u32) {
        let (begin, end) = (self.ring, self.order.len());
        self.depth += 1;
        for i in begin..end {
            let here = self.order[i] as usize;
            let through = self.ways[here];
            for &next in graph.neighbours(here) {
                let to = next as usize;
                if self.reached[to] != search {
                    self.reached[to] = search;
                    self.distance[to] = self.depth;
                    self.ways[to] = through;
                    self.order.push(next);
                } else if self.distance[to] == self.depth {
                    self.ways[to] = self.ways[to].saturating_add(through);
                }
            }
        }
        self.ring = end;
    }

    fn is_at(&self, search: u32, node: u32, distance: u32) -> bool {
        self.reached[node as usize] == search && self.distance[node as usize] == distance
    }
}

impl<'a> Finder<'a> {
    /// A finder for one graph.
    #[must_use]
    pub fn new(graph: &'a Csr) -> Self {
        Self {
            graph,
            search: 0,
            sides: [Side::new(graph.len()), Side::new(graph.len())],
            on_way: vec![0; graph.len()],
        }
    }

    /// A shortest way; `None` where there is none. Among ways of equal length the one given is, from its end backwards,
    /// always through the node that `rank` puts highest; equal ranks give the smaller number.
    pub fn shortest(&mut self, from: u32, to: u32, rank: &dyn Fn(usize) -> u64) -> Option<Way> {
        let n = self.graph.len();
        if from as usize >= n || to as usize >= n {
            return None;
        }
        self.search += 1;
        let search = self.search;
        self.sides[0].begin(search, from);
        self.sides[1].begin(search, to);
        let ways = loop {
            let ways = self.touching(search);
            if ways > 0 {
                break ways;
            }
            let [near, far] = &self.sides;
            // A ring that is empty has nowhere to go: nothing links the two.
            let costs = [near.cost(self.graph), far.cost(self.graph)];
            if costs.contains(&0) {
                return None;
            }
            let side = usize::from(costs[1] < costs[0]);
            self.sides[side].widen(self.graph, search);
        };
        self.mark(search);
        let mut nodes = vec![to];
        let (mut here, length) = (to, self.sides[0].depth + self.sides[1].depth);
        for step in (0..length).rev() {
            here = self.best_before(here, step, length, rank)?;
            nodes.push(here);
        }
        nodes.reverse();
        Some(Way { nodes, ways })
    }

    /// How many ways there are through the nodes that both last rings hold.
    fn touching(&self, search: u32) -> u64 {
        let [near, far] = &self.sides;
        let [one, other] = if near.order.len() - near.ring <= far.order.len() - far.ring {
            [near, far]
        } else {
            [far, near]
        };
        let mut ways = 0_u64;
        for &v in &one.order[one.ring..] {
            if other.is_at(search, v, other.depth) {
                let through = one.ways[v as usize].saturating_mul(other.ways[v as usize]);
                ways = ways.saturating_add(through);
            }
        }
        ways
    }

    /// Marks what lies on shortest ways, from where the rings touch back to both ends.
    fn mark(&mut self, search: u32) {
        let Self {
            graph,
            sides,
            on_way,
            ..
        } = self;
        let [near, far] = sides;
        let meet: Vec<u32> = near.order[near.ring..]
            .iter()
            .copied()
            .filter(|&v| far.is_at(search, v, far.depth))
            .collect();
        for side in [near, far] {
            let mut ring = meet.clone();
            for distance in (0..side.depth).rev() {
                let mut before = Vec::new();
                for &v in &ring {
                    on_way[v as usize] = search;
                    for &w in graph.neighbours(v as usize) {
                        if side.is_at(search, w, distance) && on_way[w as usize] != search {
                            on_way[w as usize] = search;
                            before.push(w);
                        }
                    }
                }
                ring = before;
            }
            for &v in &ring {
                on_way[v as usize] = search;
            }
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
        let search = self.search;
        self.graph
            .neighbours(here as usize)
            .iter()
            .copied()
            .filter(|&w| {
                self.on_way[w as usize] == search
                    && if step <= near.depth {
                        near.is_at(search, w, step)
                    } else {
                        far.is_at(search, w, length - step)
                    }
            })
            .max_by_key(|&w| (rank(w as usize), std::cmp::Reverse(w)))
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
