//! How two organisations are linked: the shortest chain of agreements between them.
//!
//! Rule: a chain goes from an organisation to an agreement it is party to, to another party, and so on. Among chains of
//! equal length the one shown is, from its end backwards, always through the most recent agreement, and there through
//! the organisation with most agreements: the same on every visit. All equally short chains are counted.

use super::graph::Graph;
use crate::analysis::graph::paths::Finder;

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
    let plain = graph.plain();
    let rank = |node: usize| {
        if node < graph.organisation_count() {
            graph.degree(node) as u64
        } else {
            // Agreements stand in date order, so the last place is the most recent.
            node as u64
        }
    };
    let way = Finder::new(&plain).shortest(from as u32, to as u32, &rank)?;
    Some(Chain {
        nodes: way.nodes.into_iter().map(|node| node as usize).collect(),
        ways: way.ways,
    })
}
