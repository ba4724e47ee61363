//! What a visitor asked to see, and the agreements and targets that answer.
//!
//! Any-of inside a facet, all-of across facets. A facet about targets (result, evidence, deadline, nature) keeps an
//! agreement when at least one of its targets answers all of them, and keeps those targets.

use super::facets::{Asked, Columns};
use super::search::Finder;
use super::tracker::{Deadline, Evidence, ResultState, Statuses};
use crate::domain::agreement::{Agreement, AgreementKind, Level};
use crate::domain::date::{Day, PartialDate};
use crate::domain::id::{OrganisationId, ThemeId};
use crate::domain::target::Nature;
use crate::domain::{AgreementIx, Dataset, TargetIx, Territory};

/// What to keep. Empty keeps everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words to find.
    pub text: String,
    /// Kinds of agreement, any of.
    pub kinds: Vec<AgreementKind>,
    /// Levels, any of.
    pub levels: Vec<Level>,
    /// Territories, any of, with all that lies inside them (see [`applies`]).
    pub territories: Vec<Territory>,
    /// Organisations that are party, any of.
    pub organisations: Vec<OrganisationId>,
    /// Themes, any of.
    pub themes: Vec<ThemeId>,
    /// Results, any of.
    pub results: Vec<ResultState>,
    /// Evidence, any of.
    pub evidence: Vec<Evidence>,
    /// Deadlines, any of.
    pub deadlines: Vec<Deadline>,
    /// Natures of targets, any of.
    pub natures: Vec<Nature>,
    /// Signed from this date.
    pub from: Option<PartialDate>,
    /// Signed up to this date.
    pub to: Option<PartialDate>,
    /// Keep also what only *may* fall inside the dates.
    pub possible_dates: bool,
    /// Keep only what is known to be in force on the as-of day.
    pub in_force: bool,
}

impl Filter {
    /// Whether it keeps everything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let Self {
            text,
            kinds,
            levels,
            territories,
            organisations,
            themes,
            results,
            evidence,
            deadlines,
            natures,
            from,
            to,
            ..
        } = self;
        text.trim().is_empty()
            && kinds.is_empty()
            && levels.is_empty()
            && territories.is_empty()
            && organisations.is_empty()
            && themes.is_empty()
            && results.is_empty()
            && evidence.is_empty()
            && deadlines.is_empty()
            && natures.is_empty()
            && from.is_none()
            && to.is_none()
            && !self.in_force
    }

    pub(super) const fn asks_about_targets(&self) -> bool {
        !(self.results.is_empty()
            && self.evidence.is_empty()
            && self.deadlines.is_empty()
            && self.natures.is_empty())
    }
}

/// What answers a filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The agreements: by relevance where words were asked for, else from the oldest to the newest.
    pub agreements: Vec<AgreementIx>,
    /// Their targets that answer, in the same order.
    pub targets: Vec<TargetIx>,
}

/// What a selection is made from.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// What finds them by words; while it is not there, words are not asked for.
    pub finder: Option<&'a dyn Finder>,
    /// What they can be sorted by.
    pub columns: &'a Columns,
    /// The tracker's answers on the as-of day.
    pub statuses: &'a Statuses,
    /// Whether an organisation's successive names are one.
    pub merge: bool,
}

/// Selects.
#[must_use]
pub fn select(sources: Sources<'_>, filter: &Filter) -> Selection {
    let asked = Asked::of(sources, filter);
    let agreements = asked.agreements();
    let targets = agreements
        .iter()
        .flat_map(|ix| asked.targets(*ix))
        .collect();
    Selection {
        agreements,
        targets,
    }
}

/// Whether an agreement's territory answers one asked for: it is that territory or lies in it. To ask for France is to
/// ask for what applies to the whole country; everything lies in it, and asking for everything would be asking nothing.
#[must_use]
pub fn applies(territory: Territory, asked: Territory) -> bool {
    if asked == Territory::France {
        territory == asked
    } else {
        territory.is_within(asked)
    }
}

/// Whether an agreement runs on `today`. Without a published end nobody knows: kept only among the possible.
#[must_use]
pub fn is_in_force(agreement: &Agreement, today: Day, possible: bool) -> bool {
    let begins = agreement.begins();
    let (begins, ends) = if possible {
        (begins.earliest(), agreement.end.map(PartialDate::latest))
    } else {
        (begins.latest(), agreement.end.map(PartialDate::earliest))
    };
    begins <= today && ends.map_or(possible, |end| end >= today)
}
