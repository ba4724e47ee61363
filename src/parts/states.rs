//! The three answers for a target: a shape, always with its word, and a line that says why.
//!
//! One family of shapes in one ink: more ink is more known, never better or worse.

use crate::analysis::target_words;
use crate::analysis::tracker::status_then;
use crate::domain::TargetIx;
use crate::domain::status::{Deadline, Evidence, ResultState};
use crate::state::app_state::use_app_state;
use crate::text::{typography, words};
use leptos::prelude::*;

const DISC: &str = "M2.5 9a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0Z";

/// The shape of a result inside an 18 by 18 box: what is filled, what is drawn, and whether the line is dashed.
const fn result_paths(result: ResultState) -> (&'static str, &'static str) {
    match result {
        ResultState::Exceeded => ("M3 10.8a6 6 0 1 0 12 0a6 6 0 1 0-12 0Z", "M2.5 2.2h13"),
        ResultState::Met => (DISC, ""),
        ResultState::PartlyMet => ("M2.5 9a6.5 6.5 0 0 0 13 0Z", DISC),
        ResultState::NotMet => ("", "M2.5 9a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0ZM5 12.4h8"),
        ResultState::Unknown => ("", DISC),
        ResultState::NotMeasurable => ("", "M8 5 4.5 9 8 13M13.5 5 10 9l3.5 4"),
    }
}

/// The shape of a result, for use inside a drawing.
#[component]
pub fn ResultShape(
    /// Which result.
    result: ResultState,
) -> impl IntoView {
    let (fill, line) = result_paths(result);
    view! {
        <path class="state-fill" d=fill></path>
        <path class="state-line" d=line></path>
    }
}

/// The shape of a result. Hidden from screen readers: its word stands beside it.
#[component]
pub fn ResultMark(
    /// Which result.
    result: ResultState,
) -> impl IntoView {
    let class = format!("state-mark state-{}", result.as_str());
    view! {
        <svg class=class width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
            <ResultShape result=result />
        </svg>
    }
}

/// Three lines, thick as far as the evidence goes. Hidden from screen readers: its word stands beside it.
#[component]
pub fn EvidenceMark(
    /// Which evidence.
    evidence: Evidence,
) -> impl IntoView {
    let (thick, thin) = match evidence {
        Evidence::Independent => ("M1 11.5h14M1 7h14M1 2.5h14", ""),
        Evidence::Reported => ("M1 11.5h14M1 7h14", "M1 2.5h14"),
        Evidence::Declared => ("M1 11.5h14", "M1 7h14M1 2.5h14"),
        Evidence::SearchedNone | Evidence::NotSearched => ("", "M1 11.5h14M1 7h14M1 2.5h14"),
    };
    let class = format!("evidence-mark evidence-{}", evidence.as_str());
    view! {
        <svg class=class width="18" height="15" viewBox="0 0 16 14" aria-hidden="true" focusable="false">
            <path class="evidence-thin" d=thin></path>
            <path class="evidence-thick" d=thick></path>
        </svg>
    }
}

/// A pennant: filled, yellow or hollow; three dots without a due date. Hidden from screen readers.
#[component]
pub fn DeadlineMark(
    /// Which deadline.
    #[prop(into)]
    deadline: Signal<Deadline>,
) -> impl IntoView {
    let class = move || format!("deadline-mark deadline-{}", deadline.get().as_str());
    let pole = move || match deadline.get() {
        Deadline::None => "M2.5 7.5h.01M7 7.5h.01M11.5 7.5h.01",
        _ => "M3 1v13",
    };
    let pennant = move || match deadline.get() {
        Deadline::None => "",
        _ => "M3 1.5h9.5l-2.8 3.2 2.8 3.2H3Z",
    };
    view! {
        <svg class=class width="16" height="16" viewBox="0 0 14 15" aria-hidden="true" focusable="false">
            <path class="deadline-pole" d=pole></path>
            <path class="deadline-pennant" d=pennant></path>
        </svg>
    }
}

/// The three answers, in their order, each with its why.
#[component]
pub fn StateTriple(
    /// Of which target.
    target: TargetIx,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    // Today moves the deadline and nothing else: the rest is worded once.
    let status = state.statuses.with_untracked(|s| s.get(target).clone());
    let deadline = Memo::new(move |_| state.statuses.with(|s| s.get(target).deadline));
    // On an earlier day, an answer that nobody could have had yet is pale; the notes say what could be known.
    let then = Memo::new(move |_| {
        let day = state.place.view.with(|view| view.today)?;
        Some(state.with(|dataset| {
            let then = status_then(
                dataset.agreement(target.agreement),
                dataset.target(target),
                day,
            );
            (then.result, then.evidence)
        }))
    });
    let (result, evidence) = (status.result, status.evidence);
    let result_is_later = move || then.get().is_some_and(|(then, _)| then != result);
    let evidence_is_later = move || then.get().is_some_and(|(_, then)| then != evidence);
    let (result_why, evidence_why, date) = state.with(|dataset| {
        let (agreement, record) = (dataset.agreement(target.agreement), dataset.target(target));
        (
            target_words::result_line(record, &status, lang),
            target_words::evidence_line(agreement, record, &status, lang),
            target_words::deadline_line(record, lang),
        )
    });
    let (result_word, evidence_word) = (
        typography::capitalised(target_words::result_word(&status, lang)),
        typography::capitalised(words::evidence(lang, status.evidence)),
    );
    let deadline_word = move || typography::capitalised(words::deadline(lang, deadline.get()));
    view! {
        <ul class="triple">
            <li class:later=result_is_later>
                <ResultMark result=status.result />
                <span>
                    <b>{result_word}</b>
                    <small>{result_why}</small>
                </span>
            </li>
            <li class:later=evidence_is_later>
                <EvidenceMark evidence=status.evidence />
                <span>
                    <b>{evidence_word}</b>
                    <small>{evidence_why}</small>
                </span>
            </li>
            <li>
                <DeadlineMark deadline=deadline />
                <span>
                    <b>{deadline_word}</b>
                    <small>{date}</small>
                </span>
            </li>
        </ul>
    }
}
