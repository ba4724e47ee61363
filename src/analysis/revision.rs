//! Due dates that were moved.
//!
//! Concept: a new date never takes the place of the first one. The promise is judged at the date it was made for; that
//! it was moved, to when and by what, is said beside it.
//!
//! Rule: the data hold one due date for each target. A date is said to be moved where an agreement that *amends* or
//! *replaces* the first takes up the same target with another date: same identifier, same measure, same unit and same
//! label. Less would not do: an amendment often adds money or places under the same identifier, which is a promise
//! of its own. A renewal is a new promise too.
//!
//! Example: a pact promises 7,000 training places for 2020, its amendment the same places for 2021. The chart of the
//! first has both poles, and its words say which is which.

use crate::domain::agreement::RelationKind;
use crate::domain::{Agreement, AgreementIx, Dataset, Lang, PartialDate, Target, TargetIx};
use crate::text::{dates, typography};

/// Another date for the same promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Revision {
    /// The target that holds it.
    pub target: TargetIx,
    /// The date.
    pub due: PartialDate,
}

fn is_same_promise(one: &Target, other: &Target) -> bool {
    one.id == other.id
        && one.measure == other.measure
        && one.label.fr == other.label.fr
        && one.unit == other.unit
}

fn moves(kind: RelationKind) -> bool {
    matches!(kind, RelationKind::Amends | RelationKind::Replaces)
}

/// The same target in another agreement, where its date is another.
fn moved(dataset: &Dataset, from: &Target, agreement: AgreementIx) -> Option<Revision> {
    let targets = &dataset.agreement(agreement).targets;
    let place = targets
        .iter()
        .position(|other| is_same_promise(from, other))?;
    let due = targets[place].due?;
    (Some(due) != from.due).then_some(Revision {
        target: TargetIx {
            agreement,
            place: place as u32,
        },
        due,
    })
}

/// The date to which a target's own was moved; the latest signed, where there are several.
#[must_use]
pub fn revised(dataset: &Dataset, ix: TargetIx) -> Option<Revision> {
    let target = dataset.target(ix);
    target.due?;
    let amends = |agreement: &Agreement| {
        let mut related = agreement.related.iter();
        related.any(|relation| relation.agreement == ix.agreement && moves(relation.kind))
    };
    let agreements = dataset.agreements().iter().enumerate();
    agreements
        .filter(|(_, agreement)| amends(agreement))
        .filter_map(|(position, agreement)| {
            let revision = moved(dataset, target, AgreementIx::from_position(position))?;
            Some(((agreement.signed, agreement.id.as_str()), revision))
        })
        // The last word is that of the newest.
        .max_by_key(|(key, _)| *key)
        .map(|(_, revision)| revision)
}

/// The first date of a target that an amendment took up.
#[must_use]
pub fn original(dataset: &Dataset, ix: TargetIx) -> Option<Revision> {
    let target = dataset.target(ix);
    target.due?;
    let related = &dataset.agreement(ix.agreement).related;
    related
        .iter()
        .filter(|relation| moves(relation.kind))
        .find_map(|relation| moved(dataset, target, relation.agreement))
}

/// What is said of a moved date: `Échéance d’origine : 2020. Portée à 2021 par « Avenant », signé en mai 2020.`
#[must_use]
pub fn said(dataset: &Dataset, ix: TargetIx, lang: Lang) -> Option<String> {
    let (first, last) = match (original(dataset, ix), revised(dataset, ix)) {
        (_, Some(revision)) => (dataset.target(ix).due?, revision),
        (Some(before), None) => (
            before.due,
            Revision {
                target: ix,
                due: dataset.target(ix).due?,
            },
        ),
        (None, None) => return None,
    };
    let by = dataset.agreement(last.target.agreement);
    let title = typography::quoted(lang, &typography::set(lang, &by.title));
    let (first, due) = (dates::long(lang, first), dates::long(lang, last.due));
    let signed = dates::signed(lang, by);
    Some(match lang {
        Lang::Fr => format!(
            "Échéance d’origine\u{a0}: {first}. Nouvelle échéance\u{a0}: {due}, d’après {title}, {signed}."
        ),
        Lang::En => format!("First due date: {first}. New due date: {due}, by {title}, {signed}."),
    })
}
