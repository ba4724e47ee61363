//! What is known of the targets, in one sentence.

use crate::analysis::tracker::Coverage;
use crate::domain::Lang;
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::text::{dates, numbers, typography};
use leptos::prelude::*;

/// The sentence, and what it does not say.
#[component]
pub fn Known() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    view! {
        <section class="known" aria-label=lang.pick("Ce que l’on sait", "What is known")>
            <p class="margin-note">
                <b>{lang.pick("Ce que l’on sait", "What is known")}</b>
                " "
                {lang.pick("Une seule règle, la même pour tous.", "One rule, the same for all.")}
            </p>
            {move || {
                let statuses = state.statuses.get();
                let coverage = state.with(|dataset| Coverage::of(dataset, &statuses, dataset.targets()));
                let day = dates::day(lang, state.today.get());
                let n = move |value: usize| view! { <b>{numbers::count(lang, value)}</b> };
                let found = view! {
                    <a href=move || state.place.href(&Route::Tracker)>
                        <mark>{numbers::count(lang, coverage.published)}</mark>
                    </a>
                };
                let sentence = match lang {
                    Lang::Fr => {
                        view! {
                            "Sur " {n(coverage.targets)} " cibles relevées, " {n(coverage.with_figure)}
                            " portent un engagement chiffré. Pour " {n(coverage.passed)}
                            " d’entre elles l’échéance est passée\u{202f}; un résultat publié a été trouvé pour " {found} "."
                        }
                            .into_any()
                    }
                    Lang::En => {
                        view! {
                            "Of " {n(coverage.targets)} " targets recorded, " {n(coverage.with_figure)}
                            " commit to a figure. For " {n(coverage.passed)}
                            " of them the due date has passed; a published result was found for " {found} "."
                        }
                            .into_any()
                    }
                };
                view! {
                    <p class="known-said">{sentence}</p>
                    <p class="known-rest">{rest(lang, coverage, &day)}</p>
                }
            }}
        </section>
    }
}

fn rest(lang: Lang, coverage: Coverage, day: &str) -> String {
    let others = coverage.passed - coverage.published;
    let (none, unsearched) = (coverage.searched_none, coverage.not_searched);
    let words = match lang {
        Lang::Fr => format!(
            "Pour les {} autres : {} cherchés sans rien trouver, {} pas encore cherchés, au {day}. Cela ne veut pas dire « non tenu ».",
            numbers::count(lang, others),
            numbers::count(lang, none),
            numbers::count(lang, unsearched)
        ),
        Lang::En => format!(
            "For the {} others: {} searched for and none found, {} not searched yet, as of {day}. That does not mean “not kept”.",
            numbers::count(lang, others),
            numbers::count(lang, none),
            numbers::count(lang, unsearched)
        ),
    };
    typography::set(lang, &words).into_owned()
}
