//! What of the address was not understood, said and never fatal.

use crate::state::app_state::use_app_state;
use crate::text::typography;
use leptos::prelude::*;

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
        let asked = state.place.view.with(|view| view.version.clone());
        let here = state.with(|dataset| dataset.version().to_owned());
        if let Some(asked) = asked.filter(|asked| *asked != here) {
            lines.push(match lang {
                crate::domain::Lang::Fr => {
                    format!("L’adresse demande les données {asked} ; voici les données {here}.")
                }
                crate::domain::Lang::En => {
                    format!("The address asks for data {asked}; here are data {here}.")
                }
            });
        }
        lines
            .iter()
            .map(|line| typography::set(lang, line).into_owned())
            .collect::<Vec<_>>()
    });
    move || {
        let lines = lines.get();
        (!lines.is_empty()).then(|| {
            let lines = lines
                .into_iter()
                .map(|line| view! { <li>{line}</li> })
                .collect_view();
            view! { <ul class="notice notices" role="status">{lines}</ul> }
        })
    }
}
