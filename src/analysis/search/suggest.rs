//! "Did you mean": the query as it was perhaps meant.

use super::index::Index;
use super::readings::{Reach, Readings};

impl Index {
    /// The query with its mistyped words corrected and its unknown ones left out; where nothing answers all of it, the
    /// part of it that has the best answer. What is suggested always has an answer.
    pub(super) fn suggestion(
        &self,
        words: &[String],
        readings: &[Readings],
        nothing_found: bool,
    ) -> Option<String> {
        let mut meant: Vec<String> = Vec::new();
        for (word, readings) in words.iter().zip(readings) {
            if readings.words.is_empty() {
                meant.extend(self.cut(word).into_iter().flatten().map(str::to_owned));
            } else {
                let correction = readings
                    .mistyped
                    .then(|| readings.correction(self))
                    .flatten();
                meant.push(correction.unwrap_or(word).to_owned());
            }
        }
        if nothing_found {
            self.shorten(&mut meant);
        }
        (meant != words && !meant.is_empty()).then(|| meant.join(" "))
    }

    /// Two words written as one: `poleemploi`.
    fn cut<'a>(&self, word: &'a str) -> Option<[&'a str; 2]> {
        (2..word.len().saturating_sub(1))
            .filter_map(|at| word.split_at_checked(at))
            .find(|(a, b)| self.find(a).is_some() && self.find(b).is_some())
            .map(|(a, b)| [a, b])
    }

    /// Leaves out, until something answers, the word whose absence gives the best answer, or the last.
    fn shorten(&self, words: &mut Vec<String>) {
        let mut readings = self.readings(words, Reach::Near);
        while !words.is_empty() && self.answering(&readings).is_empty() {
            let mut best = (0.0, words.len() - 1);
            for place in 0..words.len() {
                let mut rest = readings.clone();
                rest.remove(place);
                if let Some(first) = self.answering(&rest).first()
                    && first.score > best.0
                {
                    best = (first.score, place);
                }
            }
            words.remove(best.1);
            readings.remove(best.1);
        }
    }
}
