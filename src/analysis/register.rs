//! The register: a histogram of agreements by year whose units are the agreements' own strokes.
//!
//! Wide pages stack a column for each year; phones lay a row for each year. Inside a year: by level, then by
//! date. A stretch of four or more years without any agreement is drawn as one narrow gap, and said.

use super::paraphe::Pen;
use crate::domain::arrange::Arrange;
use crate::domain::{AgreementIx, Dataset};
use std::collections::BTreeMap;

/// Empty years in a row from which the axis is broken.
const GAP_FROM: i32 = 4;
/// Height of a row of the columns, at most and at least; the register keeps its height as data grow.
const ROW: (f64, f64) = (21.0, 16.0);
/// The tallest column aimed at.
const TALLEST: f64 = 590.0;
/// Room above the tallest column for its count.
const ABOVE: f64 = 22.0;
/// Room below the columns for the years.
const BELOW: f64 = 26.0;

/// A stroke to draw: the agreement, and the top left corner of its pen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    /// Which agreement.
    pub agreement: AgreementIx,
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
}

/// A year of the register.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Year {
    /// The year.
    pub year: i32,
    /// How many agreements were signed in it.
    pub count: usize,
    /// Where its name stands.
    pub name: (f64, f64),
    /// Where its count stands.
    pub count_at: (f64, f64),
}

/// A place where the axis skips years without agreements.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// First year skipped.
    pub from: i32,
    /// Last year skipped.
    pub to: i32,
    /// Middle of the gap.
    pub x: f64,
}

/// The register, ready to draw.
#[derive(Clone, Debug, PartialEq)]
pub struct Register {
    /// Width of the drawing, in pixels.
    pub width: f64,
    /// Height of the drawing, in pixels.
    pub height: f64,
    /// Where the columns stand (or, in rows, nothing).
    pub foot: f64,
    /// The distance between two rules.
    pub row: f64,
    /// How each stroke is drawn.
    pub pen: Pen,
    /// The strokes.
    pub cells: Vec<Cell>,
    /// The years.
    pub years: Vec<Year>,
    /// The gaps.
    pub gaps: Vec<Gap>,
}

/// Agreements by year, and inside a year by level, then date.
fn by_year(dataset: &Dataset) -> BTreeMap<i32, Vec<AgreementIx>> {
    let mut years: BTreeMap<i32, Vec<AgreementIx>> = BTreeMap::new();
    for ix in dataset.agreements_by_date() {
        years
            .entry(dataset.agreement(ix).signed.year())
            .or_default()
            .push(ix);
    }
    for list in years.values_mut() {
        // Stable: equal levels stay in date order.
        list.arrange_by_key(|ix| dataset.agreement(*ix).level);
    }
    years
}

impl Register {
    /// Columns, for a page at least some 600 px wide.
    #[must_use]
    pub fn columns(dataset: &Dataset, width: f64) -> Self {
        let years = by_year(dataset);
        let tallest = years.values().map(Vec::len).max().unwrap_or(1).max(1);
        let row = (TALLEST / tallest as f64).clamp(ROW.1, ROW.0);
        let foot = ABOVE + tallest as f64 * row;
        let slots = slots(&years);
        let slot = width / slots.len().max(1) as f64;
        let pen_width = (slot - 8.0).clamp(12.0, 34.0);
        let pen = Pen {
            width: pen_width,
            height: row * 1.02,
            thin: 0.55,
            thick: 1.7,
            fineness: 8,
        };
        let mut register = Self {
            width,
            height: foot + BELOW,
            foot,
            row,
            pen,
            cells: Vec::new(),
            years: Vec::new(),
            gaps: Vec::new(),
        };
        for (place, slot_of) in slots.into_iter().enumerate() {
            let left = place as f64 * slot;
            let middle = left + slot / 2.0;
            match slot_of {
                Slot::Gap(from, to) => register.gaps.push(Gap {
                    from,
                    to,
                    x: middle,
                }),
                Slot::Year(year) => {
                    let list = years.get(&year).map(Vec::as_slice).unwrap_or_default();
                    for (rank, agreement) in list.iter().enumerate() {
                        let y = foot - (rank as f64 + 1.0) * row;
                        register.cells.push(Cell {
                            agreement: *agreement,
                            x: left + (slot - pen_width) / 2.0,
                            y,
                        });
                    }
                    register.years.push(Year {
                        year,
                        count: list.len(),
                        name: (middle, foot + 18.0),
                        count_at: (middle, foot - list.len() as f64 * row - 7.0),
                    });
                }
            }
        }
        register
    }

    /// Rows, for narrow pages: as many strokes a line as keep their shape, twelve at least.
    #[must_use]
    pub fn rows(dataset: &Dataset, width: f64) -> Self {
        const STROKE: f64 = 27.0;
        const LINE: f64 = 24.0;
        const NAMES: f64 = 44.0;
        let per_line = (((width - NAMES) / STROKE).floor() as usize).max(12);
        let slot = (width - NAMES) / per_line as f64;
        let pen = Pen {
            width: slot - 3.5,
            height: 22.0,
            thin: 0.5,
            thick: 1.5,
            fineness: 8,
        };
        let mut register = Self {
            width,
            height: 0.0,
            foot: 0.0,
            row: LINE,
            pen,
            cells: Vec::new(),
            years: Vec::new(),
            gaps: Vec::new(),
        };
        let mut top = 0.0;
        for (year, list) in by_year(dataset) {
            for (rank, agreement) in list.iter().enumerate() {
                let (line, column) = (rank / per_line, rank % per_line);
                let x = NAMES + column as f64 * slot;
                register.cells.push(Cell {
                    agreement: *agreement,
                    x,
                    y: top + line as f64 * LINE + 2.0,
                });
            }
            let lines = list.len().div_ceil(per_line).max(1);
            let bottom = top + lines as f64 * LINE;
            let last = list.len() - (lines - 1) * per_line;
            register.years.push(Year {
                year,
                count: list.len(),
                name: (0.0, top + 17.0),
                count_at: (
                    (NAMES + last as f64 * slot + 6.0).min(width - 16.0),
                    bottom - 7.0,
                ),
            });
            top = bottom;
        }
        register.height = top + 2.0;
        register
    }
}

enum Slot {
    Year(i32),
    Gap(i32, i32),
}

/// The columns from the first year to the last, long empty stretches folded.
fn slots(years: &BTreeMap<i32, Vec<AgreementIx>>) -> Vec<Slot> {
    let mut slots = Vec::new();
    let mut next = None;
    for year in years.keys().copied() {
        let from = next.unwrap_or(year);
        if year - from >= GAP_FROM {
            slots.push(Slot::Gap(from, year - 1));
        } else {
            slots.extend((from..year).map(Slot::Year));
        }
        slots.push(Slot::Year(year));
        next = Some(year + 1);
    }
    slots
}

/// The agreement that teaches how to read a stroke: an exact day, a known end, five to seven parties with short
/// names, the oldest.
#[must_use]
pub fn teaching_example(dataset: &Dataset) -> Option<AgreementIx> {
    dataset.agreements_by_date().into_iter().find(|ix| {
        let agreement = dataset.agreement(*ix);
        let names = agreement
            .parties
            .iter()
            .map(|party| dataset.organisation(party.organisation).short_name(12));
        agreement.signed.is_exact_day()
            && agreement.end.is_some_and(|end| !end.is_approximate())
            && (5..=7).contains(&agreement.parties.len())
            && names.map(|name| name.chars().count()).sum::<usize>() <= 60
    })
}
