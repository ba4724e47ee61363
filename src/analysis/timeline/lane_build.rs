//! One lane: its agreements into rows, clusters where they are too many, and the counts at its edges.

use super::build::Request;
use super::cluster::{Single, arrange};
use super::frame::{Draft, card_of, draft, extent, running_draft};
use super::lanes::{Lane, outside};
use super::marks::{Head, Outline, marks, outline};
use super::plan::{Entry, Length, Name};
use super::scale::Scale;
use super::scene::{Cluster, Item, Key, LINE, Label, LaneScene, ROW, TURN_FONT, Turn};
use super::words::{self, Side, side_of};
use crate::analysis::measure::{Weight, text_width_px};

/// Height of the name of a lane where it stands above it.
const HEADING: f64 = 32.0;
/// Height of the line of new names above the rows of an organisation.
const TURNS: f64 = 20.0;
/// How much higher than the line of a row a frame stands.
const FRAME_RISE: f64 = 4.0;
/// Agreements still running from before the window that are drawn one by one; beyond, they are gathered.
const MOST_RUNNING: usize = 2;

/// What a lane is drawn from.
pub(super) struct LaneRequest<'a> {
    pub(super) request: &'a Request<'a>,
    pub(super) scale: Scale,
    pub(super) gutter: f64,
    pub(super) number: usize,
    pub(super) top: f64,
    pub(super) lane: &'a Lane,
}

/// A lane drawn.
pub(super) struct Drawn {
    pub(super) lane: LaneScene,
    pub(super) items: Vec<Item>,
    pub(super) clusters: Vec<Cluster>,
}

/// An agreement and its outline, its row still to be found.
pub(super) struct Candidate<'a> {
    pub(super) entry: &'a Entry,
    pub(super) outline: Outline,
}

pub(super) fn lane(from: &LaneRequest<'_>) -> Drawn {
    let Request {
        plan,
        window,
        folded,
        ..
    } = *from.request;
    let lang = plan.lang;
    let (mut before, mut after) = (0, 0);
    let mut inside: Vec<&Entry> = Vec::new();
    let mut running: Vec<&Entry> = Vec::new();
    for entry in from.lane.members.iter().filter_map(|ix| plan.entry(*ix)) {
        match side_of(entry.first, entry.last, window) {
            Side::Inside => inside.push(entry),
            Side::After => after += 1,
            Side::Before => {
                before += 1;
                if entry
                    .end
                    .is_some_and(|end| f64::from(end.last.number()) + 1.0 > window.from)
                {
                    running.push(entry);
                }
            }
        }
    }
    let words_for = |n: usize, is_before: bool| {
        if n == 0 {
            return String::new();
        }
        let edge = if is_before {
            words::edge(lang, window.first_day(), window, true)
        } else {
            words::edge(lang, window.last_day(), window, false)
        };
        outside(lang, n, &edge, is_before)
    };
    let mut lane = LaneScene {
        key: from.lane.key.clone(),
        name: from.lane.name.clone(),
        note: from.lane.note.clone(),
        level: from.lane.level,
        count: inside.len(),
        outside: (before, after),
        outside_words: (words_for(before, true), words_for(after, false)),
        top: from.top,
        bottom: from.top,
        rows: Vec::new(),
        turns: Vec::new(),
        strip: None,
    };
    let is_folded = folded.contains(&from.lane.key);
    let room = least_height(&lane, from.gutter, is_folded);
    let mut first_row = from.top + if from.gutter > 0.0 { 6.0 } else { HEADING };
    lane.turns = turns(from, first_row + TURNS - 5.0);
    if !lane.turns.is_empty() {
        first_row += TURNS;
    }
    if is_folded {
        let at = |entry: &&Entry| (entry.ix, from.scale.middle_of(entry.signed));
        lane.strip = Some(inside.iter().map(at).collect());
        lane.rows = vec![first_row + LINE];
        lane.bottom = (from.top + room).max(first_row + ROW + 6.0);
        return Drawn {
            lane,
            items: Vec::new(),
            clusters: Vec::new(),
        };
    }
    let (items, clusters, rows, bottom) = rows(from, &inside, &running, first_row);
    lane.rows = rows;
    lane.bottom = (from.top + room).max(bottom + 8.0);
    Drawn {
        lane,
        items,
        clusters,
    }
}

/// The height that the name of a lane and its counts need.
fn least_height(lane: &LaneScene, gutter: f64, folded: bool) -> f64 {
    if gutter == 0.0 {
        return HEADING + ROW;
    }
    let lines = (text_width_px(&lane.name, 19.0, Weight::Regular) / (gutter - 34.0)).ceil();
    let mut height = 12.0 + lines * 23.0 + 18.0;
    let (before, after) = &lane.outside_words;
    if !folded {
        let counts = [before, after];
        height += 24.0 * counts.iter().filter(|text| !text.is_empty()).count() as f64;
        // Set in the serif, about as wide; words break the lines earlier than a sum of widths says.
        let note = text_width_px(&lane.note, 13.0, Weight::Regular);
        height += 18.0 * (note * 1.2 / (gutter - 34.0)).ceil();
    }
    height + 6.0
}

/// The days in the window from which the lane's organisation has another name; words only where they have room.
fn turns(from: &LaneRequest<'_>, y: f64) -> Vec<Turn> {
    let mut free_from = 0.0;
    (from.lane.successions.iter())
        .map(|succession| (from.scale.start_of(succession.day), succession))
        .filter(|(x, _)| (0.0..from.scale.width).contains(x))
        .map(|(x, succession)| {
            let width = text_width_px(&succession.name, TURN_FONT, Weight::Regular);
            // On the right of the line, else on its left, as at the edge.
            let left = if x + 6.0 + width <= from.scale.width {
                x + 6.0
            } else {
                x - 6.0 - width
            };
            let has_room = left.min(x) >= free_from;
            if has_room {
                free_from = left.max(x) + width + 8.0;
            }
            let text = if has_room {
                succession.name.clone()
            } else {
                String::new()
            };
            Turn {
                x,
                y,
                label: Label {
                    x: left,
                    width,
                    text,
                },
            }
        })
        .collect()
}

fn rows(
    from: &LaneRequest<'_>,
    inside: &[&Entry],
    running: &[&Entry],
    first_row: f64,
) -> (Vec<Item>, Vec<Cluster>, Vec<f64>, f64) {
    let selected = from.request.selected;
    let gathers_running = running.len() > MOST_RUNNING
        && selected.is_none_or(|ix| running.iter().all(|entry| entry.ix != ix));
    let plan = from.request.plan;
    let candidate = |entry, before| Candidate {
        outline: outline(entry, plan.later(entry), from.scale, before),
        entry,
    };
    let mut all: Vec<Candidate<'_>> = Vec::with_capacity(inside.len() + MOST_RUNNING);
    if !gathers_running {
        all.extend(running.iter().map(|entry| candidate(*entry, true)));
    }
    all.extend(inside.iter().map(|entry| candidate(*entry, false)));
    let running_draft = gathers_running.then(|| running_draft(from, running));
    let reserved: Vec<(f64, f64)> = running_draft.iter().map(Draft::extent).collect();
    let singles: Vec<Single> = all.iter().map(|c| single(from, c)).collect();
    let arrangement = arrange(
        &singles,
        &reserved,
        from.scale.width,
        &|i| label_of(from, &all[i]).extent(&all[i].outline),
        &|gathered, named| extent(from, gathered, &all, named),
    );
    let mut drafts: Vec<(Draft, usize)> = running_draft.into_iter().map(|d| (d, 0)).collect();
    for (gathered, row, named) in &arrangement.clusters {
        drafts.push((draft(from, gathered, &all, *named), *row));
    }
    // An open cluster pushes down the rows below its own.
    let opened = from.request.opened.filter(|key| key.lane == from.number);
    let open = opened.and_then(|key| {
        drafts
            .iter()
            .position(|(d, _)| d.members.contains(&key.agreement))
    });
    let card = open.map(|i| {
        let (draft, row) = &drafts[i];
        let top = first_row + (*row as f64 + 1.0) * ROW + 3.0;
        (*row, card_of(draft, from.scale.width, top))
    });
    let push = |row: usize| match card {
        Some((open_row, card)) if row > open_row => card.height + 8.0,
        _ => 0.0,
    };
    let y = |row: usize| first_row + row as f64 * ROW + LINE + push(row);
    let clusters = drafts
        .into_iter()
        .enumerate()
        .map(|(i, (draft, row))| {
            let card = card.filter(|_| open == Some(i)).map(|(_, card)| card);
            // A frame is taller than a stroke: it stands in the middle of its row.
            draft.into_cluster(from, y(row) - FRAME_RISE, card)
        })
        .collect();
    // In date order, whatever the order of placing.
    let mut placed = arrangement.singles;
    placed.sort_unstable_by_key(|(i, ..)| *i);
    let alone = (placed.into_iter())
        .map(|(i, row, named)| item(from, &all[i], y(row), named))
        .collect();
    let rows = arrangement.rows.max(1);
    let lines: Vec<f64> = (0..rows).map(y).collect();
    let card_bottom = card.map_or(0.0, |(_, card)| card.top + card.height);
    let bottom = lines.last().map_or(first_row, |y| y + ROW - LINE);
    (alone, clusters, lines, bottom.max(card_bottom))
}

fn single(from: &LaneRequest<'_>, candidate: &Candidate<'_>) -> Single {
    let Candidate { entry, outline } = candidate;
    let (left, right) = outline.head.ends();
    Single {
        kind: entry.kind,
        parent: entry.parent,
        at: (left + right) / 2.0,
        bare: bare(outline),
        pinned: from.request.selected == Some(entry.ix) || outline.head == Head::Before,
    }
}

/// The place that marks take without a name.
fn bare(outline: &Outline) -> (f64, f64) {
    (outline.head.ends().0.max(0.0), outline.right)
}

/// A name and where it begins.
struct Written<'a> {
    name: &'a Name,
    x: f64,
    width: f64,
}

impl Written<'_> {
    /// The place that marks take with it.
    fn extent(&self, outline: &Outline) -> (f64, f64) {
        (
            outline.head.ends().0.max(0.0).min(self.x),
            outline.right.max(self.x + self.width),
        )
    }
}

/// How long names may be on this scale.
fn length(scale: Scale) -> Length {
    let year = scale.per_day() * 365.0;
    match year {
        _ if year < 45.0 => Length::Short,
        _ if year < 80.0 || scale.width < 700.0 => Length::Middle,
        _ => Length::Long,
    }
}

/// The name of a candidate above its line.
fn label_of<'a>(from: &LaneRequest<'a>, candidate: &Candidate<'a>) -> Written<'a> {
    let Request {
        dataset,
        plan,
        selected,
        ..
    } = *from.request;
    let Candidate { entry, outline } = candidate;
    let name = entry.name(dataset, plan.lang, length(from.scale));
    let width = if selected == Some(entry.ix) {
        name.bold
    } else {
        name.width
    };
    let core = match outline.head {
        Head::Soft(left, ..) => left + 8.0,
        Head::Before => 12.0,
        head => head.ends().0,
    };
    Written {
        name,
        x: core.min(from.scale.width - width).max(0.0),
        width,
    }
}

/// A candidate that has found its row.
fn item(from: &LaneRequest<'_>, candidate: &Candidate<'_>, y: f64, named: bool) -> Item {
    let Request { dataset, plan, .. } = *from.request;
    let Candidate { entry, outline } = candidate;
    let written = label_of(from, candidate);
    let (left, right) = if named {
        written.extent(outline)
    } else {
        bare(outline)
    };
    Item {
        key: Key {
            lane: from.number,
            agreement: entry.ix,
        },
        y,
        level: entry.level,
        marks: marks(plan.later(entry), *outline, from.scale),
        label: Label {
            x: written.x,
            width: written.width,
            text: written.name.text.clone(),
        },
        named,
        left,
        right,
        year: entry.signed.earliest().year(),
        name: entry
            .spoken(dataset, plan.lang, length(from.scale))
            .to_owned(),
    }
}
