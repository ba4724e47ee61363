//! The clipboard, where the browser lets us.

use leptos::prelude::window;
use leptos::web_sys;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};

/// Copies a text. `false` where there is no clipboard, as on pages that are not served by https; then the text must be
/// selected for the visitor's own keys.
#[must_use]
pub fn copy(text: &str) -> bool {
    let clipboard =
        js_sys::Reflect::get(&window().navigator(), &JsValue::from_str("clipboard")).ok();
    let Some(clipboard) = clipboard.and_then(|c| c.dyn_into::<web_sys::Clipboard>().ok()) else {
        return false;
    };
    // A refusal is no error of the page. Forgotten, not dropped: the answer comes later.
    let refused = Closure::<dyn FnMut(JsValue)>::new(|_| ());
    let _ = clipboard.write_text(text).catch(&refused);
    refused.forget();
    true
}
