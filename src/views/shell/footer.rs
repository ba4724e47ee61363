//! The footer: which data, which rule, which day, and where to read more.

use crate::state::place::use_place;
use crate::state::route::Route;
use leptos::prelude::*;

/// The footer of every page.
#[component]
pub fn Footer() -> impl IntoView {
    let place = use_place();
    let link = move |route: Route| {
        let name = route.clone();
        view! {
            <li>
                <a href=move || place.href(&route)>{move || name.name(place.lang.get())}</a>
            </li>
        }
    };
    view! {
        <footer class="foot">
            <ul>
                {link(Route::Compare)} {link(Route::Territories)} {link(Route::Organisations)} {link(Route::Data)}
                {link(Route::Method)} {link(Route::Accessibility)} {link(Route::About)}
            </ul>
            <p>
                {move || place.lang.get().pick("Données sous Licence Ouverte 2.0. Aucun traceur, aucune requête ailleurs.", "Data under the Licence Ouverte 2.0. No tracker, no request elsewhere.")}
            </p>
        </footer>
    }
}
