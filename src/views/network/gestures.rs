//! Pointers on the map: drag, pinch, wheel. The camera is the visitor's own and never enters the address.

use crate::analysis::geometry::{Bounds, Point};
use crate::analysis::network::camera::{Camera, Frame};
use crate::browser;
use leptos::prelude::*;
use leptos::svg::Svg;
use leptos::web_sys::{MouseEvent, PointerEvent, WheelEvent};
use wasm_bindgen::JsCast as _;

/// A pointer that moved less than this between down and up has clicked, not dragged.
const CLICK: f64 = 5.0;

#[derive(Clone, Copy)]
struct Finger {
    id: i32,
    at: Point,
}

/// The camera and what moves it. Copies freely.
#[derive(Clone, Copy)]
pub(super) struct View {
    /// Where the visitor moved it; `None` shows everything.
    moved: RwSignal<Option<Camera>>,
    /// Shows everything.
    pub(super) whole: Memo<Camera>,
    /// The size of the frame.
    pub(super) frame: Memo<Frame>,
    /// What there is to see.
    bounds: Memo<Bounds>,
    fingers: StoredValue<Vec<Finger>>,
    /// How far the pointer went since it came down.
    travel: StoredValue<f64>,
    /// The drawing.
    pub(super) svg: NodeRef<Svg>,
}

impl View {
    /// The view of `bounds` in `frame`, everything shown.
    pub(super) fn new(bounds: Memo<Bounds>, frame: Memo<Frame>) -> Self {
        Self {
            moved: RwSignal::new(None),
            whole: Memo::new(move |_| Camera::fitting(bounds.get(), frame.get())),
            frame,
            bounds,
            fingers: StoredValue::new(Vec::new()),
            travel: StoredValue::new(0.0),
            svg: NodeRef::new(),
        }
    }

    /// Where one looks from.
    pub(super) fn camera(&self) -> Camera {
        self.moved.get().unwrap_or_else(|| self.whole.get())
    }

    /// The same, without following it.
    pub(super) fn now(&self) -> Camera {
        self.moved
            .get_untracked()
            .unwrap_or_else(|| self.whole.get_untracked())
    }

    /// How many times closer than the whole.
    pub(super) fn zoom(&self) -> f64 {
        self.camera().scale / self.whole.get().scale
    }

    /// The same, without following it.
    pub(super) fn zoom_now(&self) -> f64 {
        self.now().scale / self.whole.get_untracked().scale
    }

    /// Closer or further around the middle.
    pub(super) fn step(&self, factor: f64) {
        let frame = self.frame.get_untracked();
        let middle = Point::new(frame.width / 2.0, frame.height / 2.0);
        self.zoom_at(factor, middle);
    }

    fn zoom_at(&self, factor: f64, around: Point) {
        let frame = self.frame.get_untracked();
        let whole = self.whole.get_untracked();
        self.moved
            .set(Some(self.now().zoomed(factor, around, frame, whole)));
    }

    /// Moves by pixels.
    pub(super) fn pan(&self, dx: f64, dy: f64) {
        let bounds = self.bounds.get_untracked();
        self.moved.set(Some(self.now().moved(dx, dy, bounds)));
    }

    /// Shows everything again.
    pub(super) fn fit(&self) {
        self.moved.set(None);
    }

    /// Brings a point of the world into the frame.
    pub(super) fn show(&self, point: Point) {
        let (now, frame) = (self.now(), self.frame.get_untracked());
        let shown = now.showing(point, frame);
        if shown != now {
            self.moved.set(Some(shown));
        }
    }

    /// A place on the screen in pixels of the drawing.
    fn place(&self, event: &MouseEvent) -> Option<Point> {
        let rect = self.svg.get_untracked()?.get_bounding_client_rect();
        Some(Point::new(
            f64::from(event.client_x()) - rect.left(),
            f64::from(event.client_y()) - rect.top(),
        ))
    }

    /// The point of the world under the pointer.
    pub(super) fn world(&self, event: &MouseEvent) -> Option<Point> {
        let at = self.place(event)?;
        Some(self.now().world_from_screen(at, self.frame.get_untracked()))
    }

    /// A distance of the screen in units of the world.
    pub(super) fn world_length(&self, pixels: f64) -> f64 {
        pixels / self.now().scale
    }

    /// Whether the pointer that just came up had dragged.
    pub(super) fn dragged(&self) -> bool {
        self.travel.get_value() > CLICK
    }

    /// Whether a pointer is down.
    pub(super) fn is_down(&self) -> bool {
        self.fingers.with_value(|fingers| !fingers.is_empty())
    }

    pub(super) fn down(&self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        let Some(at) = self.place(event) else { return };
        let finger = Finger {
            id: event.pointer_id(),
            at,
        };
        self.fingers.update_value(|fingers| {
            if fingers.is_empty() {
                self.travel.set_value(0.0);
            }
            fingers.retain(|f| f.id != finger.id);
            fingers.push(finger);
        });
    }

    pub(super) fn moving(&self, event: &PointerEvent) {
        let Some(to) = self.place(event) else { return };
        let fingers = self.fingers.get_value();
        let Some(mine) = fingers.iter().position(|f| f.id == event.pointer_id()) else {
            return;
        };
        let from = fingers[mine].at;
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let was_click = !self.dragged();
        self.travel
            .update_value(|travel| *travel += (dx * dx + dy * dy).sqrt());
        if was_click && self.dragged() {
            // From here on the drag belongs to the drawing, wherever the pointer goes.
            if let Some(svg) = self.svg.get_untracked() {
                svg.set_pointer_capture(event.pointer_id()).ok();
            }
        }
        match fingers.iter().enumerate().find(|(i, _)| *i != mine) {
            Some((_, other)) => {
                let length = |a: Point| {
                    let (x, y) = (a.x - other.at.x, a.y - other.at.y);
                    (x * x + y * y).sqrt().max(1.0)
                };
                let middle = Point::new((to.x + other.at.x) / 2.0, (to.y + other.at.y) / 2.0);
                self.zoom_at(length(to) / length(from), middle);
                self.pan(dx / 2.0, dy / 2.0);
            }
            None if self.dragged() => self.pan(dx, dy),
            None => return,
        }
        self.fingers.update_value(|fingers| {
            if let Some(finger) = fingers.get_mut(mine) {
                finger.at = to;
            }
        });
    }

    pub(super) fn up(&self, event: &PointerEvent) {
        self.fingers
            .update_value(|fingers| fingers.retain(|f| f.id != event.pointer_id()));
    }

    /// Zooms with Ctrl, or once the drawing has the focus; else the page scrolls as usual, and so does always the page
    /// around an embedded drawing.
    pub(super) fn wheel(&self, event: &WheelEvent) {
        if !(event.ctrl_key() || (self.has_focus() && !browser::is_embedded())) {
            return;
        }
        event.prevent_default();
        let lines = if event.delta_mode() == 1 { 18.0 } else { 1.0 };
        let turn = (event.delta_y() * lines).clamp(-120.0, 120.0);
        if let Some(at) = self.place(event) {
            self.zoom_at(libm::exp2(-turn / 160.0), at);
        }
    }

    fn has_focus(&self) -> bool {
        let active = document().active_element();
        self.svg
            .get_untracked()
            .zip(active)
            .is_some_and(|(svg, active)| svg.contains(Some(active.unchecked_ref())))
    }
}
