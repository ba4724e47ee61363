//! What the visitor's device asks for, as signals.

use leptos::prelude::*;
use leptos::web_sys;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;

/// Whether a media query holds now, and whenever that changes.
#[must_use]
pub fn media_query(query: &str) -> Signal<bool> {
    let list = window().match_media(query).ok().flatten();
    let (matches, set_matches) =
        signal(list.as_ref().is_some_and(web_sys::MediaQueryList::matches));
    if let Some(list) = list {
        let on_change = Closure::<dyn FnMut(web_sys::Event)>::new({
            let list = list.clone();
            move |_| {
                set_matches.try_set(list.matches());
            }
        });
        let target: web_sys::EventTarget = list.unchecked_into();
        target
            .add_event_listener_with_callback("change", on_change.as_ref().unchecked_ref())
            .ok();
        let keep = StoredValue::new_local((target, on_change));
        on_cleanup(move || {
            keep.try_with_value(|(target, on_change)| {
                target
                    .remove_event_listener_with_callback(
                        "change",
                        on_change.as_ref().unchecked_ref(),
                    )
                    .ok();
            });
        });
    }
    matches.into()
}

/// Whether the visitor asked for less motion.
#[must_use]
pub fn prefers_reduced_motion() -> bool {
    window()
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches())
}
