//! The twin of the drawings: every organisation with its numbers, every agreement with its parties.

use super::net::Net;
use crate::analysis::network::tables::{self, Column, OrganisationRow};
use crate::analysis::network::{Node, words};
use crate::domain::AgreementIx;
use crate::domain::agreement::Role;
use crate::parts::{AgreementLink, OrganisationLink};
use crate::state::view_state::Sort;
use crate::text::{dates, typography, words as terms};
use leptos::prelude::*;

/// Both tables.
#[component]
pub(super) fn Tables(net: Net) -> impl IntoView {
    view! {
        <Organisations net=net />
        <Agreements net=net />
    }
}

/// The column and direction of the address; by number of agreements, largest first, where it says nothing usable.
fn order(net: Net) -> (Column, bool) {
    net.app.place.view.with(|view| {
        view.sort
            .as_ref()
            .and_then(|sort| Some((Column::parse(&sort.column)?, sort.descending)))
            .unwrap_or((Column::Agreements, true))
    })
}

#[component]
fn Organisations(net: Net) -> impl IntoView {
    let lang = net.lang;
    let order = Memo::new(move |_| order(net));
    let rows = Memo::new(move |_| {
        let (column, descending) = order.get();
        net.app.with(|dataset| {
            net.facts
                .with(|graph| tables::organisations(dataset, graph, column, descending))
        })
    });
    let head = move |column: Column, text: &'static str| {
        let href = move || {
            let (now, descending) = order.get();
            let descending = if now == column {
                !descending
            } else {
                column.begins_descending()
            };
            net.app.place.here_with(|view| {
                view.sort = Some(Sort {
                    column: column.as_str().to_owned(),
                    descending,
                });
            })
        };
        let sorted = move || {
            let (now, descending) = order.get();
            if now != column {
                "none"
            } else if descending {
                "descending"
            } else {
                "ascending"
            }
        };
        view! {
            <th scope="col" class:network-number=column != Column::Name aria-sort=sorted>
                <a data-noscroll="" href=href>{text}</a>
            </th>
        }
    };
    view! {
        <div class="network-table-frame" role="region" tabindex="0" aria-labelledby="reseau-organismes-titre">
            <table class="network-table">
                <caption id="reseau-organismes-titre">
                    {lang.pick("Organismes et leurs accords", "Organisations and their agreements")}
                </caption>
                <thead>
                    <tr>
                        {head(Column::Name, lang.pick("Organisme", "Organisation"))}
                        {head(Column::Agreements, lang.pick("Accords", "Agreements"))}
                        {head(Column::Partners, lang.pick("Partenaires", "Partners"))}
                        {head(Column::First, lang.pick("Premier", "First"))}
                        {head(Column::Last, lang.pick("Dernier", "Last"))}
                    </tr>
                </thead>
                <tbody>
                    <For
                        each=move || rows.get()
                        key=|row| (row.organisation, row.agreements, row.partners, row.first, row.last)
                        children=move |row| view! { <OrganisationLine net=net row=row /> }
                    />
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn OrganisationLine(net: Net, row: OrganisationRow) -> impl IntoView {
    let node = Node::Organisation(row.organisation);
    let id = net.id(node);
    let fan = id.clone();
    let lang = net.lang;
    view! {
        <tr data-organisation-id=id>
            <th scope="row">
                <OrganisationLink organisation=row.organisation />
                " "
                <a
                    class="network-to-fan"
                    href=move || {
                        net.app
                            .place
                            .here_with(|view| {
                                view.mode = crate::state::view_state::Mode::Around;
                                view.selected = Some(fan.clone());
                            })
                    }
                >
                    {lang.pick("éventail", "fan")}
                </a>
            </th>
            <td class="network-number">{row.agreements}</td>
            <td class="network-number">{row.partners}</td>
            <td class="network-number">{row.first}</td>
            <td class="network-number">{row.last}</td>
        </tr>
    }
}

#[component]
fn Agreements(net: Net) -> impl IntoView {
    let lang = net.lang;
    let agreements = Memo::new(move |_| net.app.selection.with(|s| s.agreements.clone()));
    view! {
        <div class="network-table-frame" role="region" tabindex="0" aria-labelledby="reseau-accords-titre">
            <table class="network-table">
                <caption id="reseau-accords-titre">
                    {lang.pick("Accords et leurs parties", "Agreements and their parties")}
                </caption>
                <thead>
                    <tr>
                        <th scope="col">{lang.pick("Date", "Date")}</th>
                        <th scope="col">{lang.pick("Accord", "Agreement")}</th>
                        <th scope="col">{lang.pick("Parties", "Parties")}</th>
                    </tr>
                </thead>
                <tbody>
                    <For
                        each=move || agreements.get()
                        key=|ix| *ix
                        children=move |ix| view! { <AgreementLine net=net ix=ix /> }
                    />
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn AgreementLine(net: Net, ix: AgreementIx) -> impl IntoView {
    let lang = net.lang;
    let (id, date, parties) = net.app.with(|dataset| {
        let record = dataset.agreement(ix);
        let parties: Vec<_> = record
            .parties
            .iter()
            .map(|party| {
                let organisation = dataset.organisation(party.organisation);
                (
                    party.organisation,
                    typography::set(lang, organisation.short_name(40)).into_owned(),
                    (party.role != Role::Signatory)
                        .then(|| format!(" ({})", terms::role(lang, party.role))),
                )
            })
            .collect();
        (
            record.id.to_string(),
            dates::short(lang, record.signed),
            parties,
        )
    });
    let last = parties.len().saturating_sub(1);
    let count = words::organisations(lang, parties.len());
    view! {
        <tr data-agreement-id=id>
            <td class="network-when">{date}</td>
            <th scope="row">
                <AgreementLink agreement=ix />
            </th>
            <td title=count>
                {parties
                    .into_iter()
                    .enumerate()
                    .map(|(i, (organisation, name, role))| {
                        view! {
                            <OrganisationLink organisation=organisation label=name />
                            {role}
                            {(i < last).then_some(", ")}
                        }
                    })
                    .collect_view()}
            </td>
        </tr>
    }
}
