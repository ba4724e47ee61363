//! While the data are on their way, and when they cannot be had. Never a blank page, never an endless wheel.

use crate::state::load::LoadError;
use crate::state::place::use_place;
use leptos::prelude::*;

/// What shows while the data, or the part of the program that a page is in, are on their way.
#[component]
pub fn Loading(
    /// What is said to be on its way, in French and in English.
    words: (&'static str, &'static str),
) -> impl IntoView {
    let place = use_place();
    let (fr, en) = words;
    view! {
        <article class="leaf leaf-waiting" aria-busy="true" data-view=move || place.route.with(|route| route.view_name())>
            <h1 id="page-title" class="leaf-title" tabindex="-1">
                {move || place.route.with(|route| route.name(place.lang.get()))}
            </h1>
            <p class="waiting" role="status">
                {move || place.lang.get().pick(fr, en)}
            </p>
        </article>
    }
}

/// What happened, what to do, and a way to try again.
#[component]
pub fn LoadFailure(
    /// What happened.
    error: LoadError,
    /// Tries again.
    retry: Callback<()>,
) -> impl IntoView {
    let lang = use_place().lang;
    let for_message = error.clone();
    view! {
        <article class="leaf" data-view="load-failure" data-ready="">
            <h1 id="page-title" class="leaf-title" tabindex="-1">
                {move || lang.get().pick("Les accords n’ont pas pu être lus", "The agreements could not be read")}
            </h1>
            <div role="alert" class="failure">
                <p class="lede">{move || for_message.message(lang.get())}</p>
                <p>{move || error.advice(lang.get())}</p>
            </div>
            <p>
                <button type="button" class="button" on:click=move |_| retry.run(())>
                    {move || lang.get().pick("Réessayer", "Try again")}
                </button>
            </p>
        </article>
    }
}
