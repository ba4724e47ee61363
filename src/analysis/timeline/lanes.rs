//! The lanes of the timeline: which agreements go together, under which name.
//!
//! By level and by kind each agreement stands in one lane; by region too, with lanes of their own for what covers
//! the country and for what covers several regions. By organisation and by theme an agreement stands in the lane of
//! each of its parties or themes: the sum of the lanes is then more than the agreements, and the view says so.

use crate::analysis::fold::sort_key;
use crate::domain::agreement::{Agreement, AgreementKind, Level};
use crate::domain::arrange::Arrange;
use crate::domain::{AgreementIx, Dataset, Day, Lang, OrganisationIx, Territory};
use crate::text::numbers::count;
use crate::text::typography::{capitalised, set};
use crate::text::words;
use std::collections::BTreeMap;

/// Organisations that get a lane of their own; all others share the last one.
const MOST_ORGANISATIONS: usize = 10;

/// What the lanes are made by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    /// By level.
    Level,
    /// By kind of agreement.
    Kind,
    /// By region.
    Territory,
    /// By organisation, the most frequent ones.
    Organisation,
    /// By theme.
    Theme,
}

impl Grouping {
    /// Whether an agreement may stand in several lanes.
    #[must_use]
    pub const fn repeats(self) -> bool {
        matches!(self, Self::Organisation | Self::Theme)
    }
}

/// Agreements that go together.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// Its name for the program: `regional`, `FR-REG-11`, an organisation's identifier…
    pub key: String,
    /// Its name for people.
    pub name: String,
    /// A second line under the name, such as the former names of an organisation.
    pub note: String,
    /// The level whose ink the name takes, when lanes are levels.
    pub level: Option<Level>,
    /// When the organisation of the lane took the name it had from then on.
    pub successions: Vec<Succession>,
    /// Its agreements, from the oldest to the newest.
    pub members: Vec<AgreementIx>,
}

/// A body that becomes another, or takes another name.
#[derive(Clone, Debug, PartialEq)]
pub struct Succession {
    /// The first day of the new one.
    pub day: Day,
    /// The name from then on.
    pub name: String,
}

impl Lane {
    fn new(key: impl Into<String>, name: impl Into<String>, members: Vec<AgreementIx>) -> Self {
        Self {
            key: key.into(),
            name: name.into(),
            note: String::new(),
            level: None,
            successions: Vec::new(),
            members,
        }
    }
}

/// The lanes of `agreements`, which are in date order; none is empty.
#[must_use]
pub fn lanes(
    dataset: &Dataset,
    agreements: &[AgreementIx],
    grouping: Grouping,
    merge: bool,
    lang: Lang,
) -> Vec<Lane> {
    // One walk for all lanes: the members of each, by its place.
    let apart = |lanes: usize, place: &dyn Fn(&Agreement) -> usize| {
        let mut members = vec![Vec::new(); lanes];
        for ix in agreements {
            if let Some(members) = members.get_mut(place(dataset.agreement(*ix))) {
                members.push(*ix);
            }
        }
        members
    };
    let mut lanes: Vec<Lane> = match grouping {
        Grouping::Level => (Level::ALL.iter())
            .zip(apart(Level::ALL.len(), &|agreement| {
                agreement.level as usize
            }))
            .map(|(level, members)| Lane {
                level: Some(*level),
                ..Lane::new(
                    level.as_str(),
                    capitalised(words::level(lang, *level)),
                    members,
                )
            })
            .collect(),
        Grouping::Kind => (AgreementKind::ALL.iter())
            .zip(apart(AgreementKind::ALL.len(), &|agreement| {
                agreement.kind as usize
            }))
            .map(|(kind, members)| {
                Lane::new(
                    kind.as_str(),
                    capitalised(words::kind(lang, *kind)),
                    members,
                )
            })
            .collect(),
        Grouping::Territory => by_region(dataset, agreements, lang),
        Grouping::Organisation => by_organisation(dataset, agreements, merge, lang),
        Grouping::Theme => by_theme(dataset, agreements, lang),
    };
    lanes.retain(|lane| !lane.members.is_empty());
    lanes
}

/// The regions an agreement applies in, the country where it says so.
fn regions_of(dataset: &Dataset, ix: AgreementIx) -> Vec<Territory> {
    let mut found = Vec::new();
    for territory in &dataset.agreement(ix).territories {
        let mut here = *territory;
        while !matches!(here, Territory::Region(_)) {
            match here.parent() {
                // What hangs from the country without a region keeps its own name.
                Some(Territory::France) | None => break,
                Some(parent) => here = parent,
            }
        }
        if !found.contains(&here) {
            found.push(here);
        }
    }
    found
}

fn by_region(dataset: &Dataset, agreements: &[AgreementIx], lang: Lang) -> Vec<Lane> {
    let mut of: BTreeMap<Territory, Vec<AgreementIx>> = BTreeMap::new();
    let mut several = Vec::new();
    for ix in agreements {
        match regions_of(dataset, *ix).as_slice() {
            [] => of.entry(Territory::France).or_default().push(*ix),
            [one] => of.entry(*one).or_default().push(*ix),
            _ => several.push(*ix),
        }
    }
    let country = of.remove(&Territory::France).unwrap_or_default();
    let mut lanes = vec![
        Lane::new("FR", lang.pick("Toute la France", "All of France"), country),
        Lane::new(
            "several",
            lang.pick("Plusieurs régions", "Several regions"),
            several,
        ),
    ];
    let mut regions: Vec<Lane> = of
        .into_iter()
        .map(|(region, members)| Lane::new(region.code(), region.name(), members))
        .collect();
    regions.arrange_by_key(|lane| sort_key(&lane.name));
    lanes.append(&mut regions);
    lanes
}

fn by_organisation(
    dataset: &Dataset,
    agreements: &[AgreementIx],
    merge: bool,
    lang: Lang,
) -> Vec<Lane> {
    let name_of = |ix: OrganisationIx| if merge { dataset.current_name(ix) } else { ix };
    let parties = |ix: AgreementIx| -> Vec<OrganisationIx> {
        let mut found: Vec<_> = (dataset.agreement(ix).parties.iter())
            .map(|party| name_of(party.organisation))
            .collect();
        found.arrange();
        found.dedup();
        found
    };
    let mut of: BTreeMap<OrganisationIx, Vec<AgreementIx>> = BTreeMap::new();
    for ix in agreements {
        for organisation in parties(*ix) {
            of.entry(organisation).or_default().push(*ix);
        }
    }
    let mut most: Vec<_> = of.into_iter().collect();
    most.arrange_by(|(a, of_a), (b, of_b)| {
        let id = |ix: &OrganisationIx| dataset.organisation(*ix).id.clone();
        (of_b.len().cmp(&of_a.len())).then_with(|| id(a).cmp(&id(b)))
    });
    most.truncate(MOST_ORGANISATIONS);
    let shown: Vec<OrganisationIx> = most.iter().map(|(ix, _)| *ix).collect();
    let mut lanes: Vec<Lane> = most
        .into_iter()
        .map(|(ix, members)| {
            let organisation = dataset.organisation(ix);
            let mut lane = Lane::new(
                organisation.id.as_str(),
                set(lang, organisation.short_name(26)).into_owned(),
                members,
            );
            if merge {
                lane.note = former_names(dataset, ix);
                lane.successions = successions(dataset, ix, lang);
            }
            lane
        })
        .collect();
    let rest = agreements
        .iter()
        .copied()
        .filter(|ix| !parties(*ix).iter().any(|party| shown.contains(party)));
    lanes.push(Lane::new(
        "others",
        lang.pick("Autres organismes", "Other organisations"),
        rest.collect(),
    ));
    lanes
}

/// When each name but the first was taken, as far as the data say it; the oldest first.
fn successions(dataset: &Dataset, current: OrganisationIx, lang: Lang) -> Vec<Succession> {
    let mut found: Vec<Succession> = (dataset.names_of(current).into_iter())
        .map(|ix| dataset.organisation(ix))
        .filter(|organisation| !organisation.succeeds.is_empty())
        .filter_map(|organisation| {
            Some(Succession {
                day: organisation.active_from?.earliest(),
                name: set(lang, organisation.short_name(22)).into_owned(),
            })
        })
        .collect();
    found.arrange_by(|a, b| a.day.cmp(&b.day).then_with(|| a.name.cmp(&b.name)));
    found
}

/// `ex-Pôle emploi, ANPE`, the latest name first; nothing where there is no former name.
fn former_names(dataset: &Dataset, current: OrganisationIx) -> String {
    let mut former: Vec<OrganisationIx> = dataset.names_of(current);
    former.retain(|ix| *ix != current);
    former.arrange_by_key(|ix| std::cmp::Reverse(dataset.agreements_of(*ix).last().copied()));
    let names: Vec<&str> = former
        .iter()
        .take(3)
        .map(|ix| dataset.organisation(*ix).short_name(14))
        .collect();
    if names.is_empty() {
        String::new()
    } else {
        format!("ex-{}", names.join(", "))
    }
}

fn by_theme(dataset: &Dataset, agreements: &[AgreementIx], lang: Lang) -> Vec<Lane> {
    let mut of = vec![Vec::new(); dataset.themes().len()];
    let mut none = Vec::new();
    for ix in agreements {
        let themes = dataset.agreement(*ix).themes();
        if themes.is_empty() {
            none.push(*ix);
        }
        for theme in themes {
            of[theme.position()].push(*ix);
        }
    }
    let mut lanes: Vec<Lane> = (dataset.themes().iter().zip(of))
        .map(|(theme, members)| {
            let label = set(lang, theme.label.get(lang));
            Lane::new(theme.id.as_str(), capitalised(&label), members)
        })
        .collect();
    lanes
        .arrange_by(|a, b| (b.members.len().cmp(&a.members.len())).then_with(|| a.key.cmp(&b.key)));
    lanes.push(Lane::new("none", lang.pick("Sans thème", "No theme"), none));
    lanes
}

/// `◂ 60 avant 2015`: how many of a lane lie outside the window on one side.
#[must_use]
pub fn outside(lang: Lang, number: usize, edge: &str, before: bool) -> String {
    let number = count(lang, number);
    if before {
        format!("◂ {number} {} {edge}", lang.pick("avant", "before"))
    } else {
        format!("{number} {} {edge} ▸", lang.pick("après", "after"))
    }
}
