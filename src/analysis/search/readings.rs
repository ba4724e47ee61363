//! What a typed word may mean: the words of the dictionary that answer it, and how well.
//!
//! The very word first, then its other forms, then words that begin so (for the last word, which may be half typed).
//! Typing mistakes are tried only where nothing else answers, so that a correct query is never watered down.

use super::glossary::in_french;
use super::index::Index;
use super::stem::stem;
use super::typo;

/// The very word.
const EXACT: f32 = 1.0;
/// Another form of it: number, gender, verb.
const FORM: f32 = 0.85;
/// A French word for an English one.
const TRANSLATED: f32 = 0.6;
/// A word that begins so, of which nothing but one letter was typed; to [`BEGUN_WHOLE`] when nearly all was.
const BEGUN: f32 = 0.45;
/// See [`BEGUN`].
const BEGUN_WHOLE: f32 = 0.7;
/// A word at one edit; at two, half of that.
const MISTYPED: f32 = 0.4;

/// How far to look.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// Mistakes and beginnings only for words that nothing else answers.
    Near,
    /// For every word: where no document answers all of them.
    Far,
}

/// The readings of one typed word.
#[derive(Clone, Debug, Default)]
pub(super) struct Readings {
    /// Words of the dictionary and their qualities, the best first.
    pub(super) words: Vec<(usize, f32)>,
    /// The words that begin like the typed one are among them.
    pub(super) begins: bool,
    /// Nothing but a typing mistake explains the word.
    pub(super) mistyped: bool,
}

impl Readings {
    /// Of a typed word; `last` where more of it may come.
    pub(super) fn of(index: &Index, typed: &str, last: bool, reach: Reach) -> Self {
        let mut found = Self::default();
        let exact = index.find(typed);
        found.words.extend(exact.map(|word| (word, EXACT)));
        found.add_forms(index, typed, FORM);
        for french in in_french(typed) {
            found.add_forms(index, french, TRANSLATED);
        }
        if last || found.words.is_empty() || reach == Reach::Far {
            let forms = found.words.len();
            for word in index.beginning(typed) {
                if !found.words[..forms].iter().any(|(known, _)| *known == word) {
                    let typed_part = typed.len() as f32 / index.word_length(word) as f32;
                    let quality = BEGUN + (BEGUN_WHOLE - BEGUN) * typed_part;
                    found.words.push((word, quality));
                }
            }
            found.begins = found.words.len() > forms;
        }
        if found.words.is_empty() || reach == Reach::Far {
            let known = found.words.len();
            let (near, edits) = typo::near(index, typed, last);
            for word in near {
                if !found.words[..known].iter().any(|(other, _)| *other == word) {
                    found.words.push((word, MISTYPED / edits as f32));
                }
            }
            found.mistyped = known == 0;
        }
        found
    }

    /// The words that share a stem with this one, itself included.
    fn add_forms(&mut self, index: &Index, form: &str, quality: f32) {
        let root = stem(form);
        for word in index.beginning(root) {
            if !self.words.iter().any(|(known, _)| *known == word) && stem(index.word(word)) == root
            {
                self.words.push((word, quality));
            }
        }
    }

    /// How many documents hold one of the words, at most.
    pub(super) fn documents(&self, index: &Index) -> usize {
        let sum: usize = self
            .words
            .iter()
            .map(|(word, _)| index.postings(*word).len())
            .sum();
        sum.min(index.documents())
    }

    /// The one word that best corrects a mistyped one: the nearest, then the most used, then by the alphabet.
    pub(super) fn correction<'a>(&self, index: &'a Index) -> Option<&'a str> {
        let mut best: Option<(f32, usize, usize)> = None;
        for &(word, quality) in &self.words {
            let used = index.postings(word).len();
            if best.is_none_or(|(q, u, _)| (quality, used) > (q, u)) {
                best = Some((quality, used, word));
            }
        }
        best.map(|(_, _, word)| index.word(word))
    }
}
