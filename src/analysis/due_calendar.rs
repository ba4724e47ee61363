//! What falls due, year by year: one mark for each target, stacked.
//!
//! Rule: a target stands in the year of its due date; within a year the marks are piled from what is known to
//! what is not, so that the eye reads a bar of each. Only commitments with a figure are counted (the same as in
//! [`Coverage`](super::tracker::Coverage)). Where the years do not fit the width, the first column gathers the
//! years before and says so. Today is a line at its place between two years.

use super::tracker::{ResultState, Statuses, counts_in_ratios};
use crate::domain::{Dataset, Lang, TargetIx};

/// One target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// Which.
    pub target: TargetIx,
    /// Its result.
    pub result: ResultState,
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
}

/// One year, or the years before.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its name under the foot: `2016`, `’17`, `≤ 2014`; empty where there is no room for one.
    pub name: String,
    /// Its name in a table.
    pub full_name: String,
    /// Whether its name stands out.
    pub strong: bool,
    /// The middle.
    pub x: f64,
    /// How many of each result, in the order of the vocabulary.
    pub counts: Vec<(ResultState, usize)>,
}

/// The drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Calendar {
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels, names of years included.
    pub height: f64,
    /// Where the marks stand.
    pub foot: f64,
    /// The size of a mark.
    pub size: f64,
    /// The years.
    pub columns: Vec<Column>,
    /// The targets, in order of time: what the arrow keys walk along.
    pub marks: Vec<Mark>,
    /// Today, where it is among the years shown.
    pub today: Option<f64>,
}

/// Below the foot, for the years.
const FOOT_HEIGHT: f64 = 24.0;
/// Above the marks, for the word at today's line.
const HEAD_HEIGHT: f64 = 18.0;

/// The calendar of some targets in `width` pixels.
#[must_use]
pub fn calendar(
    dataset: &Dataset,
    statuses: &Statuses,
    targets: &[TargetIx],
    lang: Lang,
    width: f64,
) -> Calendar {
    let mut due: Vec<(i32, TargetIx)> = targets
        .iter()
        .filter(|ix| counts_in_ratios(dataset.target(**ix)))
        .filter_map(|ix| Some((dataset.target(*ix).due?.year(), *ix)))
        .collect();
    due.sort_by_key(|(year, ix)| (*year, statuses.get(*ix).result, *ix));
    let this_year = statuses.today().year();
    let (Some((earliest, _)), Some((last, _))) = (due.first(), due.last()) else {
        return Calendar::default();
    };
    if width < 40.0 {
        return Calendar::default();
    }
    let size = if width < 600.0 { 10.0 } else { 12.5 };
    let last = (*last).max(this_year + 1);
    let fitting = ((width / (2.0 * size + 2.0)) as i32).max(3);
    let first = (*earliest).max(last - fitting + 1);
    let gathers = first > *earliest;
    let years = last - first + 1;
    let column = width / f64::from(years);
    let abreast = (((column - 4.0) / size) as usize).clamp(1, 4);
    let place = |year: i32| year.max(first);

    let mut columns: Vec<Column> = Vec::new();
    let mut marks: Vec<(usize, Mark)> = Vec::new();
    let mut rows = 1;
    for year in first..=last {
        let x = f64::from(year - first) * column;
        let here: Vec<TargetIx> = due
            .iter()
            .filter(|(y, _)| place(*y) == year)
            .map(|(_, ix)| *ix)
            .collect();
        let left = x + (column - abreast as f64 * size) / 2.0;
        let mut sorted = here.clone();
        sorted.sort_by_key(|ix| (statuses.get(*ix).result, *ix));
        for (i, ix) in sorted.iter().enumerate() {
            let row = i / abreast;
            rows = rows.max(row + 1);
            marks.push((
                row,
                Mark {
                    target: *ix,
                    result: statuses.get(*ix).result,
                    x: left + (i % abreast) as f64 * size,
                    y: 0.0,
                },
            ));
        }
        let counts = ResultState::ALL
            .iter()
            .map(|result| {
                let n = here
                    .iter()
                    .filter(|ix| statuses.get(**ix).result == *result);
                (*result, n.count())
            })
            .collect();
        let is_gathering = gathers && year == first;
        columns.push(Column {
            name: name(year, first, is_gathering, column),
            full_name: if is_gathering {
                lang.pick(
                    format!("{year} et avant").as_str(),
                    format!("{year} and before").as_str(),
                )
                .to_owned()
            } else {
                year.to_string()
            },
            strong: year % 5 == 0,
            x: x + column / 2.0,
            counts,
        });
    }
    let step = size * 1.08;
    let foot = HEAD_HEIGHT + rows as f64 * step;
    let marks = marks
        .into_iter()
        .map(|(row, mark)| Mark {
            y: foot - (row + 1) as f64 * step,
            ..mark
        })
        .collect();
    let today = (first..=last).contains(&this_year).then(|| {
        let start = crate::domain::Day::from_ymd(this_year, 1, 1).number();
        let share = f64::from(statuses.today().number() - start) / 366.0;
        (f64::from(this_year - first) + share) * column
    });
    Calendar {
        width,
        height: foot + FOOT_HEIGHT,
        foot,
        size,
        columns,
        marks,
        today,
    }
}

/// The name of a column, as long as it fits.
fn name(year: i32, first: i32, gathers: bool, column: f64) -> String {
    if gathers {
        return format!("≤\u{a0}{year}");
    }
    if column >= 36.0 {
        return year.to_string();
    }
    match year % 5 {
        // The gathering column's name is wide: its neighbours leave it room.
        0 if year - first > 1 => year.to_string(),
        _ if column >= 28.0 => format!("’{:02}", year % 100),
        _ => String::new(),
    }
}
