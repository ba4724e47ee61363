//! The page of every view: a leaf of the register, with what the margin says of it.

use leptos::prelude::*;

/// A view's root: its mark in the document, its heading, its margin note, its content.
#[component]
pub fn Leaf(
    /// The view's name in the document (`data-view`).
    name: &'static str,
    /// The heading, the only `<h1>` of the page.
    #[prop(into)]
    heading: String,
    /// A second class for the heading, such as the large one of the home page.
    #[prop(optional)]
    heading_class: &'static str,
    /// Set when the drawing is there; a view that draws nothing is ready at once.
    #[prop(optional, into)]
    ready: Option<Signal<bool>>,
    /// The margin note: a few words in bold.
    #[prop(optional, into)]
    note_title: String,
    /// The margin note: reading help, counts, caveats. Never controls.
    #[prop(optional, into)]
    note: String,
    /// The content below the heading.
    children: Children,
) -> impl IntoView {
    let has_note = !(note_title.is_empty() && note.is_empty());
    view! {
        <article
            class="leaf"
            data-view=name
            data-ready=move || ready.is_none_or(|ready| ready.get()).then_some("")
        >
            {has_note
                .then(|| {
                    view! {
                        <p class="margin-note">
                            <b>{note_title}</b>
                            " "
                            {note}
                        </p>
                    }
                })}
            <h1 id="page-title" class=format!("leaf-title {heading_class}") tabindex="-1">
                {heading}
            </h1>
            {children()}
        </article>
    }
}
