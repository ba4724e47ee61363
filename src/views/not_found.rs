//! An address that leads nowhere: the page of its own for an unknown address or an unknown record.

use crate::parts::NothingHere;
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use leptos::prelude::*;

/// An address that leads nowhere.
#[component]
pub fn NotFound(
    /// The address asked for.
    path: String,
) -> impl IntoView {
    let lang = use_app_state().lang();
    view! { <NothingHere heading=Route::NotFound(String::new()).name(lang).to_owned() asked=path /> }
}
