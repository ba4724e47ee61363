//! Focus inside a drawing, whose elements are not HTML.

use leptos::prelude::document;
use leptos::web_sys;
use wasm_bindgen::JsCast as _;

/// Gives the focus to the SVG element of that id.
pub fn focus_svg(id: &str) {
    let element = document()
        .get_element_by_id(id)
        .and_then(|element| element.dyn_into::<web_sys::SvgElement>().ok());
    if let Some(element) = element {
        element.focus().ok();
    }
}
