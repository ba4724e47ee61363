//! Coverage: four bars, each a part of the one above, the last split by who publishes. On an earlier day the last is
//! what could be found then.

use super::said::those_there_are;
use crate::analysis::tracker::{Coverage, KnownThen};
use crate::domain::Lang;
use crate::state::app_state::use_app_state;
use crate::text::{dates, numbers};
use leptos::prelude::*;

/// The four bars.
#[component]
pub(super) fn Stairs(
    coverage: Memo<Coverage>,
    /// On an earlier day: what could be known of the dates past.
    known: Memo<Option<KnownThen>>,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let share = move |n: usize| {
        let all = coverage.with(|c| c.targets).max(1);
        format!("{:.2}%", n as f64 * 100.0 / all as f64)
    };
    let step = move |count: fn(&Coverage) -> usize, fr: &'static str, en: &'static str| {
        let n = move || coverage.with(count);
        view! {
            <li>
                <span class="stairs-bar" style:width=move || share(n())></span>
                <span class="stairs-text">
                    <data value=n>{move || numbers::count(lang, n())}</data>
                    " "
                    {lang.pick(fr, en)}
                </span>
            </li>
        }
    };
    let published = move || coverage.with(|c| c.published);
    let parts = move || {
        let Coverage {
            independent,
            reported,
            declared,
            ..
        } = coverage.get();
        let since = known.get().map_or(0, |known| known.since);
        let parts = [
            (
                independent,
                lang.pick("par une mesure indépendante", "by an independent measure"),
            ),
            (
                reported,
                lang.pick("sur la parole d’un tiers", "on a third party’s word"),
            ),
            (
                declared,
                lang.pick("sur la parole d’une partie", "on a party’s own word"),
            ),
        ];
        let parts = those_there_are(lang, &parts);
        let mut text = String::new();
        if since > 0 {
            let since = numbers::count(lang, since);
            text = format!(", {since} {}", lang.pick("depuis", "since"));
        }
        if !parts.is_empty() {
            text.push_str(&format!(" ({parts})"));
        }
        text
    };
    view! {
        <ol class="stairs" aria-label=lang.pick("Ce que l’on sait des cibles", "What is known of the targets")>
            {step(|c| c.targets, "cibles relevées", "targets recorded")}
            {step(|c| c.with_figure, "engagent sur un chiffre", "commit to a figure")}
            {step(|c| c.passed, "dont la date est passée", "of them past their due date")}
            <li>
                <span class="stairs-bar stairs-split" style:width=move || share(published())>
                    <i class="stairs-independent" style:flex-grow=move || coverage.with(|c| c.independent.to_string())></i>
                    <i class="stairs-reported" style:flex-grow=move || coverage.with(|c| c.reported.to_string())></i>
                    <i class="stairs-declared" style:flex-grow=move || coverage.with(|c| c.declared.to_string())></i>
                </span>
                <span class="stairs-text">
                    <data value=published>{move || numbers::count(lang, published())}</data>
                    " "
                    {move || match (known.get().is_some(), lang) {
                        (false, _) => lang.pick("avec un résultat publié", "with a published result").to_owned(),
                        (true, Lang::Fr) => {
                            format!("avec un résultat publié au {}", dates::numeric(lang, state.today.get()))
                        }
                        (true, Lang::En) => {
                            format!("with a result published by {}", dates::numeric(lang, state.today.get()))
                        }
                    }}
                    <small>{parts}</small>
                </span>
            </li>
        </ol>
    }
}
