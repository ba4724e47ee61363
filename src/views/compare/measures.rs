//! The same measures of both sides, in one table.

use super::{Compared, letter};
use crate::analysis::compare::Measures as Measured;
use crate::parts::Side;
use crate::text::numbers;
use leptos::prelude::*;

/// A measure: its name in both languages, how it is read, and the mark scripts know it by.
type Row = (
    &'static str,
    &'static str,
    fn(&Measured) -> usize,
    Option<&'static str>,
);

const ROWS: [Row; 8] = [
    (
        "Accords",
        "Agreements",
        |m| m.agreements,
        Some("agreements"),
    ),
    (
        "Organismes",
        "Organisations",
        |m| m.organisations,
        Some("organisations"),
    ),
    ("Cibles", "Targets", |m| m.coverage.targets, Some("targets")),
    (
        "Cibles avec un engagement chiffré",
        "Targets that commit to a figure",
        |m| m.coverage.with_figure,
        None,
    ),
    (
        "… dont l’échéance est passée",
        "… whose due date has passed",
        |m| m.coverage.passed,
        None,
    ),
    (
        "… avec un résultat publié",
        "… with a published result",
        |m| m.coverage.published,
        None,
    ),
    (
        "… cherchées, rien trouvé",
        "… searched for, none found",
        |m| m.coverage.searched_none,
        None,
    ),
    (
        "… pas encore cherchées",
        "… not searched yet",
        |m| m.coverage.not_searched,
        None,
    ),
];

/// The table.
#[component]
pub(super) fn Measures(compared: Compared) -> impl IntoView {
    let lang = compared.lang;
    let cell = move |side: Side, read: fn(&Measured) -> usize, mark: Option<&'static str>| {
        let value = move || {
            compared.comparison.with(|comparison| {
                let [a, b] = &comparison.sides;
                read(if side == Side::First { a } else { b })
            })
        };
        view! {
            <td class="number" data-side=letter(side)>
                <data data-count=mark value=value>
                    {move || numbers::count(lang, value())}
                </data>
            </td>
        }
    };
    let rows = ROWS
        .map(|(fr, en, read, mark)| {
            view! {
                <tr>
                    <th scope="row">{lang.pick(fr, en)}</th>
                    {cell(Side::First, read, mark)}
                    {cell(Side::Second, read, mark)}
                </tr>
            }
        })
        .into_iter()
        .collect_view();
    let heading = move |side: Side| {
        view! {
            <th scope="col" class="number">
                <span class="side-letter">{letter(side)}</span>
                " "
                <span class="side-name">{move || compared.name(side)}</span>
            </th>
        }
    };
    view! {
        <section class="compare-part rule-top">
            <h2>{lang.pick("Les mêmes mesures", "The same measures")}</h2>
            <table class="table compare-table">
                <caption class="unseen">{lang.pick("Mesures des deux côtés", "Measures of both sides")}</caption>
                <thead>
                    <tr>
                        <td></td>
                        {heading(Side::First)}
                        {heading(Side::Second)}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}
