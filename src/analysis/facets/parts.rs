//! What a filter is made of, part by part, and each part in words.
//!
//! A part is what is taken away at once: all that is asked of one facet, the words searched, the period, what is in force.
//! To take away one value of several would keep less, not more, so values are no parts.

use super::{Facet, chosen, clear, label};
use crate::analysis::filter::Filter;
use crate::domain::{Dataset, Lang};
use crate::text::typography;

/// A part of a filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The words searched.
    Text,
    /// What is asked of a facet.
    Facet(Facet),
    /// From when and until when.
    Period,
    /// What is in force only.
    InForce,
}

impl Part {
    /// The parts of a filter, in the order of the bar.
    #[must_use]
    pub fn of(filter: &Filter) -> Vec<Self> {
        let mut parts = Vec::new();
        if !filter.text.trim().is_empty() {
            parts.push(Self::Text);
        }
        let facets = Facet::ALL.into_iter();
        parts.extend(
            facets
                .filter(|facet| !chosen(filter, *facet).is_empty())
                .map(Self::Facet),
        );
        if filter.from.is_some() || filter.to.is_some() {
            parts.push(Self::Period);
        }
        if filter.in_force {
            parts.push(Self::InForce);
        }
        parts
    }

    /// Takes the part out of a filter.
    pub fn remove(self, filter: &mut Filter) {
        match self {
            Self::Text => filter.text.clear(),
            Self::Facet(facet) => clear(filter, facet),
            Self::Period => {
                filter.from = None;
                filter.to = None;
            }
            Self::InForce => filter.in_force = false,
        }
        // Possible dates are asked of dates: without them the word would mean nothing, and stay in the address.
        if filter.from.is_none() && filter.to.is_none() && !filter.in_force {
            filter.possible_dates = false;
        }
    }

    /// The part in words: `Charte ou Pacte`, `« apprentis »`, `depuis 2015`.
    #[must_use]
    pub fn words(self, dataset: &Dataset, lang: Lang, filter: &Filter) -> String {
        match self {
            Self::Text => typography::quoted(lang, filter.text.trim()),
            Self::Facet(facet) => {
                let values: Vec<String> = chosen(filter, facet)
                    .iter()
                    .map(|value| label(dataset, lang, facet, value))
                    .collect();
                values.join(lang.pick(" ou ", " or "))
            }
            Self::Period => period_words(lang, filter),
            Self::InForce => lang.pick("en vigueur", "in force").to_owned(),
        }
    }
}

/// A whole filter in words, its parts after each other; all agreements where it keeps everything.
#[must_use]
pub fn said(dataset: &Dataset, lang: Lang, filter: &Filter) -> String {
    let parts: Vec<String> = Part::of(filter)
        .into_iter()
        .map(|part| part.words(dataset, lang, filter))
        .collect();
    if parts.is_empty() {
        return lang.pick("Tous les accords", "All agreements").to_owned();
    }
    typography::capitalised(&parts.join(", "))
}

/// The period of a filter: `2015 → 2020`, `depuis 2015`; nothing where it has none.
#[must_use]
pub fn period_words(lang: Lang, filter: &Filter) -> String {
    match (filter.from, filter.to) {
        (Some(from), Some(to)) if from == to => from.to_string(),
        (Some(from), Some(to)) => format!("{from} → {to}"),
        (Some(from), None) => format!("{} {from}", lang.pick("depuis", "since")),
        (None, Some(to)) => format!("{} {to}", lang.pick("jusqu’à", "until")),
        (None, None) => String::new(),
    }
}
