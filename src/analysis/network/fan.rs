//! Around one organisation: a fan. The organisation, then its agreements from the oldest at the top to the newest at
//! the bottom, then its partners, each near the agreements it shares. No force, no chance: the same picture each time.

use super::explain::agreement_at;
use super::fan_ribs::ribs;
use super::graph::{Graph, Node};
use super::words;
use crate::analysis::geometry::Point;
use crate::analysis::measure::{Weight, text_width_px};
use crate::domain::agreement::Level;
use crate::domain::{AgreementIx, Dataset, Lang, OrganisationIx};
use crate::text::{label, typography};

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
    let height = (n as f64 * pitch)
        .max(m as f64 * 23.0)
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
                narrow,
                two_lines,
                lang,
            )
        })
        .collect();
    let drawn_partners: Vec<Partner> = partners
        .iter()
        .enumerate()
        .filter_map(|(j, (place, shared))| {
            let y = column(m, j, 16.0);
            let at = Point::new(second + second_bulge * bulge(y), y);
            partner(dataset, graph, *place, shared.len(), at, shape.width, lang)
        })
        .collect();
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
    list.sort_by(|(a, x), (b, y)| {
        mean(x)
            .total_cmp(&mean(y))
            .then(y.len().cmp(&x.len()))
            .then(a.cmp(b))
    });
    list
}

fn spoke(
    dataset: &Dataset,
    ix: AgreementIx,
    at: Point,
    narrow: bool,
    two_lines: bool,
    lang: Lang,
) -> Option<Spoke> {
    let agreement = dataset.agreements().get(ix.position())?;
    let date = if narrow {
        agreement.signed.year().to_string()
    } else {
        words::span(lang, agreement)
    };
    let name = (!narrow).then(|| label::short(dataset, agreement, lang, 34));
    // What is said begins with what is seen, so that who speaks to the page can say what they read.
    let seen = name
        .as_ref()
        .map_or_else(|| date.clone(), |name| format!("{date} {name}"));
    Some(Spoke {
        agreement: ix,
        id: agreement.id.to_string(),
        at,
        level: agreement.level,
        date,
        name,
        below: two_lines,
        spoken: format!("{seen}. {}", words::agreement_spoken(lang, agreement)),
    })
}

fn partner(
    dataset: &Dataset,
    graph: &Graph,
    place: usize,
    shared: usize,
    at: Point,
    width: f64,
    lang: Lang,
) -> Option<Partner> {
    let Node::Organisation(ix) = graph.nodes()[place] else {
        return None;
    };
    let organisation = dataset.organisation(ix);
    let radius = (4.0 + 0.9 * shared as f64).min(13.0);
    let size = if width < 620.0 { 12.5 } else { 14.0 };
    let room = width - at.x - radius - 8.0 - if shared > 1 { 24.0 } else { 4.0 };
    let full = typography::set(lang, organisation.short_name(30));
    let mut name = full.clone().into_owned();
    let mut letters = full.chars().count();
    while text_width_px(&name, size, Weight::Regular) > room && letters > 6 {
        letters -= 1;
        name = typography::shortened(&full, letters).into_owned();
    }
    let whole = typography::set(lang, &organisation.name);
    let mut spoken = format!("{name} {}", words::agreements(lang, shared));
    if whole != name {
        spoken = format!("{spoken}, {whole}");
    }
    Some(Partner {
        organisation: ix,
        id: organisation.id.to_string(),
        at,
        radius,
        shared,
        name,
        spoken,
    })
}

/// The organisation's name in lines of some sixteen letters, three at most.
fn focus_name(dataset: &Dataset, graph: &Graph, focus: usize, lang: Lang) -> Vec<String> {
    let Node::Organisation(ix) = graph.nodes()[focus] else {
        return Vec::new();
    };
    let name = typography::set(lang, dataset.organisation(ix).short_name(36)).into_owned();
    let mut lines: Vec<String> = Vec::new();
    for word in name.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < 17 => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.truncate(3);
    lines
}
