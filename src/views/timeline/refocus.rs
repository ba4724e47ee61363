//! The keyboard keeps its place when the drawing changes under it.
//!
//! A mark that zooming gathers into a cluster leaves the document, and its focus with it. The focus then goes to the
//! cluster, or to the first mark, rather than to the top of the page.

use super::board::Board;
use super::painter::mark_id;
use crate::browser;
use leptos::prelude::*;
use leptos::web_sys::Element;

/// Whether the focus is in the drawing.
pub(super) fn is_inside(place: &Element) -> bool {
    let focus = document().active_element();
    focus.is_some_and(|focus| place.contains(Some(&focus)))
}

/// Brings the focus back where its mark has left the drawing.
pub(super) fn restore(board: Board) {
    if document()
        .active_element()
        .is_some_and(|element| element.tag_name() != "BODY")
    {
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
}
