//! The table of organisations: how present each is in the selection. Presence in what was found, not power.

use crate::analysis::sorting::{self, OrganisationRow};
use crate::domain::Lang;
use crate::parts::{FilterBar, OrganisationLink, SortHeading};
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::text::{numbers, words};
use crate::ui::Leaf;
use leptos::prelude::*;

/// The table of organisations.
#[component]
pub fn Organisations() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let rows = Memo::new(move |_| {
        let selection = state.selection.get();
        let (merge, sort) = state
            .place
            .view
            .with(|view| (view.merge, view.sort.clone()));
        state.with(|dataset| {
            let mut rows = sorting::organisations(dataset, &selection.agreements, merge);
            if let Some(sort) = sort {
                sorting::sort_organisations(dataset, &mut rows, &sort.column, sort.descending);
            }
            rows
        })
    });
    let agreements = move || state.selection.with(|selection| selection.agreements.len());
    view! {
        <Leaf
            name="organisations"
            heading=Route::Organisations.name(lang)
            note_title=lang.pick("Lire", "Reading")
            note=lang.pick("Une présence dans ce qui a été trouvé, pas un pouvoir ni un mérite.", "Presence in what was found, neither power nor merit.")
        >
            <p class="said" role="status">
                <b>
                    <data data-count="organisations" value=move || rows.with(Vec::len)>
                        {move || numbers::counted(lang, rows.with(Vec::len), ("organisme", "organismes"), ("organisation", "organisations"))}
                    </data>
                </b>
                {move || match lang {
                    Lang::Fr => format!(" dans {}.", numbers::counted(lang, agreements(), ("accord", "accords"), ("", ""))),
                    Lang::En => format!(" in {}.", numbers::counted(lang, agreements(), ("", ""), ("agreement", "agreements"))),
                }}
                " "
                <a class="small" href=move || state.place.here_with(|view| view.merge = !view.merge)>
                    {move || {
                        if state.place.view.with(|view| view.merge) {
                            lang.pick("Séparer les noms successifs (ANPE, Pôle emploi…)", "Keep successive names apart (ANPE, Pôle emploi…)")
                        } else {
                            lang.pick("Réunir les noms successifs", "Merge successive names")
                        }
                    }}
                </a>
            </p>
            <FilterBar />
            <div class="table-frame" tabindex="0" role="group" aria-label=Route::Organisations.name(lang)>
                <table class="table">
                    <caption class="unseen">{lang.pick("Organismes de la sélection", "Organisations of the selection")}</caption>
                    <thead>
                        <tr>
                            <SortHeading column="name" words=lang.pick("Organisme", "Organisation") />
                            <SortHeading column="kind" words=lang.pick("Nature", "Nature") />
                            <SortHeading column="agreements" words=lang.pick("Accords", "Agreements") largest_first=true class="number" />
                            <SortHeading column="partners" words=lang.pick("Partenaires", "Partners") largest_first=true class="number" />
                            <SortHeading column="first" words=lang.pick("Premier", "First") class="number" />
                            <SortHeading column="last" words=lang.pick("Dernier", "Last") largest_first=true class="number" />
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || rows.get() key=|row| *row children=move |row| view! { <Row row=row lang=lang /> } />
                    </tbody>
                </table>
            </div>
        </Leaf>
    }
}

#[component]
fn Row(row: OrganisationRow, lang: Lang) -> impl IntoView {
    let state = use_app_state();
    let kind = state.with(|dataset| dataset.organisation(row.organisation).kind);
    view! {
        <tr>
            <th scope="row"><OrganisationLink organisation=row.organisation /></th>
            <td>{words::organisation_kind(lang, kind)}</td>
            <td class="number">{row.agreements}</td>
            <td class="number">{row.partners}</td>
            <td class="number">{row.first}</td>
            <td class="number">{row.last}</td>
        </tr>
    }
}
