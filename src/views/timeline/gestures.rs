//! Hands on the drawing: drag to move, two fingers or Ctrl and the wheel to zoom.
//!
//! A plain wheel scrolls the page, unless the keyboard is in the drawing. The pointer is captured only once it has
//! moved, so that a click on a mark stays a click; after a drag the click that follows is ignored. Nothing goes to
//! the address before the hand lets go.

use super::board::Board;
use crate::analysis::timeline::Window;
use crate::browser;
use leptos::ev::{PointerEvent, WheelEvent};
use leptos::prelude::*;
use leptos::web_sys::Element;
use wasm_bindgen::JsCast as _;

/// A pointer that moved less than this was meant to click.
const STEADY: f64 = 4.0;
/// Zoom of one turn of the wheel, for each pixel it reports.
const WHEEL: f64 = 0.0022;

#[derive(Clone, Debug, Default)]
struct Hands {
    /// Pointers down: identifier, where it went down, where it is.
    down: Vec<(i32, f64, f64)>,
    start: Option<Window>,
    moved: bool,
}

/// The hands on a drawing. Copies freely.
#[derive(Clone, Copy)]
pub(super) struct Gestures {
    board: Board,
    hands: StoredValue<Hands>,
    /// Whether the drawing is being moved.
    pub(super) dragging: RwSignal<bool>,
}

impl Gestures {
    pub(super) fn new(board: Board) -> Self {
        Self {
            board,
            hands: StoredValue::new(Hands::default()),
            dragging: RwSignal::new(false),
        }
    }

    /// Whether the click that comes now ends a drag.
    pub(super) fn just_dragged(&self) -> bool {
        self.hands.with_value(|hands| hands.moved)
    }

    pub(super) fn down(&self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        let (id, x) = (event.pointer_id(), f64::from(event.client_x()));
        let window = self.board.lens.target();
        self.hands.update_value(|hands| {
            if hands.down.is_empty() {
                hands.moved = false;
            }
            hands.down.retain(|(other, ..)| *other != id);
            hands.down.push((id, x, x));
            // A second finger starts a new gesture from where the first has led.
            for (_, from, now) in &mut hands.down {
                *from = *now;
            }
            hands.start = Some(window);
        });
    }

    pub(super) fn moved(&self, event: &PointerEvent) {
        let (id, x) = (event.pointer_id(), f64::from(event.client_x()));
        let left = plot_left(event, self.board.scene.with_untracked(|scene| scene.gutter));
        let plot = self.board.plot();
        let limits = self.board.lens.limits.get_untracked();
        let mut look = None;
        self.hands.update_value(|hands| {
            let Some(pointer) = hands.down.iter_mut().find(|(other, ..)| *other == id) else {
                return;
            };
            pointer.2 = x;
            let Some(start) = hands.start else { return };
            match hands.down.as_slice() {
                [(_, from, now)] => {
                    if !hands.moved && (now - from).abs() < STEADY {
                        return;
                    }
                    if !hands.moved {
                        hands.moved = true;
                        capture(event);
                    }
                    let days = (from - now) / plot * start.span();
                    look = Some((start.moved(days, limits), true));
                }
                [(_, a, a_now), (_, b, b_now), ..] => {
                    hands.moved = true;
                    let (wide, now) = ((a - b).abs().max(20.0), (a_now - b_now).abs().max(20.0));
                    let middle = ((a + b) / 2.0 - left) / plot;
                    let slid = ((a + b) - (a_now + b_now)) / 2.0 / plot;
                    let zoomed = start.zoomed(wide / now, middle.clamp(0.0, 1.0), limits);
                    look = Some((zoomed.moved(slid * zoomed.span(), limits), false));
                }
                [] => {}
            }
        });
        match look {
            Some((window, true)) => {
                self.dragging.set(true);
                self.board.lens.drag(window);
            }
            Some((window, false)) => self.board.lens.look(window),
            None => {}
        }
    }

    pub(super) fn up(&self, event: &PointerEvent) {
        let id = event.pointer_id();
        let window = self.board.lens.target();
        let mut over = false;
        self.hands.update_value(|hands| {
            let before = hands.down.len();
            hands.down.retain(|(other, ..)| *other != id);
            over = before > 0 && hands.down.is_empty() && hands.moved;
            for (_, from, now) in &mut hands.down {
                *from = *now;
            }
            hands.start = Some(window);
        });
        if over {
            self.dragging.set(false);
            self.board.lens.settle(self.board.plot());
        }
    }

    pub(super) fn wheel(&self, event: &WheelEvent) {
        let (dx, dy) = (event.delta_x(), event.delta_y());
        let lens = self.board.lens;
        let (window, limits, plot) = (
            lens.target(),
            lens.limits.get_untracked(),
            self.board.plot(),
        );
        if event.ctrl_key() || event.meta_key() || (keyboard_is_inside(event) && dx == 0.0) {
            event.prevent_default();
            let gutter = self.board.scene.with_untracked(|scene| scene.gutter);
            let share = (f64::from(event.client_x()) - plot_left(event, gutter)) / plot;
            // Lines and pages are reported by some mice instead of pixels.
            let pixels = match event.delta_mode() {
                0 => dy,
                1 => dy * 18.0,
                _ => dy * 240.0,
            };
            let factor = 1.0 + (pixels * WHEEL).clamp(-0.35, 0.5);
            lens.look_and_settle(window.zoomed(factor, share.clamp(0.0, 1.0), limits), plot);
        } else if dx.abs() > dy.abs() {
            event.prevent_default();
            lens.look_and_settle(window.moved(dx / plot * window.span(), limits), plot);
        }
    }
}

fn board_of(event: &leptos::web_sys::Event) -> Option<Element> {
    event.current_target()?.dyn_into::<Element>().ok()
}

fn plot_left(event: &leptos::web_sys::Event, gutter: f64) -> f64 {
    board_of(event).map_or(0.0, |board| board.get_bounding_client_rect().left()) + gutter
}

fn capture(event: &PointerEvent) {
    if let Some(board) = board_of(event) {
        board.set_pointer_capture(event.pointer_id()).ok();
    }
}

/// Whether the visitor is in the drawing by keyboard: a click also focuses a mark, but must not trap the page's wheel.
/// The wheel of a page around an embedded drawing is never ours.
fn keyboard_is_inside(event: &WheelEvent) -> bool {
    let focus = || board_of(event)?.query_selector(":focus-visible").ok()?;
    !browser::is_embedded() && focus().is_some()
}
