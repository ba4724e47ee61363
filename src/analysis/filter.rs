//! What a visitor asked to see, and the agreements and targets that answer.
//!
//! Any-of inside a facet, all-of across facets. A facet about targets (result, evidence, deadline, nature) keeps an
//! agreement when at least one of its targets answers all of them, and keeps those targets.

use super::search::{self, SearchIndex};
use super::tracker::{Deadline, Evidence, ResultState, Statuses};
use crate::domain::agreement::{Agreement, AgreementKind, Level};
use crate::domain::date::{Day, PartialDate};
use crate::domain::id::{OrganisationId, ThemeId};
use crate::domain::target::Nature;
use crate::domain::{AgreementIx, Dataset, OrganisationIx, TargetIx, Territory, ThemeIx};

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

    fn asks_about_targets(&self) -> bool {
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
    /// Their words.
    pub index: &'a SearchIndex,
    /// The tracker's answers on the as-of day.
    pub statuses: &'a Statuses,
    /// Whether an organisation's successive names are one.
    pub merge: bool,
}

/// Selects.
#[must_use]
pub fn select(sources: Sources<'_>, filter: &Filter) -> Selection {
    let Sources {
        dataset,
        index,
        statuses,
        merge,
    } = sources;
    let organisations: Vec<OrganisationIx> = filter
        .organisations
        .iter()
        .filter_map(|id| dataset.find_organisation(id.as_str()))
        .flat_map(|ix| {
            if merge {
                dataset.names_of(ix)
            } else {
                vec![ix]
            }
        })
        .collect();
    let themes: Vec<ThemeIx> = filter
        .themes
        .iter()
        .filter_map(|id| dataset.find_theme(id.as_str()))
        .collect();
    let asks_for_words = !search::query_words(&filter.text).is_empty();
    let candidates = if asks_for_words {
        index.agreements(&filter.text).records
    } else {
        dataset.agreements_by_date()
    };
    let keeps = |ix: &AgreementIx| {
        let ix = *ix;
        let agreement = dataset.agreement(ix);
        (filter.kinds.is_empty() || filter.kinds.contains(&agreement.kind))
            && (filter.levels.is_empty() || filter.levels.contains(&agreement.level))
            && (filter.territories.is_empty()
                || agreement
                    .territories
                    .iter()
                    .any(|t| filter.territories.iter().any(|f| applies(*t, *f))))
            && (filter.organisations.is_empty()
                || agreement
                    .parties
                    .iter()
                    .any(|p| organisations.contains(&p.organisation)))
            && (filter.themes.is_empty()
                || agreement
                    .axes
                    .iter()
                    .any(|a| a.themes.iter().any(|t| themes.contains(t))))
            && is_inside(agreement.signed, filter)
            && (!filter.in_force || is_in_force(agreement, statuses.today(), filter.possible_dates))
            && (!filter.asks_about_targets()
                || targets_of(dataset, statuses, ix, filter).next().is_some())
    };
    let agreements: Vec<AgreementIx> = candidates.into_iter().filter(keeps).collect();
    let targets = agreements
        .iter()
        .flat_map(|ix| targets_of(dataset, statuses, *ix, filter))
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

fn targets_of<'a>(
    dataset: &'a Dataset,
    statuses: &'a Statuses,
    agreement: AgreementIx,
    filter: &'a Filter,
) -> impl Iterator<Item = TargetIx> + 'a {
    (0..dataset.agreement(agreement).targets.len())
        .map(move |place| TargetIx {
            agreement,
            place: place as u32,
        })
        .filter(move |ix| {
            let status = statuses.get(*ix);
            (filter.results.is_empty() || filter.results.contains(&status.result))
                && (filter.evidence.is_empty() || filter.evidence.contains(&status.evidence))
                && (filter.deadlines.is_empty() || filter.deadlines.contains(&status.deadline))
                && (filter.natures.is_empty()
                    || filter.natures.contains(&dataset.target(*ix).nature))
        })
}

/// Whether a date lies between the filter's dates: wholly, or perhaps where possible dates are asked for.
fn is_inside(date: PartialDate, filter: &Filter) -> bool {
    let (first, last) = if filter.possible_dates {
        (date.latest(), date.earliest())
    } else {
        (date.earliest(), date.latest())
    };
    filter.from.is_none_or(|from| first >= from.earliest())
        && filter.to.is_none_or(|to| last <= to.latest())
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
