//! The targets an organisation answers for, with what is known of them.

use crate::analysis::record_words::organisation as words;
use crate::analysis::tracker::Coverage;
use crate::domain::{Lang, OrganisationIx};
use crate::parts::TargetCard;
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::state::view_state::Sort;
use leptos::prelude::*;

/// Cards shown at once; the rest opens in place.
const FIRST: usize = 9;

/// Its targets: a sentence with its denominators, then a card each.
#[component]
pub(super) fn ItsTargets(
    /// Which organisation.
    organisation: OrganisationIx,
    /// Whether its successive names are one.
    merge: Memo<bool>,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let targets = Memo::new(move |_| {
        state.with(|dataset| {
            words::targets_of(
                dataset,
                &words::names_counted(dataset, organisation, merge.get()),
            )
        })
    });
    let coverage = Memo::new(move |_| {
        let statuses = state.statuses.get();
        state.with(|dataset| Coverage::of(dataset, &statuses, targets.get()))
    });
    let id = state.with(|dataset| dataset.organisation(organisation).id.clone());
    let tracker = move || {
        state.place.href_with(&Route::Tracker, |view| {
            view.filter.organisations = vec![id.clone()];
            view.sort = Some(Sort {
                column: "responsible".to_owned(),
                descending: false,
            });
        })
    };
    let (all, set_all) = signal(false);
    view! {
        <section class="record-targets" aria-labelledby="its-targets">
            <div class="record-section">
                <h2 id="its-targets">{lang.pick("Cibles dont il répond", "Targets it answers for")}</h2>
            </div>
            <p class="said">{move || words::sentence(lang, coverage.get())}</p>
            <p class="small">
                {move || words::on_whose_word(lang, coverage.get())}
                " "
                {lang
                    .pick(
                        "Ces comptes disent ce qui a été trouvé, non un mérite ni une faute.",
                        "These counts say what was found, neither merit nor fault.",
                    )}
                " "
                <a href=tracker>{lang.pick("Toutes les cibles de ses accords dans le suivi", "All targets of its agreements in the tracker")}</a>
            </p>
            <div class="target-cards">
                <For
                    each=move || {
                        let mut list = targets.get();
                        list.truncate(if all.get() { usize::MAX } else { FIRST });
                        list
                    }
                    key=|target| *target
                    children=move |target| view! { <TargetCard target=target /> }
                />
            </div>
            <Show when=move || !all.get() && targets.with(|list| list.len() > FIRST)>
                <button type="button" class="button quiet" on:click=move |_| set_all.set(true)>
                    {move || match lang {
                        Lang::Fr => format!("Montrer les {} cibles", targets.with(Vec::len)),
                        Lang::En => format!("Show all {} targets", targets.with(Vec::len)),
                    }}
                </button>
            </Show>
        </section>
    }
}
