//! What the pictures of the network share: the choices of the visitor, and the graphs that follow from them.
//!
//! Every choice that changes a picture is read from the address, so that a copied link shows the same picture. To go
//! somewhere (a picture, a focus, a chain) is a step one can come back from; to adjust (the year, what is set aside)
//! replaces the step.

use super::chain::{self, Answer};
use super::focus::focus;
use crate::analysis::geometry::Point;
use crate::analysis::network::explain::node_of;
use crate::analysis::network::hubs::{self, Effect};
use crate::analysis::network::time::{self, Period, Standing};
use crate::analysis::network::{Graph, Node, layout, places, the_state};
use crate::browser::media_query;
use crate::domain::{AgreementIx, Lang, OrganisationIx};
use crate::state::app_state::{AppState, use_app_state};
use crate::state::view_state::{Mode, Without};
use leptos::prelude::*;
use std::sync::Arc;

/// Which picture is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Picture {
    /// Every organisation and agreement.
    Map,
    /// Organisations only, by deduced links.
    Projection,
    /// One organisation, its agreements, its partners.
    Around,
    /// Organisations in rows, agreements in columns.
    Lines,
    /// The twin of all.
    Table,
}

/// The whole dataset's graph and the place of each of its nodes.
pub(super) struct Laid {
    pub(super) graph: Graph,
    pub(super) places: Vec<Point>,
    /// How many times nearer linked nodes stand than any two.
    pub(super) nearness: f64,
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
    /// Whether all is drawn, however many.
    pub(super) all: Memo<bool>,
    /// Whether the fan goes on to partners of partners.
    pub(super) two_steps: Memo<bool>,
    /// Who is set aside.
    pub(super) aside: Memo<Vec<OrganisationIx>>,
    /// The year under the visitor's finger, before it is let go and written.
    pub(super) dragged: RwSignal<Option<i32>>,
    /// The part of time that is shown.
    pub(super) period: Memo<Period>,
    /// The graph of the selection with nobody set aside: what is said in words.
    pub(super) facts: Memo<Arc<Graph>>,
    /// The graph that is drawn.
    pub(super) drawn: Memo<Arc<Graph>>,
    /// What is selected.
    pub(super) selected: Memo<Option<Node>>,
    /// The organisation the fan is drawn around.
    pub(super) focus: Memo<Option<OrganisationIx>>,
    /// Where everything stands.
    pub(super) laid: Memo<Arc<Laid>>,
    /// Who chains do not pass through.
    pub(super) chain_aside: Memo<Vec<OrganisationIx>>,
    /// How the two organisations of the address are linked.
    pub(super) chain: Memo<Answer>,
}

impl PartialEq for Laid {
    /// One layout for each set of rules; the places follow from the graph.
    fn eq(&self, other: &Self) -> bool {
        self.graph == other.graph
    }
}

/// The organisations that a list of identifiers names, under the name the graph gives them; unknown ones are left out.
fn resolved(app: AppState, without: &Without, merge: bool) -> Option<Vec<OrganisationIx>> {
    let Without::These(ids) = without else {
        return None;
    };
    let named = |id: &crate::domain::id::OrganisationId| match app
        .with(|dataset| node_of(dataset, id.as_str(), merge))
    {
        Some(Node::Organisation(ix)) => Some(ix),
        _ => None,
    };
    Some(ids.iter().filter_map(named).collect())
}

impl Net {
    /// Reads the choices; call it once, in the view's root.
    pub(super) fn new() -> Self {
        let app = use_app_state();
        let view = app.place.view;
        let small = media_query("(max-width: 599px)");
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
            Mode::Map => Picture::Map,
            Mode::Projection => Picture::Projection,
            // It opens on what can be read at a glance: one organisation; on a phone, the lines, which scroll.
            Mode::Drawing | Mode::Multiples
                if small.get() && !matches!(selected.get(), Some(Node::Organisation(_))) =>
            {
                Picture::Lines
            }
            Mode::Drawing | Mode::Multiples => Picture::Around,
        });
        let state = app.with(the_state);
        let aside = Memo::new(move |_| {
            let chosen = view.with(|view| resolved(app, &view.network.without, view.merge));
            chosen.unwrap_or_else(|| {
                // Who asks for the State wants to see it.
                let asked_for = state.is_some() && selected.get() == state.map(Node::Organisation);
                let usual = matches!(
                    picture.get(),
                    Picture::Map | Picture::Lines | Picture::Projection
                );
                state.filter(|_| usual && !asked_for).into_iter().collect()
            })
        });
        let dragged = RwSignal::new(None);
        let period = Memo::new(move |_| {
            let today = app.today.get();
            let window = view.with(|view| view.window);
            let window = match dragged.get() {
                Some(year) => app
                    .with(|dataset| time::window_until(year, time::years(dataset, today), window)),
                None => window,
            };
            Period::of(window, today)
        });
        let selection = app.selection;
        let graph = move |aside: &[OrganisationIx]| {
            selection.with(|s| {
                app.with(|dataset| Graph::without(dataset, &s.agreements, merge.get(), aside))
            })
        };
        let facts = Memo::new(move |_| Arc::new(graph(&[])));
        let drawn = Memo::new(move |_| {
            aside.with(|aside| {
                if aside.is_empty() {
                    facts.get()
                } else {
                    Arc::new(graph(aside))
                }
            })
        });
        let laid = Memo::new(move |_| {
            app.with(|dataset| {
                let all: Vec<AgreementIx> = (0..dataset.agreements().len())
                    .map(AgreementIx::from_position)
                    .collect();
                let graph = aside.with(|aside| Graph::without(dataset, &all, merge.get(), aside));
                let places = layout::positions(&graph);
                let nearness = places::nearness(&graph, &places);
                Arc::new(Laid {
                    graph,
                    places,
                    nearness,
                })
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
        let chain_aside = Memo::new(move |_| {
            view.with(|view| {
                let chosen = resolved(app, &view.network.without, view.merge);
                chain::aside(view, chosen, state)
            })
        });
        let chain =
            Memo::new(move |_| view.with(|view| chain::answer(app, view, chain_aside.get())));
        Self {
            app,
            lang: app.lang(),
            merge,
            picture,
            small,
            all: Memo::new(move |_| view.with(|view| view.network.all)),
            two_steps: Memo::new(move |_| view.with(|view| view.network.two_steps)),
            aside,
            dragged,
            period,
            facts,
            drawn,
            selected,
            focus,
            laid,
            chain_aside,
            chain,
        }
    }

    /// The place of each node that is drawn. Places are those of the whole dataset: neither a filter nor a year moves
    /// anything.
    pub(super) fn places(&self) -> Vec<Point> {
        let laid = self.laid.get();
        let place = |node: &Node| {
            let place = laid.graph.find(*node)?;
            laid.places.get(place).copied()
        };
        self.drawn.with(|drawn| {
            drawn
                .nodes()
                .iter()
                .map(|n| place(n).unwrap_or_default())
                .collect()
        })
    }

    /// How an agreement stands in the period shown. Reactive.
    pub(super) fn standing(&self, ix: AgreementIx) -> Standing {
        let period = self.period.get();
        self.app
            .with(|dataset| period.standing(dataset.agreement(ix)))
    }

    /// What setting aside leaves, in a sentence to follow another; empty where nobody is set aside.
    pub(super) fn aside_said(&self) -> String {
        let effect: Effect = self
            .facts
            .with(|facts| self.drawn.with(|drawn| hubs::effect(facts, drawn)));
        self.app.with(|dataset| {
            self.aside
                .with(|aside| hubs::said(self.lang, dataset, aside, effect))
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
