//! Asking an index: all words must answer; documents rank by how rare the words are, how well they answer, and where.

use super::index::{Index, document, fields};
use super::marks::Marks;
use super::readings::{Reach, Readings};
use super::stop::is_stop_word;
use crate::analysis::fold;
use crate::domain::arrange::Arrange as _;

/// More words than this say nothing more; the rest is left out.
const MOST_WORDS: usize = 16;
/// A list this many times longer than the documents still in question is searched, not read.
const SEARCHED: usize = 12;

/// A document that answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Its number.
    pub document: usize,
    /// How well: comparable within one answer only.
    pub score: f32,
    /// The fields where words were found, a bit for each [`super::Field`].
    pub fields: u8,
}

/// What answers a query.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The documents, the best first; equal scores in the order of the documents.
    pub hits: Vec<Hit>,
    /// Which words of a text to mark.
    pub marks: Marks,
    /// The query as it was perhaps meant: where words were mistyped, or where none answers all of it.
    pub suggestion: Option<String>,
}

/// The folded words of a query, in order, each once; function words only where there is nothing else.
#[must_use]
pub fn query_words(text: &str) -> Vec<String> {
    // Capitals cut no words here: case never matters in a query.
    let mut words: Vec<String> = Vec::new();
    for word in fold::words(text) {
        if !words.contains(&word) && words.len() < MOST_WORDS {
            words.push(word);
        }
    }
    if words.iter().any(|word| !is_stop_word(word)) {
        words.retain(|word| !is_stop_word(word));
    }
    words
}

impl Index {
    /// Answers a query; of an empty one, nothing.
    #[must_use]
    pub fn ask(&self, text: &str) -> Answer {
        let words = query_words(text);
        let mut answer = Answer::default();
        if words.is_empty() {
            return answer;
        }
        let mut readings = self.readings(&words, Reach::Near);
        answer.hits = self.answering(&readings);
        if answer.hits.is_empty() && words.len() > 1 {
            let wider = self.readings(&words, Reach::Far);
            answer.hits = self.answering(&wider);
            if !answer.hits.is_empty() {
                readings = wider;
            }
        }
        answer.suggestion = self.suggestion(&words, &readings, answer.hits.is_empty());
        answer.marks = Marks::of(self, &words, &readings);
        answer
    }

    pub(super) fn readings(&self, words: &[String], reach: Reach) -> Vec<Readings> {
        let last = words.len().saturating_sub(1);
        let of = |(place, word): (usize, &String)| Readings::of(self, word, place == last, reach);
        words.iter().enumerate().map(of).collect()
    }

    /// The documents that hold a reading of each word.
    pub(super) fn answering(&self, readings: &[Readings]) -> Vec<Hit> {
        if readings.is_empty() || readings.iter().any(|readings| readings.words.is_empty()) {
            return Vec::new();
        }
        // From the rarest: what remains is soon little.
        let mut order: Vec<(usize, &Readings)> = readings
            .iter()
            .map(|readings| (readings.documents(self), readings))
            .collect();
        order.arrange_by_key(|(documents, _)| *documents);
        let mut state = vec![State::default(); self.documents()];
        let mut alive: Vec<u32> = Vec::new();
        for (turn, (holders, readings)) in order.iter().enumerate() {
            let turn = turn as u8;
            for &(word, quality) in &readings.words {
                let postings = self.postings(word);
                if turn > 0 && postings.len() > alive.len() * SEARCHED {
                    for known in &alive {
                        let at = postings.partition_point(|p| document(*p) < *known as usize);
                        if let Some(posting) = postings
                            .get(at)
                            .filter(|p| document(**p) == *known as usize)
                        {
                            self.count(&mut state, *posting, turn, quality, &mut Vec::new());
                        }
                    }
                } else {
                    let mut seen = if turn == 0 {
                        std::mem::take(&mut alive)
                    } else {
                        Vec::new()
                    };
                    for posting in postings {
                        self.count(&mut state, *posting, turn, quality, &mut seen);
                    }
                    if turn == 0 {
                        alive = seen;
                    }
                }
            }
            let rarity = rarity(*holders, self.documents());
            alive.retain(|known| {
                let state = &mut state[*known as usize];
                state.score += rarity * std::mem::take(&mut state.best);
                state.turns > turn
            });
        }
        let mut hits: Vec<Hit> = alive
            .iter()
            .map(|known| {
                let state = &state[*known as usize];
                Hit {
                    document: *known as usize,
                    score: state.score * self.lengths[*known as usize],
                    fields: state.fields,
                }
            })
            .collect();
        hits.sort_unstable_by(|a, b| {
            b.score
                .total_cmp(&a.score)
                .then(a.document.cmp(&b.document))
        });
        hits
    }

    /// Takes a posting into account: the document goes on if it held each word before.
    fn count(
        &self,
        state: &mut [State],
        posting: u32,
        turn: u8,
        quality: f32,
        seen: &mut Vec<u32>,
    ) {
        let at = document(posting);
        let state = &mut state[at];
        if state.turns < turn {
            return;
        }
        if state.turns == turn {
            state.turns = turn + 1;
            if turn == 0 {
                seen.push(at as u32);
            }
        }
        let fields = fields(posting);
        state.fields |= fields;
        state.best = state.best.max(quality * self.weights[usize::from(fields)]);
    }
}

/// What is known of a document while a query is answered.
#[derive(Clone, Copy, Default)]
struct State {
    score: f32,
    best: f32,
    turns: u8,
    fields: u8,
}

/// How much a word tells: the fewer documents hold it, the more (the inverse document frequency of BM25).
fn rarity(holders: usize, documents: usize) -> f32 {
    let (holders, documents) = (holders as f32, documents as f32);
    libm::logf(1.0 + (documents - holders + 0.5) / (holders + 0.5))
}
