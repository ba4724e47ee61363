//! The list of the palette: groups of lines, one of them marked. One listener for all of them.

use super::lines::{Act, Line, Lines};
use crate::analysis::paraphe::Pen;
use crate::analysis::search::Marks;
use crate::parts::{Glyph, marked};
use crate::state::app_state::use_app_state;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::web_sys::Element;
use wasm_bindgen::JsCast as _;

/// The strokes of the lines.
const PEN: Pen = Pen {
    width: 44.0,
    height: 24.0,
    ..Pen::SMALL
};

/// The identifier of a line in the document.
pub(super) fn option_id(place: usize) -> String {
    format!("palette-option-{place}")
}

/// Which line an event is about.
fn place_of(event: &MouseEvent) -> Option<usize> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let line = target.closest("[role=option]").ok().flatten()?;
    line.id().rsplit('-').next()?.parse().ok()
}

/// The list.
#[component]
pub(super) fn List(
    lines: Memo<Lines>,
    active: RwSignal<usize>,
    choose: Callback<usize>,
) -> impl IntoView {
    let lang = use_app_state().lang();
    view! {
        <div
            id="palette-list"
            class="palette-list"
            role="listbox"
            aria-label=lang.pick("Résultats", "Results")
            // The field keeps the focus.
            on:mousedown=|event| event.prevent_default()
            // A pointer that moves marks; lines that move under a resting pointer do not.
            on:pointermove=move |event| {
                if let Some(place) = place_of(&event) && active.get_untracked() != place {
                    active.set(place);
                }
            }
            on:click=move |event| {
                if let Some(place) = place_of(&event) {
                    choose.run(place);
                }
            }
        >
            {move || lines.with(|lines| groups(lines, active))}
        </div>
    }
}

fn groups(lines: &Lines, active: RwSignal<usize>) -> Vec<AnyView> {
    let mut place = 0;
    let mut groups = Vec::with_capacity(lines.groups.len());
    for (number, group) in lines.groups.iter().enumerate() {
        let mut rows = Vec::with_capacity(group.lines.len());
        for line in &group.lines {
            rows.push(row(line, &group.marks, place, active));
            place += 1;
        }
        let name_id = format!("palette-group-{number}");
        let name = (!group.name.is_empty()).then(|| view! { <p class="palette-name" id=name_id.clone() role="presentation">{group.name}</p> });
        let labelled = name.is_some().then_some(name_id);
        groups.push(
            view! {
                <div class="palette-group" role="group" aria-labelledby=labelled>
                    {name}
                    <div class="palette-lines" role="presentation">{rows}</div>
                </div>
            }
            .into_any(),
        );
    }
    groups
}

fn row(line: &Line, marks: &Marks, place: usize, active: RwSignal<usize>) -> AnyView {
    let id = option_id(place);
    let class = match line.act {
        Act::Go(_) => "palette-line",
        Act::All => "palette-line palette-all",
        Act::Type(_) => "palette-line palette-meant",
    };
    let glyph = line
        .glyph
        .map(|agreement| view! { <Glyph agreement=agreement pen=PEN /> });
    let aside = (!line.aside.is_empty())
        .then(|| view! { <span class="palette-aside">{line.aside.clone()}</span> });
    view! {
        <div id=id class=class role="option" aria-selected=move || (active.get() == place).to_string()>
            <span class="palette-glyph">{glyph}</span>
            <span class="palette-label">{marked(&line.label, marks)}</span>
            " "
            {aside}
        </div>
    }
    .into_any()
}
