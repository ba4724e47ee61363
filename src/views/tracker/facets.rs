//! The choices about targets, each with how many targets it would keep.

use crate::analysis::target_list::{self, Facets};
use crate::domain::status::{Deadline, Evidence, ResultState};
use crate::parts::{DeadlineMark, EvidenceMark, ResultMark};
use crate::state::app_state::use_app_state;
use crate::state::view_state::ViewState;
use crate::text::{numbers, typography, words};
use leptos::prelude::*;

/// The panel of choices.
#[component]
pub(super) fn FacetPanel() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let facets = Memo::new(move |_| {
        let (filter, merge) = state
            .place
            .view
            .with(|view| (view.filter.clone(), view.merge));
        let without = |change: fn(&mut crate::analysis::filter::Filter)| {
            let mut filter = filter.clone();
            change(&mut filter);
            state.select(&filter, merge)
        };
        let statuses = state.statuses.get();
        state.selection.with(|selection| {
            let (results, evidence, deadlines) = (
                without(|filter| filter.results.clear()),
                without(|filter| filter.evidence.clear()),
                without(|filter| filter.deadlines.clear()),
            );
            state.with(|dataset| {
                target_list::facets(
                    dataset, &statuses, &results, &evidence, &deadlines, selection,
                )
            })
        })
    });
    let total = Memo::new(move |_| {
        facets.with(|f| f.results.iter().map(|(_, n)| *n).sum::<usize>().max(1))
    });
    let results = ResultState::ALL
        .iter()
        .map(|value| {
            let value = *value;
            view! {
                <Choice
                    word=words::result(lang, value)
                    count=Signal::derive(move || count_of(&facets.read(), |f| &f.results, value))
                    total=total
                    on=Signal::derive(move || state.place.view.read().filter.results.contains(&value))
                    toggle=move |view| toggle(&mut view.filter.results, value)
                >
                    <ResultMark result=value />
                </Choice>
            }
        })
        .collect_view();
    let evidence = Evidence::ALL
        .iter()
        .map(|value| {
            let value = *value;
            view! {
                <Choice
                    word=words::evidence(lang, value)
                    count=Signal::derive(move || count_of(&facets.read(), |f| &f.evidence, value))
                    total=total
                    on=Signal::derive(move || state.place.view.read().filter.evidence.contains(&value))
                    toggle=move |view| toggle(&mut view.filter.evidence, value)
                >
                    <EvidenceMark evidence=value />
                </Choice>
            }
        })
        .collect_view();
    let deadlines = Deadline::ALL
        .iter()
        .map(|value| {
            let value = *value;
            view! {
                <Choice
                    word=words::deadline(lang, value)
                    count=Signal::derive(move || count_of(&facets.read(), |f| &f.deadlines, value))
                    total=total
                    on=Signal::derive(move || state.place.view.read().filter.deadlines.contains(&value))
                    toggle=move |view| toggle(&mut view.filter.deadlines, value)
                >
                    <DeadlineMark deadline=value />
                </Choice>
            }
        })
        .collect_view();
    let natures = move || {
        facets
            .read()
            .natures
            .iter()
            .map(|(nature, n)| {
                view! {
                    <li class="facet-plain">
                        <span>{typography::capitalised(words::nature(lang, *nature))}</span>
                        <b>{numbers::count(lang, *n)}</b>
                    </li>
                }
            })
            .collect_view()
    };
    let heading = move |fr, en| view! { <h3>{lang.pick(fr, en)}</h3> };
    view! {
        <details class="facets" open=wide()>
            <summary>{lang.pick("Choisir par résultat, preuve, échéance", "Choose by result, evidence, due date")}</summary>
            <div class="facets-in">
                <section>
                    {heading("Résultat", "Result")} <ul>{results}</ul>
                </section>
                <section>
                    {heading("Preuve", "Evidence")} <ul>{evidence}</ul>
                </section>
                <section>
                    {heading("Échéance", "Due date")} <ul>{deadlines}</ul>
                </section>
                <section>
                    {heading("Nature", "Nature")} <ul>{natures}</ul>
                </section>
            </div>
        </details>
    }
}

/// Open from the start where there is room for it beside the list.
fn wide() -> bool {
    crate::browser::media_query("(min-width: 900px)").get_untracked()
}

fn count_of<T: PartialEq + Copy>(
    facets: &Facets,
    list: fn(&Facets) -> &Vec<(T, usize)>,
    value: T,
) -> usize {
    list(facets)
        .iter()
        .find(|(other, _)| *other == value)
        .map_or(0, |(_, n)| *n)
}

fn toggle<T: PartialEq>(list: &mut Vec<T>, value: T) {
    match list.iter().position(|other| *other == value) {
        Some(place) => {
            list.remove(place);
        }
        None => list.push(value),
    }
}

/// One choice: a link to this page with the choice made or taken back.
#[component]
fn Choice(
    word: &'static str,
    count: Signal<usize>,
    total: Memo<usize>,
    on: Signal<bool>,
    toggle: impl Fn(&mut ViewState) + Copy + Send + Sync + 'static,
    children: Children,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let share = move || format!("{:.1}%", count.get() as f64 * 100.0 / total.get() as f64);
    view! {
        <li>
            <a
                class="facet"
                class:on=move || on.get()
                class:empty=move || count.get() == 0
                href=move || state.place.here_with(toggle)
                data-noscroll=""
                aria-current=move || on.get().then_some("true")
            >
                <span class="facet-box" aria-hidden="true"></span>
                {children()}
                <span class="facet-word">{typography::capitalised(word)}</span>
                <b>{move || numbers::count(lang, count.get())}</b>
                <i class="facet-bar" aria-hidden="true">
                    <i style:width=share></i>
                </i>
            </a>
        </li>
    }
}
