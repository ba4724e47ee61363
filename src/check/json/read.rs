//! The reader: bytes to [`Node`]s, with every fault met on the way.

use super::text::string;
use super::{Member, Node, Value};
use crate::check::rule::{Detail, Fault, Rule};

/// Deepest nesting read. The format needs nine levels; the bound keeps a hostile file from exhausting the stack.
pub const MAX_DEPTH: usize = 64;

/// What came of reading.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The value; `None` where the text could not be read to its end.
    pub node: Option<Node>,
    /// The faults met, each with its place.
    pub faults: Vec<(usize, Fault)>,
}

/// Reads a text. A byte-order mark in front is passed over; places count from the very first byte.
#[must_use]
pub fn read(text: &str) -> Reading {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let mut reader = Reader {
        text,
        at: start,
        faults: Vec::new(),
    };
    let node = reader.document();
    Reading {
        node: node.ok(),
        faults: reader.faults,
    }
}

pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    pub(super) faults: Vec<(usize, Fault)>,
}

/// Nothing more can be read; the fault is noted.
pub(super) struct Stop;

impl Reader<'_> {
    fn document(&mut self) -> Result<Node, Stop> {
        let node = self.value(0)?;
        self.space();
        if self.at < self.text.len() {
            return self.stop(Rule::AfterEnd, vec![self.shown()]);
        }
        Ok(node)
    }

    pub(super) fn note(&mut self, at: usize, rule: Rule, details: Vec<Detail>) {
        self.faults.push((at, Fault { rule, details }));
    }

    pub(super) fn stop<T>(&mut self, rule: Rule, details: Vec<Detail>) -> Result<T, Stop> {
        self.note(self.at, rule, details);
        Err(Stop)
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The character here, for a message.
    fn shown(&self) -> Detail {
        let c = self
            .text
            .get(self.at..)
            .and_then(|rest| rest.chars().next());
        Detail::Text(c.map_or_else(String::new, String::from))
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn value(&mut self, depth: usize) -> Result<Node, Stop> {
        self.space();
        let at = self.at;
        let value = match self.peek() {
            None => return self.stop(Rule::EndTooSoon, Vec::new()),
            Some(b'{' | b'[') if depth >= MAX_DEPTH => {
                let most = Detail::Text(MAX_DEPTH.to_string());
                return self.stop(Rule::TooDeep, vec![most]);
            }
            Some(b'{') => self.record(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"') => string(self)?.map_or(Value::Broken, |text| Value::Text(text.into())),
            Some(_) => self.bare()?,
        };
        Ok(Node { at, value })
    }

    /// `null`, `true`, `false`, a number, or something that resembles one of them.
    fn bare(&mut self) -> Result<Value, Stop> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let is_part = |c: char| c.is_alphanumeric() || "+-._".contains(c);
        let length = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        let word = rest.get(..length).unwrap_or_default();
        if word.is_empty() {
            return self.stop(Rule::NotAValue, vec![self.shown()]);
        }
        let at = self.at;
        self.at += length;
        Ok(match word {
            "null" => Value::Null,
            "true" => Value::Flag(true),
            "false" => Value::Flag(false),
            _ if is_number(word) => match word.parse::<f64>() {
                Ok(number) if number.is_finite() => Value::Number(word.into(), number),
                _ => {
                    self.note(at, Rule::NumberTooLarge, vec![Detail::clipped(word)]);
                    Value::Broken
                }
            },
            _ => {
                let rule = if word.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c)) {
                    Rule::NotANumber
                } else {
                    Rule::NotAWord
                };
                self.note(at, rule, vec![Detail::clipped(word)]);
                Value::Broken
            }
        })
    }

    fn list(&mut self, depth: usize) -> Result<Value, Stop> {
        let opened = self.at;
        self.at += 1;
        let mut items = Vec::new();
        loop {
            if self.closes(b']', opened, !items.is_empty())? {
                return Ok(Value::List(items));
            }
            items.push(self.value(depth + 1)?);
        }
    }

    fn record(&mut self, depth: usize) -> Result<Value, Stop> {
        let opened = self.at;
        self.at += 1;
        let mut members: Vec<Member> = Vec::new();
        loop {
            if self.closes(b'}', opened, !members.is_empty())? {
                return Ok(Value::Record(members));
            }
            let at = self.at;
            if self.peek() != Some(b'"') {
                return self.stop(Rule::KeyWithoutQuotes, vec![self.shown()]);
            }
            let key = string(self)?.unwrap_or_default();
            self.space();
            if self.peek() == Some(b':') {
                self.at += 1;
            } else {
                return self.stop(Rule::ColonMissing, vec![Detail::clipped(&key)]);
            }
            let node = self.value(depth + 1)?;
            if members.iter().any(|member| *member.key == *key) {
                self.note(at, Rule::KeyTwice, vec![Detail::clipped(&key)]);
            } else {
                members.push(Member {
                    at,
                    key: key.into(),
                    node,
                });
            }
        }
    }

    /// Passes what stands between two items; whether the list or record ends here.
    fn closes(&mut self, mark: u8, opened: usize, some: bool) -> Result<bool, Stop> {
        self.space();
        let mut comma = None;
        while self.peek() == Some(b',') {
            if comma.is_some() || !some {
                self.note(self.at, Rule::CommaTooMany, Vec::new());
            }
            comma = Some(self.at);
            self.at += 1;
            self.space();
        }
        match self.peek() {
            Some(found) if found == mark => {
                if let Some(at) = comma.filter(|_| some) {
                    self.note(at, Rule::CommaTooMany, Vec::new());
                }
                self.at += 1;
                Ok(true)
            }
            None => {
                let (sign, at) = (char::from(if mark == b']' { b'[' } else { b'{' }), opened);
                self.stop(
                    Rule::NeverClosed,
                    vec![Detail::Text(sign.to_string()), Detail::Line(at)],
                )
            }
            Some(b']' | b'}') => self.stop(
                Rule::ClosedByAnother,
                vec![
                    self.shown(),
                    Detail::Text(char::from(mark).to_string()),
                    Detail::Line(opened),
                ],
            ),
            Some(_) => {
                // After a quote misplaced, what follows is no key: that is said, and not the comma too.
                let begins = mark == b']' || self.peek() == Some(b'"');
                if some && comma.is_none() && begins {
                    self.note(self.at, Rule::CommaMissing, Vec::new());
                }
                Ok(false)
            }
        }
    }
}

/// Whether a word is a number of JSON: no sign in front but `-`, no leading zero, digits on both sides of a point.
fn is_number(word: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let word = word.strip_prefix('-').unwrap_or(word);
    let (mantissa, exponent) = match word.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (word, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(|text| digits(text.strip_prefix(['+', '-']).unwrap_or(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(text: &str) -> Vec<Rule> {
        read(text)
            .faults
            .iter()
            .map(|(_, fault)| fault.rule)
            .collect()
    }

    #[test]
    fn what_is_plain_is_repaired_and_noted() {
        for (text, expected) in [
            ("{\"a\": 1, \"b\": [true, null, -1.5e3]}", &[][..]),
            ("[1, 2,]", &[Rule::CommaTooMany]),
            ("[,1]", &[Rule::CommaTooMany]),
            ("[1 2]", &[Rule::CommaMissing]),
            ("{\"a\": 1, \"a\": 2}", &[Rule::KeyTwice]),
            (
                "[01, +1, .5, 1., 1e400]",
                &[
                    Rule::NotANumber,
                    Rule::NotANumber,
                    Rule::NotANumber,
                    Rule::NotANumber,
                    Rule::NumberTooLarge,
                ],
            ),
            ("[True, NaN]", &[Rule::NotAWord, Rule::NotAWord]),
            (
                "[\"a\nb\", \"\\x\", \"\\ud800\"]",
                &[Rule::RawControl, Rule::Escape, Rule::Escape],
            ),
        ] {
            assert_eq!(rules(text), expected, "{text}");
            assert!(read(text).node.is_some(), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_guessed_stops_the_reading() {
        for (text, expected) in [
            ("", Rule::EndTooSoon),
            ("{\"a\": [1", Rule::NeverClosed),
            ("[1}", Rule::ClosedByAnother),
            ("{a: 1}", Rule::KeyWithoutQuotes),
            ("{\"a\" 1}", Rule::ColonMissing),
            ("[] x", Rule::AfterEnd),
            ("<!doctype html>", Rule::NotAValue),
            ("\"abc", Rule::TextNeverClosed),
        ] {
            assert_eq!(rules(text), [expected], "{text}");
            assert!(read(text).node.is_none(), "{text}");
        }
        assert_eq!(rules(&"[".repeat(100_000)), [Rule::TooDeep]);
    }

    #[test]
    fn numbers_and_texts_are_those_of_serde() {
        let text = r#"{"a": "é\u00e9\ud83d\ude00\n\/", "n": [0, -0, 10, 1.25, 1e2]}"#;
        let node = read(text).node.unwrap();
        assert_eq!(node.text("a"), Some("éé😀\n/"));
        let numbers: Vec<f64> = node.list("n").iter().filter_map(Node::as_number).collect();
        assert_eq!(numbers, [0.0, 0.0, 10.0, 1.25, 100.0]);
    }
}
