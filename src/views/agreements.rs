//! The table of agreements.

use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::ui::Leaf;
use leptos::prelude::*;

/// The table of agreements.
#[component]
pub fn Agreements() -> impl IntoView {
    let lang = use_app_state().lang();
    view! { <Leaf name="agreements" heading=Route::Agreements.name(lang)>"" </Leaf> }
}
