//! What shows where a record or a page does not exist: what was asked, a search, and ways on.

use crate::analysis::fold;
use crate::domain::AgreementIx;
use crate::domain::arrange::Arrange;
use crate::parts::AgreementLink;
use crate::state::app_state::{AppState, use_app_state};
use crate::state::route::Route;
use crate::text::typography;
use crate::ui::Leaf;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// How many near matches are offered.
const NEAR: usize = 6;

/// Nothing has this address; here is what comes near.
#[component]
pub fn NothingHere(
    /// The heading.
    heading: String,
    /// What the address asked for.
    asked: String,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let near = near(state, &asked);
    let words: String = fold::words(&asked).join(" ");
    let (text, set_text) = signal(words.clone());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let text = text.get_untracked();
        state
            .place
            .go(&Route::Agreements, |view| view.filter.text = text);
    };
    view! {
        <Leaf name="not-found" heading=heading>
            <p class="lede">
                {lang.pick("Rien ne porte l’adresse ", "Nothing has the address ")}
                {typography::quoted(lang, &typography::shortened(&asked, 80))}
                {lang.pick(". Elle a pu être mal recopiée, ou le document renommé.", ". It may have been copied wrong, or the record renamed.")}
            </p>
            <form class="lost-search" role="search" aria-label=lang.pick("Retrouver cette page", "Find this page") on:submit=submit>
                <label for="lost-q">{lang.pick("Chercher", "Search")}</label>
                <input id="lost-q" class="field" type="search" prop:value=words on:input:target=move |event| set_text.set(event.target().value()) />
                <button class="button" type="submit">
                    {lang.pick("Chercher", "Search")}
                </button>
            </form>
            {(!near.is_empty())
                .then(|| {
                    view! {
                        <h2>{lang.pick("Peut-être cherchiez-vous", "Perhaps you were looking for")}</h2>
                        <ul class="plain-list">
                            {near.into_iter().map(|ix| view! { <li><AgreementLink agreement=ix /></li> }).collect_view()}
                        </ul>
                    }
                })}
            <p>
                <a href=move || state.place.href(&Route::Home)>{lang.pick("Accueil", "Home")}</a>
                " · "
                <a href=move || state.place.href(&Route::Agreements)>{lang.pick("Tous les accords", "All agreements")}</a>
            </p>
        </Leaf>
    }
}

/// The agreements whose identifiers share the most words with what was asked.
fn near(state: AppState, asked: &str) -> Vec<AgreementIx> {
    let wanted: Vec<String> = fold::words(asked)
        .into_iter()
        .filter(|word| word.len() > 2)
        .collect();
    state.with(|dataset| {
        let mut scored: Vec<(usize, AgreementIx)> = dataset
            .agreements_by_date()
            .into_iter()
            .map(|ix| {
                let words = fold::words(dataset.agreement(ix).id.as_str());
                (
                    wanted.iter().filter(|word| words.contains(word)).count(),
                    ix,
                )
            })
            .filter(|(score, _)| *score > 0)
            .collect();
        scored.arrange_by_key(|(score, _)| std::cmp::Reverse(*score));
        scored.into_iter().take(NEAR).map(|(_, ix)| ix).collect()
    })
}
