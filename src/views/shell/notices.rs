//! What of the address was not understood, said and never fatal.

use crate::domain::Lang;
use crate::state::app_state::{Search, use_app_state};
use crate::state::view_state::ViewState;
use crate::text::typography;
use leptos::prelude::*;

/// Where they stand, for the focus.
pub const NOTICES_ID: &str = "notices";

/// That the data at hand are not those the address asks for.
pub(super) fn version_words(lang: Lang, view: &ViewState, here: &str) -> Option<String> {
    let asked = view.version.as_deref().filter(|asked| *asked != here)?;
    Some(match lang {
        Lang::Fr => format!("L’adresse demande les données {asked} ; voici les données {here}."),
        Lang::En => format!("The address asks for data {asked}; here are data {here}."),
    })
}

/// The parts of the address that were ignored, and a data version that is not the one at hand.
#[component]
pub fn Notices() -> impl IntoView {
    let state = use_app_state();
    let lines = Memo::new(move |_| {
        let lang = state.place.lang.get();
        let mut lines: Vec<String> = state
            .place
            .ignored
            .with(|ignored| ignored.iter().map(|part| part.message(lang)).collect());
        let strangers = state.with(|dataset| state.place.view.with(|view| view.strangers(dataset)));
        lines.extend(strangers.iter().map(|stranger| stranger.message(lang)));
        let here = state.with(|dataset| dataset.version().to_owned());
        let asks = state.place.view.with(ViewState::asks_for_words);
        if state
            .search
            .with(|search| matches!(search, Search::Missing { wanted } if *wanted || asks))
        {
            lines.push(
                lang.pick(
                    "La recherche n’a pas pu être chargée : les mots cherchés ne sont pas pris en compte. Vérifiez la connexion, puis rechargez la page.",
                    "The search could not be loaded: the words searched for are not taken into account. Check the connection, then reload the page.",
                )
                .to_owned(),
            );
        }
        state.place.view.with(|view| {
            // An embedded view says it in its last line.
            if !view.embed {
                lines.extend(version_words(lang, view, &here));
            }
        });
        lines
            .iter()
            .map(|line| typography::set(lang, line).into_owned())
            .collect::<Vec<_>>()
    });
    let list = move || {
        let lines = lines.get();
        (!lines.is_empty()).then(|| {
            let lines = lines
                .into_iter()
                .map(|line| view! { <li>{line}</li> })
                .collect_view();
            view! { <ul class="notice notices">{lines}</ul> }
        })
    };
    // There before what it says, so that a reader of the screen hears it.
    view! {
        <div id=NOTICES_ID role="status" tabindex="-1">
            {list}
        </div>
    }
}
