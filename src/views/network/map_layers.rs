//! The layers of the map, from below: links, marks, names, and over them the node lit up with its neighbours.
//!
//! The lower layers are drawn once for a selection. Lighting a node up only fades them as a whole and draws that node's
//! own part again on top, so that pointing costs as much as the node has neighbours.

use super::map::Chart;
use crate::analysis::network::scene::{self, LinkPath, Mark, Name};
use crate::parts::level_class;
use leptos::prelude::*;
use leptos::reactive::computed::Selector;

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
        level_class(path.level),
        if path.signed { "" } else { " network-unsigned" }
    );
    view! { <path class=class d=path.d></path> }
}

/// Every link: one path for each level, signed and not.
#[component]
pub(super) fn Links(chart: Chart) -> impl IntoView {
    view! {
        <g class="network-links" aria-hidden="true">
            {move || {
                chart.drawn.with(|drawn| drawn.scene.links.iter().cloned().map(link).collect_view())
            }}
        </g>
    }
}

/// Every mark. One of them takes the focus; arrows lead on from there.
#[component]
pub(super) fn Marks(chart: Chart) -> impl IntoView {
    let is_current = Selector::new(move || chart.current.get());
    let selected_id = Memo::new(move |_| chart.net.selected.get().map(|node| chart.net.id(node)));
    let is_selected = Selector::new(move || selected_id.get());
    view! {
        <g class="network-marks">
            {move || {
                chart
                    .drawn
                    .with(|drawn| {
                        drawn
                            .scene
                            .marks
                            .iter()
                            .enumerate()
                            .map(|(place, mark)| {
                                let (current, chosen) = (is_current.clone(), is_selected.clone());
                                let id = Some(mark.id.clone());
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
                                        aria-pressed=move || chosen.selected(&id).to_string()
                                        tabindex=move || if current.selected(&place) { "0" } else { "-1" }
                                        data-place=place.to_string()
                                        data-agreement-id=agreement
                                        data-organisation-id=organisation
                                    >
                                        {shape(mark)}
                                    </g>
                                }
                            })
                            .collect_view()
                    })
            }}
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
                        scene::names(&drawn.scene, camera, zoom, frame)
                            .iter()
                            .map(|n| name(&drawn.scene.marks[n.mark], n))
                            .collect_view()
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
                        let lit = scene::lit(graph, place);
                        let chosen = chart.net.selected.get() == Some(centre.node);
                        let again = |i: &usize| {
                            view! { <g transform=at(&scene.marks[*i])>{shape(&scene.marks[*i])}</g> }
                        };
                        let beyond = if lit.beyond.is_empty() { Vec::new() } else { lit.neighbours.clone() };
                        let further = beyond
                            .iter()
                            .flat_map(|&agreement| scene::links_of(scene, graph, agreement))
                            .map(link)
                            .collect_view();
                        Some(
                            view! {
                                <g class="network-further">{further}</g>
                                {scene::links_of(scene, graph, place).into_iter().map(link).collect_view()}
                                {lit.neighbours.iter().chain(&lit.beyond).map(again).collect_view()}
                                <g transform=at(centre)>
                                    <circle
                                        class="network-halo"
                                        class:network-chosen=chosen
                                        r=format!("{:.1}", centre.radius + 5.0)
                                    ></circle>
                                    {shape(centre)}
                                </g>
                                {scene::names_lit(scene, camera, zoom, frame, &lit)
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
