//! Figures that have no source of their own: a ratio computed here, and another value that a note tells of.

use crate::analysis::target_words;
use crate::domain::TargetIx;
use crate::state::app_state::use_app_state;
use crate::text::{dates, numbers};
use leptos::prelude::*;

/// How a ratio was computed.
#[component]
pub(super) fn Working(target: TargetIx) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let status = state.statuses.with_untracked(|s| s.get(target).clone());
    let (value, working) = state.with(|dataset| {
        let record = dataset.target(target);
        let observed = status
            .deciding
            .first()
            .and_then(|place| record.observations.get(*place))
            .map_or(0.0, |o| o.value);
        let plain = |v| numbers::value(lang, record.measure, v);
        (
            status
                .ratio
                .map(|ratio| numbers::ratio(lang, ratio))
                .unwrap_or_default(),
            format!(
                "{} ÷ {}",
                plain(observed),
                plain(record.value.unwrap_or(0.0))
            ),
        )
    });
    view! {
        <p class="caption">{lang.pick("Un rapport calculé ici", "A ratio computed here")}</p>
        <p class="proof-value">
            <mark>{value}</mark>
        </p>
        <p class="proof-gloss">{working}</p>
        <p class="small">
            {lang
                .pick(
                    "Les deux chiffres ont chacun leur source, ci-dessous.",
                    "Both figures have their own source, below.",
                )}
        </p>
    }
}

/// Another value of the promise, and who gives it.
#[component]
pub(super) fn Disputed(target: TargetIx, place: usize) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let (value, note, source) = state
        .with(|dataset| target_words::disputed(dataset, target, place, lang))
        .unwrap_or_default();
    let read_in = match source {
        Some(source) => {
            let date = source.published.map_or_else(
                || lang.pick("sans date", "undated").to_owned(),
                |date| dates::long(lang, date),
            );
            let words = format!("{}, {}, {date}", source.title, source.publisher);
            match source.url {
                Some(url) => view! {
                    <p>
                        <a href=url.as_str().to_owned() target="_blank" rel="noopener external">
                            {words}
                        </a>
                    </p>
                }
                .into_any(),
                None => view! { <p>{words}</p> }.into_any(),
            }
        }
        None => view! {
            <p class="small">
                {lang
                    .pick(
                        "Les données ne nomment pas d’autre source que cette note.",
                        "The data name no source other than this note.",
                    )}
            </p>
        }
        .into_any(),
    };
    view! {
        <p class="caption">{lang.pick("Une autre valeur donnée", "Another value given")}</p>
        <p class="proof-value">
            <mark>{value}</mark>
        </p>
        <p class="proof-gloss">{note}</p>
        {read_in}
    }
}
