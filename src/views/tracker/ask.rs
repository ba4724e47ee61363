//! The question most people come with: what was promised here, that year?
//!
//! Two native lists, so that a place and a year are a few keys away, and a way from them straight to the answer. What
//! they choose is the filter of every view; other choices of the same kind stay said in them.

use crate::browser;
use crate::domain::arrange::Arrange;
use crate::domain::{PartialDate, Territory};
use crate::state::app_state::use_app_state;
use crate::text::{numbers, typography};
use leptos::prelude::*;

/// The question.
#[component]
pub(super) fn Ask() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let (places, years) = state.with(|dataset| {
        let mut regions: Vec<Territory> = Territory::regions()
            .filter(|region| {
                let mut all = dataset.agreements().iter().flat_map(|a| &a.territories);
                all.any(|territory| territory.is_within(*region))
            })
            .collect();
        regions.arrange_by_key(|region| crate::analysis::fold::sort_key(region.name()));
        let mut years: Vec<i32> = dataset
            .agreements()
            .iter()
            .map(|a| a.signed.year())
            .collect();
        years.arrange();
        years.dedup();
        years.reverse();
        (regions, years)
    });
    // One value for each list: nothing, one of its own, or something it does not have.
    let place = Memo::new(move |_| {
        state
            .place
            .view
            .with(|view| match view.filter.territories.as_slice() {
                [] => String::new(),
                [one] => one.code(),
                _ => "*".to_owned(),
            })
    });
    let year = Memo::new(move |_| {
        state
            .place
            .view
            .with(|view| match (view.filter.from, view.filter.to) {
                (None, None) => String::new(),
                (Some(from), Some(to)) if from == to => from.to_string(),
                _ => "*".to_owned(),
            })
    });
    let places: Vec<(String, String)> = places
        .into_iter()
        .map(|region| {
            (
                region.code(),
                typography::set(lang, region.name()).into_owned(),
            )
        })
        .collect();
    let years: Vec<(String, String)> = years
        .into_iter()
        .map(|year| (year.to_string(), year.to_string()))
        .collect();
    let on_place = move |value: String| {
        state.place.choose(|view| {
            view.filter.territories = Territory::from_code(&value).into_iter().collect();
        });
    };
    let on_year = move |value: String| {
        let date = value.parse::<PartialDate>().ok();
        state.place.choose(|view| {
            view.filter.from = date;
            view.filter.to = date;
        });
    };
    let count = move || state.selection.with(|selection| selection.targets.len());
    let read = move || {
        let n = count();
        match n {
            0 => String::new(),
            1 => lang.pick("Lire la cible", "Read the target").to_owned(),
            _ => {
                let n = numbers::count(lang, n);
                format!(
                    "{} {n} {}",
                    lang.pick("Lire les", "Read the"),
                    lang.pick("cibles", "targets")
                )
            }
        }
    };
    view! {
        <div class="ask" role="group" aria-label=lang.pick("Une question simple", "A simple question")>
            <span class="ask-words">{lang.pick("Ce qui fut promis", "What was promised")}</span>
            <Pick
                name=lang.pick("Territoire", "Territory")
                all=lang.pick("partout", "everywhere")
                options=places
                value=place
                on_pick=Callback::new(on_place)
            />
            <span class="ask-words">{lang.pick("dans un accord signé en", "in an agreement signed in")}</span>
            <Pick
                name=lang.pick("Année de la signature", "Year of signature")
                all=lang.pick("toute année", "any year")
                options=years
                value=year
                on_pick=Callback::new(on_year)
            />
            <button
                type="button"
                class="button quiet"
                class:unseen=move || count() == 0
                disabled=move || count() == 0
                on:click=move |_| browser::focus("target-row-0", true)
            >
                {read}
            </button>
        </div>
    }
}

/// A native list with a word for "all", and one for a choice that is not in it.
#[component]
fn Pick(
    name: &'static str,
    all: &'static str,
    options: Vec<(String, String)>,
    value: Memo<String>,
    on_pick: Callback<String>,
) -> impl IntoView {
    let lang = use_app_state().lang();
    let known: Vec<String> = options.iter().map(|(code, _)| code.clone()).collect();
    let other = move || {
        let value = value.get();
        (!value.is_empty() && !known.contains(&value)).then(|| {
            view! {
                <option value="*" selected=true>
                    {lang.pick("(autre choix)", "(another choice)")}
                </option>
            }
        })
    };
    let options = options
        .into_iter()
        .map(|(code, word)| {
            let here = code.clone();
            view! {
                <option value=code selected=move || value.with(|value| *value == here)>
                    {word}
                </option>
            }
        })
        .collect_view();
    view! {
        <select
            class="field"
            aria-label=name
            on:change:target=move |event| {
                let chosen = event.target().value();
                if chosen != "*" {
                    on_pick.run(chosen);
                }
            }
        >
            <option value="" selected=move || value.with(String::is_empty)>
                {all}
            </option>
            {options}
            {other}
        </select>
    }
}
