//! The home page: the register of strokes, what is known, the three doors, where to begin, what comes and what is new.

mod doors;
mod known;
mod lists;
mod register;
mod stories;

use crate::domain::Lang;
use crate::state::app_state::use_app_state;
use crate::text::numbers;
use crate::text::typography::NNBSP;
use doors::Doors;
use known::Known;
use leptos::prelude::*;
use lists::{LatestAgreements, NextDueDates};
use register::RegisterDrawing;
use stories::Stories;

/// The home page.
#[component]
pub fn Home() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let total = state.with(|dataset| dataset.agreements().len());
    let (drawn, set_drawn) = signal(false);
    let first = match lang {
        Lang::Fr => format!("{} accords pour l’emploi.", numbers::count(lang, total)),
        Lang::En => format!("{} agreements for jobs.", numbers::count(lang, total)),
    };
    let question = match lang {
        Lang::Fr => format!("Qu’ont-ils promis, et qu’en sait-on{NNBSP}?"),
        Lang::En => "What did they promise, and what is known?".to_owned(),
    };
    view! {
        <article class="leaf home" data-view="home" data-ready=move || drawn.get().then_some("")>
            <p class="margin-note home-note">
                <b>{lang.pick("Le registre", "The register")}</b>
                " "
                {lang.pick("Un trait de plume par accord, dessiné d’après ses données.", "One pen stroke for each agreement, drawn from its data.")}
            </p>
            <div class="hero">
                <h1 id="page-title" tabindex="-1">
                    {first} " " <em>{question}</em>
                </h1>
                <p class="lede">
                    {lang
                        .pick(
                            "L’État, les régions, les villes, les entreprises et les syndicats signent des accords pour l’emploi. Paraphe les relit, date par date, partenaire par partenaire, chiffre par chiffre, avec la source de chacun.",
                            "The State, regions, cities, companies and unions sign agreements for jobs. Paraphe reads them again, date by date, partner by partner, figure by figure, with the source of each.",
                        )}
                </p>
            </div>
            <RegisterDrawing drawn=set_drawn />
            <Known />
            <Doors />
            <Stories />
            <div class="home-lists">
                <NextDueDates />
                <LatestAgreements />
            </div>
        </article>
    }
}
