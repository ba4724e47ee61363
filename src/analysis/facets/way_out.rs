//! Why a selection is empty, and the shortest ways out of it.
//!
//! Rule: if taking away one part of the filter brings agreements back, those parts are the ways; if none does, pairs of
//! parts are tried; if none does either, only clearing everything is left. Dates that may fall inside are a way too, and
//! come first: nothing is taken away there. The most agreements first, and never more than a handful.

use super::{Asked, Part};
use crate::analysis::filter::{Filter, Sources};
use crate::domain::arrange::Arrange;

/// Ways offered at most.
const MOST: usize = 5;

/// What is changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// These parts are taken away.
    Without(Vec<Part>),
    /// Dates that only may fall inside count too.
    PossibleDates,
}

/// A way out of an empty selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayOut {
    /// What is changed.
    pub change: Change,
    /// The filter after that.
    pub filter: Filter,
    /// How many agreements answer it.
    pub count: usize,
}

/// The ways out; none where the filter has a single part, for clearing it is the way, or where it keeps something.
#[must_use]
pub fn ways_out(sources: Sources<'_>, filter: &Filter) -> Vec<WayOut> {
    let count = |filter: &Filter| Asked::of(sources, filter).kept();
    if count(filter) > 0 {
        return Vec::new();
    }
    let parts = Part::of(filter);
    let without = |taken: &[Part]| {
        let mut kept = filter.clone();
        for part in taken {
            part.remove(&mut kept);
        }
        let way = WayOut {
            change: Change::Without(taken.to_vec()),
            count: count(&kept),
            filter: kept,
        };
        (way.count > 0 && way.filter != Filter::default()).then_some(way)
    };
    let mut ways: Vec<WayOut> = parts.iter().filter_map(|part| without(&[*part])).collect();
    if ways.is_empty() {
        for (i, first) in parts.iter().enumerate() {
            let seconds = parts.iter().skip(i + 1);
            ways.extend(seconds.filter_map(|second| without(&[*first, *second])));
        }
    }
    // Stable: ways of the same size stay in the order of the bar.
    ways.arrange_by_key(|way| std::cmp::Reverse(way.count));
    let mut widened = filter.clone();
    widened.possible_dates = true;
    if widened != *filter {
        let number = count(&widened);
        if number > 0 {
            let way = WayOut {
                change: Change::PossibleDates,
                filter: widened,
                count: number,
            };
            ways.insert(0, way);
        }
    }
    ways.truncate(MOST);
    ways
}
