//! What is always said beside a target: caveats, disputes, a moved date, corrections; and on an earlier day what was
//! not yet known.

use super::figure::FigureButton;
use super::links::OrganisationLink;
use super::target_report::{correction_words, corrections_of};
use crate::analysis::revision;
use crate::analysis::target_words::{self, Figure, NotYet};
use crate::analysis::tracker::status_then;
use crate::domain::agreement::Role;
use crate::domain::{Lang, TargetIx};
use crate::state::app_state::use_app_state;
use crate::text::numbers;
use leptos::prelude::*;

/// Signatories named where nobody answers for the target by name.
const SIGNATORIES: usize = 4;

/// The notes under the sentence of a target.
#[component]
pub(super) fn Notes(
    /// Of which target.
    target: TargetIx,
    /// Which figure's evidence is open.
    open: RwSignal<Option<Figure>>,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let (caveats, disputes, moved) = state.with(|dataset| {
        (
            target_words::caveats(dataset.target(target), lang),
            target_words::disputes(dataset, target, lang),
            revision::said(dataset, target, lang),
        )
    });
    let figure = move |before: &'static str, value, figure, after: String| {
        view! {
            <li>
                {before} <FigureButton target=target figure=figure text=value open=open />
                {after}
            </li>
        }
    };
    let colon = lang.pick("\u{a0}: ", ": ");
    let caveats = caveats
        .into_iter()
        .map(|(value, place, text)| {
            let before = lang.pick("Réserve sur ", "Caveat on ");
            figure(
                before,
                value,
                Figure::Observation(place),
                format!("{colon}{text}"),
            )
        })
        .collect_view();
    let disputes = disputes
        .into_iter()
        .map(|(value, place, text)| {
            let before = lang.pick("Autre valeur donnée\u{a0}: ", "Another value given: ");
            figure(before, value, Figure::Disputed(place), format!(". {text}"))
        })
        .collect_view();
    let corrections = corrections_of(state, target);
    let corrections = corrections.iter().map(|c| correction_words(lang, c));
    let plain: Vec<String> = moved.into_iter().chain(corrections).collect();
    let plain = plain
        .into_iter()
        .map(|text| view! { <li>{text}</li> })
        .collect_view();
    view! {
        <ul class="target-notes">{caveats} {disputes} {plain}</ul>
        <Then target=target open=open />
    }
}

/// What a reader of the day chosen could have known; nothing on the visitor's own day.
#[component]
fn Then(target: TargetIx, open: RwSignal<Option<Figure>>) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let day = Memo::new(move |_| state.place.view.with(|view| view.today));
    move || {
        let day = day.get()?;
        let now = state.statuses.with(|s| s.get(target).clone());
        let (answer, not_yet) = state.with(|dataset| {
            let (agreement, record) = (dataset.agreement(target.agreement), dataset.target(target));
            let then = status_then(agreement, record, day);
            (
                target_words::answer_then(dataset, target, &now, &then, day, lang),
                target_words::not_yet(agreement, record, day, lang),
            )
        });
        if answer.is_none() && not_yet.is_empty() {
            return None;
        }
        let figures = not_yet
            .into_iter()
            .map(|NotYet { value, place, why }| {
                view! {
                    <li>
                        <FigureButton target=target figure=Figure::Observation(place) text=value open=open />
                        {format!("{}{why}.", lang.pick("\u{a0}: ", ": "))}
                    </li>
                }
            })
            .collect_view();
        Some(view! {
            <ul class="target-notes target-then">{answer.map(|text| view! { <li>{text}</li> })} {figures}</ul>
        })
    }
}

/// Who answers for a target; where nobody is named, who signed.
#[component]
pub(super) fn Names(
    /// Of which target.
    target: TargetIx,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let (word, mut names) = state.with(|dataset| {
        let responsible = &dataset.target(target).responsible;
        if responsible.is_empty() {
            let signed = dataset.agreement(target.agreement).parties.iter();
            let signed = signed.filter(|party| party.role == Role::Signatory);
            (
                lang.pick("signé par\u{a0}: ", "signed by: "),
                signed.map(|party| party.organisation).collect(),
            )
        } else {
            (
                lang.pick("responsable\u{a0}: ", "answerable: "),
                responsible.clone(),
            )
        }
    });
    let more = names.len().saturating_sub(SIGNATORIES);
    names.truncate(SIGNATORIES);
    let more = (more > 0).then(|| {
        let n = numbers::count(lang, more);
        let text = match lang {
            Lang::Fr => format!("et {n} de plus"),
            Lang::En => format!("and {n} more"),
        };
        view! { <li>{text}</li> }
    });
    (!names.is_empty()).then(|| {
        let names = names
            .into_iter()
            .map(|organisation| view! { <li><OrganisationLink organisation=organisation /></li> })
            .collect_view();
        view! {
            <span>{word}</span>
            <ul>{names} {more}</ul>
        }
    })
}
