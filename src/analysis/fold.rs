//! Folding: one spelling for what people write in many ways. Case, accents, apostrophes, hyphens, œ and æ.
//!
//! A text is cut into words at everything that is neither letter nor digit. What apostrophes, hyphens and dots tie
//! together is also given whole, so that *Prism’emploi* is met by `prism`, `emploi` and `prismemploi`.
//!
//! ```
//! use paraphe::analysis::fold;
//!
//! assert_eq!(fold::words("L'Œuvre d’ÉTÉ"), ["l", "oeuvre", "d", "ete"]);
//! ```

use crate::text::letters;

/// Longer ties are given in parts only: nobody types them in one word.
const LONGEST_TIE: usize = 32;

/// What loses its vowel before an apostrophe: `l’apprentissage` is one word after another, and no tie.
const ELIDED: [&str; 12] = [
    "l", "d", "j", "m", "n", "s", "t", "c", "qu", "lorsqu", "puisqu", "jusqu",
];

/// A folded word, and where it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// Lower case, without accents.
    pub text: &'a str,
    /// Its first byte in the text.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
    /// Whether it is several words tied into one; these were given before it.
    pub tied: bool,
}

/// What stands between two words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    /// Nothing ties them.
    Open,
    /// A hyphen, a dot, a change of case, the space within a large number.
    Tie,
    /// An apostrophe.
    Apostrophe,
}

/// Words that may be tied into one.
#[derive(Default)]
struct Run {
    /// Their letters.
    letters: String,
    /// For each: its first byte among the letters, its first and last byte in the text, whether it is elided.
    parts: Vec<(usize, usize, usize, bool)>,
    /// Where the word being read begins in the text.
    begun: Option<usize>,
    /// Where it begins among the letters.
    from: usize,
}

impl Run {
    fn end_word(&mut self, end: usize, gap: Gap) {
        if let Some(start) = self.begun.take() {
            let elided = gap == Gap::Apostrophe && ELIDED.contains(&&self.letters[self.from..]);
            self.parts.push((self.from, start, end, elided));
            self.from = self.letters.len();
        }
    }

    fn give(&mut self, emit: &mut dyn FnMut(Word<'_>)) {
        for (i, &(from, start, end, _)) in self.parts.iter().enumerate() {
            let to = self.parts.get(i + 1).map_or(self.letters.len(), |n| n.0);
            let text = &self.letters[from..to];
            let tied = false;
            emit(Word {
                text,
                start,
                end,
                tied,
            });
        }
        if self.parts.len() > 1 {
            let first = self.parts.iter().position(|part| !part.3).unwrap_or(0);
            if let [one, .., last] = &self.parts[first..]
                && self.letters.len() - one.0 <= LONGEST_TIE
            {
                emit(Word {
                    text: &self.letters[one.0..],
                    start: one.1,
                    end: last.2,
                    tied: true,
                });
            }
        }
        self.letters.clear();
        self.parts.clear();
        self.from = 0;
    }
}

/// Gives each word of a text, in order, and after them the word they make where they are tied. With `capitals`, a capital
/// after a small letter begins a word too: `ArcelorMittal` is also met by `mittal`.
pub fn scan(text: &str, capitals: bool, emit: &mut dyn FnMut(Word<'_>)) {
    let bytes = text.as_bytes();
    let mut run = Run::default();
    let mut small_before = false;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        if byte.is_ascii_alphanumeric() {
            // Most letters come in rows that need nothing but their case changed.
            let from = at;
            at += 1;
            while let Some(next) = bytes.get(at)
                && next.is_ascii_alphanumeric()
                && !(capitals && next.is_ascii_uppercase())
            {
                at += 1;
            }
            if capitals && small_before && byte.is_ascii_uppercase() {
                run.end_word(from, Gap::Tie);
            }
            run.begun.get_or_insert(from);
            let row = run.letters.len();
            run.letters.push_str(&text[from..at]);
            run.letters[row..].make_ascii_lowercase();
            small_before = bytes[at - 1].is_ascii_lowercase();
            continue;
        }
        // The accented letters of French, without a look into the tables of Unicode.
        if byte == 0xc3
            && let Some(letter) = bytes.get(at + 1).and_then(|second| plain_letter(*second))
        {
            let is_capital = bytes[at + 1] < 0xa0;
            if capitals && small_before && is_capital {
                run.end_word(at, Gap::Tie);
            }
            run.begun.get_or_insert(at);
            run.letters.push(letter as char);
            small_before = !is_capital;
            at += 2;
            continue;
        }
        let c = if byte < 0x80 {
            byte as char
        } else {
            text[at..].chars().next().unwrap_or(' ')
        };
        let next = at + c.len_utf8();
        if byte >= 0x80 && c.is_alphanumeric() {
            if capitals && small_before && c.is_uppercase() {
                run.end_word(at, Gap::Tie);
            }
            run.begun.get_or_insert(at);
            push_folded(&mut run.letters, c);
            small_before = c.is_lowercase();
        } else if byte < 0x80 || !is_joining(c) {
            let gap = gap(bytes, at, next, c);
            run.end_word(at, gap);
            if gap == Gap::Open && !run.parts.is_empty() {
                run.give(emit);
            }
            small_before = false;
        }
        at = next;
    }
    run.end_word(text.len(), Gap::Open);
    run.give(emit);
}

/// What a character that is no letter does between what precedes `at` and what begins at `next`.
fn gap(bytes: &[u8], at: usize, next: usize, c: char) -> Gap {
    let before = at
        .checked_sub(1)
        .and_then(|i| bytes.get(i))
        .copied()
        .unwrap_or(b' ');
    let after = bytes.get(next).copied().unwrap_or(b' ');
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || byte >= 0x80;
    match c {
        '\'' | '’' if is_part(after) => Gap::Apostrophe,
        // From 2016-2020 nobody makes one number.
        '-' | '‐' | '‑' | '.' | '·'
            if is_part(after) && !(before.is_ascii_digit() && after.is_ascii_digit()) =>
        {
            Gap::Tie
        }
        ' ' | '\u{a0}' | '\u{202f}' if before.is_ascii_digit() && is_thousand(&bytes[next..]) => {
            Gap::Tie
        }
        _ => Gap::Open,
    }
}

/// Whether three digits begin here, and no more.
fn is_thousand(bytes: &[u8]) -> bool {
    bytes.len() >= 3
        && bytes[..3].iter().all(u8::is_ascii_digit)
        && !bytes.get(3).is_some_and(u8::is_ascii_alphanumeric)
}

/// The folded words of a text, in order: lower case, without accents, split on everything that is not a letter or digit.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    scan(text, false, &mut |word| {
        if !word.tied {
            words.push(word.text.to_owned());
        }
    });
    words
}

/// Combining accents and soft hyphens do not end a word.
const fn is_joining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}')
}

fn push_folded(out: &mut String, c: char) {
    match c {
        'œ' | 'Œ' => out.push_str("oe"),
        'æ' | 'Æ' => out.push_str("ae"),
        'ß' | 'ẞ' => out.push_str("ss"),
        'Ÿ' => out.push('y'),
        _ => match u8::try_from(u32::from(c))
            .ok()
            .and_then(|byte| plain_letter(byte.wrapping_sub(0x40)))
        {
            Some(letter) => out.push(letter as char),
            None => out.push(letters::small(c)),
        },
    }
}

/// The letter without its accent, for the second byte of `À` to `ÿ` in UTF-8.
fn plain_letter(second: u8) -> Option<u8> {
    const LETTERS: &[u8; 32] = b"aaaaaa.ceeeeiiii.nooooo.ouuuuy..";
    let letter = *LETTERS.get(usize::from(second.checked_sub(0x80)? & 0x1f))?;
    // `ÿ` stands where `ß` would be in the other case.
    if second == 0xbf {
        return Some(b'y');
    }
    (letter != b'.').then_some(letter)
}

/// A key that sorts names as a French reader expects: accents and case aside.
#[must_use]
pub fn sort_key(text: &str) -> String {
    words(text).join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_meet() {
        assert_eq!(
            words("L'Œuvre d’ÉTÉ, Saint-Étienne"),
            ["l", "oeuvre", "d", "ete", "saint", "etienne"]
        );
        assert_eq!(words("e\u{301}te\u{301}"), ["ete"]);
        assert_eq!(words(" -- "), Vec::<String>::new());
    }

    fn tied(text: &str) -> Vec<String> {
        let mut found = Vec::new();
        scan(text, true, &mut |word| {
            if word.tied {
                found.push(format!("{}={}", word.text, &text[word.start..word.end]));
            }
        });
        found
    }

    #[test]
    fn what_is_tied_is_also_one_word() {
        assert_eq!(tied("Prism’emploi."), ["prismemploi=Prism’emploi"]);
        assert_eq!(tied("l’Île-de-France"), ["iledefrance=Île-de-France"]);
        assert_eq!(tied("DrômArdèche"), ["dromardeche=DrômArdèche"]);
        assert_eq!(tied("McDonald's"), ["mcdonalds=McDonald's"]);
        assert_eq!(tied("FAF.TT"), ["faftt=FAF.TT"]);
        assert_eq!(
            tied("500 000 formations, 1\u{202f}000"),
            ["500000=500 000", "1000=1\u{202f}000"]
        );
        assert_eq!(
            tied("l'emploi. Fin 2016-2020, 13 2000"),
            Vec::<String>::new()
        );
    }
}
