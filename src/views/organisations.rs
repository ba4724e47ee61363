//! The table of organisations.

use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::ui::Leaf;
use leptos::prelude::*;

/// The table of organisations.
#[component]
pub fn Organisations() -> impl IntoView {
    let lang = use_app_state().lang();
    view! { <Leaf name="organisations" heading=Route::Organisations.name(lang)>"" </Leaf> }
}
