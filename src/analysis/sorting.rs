//! The order of tables. Ties are settled by date, then by identifier, so that every table is the same for everyone.

use super::fold;
use crate::domain::arrange::Arrange;
use crate::domain::arrange::Gather as _;
use crate::domain::{AgreementIx, Dataset, OrganisationIx};

/// Sorts agreements by a column of their table; an unknown column leaves them as they are.
pub fn agreements(dataset: &Dataset, list: &mut [AgreementIx], column: &str, descending: bool) {
    let by_text = |list: &mut [AgreementIx], key: &dyn Fn(AgreementIx) -> String| {
        list.arrange_by_cached_key(|ix| key(*ix))
    };
    let record = |ix: AgreementIx| dataset.agreement(ix);
    match column {
        "title" => by_text(list, &|ix| fold::sort_key(&record(ix).title)),
        "signed" => list.arrange_by_key(|ix| record(*ix).signed),
        "end" => list.arrange_by_key(|ix| {
            record(*ix)
                .end
                .map_or(i32::MAX, |end| end.latest().number())
        }),
        "kind" => list.arrange_by_key(|ix| record(*ix).kind),
        "level" => list.arrange_by_key(|ix| record(*ix).level),
        "territory" => by_text(list, &|ix| {
            fold::sort_key(
                record(ix)
                    .territories
                    .first()
                    .map_or("", |territory| territory.name()),
            )
        }),
        "parties" => list.arrange_by_key(|ix| record(*ix).parties.len()),
        "targets" => list.arrange_by_key(|ix| record(*ix).targets.len()),
        _ => return,
    }
    if descending {
        list.reverse();
    }
}

/// One row of a table of organisations, here and in the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OrganisationRow {
    /// Which organisation; its last name where names are merged.
    pub organisation: OrganisationIx,
    /// The agreements of the selection it is party to.
    pub agreements: usize,
    /// How many other organisations it shares one with.
    pub partners: usize,
    /// The year of the first.
    pub first: i32,
    /// The year of the last.
    pub last: i32,
}

/// The organisations of a selection, the most present first.
#[must_use]
pub fn organisations(
    dataset: &Dataset,
    selection: &[AgreementIx],
    merge: bool,
) -> Vec<OrganisationRow> {
    use std::collections::{BTreeMap, BTreeSet};
    let name = |ix| if merge { dataset.current_name(ix) } else { ix };
    let mut of: BTreeMap<
        OrganisationIx,
        (BTreeSet<AgreementIx>, BTreeSet<OrganisationIx>, i32, i32),
    > = BTreeMap::new();
    for ix in selection {
        let agreement = dataset.agreement(*ix);
        let parties: BTreeSet<OrganisationIx> = agreement
            .parties
            .iter()
            .map(|p| name(p.organisation))
            .gather_set();
        let year = agreement.signed.year();
        for party in &parties {
            let entry = of
                .entry(*party)
                .or_insert_with(|| (BTreeSet::new(), BTreeSet::new(), year, year));
            entry.0.insert(*ix);
            entry
                .1
                .extend(parties.iter().filter(|other| *other != party));
            entry.2 = entry.2.min(year);
            entry.3 = entry.3.max(year);
        }
    }
    let mut rows: Vec<OrganisationRow> = of
        .into_iter()
        .map(
            |(organisation, (agreements, partners, first, last))| OrganisationRow {
                organisation,
                agreements: agreements.len(),
                partners: partners.len(),
                first,
                last,
            },
        )
        .collect();
    sort_organisations(dataset, &mut rows, "agreements", true);
    rows
}

/// Sorts rows by a column of the table of organisations; an unknown column leaves them as they are.
pub fn sort_organisations(
    dataset: &Dataset,
    rows: &mut [OrganisationRow],
    column: &str,
    descending: bool,
) {
    let key = |row: &OrganisationRow| fold::sort_key(&dataset.organisation(row.organisation).name);
    // By name first: the sorts below are stable, and a reversed count must not reverse the names.
    rows.arrange_by_cached_key(key);
    let direction = |n: i64| if descending { -n } else { n };
    match column {
        "agreements" => rows.arrange_by_key(|row| direction(row.agreements as i64)),
        "partners" => rows.arrange_by_key(|row| direction(row.partners as i64)),
        "first" => rows.arrange_by_key(|row| direction(i64::from(row.first))),
        "last" => rows.arrange_by_key(|row| direction(i64::from(row.last))),
        "kind" => {
            rows.arrange_by_key(|row| direction(dataset.organisation(row.organisation).kind as i64))
        }
        "name" if descending => rows.reverse(),
        _ => {}
    }
}
