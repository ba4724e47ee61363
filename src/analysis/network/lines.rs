//! Set lines: organisations are rows, each agreement a dated vertical line through its parties.
//!
//! A column is an agreement, in the order of dates; a full dot is a party that signed, a ring another part; a dashed
//! line is an approximate date. Nothing is joined that was not signed together, however many the parties.
//!
//! Only what can be seen joined is drawn: organisations present in enough of the agreements, and agreements that join
//! at least two of them. What that leaves out is counted and said.

use super::explain::agreement_at;
use super::graph::{Graph, Node};
use super::lines_core::{Core, readable_core};
use super::{seriation, words};
use crate::domain::agreement::{Level, Role};
use crate::domain::arrange::Arrange;
use crate::domain::organisation::OrganisationKind;
use crate::domain::{AgreementIx, Dataset, Lang, Organisation, OrganisationIx, Territory};
use crate::text::typography;

/// How set lines are drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shape {
    /// Room for the columns, in pixels; they take more where they must, and scroll.
    pub width: f64,
    /// Whether fingers rather than a mouse will point at columns.
    pub narrow: bool,
    /// Keep every organisation that shares an agreement.
    pub all: bool,
}

impl Shape {
    /// Height of a row, in pixels.
    #[must_use]
    pub const fn row_height(self) -> f64 {
        if self.narrow { 25.0 } else { 24.0 }
    }

    const fn least_step(self) -> f64 {
        if self.narrow { 11.0 } else { 9.0 }
    }
}

/// Height of the band of years above the rows, in pixels.
pub const HEAD: f64 = 28.0;

/// An organisation's row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The organisation.
    pub organisation: OrganisationIx,
    /// Its identifier.
    pub id: String,
    /// Its name, as long as the row's head allows.
    pub name: String,
    /// Its whole name.
    pub full_name: String,
    /// How many of the agreements drawn it is party to.
    pub count: usize,
    /// The middle of the row.
    pub y: f64,
}

/// A party's dot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// The row, from the top.
    pub row: usize,
    /// Its height.
    pub y: f64,
    /// Whether the party signed.
    pub signed: bool,
}

/// An agreement's column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The agreement.
    pub agreement: AgreementIx,
    /// Its identifier.
    pub id: String,
    /// The middle of the column.
    pub x: f64,
    /// Its level.
    pub level: Level,
    /// Whether its date is approximate.
    pub approximate: bool,
    /// Its parties among the rows, from the top.
    pub dots: Vec<Dot>,
    /// Its accessible name.
    pub spoken: String,
}

/// Where a year begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Year {
    /// The left edge of its first column.
    pub x: f64,
    /// The year, shortened where there is little room; `None` where there is none.
    pub label: Option<String>,
}

/// The set lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lines {
    /// The rows, from the top.
    pub rows: Vec<Row>,
    /// The columns, from the oldest.
    pub columns: Vec<Column>,
    /// The years.
    pub years: Vec<Year>,
    /// Between two columns, in pixels.
    pub step: f64,
    /// Height of a row, in pixels.
    pub row_height: f64,
    /// Width of all columns, in pixels.
    pub width: f64,
    /// Height, in pixels.
    pub height: f64,
    /// In how many agreements the organisations of the rows are, at least.
    pub threshold: usize,
}

/// The set lines of a graph.
#[must_use]
pub fn lines(dataset: &Dataset, graph: &Graph, shape: Shape, lang: Lang) -> Lines {
    let Core {
        threshold,
        rows: organisations,
        columns: kept,
    } = readable_core(graph, shape.all);
    let row_of = |o: usize| organisations.binary_search(&o).ok();
    let sets: Vec<Vec<usize>> = kept
        .iter()
        .map(|&a| {
            graph
                .neighbours(a)
                .iter()
                .filter_map(|&o| row_of(o))
                .collect()
        })
        .collect();
    let order = seriation::order(organisations.len(), &sets);
    let mut rank = vec![0; order.len()];
    for (i, &row) in order.iter().enumerate() {
        rank[row] = i;
    }

    let row_height = shape.row_height();
    let step = (shape.width / kept.len().max(1) as f64).clamp(shape.least_step(), 34.0);
    let y = |row: usize| HEAD + (row as f64 + 0.5) * row_height;
    let columns: Vec<Column> = kept
        .iter()
        .enumerate()
        .filter_map(|(i, &place)| {
            let ix = agreement_at(graph, place)?;
            let agreement = dataset.agreement(ix);
            let mut dots: Vec<Dot> = graph
                .neighbours(place)
                .iter()
                .zip(graph.roles(place))
                .filter_map(|(&o, &role)| {
                    let row = rank[row_of(o)?];
                    Some(Dot {
                        row,
                        y: y(row),
                        signed: role == Role::Signatory,
                    })
                })
                .collect();
            dots.arrange_by_key(|dot| dot.row);
            Some(Column {
                agreement: ix,
                id: agreement.id.to_string(),
                x: (i as f64 + 0.5) * step,
                level: agreement.level,
                approximate: agreement.signed.is_approximate(),
                dots,
                spoken: words::agreement_spoken(lang, agreement),
            })
        })
        .collect();
    let rows = order
        .iter()
        .enumerate()
        .filter_map(|(i, &row)| {
            let Node::Organisation(ix) = graph.nodes()[organisations[row]] else {
                return None;
            };
            let organisation = dataset.organisation(ix);
            let full = typography::set(lang, &organisation.name);
            let longest = if shape.narrow { 17 } else { 34 };
            let place = shape
                .narrow
                .then(|| place_name(organisation, lang))
                .flatten();
            let short = place.map_or_else(
                || typography::set(lang, organisation.short_name(longest)).into_owned(),
                |place| typography::set(lang, &place).into_owned(),
            );
            Some(Row {
                organisation: ix,
                id: organisation.id.to_string(),
                name: typography::shortened(&short, longest + 3).into_owned(),
                full_name: full.into_owned(),
                count: sets.iter().filter(|set| set.contains(&row)).count(),
                y: y(i),
            })
        })
        .collect::<Vec<_>>();
    Lines {
        years: years(dataset, &columns, step),
        step,
        row_height,
        width: columns.len() as f64 * step,
        height: HEAD + rows.len() as f64 * row_height,
        threshold,
        rows,
        columns,
    }
}

/// A region or department by its place alone, where room is scarce: `Hauts-de-France`, `Aisne (dépt)`.
fn place_name(organisation: &Organisation, lang: Lang) -> Option<String> {
    if organisation.kind != OrganisationKind::LocalAuthority {
        return None;
    }
    let place = organisation.territory?;
    match place {
        Territory::Region(_) if organisation.name.starts_with("Région") => {
            Some(place.name().to_owned())
        }
        Territory::Department(_) if organisation.name.starts_with("Département") => {
            Some(format!("{} ({})", place.name(), lang.pick("dépt", "dept")))
        }
        _ => None,
    }
}

fn years(dataset: &Dataset, columns: &[Column], step: f64) -> Vec<Year> {
    let year = |c: &Column| dataset.agreement(c.agreement).signed.year();
    let mut marks = Vec::new();
    let mut begin = 0;
    while let Some(first) = columns.get(begin) {
        let this = year(first);
        let n = columns[begin..]
            .iter()
            .take_while(|c| year(c) == this)
            .count();
        let room = n as f64 * step;
        marks.push(Year {
            x: begin as f64 * step,
            label: if room >= 34.0 {
                Some(this.to_string())
            } else if room >= 20.0 {
                Some(format!("’{:02}", this.rem_euclid(100)))
            } else {
                None
            },
        });
        begin += n;
    }
    marks
}
