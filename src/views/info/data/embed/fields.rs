//! The fields of the form. They only show: one listener on the form hears them all.

use leptos::prelude::*;

/// A choice among many.
pub(super) fn select(
    words: &'static str,
    name: &'static str,
    options: Vec<(String, String)>,
    chosen: &str,
) -> AnyView {
    let options = options
        .into_iter()
        .map(|(value, words)| {
            let is_chosen = value == chosen;
            view! {
                <option value=value selected=is_chosen>
                    {words}
                </option>
            }
        })
        .collect_view();
    view! {
        <label class="embed-choice">
            <span>{words}</span>
            <select class="field" name=name>
                {options}
            </select>
        </label>
    }
    .into_any()
}

/// A choice among a few.
pub(super) fn buttons(
    words: &'static str,
    name: &'static str,
    choices: Vec<(&'static str, &'static str)>,
    chosen: impl Fn() -> &'static str + Send + Sync + 'static,
) -> AnyView {
    let chosen = Signal::derive(chosen);
    let buttons = choices
        .into_iter()
        .map(|(value, words)| {
            view! {
                <button type="button" name=name value=value aria-pressed=move || (chosen.get() == value).to_string()>
                    {words}
                </button>
            }
        })
        .collect_view();
    view! {
        <div class="embed-choice" role="group" aria-label=words>
            <span aria-hidden="true">{words}</span>
            <div class="segmented">{buttons}</div>
        </div>
    }
    .into_any()
}

/// A number of pixels.
pub(super) fn number(
    words: &'static str,
    name: &'static str,
    placeholder: &'static str,
    value: Option<u32>,
) -> AnyView {
    view! {
        <label class="embed-choice">
            <span>{words}</span>
            <input class="field" type="number" name=name min="200" max="4000" placeholder=placeholder value=value.map(|value| value.to_string()) />
        </label>
    }
    .into_any()
}
