//! What the timeline says: the sentence above it, the window in words, the name of each mark.

use super::plan::Plan;
use super::scale::Window;
use crate::domain::date::{Day, PartialDate};
use crate::domain::{Agreement, Lang};
use crate::text::numbers::{count, counted, plural};
use crate::text::{dates, typography, words};

/// How the agreements of a selection lie around a window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All of them.
    pub all: usize,
    /// Signed in the window, as far as the dates allow to say.
    pub inside: usize,
    /// Of these, those whose day of signature is not known, or only approximately.
    pub soft: usize,
    /// Signed before it.
    pub before: usize,
    /// Signed after it.
    pub after: usize,
}

impl Counts {
    /// Counts.
    #[must_use]
    pub fn of(plan: &Plan, window: Window) -> Self {
        let mut counts = Self {
            all: plan.len(),
            ..Self::default()
        };
        for entry in plan.entries() {
            match side_of(entry.first, entry.last, window) {
                Side::Before => counts.before += 1,
                Side::After => counts.after += 1,
                Side::Inside => {
                    counts.inside += 1;
                    counts.soft += usize::from(entry.soft);
                }
            }
        }
        counts
    }
}

/// Where a date lies: inside as soon as one of the days it allows is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Every day it allows is before the window.
    Before,
    /// At least one is inside.
    Inside,
    /// Every one is after.
    After,
}

/// Where a date lies.
#[must_use]
pub fn side(date: PartialDate, window: Window) -> Side {
    side_of(date.earliest().number(), date.latest().number(), window)
}

/// The same for a date whose first and last days are known as numbers.
pub(super) fn side_of(first: i32, last: i32, window: Window) -> Side {
    if f64::from(last) + 1.0 <= window.from {
        Side::Before
    } else if f64::from(first) >= window.to {
        Side::After
    } else {
        Side::Inside
    }
}

/// The first or last moment of a window with as much precision as its length deserves: `2015`, `mars 2015`, `3 mai 2015`.
#[must_use]
pub fn edge(lang: Lang, day: Day, window: Window, first: bool) -> String {
    let (year, month, date) = day.ymd();
    let whole_year = if first {
        (month, date) == (1, 1)
    } else {
        (month, date) == (12, 31)
    };
    if whole_year || window.span() > 3_660.0 {
        year.to_string()
    } else if window.span() > 150.0 {
        format!("{} {year}", dates::month(lang, month))
    } else {
        dates::day(lang, day)
    }
}

/// `de 2015 à 2024`, `en 2017`, `de mars à mai 2016` as the window deserves.
#[must_use]
pub fn window(lang: Lang, window: Window) -> String {
    let (first, last) = (window.first_day(), window.last_day());
    let (from, to) = (
        edge(lang, first, window, true),
        edge(lang, last, window, false),
    );
    if from == to {
        return format!("{} {from}", lang.pick("en", "in"));
    }
    match lang {
        Lang::Fr if window.span() <= 150.0 => format!("du {from} au {to}"),
        // "d’avril", "d’août", "d’octobre".
        Lang::Fr if from.starts_with(['a', 'o']) => format!("d’{from} à {to}"),
        Lang::Fr => format!("de {from} à {to}"),
        Lang::En => format!("from {from} to {to}"),
    }
}

/// The sentence above the drawing, in two parts: what is shown, and what to know of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// The number that the selection counts, and its noun, where it opens the sentence.
    pub lead: String,
    /// What follows it in the same weight.
    pub shown: String,
    /// What to know of it.
    pub rest: String,
    /// What lies outside, up to the number of the whole selection; empty where nothing does.
    pub outside: String,
    /// The number of the whole selection.
    pub all: String,
}

impl Sentence {
    /// The whole, as text.
    #[must_use]
    pub fn text(&self) -> String {
        let whole = if self.outside.is_empty() {
            String::new()
        } else {
            format!("{}{}.", self.outside, self.all)
        };
        format!("{}{}{}{whole}", self.lead, self.shown, self.rest)
    }
}

/// Says what a window shows.
#[must_use]
pub fn sentence(lang: Lang, counts: Counts, shown: Window) -> Sentence {
    if counts.all == 0 {
        return Sentence {
            lead: lang.pick("Aucun accord", "No agreement").to_owned(),
            shown: lang
                .pick(" ne répond à ces filtres", " answers these filters")
                .to_owned(),
            rest: lang
                .pick(". Retirez-en un pour en voir.", ". Remove one to see some.")
                .to_owned(),
            ..Sentence::default()
        };
    }
    let lead = counted(
        lang,
        counts.inside,
        ("accord", "accords"),
        ("agreement", "agreements"),
    );
    let signed = plural(
        lang,
        counts.inside,
        lang.pick(" signé ", " signed "),
        lang.pick(" signés ", " signed "),
    );
    let mut rest = String::new();
    if counts.soft > 0 {
        let soft = count(lang, counts.soft);
        rest.push_str(&match lang {
            Lang::Fr => format!(", dont {soft} à date approximative ou connue à l’année près"),
            Lang::En => format!(", {soft} of them at an approximate date or one known to the year"),
        });
    }
    rest.push('.');
    let mut outside = String::new();
    if counts.before + counts.after > 0 {
        let (before, after) = (count(lang, counts.before), count(lang, counts.after));
        let (before, after) = (
            format!("{before} {}", lang.pick("avant", "before")),
            format!("{after} {}", lang.pick("après", "after")),
        );
        let sides = match (counts.before, counts.after) {
            (_, 0) => before,
            (0, _) => after,
            _ => format!("{before}, {after}"),
        };
        outside = format!(" {sides}, {} ", lang.pick("sur", "out of"));
    }
    Sentence {
        lead,
        shown: format!("{signed}{}", window(lang, shown)),
        rest,
        outside,
        all: count(lang, counts.all),
    }
}

/// The accessible name of an agreement's mark: title, date with its precision, end, parties, level, promises.
///
/// Who speaks to a computer says what stands on the screen: where the title does not hold the short `label`, the name
/// begins with it.
#[must_use]
pub fn mark_name(lang: Lang, agreement: &Agreement, label: &str) -> String {
    let title = typography::set(lang, &agreement.title);
    let mut parts = Vec::new();
    if !title.contains(label) {
        parts.push(label.to_owned());
    }
    parts.push(title.into_owned());
    parts.push(dates::signed(lang, agreement));
    if let Some(note) = dates::precision_note(lang, agreement.signed) {
        parts.push(note.to_owned());
    }
    parts.push(dates::end(lang, agreement));
    parts.push(counted(
        lang,
        agreement.parties.len(),
        ("partie", "parties"),
        ("party", "parties"),
    ));
    parts.push(format!(
        "{} {}",
        lang.pick("niveau", "level:"),
        words::level(lang, agreement.level)
    ));
    if !agreement.targets.is_empty() {
        parts.push(counted(
            lang,
            agreement.targets.len(),
            ("cible", "cibles"),
            ("target", "targets"),
        ));
    }
    parts.join(", ")
}

/// The plural noun of a kind, for clusters: `conventions`, `framework agreements`.
#[must_use]
pub fn kind_plural(lang: Lang, kind: crate::domain::agreement::AgreementKind) -> String {
    let word = words::kind(lang, kind);
    match lang {
        Lang::Fr if word == "accord-cadre" => "accords-cadres".to_owned(),
        _ => format!("{word}s"),
    }
}
