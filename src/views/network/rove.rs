//! One tab stop for a whole drawing: Tab comes to one mark, arrows lead to the others.

use crate::analysis::network::hit::Arrow;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::web_sys;
use wasm_bindgen::JsCast as _;

type Step = Box<dyn Fn(usize, Arrow) -> Option<usize>>;
type Choose = Box<dyn Fn(usize)>;
type Leave = Box<dyn Fn()>;

/// The identifier in the document of the mark at a place.
pub(super) fn id(prefix: &str, place: usize) -> String {
    format!("{prefix}-{place}")
}

/// Gives the focus to a mark of a drawing.
pub(super) fn focus(id: &str) {
    let mark = document()
        .get_element_by_id(id)
        .and_then(|e| e.dyn_into::<web_sys::SvgElement>().ok());
    if let Some(mark) = mark {
        mark.focus().ok();
    }
}

/// Which mark Tab comes to, and what the keys do. Copies freely.
#[derive(Clone, Copy)]
pub(super) struct Roving {
    prefix: &'static str,
    current: RwSignal<usize>,
    step: StoredValue<Step, LocalStorage>,
    choose: StoredValue<Choose, LocalStorage>,
    leave: StoredValue<Leave, LocalStorage>,
}

impl Roving {
    /// Begins at the first mark. `step` says where an arrow leads, `choose` what Enter does, `leave` what Escape does.
    pub(super) fn new(
        prefix: &'static str,
        step: impl Fn(usize, Arrow) -> Option<usize> + 'static,
        choose: impl Fn(usize) + 'static,
        leave: impl Fn() + 'static,
    ) -> Self {
        Self {
            prefix,
            current: RwSignal::new(0),
            step: StoredValue::new_local(Box::new(step)),
            choose: StoredValue::new_local(Box::new(choose)),
            leave: StoredValue::new_local(Box::new(leave)),
        }
    }

    /// The `tabindex` of a mark.
    pub(super) fn tabindex(&self, place: usize) -> &'static str {
        if self.current.get() == place {
            "0"
        } else {
            "-1"
        }
    }

    /// The focus came to a mark.
    pub(super) fn at(&self, place: usize) {
        if self.current.get_untracked() != place {
            self.current.set(place);
        }
    }

    /// What a key does.
    pub(super) fn key(&self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let here = self.current.get_untracked();
        let key = event.key();
        if let Some(arrow) = Arrow::from_key(&key) {
            event.prevent_default();
            if let Some(to) = self.step.with_value(|step| step(here, arrow)) {
                self.at(to);
                focus(&id(self.prefix, to));
            }
            return;
        }
        match key.as_str() {
            "Enter" | " " => self.choose.with_value(|choose| choose(here)),
            "Escape" => self.leave.with_value(|leave| leave()),
            _ => return,
        }
        event.prevent_default();
    }
}
