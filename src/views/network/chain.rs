//! The chain of the address, found in the selection.

use crate::analysis::network::explain::node_of;
use crate::analysis::network::{Graph, Node, ways};
use crate::domain::OrganisationIx;
use crate::state::app_state::AppState;
use crate::state::view_state::{ViewState, Without};
use leptos::prelude::With as _;

/// What the question "how are these two linked?" comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// Nobody asked.
    Nothing,
    /// An end is in no agreement of the selection, or not in the data.
    Unknown,
    /// Both ends are one organisation.
    Same,
    /// No chain links them.
    Apart,
    /// A chain.
    Chain {
        /// Organisation, agreement, organisation…
        nodes: Vec<Node>,
        /// Which of the equally short chains, from 0.
        way: u64,
        /// How many are as short.
        ways: u64,
    },
}

/// Who chains do not pass through: those set aside, or where the address says nothing, the State; never an end.
pub(super) fn aside(
    view: &ViewState,
    chosen: Option<Vec<OrganisationIx>>,
    state: Option<OrganisationIx>,
) -> Vec<OrganisationIx> {
    match (&view.network.without, chosen) {
        (Without::These(_), Some(list)) => list,
        _ => state.into_iter().collect(),
    }
}

/// Answers the address.
pub(super) fn answer(app: AppState, view: &ViewState, mut aside: Vec<OrganisationIx>) -> Answer {
    let Some(asked) = &view.network.path else {
        return Answer::Nothing;
    };
    let end = |id: &str| match app.with(|dataset| node_of(dataset, id, view.merge)) {
        Some(Node::Organisation(ix)) => Some(ix),
        _ => None,
    };
    let (Some(from), Some(to)) = (end(asked.from.as_str()), end(asked.to.as_str())) else {
        return Answer::Unknown;
    };
    if from == to {
        return Answer::Same;
    }
    aside.retain(|ix| *ix != from && *ix != to);
    let graph = app
        .selection
        .with(|s| app.with(|dataset| Graph::without(dataset, &s.agreements, view.merge, &aside)));
    let place = |ix| graph.find(Node::Organisation(ix));
    let (Some(a), Some(b)) = (place(from), place(to)) else {
        return Answer::Unknown;
    };
    // A link made when there were more chains still shows one: the last.
    let wanted = u64::from(asked.way);
    let first = ways::nth(&graph, a, b, 0);
    let way = first.as_ref().map_or(0, |first| wanted.min(first.ways - 1));
    match ways::nth(&graph, a, b, way) {
        None => Answer::Apart,
        Some(chain) => Answer::Chain {
            nodes: chain.nodes.iter().map(|&n| graph.nodes()[n]).collect(),
            way,
            ways: chain.ways,
        },
    }
}
