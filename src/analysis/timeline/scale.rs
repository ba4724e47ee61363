//! Time to pixels and back, and the moves of a visitor through time.
//!
//! A [`Window`] is the part of time shown, in days since 1970 with fractions, since a drag stops anywhere. A day is
//! the interval from its number to the next: the last day of a window is shown whole. Windows stay inside limits
//! taken from the data, and never get so narrow that a day fills the screen.

use crate::domain::date::{Day, PartialDate};
use crate::domain::{AgreementIx, Dataset};

/// The narrowest window, in days.
pub const NARROWEST: f64 = 21.0;

/// A part of time, in days since 1970; `to` is excluded.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
}

impl Window {
    /// From the first to the last day, both whole.
    #[must_use]
    pub fn of_days(first: Day, last: Day) -> Self {
        Self {
            from: f64::from(first.number()),
            to: f64::from(last.number()) + 1.0,
        }
    }

    /// From the earliest day of one date to the latest day of the other.
    #[must_use]
    pub fn of_dates(from: PartialDate, to: PartialDate) -> Self {
        Self::of_days(from.earliest(), to.latest())
    }

    /// Whole years, both included.
    #[must_use]
    pub fn of_years(first: i32, last: i32) -> Self {
        Self::of_days(Day::from_ymd(first, 1, 1), Day::from_ymd(last, 12, 31))
    }

    /// Its length in days.
    #[must_use]
    pub fn span(self) -> f64 {
        self.to - self.from
    }

    /// Its first day.
    #[must_use]
    pub fn first_day(self) -> Day {
        Day::from_number(self.from.floor() as i32)
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> Day {
        Day::from_number((self.to.ceil() as i32).saturating_sub(1))
    }

    /// The same length, `days` later.
    #[must_use]
    pub fn moved(self, days: f64, limits: Self) -> Self {
        Self {
            from: self.from + days,
            to: self.to + days,
        }
        .kept_in(limits)
    }

    /// `factor` times as long, around the point at `share` of its length.
    #[must_use]
    pub fn zoomed(self, factor: f64, share: f64, limits: Self) -> Self {
        let span = (self.span() * factor).clamp(NARROWEST, limits.span().max(NARROWEST));
        let still = self.from + self.span() * share;
        let from = still - span * share;
        Self {
            from,
            to: from + span,
        }
        .kept_in(limits)
    }

    /// Moved, and only then cut, so as to lie inside `limits`.
    #[must_use]
    pub fn kept_in(self, limits: Self) -> Self {
        let span = self.span().clamp(NARROWEST, limits.span().max(NARROWEST));
        let from = self.from.min(limits.to - span).max(limits.from);
        Self {
            from,
            to: from + span,
        }
    }

    /// Its two ends as the shortest dates that are less than a pixel off, for the address.
    #[must_use]
    pub fn to_dates(self, width: f64) -> (PartialDate, PartialDate) {
        let pixel = self.span() / width.max(1.0);
        (
            rounded(self.from, pixel, Edge::First),
            rounded(self.to, pixel, Edge::Last),
        )
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Edge {
    First,
    Last,
}

fn rounded(at: f64, pixel: f64, edge: Edge) -> PartialDate {
    let tolerance = pixel.max(0.5);
    let nearest = Day::from_number(at.round() as i32);
    let (year, month, _) = nearest.ymd();
    let off = |day: Day| (f64::from(day.number()) - at).abs();
    for first_of_year in [Day::from_ymd(year, 1, 1), Day::from_ymd(year + 1, 1, 1)] {
        if off(first_of_year) <= tolerance {
            let year = first_of_year.year() - i32::from(edge == Edge::Last);
            return PartialDate::from_year(year);
        }
    }
    let next_month = Day::from_ymd(year, month, 31).plus_days(1);
    for first in [Day::from_ymd(year, month, 1), next_month] {
        if off(first) <= tolerance {
            let inside = first.plus_days(-i32::from(edge == Edge::Last));
            let (year, month, _) = inside.ymd();
            if let Ok(date) = format!("{year:04}-{month:02}").parse() {
                return date;
            }
        }
    }
    PartialDate::from_day(nearest.plus_days(-i32::from(edge == Edge::Last)))
}

/// Where a window may go: a year before the first signature to six years after the last one or the as-of day.
#[must_use]
pub fn limits(dataset: &Dataset, today: Day) -> Window {
    let signed = || dataset.agreements().iter().map(|a| a.signed);
    let first = signed()
        .map(|d| d.earliest().year())
        .min()
        .unwrap_or(today.year());
    let last = signed()
        .map(|d| d.latest().year())
        .max()
        .unwrap_or(today.year());
    Window::of_years(first - 1, last.max(today.year()) + 6)
}

/// The whole years in which these agreements were signed; two years at least.
#[must_use]
pub fn fit(dataset: &Dataset, agreements: &[AgreementIx], today: Day) -> Window {
    let signed = || agreements.iter().map(|ix| dataset.agreement(*ix).signed);
    let first = signed().map(|d| d.earliest().year()).min();
    let last = signed().map(|d| d.latest().year()).max();
    match (first, last) {
        (Some(first), Some(last)) if last > first => Window::of_years(first, last),
        (Some(first), Some(_)) => Window::of_years(first, first + 1),
        _ => Window::of_years(today.year() - 9, today.year()),
    }
}

/// A window laid over a number of pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The part of time shown.
    pub window: Window,
    /// Over how many pixels.
    pub width: f64,
    /// Worked out once, for the places of thousands of agreements.
    per_day: f64,
}

impl Scale {
    /// A window over so many pixels.
    #[must_use]
    pub fn new(window: Window, width: f64) -> Self {
        Self {
            window,
            width,
            per_day: width / window.span(),
        }
    }

    /// Pixels for a day.
    #[must_use]
    pub const fn per_day(self) -> f64 {
        self.per_day
    }

    /// Where a moment stands.
    #[must_use]
    pub fn x(self, moment: f64) -> f64 {
        (moment - self.window.from) * self.per_day
    }

    /// Where a day begins.
    #[must_use]
    pub fn start_of(self, day: Day) -> f64 {
        self.x(f64::from(day.number()))
    }

    /// Where a day ends.
    #[must_use]
    pub fn end_of(self, day: Day) -> f64 {
        self.x(f64::from(day.number()) + 1.0)
    }

    /// The middle of all the days a date allows.
    #[must_use]
    pub fn middle_of(self, date: PartialDate) -> f64 {
        (self.start_of(date.earliest()) + self.end_of(date.latest())) / 2.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> PartialDate {
        text.parse().unwrap()
    }

    #[test]
    fn an_address_names_a_window_as_shortly_as_it_can() {
        for (from, to) in [
            ("2015", "2024"),
            ("2015-03", "2024"),
            ("2015-03-04", "2015-05-09"),
        ] {
            let window = Window::of_dates(date(from), date(to));
            let (a, b) = window.to_dates(1000.0);
            assert_eq!((a.to_string(), b.to_string()), (from.into(), to.into()));
        }
    }

    #[test]
    fn a_window_stays_inside_its_limits_and_keeps_its_length() {
        let limits = Window::of_years(1990, 2030);
        let window = Window::of_years(2020, 2024);
        let moved = window.moved(1e6, limits);
        assert!((moved.to - limits.to).abs() < 1e-6);
        assert!((moved.span() - window.span()).abs() < 1e-6);
        assert!((window.zoomed(1e9, 0.5, limits).span() - limits.span()).abs() < 1e-6);
        assert!((window.zoomed(0.0, 0.5, limits).span() - NARROWEST).abs() < 1e-6);
        let zoomed = window.zoomed(0.5, 0.25, limits);
        let still = window.from + window.span() * 0.25;
        assert!((zoomed.from + zoomed.span() * 0.25 - still).abs() < 1e-6);
    }
}
