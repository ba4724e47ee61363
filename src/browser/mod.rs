//! The only skin over the browser: frames, sizes, storage, title, focus. Knows nothing of agreements.
//!
//! Everything here may be refused by the browser (private windows, old engines, embedded pages), so
//! everything returns an `Option` or does nothing; nothing panics.

mod canvas;
mod copy;
mod download;
mod file;
pub mod hash;
pub mod history;
mod kept;
mod media;
pub mod paths;
mod size;
pub mod svg;
mod theme;

pub use canvas::{ink, pixel_density, put_pixels};
pub use copy::copy;
pub use download::download;
pub use file::read_file;
pub use kept::{keep_page, kept_page, let_page_go};
pub use media::{media_query, prefers_reduced_motion};
pub use size::element_width;
pub use svg::focus_svg;
pub use theme::dark_theme;

use crate::domain::Day;
use leptos::prelude::{document, window};
use leptos::web_sys;
use wasm_bindgen::JsCast as _;

/// The path of the site root, with a slash at both ends, or [`hash::ROOT`]. The start script leaves it on `<html data-root>`.
#[must_use]
pub fn site_root() -> String {
    let root = document()
        .document_element()
        .and_then(|html| html.get_attribute("data-root"))
        .unwrap_or_default();
    if root == hash::ROOT {
        return root;
    }
    let base = window().location().href().unwrap_or_default();
    let path = web_sys::Url::new_with_base(&root, &base)
        .map(|url| url.pathname())
        .unwrap_or_else(|_| "/".to_owned());
    if path.ends_with('/') {
        path
    } else {
        format!("{path}/")
    }
}

/// The address of a file that came inside the page, where the site is one file: the start script leaves a link to each.
#[must_use]
pub fn file_inside(path: &str) -> Option<String> {
    let links = document().query_selector_all("link[data-file]").ok()?;
    (0..links.length())
        .filter_map(|i| links.item(i)?.dyn_into::<web_sys::Element>().ok())
        .find(|link| link.get_attribute("data-file").as_deref() == Some(path))
        .and_then(|link| link.get_attribute("href"))
}

/// The visitor's own day.
#[must_use]
pub fn today() -> Day {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or(2000);
    Day::from_ymd(year, now.get_month() + 1, now.get_date())
}

/// The moment by the machine's clock, in milliseconds since 1970.
#[must_use]
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// The height of what the screen shows of the page, in pixels.
#[must_use]
pub fn screen_height() -> f64 {
    let height = window().inner_height().ok();
    height.and_then(|height| height.as_f64()).unwrap_or(800.0)
}

/// The address of the page as it stands in the address bar.
#[must_use]
pub fn address() -> String {
    window().location().href().unwrap_or_default()
}

/// Sets an attribute of `<html>`.
pub fn set_html_attribute(name: &str, value: &str) {
    if let Some(html) = document().document_element() {
        html.set_attribute(name, value).ok();
    }
}

/// Sets an attribute of `<html>`, or takes it away.
pub fn mark_html(name: &str, value: Option<&str>) {
    match (value, document().document_element()) {
        (Some(value), _) => set_html_attribute(name, value),
        (None, Some(html)) => {
            html.remove_attribute(name).ok();
        }
        (None, None) => {}
    }
}

/// Whether the page is shown inside another: it must not take the wheel from its reader.
#[must_use]
pub fn is_embedded() -> bool {
    let html = document().document_element();
    html.is_some_and(|html| html.has_attribute("data-embed"))
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Loads the page again.
pub fn reload() {
    window().location().reload().ok();
}

/// Gives the focus to the element of that id, without scrolling to it unless `scroll`.
pub fn focus(id: &str, scroll: bool) {
    let Some(element) = document().get_element_by_id(id) else {
        return;
    };
    match element.dyn_into::<web_sys::HtmlElement>() {
        Ok(element) => {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(!scroll);
            element.focus_with_options(&options).ok();
        }
        // A mark of a drawing: it is focused where it stands, and the browser brings it into view.
        Err(element) => {
            if let Some(mark) = element.dyn_ref::<web_sys::SvgElement>() {
                mark.focus().ok();
            }
        }
    }
}

/// Scrolls what holds the element of that id just so far that it is seen.
pub fn bring_into_view(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Scrolls to the place within the page that the address names after its `#`, where there is one. An address within one
/// file names none so, and inside another page it is that page which would move.
pub fn scroll_to_fragment() {
    if is_embedded() {
        return;
    }
    let hash = window().location().hash().unwrap_or_default();
    let id = hash.strip_prefix('#').filter(|id| !id.starts_with('/'));
    if let Some(place) = id.and_then(|id| document().get_element_by_id(id)) {
        place.scroll_into_view();
    }
}

/// Scrolls to the top of the page at once.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// The origin and path of an address relative to the site, for citations.
#[must_use]
pub fn absolute(path: &str) -> String {
    let base = window().location().href().unwrap_or_default();
    web_sys::Url::new_with_base(path, &base)
        .map(|url| url.href())
        .unwrap_or_else(|_| path.to_owned())
}

/// Reads a preference kept on this device. The prefix keeps sites of one host apart.
#[must_use]
pub fn recall(key: &str) -> Option<String> {
    let storage = window().local_storage().ok().flatten()?;
    storage.get_item(&format!("paraphe:{key}")).ok().flatten()
}

/// Keeps a preference on this device, where the browser lets us.
pub fn remember(key: &str, value: &str) {
    if let Some(storage) = window().local_storage().ok().flatten() {
        storage.set_item(&format!("paraphe:{key}"), value).ok();
    }
}

/// Whether the device is used in dark mode.
#[must_use]
pub fn prefers_dark() -> bool {
    window()
        .match_media("(prefers-color-scheme: dark)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches())
}
