//! The twin of the drawings: every organisation with its numbers, every agreement with its parties.

use super::explain::Explain;
use super::net::Net;
use super::path::PathCard;
use super::time_bar::standing_word;
use crate::analysis::network::metrics::{self, Community, Measure};
use crate::analysis::network::tables::{self, Column, StructureRow};
use crate::analysis::network::time::Standing;
use crate::analysis::network::{metric_words, words};
use crate::domain::AgreementIx;
use crate::domain::agreement::Role;
use crate::parts::{AgreementLink, OrganisationLink};
use crate::state::route::Route;
use crate::state::view_state::{Sort, ViewState};
use crate::text::{dates, typography, words as terms};
use leptos::prelude::*;
use std::sync::Arc;

/// Both tables.
#[component]
pub(super) fn Tables(net: Net) -> impl IntoView {
    view! {
        <div class="network-below network-twin">
            <Explain net=net />
            <PathCard net=net />
        </div>
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
    let measures = Memo::new(move |_| Arc::new(net.facts.with(|graph| metrics::of(graph))));
    let rows = Memo::new(move |_| {
        let (column, descending) = order.get();
        let measures = measures.get();
        net.app.with(|dataset| {
            net.facts
                .with(|graph| tables::structure(dataset, graph, &measures, column, descending))
        })
    });
    let groups = Memo::new(move |_| {
        let measures = measures.get();
        let name = |community: &Community| {
            net.app.with(|dataset| {
                net.facts
                    .with(|graph| metric_words::community_name(lang, dataset, graph, community))
            })
        };
        measures
            .communities
            .iter()
            .map(|c| (name(c), c.members.len()))
            .collect::<Vec<_>>()
    });
    let head = move |column: Column| {
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
        let (title, meaning) = column.title(lang);
        let is_number = !matches!(column, Column::Name | Column::Group);
        view! {
            <th scope="col" class:network-number=is_number aria-sort=sorted>
                <a data-noscroll="" href=href>{title}</a>
                <span class="network-meaning">{meaning}</span>
            </th>
        }
    };
    view! {
        <div class="network-table-frame" role="region" tabindex="0" aria-labelledby="reseau-organismes-titre">
            <table class="network-table network-structure">
                <caption id="reseau-organismes-titre">
                    {lang.pick("Organismes\u{a0}: leur présence dans le corpus, pas leur pouvoir", "Organisations: their presence in the corpus, not their power")}
                </caption>
                <thead>
                    <tr>{Column::ALL.map(head).into_iter().collect_view()}</tr>
                </thead>
                <tbody>
                    {move || {
                        let (rows, groups, measures) = (rows.get(), groups.get(), measures.get());
                        rows.into_iter()
                            .map(|row| {
                                let group = groups.get(row.measures.community).cloned().unwrap_or_default();
                                let set = measures.components.get(row.measures.component).copied().unwrap_or(0);
                                organisation_line(net, row, group, set)
                            })
                            .collect_view()
                    }}
                </tbody>
            </table>
        </div>
        <section class="network-meanings" aria-labelledby="reseau-mesures">
            <h2 id="reseau-mesures" class="network-panel-title">{lang.pick("Ce que disent les colonnes", "What the columns say")}</h2>
            <p>{metric_words::caution(lang)}</p>
            <dl>
                {Measure::ALL
                    .into_iter()
                    .map(|measure| {
                        view! {
                            <div>
                                <dt>{metric_words::title(lang, measure)}</dt>
                                <dd>{metric_words::meaning(lang, measure)}</dd>
                            </div>
                        }
                    })
                    .collect_view()}
            </dl>
            <p class="small">{move || measures.with(|measures| metric_words::modularity(lang, measures))}</p>
        </section>
    }
}

/// A row. No part of it reacts: the table is written anew when its order or the selection changes.
fn organisation_line(
    net: Net,
    row: StructureRow,
    group: (String, usize),
    set: u32,
) -> impl IntoView {
    let StructureRow { who, measures } = row;
    let lang = net.lang;
    let (id, name) = net.app.with(|dataset| {
        let record = dataset.organisation(who.organisation);
        (
            record.id.to_string(),
            typography::set(lang, &record.name).into_owned(),
        )
    });
    let chosen = net.app.place.view.with_untracked(|view| {
        net.app.place.address(
            lang,
            &Route::Network,
            &ViewState {
                selected: Some(id.clone()),
                ..view.clone()
            },
        )
    });
    let label = format!("{} {name}", lang.pick("Voisins de", "Neighbours of"));
    let (names, size) = group;
    let group = match size {
        0 | 1 => lang.pick("seul", "alone").to_owned(),
        size => format!("{names} ({size})"),
    };
    view! {
        <tr data-organisation-id=id>
            <th scope="row">
                <OrganisationLink organisation=who.organisation />
                " "
                <a class="network-to-fan" data-noscroll="" href=chosen aria-label=label>
                    {lang.pick("voisins", "neighbours")}
                </a>
            </th>
            <td class="network-number">{who.agreements}</td>
            <td class="network-number">{who.partners}</td>
            <td class="network-number">{who.first}</td>
            <td class="network-number">{who.last}</td>
            <td class="network-number">{metric_words::per_hundred(lang, measures.betweenness)}</td>
            <td class="network-number">{measures.core}</td>
            <td class="network-number">{set}</td>
            <td class="network-group">{group}</td>
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
                        <th scope="col">{lang.pick("Fin", "End")}</th>
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
    let (id, date, end, parties) = net.app.with(|dataset| {
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
            record.end.map_or_else(
                || lang.pick("non publiée", "not published").to_owned(),
                |end| dates::short(lang, end),
            ),
            parties,
        )
    });
    let last = parties.len().saturating_sub(1);
    let count = words::organisations(lang, parties.len());
    view! {
        <tr data-agreement-id=id data-standing=move || standing_word(net.standing(ix))>
            <td class="network-when">{date}</td>
            <td class="network-when">{move || ended(net, ix)} {end}</td>
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

/// "échu" before the end of what has ended on the day shown.
fn ended(net: Net, ix: AgreementIx) -> Option<&'static str> {
    (net.standing(ix) == Standing::Ended).then(|| net.lang.pick("échu\u{a0}: ", "ended: "))
}
