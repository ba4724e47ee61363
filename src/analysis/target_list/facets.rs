//! How many targets each answer would keep.

use crate::analysis::facets::{Asked, Facet};
use crate::analysis::filter::{Filter, Sources};
use crate::domain::status::{Deadline, Evidence, ResultState};
use crate::domain::target::Nature;

/// One of the questions asked of targets, and how many targets give each answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Which question.
    pub facet: Facet,
    /// Every answer, as its word in an address, with its count.
    pub counts: Vec<(&'static str, usize)>,
}

/// The questions asked of targets, in the order of the panel and of [`Field::ALL`](crate::analysis::tracker::Field::ALL).
pub const QUESTIONS: [Facet; 4] = [
    Facet::Result,
    Facet::Evidence,
    Facet::Deadline,
    Facet::Nature,
];

/// Counts answers. Each tally is what the selection would be without the choices made in that very question.
#[must_use]
pub fn tallies(sources: Sources<'_>, filter: &Filter) -> Vec<Tally> {
    let counts = Asked::of(sources, filter).targets_by_answer();
    let tally = |(facet, counts): (Facet, Vec<u32>)| Tally {
        facet,
        counts: (answers(facet).into_iter())
            .zip(counts.into_iter().map(|count| count as usize))
            .collect(),
    };
    QUESTIONS.into_iter().zip(counts).map(tally).collect()
}

/// Every answer to a question asked of targets, in the order of its vocabulary.
#[must_use]
pub fn answers(facet: Facet) -> Vec<&'static str> {
    match facet {
        Facet::Evidence => Evidence::ALL.iter().map(|v| v.as_str()).collect(),
        Facet::Deadline => Deadline::ALL.iter().map(|v| v.as_str()).collect(),
        Facet::Nature => Nature::ALL.iter().map(|v| v.as_str()).collect(),
        _ => ResultState::ALL.iter().map(|v| v.as_str()).collect(),
    }
}
