//! A short name for an agreement, for drawings and lists where its title is too long.
//!
//! Rule: the words in quotation marks, else the title without its generic beginning ("Convention de
//! partenariat…"), else the parties. A label that would only say "State + 1" is never made.

use super::typography::{set, shortened};
use crate::domain::{Agreement, Dataset, Lang};

/// Beginnings that say nothing of which agreement it is; the longest that fits is removed.
const GENERIC: &[&str] = &[
    "Convention de partenariat ",
    "Convention-cadre de partenariat ",
    "Convention-cadre ",
    "Convention cadre ",
    "Convention nationale ",
    "Convention régionale ",
    "Convention pluriannuelle ",
    "Convention tripartite ",
    "Convention d'objectifs ",
    "Convention ",
    "Accord-cadre national ",
    "Accord-cadre régional ",
    "Accord-cadre ",
    "Accord national ",
    "Accord régional ",
    "Accord de partenariat ",
    "Accord ",
    "Protocole d'accord ",
    "Protocole ",
    "Partenariat ",
    "Charte d'engagement ",
];

/// A name of at most `max` characters, set in the typography of `lang`.
#[must_use]
pub fn short(dataset: &Dataset, agreement: &Agreement, lang: Lang, max: usize) -> String {
    if let Some(name) = quoted_name(&agreement.title) {
        let inner = shortened(name, max.saturating_sub(4));
        return set(lang, &format!("« {inner} »")).into_owned();
    }
    let title = without_beginning(&agreement.title);
    if title.chars().count() <= max {
        return set(lang, title).into_owned();
    }
    let parties = of_parties(dataset, agreement);
    if parties.chars().count() <= max {
        return set(lang, &parties).into_owned();
    }
    shortened(&set(lang, title), max).into_owned()
}

fn quoted_name(title: &str) -> Option<&str> {
    let start = title.find('«')? + '«'.len_utf8();
    let rest = title.get(start..)?;
    let end = rest.find('»')?;
    rest.get(..end)
        .map(str::trim)
        .filter(|name| !name.is_empty())
}

/// The title after its generic beginning, where what follows is a name.
fn without_beginning(title: &str) -> &str {
    let best = GENERIC
        .iter()
        .filter_map(|generic| title.strip_prefix(generic))
        .min_by_key(|rest| rest.len());
    match best {
        Some(rest)
            if rest.chars().next().is_some_and(char::is_uppercase) && rest.chars().count() > 6 =>
        {
            rest
        }
        _ => title,
    }
}

fn of_parties(dataset: &Dataset, agreement: &Agreement) -> String {
    let names: Vec<&str> = agreement
        .parties
        .iter()
        .map(|party| dataset.organisation(party.organisation).short_name(18))
        .collect();
    match names.as_slice() {
        [] | [_] => agreement.title.to_string(),
        [a, b] => format!("{a} – {b}"),
        [a, b, c] => format!("{a} – {b} – {c}"),
        [a, b, rest @ ..] => format!("{a} – {b} +{}", rest.len()),
    }
}
