//! What is filtered, and the controls to change it; the same bar on every view.

use leptos::prelude::*;

/// The filters in use, as chips, and the way to add or remove some.
#[component]
pub fn FilterBar() -> impl IntoView {
    view! { <div class="filters"></div> }
}
