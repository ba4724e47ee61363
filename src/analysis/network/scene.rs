//! The whole map as values: marks, links, names, in the space of the world.
//!
//! Organisations are discs, the larger the more agreements they are party to in the selection (area grows with the
//! number); with one agreement only, a ring. Agreements are lozenges in the ink of their level. A dashed link is a
//! part without a signature. Marks keep nearly their size on the screen when one comes closer; only the room between
//! them grows.

use super::camera::{Camera, Frame};
use super::graph::{Graph, Node};
use super::labels::{self, Asked, Placed, Side};
use super::words;
use crate::analysis::geometry::{Bounds, Point, push_point};
use crate::analysis::measure::{Weight, text_width_px};
use crate::domain::agreement::{Level, Role};
use crate::domain::{Dataset, Lang};
use crate::text::{dates, label, typography};

/// Size of the names of the map, in pixels.
pub const NAME_PX: f64 = 12.5;
/// Half the width of an agreement's lozenge, in pixels.
pub const LOZENGE: f64 = 4.6;
/// Up to this many marks, all are named where there is room.
const FEW: usize = 60;
/// Agreements are named from this many times the whole map on.
const AGREEMENTS_NAMED_FROM: f64 = 2.6;
/// Organisations of more agreements than this light up their agreements only.
const WIDE: usize = 40;
/// Organisations with two links are named from this many times the whole map on, then those with one.
const SECOND_NAMED_FROM: f64 = 1.3;
const THIRD_NAMED_FROM: f64 = 1.8;

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

/// Links drawn in one stroke: those of one level, signed or not.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkPath {
    /// The level of the agreements.
    pub level: Level,
    /// Whether the parties signed; dashed where not.
    pub signed: bool,
    /// How many links.
    pub count: usize,
    /// The `d` of an SVG path.
    pub d: String,
}

/// The map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// The marks, in the order of the graph's nodes.
    pub marks: Vec<Mark>,
    /// The links.
    pub links: Vec<LinkPath>,
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
    let all: Vec<(usize, usize, bool)> = graph
        .links()
        .map(|l| (l.organisation, l.agreement, l.role == Role::Signatory))
        .collect();
    Scene {
        links: link_paths(&marks, &all),
        bounds: bounds(&marks),
        marks,
    }
}

/// The links of one node, for drawing them over the others.
#[must_use]
pub fn links_of(scene: &Scene, graph: &Graph, place: usize) -> Vec<LinkPath> {
    let links: Vec<_> = graph
        .neighbours(place)
        .iter()
        .zip(graph.roles(place))
        .map(|(&other, &role)| {
            let agreement = place.max(other);
            (place.min(other), agreement, role == Role::Signatory)
        })
        .collect();
    link_paths(&scene.marks, &links)
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
                    dates::short(lang, agreement.signed),
                    label::short(dataset, agreement, lang, 30)
                ),
                spoken: words::agreement_spoken(lang, agreement),
            }
        }
    }
}

fn link_paths(marks: &[Mark], links: &[(usize, usize, bool)]) -> Vec<LinkPath> {
    let mut paths: Vec<LinkPath> = Vec::new();
    for &(organisation, agreement, signed) in links {
        let level = marks[agreement].level.unwrap_or(Level::National);
        let found = paths
            .iter()
            .position(|p| p.level == level && p.signed == signed);
        let path = match found {
            Some(i) => &mut paths[i],
            None => {
                paths.push(LinkPath {
                    level,
                    signed,
                    count: 0,
                    d: String::new(),
                });
                let last = paths.len() - 1;
                &mut paths[last]
            }
        };
        path.count += 1;
        path.d.push('M');
        push_point(&mut path.d, marks[organisation].at);
        path.d.push('L');
        push_point(&mut path.d, marks[agreement].at);
    }
    paths.sort_by_key(|p| (p.level, !p.signed));
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

/// A name of the map, beside its mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// The mark, as a place in the scene.
    pub mark: usize,
    /// Where the text stands from the middle of its mark, in pixels.
    pub dx: f64,
    /// The same downwards, to the foot of the letters.
    pub dy: f64,
    /// The `text-anchor`.
    pub anchor: &'static str,
    /// The room it takes on the screen, from the middle of the world.
    pub bounds: Bounds,
}

/// The names written at this scale. `zoom` is how many times closer than the whole map.
#[must_use]
pub fn names(scene: &Scene, camera: Camera, zoom: f64, frame: Frame) -> Vec<Name> {
    let few = scene.marks.len() <= FEW;
    let mut order: Vec<usize> = (0..scene.marks.len())
        .filter(|i| {
            let mark = &scene.marks[*i];
            match mark.node {
                Node::Organisation(_) => match mark.degree {
                    0 | 1 => few || zoom >= THIRD_NAMED_FROM,
                    2 => few || zoom >= SECOND_NAMED_FROM,
                    _ => true,
                },
                Node::Agreement(_) => few || zoom >= AGREEMENTS_NAMED_FROM,
            }
        })
        .collect();
    order.sort_by_key(|i| {
        let mark = &scene.marks[*i];
        (mark.level.is_some(), std::cmp::Reverse(mark.degree))
    });
    names_in_order(scene, camera, mark_growth(zoom, frame), &order, None)
}

/// What is lit up with a node: itself, its neighbours, and for an organisation of few agreements the other parties of
/// those, the nearest and most linked first.
#[must_use]
pub fn lit(graph: &Graph, place: usize) -> Lit {
    let by_degree = |list: &mut Vec<usize>| {
        list.sort_by_key(|&i| (std::cmp::Reverse(graph.degree(i)), i));
        list.dedup();
    };
    let mut neighbours = graph.neighbours(place).to_vec();
    by_degree(&mut neighbours);
    let mut beyond = Vec::new();
    if place < graph.organisation_count() && graph.degree(place) <= WIDE {
        beyond = graph.partners(place).into_iter().map(|(o, _)| o).collect();
        by_degree(&mut beyond);
    }
    Lit {
        place,
        neighbours,
        beyond,
    }
}

/// What is lit up with a node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lit {
    /// The node.
    pub place: usize,
    /// Its neighbours.
    pub neighbours: Vec<usize>,
    /// The organisations its agreements lead to.
    pub beyond: Vec<usize>,
}

/// The names of what is lit up.
#[must_use]
pub fn names_lit(scene: &Scene, camera: Camera, zoom: f64, frame: Frame, lit: &Lit) -> Vec<Name> {
    let order: Vec<usize> = std::iter::once(lit.place)
        .chain(lit.beyond.iter().copied())
        .chain(lit.neighbours.iter().copied())
        .collect();
    let growth = mark_growth(zoom, frame);
    names_in_order(scene, camera, growth, &order, Some(lit.place))
}

/// The names of `order`, the first ones first; the mark `haloed` has a ring around it that its name must clear.
fn names_in_order(
    scene: &Scene,
    camera: Camera,
    growth: f64,
    order: &[usize],
    haloed: Option<usize>,
) -> Vec<Name> {
    let at = |p: Point| Point::new(p.x * camera.scale, p.y * camera.scale);
    let asked: Vec<Asked> = order
        .iter()
        .map(|&i| {
            let mark = &scene.marks[i];
            Asked {
                at: at(mark.at),
                radius: (mark.radius + if haloed == Some(i) { 5.0 } else { 0.0 }) * growth,
                width: text_width_px(&mark.name, NAME_PX, weight(mark)),
                height: NAME_PX * 1.2,
            }
        })
        .collect();
    let large: Vec<(Point, f64)> = scene
        .marks
        .iter()
        .filter(|mark| mark.degree >= 4 && mark.level.is_none())
        .filter(|mark| haloed.is_none_or(|i| scene.marks[i].at != mark.at))
        .map(|mark| (at(mark.at), mark.radius * growth))
        .collect();
    labels::place(&asked, &large, camera.page(scene.bounds))
        .into_iter()
        .map(|placed| name(&placed, order[placed.index], asked[placed.index].at))
        .collect()
}

fn name(placed: &Placed, mark: usize, at: Point) -> Name {
    let Bounds {
        left, right, top, ..
    } = placed.bounds;
    let (x, anchor) = match placed.side {
        Side::Right => (left, "start"),
        Side::Left => (right, "end"),
        Side::Below | Side::Above => ((left + right) / 2.0, "middle"),
    };
    Name {
        mark,
        dx: x - at.x,
        dy: top + NAME_PX * 0.93 - at.y,
        anchor,
        bounds: placed.bounds,
    }
}

/// The weight a name is set in: organisations with many agreements stand out.
#[must_use]
pub fn weight(mark: &Mark) -> Weight {
    if mark.level.is_none() && mark.degree >= 5 {
        Weight::SemiBold
    } else {
        Weight::Regular
    }
}
