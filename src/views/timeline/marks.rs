//! The marks of agreements and clusters: one focusable group each, named in full.

use super::board::{Board, ink, mark_id};
use super::gestures::Gestures;
use super::keys;
use crate::analysis::timeline::ink::{Stroke, member_stroke, strokes, triangle};
use crate::analysis::timeline::scene::{
    CLUSTER_FONT, Cluster, FONT, Item, Key, LABEL_RISE, LINE, ROW,
};
use crate::domain::AgreementIx;
use crate::domain::agreement::Level;
use crate::state::app_state::Item as Pointed;
use crate::text::numbers::count;
use leptos::prelude::*;

/// Every mark of the scene, each kept in the document as long as it is in the scene.
#[component]
pub(super) fn Marks(board: Board, gestures: Gestures) -> impl IntoView {
    let scene = board.scene;
    let items = move || scene.with(|s| s.items.iter().map(|i| i.key).collect::<Vec<_>>());
    let clusters = move || scene.with(|s| s.clusters.iter().map(|c| c.key).collect::<Vec<_>>());
    view! {
        <g class="timeline-clusters">
            <For each=clusters key=|key| *key let:key>
                <ClusterMark board=board gestures=gestures key=key />
            </For>
        </g>
        <g class="timeline-items">
            <For each=items key=|key| *key let:key>
                <ItemMark board=board gestures=gestures key=key />
            </For>
        </g>
    }
}

fn point(board: Board, ix: Option<AgreementIx>) {
    board.state.pointed.set(ix.map(Pointed::Agreement));
}

fn id_of(board: Board, ix: AgreementIx) -> String {
    board
        .state
        .with(|dataset| dataset.agreement(ix).id.to_string())
}

#[component]
fn ItemMark(board: Board, gestures: Gestures, key: Key) -> impl IntoView {
    let ix = key.agreement;
    let item = Memo::new(move |_| board.scene.with(|scene| scene.item(key).cloned()));
    let name = move || item.with(|item| item.as_ref().map(|i| i.name.clone()));
    let level = board.state.with(|dataset| dataset.agreement(ix).level);
    let is_selected = Memo::new(move |_| board.selected.get() == Some(ix));
    let is_pointed = Memo::new(move |_| board.state.pointed.get() == Some(Pointed::Agreement(ix)));
    let is_entry = Memo::new(move |_| board.entry() == Some(key));
    view! {
        <g
            id=mark_id(key)
            class=format!("timeline-item {}", ink(Some(level)))
            class:is-selected=is_selected
            class:is-pointed=is_pointed
            data-agreement-id=id_of(board, ix)
            role="button"
            tabindex=move || if is_entry.get() { "0" } else { "-1" }
            aria-label=name
            aria-pressed=move || is_selected.get().to_string()
            on:click=move |_| {
                if !gestures.just_dragged() {
                    keys::activate(board, key);
                }
            }
            on:keydown=move |event| keys::press(board, key, &event)
            on:focus=move |_| keys::focused(board, key)
            on:blur=move |_| point(board, None)
            on:pointerenter=move |_| point(board, Some(ix))
            on:pointerleave=move |_| point(board, None)
        >
            {move || item.get().map(|item| painted(&item, level, board.plot(), is_selected.get(), is_pointed.get()))}
        </g>
    }
}

fn gradient(name: &str, level: Level) -> String {
    format!("url(#timeline-{name}-{})", level.as_str())
}

fn paint(stroke: Stroke, level: Level) -> impl IntoView {
    let Stroke { part, path } = stroke;
    let fill = part.gradient().map(|name| gradient(name, level));
    view! { <path class=format!("timeline-{}", part.as_str()) d=path fill=fill></path> }
}

fn painted(
    item: &Item,
    level: Level,
    plot: f64,
    selected: bool,
    pointed: bool,
) -> impl IntoView + use<> {
    let Item {
        y,
        label,
        named,
        left,
        right,
        ..
    } = item;
    let (top, y) = (y - LINE, *y);
    // A mark is at least as easy to hit as a finger or a shaky hand needs.
    let (hit_left, hit_width) = (left - 3.0, (right - left + 6.0).max(24.0));
    let behind = (selected || (pointed && !named)).then(|| {
        let class = if selected {
            "timeline-marker"
        } else {
            "timeline-tag"
        };
        let (x, width) = (label.x - 3.0, label.width + 6.0);
        view! { <rect class=class x=x y=top - 1.0 width=width height="16"></rect> }
    });
    let words = (*named || pointed || selected).then(|| {
        let text = label.text.clone();
        view! {
            <text class="timeline-label" x=label.x y=y - LABEL_RISE font-size=FONT>
                {text}
            </text>
        }
    });
    let strokes = strokes(item, plot)
        .into_iter()
        .map(|stroke| paint(stroke, level))
        .collect_view();
    view! {
        <rect class="timeline-hit" x=hit_left y=top width=hit_width height=ROW></rect>
        {strokes}
        {behind}
        {words}
    }
}

#[component]
fn ClusterMark(board: Board, gestures: Gestures, key: Key) -> impl IntoView {
    let cluster = Memo::new(move |_| board.scene.with(|scene| scene.cluster(key).cloned()));
    let name = move || cluster.with(|c| c.as_ref().map(|c| c.name.clone()));
    let is_open =
        Memo::new(move |_| cluster.with(|c| c.as_ref().is_some_and(|c| c.card.is_some())));
    let is_entry = Memo::new(move |_| board.entry() == Some(key));
    view! {
        <g
            id=mark_id(key)
            class=move || {
                format!("timeline-cluster {}", ink(cluster.with(|c| c.as_ref().and_then(|c| c.level))))
            }
            class:is-open=is_open
            role="button"
            tabindex=move || if is_entry.get() { "0" } else { "-1" }
            aria-label=name
            aria-expanded=move || is_open.get().to_string()
            on:click=move |_| {
                if !gestures.just_dragged() {
                    keys::activate(board, key);
                }
            }
            on:keydown=move |event| keys::press(board, key, &event)
            on:focus=move |_| board.current.set(Some(key))
        >
            {move || cluster.get().map(|cluster| framed(board, &cluster))}
        </g>
    }
}

fn framed(board: Board, cluster: &Cluster) -> impl IntoView + use<> {
    let lang = board.state.lang();
    let y = cluster.y;
    let (left, right) = cluster.extent();
    let strokes = cluster
        .strokes
        .iter()
        .map(|(ix, x)| {
            view! { <path class="timeline-member" data-agreement-id=id_of(board, *ix) d=member_stroke(*x, y)></path> }
        })
        .collect_view();
    // What still runs from before the window has no date to show here, but stands in the document.
    let running = cluster.running.then(|| {
        cluster
            .members
            .iter()
            .enumerate()
            .map(|(i, ix)| {
                let x = 6.0 + 12.0 * (i as f64 + 0.5) / cluster.members.len() as f64;
                view! { <path class="timeline-member" data-agreement-id=id_of(board, *ix) d=member_stroke(x, y)></path> }
            })
            .collect_view()
    });
    let number = count(lang, cluster.members.len());
    let text = cluster.label.text.clone();
    view! {
        <rect
            class="timeline-hit"
            x=left - 2.0
            y=y - LINE + 4.0
            width=(right - left + 4.0).max(24.0)
            height=ROW
        ></rect>
        <rect
            class="timeline-frame"
            x=cluster.left
            y=y - 8.0
            width=cluster.right - cluster.left
            height="16"
            rx="2"
        ></rect>
        {strokes}
        {running}
        <text class="timeline-label" x=cluster.label.x y=y + 4.5 font-size=CLUSTER_FONT>
            <tspan class="timeline-count">{number}</tspan>
            {format!(" {text}")}
        </text>
        <path class="timeline-triangle" d=triangle(cluster)></path>
    }
}
