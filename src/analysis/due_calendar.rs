//! What falls due, year by year: one mark for each target, stacked.
//!
//! Rule: a target stands in the year of its due date; within a year the marks are piled from what is known to
//! what is not, so that the eye reads a bar of each. Only commitments with a figure are counted (the same as in
//! [`Coverage`](super::tracker::Coverage)). Where the years do not fit the width, the earliest are not drawn (seen
//! from a day before them, the years around it are): how many targets the others hold is said in their place, and the
//! table still counts them. Today is a line at its place between two years.

use super::tracker::{ResultState, Statuses, counts_in_ratios};
use crate::domain::arrange::Arrange;
use crate::domain::{Dataset, Lang, TargetIx};
use crate::text::numbers;

/// One target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// Which.
    pub target: TargetIx,
    /// Its result.
    pub result: ResultState,
    /// Whether that result could not be known yet on the day looked from.
    pub later: bool,
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
}

/// One year, or all those before the first drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its name under the foot: `2016`, `’17`; empty where there is no room for one.
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
    /// The years before, which are not drawn, and what is said in their place.
    pub before: Option<(Column, String)>,
    /// The years after, where the day one looks from is far back.
    pub after: Option<(Column, String)>,
    /// The targets, in order of time: what the arrow keys walk along.
    pub marks: Vec<Mark>,
    /// Today, where it is among the years shown.
    pub today: Option<f64>,
}

/// Between the marks of two years, at least.
const GAP: f64 = 2.5;
/// Below the foot, for the years.
const FOOT_HEIGHT: f64 = 24.0;
/// Above the marks, for the word at today's line.
const HEAD_HEIGHT: f64 = 18.0;

/// The calendar of some targets in `width` pixels. `then` is what a reader of an earlier day could have answered: it is
/// what is counted, and a mark whose result came out since is said to be later.
#[must_use]
pub fn calendar(
    dataset: &Dataset,
    statuses: &Statuses,
    then: Option<&Statuses>,
    targets: &[TargetIx],
    lang: Lang,
    width: f64,
) -> Calendar {
    let mut due: Vec<(i32, TargetIx)> = targets
        .iter()
        .filter(|ix| counts_in_ratios(dataset.target(**ix)))
        .filter_map(|ix| Some((dataset.target(*ix).due?.year(), *ix)))
        .collect();
    let counted_by = then.unwrap_or(statuses);
    let later = |ix: &TargetIx| counted_by.get(*ix).result != statuses.get(*ix).result;
    // What was known first, then what came out since, then what is not known.
    due.arrange_by_key(|(year, ix)| {
        (
            *year,
            counted_by.get(*ix).result,
            statuses.get(*ix).result,
            *ix,
        )
    });
    let this_year = statuses.today().year();
    let (Some((earliest, _)), Some((last, _))) = (due.first(), due.last()) else {
        return Calendar::default();
    };
    if width < 40.0 {
        return Calendar::default();
    }
    let size = if width < 600.0 { 10.0 } else { 12.5 };
    let last = (*last).max(this_year + 1);
    // Two marks abreast at least, or the fullest year would be a tower.
    let fitting = ((width / (2.0 * size + GAP)) as i32).max(3);
    // The latest years, unless the day one looks from is earlier than these: then those around it.
    let mut first = (*earliest).max(last - fitting + 1);
    let mut end = last;
    if this_year < first {
        first = (this_year - fitting / 2).max(*earliest);
        end = (first + fitting - 1).min(last);
    }
    let last = end;
    let years = last - first + 1;
    let column = width / f64::from(years);
    let abreast = (((column - GAP) / size) as usize).clamp(1, 4);

    let counted = |wanted: &dyn Fn(i32) -> bool| -> Vec<(ResultState, usize)> {
        ResultState::ALL
            .iter()
            .map(|result| {
                let n = due
                    .iter()
                    .filter(|(year, ix)| wanted(*year) && counted_by.get(*ix).result == *result);
                (*result, n.count())
            })
            .collect()
    };
    let mut columns: Vec<Column> = Vec::new();
    let mut marks: Vec<(usize, Mark)> = Vec::new();
    let mut rows = 1;
    for year in first..=last {
        let x = f64::from(year - first) * column;
        let left = x + (column - abreast as f64 * size) / 2.0;
        let here = due.iter().filter(|(y, _)| *y == year);
        for (i, (_, ix)) in here.enumerate() {
            let row = i / abreast;
            rows = rows.max(row + 1);
            marks.push((
                row,
                Mark {
                    target: *ix,
                    result: statuses.get(*ix).result,
                    later: later(ix),
                    x: left + (i % abreast) as f64 * size,
                    y: 0.0,
                },
            ));
        }
        columns.push(Column {
            name: name(year, column),
            full_name: year.to_string(),
            strong: year % 5 == 0,
            x: x + column / 2.0,
            counts: counted(&|y| y == year),
        });
    }
    let outside = |wanted: &dyn Fn(i32) -> bool, full_name: String| {
        let n = due.iter().filter(|(year, _)| wanted(*year)).count();
        (n > 0).then(|| Column {
            name: numbers::count(lang, n),
            full_name,
            strong: false,
            x: 0.0,
            counts: counted(wanted),
        })
    };
    let before = outside(
        &|year| year < first,
        format!("{} {first}", lang.pick("avant", "before")),
    );
    let after = outside(
        &|year| year > last,
        format!("{} {last}", lang.pick("après", "after")),
    );
    // The day's own word stands between the two: on a narrow page only the numbers fit beside it.
    let is_tight = width < 600.0 && after.is_some();
    let words = |column: &Column| match is_tight {
        true => column.name.clone(),
        false => format!("{} {}", column.name, column.full_name),
    };
    let before = before.map(|column| (format!("◂\u{a0}{}", words(&column)), column));
    let before = before.map(|(said, column)| (column, said));
    let after = after.map(|column| (format!("{}\u{a0}▸", words(&column)), column));
    let after = after.map(|(said, column)| (column, said));
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
        before,
        after,
        marks,
        today,
    }
}

/// The name of a column, as long as it fits.
fn name(year: i32, column: f64) -> String {
    if column >= 36.0 || year % 5 == 0 {
        year.to_string()
    } else if column >= 22.0 {
        format!("’{:02}", year % 100)
    } else {
        String::new()
    }
}
