//! The whole map as values: marks, links, names, in the space of the world.
//!
//! Organisations are discs, the larger the more agreements they are party to in the selection (area grows with the
//! number); with one agreement only, a ring. Agreements are lozenges in the ink of their level. A dashed link is a
//! part without a signature. Marks keep nearly their size on the screen when one comes closer; only the room between
//! them grows.

use super::camera::Frame;
use super::graph::{Graph, Node};
use super::words;
use crate::analysis::geometry::{Bounds, Point, push_point};
use crate::analysis::graph::Csr;
use crate::domain::agreement::{Level, Role};
use crate::domain::arrange::Arrange;
use crate::domain::{Dataset, Lang};
use crate::text::{label, typography};

/// Half the width of an agreement's lozenge, in pixels.
pub const LOZENGE: f64 = 4.6;

/// A node of the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What it stands for.
    pub node: Node,
    /// Its identifier in the dataset.
    pub id: String,
    /// Where it stands.
    pub at: Point,
    /// Its radius on the screen when the whole map is shown.
    pub radius: f64,
    /// Its level, for an agreement.
    pub level: Option<Level>,
    /// How many links it has.
    pub degree: usize,
    /// Its name on the map.
    pub name: String,
    /// What a screen reader says of it.
    pub spoken: String,
}

/// A link as it is drawn, by places of its two marks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Strand {
    /// The organisation.
    pub organisation: usize,
    /// The agreement; another organisation where the link is deduced.
    pub other: usize,
    /// The level of the agreement; `None` for a deduced link.
    pub level: Option<Level>,
    /// Whether the party signed; dashed where not.
    pub signed: bool,
    /// The weight of a deduced link; 1 for a signature.
    pub weight: f64,
}

/// Links drawn in one stroke: those of one level, signed or not.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkPath {
    /// The level of the agreements; `None` for deduced links.
    pub level: Option<Level>,
    /// Whether the parties signed; dashed where not.
    pub signed: bool,
    /// The `d` of an SVG path.
    pub d: String,
}

/// The map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// The marks, in the order of the graph's nodes.
    pub marks: Vec<Mark>,
    /// The links, one for each party, agreement by agreement.
    pub links: Vec<Strand>,
    /// What must be in the frame to see everything.
    pub bounds: Bounds,
}

/// The radius of an organisation's disc, in pixels.
#[must_use]
pub fn radius(degree: usize) -> f64 {
    if degree <= 1 {
        3.1
    } else {
        2.0 + 1.5 * (degree as f64).sqrt()
    }
}

/// The map of a graph whose nodes stand at `places`.
#[must_use]
pub fn scene(dataset: &Dataset, graph: &Graph, places: &[Point], lang: Lang) -> Scene {
    let marks: Vec<Mark> = graph
        .nodes()
        .iter()
        .enumerate()
        .map(|(i, &node)| mark(dataset, graph, i, node, places[i], lang))
        .collect();
    let links = graph
        .links()
        .map(|link| Strand {
            organisation: link.organisation,
            other: link.agreement,
            level: marks[link.agreement].level,
            signed: link.role == Role::Signatory,
            weight: 1.0,
        })
        .collect();
    Scene {
        links,
        bounds: bounds(&marks),
        marks,
    }
}

/// The map with organisations only, where they stand on the whole map, linked as `together` deduces.
#[must_use]
pub fn projected(mut whole: Scene, together: &Csr) -> Scene {
    whole.marks.truncate(together.len());
    whole.links = (0..together.len())
        .flat_map(|a| together.links(a).map(move |(b, weight)| (a, b, weight)))
        .filter(|(a, b, _)| a < b)
        .map(|(organisation, other, weight)| Strand {
            organisation,
            other,
            level: None,
            signed: true,
            weight,
        })
        .collect();
    whole
}

/// The links of one node, for drawing them over the others; `hidden` answers for the place of an agreement.
#[must_use]
pub fn links_of(scene: &Scene, place: usize, hidden: &dyn Fn(usize) -> bool) -> Vec<LinkPath> {
    link_paths(scene, |strand| {
        (strand.organisation == place || strand.other == place) && !hidden(strand.other)
    })
}

/// The links of a chain of nodes.
#[must_use]
pub fn links_along(scene: &Scene, chain: &[usize]) -> Vec<LinkPath> {
    link_paths(scene, |strand| {
        let ends = [strand.organisation, strand.other];
        chain
            .windows(2)
            .any(|pair| ends == [pair[0], pair[1]] || ends == [pair[1], pair[0]])
    })
}

fn mark(dataset: &Dataset, graph: &Graph, place: usize, node: Node, at: Point, lang: Lang) -> Mark {
    let degree = graph.degree(place);
    match node {
        Node::Organisation(ix) => {
            let organisation = dataset.organisation(ix);
            Mark {
                node,
                id: organisation.id.to_string(),
                at,
                radius: radius(degree),
                level: None,
                degree,
                name: typography::set(
                    lang,
                    &typography::shortened(organisation.short_name(24), 30),
                )
                .into_owned(),
                spoken: words::organisation_spoken(lang, &organisation.name, degree),
            }
        }
        Node::Agreement(ix) => {
            let agreement = dataset.agreement(ix);
            Mark {
                node,
                id: agreement.id.to_string(),
                at,
                radius: LOZENGE,
                level: Some(agreement.level),
                degree,
                name: format!(
                    "{}, {}",
                    words::span(lang, agreement),
                    label::short(dataset, agreement, lang, 30)
                ),
                spoken: words::agreement_spoken(lang, agreement),
            }
        }
    }
}

fn link_paths(scene: &Scene, keep: impl Fn(&Strand) -> bool) -> Vec<LinkPath> {
    let mut paths: Vec<LinkPath> = Vec::new();
    for strand in scene.links.iter().filter(|strand| keep(strand)) {
        let Strand { level, signed, .. } = *strand;
        let found = paths
            .iter()
            .position(|p| p.level == level && p.signed == signed);
        let path = match found {
            Some(i) => &mut paths[i],
            None => {
                paths.push(LinkPath {
                    level,
                    signed,
                    d: String::new(),
                });
                let last = paths.len() - 1;
                &mut paths[last]
            }
        };
        path.d.push('M');
        push_point(&mut path.d, scene.marks[strand.organisation].at);
        path.d.push('L');
        push_point(&mut path.d, scene.marks[strand.other].at);
    }
    paths.arrange_by_key(|p| (p.level, !p.signed));
    paths
}

fn bounds(marks: &[Mark]) -> Bounds {
    let Some(first) = marks.first() else {
        return Bounds::default();
    };
    let mut all = Bounds {
        left: first.at.x,
        top: first.at.y,
        right: first.at.x,
        bottom: first.at.y,
    };
    for mark in marks {
        all.left = all.left.min(mark.at.x);
        all.right = all.right.max(mark.at.x);
        all.top = all.top.min(mark.at.y);
        all.bottom = all.bottom.max(mark.at.y);
    }
    all
}

/// How large marks are drawn: smaller in a small frame, and growing slower than the room between them as one comes
/// closer.
#[must_use]
pub fn mark_growth(zoom: f64, frame: Frame) -> f64 {
    (frame.width / 800.0).clamp(0.5, 1.0) * zoom.max(0.05).sqrt().clamp(0.8, 2.2)
}
