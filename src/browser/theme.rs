//! Whether light or dark is shown, as a signal: for drawings that the style sheet cannot colour.

use super::media_query;
use leptos::prelude::*;
use leptos::web_sys;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;

type Kept = (web_sys::MutationObserver, Closure<dyn FnMut()>);

/// Whether dark is shown: as the visitor chose (`data-theme` of `<html>`), else as the device asks.
#[must_use]
pub fn dark_theme() -> Signal<bool> {
    let device = media_query("(prefers-color-scheme: dark)");
    let chosen = || {
        document()
            .document_element()
            .and_then(|html| html.get_attribute("data-theme"))
    };
    let (theme, set_theme) = signal(chosen());
    let on_change = Closure::<dyn FnMut()>::new(move || {
        set_theme.try_set(chosen());
    });
    let observer = web_sys::MutationObserver::new(on_change.as_ref().unchecked_ref()).ok();
    if let (Some(observer), Some(html)) = (observer, document().document_element()) {
        let options = web_sys::MutationObserverInit::new();
        options.set_attributes(true);
        observer.observe_with_options(&html, &options).ok();
        let keep: StoredValue<Kept, LocalStorage> = StoredValue::new_local((observer, on_change));
        on_cleanup(move || {
            keep.try_with_value(|(observer, _)| observer.disconnect());
        });
    }
    Signal::derive(move || match theme.get().as_deref() {
        Some(theme) => theme == "dark",
        None => device.get(),
    })
}
