//! Dates against an independent reading of the standard (`edtf-core`, ISO 8601-2 levels 0 to 2).
//!
//! What we accept, it accepts with the same days. What we refuse and it accepts is narrower on purpose, and only this:
//! years outside 1800 to 2200, seasons and other months above 12, unspecified digits, marks elsewhere than at the end,
//! long or negative years, times, intervals and sets.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use edtf_core::{Bound, BoundDate, Edtf};
use paraphe::domain::date::{Day, FIRST_YEAR, LAST_YEAR, PartialDate, Precision};
use proptest::prelude::*;
use std::cmp::Ordering;
use std::collections::BTreeSet;

const MARKS: [&str; 4] = ["", "~", "?", "%"];

/// The day our type gives, as the oracle writes days.
fn as_bound(day: Day) -> Bound {
    let (year, month, day) = day.ymd();
    Bound::Date(BoundDate {
        year: i64::from(year),
        month: u8::try_from(month).unwrap(),
        day: u8::try_from(day).unwrap(),
    })
}

/// Whether a text has the shape we read, years and months in our range: there, both must agree on everything.
fn is_our_subset(text: &str) -> bool {
    let body = text.strip_suffix(['~', '?', '%']).unwrap_or(text);
    let parts: Vec<&str> = body.split('-').collect();
    let digits = |part: &str, length: usize| {
        part.len() == length && part.bytes().all(|b| b.is_ascii_digit())
    };
    let number = |part: &str| part.parse::<i32>().unwrap();
    parts.len() <= 3
        && digits(parts[0], 4)
        && (FIRST_YEAR..=LAST_YEAR).contains(&number(parts[0]))
        && parts[1..].iter().all(|part| digits(part, 2))
        && parts.get(1).is_none_or(|month| number(month) <= 20)
}

/// Holds one text against the oracle.
fn check(text: &str) -> Result<(), TestCaseError> {
    let oracle = Edtf::parse(text);
    match text.parse::<PartialDate>() {
        Ok(date) => {
            prop_assert!(is_our_subset(text), "{} is more than we say we read", text);
            let Ok(oracle) = oracle else {
                return Err(TestCaseError::fail(format!("{text} is not EDTF")));
            };
            let bounds = oracle.bounds();
            prop_assert_eq!(as_bound(date.earliest()), bounds.earliest, "{}", text);
            prop_assert_eq!(as_bound(date.latest()), bounds.latest, "{}", text);
            prop_assert_eq!(date.is_approximate(), oracle.is_approximate(), "{}", text);
            prop_assert_eq!(date.is_uncertain(), oracle.is_uncertain(), "{}", text);
            prop_assert!(date.earliest() <= date.latest(), "{}", text);
            prop_assert_eq!(date.to_string(), text);
            prop_assert_eq!(oracle.to_string(), text);
            let precision = match text.trim_end_matches(['~', '?', '%']).len() {
                4 => Precision::Year,
                7 => Precision::Month,
                _ => Precision::Day,
            };
            prop_assert_eq!(date.precision(), precision, "{}", text);
        }
        Err(error) => {
            prop_assert!(
                oracle.is_err() || !is_our_subset(text),
                "{} is EDTF of our subset, but: {}",
                text,
                error
            );
            prop_assert!(error.to_string().len() < 400, "{}", error);
        }
    }
    Ok(())
}

#[test]
fn every_day_month_and_year_we_read_is_that_of_the_standard() {
    for year in 1799..=2201 {
        check(&format!("{year}")).unwrap();
        for month in 0..=20 {
            check(&format!("{year}-{month:02}")).unwrap();
        }
        // Every leap rule and its neighbours, the range's two ends, and the years of the data.
        if year % 4 == 0 || year % 100 == 1 || (1985..=2035).contains(&year) {
            for month in 0..=13 {
                for day in 0..=32 {
                    check(&format!("{year}-{month:02}-{day:02}")).unwrap();
                }
            }
        }
    }
    for mark in MARKS {
        for body in [
            "2017",
            "2017-04",
            "2017-04-30",
            "2017-02-29",
            "2016-02-29",
            "2017-13",
            "1799",
            "",
        ] {
            check(&format!("{body}{mark}")).unwrap();
        }
    }
}

#[test]
fn what_we_leave_out_is_left_out_on_purpose() {
    for text in [
        "1799",
        "2201",
        "0999",
        "-0044",
        "Y170000002",
        "2001-21",
        "201X",
        "2004-06-XX",
        "2004-06~-11",
        "?2004-06",
        "2004-01-01T10:10:10Z",
        "2004/2006",
        "2004/..",
        "[1667,1668]",
        "{1960,1961-12}",
        "1950S2",
    ] {
        assert!(Edtf::parse(text).is_ok(), "{text} is EDTF");
        assert!(text.parse::<PartialDate>().is_err(), "{text} is left out");
    }
}

/// Any date we read, as its text.
fn text() -> impl Strategy<Value = String> {
    (
        FIRST_YEAR..=LAST_YEAR,
        1..=12_u32,
        1..=31_u32,
        0..3_usize,
        0..4_usize,
    )
        .prop_map(|(y, m, d, precision, mark)| {
            let d = d.min(paraphe::domain::date::days_in_month(y, m));
            let body = match precision {
                0 => format!("{y}"),
                1 => format!("{y}-{m:02}"),
                _ => format!("{y}-{m:02}-{d:02}"),
            };
            format!("{body}{}", MARKS[mark])
        })
}

/// Dates that are often close to each other, so that ties are met.
fn close() -> impl Strategy<Value = PartialDate> {
    (
        2015..=2016_i32,
        1..=2_u32,
        1..=2_u32,
        0..3_usize,
        0..4_usize,
    )
        .prop_map(|(y, m, d, precision, mark)| {
            let body = match precision {
                0 => format!("{y}"),
                1 => format!("{y}-{m:02}"),
                _ => format!("{y}-{m:02}-{d:02}"),
            };
            format!("{body}{}", MARKS[mark]).parse().unwrap()
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_date_prints_back_as_it_was_written(text in text()) {
        let date: PartialDate = text.parse().unwrap();
        prop_assert_eq!(date.to_string(), text.clone());
        prop_assert_eq!(date.to_string().parse::<PartialDate>().unwrap(), date);
        check(&text)?;
    }

    #[test]
    fn nearly_dates_are_judged_as_the_standard_does(
        text in "[12][0-9]{3}(-[0-9]{2}){0,3}[~?%]{0,2}|[-0-9~?%XYES/.T:{}\\[\\], ]{0,14}",
    ) {
        check(&text)?;
    }

    #[test]
    fn any_text_is_read_or_refused_without_a_panic(text in any::<String>()) {
        check(&text)?;
        text.parse::<Day>().ok();
    }

    #[test]
    fn the_order_is_total_and_follows_the_calendar(a in close(), b in close(), c in close()) {
        prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
        prop_assert_eq!(a.cmp(&b) == Ordering::Equal, a == b, "{} and {}", a, b);
        prop_assert_eq!(a.partial_cmp(&b), Some(a.cmp(&b)));
        if a <= b && b <= c {
            prop_assert!(a <= c, "{} {} {}", a, b, c);
        }
        if a < b {
            prop_assert!(a.earliest() <= b.earliest(), "{} {}", a, b);
        }
        if a.latest() < b.earliest() {
            prop_assert!(a < b, "{} {}", a, b);
        }
        let forwards: Vec<PartialDate> = [a, b, c].into_iter().collect::<BTreeSet<_>>().into_iter().collect();
        let backwards: Vec<PartialDate> = [c, b, a].into_iter().collect::<BTreeSet<_>>().into_iter().collect();
        prop_assert_eq!(forwards, backwards);
    }

    #[test]
    fn a_day_is_the_same_in_both_types(number in -62_091..=84_000_i32) {
        let day = Day::from_number(number);
        let date = PartialDate::from_day(day);
        prop_assert_eq!((date.earliest(), date.latest()), (day, day));
        prop_assert!(date.is_exact_day());
        prop_assert_eq!(day.to_string().parse::<Day>().unwrap(), day);
        prop_assert_eq!(day.plus_days(7).weekday(), day.weekday());
        check(&day.to_string())?;
    }
}
