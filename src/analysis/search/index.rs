//! The inverted index: for each word, the documents that hold it, and in which fields.
//!
//! Flat arrays throughout. The words stand sorted in one string, so that all words with a given beginning are a range; their
//! postings stand in one list, each a document and its set of fields in 32 bits.

use super::fields::{Field, weights};
use super::stop;
use super::terms::Terms;
use super::typo::signature;
use crate::analysis::fold;
use std::ops::Range;

/// How many bits of a posting are fields; the rest is the document.
const FIELD_BITS: u32 = 8;
/// How much the length of a title counts, between not at all (0) and in full proportion (1): of two titles that hold the
/// words, the shorter says less else.
const TITLE_LENGTH: f32 = 0.2;

/// Documents that can be asked by words.
#[derive(Clone, Debug)]
pub struct Index {
    letters: String,
    ends: Vec<u32>,
    /// For each word, where its postings begin; one more at the end.
    starts: Vec<u32>,
    postings: Vec<u32>,
    /// For each word, which letters it has.
    pub(super) signatures: Vec<u32>,
    /// For each document, the factor of its title's length.
    pub(super) lengths: Vec<f32>,
    pub(super) weights: [f32; 256],
}

impl Index {
    /// How many documents.
    #[must_use]
    pub fn documents(&self) -> usize {
        self.lengths.len()
    }

    /// How many different words.
    #[must_use]
    pub fn words(&self) -> usize {
        self.ends.len()
    }

    /// The bytes it keeps.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.letters.len()
            + 4 * (self.ends.len() + self.starts.len() + self.postings.len())
            + 4 * (self.signatures.len() + self.lengths.len())
    }

    pub(super) fn word(&self, word: usize) -> &str {
        let start = word.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.letters[start as usize..self.ends[word] as usize]
    }

    pub(super) fn word_length(&self, word: usize) -> usize {
        let start = word.checked_sub(1).map_or(0, |before| self.ends[before]);
        (self.ends[word] - start) as usize
    }

    /// The postings of a word, by document.
    pub(super) fn postings(&self, word: usize) -> &[u32] {
        &self.postings[self.starts[word] as usize..self.starts[word + 1] as usize]
    }

    /// The words that begin so.
    pub(super) fn beginning(&self, with: &str) -> Range<usize> {
        let first = self.first(|word| word < with);
        let mut last = first;
        // Widened by doubling: most beginnings have few words.
        let mut step = 1;
        while last + step <= self.words() && self.word(last + step - 1).starts_with(with) {
            last += step;
            step *= 2;
        }
        let mut high = (last + step).min(self.words());
        while last < high {
            let middle = last.midpoint(high);
            if self.word(middle).starts_with(with) {
                last = middle + 1;
            } else {
                high = middle;
            }
        }
        first..last
    }

    /// The very word.
    pub(super) fn find(&self, wanted: &str) -> Option<usize> {
        let at = self.first(|word| word < wanted);
        (at < self.words() && self.word(at) == wanted).then_some(at)
    }

    fn first(&self, before: impl Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (0, self.words());
        while low < high {
            let middle = low.midpoint(high);
            if before(self.word(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

/// The document of a posting.
pub(super) const fn document(posting: u32) -> usize {
    (posting >> FIELD_BITS) as usize
}

/// The set of fields of a posting.
pub(super) const fn fields(posting: u32) -> u8 {
    posting as u8
}

/// Reads documents, one after another.
pub struct Builder {
    terms: Terms,
    /// For each term, its last posting.
    last: Vec<u32>,
    /// The term of each posting, and the posting, in the order of arrival.
    found: Vec<(u32, u32)>,
    title_lengths: Vec<u32>,
}

impl Default for Builder {
    fn default() -> Self {
        let mut terms = Terms::new();
        // Numbered first: a function word is then known by its number.
        for word in stop::WORDS {
            terms.number(word);
        }
        Self {
            last: vec![u32::MAX; terms.len()],
            terms,
            found: Vec::new(),
            title_lengths: Vec::new(),
        }
    }
}

impl Builder {
    /// Begins the next document; they are numbered from 0.
    pub fn next_document(&mut self) {
        self.title_lengths.push(0);
    }

    /// Reads a text of the document begun.
    pub fn add(&mut self, field: Field, text: &str) {
        let Self {
            terms,
            last,
            found,
            title_lengths,
        } = self;
        let (Some(document), Some(length)) =
            (title_lengths.len().checked_sub(1), title_lengths.last_mut())
        else {
            return;
        };
        let document = (document as u32) << FIELD_BITS;
        let is_title = field == Field::Title;
        fold::scan(text, true, &mut |word| {
            *length += u32::from(is_title && !word.tied);
            let term = terms.number(word.text) as usize;
            if term < stop::WORDS.len() && !is_title {
                return;
            }
            if term == last.len() {
                last.push(u32::MAX);
            }
            match found.get_mut(last[term] as usize) {
                Some((_, posting)) if *posting >> FIELD_BITS == document >> FIELD_BITS => {
                    *posting |= field.bit();
                }
                _ => {
                    last[term] = found.len() as u32;
                    found.push((term as u32, document | field.bit()));
                }
            }
        });
    }

    /// The index of all that was read.
    #[must_use]
    pub fn finish(self) -> Index {
        let Self {
            terms,
            last,
            found,
            title_lengths,
        } = self;
        let mut order: Vec<u32> = (0..terms.len() as u32)
            .filter(|term| last[*term as usize] != u32::MAX)
            .collect();
        order.sort_unstable_by(|a, b| terms.get(*a).cmp(terms.get(*b)));
        let mut rank = last;
        let mut letters = String::new();
        let mut ends = Vec::with_capacity(order.len());
        let mut signatures = Vec::with_capacity(order.len());
        for (place, term) in order.iter().enumerate() {
            let word = terms.get(*term);
            rank[*term as usize] = place as u32;
            letters.push_str(word);
            ends.push(letters.len() as u32);
            signatures.push(signature(word));
        }
        // Counted, then dealt out: each word's postings keep the order of the documents.
        let mut starts = vec![0_u32; order.len() + 1];
        for (term, _) in &found {
            starts[rank[*term as usize] as usize + 1] += 1;
        }
        for place in 0..order.len() {
            starts[place + 1] += starts[place];
        }
        let mut next = starts.clone();
        let mut postings = vec![0_u32; found.len()];
        for (term, posting) in &found {
            let place = &mut next[rank[*term as usize] as usize];
            postings[*place as usize] = *posting;
            *place += 1;
        }
        let total: u32 = title_lengths.iter().sum();
        let mean = total.max(1) as f32 / title_lengths.len().max(1) as f32;
        Index {
            letters,
            ends,
            starts,
            postings,
            signatures,
            lengths: title_lengths
                .iter()
                .map(|length| 1.0 / (1.0 - TITLE_LENGTH + TITLE_LENGTH * *length as f32 / mean))
                .collect(),
            weights: weights(),
        }
    }
}
