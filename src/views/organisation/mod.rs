//! One organisation: its names, its agreements, its partners, the targets it answers for.

mod names;
mod partners;
mod targets;

use crate::analysis::paraphe::Pen;
use crate::analysis::record_words::organisation as organisation_words;
use crate::domain::id::OrganisationId;
use crate::domain::{AgreementIx, Lang, OrganisationIx};
use crate::parts::{AgreementLink, Glyph, NothingHere};
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::state::view_state::Mode;
use crate::text::{dates, typography};
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

#[component]
fn Record(organisation: OrganisationIx) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let (id, name, sub) = state.with(|dataset| {
        let record = dataset.organisation(organisation);
        (
            record.id.to_string(),
            typography::set(lang, &record.name).into_owned(),
            organisation_words::what(lang, record),
        )
    });
    let merge = Memo::new(move |_| state.place.view.with(|view| view.merge));
    let agreements = Memo::new(move |_| {
        state.with(|dataset| {
            organisation_words::agreements_of(
                dataset,
                &organisation_words::names_counted(dataset, organisation, merge.get()),
            )
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
                {move || state.with(|dataset| organisation_words::said(lang, dataset, &agreements.get()))}
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

#[component]
fn AgreementRow(agreement: AgreementIx, organisation: OrganisationIx, lang: Lang) -> impl IntoView {
    let state = use_app_state();
    let (date, note) = state.with(|dataset| {
        let note = organisation_words::part(lang, dataset, agreement, organisation);
        (
            dates::short(lang, dataset.agreement(agreement).signed),
            note,
        )
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
