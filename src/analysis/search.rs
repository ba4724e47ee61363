//! Finding agreements by words.
//!
//! Each word of the query must begin some word of the agreement, once both are folded. An agreement
//! ranks by the fields its words were found in; the weights below are the whole ranking.

use super::fold;
use crate::domain::{AgreementIx, Dataset};

/// A word of the title.
const TITLE: u32 = 8;
/// A word of a party's name, acronym or alias.
const PARTY: u32 = 5;
/// A word of a territory's name, or its department number.
const TERRITORY: u32 = 4;
/// A word of an axis or of a target.
const CONTENT: u32 = 2;
/// A word of the summary, of a theme, or the name of a person who signed.
const REST: u32 = 1;
/// A whole word counts for this much more than a beginning.
const WHOLE_WORD_FACTOR: u32 = 2;

/// Every agreement's folded words, with the weight of the field they stand in.
#[derive(Clone, Debug)]
pub struct SearchIndex {
    words: Vec<Vec<(String, u32)>>,
}

impl SearchIndex {
    /// Reads the dataset.
    #[must_use]
    pub fn new(dataset: &Dataset) -> Self {
        let words = dataset
            .agreements()
            .iter()
            .map(|agreement| {
                let mut words = Vec::new();
                let mut add = |text: &str, weight: u32| {
                    words.extend(fold::words(text).into_iter().map(|w| (w, weight)))
                };
                add(&agreement.title, TITLE);
                for party in &agreement.parties {
                    for name in dataset.names_of(party.organisation) {
                        let organisation = dataset.organisation(name);
                        add(&organisation.name, PARTY);
                        add(organisation.acronym.as_deref().unwrap_or_default(), PARTY);
                        organisation
                            .aliases
                            .iter()
                            .for_each(|alias| add(alias, PARTY));
                    }
                    party
                        .represented_by
                        .iter()
                        .for_each(|person| add(&person.name, REST));
                }
                for territory in &agreement.territories {
                    let mut here = Some(*territory);
                    while let Some(t) = here.filter(|t| t.parent().is_some()) {
                        add(t.name(), TERRITORY);
                        add(t.department_number().unwrap_or_default(), TERRITORY);
                        here = t.parent();
                    }
                }
                for text in agreement
                    .axes
                    .iter()
                    .map(|a| &a.label)
                    .chain(agreement.targets.iter().map(|t| &t.label))
                {
                    add(&text.fr, CONTENT);
                    add(&text.en, CONTENT);
                }
                for text in agreement
                    .themes()
                    .into_iter()
                    .map(|t| &dataset.theme(t).label)
                    .chain([&agreement.summary])
                {
                    add(&text.fr, REST);
                    add(&text.en, REST);
                }
                // The heaviest standing of a word is the one that counts.
                words.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
                words.dedup_by(|later, first| later.0 == first.0);
                words
            })
            .collect();
        Self { words }
    }

    /// The agreement's score for folded query words; `None` where a word is not found.
    #[must_use]
    pub fn score(&self, agreement: AgreementIx, query: &[String]) -> Option<u32> {
        let words = &self.words[agreement.position()];
        let mut total = 0;
        for wanted in query {
            let start = words.partition_point(|(word, _)| word < wanted);
            let best = words[start..]
                .iter()
                .take_while(|(word, _)| word.starts_with(wanted.as_str()))
                .map(|(word, weight)| {
                    if word == wanted {
                        weight * WHOLE_WORD_FACTOR
                    } else {
                        *weight
                    }
                })
                .max()?;
            total += best;
        }
        Some(total)
    }
}
