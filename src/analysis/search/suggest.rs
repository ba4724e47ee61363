//! "Did you mean": the query as it was perhaps meant.

use super::index::Index;
use super::readings::Readings;

impl Index {
    /// The query with its mistyped words corrected; where nothing answers all of it, the part of it that has an answer.
    pub(super) fn suggestion(
        &self,
        words: &[String],
        readings: &[Readings],
        nothing_found: bool,
    ) -> Option<String> {
        let mut meant: Vec<String> = Vec::new();
        let mut changed = false;
        let mut kept = Vec::new();
        for (word, readings) in words.iter().zip(readings) {
            if readings.words.is_empty() {
                changed = true;
                meant.extend(self.cut(word).map(|(a, b)| format!("{a} {b}")));
                continue;
            }
            let correction = readings
                .mistyped
                .then(|| readings.correction(self))
                .flatten();
            changed |= correction.is_some();
            meant.push(correction.unwrap_or(word).to_owned());
            kept.push(readings.clone());
        }
        if nothing_found && kept.len() == words.len() && words.len() > 1 {
            return self.without_one(&meant, &kept);
        }
        (changed && !meant.is_empty()).then(|| meant.join(" "))
    }

    /// Two words written as one: `poleemploi`.
    fn cut<'a>(&self, word: &'a str) -> Option<(&'a str, &'a str)> {
        (2..word.len().saturating_sub(1))
            .filter_map(|at| word.split_at_checked(at))
            .find(|(a, b)| self.find(a).is_some() && self.find(b).is_some())
    }

    /// The query without the one word that stands in the way: what remains has the best answer there is.
    fn without_one(&self, words: &[String], readings: &[Readings]) -> Option<String> {
        let mut best: Option<(f32, usize)> = None;
        for left_out in 0..words.len() {
            let mut rest = readings.to_vec();
            rest.remove(left_out);
            if let Some(first) = self.answering(&rest).first()
                && best.is_none_or(|(score, _)| first.score > score)
            {
                best = Some((first.score, left_out));
            }
        }
        let (_, left_out) = best?;
        let mut words = words.to_vec();
        words.remove(left_out);
        Some(words.join(" "))
    }
}
