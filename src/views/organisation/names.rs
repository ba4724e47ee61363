//! The names an organisation bore: ANPE, then Pôle emploi, then France Travail.

use crate::domain::date::PartialDate;
use crate::domain::{Dataset, Lang, OrganisationIx};
use crate::parts::OrganisationLink;
use crate::state::app_state::use_app_state;
use crate::text::dates;
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
                                life(lang, record.active_from, record.active_to)
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

/// The line, predecessors first.
fn line(dataset: &Dataset, organisation: OrganisationIx) -> Vec<OrganisationIx> {
    let mut names = dataset.names_of(organisation);
    let depth = |ix: OrganisationIx| {
        let mut steps = 0_usize;
        let mut here = ix;
        while let Some(next) = dataset.successors(here).first() {
            here = *next;
            steps += 1;
        }
        steps
    };
    names.sort_by_key(|ix| {
        (
            std::cmp::Reverse(depth(*ix)),
            dataset.organisation(*ix).id.clone(),
        )
    });
    names
}

fn life(lang: Lang, from: Option<PartialDate>, to: Option<PartialDate>) -> String {
    let date = |date| dates::short(lang, date);
    match (from, to) {
        (Some(from), Some(to)) => format!("{} – {}", date(from), date(to)),
        (Some(from), None) => format!("{} {}", lang.pick("depuis", "since"), date(from)),
        (None, Some(to)) => format!("{} {}", lang.pick("jusqu’à", "until"), date(to)),
        (None, None) => String::new(),
    }
}
