//! The three doors: timeline, network, tracker. Each with a small drawing of what stands behind it.

use crate::domain::Lang;
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::ui::{Icon, IconName};
use leptos::prelude::*;

/// The three doors.
#[component]
pub fn Doors() -> impl IntoView {
    let lang = use_app_state().lang();
    view! {
        <div class="doors">
            <Door
                route=Route::Timeline
                words=lang
                    .pick(
                        "Qui a signé quoi, quand, pour combien de temps, avec la précision que la source permet.",
                        "Who signed what, when, for how long, with the precision the source allows.",
                    )
            >
                <svg viewBox="0 0 320 46" aria-hidden="true" focusable="false">
                    <path class="ruling" d="M0 12H320M0 28H320M0 44H320"></path>
                    <g class="door-bars">
                        <path class="ink-national" d="M20 12h110M170 12h130"></path>
                        <path class="ink-regional" d="M70 28h90"></path>
                        <path class="ink-regional door-soft" d="M160 28h70"></path>
                        <path class="ink-local" d="M40 44h50"></path>
                        <path class="ink-departmental" d="M205 44h76"></path>
                    </g>
                </svg>
            </Door>
            <Door
                route=Route::Network
                words=lang
                    .pick(
                        "Qui signe avec qui, accord par accord, sans liens inventés.",
                        "Who signs with whom, agreement by agreement, with no invented links.",
                    )
            >
                <svg viewBox="0 0 320 46" aria-hidden="true" focusable="false">
                    <path class="ruling" d="M0 6H320M0 18H320M0 30H320M0 42H320"></path>
                    {LINES
                        .map(|(x, from, to, class)| {
                            view! {
                                <g class=format!("door-line {class}")>
                                    <path d=format!("M{x} {from}V{to}")></path>
                                    <circle cx=x cy=from r="3.4"></circle>
                                    <circle cx=x cy=to r="3.4"></circle>
                                </g>
                            }
                        })
                        .collect_view()}
                </svg>
            </Door>
            <Door
                route=Route::Tracker
                words=lang
                    .pick("De la promesse au résultat, et qui le dit.", "From promise to result, and who says so.")
            >
                <svg viewBox="0 0 320 46" aria-hidden="true" focusable="false">
                    <path class="ruling strong" d="M0 44H320"></path>
                    <path class="door-corner" d="M30 8H250V44"></path>
                    <path class="door-flag" d="M250 8V2h12l-3 3 3 3Z"></path>
                    <circle class="door-ring" cx="120" cy="34" r="4.5"></circle>
                    <circle class="door-disc" cx="250" cy="29" r="5"></circle>
                </svg>
            </Door>
        </div>
    }
}

/// Set lines of the second door: where, from, to, ink.
const LINES: [(u32, u32, u32, &str); 9] = [
    (20, 6, 30, "ink-national"),
    (48, 6, 18, "ink-national"),
    (80, 18, 42, "ink-regional"),
    (118, 6, 42, "ink-national"),
    (150, 6, 18, "ink-regional"),
    (190, 30, 42, "ink-local"),
    (225, 6, 30, "ink-national"),
    (262, 18, 30, "ink-departmental"),
    (296, 6, 42, "ink-national"),
];

#[component]
fn Door(route: Route, words: &'static str, children: Children) -> impl IntoView {
    let state = use_app_state();
    let lang: Lang = state.lang();
    let name = match route {
        Route::Network => lang.pick("Réseau", "Network"),
        _ => route.name(lang),
    };
    view! {
        <section class="door">
            <h2>
                <a href=move || state.place.href(&route)>
                    {name} <Icon name=IconName::Arrow />
                </a>
            </h2>
            <p>{words}</p>
            {children()}
        </section>
    }
}
