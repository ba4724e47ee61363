//! The keyboard keeps its place when the drawing changes under it.
//!
//! A mark that zooming gathers into a cluster leaves the document, and its focus with it. The focus then goes to the
//! cluster, or to the first mark, rather than to the top of the page.

use super::board::Board;
use super::painter::mark_id;
use crate::browser;
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;
use wasm_bindgen::JsCast as _;

/// Watches the scene. The effect only reaches the document.
pub(super) fn keep_focus(board: Board) {
    let had_focus = StoredValue::new(false);
    let track = move || {
        board.scene.track();
        let inside = document().active_element().is_some_and(|element| {
            element
                .closest(".timeline-drawing")
                .ok()
                .flatten()
                .is_some()
        });
        // Read now, before the marks of the old scene leave.
        had_focus.set_value(inside);
    };
    let restore = move || {
        let lost = document().active_element().is_none_or(|element| {
            element.tag_name() == "BODY"
                || element.dyn_ref::<HtmlElement>().is_none() && !element.is_connected()
        });
        if !(lost && had_focus.try_get_value().unwrap_or(false)) {
            return;
        }
        let gathered = board.current.get_untracked().and_then(|key| {
            board.scene.with_untracked(|scene| {
                let holds = |c: &&crate::analysis::timeline::scene::Cluster| {
                    c.key.lane == key.lane && c.members.contains(&key.agreement)
                };
                scene.clusters.iter().find(holds).map(|c| c.key)
            })
        });
        if let Some(key) = gathered.or_else(|| untrack(|| board.entry())) {
            browser::focus(&mark_id(key), true);
        }
    };
    // A render effect runs before the ones below it, that take the old marks away.
    let effect = RenderEffect::new(move |_| {
        track();
        request_animation_frame(restore);
    });
    // It lives as long as the drawing.
    StoredValue::new_local(effect);
}
