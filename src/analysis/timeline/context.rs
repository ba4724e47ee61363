//! The band of laws, reforms and crises above the lanes.
//!
//! At most three rows of short labels that never overlap; an event without room for its words keeps its mark, and
//! all are in the list below the drawing with their date and source.

use super::pack::Rows;
use super::scale::Scale;
use crate::analysis::measure::{Weight, text_width_px};
use crate::domain::arrange::Arrange;
use crate::domain::event::{Event, EventKind};
use crate::domain::{Dataset, Day, Lang};
use crate::text::typography::{set, shortened};

/// Size of the labels.
pub const FONT: f64 = 12.5;
/// Height of a row of labels.
pub const ROW: f64 = 17.0;
/// From a mark to its label.
pub const LABEL_OFFSET: f64 = 8.0;
const MOST_ROWS: usize = 3;
const LONGEST: usize = 30;

/// An event in the band.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Place in the dataset's list.
    pub event: usize,
    /// Where, at its earliest day.
    pub x: f64,
    /// Its row, from the top.
    pub row: usize,
    /// Its kind, which gives the shape.
    pub kind: EventKind,
    /// The short label; empty where there is no room.
    pub label: String,
    /// Where the label begins.
    pub label_x: f64,
}

/// The first words of an event, up to its explanation.
#[must_use]
pub fn short_label(event: &Event, lang: Lang) -> String {
    let full = event.label.get(lang);
    let end = [" (", " : ", ": ", " ; ", "; ", ", "]
        .iter()
        .filter_map(|mark| full.find(mark))
        .min()
        .unwrap_or(full.len());
    let words = full.get(..end).unwrap_or(full);
    shortened(&set(lang, words), LONGEST).into_owned()
}

/// What an event says, measured.
#[derive(Clone, Debug)]
pub(super) struct Label {
    day: Day,
    kind: EventKind,
    text: String,
    width: f64,
}

/// The labels of all events, in the order of the dataset.
pub(super) fn labels(dataset: &Dataset, lang: Lang) -> Vec<Label> {
    (dataset.events().iter())
        .map(|event| {
            let text = short_label(event, lang);
            Label {
                day: event.date.earliest(),
                kind: event.kind,
                width: text_width_px(&text, FONT, Weight::Regular),
                text,
            }
        })
        .collect()
}

/// The events of the window, from left to right.
pub(super) fn marks(events: &[Label], scale: Scale) -> Vec<Mark> {
    let mut inside: Vec<(usize, f64)> = (events.iter().enumerate())
        .map(|(i, event)| (i, scale.start_of(event.day)))
        .filter(|(_, x)| (0.0..scale.width).contains(x))
        .collect();
    inside.arrange_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
    let mut rows = Rows::default();
    let mut marks = Vec::with_capacity(inside.len());
    for (event, x) in inside {
        let Label {
            kind, text, width, ..
        } = &events[event];
        // Near the right edge the words stand on the left of their mark.
        let label_x = if x + LABEL_OFFSET + width > scale.width {
            x - LABEL_OFFSET - width
        } else {
            x + LABEL_OFFSET
        };
        let (left, right) = (label_x.min(x - 5.0), (label_x + width).max(x + 5.0));
        let with_words = (left >= -6.0)
            .then(|| rows.place(left, right, MOST_ROWS))
            .flatten();
        let row = with_words.or_else(|| rows.place(x - 4.0, x + 4.0, MOST_ROWS));
        marks.push(Mark {
            event,
            x,
            row: row.unwrap_or(MOST_ROWS),
            kind: *kind,
            label: if with_words.is_some() {
                text.clone()
            } else {
                String::new()
            },
            label_x,
        });
    }
    marks
}

/// The height of a band.
#[must_use]
pub fn height(marks: &[Mark]) -> f64 {
    let rows = marks.iter().map(|mark| mark.row + 1).max().unwrap_or(0);
    rows as f64 * ROW + 6.0
}
