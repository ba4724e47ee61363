//! What the pictures of the network share: the choices of the visitor, and the graphs that follow from them.

use crate::analysis::geometry::Point;
use crate::analysis::network::explain::node_of;
use crate::analysis::network::graph::well_chosen;
use crate::analysis::network::words::Aside;
use crate::analysis::network::{Graph, Node, Rules, layout, the_state};
use crate::browser::media_query;
use crate::domain::{AgreementIx, Lang, OrganisationIx};
use crate::state::app_state::{AppState, use_app_state};
use crate::state::view_state::Mode;
use leptos::prelude::*;
use std::sync::Arc;

/// Which picture is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Picture {
    /// Every organisation and agreement.
    Map,
    /// One organisation, its agreements, its partners.
    Around,
    /// Organisations in rows, agreements in columns.
    Lines,
    /// The twin of all three.
    Table,
}

/// The whole dataset's graph and the place of each of its nodes.
pub(super) struct Laid {
    graph: Graph,
    places: Vec<Point>,
}

/// The choices and what follows. Copies freely.
#[derive(Clone, Copy)]
pub(super) struct Net {
    /// The state of the application.
    pub(super) app: AppState,
    /// The language of the page.
    pub(super) lang: Lang,
    /// Whether successive names are one.
    pub(super) merge: Memo<bool>,
    /// Which picture is shown.
    pub(super) picture: Memo<Picture>,
    /// Whether the screen is a phone's.
    pub(super) small: Signal<bool>,
    /// The map was asked for on a phone.
    pub(super) map_anyway: RwSignal<bool>,
    /// Every organisation is a row of the set lines, however rarely it signs.
    pub(super) every_row: RwSignal<bool>,
    /// Whether the State is set aside, where the visitor said so.
    pub(super) aside_chosen: RwSignal<Option<bool>>,
    /// Whether the State is set aside.
    pub(super) aside: Memo<bool>,
    /// The graph of the selection with nobody set aside: what is said in words.
    pub(super) facts: Memo<Arc<Graph>>,
    /// The graph that is drawn.
    pub(super) drawn: Memo<Arc<Graph>>,
    /// What is selected.
    pub(super) selected: Memo<Option<Node>>,
    /// The organisation the fan is drawn around.
    pub(super) focus: Memo<Option<OrganisationIx>>,
    laid: Memo<Arc<Laid>>,
}

impl PartialEq for Laid {
    /// One layout for each pair of rules, so the sizes tell them apart cheaply; the places follow from the graph.
    fn eq(&self, other: &Self) -> bool {
        self.graph == other.graph
    }
}

impl Net {
    /// Reads the choices; call it once, in the view's root.
    pub(super) fn new() -> Self {
        let app = use_app_state();
        let view = app.place.view;
        let small = media_query("(max-width: 599px)");
        let map_anyway = RwSignal::new(false);
        let merge = Memo::new(move |_| view.with(|view| view.merge));
        let selected = Memo::new(move |_| {
            view.with(|view| {
                let id = view.selected.as_deref()?;
                app.with(|dataset| node_of(dataset, id, view.merge))
            })
        });
        let picture = Memo::new(move |_| match view.with(|view| view.mode) {
            Mode::Around => Picture::Around,
            Mode::Lines => Picture::Lines,
            Mode::Table => Picture::Table,
            Mode::Drawing | Mode::Multiples if small.get() && !map_anyway.get() => {
                if matches!(selected.get(), Some(Node::Organisation(_))) {
                    Picture::Around
                } else {
                    Picture::Lines
                }
            }
            Mode::Drawing | Mode::Multiples => Picture::Map,
        });
        let aside_chosen = RwSignal::new(None);
        let state = app.with(the_state);
        let aside = Memo::new(move |_| {
            // Who asks for the State wants to see it.
            let asked_for = state.is_some()
                && selected.get() == state.map(Node::Organisation)
                && aside_chosen.get().is_none();
            let usual = matches!(picture.get(), Picture::Map | Picture::Lines);
            !asked_for && state.is_some() && aside_chosen.get().unwrap_or(usual)
        });
        let selection = app.selection;
        let graph = move |aside: bool| {
            let rules = Rules {
                merge: merge.get(),
                without: state.filter(|_| aside),
            };
            selection.with(|s| app.with(|dataset| Graph::of(dataset, &s.agreements, rules)))
        };
        let facts = Memo::new(move |_| Arc::new(graph(false)));
        let drawn = Memo::new(move |_| {
            if aside.get() {
                Arc::new(graph(true))
            } else {
                facts.get()
            }
        });
        let laid = Memo::new(move |_| {
            let rules = Rules {
                merge: merge.get(),
                without: state.filter(|_| aside.get()),
            };
            app.with(|dataset| {
                let all: Vec<AgreementIx> = (0..dataset.agreements().len())
                    .map(AgreementIx::from_position)
                    .collect();
                let graph = Graph::of(dataset, &all, rules);
                let places = layout::positions(&graph);
                Arc::new(Laid { graph, places })
            })
        });
        let focus = Memo::new(move |before: Option<&Option<OrganisationIx>>| {
            focus(
                &facts.get(),
                selected.get(),
                before.copied().flatten(),
                state,
            )
        });
        Self {
            app,
            lang: app.lang(),
            merge,
            picture,
            small,
            map_anyway,
            every_row: RwSignal::new(false),
            aside_chosen,
            aside,
            facts,
            drawn,
            selected,
            focus,
            laid,
        }
    }

    /// The place of each node that is drawn. Places are those of the whole dataset: a filter moves nothing.
    pub(super) fn places(&self) -> Vec<Point> {
        let laid = self.laid.get();
        self.drawn.with(|drawn| {
            drawn
                .nodes()
                .iter()
                .map(|node| {
                    laid.graph
                        .find(*node)
                        .and_then(|place| laid.places.get(place))
                        .copied()
                        .unwrap_or_default()
                })
                .collect()
        })
    }

    /// How much the State is party to, while it is set aside.
    pub(super) fn state_aside(&self) -> Option<Aside> {
        if !self.aside.get() {
            return None;
        }
        self.state_presence()
    }

    /// How much the State is party to in the selection.
    pub(super) fn state_presence(&self) -> Option<Aside> {
        let state = self.app.with(the_state)?;
        self.facts.with(|facts| {
            Some(Aside {
                party_to: facts
                    .find(Node::Organisation(state))
                    .map_or(0, |place| facts.degree(place)),
                of: facts.agreement_count(),
            })
        })
    }

    /// The identifier of a node.
    pub(super) fn id(&self, node: Node) -> String {
        self.app.with(|dataset| match node {
            Node::Organisation(ix) => dataset.organisation(ix).id.to_string(),
            Node::Agreement(ix) => dataset.agreement(ix).id.to_string(),
        })
    }

    /// Selects a node, as a step one can come back from; or nothing.
    pub(super) fn select(&self, node: Option<Node>) {
        let id = node.map(|node| self.id(node));
        self.app.place.choose(|view| view.selected = id);
    }

    /// The address of this page with a node selected. Reactive.
    pub(super) fn selecting(&self, id: &str) -> String {
        self.app
            .place
            .here_with(|view| view.selected = Some(id.to_owned()))
    }
}

/// Around whom the fan is drawn: the organisation selected; with an agreement selected, the organisation drawn before
/// if it is party to it, else its first party that is not the State; with nothing selected, a well-chosen one.
fn focus(
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
