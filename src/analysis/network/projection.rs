//! Organisations only, linked where they share an agreement: the one-mode projection.
//!
//! It is a convenience for counting, and a poor picture: an agreement of thirteen parties becomes seventy-eight links
//! that nobody signed. So it is never the first drawing, it says what it is, and its rule is printed beside it.
//!
//! Rule: two organisations are linked where both are parties to an agreement. An agreement of *k* parties adds
//! 1 / (*k* − 1) to the weight of each of its links, so that it brings each of its parties a weight of one in all,
//! whether two signed it or thirty. An agreement of one party links nobody. Roles do not count.

use super::graph::Graph;
use crate::analysis::graph::projection::{self, Projection};

/// The organisations of the graph, by the places they have there, and what links them.
#[must_use]
pub fn of(graph: &Graph) -> Projection {
    of_some(graph, |_| true)
}

/// The same by some of the agreements only; `keep` answers for the place of an agreement. Every organisation stays.
#[must_use]
pub fn of_some(graph: &Graph, keep: impl Fn(usize) -> bool) -> Projection {
    let organisations = graph.organisation_count();
    let mut starts = vec![0];
    let mut members = Vec::with_capacity(graph.link_count());
    for agreement in (organisations..graph.len()).filter(|a| keep(*a)) {
        members.extend(graph.neighbours(agreement).iter().map(|&o| o as u32));
        starts.push(members.len() as u32);
    }
    projection::of(organisations, &starts, &members)
}
