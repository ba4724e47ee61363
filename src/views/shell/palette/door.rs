//! The way into the palette: a button of the header, `/`, or Ctrl-K. It stands outside of the data and of the palette, so
//! that it can be opened while they are on their way; Escape closes it again.

use crate::state::place::Place;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;
use wasm_bindgen::JsCast as _;

/// Whether the palette is open, and what is typed in it.
#[derive(Clone, Copy)]
pub struct Door {
    /// Whether it is open.
    pub open: RwSignal<bool>,
    /// What is typed.
    pub text: RwSignal<String>,
    place: Place,
}

impl Door {
    /// Gives the door to all that is below, and listens for its keys.
    pub fn provide(place: Place) {
        let door = Self {
            open: RwSignal::new(false),
            text: RwSignal::new(String::new()),
            place,
        };
        provide_context(door);
        let listener = window_event_listener(leptos::ev::keydown, move |event| door.key(&event));
        on_cleanup(move || listener.remove());
    }

    /// Opens it with the words the page is filtered by.
    pub fn enter(self) {
        let words = self
            .place
            .view
            .with_untracked(|view| view.filter.text.clone());
        self.text.set(words);
        self.open.set(true);
    }

    fn key(self, event: &KeyboardEvent) {
        let key = event.key();
        let command = event.ctrl_key() || event.meta_key();
        let asks = match key.as_str() {
            "/" => !command && !event.alt_key() && !is_written_in(event),
            "k" | "K" => command && !event.alt_key() && !event.shift_key(),
            _ => false,
        };
        let another_dialog = document().query_selector("dialog[open]").ok().flatten();
        // A view inside another page takes no key from it.
        let framed = self.place.view.with_untracked(|view| view.embed);
        if key == "Escape" && another_dialog.is_none() {
            self.open.set(false);
        }
        if asks && !framed && another_dialog.is_none() {
            event.prevent_default();
            self.enter();
        }
    }
}

/// Whether the key is meant for a field.
fn is_written_in(event: &KeyboardEvent) -> bool {
    let Some(target) = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok())
    else {
        return false;
    };
    ["INPUT", "TEXTAREA", "SELECT"].contains(&target.tag_name().as_str())
        || target.is_content_editable()
}

/// The door, from context.
#[must_use]
pub fn use_door() -> Door {
    expect_context::<Door>()
}
