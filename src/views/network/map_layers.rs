//! The layers of the map, from below: links, the chain asked for, marks, names, and over them the node lit up with its
//! neighbours.
//!
//! The lower layers are drawn once for a selection. Lighting a node up only fades them as a whole and draws that node's
//! own part again on top, so that pointing costs as much as the node has neighbours.

use super::chain::Answer;
use super::chart::Chart;
use super::time_bar::standing_word;
use crate::analysis::network::map_ink::{self, Inks};
use crate::analysis::network::names::{self, Name};
use crate::analysis::network::raster::Raster;
use crate::analysis::network::scene::{self, LinkPath, Mark};
use crate::analysis::network::time::Standing;
use crate::browser;
use crate::domain::arrange::Arrange as _;
use crate::parts::level_class;
use leptos::html::Canvas;
use leptos::prelude::*;
use leptos::svg::G;

/// The lozenge of an agreement, its middle at zero.
const LOZENGE: &str = "M0-4.6 4.6 0 0 4.6-4.6 0Z";

fn shape(mark: &Mark) -> AnyView {
    match mark.level {
        Some(level) => {
            view! { <path class=format!("network-lozenge {}", level_class(level)) d=LOZENGE></path> }
                .into_any()
        }
        None if mark.degree > 1 => {
            view! { <circle class="network-disc" r=format!("{:.1}", mark.radius)></circle> }
                .into_any()
        }
        None => view! { <circle class="network-ring" r=format!("{:.1}", mark.radius)></circle> }
            .into_any(),
    }
}

fn at(mark: &Mark) -> String {
    format!("translate({} {})", mark.at.x, mark.at.y)
}

fn link(path: LinkPath) -> impl IntoView {
    let class = format!(
        "network-link {}{}",
        path.level.map_or("", level_class),
        if path.signed { "" } else { " network-unsigned" }
    );
    view! { <path class=class d=path.d></path> }
}

/// Every link as pixels: drawn again once a frame where anything it shows has changed.
#[component]
pub(super) fn Links(chart: Chart) -> impl IntoView {
    let canvas = NodeRef::<Canvas>::new();
    let raster = StoredValue::new(Raster::default());
    let dark = browser::dark_theme();
    let waiting = StoredValue::new(false);
    let draw = move || {
        waiting.try_set_value(false);
        let view = chart.view;
        // The map may have left while the frame was awaited.
        let Some(Some(canvas)) = canvas.try_get_untracked() else {
            return;
        };
        let look = map_ink::View {
            camera: view.now(),
            frame: view.frame.get_untracked(),
            zoom: view.zoom_now(),
            density: browser::pixel_density(),
        };
        raster.update_value(|raster| {
            chart.drawn.with_untracked(|drawn| {
                chart.standings.with_untracked(|standings| {
                    map_ink::draw(raster, &drawn.scene, standings, look, inks());
                });
            });
            browser::put_pixels(&canvas, raster.pixels(), raster.size());
        });
    };
    Effect::new(move |_| {
        chart.drawn.track();
        chart.standings.track();
        chart.view.frame.track();
        chart.view.camera();
        dark.track();
        canvas.track();
        if !waiting.get_value() {
            waiting.set_value(true);
            request_animation_frame(draw);
        }
    });
    view! { <canvas node_ref=canvas class="network-links" aria-hidden="true"></canvas> }
}

fn inks() -> Inks {
    Inks {
        levels: ["--national", "--regional", "--departmental", "--local"].map(browser::ink),
        grey: browser::ink("--ink-3"),
        ink: browser::ink("--ink"),
        ground: browser::ink("--card"),
    }
}

/// Every mark, or where they are many those around the one that has the focus. One of them takes the focus; arrows lead
/// on from there. What changes on a mark is set by one loop over them all.
#[component]
pub(super) fn Marks(chart: Chart) -> impl IntoView {
    let layer = NodeRef::<G>::new();
    let shown = Memo::new(move |_| {
        chart.drawn.with(|drawn| {
            let all = drawn.scene.marks.len();
            if all <= map_ink::MANY {
                return (0..all).collect();
            }
            let here = chart.current.get();
            let mut places = drawn.graph.neighbours(here).to_vec();
            places.push(here);
            places.arrange();
            places
        })
    });
    let marks = move || {
        let drawn = chart.drawn.get();
        let as_elements = drawn.scene.marks.len() <= map_ink::MANY;
        shown.with(|places| {
            places
                .iter()
                .map(|&place| one_mark(&drawn.scene.marks[place], place, as_elements))
                .collect_view()
        })
    };
    Effect::new(move |_| {
        let Some(layer) = layer.get() else { return };
        shown.track();
        let (current, chosen) = (chart.current.get(), chart.net.selected.get());
        chart.drawn.with(|drawn| {
            chart.standings.with(|standings| {
                let mut next = layer.first_element_child();
                while let Some(element) = next {
                    next = element.next_element_sibling();
                    let place = element
                        .get_attribute("data-place")
                        .and_then(|p| p.parse::<usize>().ok());
                    let Some((place, mark)) =
                        place.and_then(|p| Some((p, drawn.scene.marks.get(p)?)))
                    else {
                        continue;
                    };
                    let set = |name: &str, value: &str| {
                        element.set_attribute(name, value).ok();
                    };
                    set("tabindex", if place == current { "0" } else { "-1" });
                    set(
                        "aria-pressed",
                        if chosen == Some(mark.node) {
                            "true"
                        } else {
                            "false"
                        },
                    );
                    set(
                        "data-standing",
                        standings.get(place).map_or("", |s| standing_word(*s)),
                    );
                }
            });
        });
    });
    view! { <g class="network-marks" node_ref=layer>{marks}</g> }
}

fn one_mark(mark: &Mark, place: usize, as_element: bool) -> impl IntoView + use<> {
    let (agreement, organisation) = match mark.level {
        Some(_) => (Some(mark.id.clone()), None),
        None => (None, Some(mark.id.clone())),
    };
    view! {
        <g
            id=format!("reseau-{place}")
            class="network-mark"
            transform=at(mark)
            role="button"
            aria-label=mark.spoken.clone()
            tabindex="-1"
            data-place=place.to_string()
            data-agreement-id=agreement
            data-organisation-id=organisation
        >
            {as_element.then(|| shape(mark))}
        </g>
    }
}

fn name(mark: &Mark, name: &Name) -> impl IntoView + use<> {
    let strong = mark.level.is_none() && mark.degree >= 5;
    view! {
        <g transform=at(mark)>
            <text
                class="network-name"
                class:network-strong=strong
                x=format!("{:.1}", name.dx)
                y=format!("{:.1}", name.dy)
                text-anchor=name.anchor
            >
                {mark.name.clone()}
            </text>
        </g>
    }
}

/// The names there is room for.
#[component]
pub(super) fn Names(chart: Chart) -> impl IntoView {
    let view = chart.view;
    view! {
        <g class="network-names" aria-hidden="true">
            {move || {
                let (camera, zoom, frame) = (view.camera(), view.zoom(), view.frame.get());
                chart
                    .drawn
                    .with(|drawn| {
                        names::names(&drawn.scene, camera, zoom, frame)
                            .iter()
                            .filter(|n| chart.standings.with(|s| s.get(n.mark) != Some(&Standing::Away)))
                            .map(|n| name(&drawn.scene.marks[n.mark], n))
                            .collect_view()
                    })
            }}
        </g>
    }
}

/// The chain of the address, over everything: its links and its marks again.
#[component]
pub(super) fn ChainDrawn(chart: Chart) -> impl IntoView {
    view! {
        <g class="network-chain-drawn" aria-hidden="true">
            {move || {
                let Answer::Chain { nodes, .. } = chart.net.chain.get() else { return None };
                chart
                    .drawn
                    .with(|drawn| {
                        let places: Vec<usize> = nodes.iter().filter_map(|n| drawn.graph.find(*n)).collect();
                        // A chain through what is not signed yet is not drawn.
                        let away = |i: &usize| chart.standings.with(|s| s.get(*i) == Some(&Standing::Away));
                        if places.iter().any(away) {
                            return None;
                        }
                        let scene = &drawn.scene;
                        let again = |i: &usize| {
                            view! { <g transform=at(&scene.marks[*i])>{shape(&scene.marks[*i])}</g> }
                        };
                        Some(
                            view! {
                                {scene::links_along(scene, &places).into_iter().map(link).collect_view()}
                                {places.iter().map(again).collect_view()}
                            },
                        )
                    })
            }}
        </g>
    }
}

/// The node lit up, its links, its neighbours and their names.
#[component]
pub(super) fn Highlight(chart: Chart) -> impl IntoView {
    let view = chart.view;
    view! {
        <g class="network-lit" aria-hidden="true">
            {move || {
                let place = chart.lit.get()?;
                let (camera, zoom, frame) = (view.camera(), view.zoom(), view.frame.get());
                chart
                    .drawn
                    .with(|drawn| {
                        let (scene, graph) = (&drawn.scene, &drawn.graph);
                        let centre = scene.marks.get(place)?;
                        // What the period hides is not lit up either.
                        let standings = chart.standings.get();
                        let hidden = move |i: usize| standings.get(i) == Some(&Standing::Away);
                        let mut lit = names::lit(graph, place);
                        lit.neighbours.retain(|i| !hidden(*i));
                        lit.beyond.retain(|i| {
                            let shares = |a: &usize| graph.neighbours(*i).contains(a);
                            lit.neighbours.iter().any(shares)
                        });
                        let chosen = chart.net.selected.get() == Some(centre.node);
                        let again = |i: &usize| {
                            view! { <g transform=at(&scene.marks[*i])>{shape(&scene.marks[*i])}</g> }
                        };
                        let beyond = if lit.beyond.is_empty() { Vec::new() } else { lit.neighbours.clone() };
                        let further = beyond
                            .iter()
                            .flat_map(|&agreement| scene::links_of(scene, agreement, &hidden))
                            .map(link)
                            .collect_view();
                        Some(
                            view! {
                                <g class="network-further">{further}</g>
                                {scene::links_of(scene, place, &hidden).into_iter().map(link).collect_view()}
                                {lit.neighbours.iter().chain(&lit.beyond).map(again).collect_view()}
                                <g transform=at(centre)>
                                    <circle
                                        class="network-halo"
                                        class:network-chosen=chosen
                                        r=format!("{:.1}", centre.radius + 5.0)
                                    ></circle>
                                    {shape(centre)}
                                </g>
                                {names::names_lit(scene, camera, zoom, frame, &lit)
                                    .iter()
                                    .map(|n| name(&scene.marks[n.mark], n))
                                    .collect_view()}
                            },
                        )
                    })
            }}
        </g>
    }
}
