//! Links to records, with their marks in the document; the words a page is filtered by stand out in them.

use super::marked::marked;
use crate::domain::{AgreementIx, OrganisationIx};
use crate::state::app_state::{Item, use_app_state};
use crate::state::route::Route;
use crate::text::typography;
use leptos::prelude::*;

/// A link to an agreement, by its title unless other words are given.
#[component]
pub fn AgreementLink(
    /// Which agreement.
    agreement: AgreementIx,
    /// Other words than its title.
    #[prop(optional, into)]
    label: Option<String>,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let (id, title) = state.with(|dataset| {
        let agreement = dataset.agreement(agreement);
        (
            agreement.id.to_string(),
            typography::set(lang, &agreement.title).into_owned(),
        )
    });
    let words = label.unwrap_or(title);
    let route = Route::Agreement(id.clone());
    view! {
        <a
            href=move || state.place.href(&route)
            data-agreement-id=id
            on:pointerenter=move |_| state.pointed.set(Some(Item::Agreement(agreement)))
            on:pointerleave=move |_| state.pointed.set(None)
        >
            {move || state.marks.with(|marks| marked(&words, marks))}
        </a>
    }
}

/// A link to an organisation, by its name unless other words are given.
#[component]
pub fn OrganisationLink(
    /// Which organisation.
    organisation: OrganisationIx,
    /// Other words than its name.
    #[prop(optional, into)]
    label: Option<String>,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let (id, name) = state.with(|dataset| {
        let organisation = dataset.organisation(organisation);
        (
            organisation.id.to_string(),
            typography::set(lang, &organisation.name).into_owned(),
        )
    });
    let words = label.unwrap_or(name);
    let route = Route::Organisation(id.clone());
    view! {
        <a
            href=move || state.place.href(&route)
            data-organisation-id=id
            on:pointerenter=move |_| state.pointed.set(Some(Item::Organisation(organisation)))
            on:pointerleave=move |_| state.pointed.set(None)
        >
            {move || state.marks.with(|marks| marked(&words, marks))}
        </a>
    }
}
