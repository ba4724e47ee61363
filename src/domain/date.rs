//! Dates as public sources give them: to the year, the month or the day, sometimes approximate.
//!
//! A source that says "in 2015" has not said 1 January 2015. A [`PartialDate`] therefore stands for
//! the whole interval its text allows, and keeps the precision it was written with: in its order, in
//! drawings, in words, and when it is printed back.
//!
//! The accepted text is the part of EDTF (ISO 8601-2, levels 0 and 1) that the dataset needs:
//! `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, each with an optional final `~` (approximate), `?` (uncertain) or
//! `%` (both). Years run from 1800 to 2200, so that a slip of the keyboard cannot stretch an axis.
//!
//! ```
//! use paraphe::domain::date::{PartialDate, Precision};
//! let date: PartialDate = "2017-04~".parse()?;
//! assert_eq!(date.precision(), Precision::Month);
//! assert!(date.is_approximate());
//! assert_eq!(date.earliest().to_string(), "2017-04-01");
//! assert_eq!(date.latest().to_string(), "2017-04-30");
//! # Ok::<(), paraphe::domain::date::DateError>(())
//! ```

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// First year accepted.
pub const FIRST_YEAR: i32 = 1800;
/// Last year accepted.
pub const LAST_YEAR: i32 = 2200;

/// A civil day, counted in days from 1970-01-01 in the proleptic Gregorian calendar.
///
/// No time zone and no clock: what a source calls a day is a day everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// The day of that number.
    #[must_use]
    pub const fn from_number(number: i32) -> Self {
        Self(number)
    }

    /// Days from 1970-01-01.
    #[must_use]
    pub const fn number(self) -> i32 {
        self.0
    }

    /// The day of a calendar date; `month` 1 to 12. A day past the end of its month is the last of that month.
    ///
    /// Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`, with years that begin in March. Every
    /// date of a dataset comes through here many times; so the only long division is that of the year by a hundred.
    #[must_use]
    pub const fn from_ymd(year: i32, month: u32, day: u32) -> Self {
        let day = if day > 28 && day > days_in_month(year, month) {
            days_in_month(year, month)
        } else {
            day
        };
        let y = if month <= 2 { year - 1 } else { year };
        let century = y.div_euclid(100);
        // Shifts round down, before our era too.
        let leap_days = (y >> 2) - century + (century >> 2);
        let shifted_month = (month as i32 + 9) % 12;
        let day_of_year = (153 * shifted_month + 2) / 5 + day as i32 - 1;
        Self(y * 365 + leap_days + day_of_year - 719_468)
    }

    /// Year, month (1 to 12) and day of the month.
    #[must_use]
    pub const fn ymd(self) -> (i32, u32, u32) {
        let z = self.0 + 719_468;
        let era = z.div_euclid(146_097);
        let doe = z.rem_euclid(146_097);
        let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let day = doy - (153 * mp + 2) / 5 + 1;
        let month = if mp < 10 { mp + 3 } else { mp - 9 };
        let year = yoe + era * 400 + if month <= 2 { 1 } else { 0 };
        (year, month as u32, day as u32)
    }

    /// The calendar year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.ymd().0
    }

    /// The day `days` later (earlier when negative).
    #[must_use]
    pub const fn plus_days(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// Monday is 0, Sunday is 6.
    #[must_use]
    pub const fn weekday(self) -> u32 {
        (self.0 + 3).rem_euclid(7) as u32
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (y, m, d) = self.ymd();
        write!(f, "{y:04}-{m:02}-{d:02}")
    }
}

impl FromStr for Day {
    type Err = DateError;

    /// Reads `YYYY-MM-DD`, and nothing less precise.
    fn from_str(text: &str) -> Result<Self, DateError> {
        let date: PartialDate = text.parse()?;
        if date.precision() == Precision::Day && date.qualifier == Qualifier::None {
            Ok(date.earliest())
        } else {
            Err(DateError::new(text, DateFault::NotADay))
        }
    }
}

/// Days in a month of the Gregorian calendar.
#[must_use]
pub const fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 => {
            if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) {
                29
            } else {
                28
            }
        }
        _ => 31,
    }
}

/// How finely a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// Only the year.
    Year,
    /// Year and month.
    Month,
    /// Year, month and day.
    Day,
}

impl Precision {
    /// The word used in markup: `year`, `month`, `day`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Month => "month",
            Self::Day => "day",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Qualifier {
    None,
    Approximate,
    Uncertain,
    Both,
}

/// A date known to the year, the month or the day, perhaps approximate.
///
/// The order is by earliest day, then by latest day (the more precise first), then certain before
/// approximate: a list sorted by date is the same for everyone.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartialDate {
    year: i16,
    /// 0 when unknown.
    month: u8,
    /// 0 when unknown.
    day: u8,
    qualifier: Qualifier,
}

impl PartialDate {
    /// A date known to the year.
    #[must_use]
    pub fn from_year(year: i32) -> Self {
        let year = year.clamp(FIRST_YEAR, LAST_YEAR) as i16;
        Self {
            year,
            month: 0,
            day: 0,
            qualifier: Qualifier::None,
        }
    }

    /// A date known to the day.
    #[must_use]
    pub fn from_day(day: Day) -> Self {
        let (y, m, d) = day.ymd();
        let year = y.clamp(FIRST_YEAR, LAST_YEAR) as i16;
        Self {
            year,
            month: m as u8,
            day: d as u8,
            qualifier: Qualifier::None,
        }
    }

    /// How finely it is known.
    #[must_use]
    pub const fn precision(self) -> Precision {
        match (self.month, self.day) {
            (0, _) => Precision::Year,
            (_, 0) => Precision::Month,
            _ => Precision::Day,
        }
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.year as i32
    }

    /// The month, 1 to 12, when known.
    #[must_use]
    pub const fn month(self) -> Option<u32> {
        if self.month == 0 {
            None
        } else {
            Some(self.month as u32)
        }
    }

    /// The day of the month, when known.
    #[must_use]
    pub const fn day(self) -> Option<u32> {
        if self.day == 0 {
            None
        } else {
            Some(self.day as u32)
        }
    }

    /// Whether the source, or its reader, says "about" (`~` or `%`).
    #[must_use]
    pub const fn is_approximate(self) -> bool {
        matches!(self.qualifier, Qualifier::Approximate | Qualifier::Both)
    }

    /// Whether the source is doubtful (`?` or `%`).
    #[must_use]
    pub const fn is_uncertain(self) -> bool {
        matches!(self.qualifier, Qualifier::Uncertain | Qualifier::Both)
    }

    /// Known to the day and neither approximate nor uncertain: the only case drawn as a point.
    #[must_use]
    pub const fn is_exact_day(self) -> bool {
        self.day != 0 && matches!(self.qualifier, Qualifier::None)
    }

    /// First day the text allows. An approximate date is not widened: nobody has said by how much.
    #[must_use]
    pub const fn earliest(self) -> Day {
        let month = if self.month == 0 {
            1
        } else {
            self.month as u32
        };
        let day = if self.day == 0 { 1 } else { self.day as u32 };
        Day::from_ymd(self.year as i32, month, day)
    }

    /// Last day the text allows.
    #[must_use]
    pub const fn latest(self) -> Day {
        let month = if self.month == 0 {
            12
        } else {
            self.month as u32
        };
        let day = if self.day == 0 { 31 } else { self.day as u32 };
        Day::from_ymd(self.year as i32, month, day)
    }
}

impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |d: &Self| (d.earliest(), d.latest(), d.qualifier as u8);
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.month != 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day != 0 {
            write!(f, "-{:02}", self.day)?;
        }
        f.write_str(match self.qualifier {
            Qualifier::None => "",
            Qualifier::Approximate => "~",
            Qualifier::Uncertain => "?",
            Qualifier::Both => "%",
        })
    }
}

impl fmt::Debug for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let fail = |fault| Err(DateError::new(text, fault));
        let (body, qualifier) = match text.as_bytes().last() {
            Some(b'~') => (&text[..text.len() - 1], Qualifier::Approximate),
            Some(b'?') => (&text[..text.len() - 1], Qualifier::Uncertain),
            Some(b'%') => (&text[..text.len() - 1], Qualifier::Both),
            _ => (text, Qualifier::None),
        };
        let mut parts = body.split('-');
        let Some(year) = parts.next().and_then(|p| number(p, 4)) else {
            return fail(DateFault::Shape);
        };
        let month = match parts.next().map(|p| number(p, 2)) {
            None => 0,
            Some(Some(m)) => m,
            Some(None) => return fail(DateFault::Shape),
        };
        let day = match parts.next().map(|p| number(p, 2)) {
            None => 0,
            Some(Some(d)) => d,
            Some(None) => return fail(DateFault::Shape),
        };
        if parts.next().is_some() {
            return fail(DateFault::Shape);
        }
        let has_month = body.len() > 4;
        let has_day = body.len() > 7;
        let in_range = (FIRST_YEAR..=LAST_YEAR).contains(&(year as i32));
        if !in_range {
            return fail(DateFault::Year);
        }
        if has_month && !(1..=12).contains(&month) {
            return fail(DateFault::Month);
        }
        if has_day && !(1..=days_in_month(year as i32, month)).contains(&day) {
            return fail(DateFault::Day);
        }
        Ok(Self {
            year: year as i16,
            month: month as u8,
            day: day as u8,
            qualifier,
        })
    }
}

/// Exactly `digits` ASCII digits.
fn number(text: &str, digits: usize) -> Option<u32> {
    if text.len() == digits && text.bytes().all(|b| b.is_ascii_digit()) {
        text.parse().ok()
    } else {
        None
    }
}

/// A text that is not a date we accept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateError {
    text: String,
    fault: DateFault,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DateFault {
    Shape,
    Year,
    Month,
    Day,
    NotADay,
}

impl DateError {
    fn new(text: &str, fault: DateFault) -> Self {
        // A hostile file may hold a megabyte where a date should be.
        Self {
            text: text.chars().take(40).collect(),
            fault,
        }
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let why = match self.fault {
            DateFault::Shape => {
                "write YYYY, YYYY-MM or YYYY-MM-DD, with a final ~ when approximate"
            }
            DateFault::Year => "the year must be from 1800 to 2200",
            DateFault::Month => "the month must be from 01 to 12",
            DateFault::Day => "this month has no such day",
            DateFault::NotADay => "a full day is needed here: YYYY-MM-DD",
        };
        write!(f, "“{}” is not a date: {why}", self.text)
    }
}

impl std::error::Error for DateError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> PartialDate {
        text.parse().unwrap()
    }

    #[test]
    fn keeps_the_precision_it_was_written_with() {
        for (text, precision, approximate, first, last) in [
            ("2015", Precision::Year, false, "2015-01-01", "2015-12-31"),
            (
                "2023-03",
                Precision::Month,
                false,
                "2023-03-01",
                "2023-03-31",
            ),
            (
                "2022-05-12",
                Precision::Day,
                false,
                "2022-05-12",
                "2022-05-12",
            ),
            (
                "2017-04~",
                Precision::Month,
                true,
                "2017-04-01",
                "2017-04-30",
            ),
            (
                "2024-02",
                Precision::Month,
                false,
                "2024-02-01",
                "2024-02-29",
            ),
            (
                "1900-02",
                Precision::Month,
                false,
                "1900-02-01",
                "1900-02-28",
            ),
        ] {
            let d = date(text);
            assert_eq!(d.to_string(), text);
            assert_eq!(d.precision(), precision, "{text}");
            assert_eq!(d.is_approximate(), approximate, "{text}");
            assert_eq!(d.earliest().to_string(), first, "{text}");
            assert_eq!(d.latest().to_string(), last, "{text}");
        }
    }

    #[test]
    fn refuses_what_is_not_a_date() {
        for text in [
            "",
            "~",
            "15",
            "2015-",
            "2015-1",
            "2015-13",
            "2015-00",
            "2015-02-30",
            "2015-02-00",
            "2015-02-10-03",
            "13/05/2024",
            "2024-Q1",
            "Y170000002",
            "0999",
            "9999",
            "2015~~",
            " 2015",
            "2015-é1",
        ] {
            assert!(text.parse::<PartialDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn orders_by_earliest_then_most_precise_last_day_first() {
        let mut dates: Vec<_> = ["2015", "2015-01-01", "2014-12-31", "2015-01", "2015-01~"]
            .map(date)
            .into();
        dates.sort();
        let texts: Vec<_> = dates.iter().map(ToString::to_string).collect();
        assert_eq!(
            texts,
            ["2014-12-31", "2015-01-01", "2015-01", "2015-01~", "2015"]
        );
    }

    #[test]
    fn days_and_calendar_agree_over_four_centuries() {
        let mut day = Day::from_ymd(1800, 1, 1);
        let (mut y, mut m, mut d) = (1800, 1, 1);
        while y <= 2200 {
            assert_eq!(day.ymd(), (y, m, d));
            assert_eq!(Day::from_ymd(y, m, d), day);
            day = day.plus_days(1);
            d += 1;
            if d > days_in_month(y, m) {
                (d, m) = (1, m + 1);
            }
            if m > 12 {
                (m, y) = (1, y + 1);
            }
        }
        assert_eq!(Day::from_ymd(1970, 1, 1).number(), 0);
        assert_eq!(Day::from_ymd(2026, 11, 25).weekday(), 2, "a Wednesday");
    }
}
