//! One agreement, with everything the dataset knows of it.

mod around;
mod axes;
mod facts;
mod lineage;
mod parties;
mod sources;

use crate::analysis::paraphe::Pen;
use crate::analysis::record_words;
use crate::domain::agreement::AgreementKind;
use crate::domain::{AgreementIx, TargetIx};
use crate::parts::{Glyph, NothingHere, TargetCard};
use crate::state::app_state::{AppState, use_app_state};
use crate::state::route::Route;
use crate::text::typography;
use around::Around;
use axes::Axes;
use facts::Disputes;
use leptos::prelude::*;
use lineage::Lineage;
use parties::Parties;
use sources::{Cite, Sources};

/// One agreement, or what to do when there is none of that name.
#[component]
pub fn AgreementPage(
    /// Its identifier, known or not.
    id: String,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    match state.with(|dataset| dataset.find_agreement(&id)) {
        Some(agreement) => {
            // Inside another page one target may stand alone.
            let alone = Memo::new(move |_| {
                let asked = state
                    .place
                    .view
                    .with(|view| view.target.clone().filter(|_| view.embed))?;
                find_target(state, agreement, &asked)
            });
            (move || match alone.get() {
                Some(target) => view! { <TargetAlone target=target /> }.into_any(),
                None => view! { <Record agreement=agreement /> }.into_any(),
            })
            .into_any()
        }
        None => {
            let heading = lang
                .pick("Accord introuvable", "No such agreement")
                .to_owned();
            view! { <NothingHere heading=heading asked=id /> }.into_any()
        }
    }
}

fn find_target(state: AppState, agreement: AgreementIx, id: &str) -> Option<TargetIx> {
    let place = state.with(|dataset| {
        let targets = &dataset.agreement(agreement).targets;
        targets.iter().position(|target| target.id.as_str() == id)
    })?;
    let place = u32::try_from(place).ok()?;
    Some(TargetIx { agreement, place })
}

/// One target and the agreement it is of, for a frame in another page.
#[component]
fn TargetAlone(target: TargetIx) -> impl IntoView {
    let state = use_app_state();
    let (id, title, signing) = state.with(|dataset| {
        let record = dataset.agreement(target.agreement);
        (
            record.id.to_string(),
            typography::set(state.lang(), &record.title).into_owned(),
            record_words::signing(state.lang(), record),
        )
    });
    view! {
        <article class="leaf record target-alone" data-view="agreement" data-ready="" data-agreement-id=id>
            <h1 id="page-title" class="leaf-title" tabindex="-1">
                {title}
            </h1>
            <p class="lede">{signing}</p>
            <TargetCard target=target within_agreement=true />
        </article>
    }
}

#[component]
fn Record(agreement: AgreementIx) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let (id, title, summary, signing, note, is_call) = state.with(|dataset| {
        let record = dataset.agreement(agreement);
        (
            record.id.to_string(),
            typography::set(lang, &record.title).into_owned(),
            typography::set(lang, record.summary.get(lang)).into_owned(),
            record_words::signing(lang, record),
            record_words::margin_note(lang, record),
            record.kind == AgreementKind::Call,
        )
    });
    view! {
        <article class="leaf record" data-view="agreement" data-ready="" data-agreement-id=id>
            <p class="margin-note">
                <b>{note.0}</b>
                " "
                {note.1}
            </p>
            <Trail agreement=agreement />
            <div class="record-head">
                <div>
                    <h1 id="page-title" class="leaf-title record-title" tabindex="-1">
                        {title}
                    </h1>
                    {is_call
                        .then(|| {
                            view! {
                                <p class="record-kind">
                                    {lang.pick("Un appel : rien n’a été signé.", "A call: nothing was signed.").replace(" :", "\u{a0}:")}
                                </p>
                            }
                        })}
                </div>
                <figure class="record-stroke">
                    <Glyph agreement=agreement pen=Pen::LARGE />
                    <figcaption>{signing}</figcaption>
                </figure>
            </div>
            <div class="record-opening">
                <div>
                    <p class="lede">{summary}</p>
                    <Disputes agreement=agreement />
                </div>
                <Parties agreement=agreement />
            </div>
            <Targets agreement=agreement />
            <div class="record-columns">
                <Axes agreement=agreement />
                <div>
                    <Sources agreement=agreement />
                    <Cite agreement=agreement />
                </div>
            </div>
            <Lineage agreement=agreement />
            <Around agreement=agreement />
        </article>
    }
}

/// The way back: agreements, territory, year.
#[component]
fn Trail(agreement: AgreementIx) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let (territory, year) = state.with(|dataset| {
        (
            dataset.agreement(agreement).territories.first().copied(),
            dataset.agreement(agreement).signed.year(),
        )
    });
    let date = crate::domain::PartialDate::from_year(year);
    view! {
        <nav class="trail" aria-label=lang.pick("Fil d’Ariane", "Breadcrumb")>
            <ol>
                <li><a href=move || state.place.href(&Route::Agreements)>{Route::Agreements.name(lang)}</a></li>
                {territory
                    .map(|territory| {
                        let route = Route::Territory(territory.code());
                        view! { <li><a href=move || state.place.href(&route)>{territory.name()}</a></li> }
                    })}
                <li>
                    <a href=move || {
                        state
                            .place
                            .href_with(
                                &Route::Agreements,
                                |view| {
                                    view.filter.from = Some(date);
                                    view.filter.to = Some(date);
                                    view.filter.possible_dates = true;
                                },
                            )
                    }>{year}</a>
                </li>
            </ol>
        </nav>
    }
}

/// What it promises, a card for each target.
#[component]
fn Targets(agreement: AgreementIx) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let (total, heading, aside) = state.with(|dataset| {
        let record = dataset.agreement(agreement);
        let (heading, aside) = record_words::targets(lang, record);
        (record.targets.len(), heading, aside)
    });
    view! {
        <section class="record-targets" aria-labelledby="targets">
            <div class="record-section">
                <h2 id="targets">{heading}</h2>
                <p class="small">{aside}</p>
            </div>
            <div class="target-cards">
                {(0..total)
                    .map(|place| view! { <TargetCard target=TargetIx { agreement, place: place as u32 } within_agreement=true /> })
                    .collect_view()}
            </div>
        </section>
    }
}
