//! The one line below a view shown inside another page: where it comes from, which data, as of which day.

use super::notices::version_words;
use crate::domain::Lang;
use crate::state::app_state::AppState;
use crate::state::place::use_place;
use crate::text::{dates, typography};
use leptos::prelude::*;

/// The source of an embedded view, with the way to the whole page; where the data are not there, the way alone.
#[component]
pub fn EmbedFoot() -> impl IntoView {
    let place = use_place();
    let state = use_context::<AppState>();
    let title = move || {
        let lang = place.lang.get();
        place.route.with(|route| match state {
            Some(state) => state.with(|dataset| route.heading(dataset, lang)),
            None => route.name(lang).to_owned(),
        })
    };
    let whole = move || {
        place.route.with(|route| {
            let view = place.view.with(|view| view.unframed());
            place.address(place.lang.get(), route, &view)
        })
    };
    let said = move || {
        let (state, lang) = (state?, place.lang.get());
        let version = state.with(|dataset| dataset.version().to_owned());
        let day = dates::day(lang, state.today.get());
        let words = match lang {
            Lang::Fr => format!("Données {version}, au {day}."),
            Lang::En => format!("Data {version}, as of {day}."),
        };
        let other = place.view.with(|view| version_words(lang, view, &version));
        Some(match other {
            Some(other) => format!("{words} {}", typography::set(lang, &other)),
            None => words,
        })
    };
    view! {
        <footer class="embed-foot">
            <a href=whole target="_blank" rel="noopener external">
                "Paraphe · "
                {title}
                <span class="unseen">{move || place.lang.get().pick(" (nouvel onglet)", " (new tab)")}</span>
            </a>
            <span>{said}</span>
        </footer>
    }
}
