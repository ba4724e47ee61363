//! The table of agreements.

use crate::analysis::paraphe::Pen;
use crate::analysis::sorting;
use crate::domain::{AgreementIx, Lang};
use crate::parts::{AgreementCount, AgreementLink, FilterBar, Glyph, SortHeading};
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::text::{dates, typography, words};
use crate::ui::Leaf;
use leptos::prelude::*;

/// The table of agreements.
#[component]
pub fn Agreements() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let list = Memo::new(move |_| {
        let mut list = state
            .selection
            .with(|selection| selection.agreements.clone());
        let sort = state.place.view.with(|view| view.sort.clone());
        if let Some(sort) = sort {
            state.with(|dataset| {
                sorting::agreements(dataset, &mut list, &sort.column, sort.descending)
            });
        }
        list
    });
    let order = move || {
        state.place.view.with(
            |view| match (&view.sort, view.filter.text.trim().is_empty()) {
                (Some(_), _) => "",
                (None, true) => lang.pick(
                    ", du plus ancien au plus récent",
                    ", from the oldest to the newest",
                ),
                (None, false) => lang.pick(", par pertinence", ", by relevance"),
            },
        )
    };
    view! {
        <Leaf
            name="agreements"
            heading=Route::Agreements.name(lang)
            note_title=lang.pick("Le relevé", "The record")
            note=lang.pick("Une présence dit que l’accord a été trouvé, non qu’il compte plus qu’un autre.", "Being here means an agreement was found, not that it matters more than another.")
        >
            <p class="said" role="status">
                <b><AgreementCount count=Signal::derive(move || list.with(Vec::len)) lang=lang /></b>
                {order}
                "."
            </p>
            <FilterBar />
            <div class="table-frame" tabindex="0" role="group" aria-label=Route::Agreements.name(lang)>
                <table class="table">
                    <caption class="unseen">{lang.pick("Accords de la sélection", "Agreements of the selection")}</caption>
                    <thead>
                        <tr>
                            <SortHeading column="title" words=lang.pick("Accord", "Agreement") />
                            <SortHeading column="signed" words=lang.pick("Signé", "Signed") />
                            <SortHeading column="end" words=lang.pick("Fin", "End") />
                            <SortHeading column="kind" words=lang.pick("Type", "Kind") />
                            <SortHeading column="level" words=lang.pick("Niveau", "Level") />
                            <SortHeading column="territory" words=lang.pick("Territoire", "Territory") />
                            <SortHeading column="parties" words=lang.pick("Parties", "Parties") largest_first=true class="number" />
                            <SortHeading column="targets" words=lang.pick("Cibles", "Targets") largest_first=true class="number" />
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || list.get() key=|ix| *ix children=move |ix| view! { <Row agreement=ix lang=lang /> } />
                    </tbody>
                </table>
            </div>
        </Leaf>
    }
}

#[component]
fn Row(agreement: AgreementIx, lang: Lang) -> impl IntoView {
    let state = use_app_state();
    state.with(|dataset| {
        let record = dataset.agreement(agreement);
        let territories: Vec<&str> = record.territories.iter().map(|territory| territory.name()).collect();
        let end = record.end.map_or_else(|| lang.pick("non publiée", "not published").to_owned(), |end| dates::short(lang, end));
        let signed = dates::short(lang, record.signed);
        let precision = dates::precision_note(lang, record.signed);
        view! {
            <tr>
                <th scope="row">
                    <span class="with-glyph">
                        <Glyph agreement=agreement pen=Pen { width: 44.0, height: 24.0, ..Pen::SMALL } />
                        <AgreementLink agreement=agreement />
                    </span>
                </th>
                <td class="date" title=precision>
                    {signed}
                </td>
                <td class="date" class:absent=record.end.is_none()>
                    {end}
                </td>
                <td>{words::kind(lang, record.kind)}</td>
                <td>{words::level(lang, record.level)}</td>
                <td>{typography::shortened(&territories.join(", "), 44).into_owned()}</td>
                <td class="number">{record.parties.len()}</td>
                <td class="number">{record.targets.len()}</td>
            </tr>
        }
    })
}
