//! What is said of each target in one word of bits, so that many targets can be asked at once.
//!
//! A target has one answer to each of four questions: result, evidence, deadline, nature. Each question is a *field* of
//! bits, one bit for each answer; a target sets one bit in each field. A set of wanted answers is a word too, and a
//! target answers a question when the two words share a bit of its field.

use super::{Deadline, Evidence, ResultState, Status};
use crate::domain::Dataset;
use crate::domain::target::Nature;

const RESULT: u32 = 0;
const EVIDENCE: u32 = RESULT + ResultState::ALL.len() as u32;
const DEADLINE: u32 = EVIDENCE + Evidence::ALL.len() as u32;
const NATURE: u32 = DEADLINE + Deadline::ALL.len() as u32;

/// One of the four questions: where its field begins, and how many answers it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    first: u32,
    answers: u32,
}

impl Field {
    /// What result is known.
    pub const RESULT: Self = Self::new(RESULT, ResultState::ALL.len());
    /// On whose word.
    pub const EVIDENCE: Self = Self::new(EVIDENCE, Evidence::ALL.len());
    /// Whether its date is past.
    pub const DEADLINE: Self = Self::new(DEADLINE, Deadline::ALL.len());
    /// What it is about.
    pub const NATURE: Self = Self::new(NATURE, Nature::ALL.len());
    /// The four.
    pub const ALL: [Self; 4] = [Self::RESULT, Self::EVIDENCE, Self::DEADLINE, Self::NATURE];

    const fn new(first: u32, answers: usize) -> Self {
        Self {
            first,
            answers: answers as u32,
        }
    }

    /// How many answers it has.
    #[must_use]
    pub const fn answers(self) -> usize {
        self.answers as usize
    }

    /// The bit of an answer, by its place in the vocabulary.
    #[must_use]
    pub const fn bit(self, place: u32) -> u32 {
        1 << (self.first + place)
    }

    /// All its bits.
    #[must_use]
    pub const fn bits(self) -> u32 {
        ((1 << self.answers) - 1) << self.first
    }

    /// Adds one to the count of each of its answers that a word holds.
    pub fn count(self, word: u32, counts: &mut [u32]) {
        let mut left = (word & self.bits()) >> self.first;
        while left != 0 {
            if let Some(count) = counts.get_mut(left.trailing_zeros() as usize) {
                *count += 1;
            }
            left &= left - 1;
        }
    }
}

/// The words of all targets, agreement after agreement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    starts: Vec<u32>,
    words: Vec<u32>,
    /// For each agreement, what any of its targets says.
    any: Vec<u32>,
}

impl Answers {
    pub(super) fn of(dataset: &Dataset, statuses: &[Vec<Status>]) -> Self {
        let mut answers = Self {
            starts: vec![0],
            ..Self::default()
        };
        for (agreement, statuses) in dataset.agreements().iter().zip(statuses) {
            let mut any = 0;
            for (target, status) in agreement.targets.iter().zip(statuses) {
                let word = Field::RESULT.bit(status.result as u32)
                    | Field::EVIDENCE.bit(status.evidence as u32)
                    | Field::DEADLINE.bit(status.deadline as u32)
                    | Field::NATURE.bit(target.nature as u32);
                answers.words.push(word);
                any |= word;
            }
            answers.starts.push(answers.words.len() as u32);
            answers.any.push(any);
        }
        answers
    }

    /// The words of an agreement's targets, in their order.
    #[must_use]
    pub fn of_agreement(&self, position: usize) -> &[u32] {
        let ends = self.starts.get(position..position + 2);
        ends.and_then(|ends| self.words.get(ends[0] as usize..ends[1] as usize))
            .unwrap_or_default()
    }

    /// What any of an agreement's targets says.
    #[must_use]
    pub fn any(&self, position: usize) -> u32 {
        self.any.get(position).copied().unwrap_or_default()
    }
}
