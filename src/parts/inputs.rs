//! What the rule was given for a target, and what it answered.

use super::figure::FigureButton;
use crate::analysis::target_words::{self, Figure};
use crate::domain::TargetIx;
use crate::domain::status::ResultState;
use crate::state::app_state::use_app_state;
use crate::text::typography;
use leptos::prelude::*;

/// What the rule was given and what it answered; each figure leads to its own evidence.
#[component]
pub(super) fn Inputs(
    /// Of which target.
    target: TargetIx,
    /// Which figure's evidence is open.
    open: RwSignal<Option<Figure>>,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let content = move || {
        let status = state.statuses.with(|s| s.get(target).clone());
        let (inputs, rule) = state.with(|dataset| {
            (
                target_words::inputs(dataset, target, &status, lang),
                target_words::rule_sentence(dataset.target(target), &status, lang),
            )
        });
        let answer = match status.result {
            ResultState::Unknown => lang.pick("résultat inconnu", "result unknown"),
            _ => target_words::result_word(&status, lang),
        };
        let title = format!(
            "{} {}",
            lang.pick("D’où vient", "Where this comes from:"),
            typography::quoted(lang, answer)
        );
        let rows = inputs
            .into_iter()
            .map(|input| {
                let value = match input.figure {
                    Some(figure) => view! {
                        <FigureButton target=target figure=figure text=input.value open=open />
                    }
                    .into_any(),
                    None => input.value.into_any(),
                };
                view! {
                    <tr>
                        <th scope="row">
                            {input.name} <small>{input.note}</small>
                        </th>
                        <td>{value}</td>
                    </tr>
                }
            })
            .collect_view();
        view! {
            <table class="inputs">
                <caption>{title}</caption>
                <tbody>{rows}</tbody>
            </table>
            <p class="inputs-rule">{rule}</p>
        }
    };
    view! { <div class="inputs-box">{content}</div> }
}
