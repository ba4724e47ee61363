//! Dates in words, with no more precision than they have.

use super::typography::NBSP;
use crate::domain::date::{Day, PartialDate, Precision};
use crate::domain::{Agreement, Lang};

const MONTHS_FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const SHORT_FR: [&str; 12] = [
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
    "déc.",
];
const SHORT_EN: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
];
const WEEKDAYS_FR: [&str; 7] = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
];
const WEEKDAYS_EN: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// The name of a month, 1 to 12.
#[must_use]
pub fn month(lang: Lang, month: u32) -> &'static str {
    lang.pick(MONTHS_FR, MONTHS_EN)[((month.max(1) - 1) % 12) as usize]
}

/// The short name of a month, 1 to 12.
#[must_use]
pub fn short_month(lang: Lang, month: u32) -> &'static str {
    lang.pick(SHORT_FR, SHORT_EN)[((month.max(1) - 1) % 12) as usize]
}

/// A date as the source gave it: `24 novembre 2017`, `vers avril 2017`, `2015`.
#[must_use]
pub fn long(lang: Lang, date: PartialDate) -> String {
    hedged(lang, date, parts(lang, date, month))
}

/// The same with short months, for lists and drawings: `v. avr. 2017`.
#[must_use]
pub fn short(lang: Lang, date: PartialDate) -> String {
    let body = parts(lang, date, short_month);
    if date.is_approximate() {
        format!("{}{NBSP}{body}", lang.pick("v.", "c."))
    } else {
        hedged(lang, date, body)
    }
}

fn hedged(lang: Lang, date: PartialDate, body: String) -> String {
    match (date.is_approximate(), date.is_uncertain()) {
        (true, _) => format!("{} {body}", lang.pick("vers", "around")),
        (false, true) => format!("{body} {}", lang.pick("(incertain)", "(uncertain)")),
        (false, false) => body,
    }
}

fn parts(lang: Lang, date: PartialDate, month: fn(Lang, u32) -> &'static str) -> String {
    match (date.month(), date.day()) {
        (Some(m), Some(d)) => match lang {
            // The raised "er" of "1er" is set by the views where they can; plain text keeps it on the line.
            Lang::Fr if d == 1 => format!("1er{NBSP}{} {}", month(lang, m), date.year()),
            _ => format!("{d}{NBSP}{} {}", month(lang, m), date.year()),
        },
        (Some(m), None) => format!("{} {}", month(lang, m), date.year()),
        _ => date.year().to_string(),
    }
}

/// A day in full: `25 novembre 2026`.
#[must_use]
pub fn day(lang: Lang, day: Day) -> String {
    long(lang, PartialDate::from_day(day))
}

/// A day in figures: `25/11/2026`; English keeps the month in letters, since 11/25 and 25/11 are both read.
#[must_use]
pub fn numeric(lang: Lang, day: Day) -> String {
    let (y, m, d) = day.ymd();
    match lang {
        Lang::Fr => format!("{d:02}/{m:02}/{y}"),
        Lang::En => format!("{d} {} {y}", short_month(lang, m)),
    }
}

/// The signature, in a phrase: `signé le vendredi 24 novembre 2017`, `signé en mai 2021`, `lancé vers mai 2017`.
#[must_use]
pub fn signed(lang: Lang, agreement: &Agreement) -> String {
    let date = agreement.signed;
    let call = agreement.kind == crate::domain::agreement::AgreementKind::Call;
    let verb = match (lang, call) {
        (Lang::Fr, false) => "signé",
        (Lang::Fr, true) => "lancé",
        (Lang::En, false) => "signed",
        (Lang::En, true) => "launched",
    };
    format!("{verb} {}", when(lang, date))
}

/// A date after its preposition: `le vendredi 24 novembre 2017`, `en mai 2021`, `vers 2015`, `in 2015`.
#[must_use]
pub fn when(lang: Lang, date: PartialDate) -> String {
    if date.is_approximate() {
        return long(lang, date);
    }
    match (date.precision(), lang) {
        (Precision::Day, Lang::Fr) => format!(
            "le {} {}",
            WEEKDAYS_FR[date.earliest().weekday() as usize],
            long(lang, date)
        ),
        (Precision::Day, Lang::En) => format!(
            "on {} {}",
            WEEKDAYS_EN[date.earliest().weekday() as usize],
            long(lang, date)
        ),
        (_, Lang::Fr) => format!("en {}", long(lang, date)),
        (_, Lang::En) => format!("in {}", long(lang, date)),
    }
}

/// Why a date is not a day, when it is not: `mois connu, jour inconnu`.
#[must_use]
pub fn precision_note(lang: Lang, date: PartialDate) -> Option<&'static str> {
    match (
        date.is_approximate() || date.is_uncertain(),
        date.precision(),
    ) {
        (true, _) => Some(lang.pick("date approximative", "approximate date")),
        (false, Precision::Year) => Some(lang.pick("année seule connue", "only the year is known")),
        (false, Precision::Month) => Some(lang.pick("jour inconnu", "day unknown")),
        (false, Precision::Day) => None,
    }
}

/// How long an agreement runs: `2021 à 2024`, `jusqu’au 31 décembre 2018`, `fin non publiée`.
#[must_use]
pub fn end(lang: Lang, agreement: &Agreement) -> String {
    let Some(end) = agreement.end else {
        return lang.pick("fin non publiée", "no end published").to_owned();
    };
    match (lang, end.is_approximate(), end.precision()) {
        (Lang::Fr, true, _) => format!("jusque {}", long(lang, end)),
        (Lang::Fr, false, Precision::Day) => format!("jusqu’au {}", long(lang, end)),
        (Lang::Fr, false, _) => format!("jusqu’en {}", long(lang, end)),
        (Lang::En, true, _) => format!("until {}", long(lang, end)),
        (Lang::En, false, _) => format!("until {}", long(lang, end)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_said_with_the_precision_they_have() {
        let cases = [
            (
                "2017-04~",
                "vers avril 2017",
                "around April 2017",
                "v.\u{a0}avr. 2017",
            ),
            ("2015", "en 2015", "in 2015", "2015"),
            ("2023-03", "en mars 2023", "in March 2023", "mars 2023"),
            (
                "2022-05-12",
                "le jeudi 12\u{a0}mai 2022",
                "on Thursday 12\u{a0}May 2022",
                "12\u{a0}mai 2022",
            ),
            (
                "2009-01-01",
                "le jeudi 1er\u{a0}janvier 2009",
                "on Thursday 1\u{a0}January 2009",
                "1er\u{a0}janv. 2009",
            ),
            ("2019~", "vers 2019", "around 2019", "v.\u{a0}2019"),
        ];
        for (text, fr, en, short_fr) in cases {
            let date: PartialDate = text.parse().unwrap();
            assert_eq!(when(Lang::Fr, date), fr);
            assert_eq!(when(Lang::En, date), en);
            assert_eq!(short(Lang::Fr, date), short_fr);
        }
    }
}
