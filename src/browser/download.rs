//! Hands a text over as a file.

use leptos::prelude::document;
use leptos::web_sys;
use wasm_bindgen::JsCast as _;

/// Saves `text` under `name`, as the browser saves any download.
pub fn download(name: &str, mime: &str, text: &str) {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(mime);
    let parts = js_sys::Array::of1(&text.into());
    let Ok(blob) = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options) else {
        return;
    };
    let Ok(url) = web_sys::Url::create_object_url_with_blob(&blob) else {
        return;
    };
    let link = document()
        .create_element("a")
        .ok()
        .and_then(|element| element.dyn_into::<web_sys::HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(&url);
        // `download` also keeps the click from being taken for a page of the site.
        link.set_download(name);
        link.click();
    }
    web_sys::Url::revoke_object_url(&url).ok();
}
