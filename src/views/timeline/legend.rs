//! How to read the marks, each drawn as in the drawing.

use crate::analysis::timeline::ink::nib;
use crate::state::app_state::use_app_state;
use crate::text::{dates, typography, words};
use leptos::prelude::*;

/// The legend, and the events of the context as a list with their sources.
#[component]
pub(super) fn Legend() -> impl IntoView {
    let lang = use_app_state().lang();
    let entry = |width: u32, drawing: AnyView, words: &'static str| {
        view! {
            <li>
                <svg class="timeline-key ink-plain" width=width height="18" aria-hidden="true" focusable="false">
                    {drawing}
                </svg>
                {words}
            </li>
        }
    };
    let path = |class: &'static str, d: &'static str| view! { <path class=class d=d></path> };
    let nib = nib(7.0, 9.0);
    view! {
        <ul class="timeline-legend" aria-label=lang.pick("Légende", "Key")>
            {entry(14, view! { <path class="timeline-ink" d=nib></path> }.into_any(), lang.pick("signé tel jour", "signed that day"))}
            {entry(16, path("timeline-ink", "M3 4H13V14H3Z").into_any(), lang.pick("tel mois", "that month"))}
            {entry(30, path("timeline-line", "M2 4v10M26 4v10M2 9h24").into_any(), lang.pick("dans l’année", "in the year"))}
            {entry(
                34,
                view! {
                    <linearGradient id="timeline-key-wash" class="timeline-gradient ink-plain">
                        <stop offset="0" stop-opacity=move || "0"></stop>
                        <stop offset="0.5" stop-opacity=move || "1"></stop>
                        <stop offset="1" stop-opacity=move || "0"></stop>
                    </linearGradient>
                    <rect x="0" y="5.5" width="32" height="7" fill="url(#timeline-key-wash)"></rect>
                }
                    .into_any(),
                lang.pick("vers, date approximative", "about, approximate date"),
            )}
            {entry(
                32,
                view! {
                    <path class="timeline-span" d=move || "M0 7H28V11H0Z"></path>
                    <path class="timeline-ink" d=move || "M27 5H28.6V13H27Z"></path>
                }
                    .into_any(),
                lang.pick("durée, fin connue", "span, end known"),
            )}
            {entry(22, view! { <circle class="timeline-dots" cx=move || 3 cy="9" r="1.1"></circle> <circle class="timeline-dots" cx=move || 9 cy="9" r="1.1"></circle> <circle class="timeline-dots" cx=move || 15 cy="9" r="1.1"></circle> }.into_any(), lang.pick("fin non publiée", "no end published"))}
            {entry(14, path("timeline-passed", "M4 15V3.5h7l-2.2 2.6L11 8.7H4").into_any(), lang.pick("échéance passée", "due date passed"))}
            {entry(14, path("timeline-soon", "M4 15V3.5h7l-2.2 2.6L11 8.7H4").into_any(), lang.pick("dans les 90 jours", "within 90 days"))}
            {entry(14, path("timeline-ahead", "M4 15V3.5h7l-2.2 2.6L11 8.7H4").into_any(), lang.pick("à venir", "ahead"))}
            {entry(14, view! { <circle class="timeline-result" cx=move || 7 cy="9" r="2.9"></circle> }.into_any(), lang.pick("résultat publié", "published result"))}
        </ul>
        <Events />
    }
}

#[component]
fn Events() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let (rows, number) = state.with(|dataset| {
        let rows = dataset
            .events()
            .iter()
            .map(|event| {
                let label = typography::set(lang, event.label.get(lang)).into_owned();
                let source = event.source.as_ref().map(|url| {
                    view! {
                        " "
                        <a href=url.as_str().to_owned() rel="noopener external">
                            {lang.pick("source", "source")}
                        </a>
                    }
                });
                view! {
                    <li>
                        <span class="timeline-line-date">{dates::short(lang, event.date)}</span>
                        <span>
                            <b>{typography::capitalised(words::event_kind(lang, event.kind))}</b>
                            {lang.pick("\u{a0}: ", ": ")}
                            {label}
                            {source}
                        </span>
                    </li>
                }
            })
            .collect_view();
        (rows, dataset.events().len())
    });
    view! {
        <details class="timeline-events">
            <summary>
                {format!(
                    "{} ({number})",
                    lang.pick("Le contexte en liste, avec ses sources", "The context as a list, with its sources"),
                )}
            </summary>
            <ul>{rows}</ul>
        </details>
    }
}
