//! What was selected, in words: an organisation and with whom it signs, or an agreement and its parties.

use super::graph::{Graph, Node, named};
use super::words;
use crate::domain::agreement::{Level, Role};
use crate::domain::{AgreementIx, Dataset, Lang, OrganisationIx};
use crate::text::typography::{capitalised, set};
use crate::text::{dates, label, words as terms};

/// A partner of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerRow {
    /// The organisation.
    pub organisation: OrganisationIx,
    /// Its identifier.
    pub id: String,
    /// Its name, short where it has an acronym.
    pub name: String,
    /// How many agreements they share.
    pub shared: usize,
    /// `2014–2021`.
    pub years: String,
}

/// An agreement of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementRow {
    /// The agreement.
    pub agreement: AgreementIx,
    /// Its date, short.
    pub date: String,
    /// Its short name.
    pub name: String,
    /// Its level.
    pub level: Level,
}

/// A party of an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyRow {
    /// The organisation, under the name it had.
    pub organisation: OrganisationIx,
    /// The organisation as the graph names it, to go on along the link.
    pub node: String,
    /// Its name, with its current name where that differs.
    pub name: String,
    /// Its role, where it is not a signatory.
    pub role: Option<String>,
}

/// An organisation in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationStory {
    /// The organisation.
    pub organisation: OrganisationIx,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: String,
    /// Its other names in the data, where successive names are one.
    pub other_names: Vec<String>,
    /// How many agreements, when, with how many partners.
    pub said: String,
    /// With whom most.
    pub most: Option<String>,
    /// Its partners, most shared first.
    pub partners: Vec<PartnerRow>,
    /// Its agreements, newest first.
    pub agreements: Vec<AgreementRow>,
}

/// An agreement in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementStory {
    /// The agreement.
    pub agreement: AgreementIx,
    /// Its identifier.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is and when it was signed.
    pub line: String,
    /// Its level.
    pub level: Level,
    /// Its parties, in its own order.
    pub parties: Vec<PartyRow>,
    /// Whether the selection holds it.
    pub in_selection: bool,
}

/// What was selected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Story {
    /// An organisation.
    Organisation(OrganisationStory),
    /// An agreement.
    Agreement(AgreementStory),
}

/// The node an identifier names: an agreement, or an organisation under the name the rules give it.
#[must_use]
pub fn node_of(dataset: &Dataset, id: &str, merge: bool) -> Option<Node> {
    dataset.find_agreement(id).map(Node::Agreement).or_else(|| {
        let organisation = dataset.find_organisation(id)?;
        Some(Node::Organisation(named(dataset, organisation, merge)))
    })
}

/// What `node` is, as `graph` (with nobody set aside) knows it.
#[must_use]
pub fn story(dataset: &Dataset, graph: &Graph, node: Node, merge: bool, lang: Lang) -> Story {
    match node {
        Node::Organisation(ix) => {
            Story::Organisation(organisation(dataset, graph, ix, merge, lang))
        }
        Node::Agreement(ix) => Story::Agreement(agreement(dataset, graph, ix, merge, lang)),
    }
}

fn organisation(
    dataset: &Dataset,
    graph: &Graph,
    ix: OrganisationIx,
    merge: bool,
    lang: Lang,
) -> OrganisationStory {
    let record = dataset.organisation(ix);
    let place = graph.find(Node::Organisation(ix));
    let agreements: Vec<AgreementIx> = place.map_or_else(Vec::new, |place| {
        graph
            .neighbours(place)
            .iter()
            .filter_map(|&n| agreement_at(graph, n))
            .collect()
    });
    let partners = place.map_or_else(Vec::new, |place| partner_rows(dataset, graph, place, lang));
    let other_names = if merge {
        dataset
            .names_of(ix)
            .into_iter()
            .filter(|other| *other != ix && !dataset.agreements_of(*other).is_empty())
            .map(|other| set(lang, &dataset.organisation(other).name).into_owned())
            .collect()
    } else {
        Vec::new()
    };
    let span = span(dataset, &agreements);
    let said = match span {
        None => lang
            .pick(
                "Aucun accord dans la sélection.",
                "No agreement in the selection.",
            )
            .to_owned(),
        Some((first, last)) => format!(
            "{}, {}, {} {}.",
            words::agreements(lang, agreements.len()),
            words::from_to(lang, first, last),
            lang.pick("avec", "with"),
            words::partners(lang, partners.len())
        ),
    };
    let repeated: Vec<String> = partners
        .iter()
        .filter(|p| p.shared > 1)
        .take(3)
        .map(|p| format!("{} ({})", p.name, p.shared))
        .collect();
    OrganisationStory {
        organisation: ix,
        name: set(lang, &record.name).into_owned(),
        kind: capitalised(terms::organisation_kind(lang, record.kind)),
        other_names,
        said,
        most: (!repeated.is_empty()).then(|| {
            format!(
                "{}{}.",
                lang.pick("Le plus souvent avec\u{a0}: ", "Most often with: "),
                repeated.join(", ")
            )
        }),
        partners,
        agreements: agreements
            .iter()
            .rev()
            .map(|&ix| agreement_row(dataset, ix, lang))
            .collect(),
    }
}

fn agreement_row(dataset: &Dataset, ix: AgreementIx, lang: Lang) -> AgreementRow {
    let record = dataset.agreement(ix);
    AgreementRow {
        agreement: ix,
        date: dates::short(lang, record.signed),
        name: label::short(dataset, record, lang, 46),
        level: record.level,
    }
}

fn partner_rows(dataset: &Dataset, graph: &Graph, place: usize, lang: Lang) -> Vec<PartnerRow> {
    graph
        .partners(place)
        .into_iter()
        .filter_map(|(other, shared)| {
            let Node::Organisation(ix) = graph.nodes()[other] else {
                return None;
            };
            let record = dataset.organisation(ix);
            let list: Vec<AgreementIx> = shared
                .iter()
                .filter_map(|&n| agreement_at(graph, n))
                .collect();
            let (first, last) = span(dataset, &list)?;
            Some(PartnerRow {
                organisation: ix,
                id: record.id.to_string(),
                name: set(lang, record.short_name(34)).into_owned(),
                shared: shared.len(),
                years: words::years(first, last),
            })
        })
        .collect()
}

fn agreement(
    dataset: &Dataset,
    graph: &Graph,
    ix: AgreementIx,
    merge: bool,
    lang: Lang,
) -> AgreementStory {
    let record = dataset.agreement(ix);
    AgreementStory {
        agreement: ix,
        id: record.id.to_string(),
        title: set(lang, &record.title).into_owned(),
        line: words::agreement_line(lang, record),
        level: record.level,
        parties: record
            .parties
            .iter()
            .map(|party| {
                let organisation = dataset.organisation(party.organisation);
                let node = named(dataset, party.organisation, merge);
                let name = set(lang, &organisation.name).into_owned();
                PartyRow {
                    organisation: party.organisation,
                    node: dataset.organisation(node).id.to_string(),
                    name: if node == party.organisation {
                        name
                    } else {
                        let now = set(lang, dataset.organisation(node).short_name(34));
                        format!("{name} ({} {now})", lang.pick("aujourd’hui", "now"))
                    },
                    role: (party.role != Role::Signatory)
                        .then(|| terms::role(lang, party.role).to_owned()),
                }
            })
            .collect(),
        in_selection: graph.find(Node::Agreement(ix)).is_some(),
    }
}

/// The agreement at a place of the graph.
#[must_use]
pub fn agreement_at(graph: &Graph, place: usize) -> Option<AgreementIx> {
    match graph.nodes().get(place) {
        Some(Node::Agreement(ix)) => Some(*ix),
        _ => None,
    }
}

/// The first and last year of some agreements.
#[must_use]
pub fn span(dataset: &Dataset, agreements: &[AgreementIx]) -> Option<(i32, i32)> {
    let years = || {
        agreements
            .iter()
            .map(|ix| dataset.agreement(*ix).signed.year())
    };
    Some((years().min()?, years().max()?))
}
