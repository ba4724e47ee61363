//! The drawing: ruling, context, marks, lineage; the lane names and open lists lie over it as plain text.

use super::board::Board;
use super::gestures::Gestures;
use super::keys;
use super::overlay::{ClusterCard, LaneHeads};
use super::painter::{Look, Painter, mark_of};
use super::refocus;
use super::sketch::Sketch;
use crate::analysis::timeline::scene::Key;
use crate::browser;
use crate::domain::AgreementIx;
use crate::state::app_state::Item as Pointed;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::web_sys::{Element, Event};
use std::time::Duration;
use wasm_bindgen::JsCast as _;

/// After this long without a new scene the elements follow the canvas.
const REST: Duration = Duration::from_millis(110);
/// More agreements than this make elements that take longer than a picture may be waited for.
const MANY: usize = 500;

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
    let place = NodeRef::<leptos::svg::G>::new();
    let canvas = NodeRef::<leptos::html::Canvas>::new();
    paint(board, place, canvas);
    view! {
        <div
            class="timeline-board"
            class:is-dragging=gestures.dragging
            class:is-moving=board.moving
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
            <canvas
                class="timeline-sketch"
                node_ref=canvas
                aria-hidden="true"
                style:width=move || format!("{}px", board.width.get() + 10.0)
            ></canvas>
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

/// Keeps the drawing as the scene and the visitor's choices say: on the canvas while it moves, in elements at rest.
fn paint(board: Board, place: NodeRef<leptos::svg::G>, canvas: NodeRef<leptos::html::Canvas>) {
    let painter = StoredValue::new_local(None::<Painter>);
    let sketch = StoredValue::new_local(None::<Sketch>);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let look = Memo::new(move |_| Look {
        selected: board.selected.get(),
        pointed: match board.state.pointed.get() {
            Some(Pointed::Agreement(ix)) => Some(ix),
            _ => None,
        },
        entry: board.entry(),
    });
    let scene = board.scene;
    let id = move |ix: AgreementIx| {
        board
            .state
            .with(|dataset| dataset.agreement(ix).id.to_string())
    };
    let settle = move || {
        let Some(place) = place.try_get_untracked().flatten() else {
            return;
        };
        let had_focus = refocus::is_inside(&place);
        painter.try_update_value(|painter| {
            if painter.is_none() {
                *painter = Painter::new(&place, board.state.lang());
            }
            if let Some(painter) = painter {
                scene.with_untracked(|scene| painter.paint(scene, look.get_untracked(), &id));
            }
        });
        board.moving.try_set(false);
        if had_focus {
            refocus::restore(board);
        }
    };
    let cancel = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    let draw = move || {
        let Some(canvas) = canvas.get_untracked() else {
            return false;
        };
        sketch.update_value(|sketch| {
            if sketch.is_none() {
                *sketch = Sketch::new(canvas.clone(), board.state.lang());
            }
        });
        let (top, bottom) = seen(&canvas, scene.with_untracked(|scene| scene.height));
        let style = leptos::web_sys::HtmlElement::style(&canvas);
        style.set_property("top", &format!("{top}px")).ok();
        style
            .set_property("height", &format!("{}px", bottom - top))
            .ok();
        sketch
            .try_update_value(|sketch| {
                let sketch = sketch.as_mut()?;
                scene.with_untracked(|scene| {
                    sketch.draw(scene, look.get_untracked(), top, bottom);
                });
                Some(())
            })
            .flatten()
            .is_some()
    };
    let dark = browser::dark_theme();
    Effect::new(move |_| {
        dark.track();
        sketch.update_value(|sketch| {
            if let Some(sketch) = sketch {
                sketch.forget_colours();
            }
        });
    });
    Effect::new(move |_| {
        scene.track();
        place.track();
        canvas.track();
        cancel();
        // Elements take longer than a picture: where they are many, whoever types or filters sees the canvas first too.
        let many = board.plan.with_untracked(|plan| plan.len() > MANY);
        if (board.lens.is_moving() || many) && draw() {
            board.moving.set(true);
            timer.set_value(set_timeout_with_handle(settle, REST).ok());
        } else {
            settle();
        }
    });
    Effect::new(move |_| {
        let look = look.get();
        painter.update_value(|painter| {
            if let Some(painter) = painter {
                scene.with_untracked(|scene| painter.touch(scene, look, &id));
            }
        });
    });
    on_cleanup(cancel);
}

/// The part of the drawing that is on the screen: from one height to another.
fn seen(canvas: &leptos::web_sys::HtmlCanvasElement, height: f64) -> (f64, f64) {
    let above = canvas
        .parent_element()
        .map_or(0.0, |board| board.get_bounding_client_rect().top());
    let screen = browser::screen_height();
    let top = (-above).clamp(0.0, height).floor();
    let bottom = (screen - above).clamp(top, height).ceil();
    (top, bottom)
}
