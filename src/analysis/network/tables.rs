//! The twin of the drawings: organisations and agreements as rows.

use super::explain::{agreement_at, span};
use super::graph::{Graph, Node};
use crate::analysis::fold;
pub use crate::analysis::sorting::OrganisationRow;
use crate::domain::{AgreementIx, Dataset, OrganisationIx};

/// The columns of the table of organisations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// By name.
    Name,
    /// By number of agreements.
    #[default]
    Agreements,
    /// By number of partners.
    Partners,
    /// By the first year.
    First,
    /// By the last year.
    Last,
}

impl Column {
    /// Every column, in the order shown.
    pub const ALL: [Self; 5] = [
        Self::Name,
        Self::Agreements,
        Self::Partners,
        Self::First,
        Self::Last,
    ];

    /// The word in the address.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Agreements => "agreements",
            Self::Partners => "partners",
            Self::First => "first",
            Self::Last => "last",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.as_str() == word)
    }

    /// Whether one expects the largest first.
    #[must_use]
    pub const fn begins_descending(self) -> bool {
        matches!(self, Self::Agreements | Self::Partners | Self::Last)
    }
}

/// The organisations of the graph, in order. Equal rows stand in the order of their names.
#[must_use]
pub fn organisations(
    dataset: &Dataset,
    graph: &Graph,
    column: Column,
    descending: bool,
) -> Vec<OrganisationRow> {
    let name = |ix: OrganisationIx| fold::words(&dataset.organisation(ix).name);
    let mut rows: Vec<(OrganisationRow, Vec<String>)> = (0..graph.organisation_count())
        .filter_map(|place| {
            let Node::Organisation(organisation) = graph.nodes()[place] else {
                return None;
            };
            let list: Vec<AgreementIx> = graph
                .neighbours(place)
                .iter()
                .filter_map(|&n| agreement_at(graph, n))
                .collect();
            let (first, last) = span(dataset, &list)?;
            let row = OrganisationRow {
                organisation,
                agreements: list.len(),
                partners: graph.partners(place).len(),
                first,
                last,
            };
            Some((row, name(organisation)))
        })
        .collect();
    rows.sort_by(|(a, a_name), (b, b_name)| {
        let order = match column {
            Column::Name => a_name.cmp(b_name),
            Column::Agreements => a.agreements.cmp(&b.agreements),
            Column::Partners => a.partners.cmp(&b.partners),
            Column::First => a.first.cmp(&b.first),
            Column::Last => a.last.cmp(&b.last),
        };
        let order = if descending { order.reverse() } else { order };
        order.then_with(|| a_name.cmp(b_name))
    });
    rows.into_iter().map(|(row, _)| row).collect()
}
