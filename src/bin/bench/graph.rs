//! Tasks `projection`, `layout`, `louvain`, `betweenness` and `path`: the plain graphs that the network is made of.

use paraphe::analysis::geometry::Point;
use paraphe::analysis::graph::paths::Finder;
use paraphe::analysis::graph::{Csr, betweenness, drawing, force, louvain, modularity, projection};
use wasm_bindgen::prelude::wasm_bindgen;

/// A graph of the harness, and what was found in it last.
#[wasm_bindgen]
pub struct Graph {
    graph: Csr,
    places: Vec<Point>,
    finder: Finder,
}

/// How many members, links and pairs a projection has.
#[wasm_bindgen]
pub struct Projected {
    /// Members.
    pub nodes: usize,
    /// Links.
    pub edges: usize,
    /// Pairs, each as often as it is shared.
    pub weight: f64,
}

/// Communities found.
#[wasm_bindgen]
pub struct Communities {
    /// How many.
    pub communities: usize,
    /// How clear they are.
    pub modularity: f64,
}

/// Links the members of lists: the list `i` is `members[starts[i]..starts[i + 1]]`.
#[wasm_bindgen]
pub fn project(n: usize, starts: &[u32], members: &[u32]) -> Projected {
    let projection = projection::of(n, starts, members);
    Projected {
        nodes: projection.graph.len(),
        edges: projection.graph.link_count(),
        weight: projection.pairs() as f64,
    }
}

#[wasm_bindgen]
impl Graph {
    /// The graph of `n` nodes with these links.
    #[wasm_bindgen(constructor)]
    pub fn new(n: usize, from: &[u32], to: &[u32], weights: &[f64]) -> Self {
        let links: Vec<(u32, u32, f64)> = from
            .iter()
            .zip(to)
            .zip(weights)
            .map(|((from, to), weight)| (*from, *to, *weight))
            .collect();
        let graph = Csr::from_links(n, &links);
        Self {
            finder: Finder::new(&graph),
            places: Vec::new(),
            graph,
        }
    }

    /// Lays the graph out in so many steps, first places included.
    pub fn layout(&mut self, steps: usize) {
        self.places = force::places(&self.graph, steps, force::Shape::default());
    }

    /// The places of the last layout: `x`, `y`, node after node.
    pub fn positions(&self) -> Vec<f64> {
        self.places.iter().flat_map(|p| [p.x, p.y]).collect()
    }

    /// The fingerprint of these places, in sixteen digits.
    pub fn fingerprint(&self) -> String {
        format!("{:016x}", drawing::fingerprint(&self.places))
    }

    /// The communities.
    pub fn louvain(&self) -> Communities {
        let groups = louvain::of(&self.graph);
        Communities {
            communities: groups.count(),
            modularity: modularity::of(&self.graph, groups.numbers()),
        }
    }

    /// The betweenness of each node.
    pub fn betweenness(&self) -> Vec<f64> {
        betweenness::of(&self.graph)
    }

    /// How many nodes a shortest way has, ends included; 0 where there is none.
    pub fn path(&mut self, from: u32, to: u32) -> usize {
        self.finder
            .shortest(&self.graph, from, to, &|_| 0)
            .map_or(0, |way| way.nodes.len())
    }
}
