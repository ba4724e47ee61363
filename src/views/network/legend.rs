//! What each mark means. The inks never speak alone: each has its word here, and in the panel.

use super::net::Net;
use crate::domain::Lang;
use crate::domain::agreement::Level;
use crate::parts::level_class;
use crate::text::typography::capitalised;
use crate::text::{dates, words};
use leptos::prelude::*;

/// Which picture the legend is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LegendFor {
    /// Lozenges and discs.
    Nodes,
    /// Discs alone, by deduced links.
    Projection,
    /// Columns and dots.
    Lines,
}

/// The legend under a drawing.
#[component]
pub(super) fn Legend(net: Net, of: LegendFor) -> impl IntoView {
    let lang = net.lang;
    let levels = Level::ALL
        .iter()
        .map(|&level| {
            let mark = match of {
                LegendFor::Nodes | LegendFor::Projection => {
                    view! { <path class="network-lozenge" d="M6 1.5 10.5 6 6 10.5 1.5 6Z"></path> }.into_any()
                }
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
            {(of != LegendFor::Projection).then_some(levels)}
            {match of {
                LegendFor::Nodes => (ended(net, of), organisations(lang), unsigned(lang)).into_any(),
                LegendFor::Projection => (organisations(lang), deduced(lang)).into_any(),
                LegendFor::Lines => (ended(net, of), lines(lang)).into_any(),
            }}
        </ul>
    }
}

/// What is grey: past its published end on the day shown.
fn ended(net: Net, of: LegendFor) -> impl IntoView {
    let lang = net.lang;
    let day = move || dates::numeric(lang, net.period.get().on);
    let mark = if of == LegendFor::Lines {
        "M6 0 8 2 7 3V9L8 10 6 12 4 10 5 9V3L4 2Z"
    } else {
        "M6 1.5 10.5 6 6 10.5 1.5 6Z"
    };
    view! {
        <li data-standing="ended">
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
                <path class="network-lozenge" d=mark></path>
            </svg>
            {lang.pick("échu au ", "ended by ")}
            {day}
        </li>
    }
}

fn organisations(lang: Lang) -> impl IntoView {
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
    }
}

fn unsigned(lang: Lang) -> impl IntoView {
    view! {
        <li>
            <svg width="22" height="12" viewBox="0 0 22 12" aria-hidden="true" focusable="false">
                <path class="network-stem network-unsigned" d="M1 6h20"></path>
            </svg>
            {lang.pick("partie sans signer", "party without signing")}
        </li>
    }
}

fn deduced(lang: Lang) -> impl IntoView {
    view! {
        <li>
            <svg width="22" height="12" viewBox="0 0 22 12" aria-hidden="true" focusable="false">
                <path class="network-stem" d="M1 6h20"></path>
            </svg>
            {lang.pick("lien déduit, d’autant plus fort que son poids est grand", "deduced link, the stronger the greater its weight")}
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
