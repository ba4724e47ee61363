//! One folder for each page. A view never names another view; what they share is in `parts` and `ui`.

pub mod shell;

mod agreement;
mod agreements;
mod compare;
mod home;
mod info;
mod network;
mod not_found;
mod organisation;
mod organisations;
mod territories;
pub mod timeline;
mod tracker;

use crate::browser;
use crate::domain::Lang;
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::state::view_state::Scheme;
use leptos::prelude::*;

/// The page of the address. Built anew when the page or the language changes, not when choices do.
#[component]
pub fn Page() -> impl IntoView {
    let place = use_app_state().place;
    move || {
        place.lang.track();
        match place.route.get() {
            Route::Home => view! { <home::Home /> }.into_any(),
            Route::Timeline => view! { <timeline::Timeline /> }.into_any(),
            Route::Network => view! { <network::Network /> }.into_any(),
            Route::Tracker => view! { <tracker::Tracker /> }.into_any(),
            Route::Agreements => view! { <agreements::Agreements /> }.into_any(),
            Route::Agreement(id) => view! { <agreement::AgreementPage id=id /> }.into_any(),
            Route::Organisations => view! { <organisations::Organisations /> }.into_any(),
            Route::Organisation(id) => {
                view! { <organisation::OrganisationPage id=id /> }.into_any()
            }
            Route::Territories => view! { <territories::Territories /> }.into_any(),
            Route::Territory(code) => view! { <territories::TerritoryPage code=code /> }.into_any(),
            Route::Compare => view! { <compare::Compare /> }.into_any(),
            Route::Data => view! { <info::Data /> }.into_any(),
            Route::Method => view! { <info::Method /> }.into_any(),
            Route::Accessibility => view! { <info::Accessibility /> }.into_any(),
            Route::About => view! { <info::About /> }.into_any(),
            Route::NotFound(path) => view! { <not_found::NotFound path=path /> }.into_any(),
        }
    }
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
            request_animation_frame(move || browser::focus("page-title", false));
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
