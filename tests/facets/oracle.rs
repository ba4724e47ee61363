//! The slow way to select and to count: one agreement at a time, each condition as the rule says it. The columns must give
//! the same answers.

use paraphe::analysis::facets::Facet;
use paraphe::analysis::filter::{Filter, Selection, Sources, applies, is_in_force};
use paraphe::analysis::search;
use paraphe::analysis::tracker::{Status, Statuses};
use paraphe::domain::date::PartialDate;
use paraphe::domain::{AgreementIx, Dataset, OrganisationIx, TargetIx, Territory, ThemeIx};
use std::collections::BTreeMap;

/// Selects, one agreement at a time.
pub fn select(sources: Sources<'_>, filter: &Filter) -> Selection {
    let Sources {
        dataset,
        finder,
        statuses,
        merge,
        ..
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
        let found = finder.and_then(|finder| finder.agreements_with(&filter.text));
        found.unwrap().records
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
            && (!asks_about_targets(filter)
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

fn asks_about_targets(filter: &Filter) -> bool {
    !(filter.results.is_empty()
        && filter.evidence.is_empty()
        && filter.deadlines.is_empty()
        && filter.natures.is_empty())
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

/// How many agreements of a selection bear each value of a facet; each agreement counts once for a value.
pub fn counts(
    sources: Sources<'_>,
    selection: &Selection,
    facet: Facet,
) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    // The targets stand in the order of their agreements: each agreement takes its own from the front.
    let mut targets = selection.targets.as_slice();
    for ix in &selection.agreements {
        let own = targets
            .iter()
            .take_while(|target| target.agreement == *ix)
            .count();
        let (mine, rest) = targets.split_at(own);
        targets = rest;
        let mut values = values(sources, mine, *ix, facet);
        values.sort_unstable();
        values.dedup();
        for value in values {
            *counts.entry(value).or_default() += 1;
        }
    }
    counts
}

fn values(sources: Sources<'_>, mine: &[TargetIx], ix: AgreementIx, facet: Facet) -> Vec<String> {
    let Sources {
        dataset,
        statuses,
        merge,
        ..
    } = sources;
    let agreement = dataset.agreement(ix);
    let of_targets = |word: fn(&Status) -> &'static str| {
        mine.iter()
            .map(|target| word(statuses.get(*target)).to_owned())
            .collect()
    };
    match facet {
        Facet::Level => vec![agreement.level.as_str().to_owned()],
        Facet::Kind => vec![agreement.kind.as_str().to_owned()],
        Facet::Territory => {
            // A territory counts what lies inside it too, as its filter keeps it; all lies inside France.
            let mut codes = Vec::new();
            for territory in &agreement.territories {
                let mut here = Some(*territory);
                while let Some(at) = here {
                    codes.extend((at != Territory::France || *territory == at).then(|| at.code()));
                    here = at.parent();
                }
            }
            codes
        }
        Facet::Theme => agreement
            .themes()
            .into_iter()
            .map(|ix| dataset.theme(ix).id.to_string())
            .collect(),
        Facet::Organisation => {
            let name = |ix| if merge { dataset.current_name(ix) } else { ix };
            agreement
                .parties
                .iter()
                .map(|p| dataset.organisation(name(p.organisation)).id.to_string())
                .collect()
        }
        Facet::Result => of_targets(|status| status.result.as_str()),
        Facet::Evidence => of_targets(|status| status.evidence.as_str()),
        Facet::Deadline => of_targets(|status| status.deadline.as_str()),
        Facet::Nature => mine
            .iter()
            .map(|target| dataset.target(*target).nature.as_str().to_owned())
            .collect(),
    }
}

/// What a target says to a question asked of targets.
pub fn says(sources: Sources<'_>, ix: TargetIx, facet: Facet) -> String {
    values(sources, &[ix], ix.agreement, facet).remove(0)
}
