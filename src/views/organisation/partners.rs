//! With whom, how often, and from when to when.

use super::names_counted;
use crate::domain::{AgreementIx, Dataset, OrganisationIx};
use crate::parts::OrganisationLink;
use crate::state::app_state::use_app_state;
use leptos::prelude::*;
use std::collections::BTreeMap;

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

/// A partner: which, in how many agreements, first and last year.
type Row = (OrganisationIx, usize, i32, i32);

#[component]
fn PartnerTable(rows: Vec<Row>) -> impl IntoView {
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

fn partners(
    dataset: &Dataset,
    organisation: OrganisationIx,
    agreements: &[AgreementIx],
    merge: bool,
) -> Vec<Row> {
    let own = names_counted(dataset, organisation, merge);
    let mut found: BTreeMap<OrganisationIx, (usize, i32, i32)> = BTreeMap::new();
    for ix in agreements {
        let record = dataset.agreement(*ix);
        let year = record.signed.year();
        let mut here: Vec<OrganisationIx> = record
            .parties
            .iter()
            .map(|party| {
                if merge {
                    dataset.current_name(party.organisation)
                } else {
                    party.organisation
                }
            })
            .filter(|other| !own.contains(other))
            .collect();
        here.sort_unstable();
        here.dedup();
        for other in here {
            let entry = found.entry(other).or_insert((0, year, year));
            *entry = (entry.0 + 1, entry.1.min(year), entry.2.max(year));
        }
    }
    let mut rows: Vec<Row> = found
        .into_iter()
        .map(|(ix, (count, first, last))| (ix, count, first, last))
        .collect();
    rows.sort_by_key(|row| {
        (
            std::cmp::Reverse(row.1),
            dataset.organisation(row.0).id.clone(),
        )
    });
    rows
}
