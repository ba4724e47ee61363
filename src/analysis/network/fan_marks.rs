//! The marks of the fan with their words: an agreement, a partner, the name in the middle.

use super::fan::{Partner, Spoke};
use super::graph::{Graph, Node};
use super::words;
use crate::analysis::geometry::Point;
use crate::analysis::measure::{Weight, text_width_px};
use crate::domain::{AgreementIx, Dataset, Lang};
use crate::text::{label, typography};

/// Sizes of the date and of the name of an agreement, in pixels, as the style sheet sets them.
const DATE_PX: f64 = 13.5;
const NAME_PX: f64 = 12.5;
/// A name with less room than this says nothing.
const LEAST: f64 = 56.0;

/// A name cut to the room there is, in pixels; six letters at least.
pub(super) fn fitted(full: &str, size: f64, room: f64) -> String {
    let mut letters = full.chars().count();
    let mut name = full.to_owned();
    while letters > 6 && text_width_px(&name, size, Weight::Regular) > room {
        letters -= 1;
        name = typography::shortened(full, letters).into_owned();
    }
    name
}

/// An agreement; `until` is where the partners begin at its height.
pub(super) fn spoke(
    dataset: &Dataset,
    ix: AgreementIx,
    at: Point,
    until: f64,
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
    let beside = if two_lines {
        0.0
    } else {
        text_width_px(&date, DATE_PX, Weight::SemiBold) + 8.0
    };
    // The lozenge before the words, a dot of a partner after them.
    let room = until - at.x - 14.0 - beside - 16.0;
    let name = (!narrow && room >= LEAST)
        .then(|| fitted(&label::short(dataset, agreement, lang, 34), NAME_PX, room));
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

pub(super) fn partner(
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
    let size = if width < 520.0 { 12.5 } else { 14.0 };
    let room = width - at.x - radius - 8.0 - if shared > 1 { 24.0 } else { 4.0 };
    let full = typography::set(lang, organisation.short_name(30));
    let name = fitted(&full, size, room);
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
pub(super) fn focus_name(
    dataset: &Dataset,
    graph: &Graph,
    focus: usize,
    lang: Lang,
) -> Vec<String> {
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
