//! The frame of a cluster: its true extent, its strokes, its name, and the list it opens.

use super::build::Request;
use super::cluster::Bond;
use super::lane_build::LaneRequest;
use super::scene::{CLUSTER_FONT, Card, Cluster, Item, Key, Label};
use super::words;
use crate::analysis::measure::{Weight, text_width_px};
use crate::domain::agreement::Level;
use crate::domain::{AgreementIx, Dataset, Lang};
use crate::text::label;
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
    left: f64,
    right: f64,
    strokes: Vec<(AgreementIx, f64)>,
    label: Label,
    /// What the members share; nothing for what runs from before the window.
    bond: Option<Bond>,
    running: bool,
}

impl Draft {
    pub(super) fn extent(&self) -> (f64, f64) {
        (
            self.left.min(self.label.x),
            self.right.max(self.label.x + self.label.width),
        )
    }

    pub(super) fn into_cluster(
        self,
        from: &LaneRequest<'_>,
        y: f64,
        card: Option<Card>,
    ) -> Cluster {
        let Request { dataset, lang, .. } = *from.request;
        let name = accessible(dataset, lang, &self);
        Cluster {
            key: Key {
                lane: from.number,
                agreement: self.members.first().copied().unwrap_or(AgreementIx(0)),
            },
            y,
            level: self.level,
            left: self.left,
            right: self.right,
            strokes: self.strokes,
            members: self.members,
            label: self.label,
            running: self.running,
            card,
            name,
        }
    }
}

/// `12 conventions, signées en 2016`, `5 plans, signed from 2010 to 2012`.
fn accessible(dataset: &Dataset, lang: Lang, draft: &Draft) -> String {
    let signed = || draft.members.iter().map(|ix| dataset.agreement(*ix).signed);
    let first = signed().map(|d| d.earliest().year()).min().unwrap_or(0);
    let last = signed().map(|d| d.latest().year()).max().unwrap_or(0);
    let years = if first == last {
        format!("{} {first}", lang.pick("en", "in"))
    } else {
        match lang {
            Lang::Fr => format!("de {first} à {last}"),
            Lang::En => format!("from {first} to {last}"),
        }
    };
    let together = draft.bond.map_or_else(
        || running_name(lang).to_owned(),
        |bond| name(dataset, lang, bond, &draft.members),
    );
    format!(
        "{} {together}, {} {years}",
        count(lang, draft.members.len()),
        lang.pick("signatures", "signed")
    )
}

fn shared_level(dataset: &Dataset, members: &[AgreementIx]) -> Option<Level> {
    let mut levels = members.iter().map(|ix| dataset.agreement(*ix).level);
    let first = levels.next()?;
    levels.all(|level| level == first).then_some(first)
}

/// The frame of agreements signed in the window.
pub(super) fn draft(from: &LaneRequest<'_>, bond: Bond, items: &[&Item], named: bool) -> Draft {
    let Request { dataset, lang, .. } = *from.request;
    let members: Vec<AgreementIx> = items.iter().map(|item| item.key.agreement).collect();
    let ends = || items.iter().map(|item| item.marks.head.ends());
    let width = from.scale.width;
    let first = ends().map(|(left, _)| left).fold(f64::MAX, f64::min);
    let last = ends().map(|(_, right)| right).fold(f64::MIN, f64::max);
    let left = (first - 4.0).min(width - NARROWEST).max(0.0);
    let right = (last + 4.0).min(width).max(left + NARROWEST);
    let strokes = items
        .iter()
        .map(|item| {
            let (a, b) = item.marks.head.ends();
            (
                item.key.agreement,
                ((a + b) / 2.0).clamp(left + 4.0, right - 4.0),
            )
        })
        .collect();
    let text = if named {
        name(dataset, lang, bond, &members)
    } else {
        String::new()
    };
    let mut draft = Draft {
        level: shared_level(dataset, &members),
        left,
        right,
        strokes,
        label: Label {
            x: 0.0,
            width: 0.0,
            text,
        },
        bond: Some(bond),
        running: false,
        members,
    };
    place_label(&mut draft, lang, width);
    draft
}

/// What is still running from before the window.
const fn running_name(lang: Lang) -> &'static str {
    lang.pick("signés avant, en cours", "signed before, still running")
}

/// The frame, at the left edge, of what was signed before the window and still runs.
pub(super) fn running_draft(from: &LaneRequest<'_>, running: &[AgreementIx]) -> Draft {
    let Request { dataset, lang, .. } = *from.request;
    let mut draft = Draft {
        level: shared_level(dataset, running),
        left: 0.0,
        right: NARROWEST,
        strokes: Vec::new(),
        label: Label {
            x: 0.0,
            width: 0.0,
            text: running_name(lang).to_owned(),
        },
        bond: None,
        running: true,
        members: running.to_vec(),
    };
    place_label(&mut draft, lang, from.scale.width);
    draft
}

/// On the right of the frame, else on its left, else the count alone, else beside a frame made shorter.
fn place_label(draft: &mut Draft, lang: Lang, width: f64) {
    let number = count(lang, draft.members.len());
    for with_name in [true, false] {
        if !with_name {
            draft.label.text.clear();
        }
        let wide = text_width_px(&number, CLUSTER_FONT, Weight::SemiBold)
            + text_width_px(&draft.label.text, CLUSTER_FONT, Weight::Regular)
            + AROUND;
        draft.label.width = wide;
        draft.label.x = if draft.right + GAP + wide <= width {
            draft.right + GAP
        } else {
            draft.left - GAP - wide
        };
        if draft.label.x >= 0.0 {
            return;
        }
    }
    draft.right = width - GAP - draft.label.width;
    draft.label.x = draft.right + GAP;
    let most = draft.right - 4.0;
    for (_, x) in &mut draft.strokes {
        *x = x.min(most);
    }
}

/// What the members of a cluster are called together.
fn name(dataset: &Dataset, lang: Lang, bond: Bond, members: &[AgreementIx]) -> String {
    let kinds = || members.iter().map(|ix| dataset.agreement(*ix).kind);
    let noun = match kinds().next() {
        Some(kind) if kinds().all(|other| other == kind) => words::kind_plural(lang, kind),
        _ => {
            let both = counted(lang, 2, ("accord", "accords"), ("agreement", "agreements"));
            both.trim_start_matches(['2', ' ']).to_owned()
        }
    };
    match bond {
        Bond::Kind(_) => noun,
        Bond::Family(parent) => {
            let parent = label::short(dataset, dataset.agreement(parent), lang, 26);
            format!("{noun} · {parent}")
        }
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
        left: draft.left.min(plot - width).max(0.0),
        top,
        width,
        height: 14.0 + lines as f64 * LINE,
        columns,
    }
}
