//! An address that leads nowhere.

use crate::ui::Leaf;
use leptos::prelude::*;

/// An address that leads nowhere.
#[component]
pub fn NotFound(
    /// The address asked for.
    path: String,
) -> impl IntoView {
    view! { <Leaf name="not-found" heading=path>""</Leaf> }
}
