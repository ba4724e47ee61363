//! Facets: what could be asked next, and how many agreements each answer would leave.
//!
//! The count of an option is the number of agreements that remain when that option is the only one of its
//! facet, all other facets as they are. So a count of zero is a dead end, and is said before it is taken.

mod asked;
mod column;
mod columns;
mod narrow;
mod options;
mod parts;
mod way_out;
mod years;

pub use asked::Asked;
pub use column::{Column, Fails, Rows};
pub use columns::Columns;
pub use narrow::{SHOWN, narrow, other_names};
pub use options::options;
pub use parts::{Part, period_words, said};
pub use way_out::{Change, WayOut, ways_out};
pub use years::Years;

use crate::analysis::filter::Filter;
use crate::domain::agreement::{AgreementKind, Level};
use crate::domain::id::{OrganisationId, ThemeId};
use crate::domain::status::{Deadline, Evidence, ResultState};
use crate::domain::target::Nature;
use crate::domain::{Dataset, Lang, Territory};
use crate::text::{typography, words};

/// Something agreements can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// How wide it reaches.
    Level,
    /// What kind of text it is.
    Kind,
    /// Where it applies.
    Territory,
    /// What it is about.
    Theme,
    /// Who is in it.
    Organisation,
    /// What result is known of its targets.
    Result,
    /// On whose word.
    Evidence,
    /// Whether their dates are past.
    Deadline,
    /// What its targets are about.
    Nature,
}

impl Facet {
    /// Every facet, in the order of the bar.
    pub const ALL: [Self; 9] = [
        Self::Level,
        Self::Kind,
        Self::Territory,
        Self::Theme,
        Self::Organisation,
        Self::Result,
        Self::Evidence,
        Self::Deadline,
        Self::Nature,
    ];

    /// Whether it is asked of targets rather than of agreements.
    #[must_use]
    pub const fn is_about_targets(self) -> bool {
        matches!(
            self,
            Self::Result | Self::Evidence | Self::Deadline | Self::Nature
        )
    }

    /// Its name.
    #[must_use]
    pub const fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Level => lang.pick("Niveau", "Level"),
            Self::Kind => lang.pick("Type", "Kind"),
            Self::Territory => lang.pick("Territoire", "Territory"),
            Self::Theme => lang.pick("Thème", "Theme"),
            Self::Organisation => lang.pick("Organisme", "Organisation"),
            Self::Result => lang.pick("Résultat", "Result"),
            Self::Evidence => lang.pick("Preuve", "Evidence"),
            Self::Deadline => lang.pick("Échéance", "Due date"),
            Self::Nature => lang.pick("Nature", "Nature"),
        }
    }
}

/// One answer to a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetOption {
    /// The value, as in an address.
    pub value: String,
    /// Its name.
    pub label: String,
    /// How many agreements it would leave.
    pub count: usize,
    /// Whether it is asked for.
    pub chosen: bool,
}

/// The values of a facet that a filter asks for.
#[must_use]
pub fn chosen(filter: &Filter, facet: Facet) -> Vec<String> {
    fn words<T: Copy>(values: &[T], word: impl Fn(T) -> &'static str) -> Vec<String> {
        values.iter().map(|value| word(*value).to_owned()).collect()
    }
    match facet {
        Facet::Level => words(&filter.levels, Level::as_str),
        Facet::Kind => words(&filter.kinds, AgreementKind::as_str),
        Facet::Territory => filter
            .territories
            .iter()
            .map(|territory| territory.code())
            .collect(),
        Facet::Theme => filter.themes.iter().map(ToString::to_string).collect(),
        Facet::Organisation => filter
            .organisations
            .iter()
            .map(ToString::to_string)
            .collect(),
        Facet::Result => words(&filter.results, ResultState::as_str),
        Facet::Evidence => words(&filter.evidence, Evidence::as_str),
        Facet::Deadline => words(&filter.deadlines, Deadline::as_str),
        Facet::Nature => words(&filter.natures, Nature::as_str),
    }
}

/// Asks for a value of a facet, or no longer.
pub fn toggle(filter: &mut Filter, facet: Facet, value: &str) {
    fn flip<T: PartialEq>(list: &mut Vec<T>, value: Option<T>) {
        if let Some(value) = value {
            match list.iter().position(|other| *other == value) {
                Some(place) => drop(list.remove(place)),
                None => list.push(value),
            }
        }
    }
    match facet {
        Facet::Level => flip(&mut filter.levels, Level::parse(value)),
        Facet::Kind => flip(&mut filter.kinds, AgreementKind::parse(value)),
        Facet::Territory => flip(&mut filter.territories, Territory::from_code(value)),
        Facet::Theme => flip(&mut filter.themes, ThemeId::new(value)),
        Facet::Organisation => flip(&mut filter.organisations, OrganisationId::new(value)),
        Facet::Result => flip(&mut filter.results, ResultState::parse(value)),
        Facet::Evidence => flip(&mut filter.evidence, Evidence::parse(value)),
        Facet::Deadline => flip(&mut filter.deadlines, Deadline::parse(value)),
        Facet::Nature => flip(&mut filter.natures, Nature::parse(value)),
    }
}

/// Asks for nothing of a facet.
pub fn clear(filter: &mut Filter, facet: Facet) {
    match facet {
        Facet::Level => filter.levels.clear(),
        Facet::Kind => filter.kinds.clear(),
        Facet::Territory => filter.territories.clear(),
        Facet::Theme => filter.themes.clear(),
        Facet::Organisation => filter.organisations.clear(),
        Facet::Result => filter.results.clear(),
        Facet::Evidence => filter.evidence.clear(),
        Facet::Deadline => filter.deadlines.clear(),
        Facet::Nature => filter.natures.clear(),
    }
}

/// The name of a value.
#[must_use]
pub fn label(dataset: &Dataset, lang: Lang, facet: Facet, value: &str) -> String {
    let word = match facet {
        Facet::Level => Level::parse(value).map(|level| words::level(lang, level)),
        Facet::Kind => AgreementKind::parse(value).map(|kind| words::kind(lang, kind)),
        Facet::Result => ResultState::parse(value).map(|result| words::result(lang, result)),
        Facet::Evidence => Evidence::parse(value).map(|evidence| words::evidence(lang, evidence)),
        Facet::Deadline => Deadline::parse(value).map(|deadline| words::deadline(lang, deadline)),
        Facet::Nature => Nature::parse(value).map(|nature| words::nature(lang, nature)),
        Facet::Territory => Territory::from_code(value).map(Territory::name),
        Facet::Theme => dataset
            .find_theme(value)
            .map(|ix| dataset.theme(ix).label.get(lang)),
        Facet::Organisation => dataset
            .find_organisation(value)
            .map(|ix| dataset.organisation(ix).short_name(34)),
    };
    typography::capitalised(&typography::set(lang, word.unwrap_or(value)))
}
