//! A period as two years on a line, and back.

use crate::analysis::filter::Filter;
use crate::domain::PartialDate;

/// Two years of a line from `first` to `last`, the lower never after the upper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years {
    /// The first year of the line.
    pub first: i32,
    /// The last year of the line.
    pub last: i32,
    /// The year chosen to begin with.
    pub low: i32,
    /// The year chosen to end with.
    pub high: i32,
}

impl Years {
    /// What a filter asks for, on a line of years; an open side is the end of the line.
    #[must_use]
    pub fn of(filter: &Filter, first: i32, last: i32) -> Self {
        let year = |date: Option<PartialDate>, open: i32| {
            date.map_or(open, PartialDate::year)
                .clamp(first, last.max(first))
        };
        Self {
            first,
            last,
            low: year(filter.from, first),
            high: year(filter.to, last),
        }
        .with_low(year(filter.from, first))
    }

    /// With another beginning, no later than the end.
    #[must_use]
    pub fn with_low(self, low: i32) -> Self {
        Self {
            low: low.clamp(self.first, self.high),
            ..self
        }
    }

    /// With another end, no earlier than the beginning.
    #[must_use]
    pub fn with_high(self, high: i32) -> Self {
        Self {
            high: high.clamp(self.low, self.last.max(self.low)),
            ..self
        }
    }

    /// Whether a year is between the two.
    #[must_use]
    pub const fn holds(self, year: i32) -> bool {
        self.low <= year && year <= self.high
    }

    /// Writes the two years into a filter. An end of the line asks for nothing, and a side that did not move keeps its
    /// date, which may be finer than a year.
    pub fn write(self, filter: &mut Filter) {
        let before = Self::of(filter, self.first, self.last);
        if self.low != before.low {
            filter.from = (self.low > self.first).then(|| PartialDate::from_year(self.low));
        }
        if self.high != before.high {
            filter.to = (self.high < self.last).then(|| PartialDate::from_year(self.high));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filter(from: &str, to: &str) -> Filter {
        Filter {
            from: from.parse().ok(),
            to: to.parse().ok(),
            ..Filter::default()
        }
    }

    #[test]
    fn the_ends_of_the_line_ask_for_nothing() {
        let mut asked = filter("2015", "2020");
        let years = Years::of(&asked, 1987, 2026);
        assert_eq!((years.low, years.high), (2015, 2020));
        years.with_low(1987).with_high(2026).write(&mut asked);
        assert_eq!(asked, Filter::default());
        Years::of(&asked, 1987, 2026)
            .with_low(2012)
            .write(&mut asked);
        assert_eq!(asked, filter("2012", ""));
    }

    #[test]
    fn a_side_that_did_not_move_keeps_its_finer_date() {
        let mut asked = filter("2015-03", "2020-06-30");
        Years::of(&asked, 1987, 2026)
            .with_high(2022)
            .write(&mut asked);
        assert_eq!(asked, filter("2015-03", "2022"));
    }

    #[test]
    fn the_two_never_cross_and_never_leave_the_line() {
        let years = Years::of(&filter("2015", "2020"), 1987, 2026);
        assert_eq!(years.with_low(2023).low, 2020);
        assert_eq!(years.with_high(1990).high, 2015);
        let odd = Years::of(&filter("2030", "1950"), 1987, 2026);
        assert!(odd.low <= odd.high && odd.first <= odd.low && odd.high <= odd.last);
    }
}
