//! What shows where nothing answers: which filter keeps everything out, and what comes back without it.

use super::Side;
use crate::analysis::facets::{self, Change, Part, WayOut};
use crate::analysis::filter::Filter;
use crate::domain::Lang;
use crate::state::app_state::{AppState, use_app_state};
use crate::text::{numbers, typography};
use leptos::prelude::*;

/// Why nothing answers, and the ways out; nothing where something does.
///
/// It is no live region: the sentence of the view already says that there is none, and once is enough.
#[component]
pub(super) fn NothingAnswers(side: Side) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let is_empty = Memo::new(move |_| side.selection(state).agreements.is_empty());
    move || {
        is_empty.get().then(|| {
            let (parts, ways) = side.ask(state, |sources, filter| {
                (Part::of(filter), facets::ways_out(sources, filter))
            });
            let why = why(state, side, &parts, &ways);
            let links = ways
                .into_iter()
                .map(|way| {
                    let words = link_words(state, side, &way.change);
                    let count = numbers::counted(lang, way.count, ("accord", "accords"), ("agreement", "agreements"));
                    let filter = way.filter;
                    view! {
                        <li>
                            <a href=move || state.place.here_with(|view| side.of_mut(view).clone_from(&filter))>{words}</a>
                            " "
                            <span class="nothing-count">{count}</span>
                        </li>
                    }
                })
                .collect_view();
            view! {
                <div class="nothing-answers">
                    <p>{why}</p>
                    <ul>
                        {links}
                        <li>
                            <a href=move || state.place.here_with(|view| *side.of_mut(view) = Filter::default())>
                                {lang.pick("Tout afficher", "Show everything")}
                            </a>
                        </li>
                    </ul>
                </div>
            }
        })
    }
}

/// The parts of the filter in words, as a list: `Charte, « apprentis » et depuis 2015`.
fn listed(state: AppState, side: Side, parts: &[Part]) -> String {
    let lang = state.lang();
    let words: Vec<String> = state.place.view.with(|view| {
        state.with(|dataset| {
            let words = |part: &Part| {
                let words = part.words(dataset, lang, side.of(view));
                // The words searched have their quotation marks already.
                match part {
                    Part::Text => words,
                    _ => typography::quoted(lang, &words),
                }
            };
            parts.iter().map(words).collect()
        })
    });
    match words.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), lang.pick("et", "and")),
    }
}

fn why(state: AppState, side: Side, parts: &[Part], ways: &[WayOut]) -> String {
    let lang = state.lang();
    let taken: Vec<&[Part]> = ways
        .iter()
        .filter_map(|way| match &way.change {
            Change::Without(parts) => Some(parts.as_slice()),
            Change::PossibleDates => None,
        })
        .collect();
    let nothing = match (lang, parts.len()) {
        (Lang::Fr, 0 | 1) => format!("Aucun accord ne répond à {}.", listed(state, side, parts)),
        (Lang::En, 0 | 1) => format!("No agreement answers {}.", listed(state, side, parts)),
        (Lang::Fr, n) => format!("Aucun accord ne répond à ces {n} filtres à la fois."),
        (Lang::En, n) => format!("No agreement answers these {n} filters at once."),
    };
    let reason = match taken.as_slice() {
        [] => "",
        [[one]] => {
            let name = listed(state, side, &[*one]);
            return match lang {
                Lang::Fr => format!("{nothing} C’est {name} qui les écarte tous."),
                Lang::En => format!("{nothing} It is {name} that leaves them all out."),
            };
        }
        [[_], ..] => lang.pick(
            "En retirer un seul suffit.",
            "Removing any one of these is enough.",
        ),
        _ => lang.pick("Il faut en retirer deux.", "Two must be removed."),
    };
    format!("{nothing} {reason}").trim_end().to_owned()
}

fn link_words(state: AppState, side: Side, change: &Change) -> String {
    let lang = state.lang();
    match change {
        Change::PossibleDates => lang
            .pick(
                "Garder aussi les dates qui peuvent y tomber",
                "Keep also dates that may fall inside",
            )
            .to_owned(),
        Change::Without(parts) => {
            let parts = listed(state, side, parts);
            format!("{} {parts}", lang.pick("Retirer", "Remove"))
        }
    }
}
