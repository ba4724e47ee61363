//! The steps of the browser's history.

use leptos::prelude::window;
use wasm_bindgen::JsValue;

/// Goes to an address: where to, whether in place of the present step of the history, whether to scroll to the top.
pub type Go = Box<dyn Fn(&str, bool, bool)>;

/// Changes the step of the history, or adds one, and leaves a mark on it.
pub fn write(href: &str, mark: &JsValue, replace: bool) {
    let Ok(history) = window().history() else {
        return;
    };
    let written = if replace {
        history.replace_state_with_url(mark, "", Some(href))
    } else {
        history.push_state_with_url(mark, "", Some(href))
    };
    // Browsers refuse it when it is asked for a hundred times in half a minute: the choice holds, unwritten.
    written.ok();
}
