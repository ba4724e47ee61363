//! The second step of the fan: partners of partners, through the agreements that join them.
//!
//! Rule: an organisation is two steps away where it shares an agreement with a partner and none with the organisation in
//! the middle. Partners that are hubs would bring nearly everybody, so their other agreements are not followed; where more
//! than thirty organisations remain, those met in most agreements are drawn, and the others are counted.

use super::explain::agreement_at;
use super::fan::Partner;
use super::fan_marks::fitted;
use super::fan_ribs::curve;
use super::graph::{Graph, Node};
use super::hubs::hubs;
use super::words;
use crate::analysis::geometry::Point;
use crate::domain::agreement::Level;
use crate::domain::arrange::Arrange;
use crate::domain::arrange::Gather as _;
use crate::domain::{AgreementIx, Dataset, Lang, OrganisationIx};
use crate::text::typography;
use std::collections::{BTreeMap, BTreeSet};

/// The size of their names, in pixels, as the style sheet sets it.
const NAME_PX: f64 = 13.0;

/// Organisations drawn at most.
const DRAWN: usize = 30;

/// An agreement between a partner and an organisation two steps away.
#[derive(Clone, Debug, PartialEq)]
pub struct FarAgreement {
    /// The agreement.
    pub agreement: AgreementIx,
    /// Its level.
    pub level: Level,
    /// The middle of its lozenge.
    pub at: Point,
}

/// An organisation two steps away.
#[derive(Clone, Debug, PartialEq)]
pub struct Far {
    /// The organisation.
    pub organisation: OrganisationIx,
    /// Its identifier.
    pub id: String,
    /// The middle of its ring.
    pub at: Point,
    /// Its name, as long as there is room.
    pub name: String,
    /// Its name, and through whom and which agreements it is reached.
    pub spoken: String,
    /// The partners it is reached through, as places in the fan.
    pub through: Vec<usize>,
}

/// A link of the second step.
#[derive(Clone, Debug, PartialEq)]
pub struct FarRib {
    /// The agreement, as a place among those of the second step.
    pub agreement: usize,
    /// The `d` of an SVG path.
    pub d: String,
}

/// The second step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Steps {
    /// The agreements.
    pub agreements: Vec<FarAgreement>,
    /// The organisations.
    pub organisations: Vec<Far>,
    /// The links: partner to agreement, agreement to organisation.
    pub ribs: Vec<FarRib>,
    /// How many more organisations are two steps away.
    pub left_out: usize,
}

/// Who is two steps away, before anything has a place.
pub(super) struct Reach {
    /// Each organisation with the agreements it is reached by, those met most first.
    organisations: Vec<(usize, Vec<usize>)>,
    left_out: usize,
    hubs: Vec<usize>,
}

impl Reach {
    /// From the partners of the organisation at `focus`.
    pub(super) fn of(graph: &Graph, focus: usize, partners: &[usize]) -> Self {
        let hubs = hubs(graph);
        let near: BTreeSet<usize> = graph
            .partners(focus)
            .into_iter()
            .map(|(o, _)| o)
            .chain([focus])
            .gather_set();
        let mut met: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for partner in partners.iter().filter(|p| !hubs.contains(p)) {
            for &agreement in graph.neighbours(*partner) {
                for &other in graph.neighbours(agreement) {
                    if !near.contains(&other) {
                        met.entry(other).or_default().insert(agreement);
                    }
                }
            }
        }
        let mut organisations: Vec<(usize, Vec<usize>)> = met
            .into_iter()
            .map(|(o, agreements)| (o, agreements.into_iter().collect()))
            .collect();
        organisations.arrange_by_key(|(o, agreements)| (std::cmp::Reverse(agreements.len()), *o));
        let left_out = organisations.len().saturating_sub(DRAWN);
        organisations.truncate(DRAWN);
        Self {
            organisations,
            left_out,
            hubs,
        }
    }

    /// The height it asks for, in pixels.
    pub(super) fn height(&self) -> f64 {
        self.organisations.len() as f64 * 19.0
    }

    /// Gives everything its place between `left` and `right`, in a drawing of this height.
    pub(super) fn placed(
        &self,
        dataset: &Dataset,
        graph: &Graph,
        partners: &[(usize, &Partner)],
        (left, right, height): (f64, f64, f64),
        lang: Lang,
    ) -> Steps {
        let reaching = |agreement: usize| {
            let is_party = |place: usize| graph.neighbours(agreement).contains(&place);
            partners
                .iter()
                .enumerate()
                .filter(|(_, (place, _))| is_party(*place) && !self.hubs.contains(place))
                .map(|(i, _)| i)
                .collect::<Vec<usize>>()
        };
        let middle = |through: &[usize]| {
            through.iter().map(|&i| partners[i].1.at.y).sum::<f64>() / through.len().max(1) as f64
        };
        let mut agreements: Vec<(usize, Vec<usize>)> = self
            .organisations
            .iter()
            .flat_map(|(_, agreements)| agreements.iter().copied())
            .gather_set()
            .into_iter()
            .map(|agreement| (agreement, reaching(agreement)))
            .collect();
        agreements.arrange_by(|a, b| middle(&a.1).total_cmp(&middle(&b.1)).then(a.0.cmp(&b.0)));
        let spread =
            |i: usize, n: usize| 16.0 + (i as f64 + 0.5) * (height - 32.0) / n.max(1) as f64;
        let at_agreement = |i: usize| Point::new(left, spread(i, agreements.len()));
        let place_of = |agreement: usize| agreements.iter().position(|(a, _)| *a == agreement);
        let mut order: Vec<(usize, Vec<usize>)> = self
            .organisations
            .iter()
            .map(|(o, list)| (*o, list.iter().filter_map(|a| place_of(*a)).collect()))
            .collect();
        let mean = |list: &[usize]| list.iter().sum::<usize>() as f64 / list.len().max(1) as f64;
        order.arrange_by(|a, b| mean(&a.1).total_cmp(&mean(&b.1)).then(a.0.cmp(&b.0)));

        let mut steps = Steps {
            left_out: self.left_out,
            ..Steps::default()
        };
        for (i, (place, through)) in agreements.iter().enumerate() {
            let Some(ix) = agreement_at(graph, *place) else {
                continue;
            };
            let at = at_agreement(i);
            steps.agreements.push(FarAgreement {
                agreement: ix,
                level: dataset.agreement(ix).level,
                at,
            });
            for &partner in through {
                let d = curve(partners[partner].1.at, at, 0.6, 0.3);
                steps.ribs.push(FarRib { agreement: i, d });
            }
        }
        let ring = left + 76.0;
        for (i, (place, by)) in order.iter().enumerate() {
            let Node::Organisation(ix) = graph.nodes()[*place] else {
                continue;
            };
            let at = Point::new(ring, spread(i, order.len()));
            for &agreement in by {
                let d = curve(at_agreement(agreement), at, 0.5, 0.5);
                steps.ribs.push(FarRib { agreement, d });
            }
            let through: BTreeSet<usize> = by
                .iter()
                .flat_map(|&a| agreements[a].1.iter().copied())
                .gather_set();
            let names: Vec<&str> = through
                .iter()
                .map(|&i| partners[i].1.name.as_str())
                .collect();
            let signed: Vec<String> = by
                .iter()
                .filter_map(|&a| agreement_at(graph, agreements[a].0))
                .map(|ix| words::agreement_spoken(lang, dataset.agreement(ix)))
                .collect();
            let record = dataset.organisation(ix);
            let name = fitted(
                &typography::set(lang, record.short_name(26)),
                NAME_PX,
                right - ring - 12.0,
            );
            steps.organisations.push(Far {
                organisation: ix,
                id: record.id.to_string(),
                at,
                spoken: format!(
                    "{name}, {} {}. {}",
                    lang.pick("par", "through"),
                    names.join(", "),
                    signed.join("\u{202f}; ")
                ),
                name,
                through: through.into_iter().collect(),
            });
        }
        steps
    }
}
