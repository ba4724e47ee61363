//! The graph as three flat lists.

/// An undirected graph with weighted links.
///
/// For each node, its neighbours stand in one shared list in ascending order, and the weights of the links in another;
/// a third list says where each node's part begins. Each link is there twice, once from either end. A link from a node
/// to itself is left out, and links between the same two nodes are one, with the sum of their weights.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Csr {
    /// Where each node's neighbours begin, and one more for the end.
    starts: Vec<u32>,
    neighbours: Vec<u32>,
    weights: Vec<f64>,
}

impl Csr {
    /// The graph of `n` nodes with these links: two ends and a weight. A link to a node that is not there is left out.
    #[must_use]
    pub fn from_links(n: usize, links: &[(u32, u32, f64)]) -> Self {
        let within = |&&(a, b, _): &&(u32, u32, f64)| a != b && (a.max(b) as usize) < n;
        let mut starts = vec![0_u32; n + 1];
        for &(a, b, _) in links.iter().filter(within) {
            starts[a as usize + 1] += 1;
            starts[b as usize + 1] += 1;
        }
        for v in 0..n {
            starts[v + 1] += starts[v];
        }
        let mut at = starts.clone();
        let mut neighbours = vec![0_u32; starts[n] as usize];
        let mut weights = vec![0.0; starts[n] as usize];
        for &(a, b, weight) in links.iter().filter(within) {
            for (from, to) in [(a, b), (b, a)] {
                let place = at[from as usize] as usize;
                neighbours[place] = to;
                weights[place] = weight;
                at[from as usize] += 1;
            }
        }
        Self {
            starts,
            neighbours,
            weights,
        }
        .turned()
        .turned()
        .merged()
    }

    /// The graph of lists that are already in order: `starts` has one number more than there are nodes, each node's
    /// neighbours ascend, and each link is there from both ends.
    #[must_use]
    pub fn from_sorted(starts: Vec<u32>, neighbours: Vec<u32>, weights: Vec<f64>) -> Self {
        debug_assert_eq!(neighbours.len(), weights.len());
        debug_assert_eq!(
            starts.last().copied().unwrap_or(0) as usize,
            neighbours.len()
        );
        Self {
            starts,
            neighbours,
            weights,
        }
    }

    /// The same links seen from their other ends: each list comes out in ascending order. (A counting sort.)
    fn turned(&self) -> Self {
        let n = self.len();
        let mut at = self.starts.clone();
        let mut neighbours = vec![0_u32; self.neighbours.len()];
        let mut weights = vec![0.0; self.neighbours.len()];
        for v in 0..n {
            for (w, weight) in self.links(v) {
                // The graph is symmetric: as many links come in as go out, so the lists begin at the same places.
                let place = at[w] as usize;
                neighbours[place] = v as u32;
                weights[place] = weight;
                at[w] += 1;
            }
        }
        Self {
            starts: self.starts.clone(),
            neighbours,
            weights,
        }
    }

    /// Links between the same two nodes made one.
    fn merged(mut self) -> Self {
        let (mut kept, mut begin) = (0_usize, 0_usize);
        for v in 0..self.len() {
            let end = self.starts[v + 1] as usize;
            let first = kept;
            for i in begin..end {
                if kept > first && self.neighbours[kept - 1] == self.neighbours[i] {
                    self.weights[kept - 1] += self.weights[i];
                } else {
                    self.neighbours[kept] = self.neighbours[i];
                    self.weights[kept] = self.weights[i];
                    kept += 1;
                }
            }
            begin = end;
            self.starts[v + 1] = kept as u32;
        }
        self.neighbours.truncate(kept);
        self.weights.truncate(kept);
        self
    }

    /// How many nodes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Whether there is no node.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many links, each counted once.
    #[must_use]
    pub fn link_count(&self) -> usize {
        self.neighbours.len() / 2
    }

    fn range(&self, node: usize) -> std::ops::Range<usize> {
        self.starts[node] as usize..self.starts[node + 1] as usize
    }

    /// The neighbours of a node, ascending.
    #[must_use]
    pub fn neighbours(&self, node: usize) -> &[u32] {
        &self.neighbours[self.range(node)]
    }

    /// The weights that go with [`Csr::neighbours`].
    #[must_use]
    pub fn weights(&self, node: usize) -> &[f64] {
        &self.weights[self.range(node)]
    }

    /// The neighbours of a node with the weights of the links.
    pub fn links(&self, node: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        let range = self.range(node);
        self.neighbours[range.clone()]
            .iter()
            .map(|&w| w as usize)
            .zip(self.weights[range].iter().copied())
    }

    /// How many neighbours a node has.
    #[must_use]
    pub fn degree(&self, node: usize) -> usize {
        self.range(node).len()
    }

    /// The same links, all of weight one.
    #[must_use]
    pub fn unweighted(&self) -> Self {
        Self {
            weights: vec![1.0; self.neighbours.len()],
            ..self.clone()
        }
    }
}
