//! The targets an organisation answers for, with what is known of them.

use super::names_counted;
use crate::analysis::tracker::Coverage;
use crate::domain::{Dataset, Lang, OrganisationIx, TargetIx};
use crate::parts::{AgreementLink, TargetCard};
use crate::state::app_state::use_app_state;
use crate::text::{label, numbers};
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
        state.with(|dataset| of(dataset, &names_counted(dataset, organisation, merge.get())))
    });
    let (all, set_all) = signal(false);
    view! {
        <section class="record-targets" aria-labelledby="its-targets">
            <div class="record-section">
                <h2 id="its-targets">{lang.pick("Cibles dont il répond", "Targets it answers for")}</h2>
            </div>
            <p class="said">
                {move || {
                    let statuses = state.statuses.get();
                    sentence(lang, state.with(|dataset| Coverage::of(dataset, &statuses, targets.get())))
                }}
            </p>
            <div class="target-cards">
                <For
                    each=move || {
                        let mut list = targets.get();
                        list.truncate(if all.get() { usize::MAX } else { FIRST });
                        list
                    }
                    key=|target| *target
                    children=move |target| view! { <Card target=target lang=lang /> }
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

#[component]
fn Card(target: TargetIx, lang: Lang) -> impl IntoView {
    let state = use_app_state();
    let name =
        state.with(|dataset| label::short(dataset, dataset.agreement(target.agreement), lang, 70));
    view! {
        <div class="its-target">
            <p class="small"><AgreementLink agreement=target.agreement label=name /></p>
            <TargetCard target=target />
        </div>
    }
}

fn of(dataset: &Dataset, names: &[OrganisationIx]) -> Vec<TargetIx> {
    let answers = |ix: &TargetIx| {
        dataset
            .target(*ix)
            .responsible
            .iter()
            .any(|organisation| names.contains(organisation))
    };
    dataset.targets().filter(answers).collect()
}

fn sentence(lang: Lang, coverage: Coverage) -> String {
    let n = |value| numbers::count(lang, value);
    let Coverage {
        targets,
        with_figure,
        passed,
        published,
        searched_none,
        not_searched,
        ..
    } = coverage;
    if targets == 0 {
        return lang
            .pick(
                "Aucune cible relevée ne lui est attribuée.",
                "No recorded target is assigned to it.",
            )
            .to_owned();
    }
    match lang {
        Lang::Fr => format!(
            "{} cibles relevées, {} avec un engagement chiffré. Échéance passée pour {}\u{202f}: un résultat publié trouvé pour {}, {} cherchés sans rien trouver, {} pas encore cherchés.",
            n(targets), n(with_figure), n(passed), n(published), n(searched_none), n(not_searched)
        ).replace("\u{202f}:", "\u{a0}:"),
        Lang::En => format!(
            "{} targets recorded, {} committing to a figure. Due date passed for {}: a published result found for {}, {} searched for and none found, {} not searched yet.",
            n(targets), n(with_figure), n(passed), n(published), n(searched_none), n(not_searched)
        ),
    }
}
