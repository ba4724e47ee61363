//! Who is in the agreement, in what role, and by whom represented.

use crate::domain::agreement::Party;
use crate::domain::{AgreementIx, Lang};
use crate::parts::OrganisationLink;
use crate::state::app_state::use_app_state;
use crate::text::{typography, words};
use leptos::prelude::*;

/// The parties, as a list.
#[component]
pub(super) fn Parties(
    /// Which agreement.
    agreement: AgreementIx,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let parties = state.with(|dataset| dataset.agreement(agreement).parties.clone());
    view! {
        <section aria-labelledby="parties">
            <h2 id="parties" class="unseen">
                {lang.pick("Parties", "Parties")}
            </h2>
            <ul class="parties">{parties.iter().map(|party| row(party, lang)).collect_view()}</ul>
        </section>
    }
}

fn row(party: &Party, lang: Lang) -> impl IntoView + use<> {
    let people = party
        .represented_by
        .iter()
        .map(|person| match &person.title {
            Some(title) => format!("{}, {title}", person.name),
            None => person.name.to_string(),
        })
        .map(|person| view! { <span class="person">{typography::set(lang, &person).into_owned()}</span> })
        .collect_view();
    view! {
        <li>
            <b><OrganisationLink organisation=party.organisation /></b>
            " "
            <span class="small">{words::role(lang, party.role)}</span>
            {people}
        </li>
    }
}
