//! The twin of the drawings: organisations and agreements as rows.

use super::explain::{agreement_at, span};
use super::graph::{Graph, Node};
use super::metrics::{self, Metrics};
use crate::analysis::fold;
pub use crate::analysis::sorting::OrganisationRow;
use crate::domain::arrange::Arrange;
use crate::domain::{AgreementIx, Dataset, Lang, OrganisationIx};

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
    /// By the chains that pass through.
    Between,
    /// By core.
    Core,
    /// By the set that chains join, the largest first.
    Set,
    /// By the group that signs together, the largest first.
    Group,
}

impl Column {
    /// Every column, in the order shown.
    pub const ALL: [Self; 9] = [
        Self::Name,
        Self::Agreements,
        Self::Partners,
        Self::First,
        Self::Last,
        Self::Between,
        Self::Core,
        Self::Set,
        Self::Group,
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
            Self::Between => "between",
            Self::Core => "core",
            Self::Set => "set",
            Self::Group => "group",
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
        matches!(
            self,
            Self::Agreements | Self::Partners | Self::Last | Self::Between | Self::Core
        )
    }

    /// The head of the column, and what it says in a few words.
    #[must_use]
    pub const fn title(self, lang: Lang) -> (&'static str, &'static str) {
        match self {
            Self::Name => (lang.pick("Organisme", "Organisation"), ""),
            Self::Agreements => (
                lang.pick("Accords", "Agreements"),
                lang.pick("dont il est partie", "it is party to"),
            ),
            Self::Partners => (
                lang.pick("Partenaires", "Partners"),
                lang.pick(
                    "un accord au moins ensemble",
                    "one agreement or more together",
                ),
            ),
            Self::First => (
                lang.pick("Premier", "First"),
                lang.pick("année de signature", "year of signing"),
            ),
            Self::Last => (
                lang.pick("Dernier", "Last"),
                lang.pick("année de signature", "year of signing"),
            ),
            Self::Between => (
                lang.pick("Passages", "Passages"),
                lang.pick(
                    "chaînes qui passent par lui, sur cent",
                    "chains through it, of a hundred",
                ),
            ),
            Self::Core => (
                lang.pick("Noyau", "Core"),
                lang.pick(
                    "chacun y a tant de partenaires",
                    "each there has so many partners",
                ),
            ),
            Self::Set => (
                lang.pick("Ensemble", "Set"),
                lang.pick(
                    "organismes qu’une chaîne relie",
                    "organisations a chain joins",
                ),
            ),
            Self::Group => (
                lang.pick("Groupe", "Group"),
                lang.pick(
                    "ceux qui signent surtout entre eux",
                    "those who sign mostly together",
                ),
            ),
        }
    }
}

/// An organisation with its measures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StructureRow {
    /// The organisation, its agreements, partners and years.
    pub who: OrganisationRow,
    /// Where it stands among the others.
    pub measures: metrics::Row,
}

/// The organisations of the graph with their measures, in order. Equal rows stand by agreements, then by name.
#[must_use]
pub fn structure(
    dataset: &Dataset,
    graph: &Graph,
    metrics: &Metrics,
    column: Column,
    descending: bool,
) -> Vec<StructureRow> {
    let measured = matches!(
        column,
        Column::Between | Column::Core | Column::Set | Column::Group
    );
    let rows = if measured {
        organisations(dataset, graph, Column::Agreements, true)
    } else {
        organisations(dataset, graph, column, descending)
    };
    let mut rows: Vec<StructureRow> = rows
        .into_iter()
        .filter_map(|who| {
            let place = graph.find(Node::Organisation(who.organisation))?;
            let measures = *metrics.rows.get(place)?;
            Some(StructureRow { who, measures })
        })
        .collect();
    if measured {
        rows.arrange_by(|a, b| {
            let (a, b) = (&a.measures, &b.measures);
            let order = match column {
                Column::Between => a.betweenness.total_cmp(&b.betweenness),
                Column::Core => a.core.cmp(&b.core),
                Column::Set => a.component.cmp(&b.component),
                _ => a.community.cmp(&b.community),
            };
            if descending { order.reverse() } else { order }
        });
    }
    rows
}

/// The organisations of the graph, in order, those of a measure by agreements. Equal rows stand in the order of their
/// names.
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
    rows.arrange_by(|(a, a_name), (b, b_name)| {
        let order = match column {
            Column::Name => a_name.cmp(b_name),
            Column::Partners => a.partners.cmp(&b.partners),
            Column::First => a.first.cmp(&b.first),
            Column::Last => a.last.cmp(&b.last),
            _ => a.agreements.cmp(&b.agreements),
        };
        let order = if descending { order.reverse() } else { order };
        order.then_with(|| a_name.cmp(b_name))
    });
    rows.into_iter().map(|(row, _)| row).collect()
}
