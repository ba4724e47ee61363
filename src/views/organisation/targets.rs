//! The targets an organisation answers for, with what is known of them.

use super::names_counted;
use crate::analysis::tracker::Coverage;
use crate::domain::{Dataset, Lang, OrganisationIx, TargetIx};
use crate::parts::TargetCard;
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::state::view_state::Sort;
use crate::text::numbers;
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
            <p class="said">{move || sentence(lang, coverage.get())}</p>
            <p class="small">
                {move || on_whose_word(lang, coverage.get())}
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
    let recorded = numbers::counted(
        lang,
        targets,
        ("cible relevée", "cibles relevées"),
        ("target recorded", "targets recorded"),
    );
    let rest = [
        (
            published,
            lang.pick(
                "avec un résultat publié trouvé",
                "with a published result found",
            ),
        ),
        (
            searched_none,
            lang.pick("cherchées sans rien trouver", "searched for and none found"),
        ),
        (
            not_searched,
            lang.pick("pas encore cherchées", "not searched for yet"),
        ),
    ];
    let rest = listed(lang, &rest);
    match lang {
        Lang::Fr if passed == 0 => format!(
            "{recorded}, {} avec un engagement chiffré. Aucune échéance n’est passée.",
            n(with_figure)
        ),
        Lang::En if passed == 0 => format!(
            "{recorded}, {} committing to a figure. No due date has passed.",
            n(with_figure)
        ),
        Lang::Fr => format!(
            "{recorded}, {} avec un engagement chiffré. Échéance passée pour {}\u{a0}: {rest}.",
            n(with_figure),
            n(passed)
        ),
        Lang::En => format!(
            "{recorded}, {} committing to a figure. Due date passed for {}: {rest}.",
            n(with_figure),
            n(passed)
        ),
    }
}

/// On whose word the published results rest; nothing where there is none.
fn on_whose_word(lang: Lang, coverage: Coverage) -> Option<String> {
    let parts = [
        (
            coverage.independent,
            lang.pick("mesure indépendante", "independent measure"),
        ),
        (
            coverage.reported,
            lang.pick("parole d’un tiers", "a third party’s word"),
        ),
        (
            coverage.declared,
            lang.pick("parole d’une partie", "a party’s own word"),
        ),
    ];
    (coverage.published > 0).then(|| {
        format!(
            "{}{} {}.",
            lang.pick("Ces résultats reposent sur", "These results rest on"),
            lang.pick("\u{a0}:", ":"),
            listed(lang, &parts)
        )
    })
}

/// `18 avec un résultat, 13 sans`; what there is none of is not said.
fn listed(lang: Lang, parts: &[(usize, &str)]) -> String {
    let said: Vec<String> = parts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, words)| format!("{} {words}", numbers::count(lang, *count)))
        .collect();
    said.join(", ")
}
