//! The list of targets: in which order, under which headings, and how many of each kind there are.
//!
//! Rule: a heading says how many targets stand below it, how many of those that can be counted are past
//! their date, and for how many of these a result was published, so that a long list under one name is never
//! read as merit or fault. A target with two responsible organisations, or an agreement with three themes,
//! stands under each.

mod facets;
mod keys;
mod order;

use crate::domain::arrange::Arrange;
pub use facets::{QUESTIONS, Tally, answers, tallies};
pub use order::Order;

use super::filter::Selection;
use super::tracker::{Coverage, Statuses};
use crate::domain::{AgreementIx, Dataset, Day, Lang, OrganisationIx, TargetIx, Territory};
use crate::text::{dates, numbers};
use keys::{Key, keys};

/// What a heading is about, where it can be a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Words only.
    Words,
    /// An agreement.
    Agreement(AgreementIx),
    /// An organisation.
    Organisation(OrganisationIx),
    /// A territory.
    Territory(Territory),
}

/// A heading and the targets below it.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What it is about.
    pub subject: Subject,
    /// Its words.
    pub title: String,
    /// How many targets, how many past their date, how many of these with a published result.
    pub counts: String,
    /// The targets.
    pub targets: Vec<TargetIx>,
}

/// The targets of a selection under headings. `then` is what a reader of an earlier day could have answered: where it
/// is given, the published results counted are those that could be found on that day.
#[must_use]
pub fn groups(
    dataset: &Dataset,
    statuses: &Statuses,
    then: Option<&Statuses>,
    selection: &Selection,
    order: Order,
    descending: bool,
    lang: Lang,
) -> Vec<Group> {
    let mut placed: Vec<(Key, TargetIx)> = selection
        .targets
        .iter()
        .flat_map(|ix| {
            keys(dataset, statuses, *ix, order, lang)
                .into_iter()
                .map(|key| (key, *ix))
        })
        .collect();
    // Under one heading, what falls due first; the order of the file never shows.
    let due = |ix: &TargetIx| dataset.target(*ix).due.map(|due| due.latest());
    placed.arrange_by(|(a, a_ix), (b, b_ix)| {
        let same = |ix: &TargetIx| {
            (
                due(ix).is_none(),
                due(ix),
                &dataset.agreement(ix.agreement).id,
                ix.place,
            )
        };
        a.rank
            .cmp(&b.rank)
            .then_with(|| same(a_ix).cmp(&same(b_ix)))
    });
    let mut groups: Vec<Group> = Vec::new();
    for (key, ix) in placed {
        match groups.last_mut() {
            Some(group) if group.title == key.title && group.subject == key.subject => {
                group.targets.push(ix);
            }
            _ => groups.push(Group {
                subject: key.subject,
                title: key.title,
                counts: String::new(),
                targets: vec![ix],
            }),
        }
    }
    if descending {
        groups.reverse();
        groups.iter_mut().for_each(|group| group.targets.reverse());
    }
    for group in &mut groups {
        let counted = then.unwrap_or(statuses);
        let coverage = Coverage::of(dataset, counted, group.targets.iter().copied());
        group.counts = counts(&coverage, then.map(Statuses::today), lang);
    }
    groups
}

/// `12 cibles, dont 5 chiffrées à date passée, 2 avec un résultat publié`; on an earlier day, `2 avec un résultat
/// publié au 01/01/2016`.
fn counts(coverage: &Coverage, then: Option<Day>, lang: Lang) -> String {
    let text = numbers::counted(
        lang,
        coverage.targets,
        ("cible", "cibles"),
        ("target", "targets"),
    );
    let Coverage {
        passed, published, ..
    } = *coverage;
    if passed == 0 {
        return text;
    }
    let day = then.map(|day| dates::numeric(lang, day));
    let n = |n| numbers::count(lang, n);
    match lang {
        Lang::Fr => {
            let dated = numbers::plural(
                lang,
                passed,
                "chiffrée à date passée",
                "chiffrées à date passée",
            );
            let day = day.map(|day| format!(" au {day}")).unwrap_or_default();
            format!(
                "{text}, dont {} {dated}, {} avec un résultat publié{day}",
                n(passed),
                n(published)
            )
        }
        Lang::En => {
            let day = day.map(|day| format!(" by {day}")).unwrap_or_default();
            format!(
                "{text}, {} of them with a figure and a past date, {} with a published result{day}",
                n(passed),
                n(published)
            )
        }
    }
}
