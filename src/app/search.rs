//! Bringing the search: what finds by words, and the palette, are a part of the program that no page needs to be drawn.
//!
//! It comes once the first page stands; at once where words are asked for or the palette's door opens. Inside another
//! page, which has no palette, only words call for it. Where it could not be had, the next who asks tries again.

use super::part::{self, MakePalette, Searching};
use crate::browser;
use crate::state::app_state::{AppState, Search};
use crate::state::load::Loaded;
use crate::state::view_state::ViewState;
use crate::views::shell::{Door, NOTICES_ID, use_door};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use std::time::Duration;

pub(super) const ON_ITS_WAY: (&str, &str) = ("La recherche arrive…", "The search is on its way…");

/// What makes the palette, once it is there.
type Palette = StoredValue<Option<MakePalette>>;

/// Brings the search to the state, if it did not come with the data, and gives the view of the palette.
pub(super) fn bring(
    loaded: Arc<Loaded>,
    came: Option<Option<Searching>>,
    state: AppState,
    framed: Memo<bool>,
) -> impl IntoView {
    let door = use_door();
    let palette: Palette = StoredValue::new(None);
    let asks = Memo::new(move |_| state.place.view.with(ViewState::asks_for_words));
    let coming = StoredValue::new(false);
    if let Some(found) = came {
        put(found, state, door, palette);
    }
    let fetch = move || {
        let is_here = state.search.with_untracked(Search::is_here);
        if is_here || coming.get_value() {
            return;
        }
        coming.set_value(true);
        state.search.set(Search::Awaited);
        let loaded = Arc::clone(&loaded);
        spawn_local(async move {
            let found = part::search(loaded).await.ok();
            // Whoever waited may have left meanwhile.
            if coming.try_set_value(false).is_none() {
                put(found, state, door, palette);
            }
        });
    };
    Effect::new(move |_| {
        if asks.get() || door.open.get() {
            fetch();
        } else if !framed.get() && state.search.with_untracked(Search::is_awaited) {
            // The page first: after the frame that draws it.
            let fetch = fetch.clone();
            request_animation_frame(move || set_timeout(fetch, Duration::ZERO));
        }
    });
    // Who goes elsewhere while it is on its way no longer waits for it.
    Effect::new(move |before: Option<()>| {
        state.place.route.track();
        let is_here = state.search.with_untracked(Search::is_here);
        if before.is_some() && !is_here {
            door.open.set(false);
        }
    });
    move || {
        if framed.get() {
            return None;
        }
        if state.search.with(Search::is_here) {
            return palette.get_value().map(|palette| palette());
        }
        let lang = state.place.lang.get();
        let says = move || {
            door.open
                .get()
                .then(|| lang.pick(ON_ITS_WAY.0, ON_ITS_WAY.1))
        };
        // The region is there before what it says.
        Some(view! { <div role="status">{move || says().map(|words| view! { <p class="kept-waiting">{words}</p> })}</div> }.into_any())
    }
}

/// Gives what finds by words to the views, if it could be had. If not, and the door was opened for it, the door closes
/// again, and the word about it has the focus.
fn put(found: Option<Searching>, state: AppState, door: Door, palette: Palette) {
    let Some(found) = found else {
        let wanted = door.open.get_untracked();
        state.search.set(Search::Missing { wanted });
        if wanted {
            door.open.set(false);
            request_animation_frame(|| browser::focus(NOTICES_ID, false));
        }
        return;
    };
    palette.set_value(Some(found.palette));
    state.search.set(Search::Here(found.finder));
}
