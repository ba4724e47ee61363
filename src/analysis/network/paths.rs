//! How two organisations are linked: the shortest chain of agreements between them.
//!
//! Rule: a chain goes from an organisation to an agreement it is party to, to another party, and so on. Among chains of
//! equal length the one shown is, from its end backwards, always through the most recent agreement, and there through
//! the organisation with most agreements: the same on every visit. All equally short chains are counted.

use super::graph::Graph;
use std::collections::VecDeque;

/// A shortest chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// Places in the graph: organisation, agreement, organisation…
    pub nodes: Vec<usize>,
    /// How many chains are as short.
    pub ways: u64,
}

impl Chain {
    /// How many agreements it goes through.
    #[must_use]
    pub fn agreements(&self) -> usize {
        self.nodes.len() / 2
    }
}

/// The shortest chain between two nodes; `None` where nothing links them.
#[must_use]
pub fn shortest(graph: &Graph, from: usize, to: usize) -> Option<Chain> {
    const FAR: u32 = u32::MAX;
    let mut distance = vec![FAR; graph.len()];
    let mut ways = vec![0_u64; graph.len()];
    *distance.get_mut(from)? = 0;
    ways[from] = 1;
    let mut queue = VecDeque::from([from]);
    while let Some(here) = queue.pop_front() {
        if here == to {
            break;
        }
        for &next in graph.neighbours(here) {
            if distance[next] == FAR {
                distance[next] = distance[here] + 1;
                queue.push_back(next);
            }
            if distance[next] == distance[here] + 1 {
                ways[next] = ways[next].saturating_add(ways[here]);
            }
        }
    }
    if *distance.get(to)? == FAR {
        return None;
    }
    let mut nodes = vec![to];
    let mut here = to;
    while here != from {
        let before = graph
            .neighbours(here)
            .iter()
            .copied()
            .filter(|&n| distance[n] != FAR && distance[n] + 1 == distance[here]);
        // Agreements stand in date order, so the last place is the most recent.
        here = if here < graph.organisation_count() {
            before.max()?
        } else {
            before.max_by_key(|&n| (graph.degree(n), std::cmp::Reverse(n)))?
        };
        nodes.push(here);
    }
    nodes.reverse();
    Some(Chain {
        nodes,
        ways: ways[to],
    })
}
