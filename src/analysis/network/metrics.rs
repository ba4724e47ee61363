//! Where each organisation stands among the others: its presence in the corpus, in numbers.
//!
//! They measure what was signed *and* published *and* collected here, not influence: an organisation whose agreements
//! are missing looks absent. No measure is mixed with another, and none is a mark.
//!
//! | measure | computed on |
//! | --- | --- |
//! | agreements | organisations and agreements: how many links the organisation has |
//! | partners | the [projection]: how many neighbours |
//! | between | the projection, each link one step: normalised betweenness |
//! | core | the projection, links without weight: core number |
//! | set | the projection: component |
//! | group | the projection, links weighted 1 / (*k* − 1): Louvain community |

use super::graph::{Graph, Node};
use super::projection;
use crate::analysis::fold;
use crate::analysis::graph::{betweenness, components, cores, louvain, modularity};
use crate::domain::arrange::Arrange;
use crate::domain::{Dataset, OrganisationIx};
use std::cmp::Reverse;

/// How many of its members name a group.
const NAMING: usize = 3;

/// A column of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    /// How many agreements.
    #[default]
    Agreements,
    /// How many partners.
    Partners,
    /// How often between others.
    Between,
    /// How deep in the dense middle.
    Core,
    /// Which set hangs together with it.
    Component,
    /// Which group it signs with.
    Community,
}

impl Measure {
    /// Every measure, in the order shown.
    pub const ALL: [Self; 6] = [
        Self::Agreements,
        Self::Partners,
        Self::Between,
        Self::Core,
        Self::Component,
        Self::Community,
    ];

    /// The word in the address.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Agreements => "agreements",
            Self::Partners => "partners",
            Self::Between => "between",
            Self::Core => "core",
            Self::Component => "set",
            Self::Community => "group",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|m| m.as_str() == word)
    }

    /// Whether one expects the largest first. Sets and groups are numbered from the largest.
    #[must_use]
    pub const fn begins_descending(self) -> bool {
        !matches!(self, Self::Component | Self::Community)
    }
}

/// An organisation and its measures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// The organisation.
    pub organisation: OrganisationIx,
    /// Its place in the graph.
    pub place: usize,
    /// How many agreements it is party to.
    pub agreements: usize,
    /// With how many organisations it shares one.
    pub partners: usize,
    /// The share of the pairs of other organisations whose shortest chains pass through it, between zero and one.
    pub betweenness: f64,
    /// The largest *k* of which it can be said: it is in a set of organisations that each have *k* partners in the set.
    pub core: u32,
    /// The set that chains of agreements join to it, from the largest, 0.
    pub component: usize,
    /// The group it is in, by place in [`Metrics::communities`].
    pub community: usize,
}

/// Organisations that sign with each other more than with the rest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Community {
    /// Its members by place in the graph, those with most agreements first, then those with most partners.
    pub members: Vec<usize>,
}

impl Community {
    /// The members that give the group its name.
    #[must_use]
    pub fn naming(&self) -> &[usize] {
        &self.members[..self.members.len().min(NAMING)]
    }
}

/// All measures of a selection.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Metrics {
    /// A row for each organisation, in the order of the graph.
    pub rows: Vec<Row>,
    /// The groups, the largest first; an organisation without partners is one alone.
    pub communities: Vec<Community>,
    /// How many organisations each set has that chains join, the largest first.
    pub components: Vec<u32>,
    /// How clear the groups are: 0 as chance would make them, near 1 when hardly a link joins two.
    pub modularity: f64,
}

/// The measures of the organisations of a graph.
#[must_use]
pub fn of(graph: &Graph) -> Metrics {
    let together = projection::of(graph).graph;
    let between = betweenness::normalised(&betweenness::of(&together));
    let core = cores::of(&together);
    let component = components::of(&together);
    let community = louvain::of(&together);
    let rows: Vec<Row> = graph.nodes()[..graph.organisation_count()]
        .iter()
        .enumerate()
        .filter_map(|(place, node)| {
            let Node::Organisation(organisation) = *node else {
                return None;
            };
            Some(Row {
                organisation,
                place,
                agreements: graph.degree(place),
                partners: together.degree(place),
                betweenness: between[place],
                core: core[place],
                component: component.of(place),
                community: community.of(place),
            })
        })
        .collect();
    let mut communities: Vec<Community> = community
        .members()
        .into_iter()
        .map(|members| Community { members })
        .collect();
    for Community { members } in &mut communities {
        members.arrange_by_key(|&o| (Reverse(graph.degree(o)), Reverse(together.degree(o)), o));
    }
    Metrics {
        rows,
        communities,
        components: component.sizes().to_vec(),
        modularity: modularity::of(&together, community.numbers()),
    }
}

impl Metrics {
    /// The rows in order of a measure; equal ones by agreements, then by name.
    #[must_use]
    pub fn sorted(&self, dataset: &Dataset, by: Measure, descending: bool) -> Vec<Row> {
        let mut rows: Vec<(Row, Vec<String>)> = self
            .rows
            .iter()
            .map(|row| {
                (
                    *row,
                    fold::words(&dataset.organisation(row.organisation).name),
                )
            })
            .collect();
        rows.arrange_by(|(a, a_name), (b, b_name)| {
            let order = match by {
                Measure::Agreements => a.agreements.cmp(&b.agreements),
                Measure::Partners => a.partners.cmp(&b.partners),
                Measure::Between => a.betweenness.total_cmp(&b.betweenness),
                Measure::Core => a.core.cmp(&b.core),
                Measure::Component => a.component.cmp(&b.component),
                Measure::Community => a.community.cmp(&b.community),
            };
            let order = if descending { order.reverse() } else { order };
            order
                .then(b.agreements.cmp(&a.agreements))
                .then_with(|| a_name.cmp(b_name))
        });
        rows.into_iter().map(|(row, _)| row).collect()
    }
}
