//! The names an organisation bore: ANPE, then Pôle emploi, then France Travail.

use crate::analysis::record_words::organisation::{life, line};
use crate::domain::OrganisationIx;
use crate::parts::OrganisationLink;
use crate::state::app_state::use_app_state;
use leptos::prelude::*;

/// The line of names, where there is more than one.
#[component]
pub(super) fn Names(
    /// Which organisation.
    organisation: OrganisationIx,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let line = state.with(|dataset| line(dataset, organisation));
    (line.len() > 1).then(|| {
        view! {
            <section class="names" aria-labelledby="names">
                <h2 id="names" class="unseen">
                    {lang.pick("Noms successifs", "Successive names")}
                </h2>
                <ol class="names-line">
                    {line
                        .into_iter()
                        .map(|name| {
                            let life = state.with(|dataset| {
                                let record = dataset.organisation(name);
                                life(lang, record)
                            });
                            view! {
                                <li aria-current=(name == organisation).then_some("true")>
                                    <OrganisationLink organisation=name />
                                    <span class="small">{life}</span>
                                </li>
                            }
                        })
                        .collect_view()}
                </ol>
                <p class="small">
                    <a href=move || state.place.here_with(|view| view.merge = !view.merge)>
                        {move || {
                            if state.place.view.with(|view| view.merge) {
                                lang.pick("Ne garder que ce nom", "Keep this name only")
                            } else {
                                lang.pick("Réunir ces noms", "Merge these names")
                            }
                        }}
                    </a>
                </p>
            </section>
        }
    })
}
