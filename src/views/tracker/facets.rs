//! The choices about targets, each with how many targets it would keep.

use crate::analysis::facets::{self, Facet};
use crate::analysis::target_list::{QUESTIONS, Tally, answers, tallies};
use crate::domain::status::{Deadline, Evidence, ResultState};
use crate::parts::{DeadlineMark, EvidenceMark, ResultMark, Side};
use crate::state::app_state::use_app_state;
use crate::text::numbers;
use leptos::prelude::*;

/// The panel of choices.
#[component]
pub(super) fn FacetPanel() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let tallies = Memo::new(move |_| Side::First.ask(state, tallies));
    let sections = QUESTIONS
        .map(|facet| {
            let choices = answers(facet)
                .into_iter()
                .map(|answer| view! { <Choice facet=facet answer=answer tallies=tallies /> })
                .collect_view();
            view! {
                <section>
                    <h3>{facet.name(lang)}</h3>
                    <ul>{choices}</ul>
                </section>
            }
        })
        .collect_view();
    view! {
        <details class="facets" open=wide()>
            <summary>
                {lang
                    .pick("Choisir par résultat, preuve, échéance, nature", "Choose by result, evidence, due date, nature")}
            </summary>
            <div class="facets-in">{sections}</div>
        </details>
    }
}

/// Open from the start where there is room for it beside the list.
fn wide() -> bool {
    crate::browser::media_query("(min-width: 900px)").get_untracked()
}

/// The shape beside a word; a nature has none.
fn mark(facet: Facet, answer: &str) -> Option<AnyView> {
    Some(match facet {
        Facet::Result => {
            let result = ResultState::parse(answer)?;
            view! { <ResultMark result=result /> }.into_any()
        }
        Facet::Evidence => {
            let evidence = Evidence::parse(answer)?;
            view! { <EvidenceMark evidence=evidence /> }.into_any()
        }
        Facet::Deadline => {
            let deadline = Deadline::parse(answer)?;
            view! { <DeadlineMark deadline=deadline /> }.into_any()
        }
        _ => return None,
    })
}

/// One choice: a link to this page with the choice made or taken back.
#[component]
fn Choice(facet: Facet, answer: &'static str, tallies: Memo<Vec<Tally>>) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    // How many it keeps, and out of how many.
    let counted = Memo::new(move |_| {
        tallies.with(|tallies| {
            let tally = tallies.iter().find(|tally| tally.facet == facet);
            let counts = tally.map_or(&[][..], |tally| &tally.counts);
            let here = counts.iter().find(|(other, _)| *other == answer);
            (
                here.map_or(0, |(_, n)| *n),
                counts.iter().map(|(_, n)| n).sum::<usize>(),
            )
        })
    });
    let on = Memo::new(move |_| {
        let is_chosen = |view: &crate::state::view_state::ViewState| {
            facets::chosen(&view.filter, facet)
                .iter()
                .any(|v| v == answer)
        };
        state.place.view.with(is_chosen)
    });
    let href = move || {
        state
            .place
            .here_with(|view| facets::toggle(&mut view.filter, facet, answer))
    };
    let share = move || {
        let (n, all) = counted.get();
        format!("{:.1}%", n as f64 * 100.0 / all.max(1) as f64)
    };
    view! {
        <li>
            <a
                class="choice"
                class:on=move || on.get()
                class:empty=move || counted.get().0 == 0
                href=href
                data-noscroll=""
                aria-current=move || on.get().then_some("true")
            >
                <span class="choice-box" aria-hidden="true"></span>
                {mark(facet, answer)}
                <span class="choice-word">
                    {state.with(|dataset| facets::label(dataset, lang, facet, answer))}
                </span>
                <b>{move || numbers::count(lang, counted.get().0)}</b>
                <i class="choice-bar" aria-hidden="true">
                    <i style:width=share></i>
                </i>
            </a>
        </li>
    }
}
