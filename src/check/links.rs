//! Identifiers taken twice, and references that lead nowhere.

use super::Found;
use super::nearest::nearest;
use super::rule::{Detail, Fault, Rule};
use super::shape::Declared;
use crate::domain::format::Noun;
use std::collections::BTreeMap;

/// Everything wrong between the identifiers declared and those referred to.
pub(super) fn unresolved(declared: &[Declared], references: &[Declared]) -> Vec<Found> {
    let mut first: BTreeMap<(Noun, usize), BTreeMap<&str, usize>> = BTreeMap::new();
    let mut found = Vec::new();
    for taken in declared {
        let names = first.entry((taken.noun, taken.scope)).or_default();
        match names.get(taken.id.as_str()) {
            Some(at) => found.push(fault(
                taken,
                Rule::IdentifierTaken,
                vec![Detail::clipped(&taken.id), Detail::Line(*at)],
            )),
            None => drop(names.insert(&taken.id, taken.at)),
        }
    }
    for reference in references {
        let names = first.get(&(reference.noun, reference.scope));
        if names.is_some_and(|names| names.contains_key(reference.id.as_str())) {
            continue;
        }
        let known = names.into_iter().flat_map(BTreeMap::keys).copied();
        let details = vec![
            Detail::Noun(reference.noun),
            Detail::clipped(&reference.id),
            Detail::Nearest(nearest(&reference.id, known).map(str::to_owned)),
        ];
        found.push(fault(reference, Rule::ReferenceUnknown, details));
    }
    found
}

fn fault(named: &Declared, rule: Rule, details: Vec<Detail>) -> Found {
    Found {
        at: named.at,
        pointer: named.pointer.clone(),
        record: named.record.clone(),
        fault: Fault::new(rule, details),
    }
}
