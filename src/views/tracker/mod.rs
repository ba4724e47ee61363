//! The target tracker.

use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::ui::Leaf;
use leptos::prelude::*;

/// The target tracker.
#[component]
pub fn Tracker() -> impl IntoView {
    let lang = use_app_state().lang();
    view! { <Leaf name="tracker" heading=Route::Tracker.name(lang)>"" </Leaf> }
}
