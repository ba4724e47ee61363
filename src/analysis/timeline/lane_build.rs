//! One lane: its agreements into rows, clusters where they are too many, and the counts at its edges.

use super::build::Request;
use super::cluster::{Gathered, Single, arrange};
use super::frame::{Draft, card_of, draft, running_draft};
use super::lanes::{Lane, outside};
use super::marks::{Head, Marks, marks};
use super::scale::Scale;
use super::scene::{Cluster, FONT, Item, Key, LINE, Label, LaneScene, ROW};
use super::words::{self, Side, side};
use crate::analysis::measure::{Weight, text_width_px};
use crate::domain::AgreementIx;
use crate::text::label;

/// Height of the name of a lane where it stands above it.
const HEADING: f64 = 32.0;
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

pub(super) fn lane(from: &LaneRequest<'_>) -> Drawn {
    let Request {
        dataset,
        window,
        lang,
        folded,
        ..
    } = *from.request;
    let members = &from.lane.members;
    let where_is = |ix: &AgreementIx| side(dataset.agreement(*ix).signed, window);
    let of_side = |wanted: Side| -> Vec<AgreementIx> {
        members
            .iter()
            .copied()
            .filter(|ix| where_is(ix) == wanted)
            .collect()
    };
    let (before, inside, after) = (
        of_side(Side::Before),
        of_side(Side::Inside),
        of_side(Side::After),
    );
    let first = words::edge(lang, window.first_day(), window, true);
    let last = words::edge(lang, window.last_day(), window, false);
    let words_for = |n: usize, edge: &str, is_before: bool| {
        if n == 0 {
            String::new()
        } else {
            outside(lang, n, edge, is_before)
        }
    };
    let mut lane = LaneScene {
        key: from.lane.key.clone(),
        name: from.lane.name.clone(),
        note: from.lane.note.clone(),
        level: from.lane.level,
        count: inside.len(),
        outside: (before.len(), after.len()),
        outside_words: (
            words_for(before.len(), &first, true),
            words_for(after.len(), &last, false),
        ),
        top: from.top,
        bottom: from.top,
        rows: Vec::new(),
        strip: None,
    };
    let is_folded = folded.contains(&from.lane.key);
    let room = least_height(&lane, from.gutter, is_folded);
    let first_row = from.top + if from.gutter > 0.0 { 6.0 } else { HEADING };
    if is_folded {
        let at = |ix: &AgreementIx| from.scale.middle_of(dataset.agreement(*ix).signed);
        lane.strip = Some(inside.iter().map(|ix| (*ix, at(ix))).collect());
        lane.rows = vec![first_row + LINE];
        lane.bottom = (from.top + room).max(first_row + ROW + 6.0);
        return Drawn {
            lane,
            items: Vec::new(),
            clusters: Vec::new(),
        };
    }
    let running: Vec<AgreementIx> = before
        .into_iter()
        .filter(|ix| {
            let end = dataset.agreement(*ix).end;
            end.is_some_and(|end| f64::from(end.latest().number()) + 1.0 > window.from)
        })
        .collect();
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
        let notes = [&lane.note, before, after];
        height += 21.0 * notes.iter().filter(|text| !text.is_empty()).count() as f64;
    }
    height + 6.0
}

fn rows(
    from: &LaneRequest<'_>,
    inside: &[AgreementIx],
    running: &[AgreementIx],
    first_row: f64,
) -> (Vec<Item>, Vec<Cluster>, Vec<f64>, f64) {
    let selected = from.request.selected;
    let gathers_running =
        running.len() > MOST_RUNNING && selected.is_none_or(|ix| !running.contains(&ix));
    let mut items: Vec<Item> = Vec::with_capacity(inside.len());
    if !gathers_running {
        items.extend(running.iter().map(|ix| item(from, *ix, true)));
    }
    items.extend(inside.iter().map(|ix| item(from, *ix, false)));
    let running_draft = gathers_running.then(|| running_draft(from, running));
    let reserved: Vec<(f64, f64)> = running_draft.iter().map(Draft::extent).collect();
    let singles: Vec<Single> = items.iter().map(|item| single(from, item)).collect();
    let members = |gathered: &Gathered| {
        gathered
            .members
            .iter()
            .map(|i| &items[*i])
            .collect::<Vec<_>>()
    };
    let draft_of =
        |gathered: &Gathered, named: bool| draft(from, gathered.bond, &members(gathered), named);
    let arrangement = arrange(&singles, &reserved, &|gathered, named| {
        draft_of(gathered, named).extent()
    });
    let mut drafts: Vec<(Draft, usize)> = running_draft.into_iter().map(|d| (d, 0)).collect();
    for (gathered, row, named) in &arrangement.clusters {
        drafts.push((draft_of(gathered, *named), *row));
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
    let mut alone: Vec<Item> = Vec::with_capacity(arrangement.singles.len());
    let mut row_of: Vec<Option<(usize, bool)>> = vec![None; items.len()];
    for (i, row, named) in &arrangement.singles {
        row_of[*i] = Some((*row, *named));
    }
    for (mut item, row) in items.into_iter().zip(row_of) {
        if let Some((row, named)) = row {
            item.y = y(row);
            if !named {
                item.named = false;
                (item.left, item.right) = bare(&item.marks);
            }
            alone.push(item);
        }
    }
    let rows = arrangement.rows.max(1);
    let lines: Vec<f64> = (0..rows).map(y).collect();
    let card_bottom = card.map_or(0.0, |(_, card)| card.top + card.height);
    let bottom = lines.last().map_or(first_row, |y| y + ROW - LINE);
    (alone, clusters, lines, bottom.max(card_bottom))
}

fn single(from: &LaneRequest<'_>, item: &Item) -> Single {
    let agreement = from.request.dataset.agreement(item.key.agreement);
    let (left, right) = item.marks.head.ends();
    Single {
        ix: item.key.agreement,
        kind: agreement.kind,
        parent: agreement.related.first().map(|relation| relation.agreement),
        at: (left + right) / 2.0,
        left: item.left,
        right: item.right,
        bare: bare(&item.marks),
        pinned: from.request.selected == Some(item.key.agreement)
            || item.marks.head == Head::Before,
    }
}

/// The place that marks take without a name.
fn bare(marks: &Marks) -> (f64, f64) {
    (marks.head.ends().0.max(0.0), marks.right)
}

/// An agreement's marks and label, its row still to be found.
fn item(from: &LaneRequest<'_>, ix: AgreementIx, before: bool) -> Item {
    let Request {
        dataset,
        statuses,
        lang,
        selected,
        ..
    } = *from.request;
    let width = from.scale.width;
    let agreement = dataset.agreement(ix);
    let marks = marks(dataset, statuses, ix, from.scale, before);
    // The denser the picture, the shorter the names.
    let year = from.scale.per_day() * 365.0;
    let longest = match year {
        _ if year < 45.0 => 22,
        _ if year < 80.0 || width < 700.0 => 27,
        _ => 34,
    };
    let weight = if selected == Some(ix) {
        Weight::SemiBold
    } else {
        Weight::Regular
    };
    let text = label::short(dataset, agreement, lang, longest);
    let label_width = text_width_px(&text, FONT, weight);
    let (left, _) = marks.head.ends();
    let core = match marks.head {
        Head::Soft(left, ..) => left + 8.0,
        Head::Before => 12.0,
        _ => left,
    };
    let x = core.min(width - label_width).max(0.0);
    Item {
        key: Key {
            lane: from.number,
            agreement: ix,
        },
        y: 0.0,
        level: agreement.level,
        left: left.max(0.0).min(x),
        right: marks.right.max(x + label_width),
        label: Label {
            x,
            width: label_width,
            text,
        },
        named: true,
        year: agreement.signed.earliest().year(),
        name: words::mark_name(lang, agreement),
        marks,
    }
}
