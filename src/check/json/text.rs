//! Reading a text between quotes.

use super::read::{Reader, Stop};
use crate::check::rule::{Detail, Rule};

/// Reads a text; `None` where an escape in it means nothing, which is noted.
pub(super) fn string(reader: &mut Reader<'_>) -> Result<Option<String>, Stop> {
    let opened = reader.at;
    reader.at += 1;
    let mut out = String::new();
    let mut whole = true;
    loop {
        let rest = reader.text.get(reader.at..).unwrap_or_default();
        let plain = rest
            .find(|c: char| c == '"' || c == '\\' || c < ' ')
            .unwrap_or(rest.len());
        out.push_str(rest.get(..plain).unwrap_or_default());
        reader.at += plain;
        match reader.peek() {
            None => {
                reader.at = opened;
                return reader.stop(Rule::TextNeverClosed, Vec::new());
            }
            Some(b'"') => {
                reader.at += 1;
                return Ok(whole.then_some(out));
            }
            Some(b'\\') => match escape(reader) {
                Some(c) => out.push(c),
                None => whole = false,
            },
            Some(control) => {
                let name = Detail::Text(format!("U+{control:04X}"));
                reader.note(reader.at, Rule::RawControl, vec![name]);
                // A line that ends inside a text is more often a quote forgotten: the rest would make no sense.
                if control == b'\n' && !closes_on_next_line(reader) {
                    reader.at = opened;
                    return reader.stop(Rule::TextNeverClosed, Vec::new());
                }
                out.push(char::from(control));
                reader.at += 1;
            }
        }
    }
}

/// Whether a closing quote followed by what may follow a value stands on the next line.
fn closes_on_next_line(reader: &Reader<'_>) -> bool {
    let rest = reader.text.get(reader.at + 1..).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default();
    line.split_once('"').is_some_and(|(_, after)| {
        let after = after.trim_start();
        after.is_empty() || after.starts_with([',', '}', ']'])
    })
}

fn escape(reader: &mut Reader<'_>) -> Option<char> {
    let at = reader.at;
    let code = reader.text.as_bytes().get(at + 1).copied();
    let simple = match code {
        Some(b'"') => Some('"'),
        Some(b'\\') => Some('\\'),
        Some(b'/') => Some('/'),
        Some(b'b') => Some('\u{8}'),
        Some(b'f') => Some('\u{c}'),
        Some(b'n') => Some('\n'),
        Some(b'r') => Some('\r'),
        Some(b't') => Some('\t'),
        _ => None,
    };
    if simple.is_some() {
        reader.at += 2;
        return simple;
    }
    let (c, length) = match code {
        Some(b'u') => unicode(reader.text, at),
        _ => (None, 1),
    };
    reader.at += length;
    if c.is_none() {
        let shown = reader.text.get(at..).unwrap_or_default();
        let shown: String = shown.chars().take(if length > 1 { 6 } else { 2 }).collect();
        reader.note(at, Rule::Escape, vec![Detail::Text(shown)]);
    }
    c
}

/// `\uXXXX`, or two of them for a character beyond the first plane.
fn unicode(text: &str, at: usize) -> (Option<char>, usize) {
    let unit = |at: usize| {
        let digits = text.get(at..at + 6)?.strip_prefix("\\u")?;
        let hexadecimal = digits.bytes().all(|b| b.is_ascii_hexdigit());
        hexadecimal.then(|| u32::from_str_radix(digits, 16).ok())?
    };
    match unit(at) {
        None => (None, 1),
        Some(high @ 0xd800..=0xdbff) => match unit(at + 6) {
            Some(low @ 0xdc00..=0xdfff) => {
                let c = 0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00);
                (char::from_u32(c), 12)
            }
            _ => (None, 6),
        },
        Some(code) => (char::from_u32(code), 6),
    }
}
