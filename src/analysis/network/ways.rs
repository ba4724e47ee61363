//! All the equally short chains between two organisations, one at a time.
//!
//! They stand in one order for everyone: read from their end backwards, chains through more recent agreements come
//! first, and there those through organisations with more agreements. The first is the one [`paths`](super::paths)
//! gives. Chains are counted without being listed, so the thousandth costs what the first does.

use super::graph::Graph;
use super::paths::Chain;
use crate::domain::arrange::Arrange;
use std::cmp::Reverse;
use std::collections::VecDeque;

/// The chain number `way`, from 0, of those between two nodes; `None` where there are fewer.
#[must_use]
pub fn nth(graph: &Graph, from: usize, to: usize, way: u64) -> Option<Chain> {
    let (distance, ways) = reached(graph, from, to)?;
    let all = *ways.get(to)?;
    if way >= all {
        return None;
    }
    let (mut here, mut left) = (to, way);
    let mut nodes = vec![to];
    while here != from {
        let mut before: Vec<usize> = graph
            .neighbours(here)
            .iter()
            .copied()
            .filter(|&n| ways[n] > 0 && distance[n] + 1 == distance[here])
            .collect();
        // Agreements stand in date order, so the last place is the most recent.
        if here < graph.organisation_count() {
            before.arrange_by_key(|&n| Reverse(n));
        } else {
            before.arrange_by_key(|&n| (Reverse(graph.degree(n)), n));
        }
        here = before.into_iter().find(|&n| {
            let through = ways[n];
            let found = left < through;
            if !found {
                left -= through;
            }
            found
        })?;
        nodes.push(here);
    }
    nodes.reverse();
    Some(Chain { nodes, ways: all })
}

/// From `from`, how far each node is and how many shortest chains lead there, as far as `to`.
fn reached(graph: &Graph, from: usize, to: usize) -> Option<(Vec<u32>, Vec<u64>)> {
    let mut distance = vec![u32::MAX; graph.len()];
    let mut ways = vec![0_u64; graph.len()];
    *distance.get_mut(from)? = 0;
    ways[from] = 1;
    let mut queue = VecDeque::from([from]);
    while let Some(here) = queue.pop_front() {
        if here == to {
            break;
        }
        for &next in graph.neighbours(here) {
            if distance[next] == u32::MAX {
                distance[next] = distance[here] + 1;
                queue.push_back(next);
            }
            if distance[next] == distance[here] + 1 {
                ways[next] = ways[next].saturating_add(ways[here]);
            }
        }
    }
    Some((distance, ways))
}
