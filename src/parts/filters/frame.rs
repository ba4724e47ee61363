//! What every menu of the bar is: a native `<details>`, one open at a time, kept on the screen, closed by Escape.

use leptos::ev::KeyboardEvent;
use leptos::html::Details;
use leptos::prelude::*;

/// Width of the widest menu but the maps, with a margin.
const PANEL: f64 = 384.0;

/// A menu of the bar.
#[component]
pub(super) fn MenuFrame(
    /// What it says when it is closed, after a plus.
    words: &'static str,
    /// The classes of its panel.
    panel: &'static str,
    /// Whether it is open; written by the menu.
    open: RwSignal<bool>,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let menu = NodeRef::<Details>::new();
    view! {
        <details
            class="facet"
            class:to-left=move || open.get() && has_no_room(menu)
            name="facet"
            node_ref=menu
            on:toggle=move |_| open.set(menu.get_untracked().is_some_and(|menu| menu.open()))
            on:keydown=move |event| close_on_escape(&event, menu)
        >
            <summary class="chip add">{format!("+ {words}")}</summary>
            <div class=panel>{children()}</div>
        </details>
    }
}

/// Whether a menu opened towards the right would leave the screen.
fn has_no_room(menu: NodeRef<Details>) -> bool {
    let width = window().inner_width().ok().and_then(|width| width.as_f64());
    menu.get_untracked()
        .zip(width)
        .is_some_and(|(menu, width)| menu.get_bounding_client_rect().left() + PANEL > width)
}

/// Closes a menu with Escape and gives the focus back to its name.
fn close_on_escape(event: &KeyboardEvent, menu: NodeRef<Details>) {
    if event.key() == "Escape"
        && let Some(menu) = menu.get_untracked()
    {
        menu.set_open(false);
        if let Ok(Some(summary)) = menu.query_selector("summary")
            && let Ok(summary) =
                wasm_bindgen::JsCast::dyn_into::<leptos::web_sys::HtmlElement>(summary)
        {
            summary.focus().ok();
        }
    }
}
