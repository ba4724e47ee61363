//! Two selections side by side.

use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::ui::Leaf;
use leptos::prelude::*;

/// Two selections side by side.
#[component]
pub fn Compare() -> impl IntoView {
    let lang = use_app_state().lang();
    view! { <Leaf name="compare" heading=Route::Compare.name(lang)>"" </Leaf> }
}
