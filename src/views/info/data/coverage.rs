//! What the record knows, by year, level and territory.

use crate::analysis::known::{Group, Known, by_level, by_territory, by_year};
use crate::domain::{Lang, Territory};
use crate::state::app_state::use_app_state;
use crate::text::{dates, numbers, typography, words};
use leptos::prelude::*;

/// Three tables, each closed until it is asked for.
#[component]
pub(super) fn CoverageTables() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let tables = move || {
        let statuses = state.statuses.get();
        state.with(|dataset| {
            [
                (
                    lang.pick("Par année de signature", "By year of signature"),
                    by_year(dataset, &statuses),
                ),
                (
                    lang.pick("Par niveau", "By level"),
                    by_level(dataset, &statuses),
                ),
                (
                    lang.pick("Par région", "By region"),
                    by_territory(dataset, &statuses),
                ),
            ]
        })
    };
    move || {
        tables()
            .map(|(name, rows)| table(lang, name, rows))
            .collect_view()
    }
}

fn table(lang: Lang, name: &'static str, rows: Vec<(Group, Known)>) -> impl IntoView {
    let body = rows
        .into_iter()
        .map(|(group, known)| {
            let last = known.last_search.map(|day| dates::numeric(lang, day));
            view! {
                <tr>
                    <th scope="row">{label(lang, group)}</th>
                    <td class="number">{numbers::count(lang, known.agreements)}</td>
                    <td class="number">{numbers::count(lang, known.with_figure)}</td>
                    <td class="number">{numbers::count(lang, known.with_result)}</td>
                    <td class="number">{numbers::count(lang, known.searched)}</td>
                    <td class="date">{last}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <details class="info-details">
            <summary>{name}</summary>
            <div class="table-frame" tabindex="0" role="group" aria-label=name>
                <table class="table">
                    <caption class="unseen">{name}</caption>
                    <thead>
                        <tr>
                            <td></td>
                            <th scope="col" class="number">{lang.pick("Accords", "Agreements")}</th>
                            <th scope="col" class="number">{lang.pick("… avec un chiffre", "… with a figure")}</th>
                            <th scope="col" class="number">{lang.pick("… un résultat publié", "… a published result")}</th>
                            <th scope="col" class="number">{lang.pick("… cherchés", "… searched for")}</th>
                            <th scope="col">{lang.pick("Dernière recherche", "Last search")}</th>
                        </tr>
                    </thead>
                    <tbody>{body}</tbody>
                </table>
            </div>
        </details>
    }
}

fn label(lang: Lang, group: Group) -> String {
    match group {
        Group::Year(year) => year.to_string(),
        Group::Level(level) => typography::capitalised(words::level(lang, level)),
        Group::Territory(Territory::France) => {
            lang.pick("Tout le pays", "The whole country").to_owned()
        }
        Group::Territory(territory) => territory.name().to_owned(),
    }
}
