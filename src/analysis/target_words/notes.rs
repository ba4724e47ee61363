//! What is always said beside a target: the caveats of its figures, what sources dispute, and what was not yet known on
//! the day one looks from.

use super::figure::disputed;
use super::why::{result_line, result_word};
use crate::analysis::tracker::{
    Knowledge, KnownFrom, KnownThen, Status, is_signed_later, known_from,
};
use crate::domain::arrange::Arrange;
use crate::domain::date::Precision;
use crate::domain::target::Target;
use crate::domain::{Agreement, Dataset, Day, Lang, PartialDate, TargetIx};
use crate::text::{dates, numbers, typography, words};

/// The caveats of a target's figures, each with its figure.
#[must_use]
pub fn caveats(target: &Target, lang: Lang) -> Vec<(String, usize, String)> {
    let mut list: Vec<(usize, &crate::domain::target::Observation)> =
        target.observations.iter().enumerate().collect();
    list.arrange_by_key(|(_, o)| o.date);
    list.into_iter()
        .filter_map(|(place, o)| {
            let caveat = o.caveat.as_ref()?;
            let value = numbers::value(lang, target.measure, o.value);
            let words = typography::set(lang, caveat.get(lang)).into_owned();
            Some((value, place, words))
        })
        .collect()
}

/// What sources dispute about a target: the other value, its place in the agreement's list, and who says so.
#[must_use]
pub fn disputes(dataset: &Dataset, ix: TargetIx, lang: Lang) -> Vec<(String, usize, String)> {
    let prefix = format!("targets[{}].", dataset.target(ix).id);
    let list = dataset.agreement(ix.agreement).disputed.iter().enumerate();
    list.filter(|(_, dispute)| dispute.field.starts_with(&prefix))
        .filter_map(|(place, _)| {
            let (value, note, _) = disputed(dataset, ix, place, lang)?;
            Some((value, place, note))
        })
        .collect()
}

/// A figure that was not yet known, or perhaps not: its value, its place in the target's list, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct NotYet {
    /// The figure.
    pub value: String,
    /// Its place.
    pub place: usize,
    /// Why: `publié depuis, le 12/03/2019 : pas encore connu au 01/01/2016`.
    pub why: String,
}

/// The figures of a target that a reader of `day` could not have known, or only perhaps. Where the agreement was not
/// signed yet, that says it all.
#[must_use]
pub fn not_yet(agreement: &Agreement, target: &Target, day: Day, lang: Lang) -> Vec<NotYet> {
    if is_signed_later(agreement, day) {
        return Vec::new();
    }
    let mut places: Vec<usize> = (0..target.observations.len()).collect();
    places.arrange_by_key(|place| target.observations[*place].date);
    places
        .into_iter()
        .filter_map(|place| {
            let observation = &target.observations[place];
            let why = why_not_yet(known_from(agreement, observation), day, lang)?;
            Some(NotYet {
                value: numbers::value(lang, target.measure, observation.value),
                place,
                why,
            })
        })
        .collect()
}

fn why_not_yet(from: KnownFrom, day: Day, lang: Lang) -> Option<String> {
    let then = dates::numeric(lang, day);
    Some(match (from.on(day), from, lang) {
        (Knowledge::Known, ..) => return None,
        (_, KnownFrom::Published(date), Lang::Fr) => format!(
            "publié depuis, {}\u{a0}: pas encore connu au {then}",
            on_date(lang, date)
        ),
        (_, KnownFrom::Published(date), Lang::En) => format!(
            "published since, {}: not yet known on {then}",
            on_date(lang, date)
        ),
        (Knowledge::NotYet, KnownFrom::Undated(_), Lang::Fr) => {
            format!("daté d’après le {then}\u{a0}: pas encore connu")
        }
        (Knowledge::NotYet, KnownFrom::Undated(_), Lang::En) => {
            format!("dated after {then}: not yet known")
        }
        (Knowledge::Unsaid, _, Lang::Fr) => {
            format!("source sans date de publication\u{a0}: rien ne dit s’il était connu au {then}")
        }
        (Knowledge::Unsaid, _, Lang::En) => {
            format!("its source is undated: nothing says whether it was known on {then}")
        }
    })
}

/// `le 12/03/2019`, `en mars 2019`, `en 2019`.
fn on_date(lang: Lang, date: PartialDate) -> String {
    match (date.precision(), date.is_approximate(), lang) {
        (Precision::Day, false, Lang::Fr) => format!("le {}", dates::numeric(lang, date.latest())),
        (Precision::Day, false, Lang::En) => format!("on {}", dates::numeric(lang, date.latest())),
        _ => dates::when(lang, date),
    }
}

/// What a reader of `day` could have answered, where that is another answer than the one of today; `then` is the answer
/// of the rule to what was known by that day.
#[must_use]
pub fn answer_then(
    dataset: &Dataset,
    ix: TargetIx,
    now: &Status,
    then: &Status,
    day: Day,
    lang: Lang,
) -> Option<String> {
    let (agreement, target) = (dataset.agreement(ix.agreement), dataset.target(ix));
    let date = dates::numeric(lang, day);
    if is_signed_later(agreement, day) {
        let signed = dates::signed(lang, agreement);
        return Some(match lang {
            Lang::Fr => format!("Accord {signed}\u{a0}: rien n’était encore promis au {date}."),
            Lang::En => format!("Agreement {signed}: nothing was promised yet on {date}."),
        });
    }
    if (now.result, now.evidence) == (then.result, then.evidence) {
        return None;
    }
    let with = |word: &str, line: String| match line.is_empty() {
        true => word.to_owned(),
        false => format!("{word} ({line})"),
    };
    let result = with(result_word(then, lang), result_line(target, then, lang));
    let evidence = if then.has_published_result() {
        words::evidence(lang, then.evidence)
    } else {
        lang.pick("aucun résultat publié", "no published result")
    };
    Some(match lang {
        Lang::Fr => {
            format!("Ce que l’on pouvait en savoir au {date}\u{a0}: résultat {result}, {evidence}.")
        }
        Lang::En => format!("What could be known of it on {date}: result {result}, {evidence}."),
    })
}

/// `3 résultats publiés au 01/01/2016, 73 depuis`.
#[must_use]
pub fn known_then(counts: KnownThen, day: Day, lang: Lang) -> String {
    let date = dates::numeric(lang, day);
    let n = |n| numbers::count(lang, n);
    let mut text = match lang {
        Lang::Fr => format!(
            "{} au {date}",
            numbers::counted(
                lang,
                counts.published,
                ("résultat publié", "résultats publiés"),
                ("", "")
            )
        ),
        Lang::En => format!(
            "{} by {date}",
            numbers::counted(
                lang,
                counts.published,
                ("", ""),
                ("result published", "results published")
            )
        ),
    };
    // What there is none of is not said.
    if counts.since > 0 {
        text.push_str(", ");
        text.push_str(&n(counts.since));
        text.push_str(lang.pick(" depuis", " since"));
    }
    if counts.unsaid > 0 {
        text.push_str(", ");
        text.push_str(&n(counts.unsaid));
        text.push_str(lang.pick(
            " sans date de publication",
            " without a date of publication",
        ));
    }
    text
}
