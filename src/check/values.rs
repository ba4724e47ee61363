//! Single values: dates, addresses, words, codes, and what to write where one is wrong.

use super::json::{Node, Value};
use super::nearest::nearest;
use super::rule::{Detail, Fault, Rule};
use crate::domain::date::{Day, PartialDate};
use crate::domain::format::{AGREEMENT, Field, Json, Kind, Record, TEXT};
use crate::domain::id::is_valid_id;
use crate::domain::source::SafeUrl;
use crate::domain::territory::Territory;

/// The largest whole number that a number of JSON surely holds exactly: 2⁵³.
pub(super) const LARGEST: f64 = 9_007_199_254_740_992.0;

/// What is wrong with a text that stands for a value of that kind, if anything.
pub(super) fn fault(kind: Kind, text: &str) -> Option<Fault> {
    let shown = || Detail::clipped(text);
    let (rule, details) = match kind {
        Kind::Date => {
            text.parse::<PartialDate>().err()?;
            (Rule::DateUnreadable, vec![shown()])
        }
        Kind::Day => {
            text.parse::<Day>().err()?;
            (Rule::DayUnreadable, vec![shown()])
        }
        Kind::Address if SafeUrl::new(text).is_none() => (Rule::AddressUnsafe, vec![shown()]),
        Kind::Identifier(_) if !is_valid_id(text) => (Rule::IdentifierUnusable, vec![shown()]),
        Kind::Word(vocabulary) if !vocabulary.holds(text) => {
            let words = vocabulary.words.iter().map(|word| word.word);
            let meant = nearest(text, words).map(str::to_owned);
            let meant = match meant {
                Some(word) => Detail::Both(
                    format!("vouliez-vous écrire «\u{a0}{word}\u{a0}»\u{202f}? sinon"),
                    format!("did you mean “{word}”? else"),
                ),
                None => Detail::Text(String::new()),
            };
            let list = Detail::Text(vocabulary.list());
            (Rule::WordUnknown, vec![shown(), list, meant])
        }
        Kind::Territory if Territory::from_code(text).is_none() => {
            (Rule::TerritoryUnknown, vec![shown(), territory_meant(text)])
        }
        Kind::Path => {
            let wrong = wrong_step(text)?;
            (Rule::PathUnknown, vec![shown(), Detail::Nearest(wrong)])
        }
        _ => return None,
    };
    Some(Fault::new(rule, details))
}

/// The code that was meant: by a slip in the code, or by the name of the place.
fn territory_meant(text: &str) -> Detail {
    let by_name = Territory::all().find(|t| t.name().eq_ignore_ascii_case(text.trim()));
    let by_number = || Territory::from_code(&format!("FR-DEP-{}", text.trim()));
    let code = by_name.or_else(by_number).map(Territory::code);
    let by_slip = || {
        // Two-digit codes are all near each other: only a slip in a longer name says anything.
        let places: Vec<String> = Territory::places().map(Territory::code).collect();
        let near = nearest(text, places.iter().map(String::as_str)).map(str::to_owned);
        near.filter(|_| text.len() > 12)
    };
    match code.or_else(by_slip) {
        Some(code) => Detail::Both(
            format!("\u{202f}; vouliez-vous écrire «\u{a0}{code}\u{a0}»\u{202f}?"),
            format!("; did you mean “{code}”?"),
        ),
        None => Detail::Text(String::new()),
    }
}

/// The step of a path that leads nowhere, as the name that may have been meant; `None` where all lead somewhere.
fn wrong_step(path: &str) -> Option<Option<String>> {
    let mut record: &Record = &AGREEMENT;
    let mut steps = path.split('.').peekable();
    while let Some(step) = steps.next() {
        let (name, key) = match step.split_once('[') {
            Some((name, key)) => (name, Some(key)),
            None => (step, None),
        };
        let Some(field) = record.field(name) else {
            let names = record.fields.iter().map(|field| field.name);
            return Some(nearest(name, names).map(str::to_owned));
        };
        if key.is_some_and(|key| !(field.list && key.ends_with(']') && key.len() > 1)) {
            return Some(None);
        }
        match field.record() {
            Some(inner) => record = inner,
            None if steps.peek().is_some() => return Some(None),
            None => {}
        }
    }
    None
}

/// The kind of the field that a path of an agreement ends at.
pub(super) fn kind_at(path: &str) -> Option<Kind> {
    let mut record: &Record = &AGREEMENT;
    let mut kind = None;
    for step in path.split('.') {
        let field = record.field(step.split('[').next().unwrap_or(step))?;
        kind = Some(field.kind);
        if let Some(inner) = field.record() {
            record = inner;
        }
    }
    kind
}

/// The type of a value.
pub(super) const fn json_of(node: &Node) -> Json {
    match node.value {
        Value::Null | Value::Broken => Json::Null,
        Value::Flag(_) => Json::Boolean,
        Value::Number(..) => Json::Number,
        Value::Text(_) => Json::String,
        Value::List(_) => Json::Array,
        Value::Record(_) => Json::Object,
    }
}

/// A value to write for a field that is missing.
pub(super) fn example(field: &Field) -> &'static str {
    if field.list {
        return "[]";
    }
    match field.kind {
        Kind::Format => "1",
        Kind::Number => "0",
        Kind::Flag => "false",
        Kind::Date => "\"2015-06\"",
        Kind::Record(record) if std::ptr::eq(record, &raw const TEXT) => {
            "{\"fr\": \"…\", \"en\": \"…\"}"
        }
        Kind::Record(_) => "{ … }",
        _ => "\"…\"",
    }
}

/// What to write, where the type of a value is wrong.
pub(super) fn hint(expected: Json, record: Option<&Record>, node: &Node) -> Detail {
    let both = |fr: &str, en: &str| Detail::Both(fr.to_owned(), en.to_owned());
    match (expected, &node.value) {
        (Json::Object, Value::Text(_))
            if record.is_some_and(|r| std::ptr::eq(r, &raw const TEXT)) =>
        {
            both(
                "écrire {\"fr\": \"…\", \"en\": \"…\"}",
                "write {\"fr\": \"…\", \"en\": \"…\"}",
            )
        }
        (Json::Number | Json::Integer | Json::Boolean, Value::Text(_)) => {
            both("ôter les guillemets", "remove the quotes")
        }
        (Json::String, Value::Number(..) | Value::Flag(_)) => {
            both("ajouter des guillemets", "add quotes")
        }
        (Json::Array, Value::Null) => both(
            "écrire [] s’il n’y en a pas",
            "write [] where there is none",
        ),
        (Json::Array, _) => both("mettre la valeur entre [ ]", "put the value in [ ]"),
        (_, Value::Null) => both(
            "ce champ ne peut être inconnu",
            "this field cannot be unknown",
        ),
        _ => both("corriger la valeur", "correct the value"),
    }
}
