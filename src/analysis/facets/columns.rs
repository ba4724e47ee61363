//! The dataset as columns: what each agreement can be sorted by, as small numbers, made once.
//!
//! The code of a value is its place: in its vocabulary, among all territories, or in the dataset's list of themes or
//! organisations. Facets about targets have their codes in [`Answers`](crate::analysis::tracker::Answers), since these
//! depend on the day.

use super::{Column, Facet};
use crate::domain::agreement::{Agreement, AgreementKind, Level};
use crate::domain::id::{OrganisationId, ThemeId};
use crate::domain::status::{Deadline, Evidence, ResultState};
use crate::domain::target::Nature;
use crate::domain::{AgreementIx, Dataset, Day, OrganisationIx, Territory, ThemeIx};

/// The columns of a dataset.
#[derive(Clone, Debug)]
pub struct Columns {
    by_date: Vec<AgreementIx>,
    /// The first and the last day on which each agreement may have been signed.
    signed: Vec<(Day, Day)>,
    level: Column,
    kind: Column,
    territory: Column,
    theme: Column,
    /// The organisations that are party, by the names of the time.
    party: Column,
    /// The same, by their current names.
    current: Column,
}

impl Columns {
    /// The facets that have a column, each at the place of its bit.
    pub const FACETS: [Facet; 5] = [
        Facet::Level,
        Facet::Kind,
        Facet::Territory,
        Facet::Theme,
        Facet::Organisation,
    ];

    /// Makes them.
    #[must_use]
    pub fn of(dataset: &Dataset) -> Self {
        let column = |values: usize, read: &dyn Fn(&Agreement, &mut Vec<u32>)| {
            let mut starts = vec![0];
            let mut codes = Vec::new();
            let mut own = Vec::new();
            for agreement in dataset.agreements() {
                read(agreement, &mut own);
                let first = codes.len();
                for code in own.drain(..) {
                    // Each agreement counts once for a value.
                    if let Err(place) = codes[first..].binary_search(&code) {
                        codes.insert(first + place, code);
                    }
                }
                starts.push(codes.len() as u32);
            }
            Column::new(values, starts, codes)
        };
        let parties = |name: &dyn Fn(OrganisationIx) -> OrganisationIx| {
            column(dataset.organisations().len(), &|agreement, own| {
                let parties = agreement.parties.iter();
                own.extend(parties.map(|party| name(party.organisation).0));
            })
        };
        Self {
            by_date: dataset.agreements_by_date(),
            signed: (dataset.agreements().iter())
                .map(|agreement| (agreement.signed.earliest(), agreement.signed.latest()))
                .collect(),
            level: column(Level::ALL.len(), &|agreement, own| {
                own.push(agreement.level as u32);
            }),
            kind: column(AgreementKind::ALL.len(), &|agreement, own| {
                own.push(agreement.kind as u32);
            }),
            territory: column(Territory::all().count(), &|agreement, own| {
                // A territory counts what lies inside it too, as its filter keeps it; all lies inside France.
                for territory in &agreement.territories {
                    own.push(territory.number());
                    let mut above = territory.parent();
                    while let Some(at) = above.filter(|at| *at != Territory::France) {
                        own.push(at.number());
                        above = at.parent();
                    }
                }
            }),
            theme: column(dataset.themes().len(), &|agreement, own| {
                let axes = agreement.axes.iter();
                own.extend(axes.flat_map(|axis| &axis.themes).map(|theme| theme.0));
            }),
            party: parties(&|organisation| organisation),
            current: parties(&|organisation| dataset.current_name(organisation)),
        }
    }

    /// The agreements from the oldest to the newest, as [`Dataset::agreements_by_date`] has them.
    #[must_use]
    pub fn by_date(&self) -> &[AgreementIx] {
        &self.by_date
    }

    /// The first and the last day on which each agreement may have been signed.
    #[must_use]
    pub fn signed(&self) -> &[(Day, Day)] {
        &self.signed
    }

    /// The column of a facet; none for those about targets. `merge`: whether an organisation's successive names are one.
    #[must_use]
    pub const fn get(&self, facet: Facet, merge: bool) -> Option<&Column> {
        match facet {
            Facet::Level => Some(&self.level),
            Facet::Kind => Some(&self.kind),
            Facet::Territory => Some(&self.territory),
            Facet::Theme => Some(&self.theme),
            Facet::Organisation if merge => Some(&self.current),
            Facet::Organisation => Some(&self.party),
            Facet::Result | Facet::Evidence | Facet::Deadline | Facet::Nature => None,
        }
    }
}

/// The code of a theme by its identifier; none where there is no such theme.
pub(super) fn theme(dataset: &Dataset, id: &ThemeId) -> Option<u32> {
    dataset.find_theme(id.as_str()).map(|ix| ix.0)
}

/// The code of an organisation by its identifier, under its current name where names are merged.
pub(super) fn organisation(dataset: &Dataset, id: &OrganisationId, merge: bool) -> Option<u32> {
    let ix = dataset.find_organisation(id.as_str())?;
    Some(if merge { dataset.current_name(ix) } else { ix }.0)
}

/// The value of a code, as in an address.
pub(super) fn value(dataset: &Dataset, facet: Facet, code: usize) -> String {
    let word = match facet {
        Facet::Level => Level::ALL.get(code).map(|value| value.as_str()),
        Facet::Kind => AgreementKind::ALL.get(code).map(|value| value.as_str()),
        Facet::Result => ResultState::ALL.get(code).map(|value| value.as_str()),
        Facet::Evidence => Evidence::ALL.get(code).map(|value| value.as_str()),
        Facet::Deadline => Deadline::ALL.get(code).map(|value| value.as_str()),
        Facet::Nature => Nature::ALL.get(code).map(|value| value.as_str()),
        Facet::Territory => {
            return Territory::all()
                .nth(code)
                .map_or_else(String::new, Territory::code);
        }
        Facet::Theme => Some(dataset.theme(ThemeIx::from_position(code)).id.as_str()),
        Facet::Organisation => {
            let ix = OrganisationIx::from_position(code);
            Some(dataset.organisation(ix).id.as_str())
        }
    };
    word.unwrap_or_default().to_owned()
}
