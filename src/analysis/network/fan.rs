//! Around one organisation: a fan. The organisation, then its agreements from the oldest at the top to the newest at
//! the bottom, then its partners, each near the agreements it shares. No force, no chance: the same picture each time.

use super::explain::agreement_at;
use super::fan_marks::{focus_name, partner, spoke};
use super::fan_ribs::ribs;
use super::fan_steps::{Reach, Steps};
use super::graph::Graph;
use crate::analysis::geometry::Point;
use crate::domain::agreement::Level;
use crate::domain::arrange::Arrange;
use crate::domain::{AgreementIx, Dataset, Lang, OrganisationIx};

/// Agreements drawn at most unless all are asked for; the most recent are kept.
pub const FEW: usize = 30;
/// Up to this many, an agreement's name stands on a second line.
const TWO_LINES: usize = 15;

/// How a fan is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shape {
    /// Width of the drawing, in pixels.
    pub width: f64,
    /// Whether all agreements are drawn, however many.
    pub all: bool,
    /// Whether it goes on to the partners of partners; a narrow drawing has no room for them.
    pub two_steps: bool,
}

impl Shape {
    fn is_narrow(self) -> bool {
        self.width < 620.0
    }
}

/// An agreement in the fan.
#[derive(Clone, Debug, PartialEq)]
pub struct Spoke {
    /// The agreement.
    pub agreement: AgreementIx,
    /// Its identifier.
    pub id: String,
    /// The middle of its lozenge.
    pub at: Point,
    /// Its level.
    pub level: Level,
    /// When it was signed, and its published end: `4 juin 2014 → 2016`.
    pub date: String,
    /// Its short name, where there is room.
    pub name: Option<String>,
    /// Whether its name stands under the line rather than beside the date.
    pub below: bool,
    /// Its accessible name.
    pub spoken: String,
}

impl Spoke {
    /// Without its name and its end, which are still said: the second step needs the room.
    fn dated_only(mut self) -> Self {
        if let Some((signed, _)) = self.date.split_once(" → ") {
            self.date = signed.to_owned();
        }
        self.name = None;
        self.below = false;
        self
    }
}

/// A partner in the fan.
#[derive(Clone, Debug, PartialEq)]
pub struct Partner {
    /// The organisation.
    pub organisation: OrganisationIx,
    /// Its identifier.
    pub id: String,
    /// The middle of its ring.
    pub at: Point,
    /// The radius of its ring.
    pub radius: f64,
    /// How many of the agreements drawn it shares.
    pub shared: usize,
    /// Its name.
    pub name: String,
    /// Its accessible name.
    pub spoken: String,
}

/// A link: from the organisation to an agreement, or from an agreement to a partner.
#[derive(Clone, Debug, PartialEq)]
pub struct Rib {
    /// The agreement, as a place among the spokes.
    pub spoke: usize,
    /// The partner, as a place among the partners; `None` for the organisation itself.
    pub partner: Option<usize>,
    /// The level of the agreement.
    pub level: Level,
    /// Whether the party signed.
    pub signed: bool,
    /// Whether the partner is in so many of the agreements that its links are drawn thin.
    pub thin: bool,
    /// The `d` of an SVG path.
    pub d: String,
}

/// The fan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fan {
    /// Width, in pixels.
    pub width: f64,
    /// Height, in pixels.
    pub height: f64,
    /// The middle of the organisation's disc.
    pub focus: Point,
    /// Its radius.
    pub focus_radius: f64,
    /// Its name, in lines; none where the drawing is narrow and the sentence above says it.
    pub focus_name: Vec<String>,
    /// Its agreements, from the oldest to the newest.
    pub spokes: Vec<Spoke>,
    /// Its partners, from top to bottom.
    pub partners: Vec<Partner>,
    /// Every link.
    pub ribs: Vec<Rib>,
    /// How many older agreements are not drawn.
    pub hidden: usize,
    /// The partners of partners, where they were asked for.
    pub steps: Steps,
}

/// The fan around the organisation at `focus` of `graph`.
#[must_use]
pub fn fan(dataset: &Dataset, graph: &Graph, focus: usize, shape: Shape, lang: Lang) -> Fan {
    let every = graph.neighbours(focus);
    let hidden = if shape.all {
        0
    } else {
        every.len().saturating_sub(FEW)
    };
    let drawn = &every[hidden..];
    let partners = ordered_partners(graph, focus, drawn);
    let (n, m) = (drawn.len(), partners.len());
    let narrow = shape.is_narrow();
    let two_lines = n <= TWO_LINES;
    let pitch = match (narrow, two_lines) {
        (false, true) => 50.0,
        (false, false) => 25.0,
        (true, true) => 42.0,
        (true, false) => 24.0,
    };
    let places: Vec<usize> = partners.iter().map(|(place, _)| *place).collect();
    let reach = shape.two_steps.then(|| Reach::of(graph, focus, &places));
    let two_steps = reach.is_some() && !narrow;
    let height = (n as f64 * pitch)
        .max(m as f64 * 23.0)
        .max(reach.as_ref().map_or(0.0, Reach::height))
        .max(if narrow { 220.0 } else { 300.0 })
        + 24.0;
    let middle = height / 2.0;
    let column = |count: usize, i: usize, edge: f64| {
        if count < 2 {
            middle
        } else {
            edge + i as f64 * (height - 2.0 * edge) / (count - 1) as f64
        }
    };
    let bulge = |y: f64| 1.0 - ((y - middle) / middle) * ((y - middle) / middle);
    let (first, first_bulge, second, second_bulge) = if narrow {
        (54.0, 24.0, shape.width - 156.0, 18.0)
    } else if two_steps {
        (160.0, 24.0, shape.width * 0.38, 24.0)
    } else {
        (
            190.0,
            shape.width * 0.1,
            shape.width - 292.0,
            shape.width * 0.09,
        )
    };
    let focus_at = Point::new(if narrow { 14.0 } else { 86.0 }, middle);
    let spokes: Vec<Spoke> = drawn
        .iter()
        .enumerate()
        .filter_map(|(i, &place)| {
            let y = column(n, i, if two_lines { 30.0 } else { 18.0 });
            let at = Point::new(first + first_bulge * bulge(y), y);
            spoke(
                dataset,
                agreement_at(graph, place)?,
                at,
                second + second_bulge * bulge(y),
                narrow,
                two_lines,
                lang,
            )
            .map(|spoke| if two_steps { spoke.dated_only() } else { spoke })
        })
        .collect();
    let edge = if two_steps {
        shape.width * 0.645
    } else {
        shape.width
    };
    let drawn_partners: Vec<Partner> = partners
        .iter()
        .enumerate()
        .filter_map(|(j, (place, shared))| {
            let y = column(m, j, 16.0);
            let at = Point::new(second + second_bulge * bulge(y), y);
            partner(dataset, graph, *place, shared.len(), at, edge, lang)
        })
        .collect();
    let steps = reach.map_or_else(Steps::default, |reach| {
        let partners: Vec<(usize, &Partner)> =
            places.iter().copied().zip(&drawn_partners).collect();
        let columns = (shape.width * 0.68, shape.width, height);
        reach.placed(dataset, graph, &partners, columns, lang)
    });
    let ribs = ribs(
        graph,
        focus,
        focus_at,
        drawn,
        &spokes,
        &partners,
        &drawn_partners,
    );
    Fan {
        width: shape.width,
        height,
        focus: focus_at,
        focus_radius: if narrow { 11.0 } else { 17.0 },
        focus_name: if narrow {
            Vec::new()
        } else {
            focus_name(dataset, graph, focus, lang)
        },
        spokes,
        partners: drawn_partners,
        ribs,
        hidden,
        steps,
    }
}

/// The partners met in the agreements drawn, each with the agreements shared, by the mean place of those.
fn ordered_partners(graph: &Graph, focus: usize, drawn: &[usize]) -> Vec<(usize, Vec<usize>)> {
    let mut list: Vec<(usize, Vec<usize>)> = Vec::new();
    for (i, &agreement) in drawn.iter().enumerate() {
        for &other in graph.neighbours(agreement) {
            if other == focus {
                continue;
            }
            match list.iter_mut().find(|(o, _)| *o == other) {
                Some((_, shared)) => shared.push(i),
                None => list.push((other, vec![i])),
            }
        }
    }
    let mean = |shared: &[usize]| shared.iter().sum::<usize>() as f64 / shared.len().max(1) as f64;
    list.arrange_by(|(a, x), (b, y)| {
        mean(x)
            .total_cmp(&mean(y))
            .then(y.len().cmp(&x.len()))
            .then(a.cmp(b))
    });
    list
}
