//! The home page.

use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::ui::Leaf;
use leptos::prelude::*;

/// The home page.
#[component]
pub fn Home() -> impl IntoView {
    let lang = use_app_state().lang();
    view! { <Leaf name="home" heading=Route::Home.name(lang)>"" </Leaf> }
}
