//! The data: which version, what is covered, how to take them, put them right and add to them.

mod check_file;
mod contribute;
mod coverage;
mod downloads;
mod embed;
mod history;

use crate::analysis::tracker::Coverage;
use crate::domain::Lang;
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::text::numbers;
use crate::ui::Leaf;
use contribute::Contribute;
use coverage::CoverageTables;
use downloads::Downloads;
use embed::EmbedBuilder;
use history::History;
use leptos::prelude::*;

/// The data.
#[component]
pub fn Data() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let (version, licence, agreements, organisations, events) = state.with(|dataset| {
        (
            dataset.version().to_owned(),
            dataset.licence().to_owned(),
            dataset.agreements().len(),
            dataset.organisations().len(),
            dataset.events().len(),
        )
    });
    let coverage = move || {
        let statuses = state.statuses.get();
        state.with(|dataset| Coverage::of(dataset, &statuses, dataset.targets()))
    };
    let row = move |words: &'static str, value: usize| {
        view! {
            <tr>
                <th scope="row">{words}</th>
                <td class="number">{numbers::count(lang, value)}</td>
            </tr>
        }
    };
    let said = match lang {
        Lang::Fr => format!(
            "Version {version}, sous Licence Ouverte 2.0 (SPDX {licence}). Chaque chiffre y a sa source."
        ),
        Lang::En => format!(
            "Version {version}, under the Licence Ouverte 2.0 (SPDX {licence}). Each figure has its source."
        ),
    };
    view! {
        <Leaf
            name="data"
            heading=Route::Data.name(lang)
            note_title=lang.pick("Licence ouverte", "Open licence")
            note=lang.pick("Citez la source et la version.", "Cite the source and the version.")
        >
            <p class="said">{said}</p>
            <Downloads />
            <h2 class="info-heading">{lang.pick("Ce que couvrent les données", "What the data cover")}</h2>
            <table class="table info-table">
                <caption class="unseen">{lang.pick("Couverture", "Coverage")}</caption>
                <tbody>
                    {row(lang.pick("Accords", "Agreements"), agreements)}
                    {row(lang.pick("Organismes", "Organisations"), organisations)}
                    {row(lang.pick("Événements de contexte", "Context events"), events)}
                    {move || {
                        let coverage = coverage();
                        view! {
                            {row(lang.pick("Cibles relevées", "Targets recorded"), coverage.targets)}
                            {row(lang.pick("… avec un engagement chiffré", "… that commit to a figure"), coverage.with_figure)}
                            {row(lang.pick("… dont l’échéance est passée", "… whose due date has passed"), coverage.passed)}
                            {row(lang.pick("… avec un résultat publié", "… with a published result"), coverage.published)}
                            {row(lang.pick("… cherchées sans rien trouver", "… searched for, none found"), coverage.searched_none)}
                            {row(lang.pick("… que personne n’a encore cherchées", "… nobody has searched for yet"), coverage.not_searched)}
                        }
                    }}
                </tbody>
            </table>
            <CoverageTables />
            {(!state.place.is_one_file()).then(|| view! { <EmbedBuilder /> })}
            <History />
            <Contribute />
            <h2 class="info-heading">{lang.pick("Ce qui n’y est pas", "What is not in them")}</h2>
            <p class="info-text">
                {lang
                    .pick(
                        "Le relevé est parti de communiqués, de textes officiels, de rapports et de la presse, surtout en ligne. Les accords sans écho public, et ceux d’avant le web, y manquent. Une année moins fournie est d’abord une année moins relevée.",
                        "The record started from press releases, official texts, reports and the press, mostly online. Agreements without public echo, and those from before the web, are missing. A thinner year is first of all a year less recorded.",
                    )}
            </p>
        </Leaf>
    }
}
