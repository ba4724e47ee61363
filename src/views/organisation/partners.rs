//! With whom, how often, and from when to when.

use crate::analysis::record_words::organisation::{Partner, partners};
use crate::domain::{AgreementIx, OrganisationIx};
use crate::parts::OrganisationLink;
use crate::state::app_state::use_app_state;
use leptos::prelude::*;

/// Partners shown at first; the rest opens in place.
const FIRST: usize = 14;

/// The partners, the most frequent first.
#[component]
pub(super) fn Partners(
    /// Which organisation.
    organisation: OrganisationIx,
    /// Its agreements.
    agreements: Memo<Vec<AgreementIx>>,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    view! {
        <section aria-labelledby="partners">
            <h2 id="partners">{lang.pick("Partenaires", "Partners")}</h2>
            {move || {
                let merge = state.place.view.with(|view| view.merge);
                let mut rows = state.with(|dataset| partners(dataset, organisation, &agreements.get(), merge));
                let rest = rows.split_off(rows.len().min(FIRST));
                let more = rest.len();
                view! {
                    <PartnerTable rows=rows />
                    {(more > 0)
                        .then(|| {
                            view! {
                                <details class="more">
                                    <summary>{format!("+ {more}")}</summary>
                                    <PartnerTable rows=rest />
                                </details>
                            }
                        })}
                }
            }}
        </section>
    }
}

#[component]
fn PartnerTable(rows: Vec<Partner>) -> impl IntoView {
    let lang = use_app_state().lang();
    view! {
        <table class="table">
            <thead class="unseen">
                <tr>
                    <th scope="col">{lang.pick("Organisme", "Organisation")}</th>
                    <th scope="col">{lang.pick("Années", "Years")}</th>
                    <th scope="col">{lang.pick("Accords", "Agreements")}</th>
                </tr>
            </thead>
            <tbody>
                {rows
                    .into_iter()
                    .map(|(organisation, count, first, last)| {
                        let years = if first == last { first.to_string() } else { format!("{first}–{last}") };
                        view! {
                            <tr>
                                <th scope="row"><OrganisationLink organisation=organisation /></th>
                                <td class="number">{years}</td>
                                <td class="number"><b>{count}</b></td>
                            </tr>
                        }
                    })
                    .collect_view()}
            </tbody>
        </table>
    }
}
