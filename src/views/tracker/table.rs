//! The table twin: the same targets, in the same order, some at a time.

use super::rows::{More, Row, rows};
use crate::analysis::target_list::Group;
use crate::analysis::target_words::{self, Figure};
use crate::domain::TargetIx;
use crate::parts::{
    AgreementLink, DeadlineMark, EvidenceMark, EvidencePanel, FigureButton, OrganisationLink,
    ResultMark,
};
use crate::state::app_state::use_app_state;
use crate::text::{dates, numbers, typography, words};
use leptos::prelude::*;

/// Rows drawn at first, and more at a time.
const STEP: usize = 100;

/// The table.
#[component]
pub(super) fn TargetTable(groups: Memo<Vec<Group>>) -> impl IntoView {
    let lang = use_app_state().lang();
    let limit = RwSignal::new(STEP);
    let shown = Memo::new(move |_| {
        let (rows, total) = groups.with(|groups| rows(groups, limit.get()));
        let targets = rows.into_iter().filter_map(|row| match row {
            Row::Target(title, ix) => Some((title, ix)),
            Row::Heading(_) => None,
        });
        (targets.collect::<Vec<_>>(), total)
    });
    let each = move || {
        shown.with(|(targets, _)| {
            let ranked = targets.iter().cloned().enumerate();
            ranked
                .map(|(rank, (title, ix))| (rank, title, ix))
                .collect::<Vec<_>>()
        })
    };
    let total = Signal::derive(move || shown.with(|(_, total)| *total));
    let head = move |fr, en| view! { <th scope="col">{lang.pick(fr, en)}</th> };
    view! {
        <div class="tracker-scroll" tabindex="0" role="region" aria-label=lang.pick("Tableau des cibles", "Table of targets")>
            <table class="tracker-table">
                <caption>
                    {lang
                        .pick(
                            "Les cibles, ce qui fut promis, et ce que l’on en sait",
                            "The targets, what was promised, and what is known of it",
                        )}
                </caption>
                <thead>
                    <tr>
                        {head("Cible", "Target")} {head("Accord", "Agreement")} {head("Promis", "Promised")}
                        {head("Échéance", "Due")} {head("Répond", "Answerable")}
                        {head("Dernier relevé", "Last figure")} {head("Résultat", "Result")}
                        {head("Preuve", "Evidence")} {head("Date", "Deadline")}
                    </tr>
                </thead>
                <tbody>
                    <For
                        each=each
                        key=|(rank, title, ix)| (*rank, title.clone(), *ix)
                        children=|(rank, _, ix)| view! { <TargetRow rank=rank target=ix /> }
                    />
                </tbody>
            </table>
        </div>
        <More limit=limit step=STEP total=total />
    }
}

#[component]
fn TargetRow(rank: usize, target: TargetIx) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let open = RwSignal::new(None::<Figure>);
    let status = state.statuses.with_untracked(|s| s.get(target).clone());
    let deadline = Memo::new(move |_| state.statuses.with(|s| s.get(target).deadline));
    let (id, label, promised, due, responsible, last) = state.with(|dataset| {
        let (agreement, record) = (dataset.agreement(target.agreement), dataset.target(target));
        let unit = numbers::unit_after(lang, record);
        let last = status.deciding.last().copied().or_else(|| {
            (0..record.observations.len()).max_by_key(|p| record.observations[*p].date.latest())
        });
        (
            format!("{}/{}", agreement.id, record.id),
            typography::set(lang, record.label.get(lang)).into_owned(),
            record
                .value
                .map(|value| (numbers::promised(lang, record, value), unit.clone())),
            target_words::deadline_line(record, lang),
            record.responsible.clone(),
            last.map(|place| {
                let observation = &record.observations[place];
                (
                    place,
                    numbers::value(lang, record.measure, observation.value),
                    dates::short(lang, observation.date),
                )
            }),
        )
    });
    let names = responsible
        .into_iter()
        .map(|organisation| view! { <div><OrganisationLink organisation=organisation /></div> })
        .collect_view();
    let figure = move |text: String, figure| {
        view! { <FigureButton target=target figure=figure text=text open=open /> }
    };
    view! {
        <tr
            data-target-id=id
            data-result=status.result.as_str()
            data-evidence=status.evidence.as_str()
            data-deadline=move || deadline.get().as_str()
        >
            <th scope="row" id=format!("target-row-{rank}") tabindex="-1">
                {label}
                <EvidencePanel target=target open=open />
            </th>
            <td>
                <AgreementLink agreement=target.agreement />
            </td>
            <td class="figures">
                {promised
                    .map_or_else(
                        || lang.pick("aucun chiffre", "no figure").into_any(),
                        |(text, unit)| view! { {figure(text, Figure::Promised)} " " {unit} }.into_any(),
                    )}
            </td>
            <td>{due}</td>
            <td>{names}</td>
            <td class="figures">
                {last
                    .map(|(place, text, date)| {
                        view! {
                            {figure(text, Figure::Observation(place))}
                            " "
                            <small>{date}</small>
                        }
                    })}
            </td>
            <td class="state-cell">
                <ResultMark result=status.result />
                {target_words::result_word(&status, lang)}
            </td>
            <td class="state-cell">
                <EvidenceMark evidence=status.evidence />
                {words::evidence(lang, status.evidence)}
            </td>
            <td class="state-cell">
                <DeadlineMark deadline=deadline />
                {move || words::deadline(lang, deadline.get())}
            </td>
        </tr>
    }
}
