//! How many targets each answer would keep.

use crate::analysis::facets::{Facet, clear};
use crate::analysis::filter::{Filter, Sources, select};
use crate::domain::TargetIx;
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

/// The questions asked of targets, in the order of the panel.
pub const QUESTIONS: [Facet; 4] = [
    Facet::Result,
    Facet::Evidence,
    Facet::Deadline,
    Facet::Nature,
];

/// Counts answers. Each tally is what the selection would be without the choices made in that very question.
#[must_use]
pub fn tallies(sources: Sources<'_>, filter: &Filter) -> Vec<Tally> {
    let tally = |facet: Facet| {
        let mut others = filter.clone();
        clear(&mut others, facet);
        let targets = select(sources, &others).targets;
        let word = |ix: &TargetIx| {
            let status = sources.statuses.get(*ix);
            match facet {
                Facet::Evidence => status.evidence.as_str(),
                Facet::Deadline => status.deadline.as_str(),
                Facet::Nature => sources.dataset.target(*ix).nature.as_str(),
                _ => status.result.as_str(),
            }
        };
        let counts = answers(facet)
            .into_iter()
            .map(|answer| {
                (
                    answer,
                    targets.iter().filter(|ix| word(ix) == answer).count(),
                )
            })
            .collect();
        Tally { facet, counts }
    };
    QUESTIONS.map(tally).to_vec()
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
