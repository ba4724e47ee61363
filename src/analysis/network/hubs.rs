//! Organisations that sign so much that they hide the rest: which they are, and what setting them aside leaves.
//!
//! Rule: an organisation is a hub where it is party to more than a quarter of the agreements of a selection. Set aside, it
//! leaves with its links; its agreements stay, and so do their other parties. What no longer joins anybody is counted.

use super::graph::Graph;
use super::words::{agreements, organisations};
use crate::domain::arrange::Arrange;
use crate::domain::organisation::OrganisationKind;
use crate::domain::{Dataset, Lang, OrganisationIx};
use crate::text::numbers::{count, plural};
use crate::text::typography::set;

/// Hubs offered at most.
const OFFERED: usize = 3;

/// The hubs by place, those with most agreements first.
#[must_use]
pub fn hubs(graph: &Graph) -> Vec<usize> {
    // In a selection of a few agreements everybody is in a quarter of them.
    if graph.agreement_count() < 12 {
        return Vec::new();
    }
    let mut all: Vec<usize> = (0..graph.organisation_count())
        .filter(|&o| graph.degree(o) * 4 > graph.agreement_count())
        .collect();
    all.arrange_by_key(|&o| (std::cmp::Reverse(graph.degree(o)), o));
    all.truncate(OFFERED);
    all
}

/// What setting organisations aside does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// Agreements of which one of them at least is a party.
    pub party_to: usize,
    /// All agreements.
    pub of: usize,
    /// Agreements that still join two organisations or more.
    pub joining: usize,
    /// Organisations that had partners and have none left.
    pub unlinked: usize,
}

/// Compares the graph with everybody and the graph without some.
#[must_use]
pub fn effect(whole: &Graph, without: &Graph) -> Effect {
    let joins = |graph: &Graph, agreement: usize| graph.degree(agreement) >= 2;
    let linked = |graph: &Graph, organisation: usize| {
        graph
            .neighbours(organisation)
            .iter()
            .any(|&agreement| joins(graph, agreement))
    };
    let agreements = |graph: &Graph| graph.organisation_count()..graph.len();
    // An organisation that was in no other agreement keeps its node: only its links can go.
    let unlinked = (0..without.organisation_count())
        .filter(|&o| {
            !linked(without, o)
                && whole
                    .find(without.nodes()[o])
                    .is_some_and(|before| linked(whole, before))
        })
        .count();
    Effect {
        party_to: agreements(whole)
            .filter(|&a| {
                without
                    .find(whole.nodes()[a])
                    .is_some_and(|after| without.degree(after) < whole.degree(a))
            })
            .count(),
        of: whole.agreement_count(),
        joining: agreements(without).filter(|&a| joins(without, a)).count(),
        unlinked,
    }
}

/// The organisation after "sans": `l’État`, `France Travail`.
#[must_use]
pub fn name(lang: Lang, dataset: &Dataset, ix: OrganisationIx) -> String {
    let organisation = dataset.organisation(ix);
    let short = set(lang, organisation.short_name(30));
    if organisation.kind == OrganisationKind::State && organisation.id.as_str() == "etat" {
        return lang.pick("l’État", "the State").to_owned();
    }
    short.into_owned()
}

/// `Sans l’État : 131 accords sur 358 relient encore des organismes ; 31 organismes ne sont plus reliés.`
#[must_use]
pub fn said(lang: Lang, dataset: &Dataset, aside: &[OrganisationIx], effect: Effect) -> String {
    if aside.is_empty() || effect.party_to == 0 {
        return String::new();
    }
    let names: Vec<String> = aside.iter().map(|ix| name(lang, dataset, *ix)).collect();
    let names = names.join(lang.pick(" ni ", " or "));
    let Effect {
        party_to,
        of,
        joining,
        unlinked,
    } = effect;
    let (party_to, joining_n) = (count(lang, party_to), count(lang, joining));
    let unlinked_said = organisations(lang, unlinked);
    let of = agreements(lang, of);
    match lang {
        Lang::Fr => {
            let verb = plural(lang, joining, "relie", "relient");
            let less = plural(lang, unlinked, "n’est plus relié", "ne sont plus reliés");
            format!(
                " Sans {names}, partie à {party_to} de ces {of}\u{a0}: {joining_n} {verb} encore deux organismes ou plus, {unlinked_said} {less}."
            )
        }
        Lang::En => {
            let verb = plural(lang, joining, "joins", "join");
            let less = plural(lang, unlinked, "is linked", "are linked");
            format!(
                " Without {names}, party to {party_to} of these {of}: {joining_n} still {verb} two organisations or more, {unlinked_said} {less} no longer."
            )
        }
    }
}
