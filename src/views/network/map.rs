//! The whole map: every organisation and agreement of the selection, at places that never move.

use super::explain::Explain;
use super::gestures::View;
use super::legend::{Legend, LegendFor};
use super::map_layers::{Highlight, Links, Marks, Names};
use super::net::Net;
use super::path::PathCard;
use super::rove;
use crate::analysis::network::camera::Frame;
use crate::analysis::network::hit::{self, Arrow};
use crate::analysis::network::scene::{self, Scene};
use crate::analysis::network::{Graph, Node};
use crate::browser::element_width;
use crate::state::app_state::Item;
use crate::ui::{Icon, IconName};
use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::web_sys;
use std::sync::Arc;
use wasm_bindgen::JsCast as _;

/// The scene with the graph it was made from, so that places in one are places in the other.
#[derive(Clone, PartialEq)]
pub(super) struct Drawn {
    pub(super) graph: Arc<Graph>,
    pub(super) scene: Scene,
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
    fn new(net: Net, frame: Memo<Frame>) -> Self {
        let drawn = Memo::new(move |_| {
            let (graph, places) = (net.drawn.get(), net.places());
            let scene = net
                .app
                .with(|dataset| scene::scene(dataset, &graph, &places, net.lang));
            Arc::new(Drawn { graph, scene })
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
            walked,
            around: RwSignal::new(None),
        }
    }

    fn node(&self, place: usize) -> Option<Node> {
        self.drawn
            .with_untracked(|drawn| drawn.graph.nodes().get(place).copied())
    }

    /// The node under the pointer.
    fn under(&self, event: &web_sys::MouseEvent) -> Option<usize> {
        let at = self.view.world(event)?;
        let growth = scene::mark_growth(self.view.zoom(), self.view.frame.get_untracked());
        let (unit, least) = (self.view.world_length(growth), self.view.world_length(12.0));
        self.drawn.with_untracked(|drawn| {
            let places = drawn.scene.marks.iter().map(|m| (m.at, m.radius * unit));
            hit::nearest(places, at, least)
        })
    }

    fn point(&self, place: Option<usize>) {
        let item = place.and_then(|place| self.node(place)).map(item_of);
        if self.net.app.pointed.get_untracked() != item {
            self.net.app.pointed.set(item);
        }
    }

    fn click(&self, event: &web_sys::MouseEvent) {
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
    fn focused(&self, event: &web_sys::FocusEvent) {
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

    fn key(&self, event: &KeyboardEvent) {
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

/// The whole map, with its panel.
#[component]
pub(super) fn Map(net: Net) -> impl IntoView {
    let lang = net.lang;
    let holder = NodeRef::<Div>::new();
    let width = element_width(holder);
    let frame = Memo::new(move |_| {
        let width = width.get().max(280.0);
        Frame {
            width,
            height: (width * 0.8).clamp(380.0, 700.0),
        }
    });
    let chart = Chart::new(net, frame);
    let view = chart.view;
    on_cleanup(move || {
        net.app.pointed.try_set(None);
    });
    let unit = move || {
        let growth = scene::mark_growth(view.zoom(), frame.get());
        format!("{:.4}", growth / view.camera().scale)
    };
    let letter = move || format!("{:.4}", 1.0 / view.camera().scale);
    view! {
        <div class="network-page">
            <div class="network-main">
                <div class="network-frame" node_ref=holder>
                    {move || {
                        (width.get() > 0.0)
                            .then(|| {
                                view! {
                                    <svg
                                        node_ref=view.svg
                                        class="network-map"
                                        class:network-dim=move || chart.lit.get().is_some()
                                        width=move || frame.get().width
                                        height=move || frame.get().height
                                        role="group"
                                        aria-label=lang
                                            .pick(
                                                "Carte des organismes et des accords",
                                                "Map of organisations and agreements",
                                            )
                                        aria-describedby="reseau-aide"
                                        style=("--unit", unit)
                                        style=("--letter", letter)
                                        on:pointerdown=move |event| view.down(&event)
                                        on:pointermove=move |event| {
                                            view.moving(&event);
                                            if !view.is_down() {
                                                chart.point(chart.under(&event));
                                            }
                                        }
                                        on:pointerup=move |event| view.up(&event)
                                        on:pointercancel=move |event| view.up(&event)
                                        on:pointerleave=move |_| chart.point(None)
                                        on:click=move |event| chart.click(&event)
                                        on:wheel=move |event| view.wheel(&event)
                                        on:keydown=move |event| chart.key(&event)
                                        on:focusin=move |event| chart.focused(&event)
                                        on:focusout=move |_| chart.point(None)
                                    >
                                        <g transform=move || view.camera().transform(frame.get())>
                                            <Links chart=chart />
                                            <Marks chart=chart />
                                            <Names chart=chart />
                                            <Highlight chart=chart />
                                        </g>
                                    </svg>
                                }
                            })
                    }} <Zoom chart=chart />
                </div>
                <p id="reseau-aide" class="caption network-help">
                    {lang
                        .pick(
                            "Près veut dire lié par les mêmes accords\u{202f}; gauche, droite, haut et bas ne disent rien. Aucun point ne bouge quand on filtre. Clavier\u{a0}: les flèches suivent les liens, Page suivante tourne autour d’un même point, Entrée choisit, + et − rapprochent. Molette\u{a0}: avec Ctrl, ou dès que la carte a été touchée.",
                            "Near means linked by the same agreements; left, right, up and down say nothing. No point moves when you filter. Keyboard: arrows follow links, Page Down turns around the same point, Enter selects, + and − zoom. Wheel: with Ctrl, or once the map was clicked.",
                        )}
                </p>
                <Legend lang=lang of=LegendFor::Nodes />
            </div>
            <aside class="network-aside">
                <Explain net=net />
                <PathCard net=net />
            </aside>
        </div>
    }
}

#[component]
fn Zoom(chart: Chart) -> impl IntoView {
    let lang = chart.net.lang;
    let view = chart.view;
    view! {
        <div class="network-zoom" role="group" aria-label=lang.pick("Échelle", "Zoom")>
            <button type="button" class="icon-button" aria-label=lang.pick("Rapprocher", "Zoom in") on:click=move |_| view.step(1.6)>
                <Icon name=IconName::Plus />
            </button>
            <button type="button" class="icon-button" aria-label=lang.pick("Éloigner", "Zoom out") on:click=move |_| view.step(1.0 / 1.6)>
                <Icon name=IconName::Minus />
            </button>
            <button type="button" class="icon-button" aria-label=lang.pick("Tout montrer", "Show everything") on:click=move |_| view.fit()>
                <Icon name=IconName::Fit />
            </button>
        </div>
    }
}
