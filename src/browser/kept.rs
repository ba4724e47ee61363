//! The text of the static page, kept on the screen while the data are on their way.
//!
//! The page that the host sent can be read before the app is there. Taking it away to show that one waits would
//! be a step back, so the app puts it where it stood until it has something better for the same address.

use leptos::prelude::{document, window};
use leptos::web_sys::Element;
use std::cell::RefCell;

thread_local! {
    /// The path it stands for, and the page.
    static KEPT: RefCell<Option<(String, Element)>> = const { RefCell::new(None) };
}

fn path() -> String {
    window().location().pathname().unwrap_or_default()
}

/// Remembers the page that is on the screen; to be called before the app takes its place.
pub fn keep_page() {
    let page = document().query_selector("#main > .leaf").ok().flatten();
    // What the service worker answers offline is a page without words: there is nothing to keep of it.
    let page = page.filter(|page| !page.has_attribute("data-empty"));
    KEPT.with(|kept| kept.replace(page.map(|page| (path(), page))));
}

/// The page that was on the screen, as long as the address is still its own.
#[must_use]
pub fn kept_page() -> Option<Element> {
    KEPT.with_borrow(|kept| {
        let (its, page) = kept.as_ref()?;
        (*its == path()).then(|| page.clone())
    })
}

/// Lets it go: the app has its own.
pub fn let_page_go() {
    KEPT.with(|kept| kept.replace(None));
}
