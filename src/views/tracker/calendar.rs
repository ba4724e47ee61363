//! What fell due and what falls due: one mark for each target with a figure, in the year of its date.
//!
//! One tab stop: the arrows go from mark to mark, Enter opens the agreement. The mark under the pointer or the
//! focus is said in full below the drawing. The table twin gives the same counts.

use super::calendar_drawing::Drawing;
use crate::analysis::due_calendar::{self, Calendar};
use crate::analysis::target_words;
use crate::analysis::tracker::{Coverage, Statuses};
use crate::browser;
use crate::domain::status::ResultState;
use crate::domain::{Lang, TargetIx};
use crate::parts::ResultMark;
use crate::state::app_state::use_app_state;
use crate::text::{dates, numbers, typography, words};
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::Arc;

/// The results a commitment with a figure can have, in their order.
const SHOWN: [ResultState; 5] = [
    ResultState::Exceeded,
    ResultState::Met,
    ResultState::PartlyMet,
    ResultState::NotMet,
    ResultState::Unknown,
];

/// The calendar of due dates.
#[component]
pub(super) fn DueCalendar(
    coverage: Memo<Coverage>,
    /// On an earlier day: what could be answered then.
    then: Memo<Option<Arc<Statuses>>>,
    set_ready: WriteSignal<bool>,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let frame = NodeRef::<Div>::new();
    let width = browser::element_width(frame);
    let scene = Memo::new(move |_| {
        let statuses = state.statuses.get();
        let then = then.get();
        let width = width.get();
        state.selection.with(|selection| {
            state.with(|dataset| {
                due_calendar::calendar(
                    dataset,
                    &statuses,
                    then.as_deref(),
                    &selection.targets,
                    lang,
                    width,
                )
            })
        })
    });
    // Outside the reactive graph: the document is told that the drawing is there.
    Effect::new(move |_| {
        if width.get() > 0.0 {
            set_ready.set(true);
        }
    });
    let pointed = RwSignal::new(None::<TargetIx>);
    let said = move || {
        match pointed.get() {
        Some(ix) => {
            let status = state.statuses.with(|s| s.get(ix).clone());
            state.with(|dataset| {
                let target = dataset.target(ix);
                format!(
                    "{}{} {}. {}.",
                    typography::set(lang, target.label.get(lang)),
                    lang.pick("\u{a0}:", ":"),
                    target_words::plain(&target_words::sentence(dataset, ix, &status, lang)),
                    typography::capitalised(
                        &target
                            .due
                            .map(|due| format!("{} {}", lang.pick("échéance", "due"), dates::long(lang, due)))
                            .unwrap_or_default()
                    ),
                )
            })
        }
        None => lang
            .pick(
                "Un signe par cible chiffrée, à l’année de son échéance. Pointez un signe, ou allez de l’un à l’autre avec les flèches.",
                "One mark for each target with a figure, in the year it falls due. Point at a mark, or go from one to the next with the arrow keys.",
            )
            .to_owned(),
    }
    };
    let summary = move || {
        let Coverage {
            passed, published, ..
        } = coverage.get();
        let silent = passed.saturating_sub(published);
        let past = then.with(Option::is_some);
        let (n, of) = (numbers::count(lang, silent), numbers::count(lang, passed));
        match lang {
            _ if passed == 0 => String::new(),
            Lang::Fr if silent == 0 && !past => {
                "Un résultat est publié pour chaque date passée.".to_owned()
            }
            Lang::En if silent == 0 && !past => {
                "A result is published for each past date.".to_owned()
            }
            Lang::Fr => {
                let dates = numbers::plural(lang, silent, "date passée", "dates passées");
                let then = if past { " alors" } else { "" };
                format!("Pour {n} {dates} sur {of}, pas de résultat connu{then}.")
            }
            Lang::En if past => {
                format!("For {n} of {of} past dates, no result could be known by then.")
            }
            Lang::En => format!("For {n} of {of} past dates, no result is known."),
        }
    };
    let legend = SHOWN
        .iter()
        .map(|result| {
            view! {
                <li>
                    <ResultMark result=*result />
                    {typography::capitalised(words::result(lang, *result))}
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="due" aria-labelledby="due-title">
            <div class="due-head">
                <h2 id="due-title">{lang.pick("Ce qui tombait, ce qui tombe", "What fell due, what falls due")}</h2>
                <p class="small">{summary}</p>
                <ul class="due-legend" aria-hidden="true">
                    {legend}
                </ul>
            </div>
            <div node_ref=frame class="due-frame">
                {move || {
                    let scene = scene.get();
                    (!scene.marks.is_empty()).then(|| view! { <Drawing scene=scene pointed=pointed /> })
                }}
            </div>
            <p class="due-said">{said}</p>
            <details class="due-table">
                <summary>{lang.pick("Le même compte en tableau", "The same counts as a table")}</summary>
                {move || view! { <Twin scene=scene.get() /> }}
            </details>
        </section>
    }
}

/// The same counts in a table.
#[component]
fn Twin(scene: Calendar) -> impl IntoView {
    let lang = use_app_state().lang();
    let heads = SHOWN
        .iter()
        .map(|result| {
            view! { <th scope="col">{typography::capitalised(words::result(lang, *result))}</th> }
        })
        .collect_view();
    let rows = scene
        .before
        .map(|(column, _)| column)
        .into_iter()
        .chain(scene.columns)
        .chain(scene.after.map(|(column, _)| column))
        .filter(|column| column.counts.iter().any(|(_, n)| *n > 0))
        .map(|column| {
            let cells = SHOWN
                .iter()
                .map(|result| {
                    let n = column
                        .counts
                        .iter()
                        .find(|(other, _)| other == result)
                        .map_or(0, |(_, n)| *n);
                    view! { <td>{numbers::count(lang, n)}</td> }
                })
                .collect_view();
            view! {
                <tr>
                    <th scope="row">{column.full_name}</th>
                    {cells}
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="tracker-scroll" tabindex="0" role="region" aria-label=lang.pick("Échéances par année", "Due dates by year")>
            <table class="tracker-table">
                <caption>{lang.pick("Cibles chiffrées par année d’échéance et par résultat", "Targets with a figure, by year due and by result")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{lang.pick("Année", "Year")}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
