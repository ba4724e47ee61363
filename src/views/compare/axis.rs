//! When each side was signed: bars by year, one side above the line of time and the other below, at the same scale.

use super::Compared;
use crate::analysis::compare::Axis;
use crate::domain::Lang;
use leptos::prelude::*;

/// Height of a side's tallest bar.
const TALL: usize = 60;

/// The bars, and the same as a table.
#[component]
pub(super) fn Years(compared: Compared) -> impl IntoView {
    let lang = compared.lang;
    let axis = Memo::new(move |_| {
        compared
            .comparison
            .with(|comparison| comparison.axis.clone())
    });
    let names = compared.names;
    view! {
        <section class="compare-part rule-top">
            <h2>{lang.pick("Année par année", "Year by year")}</h2>
            <p class="caption">
                {move || match lang {
                    Lang::Fr => format!("Accords signés chaque année, A au-dessus de la ligne, B au-dessous, à la même échelle ; {} au plus.", axis.with(|axis| axis.most)).replace(" ;", "\u{202f};"),
                    Lang::En => format!("Agreements signed each year, A above the line, B below, at the same scale; {} at most.", axis.with(|axis| axis.most)),
                }}
            </p>
            {move || axis.with(|axis| (!axis.years.is_empty()).then(|| bars(axis)))}
            <details class="info-details">
                <summary>{lang.pick("Les mêmes nombres en tableau", "The same numbers as a table")}</summary>
                {move || {
                    let rows = axis.with(rows);
                    view! {
                        <table class="table compare-years">
                            <thead>
                                <tr>
                                    <th scope="col">{lang.pick("Année", "Year")}</th>
                                    {names
                                        .get()
                                        .into_iter()
                                        .zip(["A", "B"])
                                        .map(|(name, letter)| view! { <th scope="col" class="number">{format!("{letter} {name}")}</th> })
                                        .collect_view()}
                                </tr>
                            </thead>
                            <tbody>{rows}</tbody>
                        </table>
                    }
                }}
            </details>
        </section>
    }
}

fn bars(axis: &Axis) -> impl IntoView + use<> {
    let number = axis.years.len();
    let bar = |(i, [above, below]): (usize, &[usize; 2])| {
        let tall = |count: usize| (count * TALL).div_ceil(axis.most);
        let x = i as f64 + 0.1;
        view! {
            <rect class="axis-a" x=x y=TALL - tall(*above) width="0.8" height=tall(*above)></rect>
            <rect class="axis-b" x=x y=TALL width="0.8" height=tall(*below)></rect>
        }
    };
    let marks: Vec<_> = axis.years.iter().enumerate().map(bar).collect();
    // A label each five years, and each ten where there are many.
    let every = if number > 25 { 10 } else { 5 };
    let labels: Vec<_> = (axis.first..=axis.last())
        .filter(|year| year % every == 0 || number < 6)
        .map(|year| {
            let left = (f64::from(year - axis.first) + 0.5) * 100.0 / number as f64;
            view! { <span style:left=format!("{left:.2}%")>{year}</span> }
        })
        .collect();
    view! {
        <div class="axis" aria-hidden="true">
            <span class="axis-side axis-side-a">"A"</span>
            <span class="axis-side axis-side-b">"B"</span>
            <svg
                class="axis-bars"
                viewBox=format!("0 0 {number} {}", TALL * 2)
                preserveAspectRatio="none"
                focusable="false"
            >
                {marks}
                <path class="axis-line" d=format!("M0 {TALL}H{number}")></path>
            </svg>
            <p class="axis-labels">{labels}</p>
        </div>
    }
}

fn rows(axis: &Axis) -> Vec<impl IntoView + use<>> {
    axis.years
        .iter()
        .enumerate()
        .filter(|(_, counts)| **counts != [0, 0])
        .map(|(i, [a, b])| {
            let (year, a, b) = (axis.first + i as i32, *a, *b);
            view! {
                <tr>
                    <th scope="row">{year}</th>
                    <td class="number">{a}</td>
                    <td class="number">{b}</td>
                </tr>
            }
        })
        .collect()
}
