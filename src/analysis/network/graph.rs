//! Organisations and agreements as one graph with two kinds of nodes.
//!
//! Rule: one link for each organisation in each agreement, no more. Where successive names are one, two parties that
//! are the same organisation under two names make one link, as a signatory if either name signed.
//!
//! The graph does not depend on the order of the selection: organisations stand in the order of the dataset,
//! agreements from the oldest to the newest.

use crate::analysis::graph::Csr;
use crate::domain::agreement::Role;
use crate::domain::arrange::Arrange;
use crate::domain::arrange::Gather as _;
use crate::domain::organisation::OrganisationKind;
use crate::domain::{AgreementIx, Dataset, OrganisationIx};
use std::collections::{BTreeMap, BTreeSet};

/// What a node stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    /// An organisation; under its current name where successive names are one.
    Organisation(OrganisationIx),
    /// An agreement.
    Agreement(AgreementIx),
}

/// How a selection becomes a graph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// Whether an organisation's successive names are one.
    pub merge: bool,
    /// The organisation set aside, with its links; its agreements stay.
    pub without: Option<OrganisationIx>,
}

/// One organisation's part in one agreement, by places in the graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The organisation's node.
    pub organisation: usize,
    /// The agreement's node.
    pub agreement: usize,
    /// In what role.
    pub role: Role,
}

/// The graph: nodes, and for each node its neighbours in one shared list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Graph {
    nodes: Vec<Node>,
    organisations: usize,
    places: BTreeMap<Node, usize>,
    /// Where each node's neighbours begin in the two lists below, and one more for the end.
    starts: Vec<usize>,
    neighbours: Vec<usize>,
    roles: Vec<Role>,
}

impl Graph {
    /// The graph of some agreements.
    #[must_use]
    pub fn of(dataset: &Dataset, agreements: &[AgreementIx], rules: Rules) -> Self {
        Self::without(dataset, agreements, rules.merge, rules.without.as_slice())
    }

    /// The graph of some agreements with any number of organisations set aside.
    #[must_use]
    pub fn without(
        dataset: &Dataset,
        agreements: &[AgreementIx],
        merge: bool,
        aside: &[OrganisationIx],
    ) -> Self {
        let chosen: BTreeSet<AgreementIx> = agreements.iter().copied().gather_set();
        let by_date: Vec<AgreementIx> = dataset
            .agreements_by_date()
            .into_iter()
            .filter(|ix| chosen.contains(ix))
            .collect();
        let parties: Vec<Vec<(OrganisationIx, Role)>> = by_date
            .iter()
            .map(|ix| parties(dataset, *ix, merge, aside))
            .collect();
        let organisations: BTreeSet<OrganisationIx> =
            parties.iter().flatten().map(|(o, _)| *o).gather_set();

        let mut nodes: Vec<Node> = organisations
            .iter()
            .copied()
            .map(Node::Organisation)
            .collect();
        nodes.extend(by_date.iter().copied().map(Node::Agreement));
        let places: BTreeMap<Node, usize> = nodes
            .iter()
            .enumerate()
            .map(|(place, node)| (*node, place))
            .gather_map();

        let mut lists: Vec<Vec<(usize, Role)>> = vec![Vec::new(); nodes.len()];
        for (i, list) in parties.iter().enumerate() {
            let agreement = organisations.len() + i;
            for (organisation, role) in list {
                if let Some(&place) = places.get(&Node::Organisation(*organisation)) {
                    lists[place].push((agreement, *role));
                    lists[agreement].push((place, *role));
                }
            }
        }
        let mut graph = Self {
            organisations: organisations.len(),
            nodes,
            places,
            starts: vec![0],
            neighbours: Vec::new(),
            roles: Vec::new(),
        };
        for list in lists {
            for (neighbour, role) in list {
                graph.neighbours.push(neighbour);
                graph.roles.push(role);
            }
            graph.starts.push(graph.neighbours.len());
        }
        graph
    }

    /// Every node: organisations first, then agreements by date.
    #[must_use]
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// How many nodes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there is nothing to draw.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// How many of the nodes are organisations; they come first.
    #[must_use]
    pub const fn organisation_count(&self) -> usize {
        self.organisations
    }

    /// How many of the nodes are agreements.
    #[must_use]
    pub fn agreement_count(&self) -> usize {
        self.nodes.len() - self.organisations
    }

    /// How many links.
    #[must_use]
    pub fn link_count(&self) -> usize {
        self.neighbours.len() / 2
    }

    /// The place of a node, where it is in the graph.
    #[must_use]
    pub fn find(&self, node: Node) -> Option<usize> {
        self.places.get(&node).copied()
    }

    /// The neighbours of a node: an organisation's agreements by date, or an agreement's organisations in its own order.
    #[must_use]
    pub fn neighbours(&self, place: usize) -> &[usize] {
        &self.neighbours[self.starts[place]..self.starts[place + 1]]
    }

    /// The roles that go with [`Graph::neighbours`].
    #[must_use]
    pub fn roles(&self, place: usize) -> &[Role] {
        &self.roles[self.starts[place]..self.starts[place + 1]]
    }

    /// How many links a node has.
    #[must_use]
    pub fn degree(&self, place: usize) -> usize {
        self.starts[place + 1] - self.starts[place]
    }

    /// Every link once, agreement by agreement.
    pub fn links(&self) -> impl Iterator<Item = Link> + '_ {
        (self.organisations..self.nodes.len()).flat_map(move |agreement| {
            self.neighbours(agreement)
                .iter()
                .zip(self.roles(agreement))
                .map(move |(&organisation, &role)| Link {
                    organisation,
                    agreement,
                    role,
                })
        })
    }

    /// The same nodes and links as a plain graph, every link of weight one.
    #[must_use]
    pub fn plain(&self) -> Csr {
        let links: Vec<(u32, u32, f64)> = self
            .links()
            .map(|link| (link.organisation as u32, link.agreement as u32, 1.0))
            .collect();
        Csr::from_links(self.len(), &links)
    }

    /// Organisations only, each the neighbour of those that `together` links it to: for walking a map without agreements.
    #[must_use]
    pub fn organisations_only(&self, together: &Csr) -> Self {
        let n = self.organisations.min(together.len());
        let mut graph = Self {
            nodes: self.nodes[..n].to_vec(),
            organisations: n,
            places: self.nodes[..n]
                .iter()
                .enumerate()
                .map(|(place, node)| (*node, place))
                .collect(),
            starts: vec![0],
            neighbours: Vec::new(),
            roles: Vec::new(),
        };
        for place in 0..n {
            let list = together.neighbours(place);
            graph
                .neighbours
                .extend(list.iter().map(|&other| other as usize));
            graph.roles.extend(list.iter().map(|_| Role::Signatory));
            graph.starts.push(graph.neighbours.len());
        }
        graph
    }

    /// The organisations that share an agreement with this one, with the agreements shared by date; most shared first,
    /// then in the order of the dataset.
    #[must_use]
    pub fn partners(&self, organisation: usize) -> Vec<(usize, Vec<usize>)> {
        let mut shared: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for &agreement in self.neighbours(organisation) {
            for &other in self.neighbours(agreement) {
                if other != organisation {
                    shared.entry(other).or_default().push(agreement);
                }
            }
        }
        let mut list: Vec<_> = shared.into_iter().collect();
        list.arrange_by_key(|(_, agreements)| std::cmp::Reverse(agreements.len()));
        list
    }
}

/// The parties of an agreement under the rules: each organisation once, in the agreement's order.
fn parties(
    dataset: &Dataset,
    ix: AgreementIx,
    merge: bool,
    aside: &[OrganisationIx],
) -> Vec<(OrganisationIx, Role)> {
    let mut list: Vec<(OrganisationIx, Role)> = Vec::new();
    for party in &dataset.agreement(ix).parties {
        let organisation = named(dataset, party.organisation, merge);
        if aside.contains(&organisation) {
            continue;
        }
        match list.iter_mut().find(|(o, _)| *o == organisation) {
            None => list.push((organisation, party.role)),
            Some((_, role)) if party.role == Role::Signatory => *role = Role::Signatory,
            Some(_) => {}
        }
    }
    list
}

/// The organisation itself, or its current name where successive names are one.
#[must_use]
pub fn named(dataset: &Dataset, organisation: OrganisationIx, merge: bool) -> OrganisationIx {
    if merge {
        dataset.current_name(organisation)
    } else {
        organisation
    }
}

/// The State: among the State's bodies, the one that is party to most agreements. It signs so many that it can be set
/// aside to see the rest.
#[must_use]
pub fn the_state(dataset: &Dataset) -> Option<OrganisationIx> {
    (0..dataset.organisations().len())
        .map(OrganisationIx::from_position)
        .filter(|ix| dataset.organisation(*ix).kind == OrganisationKind::State)
        .max_by_key(|ix| {
            (
                dataset.agreements_of(*ix).len(),
                std::cmp::Reverse(ix.position()),
            )
        })
}

/// The organisation to begin with where none was chosen: the one with most agreements among those that are not party
/// to more than a quarter of them, and then the one with most partners. `None` where there is no organisation.
#[must_use]
pub fn well_chosen(graph: &Graph) -> Option<usize> {
    let limit = (graph.agreement_count() / 4).max(1);
    let all = 0..graph.organisation_count();
    let most = |places: &mut dyn Iterator<Item = usize>| {
        places.max_by_key(|&o| {
            (
                graph.degree(o),
                graph.partners(o).len(),
                std::cmp::Reverse(o),
            )
        })
    };
    most(&mut all.clone().filter(|&o| graph.degree(o) <= limit)).or_else(|| most(&mut all.clone()))
}
