//! The same selection as a list by year, for narrow screens.

use super::context::short_label;
use crate::domain::agreement::RelationKind;
use crate::domain::arrange::Arrange;
use crate::domain::event::EventKind;
use crate::domain::{AgreementIx, Dataset, Lang};
use crate::text::numbers::counted;
use crate::text::{dates, label};
use std::collections::BTreeMap;

/// Siblings of one year from which they are folded into one entry.
const FAMILY: usize = 4;

/// An entry of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// One agreement.
    One(AgreementIx),
    /// Agreements that implement the same one, and what they are called together.
    Family(Vec<AgreementIx>, String),
}

/// A year and what was signed in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearList {
    /// The year.
    pub year: i32,
    /// `24 accords · Loi Travail`.
    pub caption: String,
    /// What was signed, in date order.
    pub entries: Vec<Entry>,
}

/// The selection by year of signature, the oldest first.
#[must_use]
pub fn years(dataset: &Dataset, agreements: &[AgreementIx], lang: Lang) -> Vec<YearList> {
    let mut of_year: BTreeMap<i32, Vec<AgreementIx>> = BTreeMap::new();
    let mut sorted = agreements.to_vec();
    sorted.arrange_by(|a, b| {
        let (a, b) = (dataset.agreement(*a), dataset.agreement(*b));
        a.signed.cmp(&b.signed).then_with(|| a.id.cmp(&b.id))
    });
    for ix in sorted {
        let year = dataset.agreement(ix).signed.year();
        of_year.entry(year).or_default().push(ix);
    }
    of_year
        .into_iter()
        .map(|(year, members)| YearList {
            year,
            caption: caption(dataset, year, members.len(), lang),
            entries: entries(dataset, &members, lang),
        })
        .collect()
}

fn caption(dataset: &Dataset, year: i32, number: usize, lang: Lang) -> String {
    let mut caption = counted(
        lang,
        number,
        ("accord", "accords"),
        ("agreement", "agreements"),
    );
    let event = dataset.events().iter().find(|event| {
        event.date.year() == year && matches!(event.kind, EventKind::Law | EventKind::Crisis)
    });
    if let Some(event) = event {
        caption.push_str(" · ");
        caption.push_str(&short_label(event, lang));
        caption.push_str(", ");
        caption.push_str(&dates::short(lang, event.date));
    }
    caption
}

fn parent(dataset: &Dataset, ix: AgreementIx) -> Option<AgreementIx> {
    dataset
        .agreement(ix)
        .related
        .iter()
        .find(|relation| relation.kind == RelationKind::Implements)
        .map(|relation| relation.agreement)
}

fn entries(dataset: &Dataset, members: &[AgreementIx], lang: Lang) -> Vec<Entry> {
    let mut families: BTreeMap<AgreementIx, Vec<AgreementIx>> = BTreeMap::new();
    for ix in members {
        if let Some(parent) = parent(dataset, *ix) {
            families.entry(parent).or_default().push(*ix);
        }
    }
    families.retain(|_, children| children.len() >= FAMILY);
    let mut entries = Vec::new();
    for ix in members {
        let family = parent(dataset, *ix).and_then(|p| families.get(&p).map(|c| (p, c)));
        match family {
            None => entries.push(Entry::One(*ix)),
            // The family stands where its first member does.
            Some((parent, children)) if children.first() == Some(ix) => {
                let name = label::short(dataset, dataset.agreement(parent), lang, 40);
                entries.push(Entry::Family(children.clone(), name));
            }
            Some(_) => {}
        }
    }
    entries
}
