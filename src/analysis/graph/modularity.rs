//! How much more linked groups are within themselves than chance would make them, all nodes keeping their degrees.
//!
//! The share of the weight of all links that lies within groups, less the share expected (Newman and Girvan, 2004, with
//! weights): between −½ and 1, where 0 is chance. networkx's `community.modularity`.

use super::Csr;

/// The modularity of the groups of `graph`; `group` has a number for each node. Zero where there is no link.
#[must_use]
pub fn of(graph: &Csr, group: &[u32]) -> f64 {
    let groups = group.iter().max().map_or(0, |most| *most as usize + 1);
    let mut within = vec![0.0; groups];
    let mut degree = vec![0.0; groups];
    for v in 0..graph.len() {
        let own = group[v] as usize;
        for (w, weight) in graph.links(v) {
            degree[own] += weight;
            if group[w] as usize == own {
                within[own] += weight;
            }
        }
    }
    let both_ways: f64 = degree.iter().sum();
    if both_ways == 0.0 {
        return 0.0;
    }
    within
        .iter()
        .zip(&degree)
        .map(|(inside, degree)| {
            let share = degree / both_ways;
            inside / both_ways - share * share
        })
        .sum()
}
