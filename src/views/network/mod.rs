//! The partner network.

use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::ui::Leaf;
use leptos::prelude::*;

/// The partner network.
#[component]
pub fn Network() -> impl IntoView {
    let lang = use_app_state().lang();
    view! { <Leaf name="network" heading=Route::Network.name(lang)>"" </Leaf> }
}
