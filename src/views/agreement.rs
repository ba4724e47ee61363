//! One agreement.

use crate::ui::Leaf;
use leptos::prelude::*;

/// One agreement.
#[component]
pub fn AgreementPage(
    /// Its identifier, known or not.
    id: String,
) -> impl IntoView {
    view! { <Leaf name="agreement" heading=id>""</Leaf> }
}
