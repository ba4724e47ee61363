//! The names on the map: which are asked for at which scale, in which order, and where each stands.
//!
//! Organisations come before agreements, those with more agreements before others. When a node is lit up, only its own
//! name and those of what it is linked to are written.

use super::camera::{Camera, Frame};
use super::graph::{Graph, Node};
use super::labels::{self, Asked, Placed, Side};
use super::scene::{Mark, Scene, mark_growth};
use crate::analysis::geometry::{Bounds, Point};
use crate::analysis::measure::{Weight, text_width_px};
use crate::domain::arrange::Arrange;

/// Size of the names of the map, in pixels.
pub const NAME_PX: f64 = 12.5;
/// Up to this many marks, all are named where there is room.
const FEW: usize = 60;
/// Agreements are named from this many times the whole map on.
const AGREEMENTS_NAMED_FROM: f64 = 2.6;
/// Organisations of more agreements than this light up their agreements only.
const WIDE: usize = 40;
/// Organisations with two links are named from this many times the whole map on, then those with one.
const SECOND_NAMED_FROM: f64 = 1.3;
const THIRD_NAMED_FROM: f64 = 1.8;

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
    order.arrange_by_key(|i| {
        let mark = &scene.marks[*i];
        (mark.level.is_some(), std::cmp::Reverse(mark.degree))
    });
    names_in_order(scene, camera, zoom, frame, &order, None)
}

/// What is lit up with a node: itself, its neighbours, and for an organisation of few agreements the other parties of
/// those, the nearest and most linked first.
#[must_use]
pub fn lit(graph: &Graph, place: usize) -> Lit {
    let by_degree = |list: &mut Vec<usize>| {
        list.arrange_by_key(|&i| (std::cmp::Reverse(graph.degree(i)), i));
        list.dedup();
    };
    let mut neighbours = graph.neighbours(place).to_vec();
    by_degree(&mut neighbours);
    let mut beyond = Vec::new();
    let has_agreements = graph.agreement_count() > 0;
    if has_agreements && place < graph.organisation_count() && graph.degree(place) <= WIDE {
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
    names_in_order(scene, camera, zoom, frame, &order, Some(lit.place))
}

/// The names of `order`, the first ones first; the mark `haloed` has a ring around it that its name must clear.
fn names_in_order(
    scene: &Scene,
    camera: Camera,
    zoom: f64,
    frame: Frame,
    order: &[usize],
    haloed: Option<usize>,
) -> Vec<Name> {
    let growth = mark_growth(zoom, frame);
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
    labels::place(&asked, &large, camera.page(scene.bounds, frame))
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
