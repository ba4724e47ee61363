//! The timeline.

use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::ui::Leaf;
use leptos::prelude::*;

/// The timeline.
#[component]
pub fn Timeline() -> impl IntoView {
    let lang = use_app_state().lang();
    view! { <Leaf name="timeline" heading=Route::Timeline.name(lang)>"" </Leaf> }
}
