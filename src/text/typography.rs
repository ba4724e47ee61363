//! French typography: the spaces and apostrophes that the dataset, typed on ordinary keyboards, leaves out.
//!
//! Rules (Imprimerie nationale): a narrow no-break space before `; ! ?` and `%`, a no-break space before
//! `:` and inside « », a typographic apostrophe, a narrow no-break space between groups of three digits.
//! A quoted excerpt of a source keeps the source's own typography and must not pass through here.

use super::letters::capital;
use crate::domain::Lang;
use std::borrow::Cow;

/// Narrow no-break space (U+202F).
pub const NNBSP: char = '\u{202f}';
/// No-break space (U+00A0).
pub const NBSP: char = '\u{a0}';

/// Sets a text of the dataset by the rules of its language.
#[must_use]
pub fn set(lang: Lang, text: &str) -> Cow<'_, str> {
    let needs = |c: char| {
        matches!(c, '\'' | ':' | ';' | '!' | '?' | '%' | '«' | '»' | '€') || c.is_ascii_digit()
    };
    if !text.contains(needs) {
        return Cow::Borrowed(text);
    }
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len() + 8);
    for (i, &c) in chars.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|j| chars.get(j)).copied();
        let after = chars.get(i + 1).copied();
        match c {
            '\'' => out.push('’'),
            ' ' if lang == Lang::Fr => out.push(match (before, after) {
                (_, Some(':' | '»')) | (Some('«'), _) => NBSP,
                (_, Some(';' | '!' | '?' | '%' | '€')) => NNBSP,
                (Some(b), Some(a))
                    if b.is_ascii_digit() && a.is_ascii_digit() && is_group(&chars, i) =>
                {
                    NNBSP
                }
                _ => ' ',
            }),
            _ => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Whether the space at `i` stands between one to three digits and exactly three digits: `16 000`, not `2021 500`.
fn is_group(chars: &[char], i: usize) -> bool {
    let digit = |j: usize| chars.get(j).is_some_and(char::is_ascii_digit);
    let before = (1..=4).take_while(|k| i >= *k && digit(i - k)).count();
    let after = (1..=4).take_while(|k| digit(i + k)).count();
    (1..=3).contains(&before) && after == 3
}

/// A quotation in the marks of the language, the quoted words untouched.
#[must_use]
pub fn quoted(lang: Lang, words: &str) -> String {
    match lang {
        Lang::Fr => format!("«{NBSP}{words}{NBSP}»"),
        Lang::En => format!("“{words}”"),
    }
}

/// The first letter in capital.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        std::iter::once(capital(first)).chain(chars).collect()
    })
}

/// At most `max` characters, cut at a word, with an ellipsis where something is missing.
#[must_use]
pub fn shortened(text: &str, max: usize) -> Cow<'_, str> {
    if text.chars().count() <= max {
        return Cow::Borrowed(text);
    }
    let kept: String = text.chars().take(max.saturating_sub(1)).collect();
    let end = kept
        .rfind([' ', '–', NBSP])
        .filter(|end| *end > kept.len() / 2)
        .unwrap_or(kept.len());
    let kept = kept
        .get(..end)
        .unwrap_or(&kept)
        .trim_end_matches([' ', ',', '–', '-', '(', ':', NBSP]);
    Cow::Owned(format!("{kept}…"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_is_set_by_the_rules() {
        assert_eq!(
            set(Lang::Fr, "l'emploi : « 16 000 » ; 40 % !"),
            "l’emploi\u{a0}: «\u{a0}16\u{202f}000\u{a0}»\u{202f}; 40\u{202f}%\u{202f}!"
        );
        assert_eq!(set(Lang::Fr, "en 2021 500 emplois"), "en 2021 500 emplois");
        assert_eq!(
            set(Lang::En, "jobs : 16 000, the region's"),
            "jobs : 16 000, the region’s"
        );
    }

    #[test]
    fn shortening_cuts_at_words_and_says_so() {
        assert_eq!(
            shortened("Convention de partenariat", 40),
            "Convention de partenariat"
        );
        assert_eq!(
            shortened("Convention de partenariat pour l’emploi", 27),
            "Convention de partenariat…"
        );
    }
}
