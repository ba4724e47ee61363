//! The drawing: ruling, context, marks, lineage; the lane names and open lists lie over it as plain text.

use super::board::Board;
use super::gestures::Gestures;
use super::keys;
use super::overlay::{ClusterCard, LaneHeads};
use super::painter::{Look, Painter, mark_of};
use crate::analysis::timeline::scene::Key;
use crate::domain::AgreementIx;
use crate::state::app_state::Item as Pointed;
use leptos::prelude::*;
use leptos::web_sys::{Element, Event};
use wasm_bindgen::JsCast as _;

/// The drawing in lanes.
#[component]
pub(super) fn Drawing(board: Board) -> impl IntoView {
    let lang = board.state.lang();
    let scene = board.scene;
    let gestures = Gestures::new(board);
    let height = move || scene.with(|scene| scene.height);
    let gutter = move || scene.with(|scene| format!("translate({} 0)", scene.gutter));
    let shift = move || {
        let plot = scene.with(|scene| scene.plot);
        format!("translate({:.1} 0)", board.lens.shift(plot))
    };
    let label = move || {
        let text = scene.with(|scene| scene.sentence.text());
        format!(
            "{} {text} {}",
            lang.pick("Dessin.", "Drawing."),
            lang.pick(
                "Flèches : d’une marque à l’autre ; plus et moins : zoom ; Entrée : choisir.",
                "Arrows: from mark to mark; plus and minus: zoom; Enter: choose.",
            )
        )
    };
    super::refocus::keep_focus(board);
    let place = NodeRef::<leptos::svg::G>::new();
    paint(board, place);
    view! {
        <div
            class="timeline-board"
            class:is-dragging=gestures.dragging
            on:pointerdown=move |event| gestures.down(&event)
            on:pointermove=move |event| gestures.moved(&event)
            on:pointerup=move |event| gestures.up(&event)
            on:pointercancel=move |event| gestures.up(&event)
            on:wheel=move |event| gestures.wheel(&event)
        >
            <svg
                class="timeline-drawing"
                role="group"
                aria-label=label
                width=board.width
                height=height
            >
                <clipPath id="timeline-clip">
                    <rect
                        x="-2"
                        y="0"
                        width=move || scene.with(|scene| scene.plot + 10.0)
                        height=height
                    ></rect>
                </clipPath>
                <g transform=gutter>
                    <g clip-path="url(#timeline-clip)">
                        <g transform=shift>
                            <g
                                node_ref=place
                                on:click=move |event| {
                                    if let (false, Some(key)) = (gestures.just_dragged(), mark_at(&event)) {
                                        keys::activate(board, key);
                                    }
                                }
                                on:keydown=move |event| {
                                    if let Some(key) = mark_at(&event) {
                                        keys::press(board, key, &event);
                                    }
                                }
                                on:focusin=move |event| focused(board, mark_at(&event))
                                on:focusout=move |_| board.state.pointed.set(None)
                                on:pointerover=move |event| point(board, mark_at(&event))
                                on:pointerleave=move |_| board.state.pointed.set(None)
                            ></g>
                        </g>
                    </g>
                </g>
            </svg>
            <LaneHeads board=board />
            <ClusterCard board=board />
        </div>
    }
}

fn mark_at(event: &Event) -> Option<Key> {
    mark_of(event.target()?.dyn_ref::<Element>()?)
}

/// A mark has the focus: it is the tab stop; an agreement is what all views point at.
fn focused(board: Board, key: Option<Key>) {
    let Some(key) = key else { return };
    let is_item = board
        .scene
        .with_untracked(|scene| scene.item(key).is_some());
    if is_item {
        keys::focused(board, key);
    } else {
        board.current.set(Some(key));
    }
}

fn point(board: Board, key: Option<Key>) {
    let item = key.filter(|key| {
        board
            .scene
            .with_untracked(|scene| scene.item(*key).is_some())
    });
    let now = item.map(|key| Pointed::Agreement(key.agreement));
    if board.state.pointed.get_untracked() != now {
        board.state.pointed.set(now);
    }
}

/// Keeps the elements of the drawing as the scene and the visitor's choices say.
fn paint(board: Board, place: NodeRef<leptos::svg::G>) {
    let painter = StoredValue::new_local(None::<Painter>);
    let look = Memo::new(move |_| Look {
        selected: board.selected.get(),
        pointed: match board.state.pointed.get() {
            Some(Pointed::Agreement(ix)) => Some(ix),
            _ => None,
        },
        entry: board.entry(),
    });
    let id = move |ix: AgreementIx| {
        board
            .state
            .with(|dataset| dataset.agreement(ix).id.to_string())
    };
    let scene = board.scene;
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        let look = look.get_untracked();
        painter.update_value(|painter| {
            if painter.is_none() {
                *painter = Painter::new(&place, board.state.lang());
            }
            if let Some(painter) = painter {
                scene.with(|scene| painter.paint(scene, look, &id));
            }
        });
    });
    Effect::new(move |_| {
        let look = look.get();
        painter.update_value(|painter| {
            if let Some(painter) = painter {
                scene.with_untracked(|scene| painter.touch(scene, look, &id));
            }
        });
    });
}
