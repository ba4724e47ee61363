//! The map as one thing to point at, click, and walk: what is lit up, where the arrows are, what a key does.

use super::gestures::View;
use super::net::{Net, Picture};
use super::rove;
use crate::analysis::geometry::Point;
use crate::analysis::graph::drawing;
use crate::analysis::network::camera::Frame;
use crate::analysis::network::hit::{self, Arrow};
use crate::analysis::network::scene::{self, Scene};
use crate::analysis::network::time::Standing;
use crate::analysis::network::{Graph, Node, projection};
use crate::state::app_state::Item;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::web_sys;
use std::sync::Arc;
use wasm_bindgen::JsCast as _;

/// The scene with the graph it was made from, so that places in one are places in the other.
#[derive(Clone, PartialEq)]
pub(super) struct Drawn {
    pub(super) graph: Arc<Graph>,
    pub(super) scene: Scene,
    /// The number that every machine has for these places, of the whole dataset.
    pub(super) hash: u64,
}

impl Drawn {
    /// The map, or its projection by the agreements that are there in the period.
    fn new(net: Net, projection: bool) -> Self {
        let (graph, places) = (net.drawn.get(), net.places());
        let hash = net.laid.with(|laid| drawing::fingerprint(&laid.places));
        let scene = net
            .app
            .with(|dataset| scene::scene(dataset, &graph, &places, net.lang));
        if !projection {
            return Self { graph, scene, hash };
        }
        let period = net.period.get();
        let standings = net.app.with(|dataset| period.standings(dataset, &graph));
        let together = projection::of_some(&graph, |a| standings[a] != Standing::Away).graph;
        Self {
            scene: scene::projected(scene, &together),
            graph: Arc::new(graph.organisations_only(&together)),
            hash,
        }
    }
}

/// What the layers of the map share. Copies freely.
#[derive(Clone, Copy)]
pub(super) struct Chart {
    pub(super) net: Net,
    pub(super) drawn: Memo<Arc<Drawn>>,
    pub(super) view: View,
    /// The node that arrows start from, the only one Tab comes to.
    pub(super) current: Memo<usize>,
    /// The node lit up: pointed at, else selected.
    pub(super) lit: Memo<Option<usize>>,
    /// How each node stands in the period.
    pub(super) standings: Memo<Arc<Vec<Standing>>>,
    walked: RwSignal<Option<Node>>,
    /// The node that arrows came from: its neighbours are the ones to turn through.
    around: RwSignal<Option<Node>>,
}

/// The node an item of any view is on the map.
fn node_of(net: Net, item: Item) -> Node {
    match item {
        Item::Agreement(ix) => Node::Agreement(ix),
        Item::Organisation(ix) if net.merge.get() => {
            Node::Organisation(net.app.with(|dataset| dataset.current_name(ix)))
        }
        Item::Organisation(ix) => Node::Organisation(ix),
    }
}

const fn item_of(node: Node) -> Item {
    match node {
        Node::Agreement(ix) => Item::Agreement(ix),
        Node::Organisation(ix) => Item::Organisation(ix),
    }
}

/// The mark an event is about.
fn marked(event: &web_sys::Event) -> Option<usize> {
    let target = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    let mark = target.closest("[data-place]").ok()??;
    mark.get_attribute("data-place")?.parse().ok()
}

impl Chart {
    pub(super) fn new(net: Net, frame: Memo<Frame>) -> Self {
        let projection = Memo::new(move |_| net.picture.get() == Picture::Projection);
        let drawn = Memo::new(move |_| Arc::new(Drawn::new(net, projection.get())));
        // Those of the graph with agreements, whose first nodes are the organisations of both.
        let standings = Memo::new(move |_| {
            let period = net.period.get();
            Arc::new(
                net.drawn
                    .with(|graph| net.app.with(|dataset| period.standings(dataset, graph))),
            )
        });
        let bounds = Memo::new(move |_| drawn.with(|drawn| drawn.scene.bounds));
        let walked = RwSignal::new(None);
        let find = move |node: Node| drawn.with(|drawn| drawn.graph.find(node));
        let lit = Memo::new(move |_| {
            net.app
                .pointed
                .get()
                .and_then(|item| find(node_of(net, item)))
                .or_else(|| net.selected.get().and_then(find))
        });
        let current = Memo::new(move |_| {
            walked
                .get()
                .and_then(find)
                .or_else(|| net.selected.get().and_then(find))
                .unwrap_or_else(|| {
                    drawn.with(|drawn| {
                        (0..drawn.graph.organisation_count())
                            .max_by_key(|&i| (drawn.graph.degree(i), std::cmp::Reverse(i)))
                            .unwrap_or(0)
                    })
                })
        });
        Self {
            net,
            drawn,
            view: View::new(bounds, frame),
            current,
            lit,
            standings,
            walked,
            around: RwSignal::new(None),
        }
    }

    fn node(&self, place: usize) -> Option<Node> {
        self.drawn
            .with_untracked(|drawn| drawn.graph.nodes().get(place).copied())
    }

    /// The node under the pointer.
    pub(super) fn under(&self, event: &web_sys::MouseEvent) -> Option<usize> {
        let at = self.view.world(event)?;
        let growth = scene::mark_growth(self.view.zoom(), self.view.frame.get_untracked());
        let (unit, least) = (self.view.world_length(growth), self.view.world_length(12.0));
        self.drawn.with_untracked(|drawn| {
            let away = |i: usize| {
                self.standings
                    .with_untracked(|s| s.get(i) == Some(&Standing::Away))
            };
            let places = drawn.scene.marks.iter().enumerate().map(|(i, m)| {
                // What is hidden cannot be pointed at.
                let at = if away(i) {
                    Point::new(f64::INFINITY, f64::INFINITY)
                } else {
                    m.at
                };
                (at, m.radius * unit)
            });
            hit::nearest(places, at, least)
        })
    }

    pub(super) fn point(&self, place: Option<usize>) {
        let item = place.and_then(|place| self.node(place)).map(item_of);
        if self.net.app.pointed.get_untracked() != item {
            self.net.app.pointed.set(item);
        }
    }

    pub(super) fn click(&self, event: &web_sys::MouseEvent) {
        if self.view.dragged() && event.detail() > 0 {
            return;
        }
        // A click without a pointer, such as a screen reader's, says its element and no place.
        let place = if event.detail() == 0 {
            marked(event)
        } else {
            self.under(event)
        };
        let node = place.and_then(|place| self.node(place));
        self.walked.set(node);
        self.net.select(node);
    }

    /// The focus came to a mark, by whatever way.
    pub(super) fn focused(&self, event: &web_sys::FocusEvent) {
        let place = marked(event);
        if let Some(node) = place.and_then(|place| self.node(place)) {
            self.walked.set(Some(node));
        }
        self.point(place);
    }

    /// Walks to a node: the focus goes there, and the camera where it must.
    fn walk(&self, place: Option<usize>, from: Option<usize>) {
        let Some(place) = place else { return };
        if let Some(from) = from {
            self.around.set(self.node(from));
        }
        self.walked.set(self.node(place));
        let at = self
            .drawn
            .with_untracked(|drawn| drawn.scene.marks.get(place).map(|m| m.at));
        if let Some(at) = at {
            self.view.show(at);
        }
        rove::focus(&rove::id("reseau", place));
    }

    pub(super) fn key(&self, event: &KeyboardEvent) {
        let key = event.key();
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let here = self.current.get_untracked();
        if let Some(arrow) = Arrow::from_key(&key) {
            event.prevent_default();
            if event.shift_key() {
                let (dx, dy) = match arrow {
                    Arrow::Left => (60.0, 0.0),
                    Arrow::Right => (-60.0, 0.0),
                    Arrow::Up => (0.0, 60.0),
                    Arrow::Down => (0.0, -60.0),
                };
                self.view.pan(dx, dy);
                return;
            }
            let to = self.drawn.with_untracked(|drawn| {
                let places: Vec<_> = drawn.scene.marks.iter().map(|m| m.at).collect();
                hit::along(&drawn.graph, &places, here, arrow)
            });
            self.walk(to, Some(here));
            return;
        }
        match key.as_str() {
            "Enter" | " " => self.net.select(self.node(here)),
            "Escape" => self.net.select(None),
            "+" | "=" => self.view.step(1.5),
            "-" => self.view.step(1.0 / 1.5),
            "0" => self.view.fit(),
            "PageDown" | "PageUp" => {
                let to = self.drawn.with_untracked(|drawn| {
                    let places: Vec<_> = drawn.scene.marks.iter().map(|m| m.at).collect();
                    let around = self
                        .around
                        .get_untracked()
                        .and_then(|node| drawn.graph.find(node))
                        .filter(|&a| drawn.graph.neighbours(a).contains(&here))
                        .or_else(|| drawn.graph.neighbours(here).first().copied())?;
                    hit::turning(&drawn.graph, &places, around, here, key == "PageDown")
                });
                self.walk(to, None);
            }
            "Home" => {
                let to = self.drawn.with_untracked(|drawn| {
                    (0..drawn.graph.organisation_count())
                        .max_by_key(|&i| (drawn.graph.degree(i), std::cmp::Reverse(i)))
                });
                self.walk(to, None);
            }
            _ => return,
        }
        event.prevent_default();
    }
}
