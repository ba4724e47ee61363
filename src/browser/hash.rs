//! Addresses within one file: what follows the `#`, which any page may change wherever it was opened from.
//!
//! A site in one file has no paths, so `chronologie/?level=regional` is written `#/chronologie/?level=regional`. Links
//! are plain ones: the browser follows them itself, keeps them in its history and opens them in new windows.

use super::history::{Go, write};
use super::scroll_to_top;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// The root of every address within one file.
pub const ROOT: &str = "#/";

/// Left on each step of the history that was shown: who comes back to it is not sent to the top.
const SEEN: &str = "seen";

fn seen() -> JsValue {
    JsValue::from_str(SEEN)
}

/// What follows the `#` and begins with a slash, and the place within that page, after another `#`. Anything else is no
/// address.
fn read() -> Option<(String, Option<String>)> {
    let hash = window().location().hash().ok()?;
    let address = hash.strip_prefix('#').unwrap_or_default();
    if !address.is_empty() && !address.starts_with('/') {
        return None;
    }
    Some(match address.split_once('#') {
        Some((address, within)) => (address.to_owned(), Some(within.to_owned())),
        None => (address.to_owned(), None),
    })
}

/// Scrolls to the top of a page that is about to be drawn, or to a place within it.
fn scroll_to(within: Option<String>) {
    scroll_to_top();
    if let Some(id) = within {
        request_animation_frame(move || {
            if let Some(place) = document().get_element_by_id(&id) {
                place.scroll_into_view();
            }
        });
    }
}

/// The address as the visitor changes it, and the way to change it for them.
#[must_use]
pub fn follow() -> (ReadSignal<String>, Go) {
    let (at, set_at) = signal(read().map(|(address, _)| address).unwrap_or_default());
    let listening = window_event_listener(ev::popstate, move |event| {
        let Some((address, within)) = read() else {
            return;
        };
        let is_new = event.state().as_string().as_deref() != Some(SEEN);
        set_at.set(address);
        if is_new {
            // A link was followed.
            let href = window().location().hash().unwrap_or_default();
            write(&href, &seen(), true);
            scroll_to(within);
        }
    });
    on_cleanup(move || listening.remove());
    let go = move |href: &str, replace: bool, scroll: bool| {
        write(href, &seen(), replace);
        set_at.set(href.strip_prefix('#').unwrap_or(href).to_owned());
        if scroll {
            scroll_to_top();
        }
    };
    (at, Box::new(go))
}
