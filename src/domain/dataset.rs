//! The whole dataset, read once at the door: checked, indexed, immutable.

use super::agreement::{Agreement, Relation};
use super::decode::{At, Fault, Refs, agreement, event, organisation};
use super::error::{DataError, Problem};
use super::event::Event;
use super::format::{RawDataset, RawTheme};
use super::id::{AgreementIx, OrganisationIx, TargetIx, ThemeId, ThemeIx};
use super::lang::Text;
use super::names::Names;
use super::organisation::Organisation;
use super::reading;
use super::target::Target;
use crate::domain::arrange::Arrange;

/// The format this program reads.
pub const FORMAT: u64 = 1;

/// A subject agreements are about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Its identifier.
    pub id: ThemeId,
    /// Its name.
    pub label: Text,
}

/// Every agreement, organisation, theme and event, with references resolved.
#[derive(Clone, Debug)]
pub struct Dataset {
    version: Box<str>,
    licence: Box<str>,
    title: Text,
    themes: Vec<Theme>,
    organisations: Vec<Organisation>,
    events: Vec<Event>,
    agreements: Vec<Agreement>,
    /// The agreements from the oldest to the newest: every view begins with them, and to sort them is long.
    by_date: Vec<AgreementIx>,
    agreement_by_id: Names,
    organisation_by_id: Names,
    theme_by_id: Names,
    /// For each organisation, the agreements it is party to, in date order.
    agreements_of: Vec<Vec<AgreementIx>>,
    /// For each agreement, the later agreements that refer to it.
    referred_by: Vec<Vec<Relation>>,
    /// For each organisation, those that succeed it.
    successors: Vec<Vec<OrganisationIx>>,
    /// For each organisation, the last name in its line of succession.
    current_name: Vec<OrganisationIx>,
}

impl Dataset {
    /// Reads a file of agreements.
    ///
    /// # Errors
    /// The first fault met: its record, its field and what to write instead.
    pub fn from_json(text: &str) -> Result<Self, DataError> {
        // Spreadsheets and Windows editors put a byte-order mark in front; it means nothing.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let raw: RawDataset = reading::record(text).map_err(|error| DataError::Shape {
            line: error.line(),
            column: error.column(),
            detail: shape_detail(&error),
        })?;
        Self::check(raw).map_err(|fault| *fault)
    }

    fn check(raw: RawDataset) -> Result<Self, Fault> {
        if raw.format != FORMAT {
            return Err(Box::new(DataError::Format { found: raw.format }));
        }
        let mut themes = Vec::with_capacity(raw.themes.len());
        let mut theme_by_id = Names::default();
        for RawTheme { id, label } in raw.themes {
            let at = At::new("theme", &id);
            let theme = Theme {
                id: at.id(&id, ThemeId::new, "id")?,
                label: at.text(label, "label")?,
            };
            at.unique(theme_by_id.add(&id), &id)?;
            themes.push(theme);
        }
        let mut organisation_by_id = Names::default();
        for organisation in &raw.organisations {
            let at = At::new("organisation", &organisation.id);
            at.unique(organisation_by_id.add(&organisation.id), &organisation.id)?;
        }
        let mut agreement_by_id = Names::default();
        for agreement in &raw.agreements {
            let at = At::new("agreement", &agreement.id);
            at.unique(agreement_by_id.add(&agreement.id), &agreement.id)?;
        }
        let refs = Refs {
            themes: ("theme", &theme_by_id),
            organisations: ("organisation", &organisation_by_id),
            agreements: ("agreement", &agreement_by_id),
        };
        let mut organisations = Vec::with_capacity(raw.organisations.len());
        for raw in raw.organisations {
            organisations.push(organisation(raw, &refs)?);
        }
        let mut events = Vec::with_capacity(raw.events.len());
        for raw in raw.events {
            events.push(event(raw)?);
        }
        let mut agreements = Vec::with_capacity(raw.agreements.len());
        for raw in raw.agreements {
            agreements.push(agreement(raw, &refs)?);
        }

        let title = At::new("dataset", "").text(raw.title, "title")?;
        Self {
            version: raw.version,
            licence: raw.licence,
            title,
            themes,
            agreements_of: vec![Vec::new(); organisations.len()],
            successors: vec![Vec::new(); organisations.len()],
            current_name: (0..organisations.len())
                .map(OrganisationIx::from_position)
                .collect(),
            referred_by: vec![Vec::new(); agreements.len()],
            by_date: Vec::new(),
            organisations,
            events,
            agreements,
            agreement_by_id,
            organisation_by_id,
            theme_by_id,
        }
        .indexed()
    }

    /// Fills what is derived from the records, and refuses circles.
    fn indexed(mut self) -> Result<Self, Fault> {
        self.by_date = self.sorted_by_date();
        for &ix in &self.by_date {
            for party in &self.agreements[ix.position()].parties {
                let list = &mut self.agreements_of[party.organisation.position()];
                if list.last() != Some(&ix) {
                    list.push(ix);
                }
            }
            for relation in &self.agreements[ix.position()].related {
                self.referred_by[relation.agreement.position()].push(Relation {
                    kind: relation.kind,
                    agreement: ix,
                });
            }
        }
        for (position, organisation) in self.organisations.iter().enumerate() {
            for earlier in &organisation.succeeds {
                self.successors[earlier.position()].push(OrganisationIx::from_position(position));
            }
        }
        // Where a name has several successors, which is first must not depend on the order of the file.
        for list in &mut self.successors {
            list.arrange_by_key(|ix| &self.organisations[ix.position()].id);
        }
        for position in 0..self.organisations.len() {
            let mut here = OrganisationIx::from_position(position);
            let mut steps = 0;
            while let Some(next) = self.successors[here.position()].first() {
                here = *next;
                steps += 1;
                if steps > self.organisations.len() {
                    let at = At::new("organisation", self.organisations[position].id.as_str());
                    return Err(at.fault("succeeds", Problem::Circle));
                }
            }
            self.current_name[position] = here;
        }
        self.refuse_circles_between_agreements()?;
        Ok(self)
    }

    /// An agreement cannot, through others, stand on itself.
    fn refuse_circles_between_agreements(&self) -> Result<(), Fault> {
        // 0 not seen, 1 on the way, 2 done; an explicit stack, since a hostile chain may be very long.
        let mut state = vec![0_u8; self.agreements.len()];
        for start in 0..self.agreements.len() {
            let mut stack = vec![(start, 0_usize)];
            while let Some((here, next)) = stack.pop() {
                state[here] = 1;
                let Some(relation) = self.agreements[here].related.get(next) else {
                    state[here] = 2;
                    continue;
                };
                stack.push((here, next + 1));
                let there = relation.agreement.position();
                if state[there] == 1 {
                    let at = At::new("agreement", self.agreements[here].id.as_str());
                    return Err(at.fault("related", Problem::Circle));
                }
                if state[there] == 0 {
                    stack.push((there, 0));
                }
            }
        }
        Ok(())
    }

    /// The version of the data.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The licence of the data, as an SPDX identifier.
    #[must_use]
    pub fn licence(&self) -> &str {
        &self.licence
    }

    /// The title of the dataset.
    #[must_use]
    pub fn title(&self) -> &Text {
        &self.title
    }

    /// Every agreement, in the order of the file.
    #[must_use]
    pub fn agreements(&self) -> &[Agreement] {
        &self.agreements
    }

    /// Every organisation, in the order of the file.
    #[must_use]
    pub fn organisations(&self) -> &[Organisation] {
        &self.organisations
    }

    /// Every theme, in the order of the file.
    #[must_use]
    pub fn themes(&self) -> &[Theme] {
        &self.themes
    }

    /// Every event of the context, in the order of the file.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// The agreement at `ix`, which comes from this dataset.
    #[must_use]
    pub fn agreement(&self, ix: AgreementIx) -> &Agreement {
        &self.agreements[ix.position()]
    }

    /// The organisation at `ix`, which comes from this dataset.
    #[must_use]
    pub fn organisation(&self, ix: OrganisationIx) -> &Organisation {
        &self.organisations[ix.position()]
    }

    /// The theme at `ix`, which comes from this dataset.
    #[must_use]
    pub fn theme(&self, ix: ThemeIx) -> &Theme {
        &self.themes[ix.position()]
    }

    /// The target at `ix`, which comes from this dataset.
    #[must_use]
    pub fn target(&self, ix: TargetIx) -> &Target {
        &self.agreements[ix.agreement.position()].targets[ix.place as usize]
    }

    /// Looks an agreement up by identifier.
    #[must_use]
    pub fn find_agreement(&self, id: &str) -> Option<AgreementIx> {
        self.agreement_by_id
            .place(id)
            .map(AgreementIx::from_position)
    }

    /// Looks an organisation up by identifier.
    #[must_use]
    pub fn find_organisation(&self, id: &str) -> Option<OrganisationIx> {
        self.organisation_by_id
            .place(id)
            .map(OrganisationIx::from_position)
    }

    /// Looks a theme up by identifier.
    #[must_use]
    pub fn find_theme(&self, id: &str) -> Option<ThemeIx> {
        self.theme_by_id.place(id).map(ThemeIx::from_position)
    }

    /// Every agreement from the oldest to the newest; equal dates by identifier, so that no order of the file shows.
    #[must_use]
    pub fn agreements_by_date(&self) -> Vec<AgreementIx> {
        self.by_date.clone()
    }

    fn sorted_by_date(&self) -> Vec<AgreementIx> {
        let mut list: Vec<_> = (0..self.agreements.len())
            .map(AgreementIx::from_position)
            .collect();
        list.arrange_by(|a, b| {
            let (a, b) = (self.agreement(*a), self.agreement(*b));
            a.signed.cmp(&b.signed).then_with(|| a.id.cmp(&b.id))
        });
        list
    }

    /// The agreements an organisation is party to under this very name, from the oldest to the newest.
    #[must_use]
    pub fn agreements_of(&self, organisation: OrganisationIx) -> &[AgreementIx] {
        &self.agreements_of[organisation.position()]
    }

    /// The later agreements that implement, renew, amend, replace or answer this one.
    #[must_use]
    pub fn referred_by(&self, agreement: AgreementIx) -> &[Relation] {
        &self.referred_by[agreement.position()]
    }

    /// The organisations that succeed this one.
    #[must_use]
    pub fn successors(&self, organisation: OrganisationIx) -> &[OrganisationIx] {
        &self.successors[organisation.position()]
    }

    /// The last name in the line of succession: ANPE and Pôle emploi lead to France Travail.
    #[must_use]
    pub fn current_name(&self, organisation: OrganisationIx) -> OrganisationIx {
        self.current_name[organisation.position()]
    }

    /// Every name in the line that ends at this organisation's current name, itself included, oldest file order.
    #[must_use]
    pub fn names_of(&self, organisation: OrganisationIx) -> Vec<OrganisationIx> {
        let current = self.current_name(organisation);
        (0..self.organisations.len())
            .map(OrganisationIx::from_position)
            .filter(|other| self.current_name(*other) == current)
            .collect()
    }

    /// Every target, by agreement.
    pub fn targets(&self) -> impl Iterator<Item = TargetIx> {
        self.agreements
            .iter()
            .enumerate()
            .flat_map(|(position, agreement)| {
                let agreement_ix = AgreementIx::from_position(position);
                (0..agreement.targets.len()).map(move |place| TargetIx {
                    agreement: agreement_ix,
                    place: place as u32,
                })
            })
    }
}

/// What serde says, less the position, which the message already gives.
fn shape_detail(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let end = text.rfind(" at line ").unwrap_or(text.len());
    // A hostile file may hold a megabyte where a word should be.
    text.get(..end).unwrap_or(&text).chars().take(200).collect()
}
