//! Which nodes hang together: two nodes are in one component where links lead from one to the other.

use super::{Csr, Groups};

/// The components of the graph, the largest first.
#[must_use]
pub fn of(graph: &Csr) -> Groups {
    within(graph, &vec![0; graph.len()])
}

/// The parts that hang together within each of the given groups: links between two groups do not count.
#[must_use]
pub fn within(graph: &Csr, group: &[u32]) -> Groups {
    const NONE: u32 = u32::MAX;
    let mut labels = vec![NONE; graph.len()];
    let mut waiting = Vec::new();
    for root in 0..graph.len() {
        if labels[root] != NONE {
            continue;
        }
        labels[root] = root as u32;
        waiting.push(root);
        while let Some(here) = waiting.pop() {
            for &next in graph.neighbours(here) {
                let next = next as usize;
                if labels[next] == NONE && group[next] == group[root] {
                    labels[next] = root as u32;
                    waiting.push(next);
                }
            }
        }
    }
    Groups::from_labels(&labels)
}
