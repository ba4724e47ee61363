//! What each mark means. The inks never speak alone: each has its word here, and in the panel.

use crate::domain::Lang;
use crate::domain::agreement::Level;
use crate::parts::level_class;
use crate::text::typography::capitalised;
use crate::text::words;
use leptos::prelude::*;

/// Which picture the legend is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LegendFor {
    /// Lozenges and discs.
    Nodes,
    /// Columns and dots.
    Lines,
}

/// The legend under a drawing.
#[component]
pub(super) fn Legend(lang: Lang, of: LegendFor) -> impl IntoView {
    let levels = Level::ALL
        .iter()
        .map(|&level| {
            let mark = match of {
                LegendFor::Nodes => view! { <path class="network-lozenge" d="M6 1.5 10.5 6 6 10.5 1.5 6Z"></path> }.into_any(),
                LegendFor::Lines => {
                    view! {
                        <path class="network-stem" d="M6 1v10"></path>
                        <circle class="network-full" cx="6" cy="2.5" r="2.5"></circle>
                        <circle class="network-full" cx="6" cy="9.5" r="2.5"></circle>
                    }
                        .into_any()
                }
            };
            view! {
                <li class=level_class(level)>
                    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
                        {mark}
                    </svg>
                    {capitalised(words::level(lang, level))}
                </li>
            }
        })
        .collect_view();
    view! {
        <ul class="network-legend">
            {levels}
            {match of {
                LegendFor::Nodes => nodes(lang).into_any(),
                LegendFor::Lines => lines(lang).into_any(),
            }}
        </ul>
    }
}

fn nodes(lang: Lang) -> impl IntoView {
    view! {
        <li>
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
                <circle class="network-disc" cx="7" cy="7" r="5.5"></circle>
            </svg>
            {lang.pick("organisme, à la mesure de ses accords", "organisation, by its agreements")}
        </li>
        <li>
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
                <circle class="network-ring" cx="7" cy="7" r="3.6"></circle>
            </svg>
            {lang.pick("organisme d’un seul accord", "organisation of one agreement")}
        </li>
        <li>
            <svg width="22" height="12" viewBox="0 0 22 12" aria-hidden="true" focusable="false">
                <path class="network-stem network-unsigned" d="M1 6h20"></path>
            </svg>
            {lang.pick("partie sans signer", "party without signing")}
        </li>
    }
}

fn lines(lang: Lang) -> impl IntoView {
    view! {
        <li>
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
                <circle class="network-ring" cx="6" cy="6" r="3.6"></circle>
            </svg>
            {lang.pick("partenaire, financeur ou préparateur", "partner, funder or preparer")}
        </li>
        <li>
            <svg width="12" height="14" viewBox="0 0 12 14" aria-hidden="true" focusable="false">
                <path class="network-stem network-unsigned" d="M6 0v14"></path>
            </svg>
            {lang.pick("date approximative", "approximate date")}
        </li>
    }
}
