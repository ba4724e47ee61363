//! Two selections side by side: the same measures of both, what they share, and what only one of them has.
//!
//! Nothing here orders the two sides. A difference is told as two counts, each of its own side, never as a share whose
//! base would be hidden, and never as more or less successful: results are compared only as what is published of each.

use super::filter::Selection;
use super::sorting;
use super::tracker::{Coverage, Statuses};
use crate::domain::arrange::Arrange;
use crate::domain::arrange::Gather as _;
use crate::domain::{AgreementIx, Dataset, Lang, OrganisationIx};
use crate::text::numbers;
use std::collections::{BTreeMap, BTreeSet};

/// What is measured of a side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measures {
    /// How many agreements.
    pub agreements: usize,
    /// How many organisations are party to one of them.
    pub organisations: usize,
    /// What is known of their targets.
    pub coverage: Coverage,
    /// The years of the first and of the last signature.
    pub years: Option<(i32, i32)>,
}

/// An organisation of both sides or of one, and how many agreements of each it is party to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Partner {
    /// Which organisation; its last name where names are merged.
    pub organisation: OrganisationIx,
    /// Agreements of each side.
    pub agreements: [usize; 2],
}

/// Signatures by year on one axis for both sides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Axis {
    /// The first year of either side.
    pub first: i32,
    /// Each year from the first to the last, empty ones included: how many each side signed.
    pub years: Vec<[usize; 2]>,
    /// The highest count of a year, so that both sides have the same scale; at least one.
    pub most: usize,
}

/// Two selections, compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// What is measured of each side.
    pub sides: [Measures; 2],
    /// The agreements of both, by date.
    pub both: Vec<AgreementIx>,
    /// The organisations of both sides, those with the most agreements first.
    pub shared: Vec<Partner>,
    /// The organisations of one side only, in the same order.
    pub only: [Vec<Partner>; 2],
    /// Signatures by year.
    pub axis: Axis,
}

impl Comparison {
    /// Compares.
    #[must_use]
    pub fn of(dataset: &Dataset, statuses: &Statuses, merge: bool, sides: [&Selection; 2]) -> Self {
        let [first, second] = sides;
        let inside: BTreeSet<AgreementIx> = second.agreements.iter().copied().gather_set();
        let mut both: Vec<AgreementIx> = first
            .agreements
            .iter()
            .copied()
            .filter(|ix| inside.contains(ix))
            .collect();
        both.arrange_by_key(|ix| (dataset.agreement(*ix).signed, *ix));
        let mut comparison = Self {
            sides: sides.map(|side| measures(dataset, statuses, merge, side)),
            both,
            axis: Axis::of(dataset, sides),
            ..Self::default()
        };
        for partner in partners(dataset, merge, sides) {
            match partner.agreements {
                [_, 0] => comparison.only[0].push(partner),
                [0, _] => comparison.only[1].push(partner),
                _ => comparison.shared.push(partner),
            }
        }
        comparison
    }

    /// Whether the two sides are the same agreements, as when nothing was chosen yet.
    #[must_use]
    pub fn is_same(&self) -> bool {
        let [a, b] = &self.sides;
        a.agreements == b.agreements && self.both.len() == a.agreements
    }
}

fn measures(dataset: &Dataset, statuses: &Statuses, merge: bool, side: &Selection) -> Measures {
    let years = side
        .agreements
        .iter()
        .map(|ix| dataset.agreement(*ix).signed.year());
    Measures {
        agreements: side.agreements.len(),
        organisations: sorting::organisations(dataset, &side.agreements, merge).len(),
        coverage: Coverage::of(dataset, statuses, side.targets.iter().copied()),
        years: years.clone().min().zip(years.max()),
    }
}

fn partners(dataset: &Dataset, merge: bool, sides: [&Selection; 2]) -> Vec<Partner> {
    let mut found: BTreeMap<OrganisationIx, [usize; 2]> = BTreeMap::new();
    for (place, side) in sides.into_iter().enumerate() {
        for row in sorting::organisations(dataset, &side.agreements, merge) {
            found.entry(row.organisation).or_default()[place] = row.agreements;
        }
    }
    let mut partners: Vec<Partner> = found
        .into_iter()
        .map(|(organisation, agreements)| Partner {
            organisation,
            agreements,
        })
        .collect();
    let name =
        |partner: &Partner| super::fold::sort_key(&dataset.organisation(partner.organisation).name);
    partners.arrange_by_cached_key(|partner| {
        let sum: usize = partner.agreements.iter().sum();
        (std::cmp::Reverse(sum), name(partner))
    });
    partners
}

impl Axis {
    fn of(dataset: &Dataset, sides: [&Selection; 2]) -> Self {
        let year = |ix: &AgreementIx| dataset.agreement(*ix).signed.year();
        let all = || {
            sides
                .into_iter()
                .flat_map(|side| side.agreements.iter().map(year))
        };
        let Some((first, last)) = all().min().zip(all().max()) else {
            return Self {
                most: 1,
                ..Self::default()
            };
        };
        let mut years = vec![[0, 0]; (last - first + 1) as usize];
        for (place, side) in sides.into_iter().enumerate() {
            for ix in &side.agreements {
                if let Some(counts) = years.get_mut((year(ix) - first) as usize) {
                    counts[place] += 1;
                }
            }
        }
        let most = years.iter().flatten().copied().max().unwrap_or(0).max(1);
        Self { first, years, most }
    }

    /// The last year.
    #[must_use]
    pub fn last(&self) -> i32 {
        self.first + self.years.len() as i32 - 1
    }
}

/// The comparison in sentences, with the name of each side: counts of both, in the order of the sides.
#[must_use]
pub fn sentences(lang: Lang, comparison: &Comparison, names: [&str; 2]) -> Vec<String> {
    let [a, b] = &comparison.sides;
    let n = |value: usize| numbers::count(lang, value);
    if comparison.is_same() {
        let same = lang.pick(
            "Les deux côtés sont les mêmes accords. Choisissez d’un côté ou de l’autre un territoire, une période, un organisme…",
            "Both sides are the same agreements. Choose a territory, a period, an organisation… on either side.",
        );
        return vec![same.to_owned()];
    }
    let agreements = |count: usize| {
        numbers::counted(
            lang,
            count,
            ("accord", "accords"),
            ("agreement", "agreements"),
        )
    };
    let [name_a, name_b] = names;
    let mut said = vec![match lang {
        Lang::Fr => format!(
            "{name_a} : {}, {}. {name_b} : {}, {}.",
            agreements(a.agreements),
            period(lang, a),
            agreements(b.agreements),
            period(lang, b)
        ),
        Lang::En => format!(
            "{name_a}: {}, {}. {name_b}: {}, {}.",
            agreements(a.agreements),
            period(lang, a),
            agreements(b.agreements),
            period(lang, b)
        ),
    }];
    let shared = comparison.shared.len();
    let [only_a, only_b] = [0, 1].map(|side| comparison.only.get(side).map_or(0, Vec::len));
    said.push(match (lang, comparison.both.len(), shared) {
        (Lang::Fr, 0, 0) => "Rien en commun : ni accord, ni organisme.".to_owned(),
        (Lang::En, 0, 0) => {
            "Nothing in common: neither an agreement nor an organisation.".to_owned()
        }
        (Lang::Fr, both, _) => format!(
            "En commun : {} et {} ; {} ne sont que du premier côté, {} que du second.",
            if both == 0 {
                "aucun accord".to_owned()
            } else {
                agreements(both)
            },
            numbers::counted(lang, shared, ("organisme", "organismes"), ("", "")),
            n(only_a),
            n(only_b)
        ),
        (Lang::En, both, _) => format!(
            "In common: {} and {}; {} are on the first side only, {} on the second only.",
            if both == 0 {
                "no agreement".to_owned()
            } else {
                agreements(both)
            },
            numbers::counted(lang, shared, ("", ""), ("organisation", "organisations")),
            n(only_a),
            n(only_b)
        ),
    });
    let (a, b) = (a.coverage, b.coverage);
    said.push(match lang {
        Lang::Fr => format!(
            "Engagements chiffrés dont l’échéance est passée : {} et {} ; un résultat publié a été trouvé pour {} des {}, et pour {} des {}.",
            n(a.passed), n(b.passed), n(a.published), n(a.passed), n(b.published), n(b.passed)
        ),
        Lang::En => format!(
            "Commitments to a figure whose due date has passed: {} and {}; a published result was found for {} of the {}, and for {} of the {}.",
            n(a.passed), n(b.passed), n(a.published), n(a.passed), n(b.published), n(b.passed)
        ),
    });
    said.into_iter()
        .map(|sentence| crate::text::typography::set(lang, &sentence).into_owned())
        .collect()
}

/// `de 2006 à 2024`, `en 2015`, or that there is none.
fn period(lang: Lang, side: &Measures) -> String {
    match (lang, side.years) {
        (Lang::Fr, None) => "rien à dater".to_owned(),
        (Lang::En, None) => "nothing to date".to_owned(),
        (Lang::Fr, Some((first, last))) if first == last => format!("en {first}"),
        (Lang::En, Some((first, last))) if first == last => format!("in {first}"),
        (Lang::Fr, Some((first, last))) => format!("de {first} à {last}"),
        (Lang::En, Some((first, last))) => format!("from {first} to {last}"),
    }
}
