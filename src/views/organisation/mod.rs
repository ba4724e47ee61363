//! One organisation: its names, its agreements, its partners, the targets it answers for.

mod names;
mod partners;
mod targets;

use crate::analysis::paraphe::Pen;
use crate::domain::agreement::Role;
use crate::domain::id::OrganisationId;
use crate::domain::{AgreementIx, Dataset, Lang, OrganisationIx};
use crate::parts::{AgreementLink, Glyph, NothingHere};
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::state::view_state::Mode;
use crate::text::{dates, numbers, typography, words};
use leptos::prelude::*;
use names::Names;
use partners::Partners;
use targets::ItsTargets;

/// Agreements listed at once; the rest is a press away.
const FIRST: usize = 20;

/// One organisation, or what to do when there is none of that name.
#[component]
pub fn OrganisationPage(
    /// Its identifier, known or not.
    id: String,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    match state.with(|dataset| dataset.find_organisation(&id)) {
        Some(organisation) => view! { <Record organisation=organisation /> }.into_any(),
        None => {
            let heading = lang
                .pick("Organisme introuvable", "No such organisation")
                .to_owned();
            view! { <NothingHere heading=heading asked=id /> }.into_any()
        }
    }
}

/// The names that count as this organisation: all of its line where names are merged, itself otherwise.
pub(super) fn names_counted(
    dataset: &Dataset,
    organisation: OrganisationIx,
    merge: bool,
) -> Vec<OrganisationIx> {
    if merge {
        dataset.names_of(organisation)
    } else {
        vec![organisation]
    }
}

/// The agreements of any of these names, from the oldest to the newest.
pub(super) fn agreements_of(dataset: &Dataset, names: &[OrganisationIx]) -> Vec<AgreementIx> {
    let is_party = |ix: &AgreementIx| {
        dataset
            .agreement(*ix)
            .parties
            .iter()
            .any(|p| names.contains(&p.organisation))
    };
    dataset
        .agreements_by_date()
        .into_iter()
        .filter(is_party)
        .collect()
}

#[component]
fn Record(organisation: OrganisationIx) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let (id, name, sub) = state.with(|dataset| {
        let record = dataset.organisation(organisation);
        let mut sub = vec![words::organisation_kind(lang, record.kind).to_owned()];
        sub.extend(
            record
                .territory
                .map(|territory| territory.name().to_owned()),
        );
        sub.extend(record.acronym.as_deref().map(str::to_owned));
        (
            record.id.to_string(),
            typography::set(lang, &record.name).into_owned(),
            sub.join(", "),
        )
    });
    let merge = Memo::new(move |_| state.place.view.with(|view| view.merge));
    let agreements = Memo::new(move |_| {
        state.with(|dataset| {
            agreements_of(dataset, &names_counted(dataset, organisation, merge.get()))
        })
    });
    let (selected, for_compare) = (id.clone(), OrganisationId::new(&id));
    let (all, set_all) = signal(false);
    view! {
        <article class="leaf record" data-view="organisation" data-ready="" data-organisation-id=id>
            <p class="margin-note">
                <b>{typography::capitalised(&sub)}</b>
                " "
                {lang
                    .pick(
                        "Sa présence dit ce qui a été trouvé, non ce qu’il vaut.",
                        "Its presence says what was found, not what it is worth.",
                    )}
            </p>
            <h1 id="page-title" class="leaf-title record-title" tabindex="-1">
                {name}
            </h1>
            <p class="said">
                {move || said(&agreements.get(), lang, state)}
                " "
                <a href=move || {
                    state.place.href_with(&Route::Network, |view| {
                        view.selected = Some(selected.clone());
                        view.mode = Mode::Around;
                    })
                }>{lang.pick("Voir autour de lui dans le réseau", "See around it in the network")}</a>
                " · "
                <a href=move || {
                    state.place.href_with(&Route::Compare, |view| view.filter.organisations = for_compare.iter().cloned().collect())
                }>{lang.pick("comparer à un autre organisme", "compare with another organisation")}</a>
            </p>
            <Names organisation=organisation />
            <div class="record-columns">
                <section aria-labelledby="its-agreements">
                    <h2 id="its-agreements">{lang.pick("Ses accords, du plus récent", "Its agreements, newest first")}</h2>
                    <ul class="around-list">
                        <For
                            each=move || latest(&agreements.get(), all.get())
                            key=|ix| *ix
                            children=move |ix| view! { <AgreementRow agreement=ix organisation=organisation lang=lang /> }
                        />
                    </ul>
                    <Show when=move || !all.get() && agreements.with(|list| list.len() > FIRST)>
                        <p>
                            <button type="button" class="button quiet" on:click=move |_| set_all.set(true)>
                                {move || match lang {
                                    Lang::Fr => format!("Montrer les {} accords", agreements.with(Vec::len)),
                                    Lang::En => format!("Show all {} agreements", agreements.with(Vec::len)),
                                }}
                            </button>
                        </p>
                    </Show>
                </section>
                <Partners organisation=organisation agreements=agreements />
            </div>
            <ItsTargets organisation=organisation merge=merge />
        </article>
    }
}

/// The agreements from the newest to the oldest; the first of them only, until all are asked for.
fn latest(agreements: &[AgreementIx], all: bool) -> Vec<AgreementIx> {
    agreements
        .iter()
        .rev()
        .take(if all { usize::MAX } else { FIRST })
        .copied()
        .collect()
}

fn said(
    agreements: &[AgreementIx],
    lang: Lang,
    state: crate::state::app_state::AppState,
) -> String {
    state.with(|dataset| {
        let year =
            |ix: Option<&AgreementIx>| ix.map_or(0, |ix| dataset.agreement(*ix).signed.year());
        let (first, last) = (year(agreements.first()), year(agreements.last()));
        let count = numbers::counted(
            lang,
            agreements.len(),
            ("accord relevé", "accords relevés"),
            ("agreement recorded", "agreements recorded"),
        );
        match (lang, agreements.len()) {
            (Lang::Fr, 0) => "Aucun accord relevé sous ce nom.".to_owned(),
            (Lang::En, 0) => "No agreement recorded under this name.".to_owned(),
            (Lang::Fr, _) if first == last => format!("{count}, en {first}."),
            (Lang::En, _) if first == last => format!("{count}, in {first}."),
            (Lang::Fr, _) => format!("{count}, de {first} à {last}."),
            (Lang::En, _) => format!("{count}, from {first} to {last}."),
        }
    })
}

#[component]
fn AgreementRow(agreement: AgreementIx, organisation: OrganisationIx, lang: Lang) -> impl IntoView {
    let state = use_app_state();
    let (date, note) = state.with(|dataset| {
        let record = dataset.agreement(agreement);
        let names = dataset.names_of(organisation);
        let party = record
            .parties
            .iter()
            .find(|party| names.contains(&party.organisation));
        // What is not said is a signature under the very name of the page.
        let note = party.map(|party| {
            let mut note = Vec::new();
            if party.organisation != organisation {
                note.push(
                    dataset
                        .organisation(party.organisation)
                        .short_name(24)
                        .to_owned(),
                );
            }
            if party.role != Role::Signatory {
                note.push(words::role(lang, party.role).to_owned());
            }
            note.join(", ")
        });
        (dates::short(lang, record.signed), note.unwrap_or_default())
    });
    view! {
        <li>
            <span class="line-date">{date}</span>
            <Glyph agreement=agreement pen=Pen { width: 44.0, height: 24.0, ..Pen::SMALL } />
            <span>
                <AgreementLink agreement=agreement />
                <span class="small">" " {note}</span>
            </span>
        </li>
    }
}
