//! Where to begin: saved addresses, each with two sentences counted on the spot.

use crate::analysis::compare::Comparison;
use crate::analysis::stories::{STORIES, Story};
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::state::view_state::ViewState;
use leptos::prelude::*;

/// The stories that have something to show on the day.
#[component]
pub fn Stories() -> impl IntoView {
    let lang = use_app_state().lang();
    view! {
        <section class="stories" aria-labelledby="stories-title">
            <p class="margin-note">
                <b>{lang.pick("Par où commencer", "Where to begin")}</b>
                " "
                {lang.pick("Des adresses toutes faites. Chaque nombre est compté à l’instant.", "Ready-made addresses. Each number is counted on the spot.")}
            </p>
            <h2 id="stories-title">{lang.pick("Quelques questions pour commencer", "A few questions to begin with")}</h2>
            <ul>{STORIES.into_iter().map(|story| view! { <OneStory story=story /> }).collect_view()}</ul>
        </section>
    }
}

#[component]
fn OneStory(story: Story) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let (_, route) = Route::parse(story.page);
    let (saved, _) = ViewState::parse(story.query);
    let sides = [saved.filter.clone(), saved.second.clone()];
    let found = Memo::new(move |_| {
        let statuses = state.statuses.get();
        let [first, second] = sides.each_ref().map(|filter| state.select(filter, true));
        state.with(|dataset| Comparison::of(dataset, &statuses, true, [&first, &second]))
    });
    // The day looked from is kept; whatever else was chosen is not part of the story.
    let href = move || {
        state.place.href_with(&route, |view| {
            *view = ViewState {
                today: view.today,
                data: view.data.take(),
                version: view.version.take(),
                ..saved.clone()
            }
        })
    };
    let told = move || found.with(|found| story.told(lang, found));
    let is_empty = move || found.with(|found| found.sides.iter().any(|side| side.agreements == 0));
    view! {
        <li class="story" hidden=is_empty>
            <h3>
                <a href=href>{story.title(lang)}</a>
            </h3>
            <p>{told}</p>
        </li>
    }
}
