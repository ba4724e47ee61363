//! Addresses by paths: the router's reading of them, without its tables of routes.
//!
//! `state::route` reads every address, on the same table that writes the links and the static pages; what the router
//! would match, nest and lay over is one page here, and its own history forgets a step after going back by two, so that
//! a link to a page seen before no longer changes the address. Links are plain ones: those that stay within the site
//! are followed here, every other is the browser's.

use super::history::{Go, write};
use super::{scroll_to_fragment, scroll_to_top};
use leptos::ev;
use leptos::prelude::*;
use leptos::web_sys::{self, HtmlAnchorElement, MouseEvent};
use leptos_router::location::{BrowserUrl, LocationProvider as _, Url};
use wasm_bindgen::{JsCast as _, JsValue};

/// An address as it is written.
fn written(url: &Url) -> String {
    let mark = if url.search().is_empty() { "" } else { "?" };
    format!("{}{mark}{}{}", url.path(), url.search(), url.hash())
}

/// Goes to an address of the site.
fn open(to: Url, at: RwSignal<Url>, replace: bool, scroll: bool) {
    let href = written(&to);
    let here = at.with_untracked(written);
    if to != at.get_untracked() {
        at.set(to);
    }
    // To go where one is is no step.
    write(&href, &JsValue::NULL, replace || href == here);
    if scroll {
        scroll_to_top();
        // The place within a page that is drawn already; the next page looks for its own.
        scroll_to_fragment();
    }
}

/// The link that a click follows, unless it is for the browser: to another window or tab, to a file, out of the site, or
/// to a place within this very page, where it moves the focus as well.
fn followed(click: &MouseEvent, root: &str, at: RwSignal<Url>) -> Option<(HtmlAnchorElement, Url)> {
    let held = click.meta_key() || click.alt_key() || click.ctrl_key() || click.shift_key();
    if click.default_prevented() || click.button() != 0 || held {
        return None;
    }
    let link: HtmlAnchorElement = click
        .target()?
        .dyn_into::<web_sys::Element>()
        .ok()?
        .closest("a[href]")
        .ok()??
        .dyn_into()
        .ok()?;
    let rel = link.get_attribute("rel").unwrap_or_default();
    let is_apart = !link.target().is_empty()
        || link.has_attribute("download")
        || rel.split_ascii_whitespace().any(|word| word == "external");
    let to = BrowserUrl::parse(&link.href()).ok()?;
    let is_within = at.with_untracked(|at| {
        at.path() == to.path() && at.search() == to.search() && !to.hash().is_empty()
    });
    let is_ours = at.with_untracked(|at| at.origin() == to.origin()) && to.path().starts_with(root);
    (is_ours && !is_apart && !is_within).then_some((link, to))
}

/// The path and the query of the address as the visitor changes them, and the way to change it for them. `root` is the
/// path of the site, with a slash at both ends.
#[must_use]
pub fn follow(root: String) -> (Memo<String>, Memo<String>, Go) {
    let at = RwSignal::new(BrowserUrl::current().unwrap_or_default());
    let stepping = window_event_listener(ev::popstate, move |_| {
        if let Ok(to) = BrowserUrl::current() {
            at.set(to);
        }
    });
    let clicking = window_event_listener(ev::click, move |click| {
        if let Some((link, to)) = followed(&click, &root, at) {
            click.prevent_default();
            let stays = link.has_attribute("data-noscroll");
            open(to, at, false, !stays);
        }
    });
    on_cleanup(move || {
        stepping.remove();
        clicking.remove();
    });
    let go = move |href: &str, replace: bool, scroll: bool| {
        if let Ok(to) = BrowserUrl::parse(href) {
            open(to, at, replace, scroll);
        }
    };
    (
        Memo::new(move |_| at.with(|at| at.path().to_owned())),
        Memo::new(move |_| at.with(|at| at.search().to_owned())),
        Box::new(go),
    )
}
