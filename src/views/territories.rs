//! The territories.

use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::ui::Leaf;
use leptos::prelude::*;

/// The territories.
#[component]
pub fn Territories() -> impl IntoView {
    let lang = use_app_state().lang();
    view! { <Leaf name="territories" heading=Route::Territories.name(lang)>"" </Leaf> }
}

/// One territory.
#[component]
pub fn TerritoryPage(
    /// Its code, known or not.
    code: String,
) -> impl IntoView {
    view! { <Leaf name="territory" heading=code>""</Leaf> }
}
