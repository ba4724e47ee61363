//! One organisation.

use crate::ui::Leaf;
use leptos::prelude::*;

/// One organisation.
#[component]
pub fn OrganisationPage(
    /// Its identifier, known or not.
    id: String,
) -> impl IntoView {
    view! { <Leaf name="organisation" heading=id>""</Leaf> }
}
