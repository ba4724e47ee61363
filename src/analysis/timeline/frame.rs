//! The frame of a cluster: its true extent, its strokes, its name, and the list it opens.

use super::cluster::{Bond, Gathered};
use super::lane_build::{Candidate, LaneRequest};
use super::plan::{Entry, Plan};
use super::scene::{CLUSTER_FONT, Card, Cluster, Key, Label};
use super::words;
use crate::analysis::measure::{Weight, text_width_px};
use crate::domain::agreement::{AgreementKind, Level};
use crate::domain::{AgreementIx, Lang};
use crate::text::numbers::{count, counted};

/// A frame is never narrower than this.
const NARROWEST: f64 = 24.0;
/// From the frame to its name.
const GAP: f64 = 8.0;
/// Between the count and the name, and the triangle after it.
const AROUND: f64 = 5.0 + 14.0;
/// Height of a line of the list.
const LINE: f64 = 26.0;
/// Lines shown before the list scrolls.
const MOST_LINES: usize = 14;

/// A cluster whose row is still to be found.
pub(super) struct Draft {
    pub(super) members: Vec<AgreementIx>,
    level: Option<Level>,
    strokes: Vec<(AgreementIx, f64)>,
    shape: Shape,
    name: String,
    /// What the members share; nothing for what runs from before the window.
    bond: Option<Bond>,
}

impl Draft {
    pub(super) fn extent(&self) -> (f64, f64) {
        self.shape.extent()
    }

    pub(super) fn into_cluster(
        self,
        from: &LaneRequest<'_>,
        y: f64,
        card: Option<Card>,
    ) -> Cluster {
        let name = accessible(from, &self);
        let Shape {
            left,
            right,
            label_x,
            label_width,
            named,
            ..
        } = self.shape;
        Cluster {
            key: Key {
                lane: from.number,
                agreement: self.members.first().copied().unwrap_or(AgreementIx(0)),
            },
            y,
            level: self.level,
            left,
            right,
            strokes: self.strokes,
            members: self.members,
            label: Label {
                x: label_x,
                width: label_width,
                text: if named { self.name } else { String::new() },
            },
            running: self.bond.is_none(),
            card,
            name,
        }
    }
}

/// `12 conventions, signées en 2016`, `5 plans, signed from 2010 to 2012`.
fn accessible(from: &LaneRequest<'_>, draft: &Draft) -> String {
    let plan = from.request.plan;
    let lang = plan.lang;
    let entries = || draft.members.iter().filter_map(|ix| plan.entry(*ix));
    let years = || entries().map(|entry| entry.signed.year());
    let first = years().min().unwrap_or(0);
    let last = years().max().unwrap_or(0);
    let years = if first == last {
        format!("{} {first}", lang.pick("en", "in"))
    } else {
        match lang {
            Lang::Fr => format!("de {first} à {last}"),
            Lang::En => format!("from {first} to {last}"),
        }
    };
    // The whole name, even where the drawing has no room for it.
    let together = match draft.bond {
        None => running_name(lang).to_owned(),
        Some(bond) => name(plan, bond, entries().map(|entry| entry.kind)),
    };
    format!(
        "{} {together}, {} {years}",
        count(lang, draft.members.len()),
        lang.pick("signatures", "signed")
    )
}

fn shared_level(mut levels: impl Iterator<Item = Level>) -> Option<Level> {
    let first = levels.next()?;
    levels.all(|level| level == first).then_some(first)
}

/// Where a frame and its words stand.
#[derive(Clone, Copy)]
struct Shape {
    left: f64,
    right: f64,
    label_x: f64,
    label_width: f64,
    /// Whether the name is written after the count.
    named: bool,
    /// Strokes stand no farther to the right than this.
    most: f64,
}

impl Shape {
    /// The words on the right of the frame, else on its left, else the count alone, else beside a frame made shorter.
    fn new(left: f64, right: f64, number: &str, name: &str, width: f64) -> Self {
        let number = text_width_px(number, CLUSTER_FONT, Weight::SemiBold);
        let mut shape = Self {
            left,
            right,
            label_x: 0.0,
            label_width: 0.0,
            named: false,
            most: right - 4.0,
        };
        for named in [true, false] {
            let name = if named {
                text_width_px(name, CLUSTER_FONT, Weight::Regular)
            } else {
                0.0
            };
            let wide = number + name + AROUND;
            shape.named = named;
            shape.label_width = wide;
            shape.label_x = if right + GAP + wide <= width {
                right + GAP
            } else {
                left - GAP - wide
            };
            if shape.label_x >= 0.0 {
                return shape;
            }
        }
        shape.right = width - GAP - shape.label_width;
        shape.label_x = shape.right + GAP;
        shape.most = shape.right - 4.0;
        shape
    }

    fn extent(&self) -> (f64, f64) {
        (
            self.left.min(self.label_x),
            self.right.max(self.label_x + self.label_width),
        )
    }
}

/// Where the frame of agreements signed in the window stands.
fn shape_of(
    from: &LaneRequest<'_>,
    gathered: &Gathered,
    all: &[Candidate<'_>],
    name: &str,
) -> Shape {
    let width = from.scale.width;
    let (mut first, mut last) = (f64::MAX, f64::MIN);
    for i in &gathered.members {
        let (left, right) = all[*i].outline.head.ends();
        (first, last) = (first.min(left), last.max(right));
    }
    let left = (first - 4.0).min(width - NARROWEST).max(0.0);
    let right = (last + 4.0).min(width).max(left + NARROWEST);
    let number = count(from.request.plan.lang, gathered.members.len());
    Shape::new(left, right, &number, name, width)
}

fn name_of(from: &LaneRequest<'_>, gathered: &Gathered, all: &[Candidate<'_>]) -> String {
    let kinds = gathered.members.iter().map(|i| all[*i].entry.kind);
    name(from.request.plan, gathered.bond, kinds)
}

/// The place that a cluster takes, with its name or with its count alone.
pub(super) fn extent(
    from: &LaneRequest<'_>,
    gathered: &Gathered,
    all: &[Candidate<'_>],
    named: bool,
) -> (f64, f64) {
    let name = if named {
        name_of(from, gathered, all)
    } else {
        String::new()
    };
    shape_of(from, gathered, all, &name).extent()
}

/// The frame of agreements signed in the window.
pub(super) fn draft(
    from: &LaneRequest<'_>,
    gathered: &Gathered,
    all: &[Candidate<'_>],
    named: bool,
) -> Draft {
    let name = if named {
        name_of(from, gathered, all)
    } else {
        String::new()
    };
    let shape = shape_of(from, gathered, all, &name);
    let members = || gathered.members.iter().map(|i| &all[*i]);
    let (left, right) = (shape.left + 4.0, shape.most.max(shape.left + 4.0));
    Draft {
        level: shared_level(members().map(|candidate| candidate.entry.level)),
        strokes: members()
            .map(|candidate| {
                let (a, b) = candidate.outline.head.ends();
                (candidate.entry.ix, ((a + b) / 2.0).clamp(left, right))
            })
            .collect(),
        members: members().map(|candidate| candidate.entry.ix).collect(),
        bond: Some(gathered.bond),
        shape,
        name,
    }
}

/// What is still running from before the window.
const fn running_name(lang: Lang) -> &'static str {
    lang.pick("signés avant, en cours", "signed before, still running")
}

/// The frame, at the left edge, of what was signed before the window and still runs.
pub(super) fn running_draft(from: &LaneRequest<'_>, running: &[&Entry]) -> Draft {
    let lang = from.request.plan.lang;
    let name = running_name(lang).to_owned();
    let number = count(lang, running.len());
    Draft {
        level: shared_level(running.iter().map(|entry| entry.level)),
        strokes: Vec::new(),
        shape: Shape::new(0.0, NARROWEST, &number, &name, from.scale.width),
        bond: None,
        members: running.iter().map(|entry| entry.ix).collect(),
        name,
    }
}

/// What the members of a cluster are called together.
fn name(plan: &Plan, bond: Bond, mut kinds: impl Iterator<Item = AgreementKind>) -> String {
    let lang = plan.lang;
    let noun = match kinds.next() {
        Some(kind) if kinds.all(|other| other == kind) => words::kind_plural(lang, kind),
        _ => {
            let both = counted(lang, 2, ("accord", "accords"), ("agreement", "agreements"));
            both.trim_start_matches(['2', ' ']).to_owned()
        }
    };
    match bond {
        Bond::Kind(_) => noun,
        Bond::Family(parent) => format!("{noun} · {}", plan.family(parent)),
    }
}

/// The list that a cluster opens, below its row.
pub(super) fn card_of(draft: &Draft, plot: f64, top: f64) -> Card {
    let columns = if plot >= 760.0 && draft.members.len() > 4 {
        2
    } else {
        1
    };
    let width = (if columns == 2 { 780.0_f64 } else { 430.0 }).min(plot);
    let lines = draft.members.len().div_ceil(columns).min(MOST_LINES);
    Card {
        left: draft.shape.left.min(plot - width).max(0.0),
        top,
        width,
        height: 14.0 + lines as f64 * LINE,
        columns,
    }
}
