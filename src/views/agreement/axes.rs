//! The lines of action, numbered, with their themes.

use crate::domain::{AgreementIx, Lang};
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::text::letters;
use crate::text::{numbers, typography};
use leptos::prelude::*;

/// The axes, as a numbered list.
#[component]
pub(super) fn Axes(
    /// Which agreement.
    agreement: AgreementIx,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let axes = state.with(|dataset| dataset.agreement(agreement).axes.clone());
    let heading = match lang {
        Lang::Fr if axes.is_empty() => "Aucun axe relevé".to_owned(),
        Lang::En if axes.is_empty() => "No axis recorded".to_owned(),
        _ => numbers::counted(lang, axes.len(), ("axe", "axes"), ("axis", "axes")),
    };
    let rows = axes
        .into_iter()
        .map(|axis| {
            let last = axis.themes.len().saturating_sub(1);
            let themes = axis
                .themes
                .iter()
                .enumerate()
                .map(|(place, theme)| {
                    let (id, words) = state.with(|dataset| {
                        let theme = dataset.theme(*theme);
                        (theme.id.clone(), letters::lower(theme.label.get(lang)))
                    });
                    view! {
                        <a
                            class="axis-theme"
                            href=move || state.place.href_with(&Route::Agreements, |view| view.filter.themes = vec![id.clone()])
                        >
                            {words}
                        </a>
                        {if place < last { ", " } else { "" }}
                    }
                })
                .collect_view();
            view! {
                <li>
                    <span>{typography::set(lang, axis.label.get(lang)).into_owned()}</span>
                    " "
                    {themes}
                </li>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="axes">
            <h2 id="axes">{heading}</h2>
            <ol class="axes">{rows}</ol>
        </section>
    }
}
