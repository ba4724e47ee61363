//! A target, from promise to result.

use crate::domain::TargetIx;
use crate::state::app_state::use_app_state;
use leptos::prelude::*;

/// A target, from promise to result.
#[component]
pub fn TargetCard(
    /// Which target.
    target: TargetIx,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let label = state.with(|dataset| dataset.target(target).label.get(lang).to_owned());
    view! { <p>{label}</p> }
}
