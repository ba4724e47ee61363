//! What falls due next, and what was signed last.

use crate::analysis::paraphe::Pen;
use crate::analysis::tracker::{Statuses, counts_in_ratios};
use crate::domain::arrange::Arrange;
use crate::domain::status::Deadline;
use crate::domain::{AgreementIx, Dataset, Lang, TargetIx};
use crate::parts::{AgreementLink, Glyph};
use crate::state::app_state::use_app_state;
use crate::text::{dates, label, numbers, typography, words};
use leptos::prelude::*;

/// How many lines each list has.
const LINES: usize = 6;

/// The targets with a figure whose date comes next.
#[component]
pub fn NextDueDates() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    view! {
        <section>
            <h2>{lang.pick("Prochaines échéances", "Next due dates")}</h2>
            <ul class="lines">
                {move || {
                    let statuses = state.statuses.get();
                    let next = state.with(|dataset| next_due(dataset, &statuses));
                    if next.is_empty() {
                        return view! { <li>{lang.pick("Aucune échéance à venir dans les données.", "No due date ahead in the data.")}</li> }.into_any();
                    }
                    next.into_iter().map(|target| view! { <DueLine target=target /> }).collect_view().into_any()
                }}
            </ul>
        </section>
    }
}

#[component]
fn DueLine(target: TargetIx) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let (due, figure, label_of, agreement, key) = state.with(|dataset| {
        let record = dataset.target(target);
        let agreement = dataset.agreement(target.agreement);
        (
            record
                .due
                .map(|due| dates::short(lang, due))
                .unwrap_or_default(),
            figure(dataset, lang, target),
            typography::set(lang, record.label.get(lang)).into_owned(),
            label::short(dataset, agreement, lang, 60),
            format!("{}/{}", agreement.id, record.id),
        )
    });
    view! {
        <li data-target-id=key>
            <span class="line-date">{due}</span>
            <span>
                <b>{figure}</b>
                <span class="small">{label_of} ", " <AgreementLink agreement=target.agreement label=agreement /></span>
            </span>
        </li>
    }
}

fn figure(dataset: &Dataset, lang: Lang, target: TargetIx) -> String {
    let target = dataset.target(target);
    let value = target
        .value
        .map(|value| numbers::promised(lang, target, value))
        .unwrap_or_default();
    format!("{value} {}", numbers::unit_after(lang, target))
        .trim_end()
        .to_owned()
}

/// Commitments with a figure, not yet due, the nearest first.
fn next_due(dataset: &Dataset, statuses: &Statuses) -> Vec<TargetIx> {
    let mut ahead: Vec<TargetIx> = dataset
        .targets()
        .filter(|ix| counts_in_ratios(dataset.target(*ix)))
        .filter(|ix| {
            matches!(
                statuses.get(*ix).deadline,
                Deadline::Ahead | Deadline::DueSoon
            )
        })
        .collect();
    ahead.arrange_by_key(|ix| {
        let id = dataset.agreement(ix.agreement).id.clone();
        (
            dataset
                .target(*ix)
                .due
                .map(|due| (due.latest(), due.earliest())),
            id,
            ix.place,
        )
    });
    ahead.truncate(LINES);
    ahead
}

/// The agreements signed last, as far as their dates are sure.
#[component]
pub fn LatestAgreements() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let latest: Vec<AgreementIx> = state.with(|dataset| {
        let sure = dataset.agreements_by_date().into_iter().rev();
        sure.filter(|ix| !dataset.agreement(*ix).signed.is_approximate())
            .take(LINES)
            .collect()
    });
    view! {
        <section>
            <h2>{lang.pick("Derniers accords signés", "Latest agreements signed")}</h2>
            <ul class="lines lines-glyph">
                {latest
                    .into_iter()
                    .map(|ix| {
                        let facts = state.with(|dataset| facts(dataset, lang, ix));
                        view! {
                            <li>
                                <Glyph agreement=ix pen=Pen { width: 76.0, ..Pen::MEDIUM } />
                                <span>
                                    <b><AgreementLink agreement=ix /></b>
                                    <span class="small">{facts}</span>
                                </span>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </section>
    }
}

fn facts(dataset: &Dataset, lang: Lang, agreement: AgreementIx) -> String {
    let agreement = dataset.agreement(agreement);
    format!(
        "{}, {}, {}",
        dates::long(lang, agreement.signed),
        words::level(lang, agreement.level),
        numbers::counted(
            lang,
            agreement.parties.len(),
            ("partie", "parties"),
            ("party", "parties")
        ),
    )
}
