//! Whose fan is drawn.

use crate::analysis::network::graph::well_chosen;
use crate::analysis::network::{Graph, Node};
use crate::domain::OrganisationIx;

/// Around whom the fan is drawn: the organisation selected; with an agreement selected, the organisation drawn before
/// if it is party to it, else its first party that is not the State; with nothing selected, a well-chosen one.
pub(super) fn focus(
    graph: &Graph,
    selected: Option<Node>,
    before: Option<OrganisationIx>,
    state: Option<OrganisationIx>,
) -> Option<OrganisationIx> {
    let organisation = |place: usize| match graph.nodes().get(place) {
        Some(Node::Organisation(ix)) => Some(*ix),
        _ => None,
    };
    match selected {
        Some(Node::Organisation(ix)) => Some(ix),
        Some(node @ Node::Agreement(_)) => {
            let parties: Vec<OrganisationIx> = graph.find(node).map_or_else(Vec::new, |place| {
                graph
                    .neighbours(place)
                    .iter()
                    .filter_map(|&p| organisation(p))
                    .collect()
            });
            before
                .filter(|ix| parties.contains(ix))
                .or_else(|| parties.iter().copied().find(|ix| Some(*ix) != state))
                .or_else(|| parties.first().copied())
                .or_else(|| well_chosen(graph).and_then(organisation))
        }
        None => well_chosen(graph).and_then(organisation),
    }
}
