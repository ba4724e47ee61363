//! The way from a view to the builder of embeds, which then starts from this very view.

use crate::state::app_state::use_app_state;
use crate::state::embed::Embed;
use crate::state::route::Route;
use crate::state::view_state::ViewState;
use leptos::prelude::*;

/// "Embed this view", or other words; the choices of the view go along.
#[component]
pub fn EmbedLink(
    /// Other words.
    #[prop(optional, into)]
    words: Option<&'static str>,
) -> impl IntoView {
    let state = use_app_state();
    let (lang, place) = (state.lang(), state.place);
    let words = words.unwrap_or(lang.pick("Intégrer cette vue", "Embed this view"));
    let href = move || {
        let route = place.route.get();
        let of = place
            .view
            .with(|view| Embed::new(lang, route, view).address());
        let view = ViewState {
            of: Some(of),
            ..ViewState::default()
        };
        format!("{}#integrer", place.address(lang, &Route::Data, &view))
    };
    // One file, on somebody's disk, cannot be framed by another site.
    (!place.is_one_file()).then(|| {
        view! {
            <p class="embed-link">
                <a href=href>{words}</a>
            </p>
        }
    })
}
