//! The page of the address, once its part of the program is there.

use super::part;
use crate::browser;
use crate::domain::Lang;
use crate::state::app_state::{AppState, Search, use_app_state};
use crate::state::part::Part;
use crate::state::place::use_place;
use crate::state::route::Route;
use crate::state::view_state::{Scheme, ViewState};
use crate::views::shell::Loading;
use leptos::prelude::*;
use leptos::task::spawn_local;

const ON_ITS_WAY: (&str, &str) = ("La page arrive…", "The page is on its way…");

/// How far a part has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Progress {
    /// Not here yet, asked for or not: to ask twice fetches once.
    #[default]
    Away,
    /// There.
    Here,
    /// It could not be had.
    Missing,
}

/// How far each part has come, for the whole application.
#[derive(Clone, Copy)]
pub struct Parts {
    progress: RwSignal<[Progress; Part::ALL.len()]>,
}

impl Parts {
    /// None is here.
    pub fn new() -> Self {
        Self {
            progress: RwSignal::new(Default::default()),
        }
    }

    fn of(self, part: Part) -> Progress {
        self.progress.with(|all| all[part as usize])
    }

    /// Fetches a part; what went wrong is told where the page should be.
    pub async fn fetch(self, part: Part) {
        let progress = match part::fetch(part).await {
            Ok(()) => Progress::Here,
            Err(_) => Progress::Missing,
        };
        // Whoever waited may have left meanwhile.
        self.progress
            .try_update(|all| all[part as usize] = progress);
    }
}

/// The page of the address. Built anew when the page or the language changes, not when choices do.
#[component]
pub fn Page(parts: Parts) -> impl IntoView {
    let AppState { place, search, .. } = use_app_state();
    // One memo for all: of an effect that reads a memo and what that memo is made from, a change of the latter alone can be
    // lost.
    let shown = Memo::new(move |_| {
        let route = place.route.get();
        let progress = parts.of(route.part());
        // Another selection under an address that asks for words would be a wrong answer.
        let awaits = place.view.with(ViewState::asks_for_words) && search.with(Search::is_awaited);
        (route, progress, awaits)
    });
    move || {
        place.lang.track();
        let (route, progress, awaits) = shown.get();
        if awaits {
            return view! { <Loading words=super::search::ON_ITS_WAY /> }.into_any();
        }
        match progress {
            Progress::Here => part::page(route).unwrap_or_else(|| view! { <Missing /> }.into_any()),
            Progress::Missing => view! { <Missing /> }.into_any(),
            Progress::Away => {
                let part = route.part();
                spawn_local(async move {
                    parts.fetch(part).await;
                    // The reader of a screen has heard nothing of the page yet; whoever has gone elsewhere need not.
                    if place.route.with_untracked(Route::part) == part {
                        request_animation_frame(arrive);
                    }
                });
                view! { <Loading words=ON_ITS_WAY /> }.into_any()
            }
        }
    }
}

/// A page whose part could not be had.
#[component]
fn Missing() -> impl IntoView {
    let place = use_place();
    view! {
        <article class="leaf" data-view="part-failure" data-ready="">
            <h1 id="page-title" class="leaf-title" tabindex="-1">
                {move || place.route.with(|route| route.name(place.lang.get()))}
            </h1>
            <div role="alert" class="failure">
                <p class="lede">
                    {move || {
                        place
                            .lang
                            .get()
                            .pick("Cette page n’a pas pu être chargée.", "This page could not be loaded.")
                    }}
                </p>
                <p>
                    {move || {
                        place
                            .lang
                            .get()
                            .pick(
                                "Vérifiez la connexion, puis rechargez : votre sélection est gardée dans l’adresse.",
                                "Check the connection, then reload: what you selected is kept in the address.",
                            )
                    }}
                </p>
            </div>
            <p>
                // A newer release may have taken the place of this one: only a reload leads out of both.
                <button type="button" class="button" on:click=move |_| browser::reload()>
                    {move || place.lang.get().pick("Recharger", "Reload")}
                </button>
            </p>
        </article>
    }
}

/// Goes to the heading of a page that has just been made, or to the place that the address names within it.
fn arrive() {
    browser::focus("page-title", false);
    browser::scroll_to_fragment();
}

/// Keeps the title and the language of the document true, and the focus where a reader expects it.
#[component]
pub fn PageHead() -> impl IntoView {
    let state = use_app_state();
    let place = state.place;
    Effect::new(move |before: Option<(Lang, Route)>| {
        let now = (place.lang.get(), place.route.get());
        let title = state.with(|dataset| now.1.title(dataset, now.0));
        browser::set_title(&title);
        browser::set_html_attribute("lang", now.0.tag());
        if before.is_some_and(|before| before != now) {
            // A new page without a page load: the reader of a screen hears its heading, the eye starts at its top.
            request_animation_frame(arrive);
        }
        now
    });
    Effect::new(move |_| {
        let (embed, controls, scheme) = place
            .view
            .with(|view| (view.embed, view.controls, view.scheme));
        browser::mark_html("data-embed", embed.then_some(""));
        if scheme != Scheme::Auto {
            browser::mark_html("data-theme", Some(scheme.as_str()));
        }
        browser::mark_html("data-controls", (!controls).then_some("0"));
    });
}
