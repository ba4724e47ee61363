//! The whole dataset, read once at the door: checked, indexed, immutable.

use super::agreement::{
    Agreement, AgreementKind, Axis, Dispute, Level, Party, Relation, RelationKind, Representative,
    Role,
};
use super::date::{Day, PartialDate};
use super::error::{DataError, Problem};
use super::event::{Event, EventKind};
use super::format::{
    RawAgreement, RawDataset, RawEvent, RawOrganisation, RawSource, RawTarget, RawText, RawTheme,
};
use super::id::{
    AgreementId, AgreementIx, OrganisationId, OrganisationIx, TargetId, TargetIx, ThemeId, ThemeIx,
};
use super::lang::Text;
use super::organisation::{Organisation, OrganisationKind};
use super::source::{Issuer, SafeUrl, Source, SourceKind};
use super::target::{Baseline, Comparator, Measure, Nature, Observation, Target};
use super::territory::Territory;
use std::collections::BTreeMap;

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
    agreement_by_id: BTreeMap<Box<str>, AgreementIx>,
    organisation_by_id: BTreeMap<Box<str>, OrganisationIx>,
    theme_by_id: BTreeMap<Box<str>, ThemeIx>,
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
        let raw: RawDataset = serde_json::from_str(text).map_err(|error| DataError::Shape {
            line: error.line(),
            column: error.column(),
            detail: shape_detail(&error),
        })?;
        Self::check(raw)
    }

    fn check(raw: RawDataset) -> Result<Self, DataError> {
        if raw.format != FORMAT {
            return Err(DataError::Format { found: raw.format });
        }
        let mut themes = Vec::with_capacity(raw.themes.len());
        let mut theme_by_id = BTreeMap::new();
        for RawTheme { id, label } in raw.themes {
            let at = At::new("theme", &id);
            let theme = Theme {
                id: at.need(ThemeId::new(&id), "id", || Problem::Identifier(id.clone()))?,
                label: at.text(label, "label")?,
            };
            at.unique(
                theme_by_id.insert(id.as_str().into(), ThemeIx::from_position(themes.len())),
                &id,
            )?;
            themes.push(theme);
        }
        let mut organisation_by_id = BTreeMap::new();
        for (position, organisation) in raw.organisations.iter().enumerate() {
            let at = At::new("organisation", &organisation.id);
            at.unique(
                organisation_by_id.insert(
                    organisation.id.as_str().into(),
                    OrganisationIx::from_position(position),
                ),
                &organisation.id,
            )?;
        }
        let mut agreement_by_id = BTreeMap::new();
        for (position, agreement) in raw.agreements.iter().enumerate() {
            let at = At::new("agreement", &agreement.id);
            at.unique(
                agreement_by_id.insert(
                    agreement.id.as_str().into(),
                    AgreementIx::from_position(position),
                ),
                &agreement.id,
            )?;
        }
        let refs = Refs {
            themes: &theme_by_id,
            organisations: &organisation_by_id,
            agreements: &agreement_by_id,
        };
        let organisations = raw
            .organisations
            .into_iter()
            .map(|o| organisation(o, &refs))
            .collect::<Result<Vec<_>, _>>()?;
        let events = raw
            .events
            .into_iter()
            .map(event)
            .collect::<Result<Vec<_>, _>>()?;
        let agreements = raw
            .agreements
            .into_iter()
            .map(|a| agreement(a, &refs))
            .collect::<Result<Vec<_>, _>>()?;

        let title = At::new("dataset", "").text(raw.title, "title")?;
        Self {
            version: raw.version.into(),
            licence: raw.licence.into(),
            title,
            themes,
            agreements_of: vec![Vec::new(); organisations.len()],
            successors: vec![Vec::new(); organisations.len()],
            current_name: (0..organisations.len())
                .map(OrganisationIx::from_position)
                .collect(),
            referred_by: vec![Vec::new(); agreements.len()],
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
    fn indexed(mut self) -> Result<Self, DataError> {
        for ix in self.agreements_by_date() {
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
            list.sort_by_key(|ix| &self.organisations[ix.position()].id);
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
    fn refuse_circles_between_agreements(&self) -> Result<(), DataError> {
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
        self.agreement_by_id.get(id).copied()
    }

    /// Looks an organisation up by identifier.
    #[must_use]
    pub fn find_organisation(&self, id: &str) -> Option<OrganisationIx> {
        self.organisation_by_id.get(id).copied()
    }

    /// Looks a theme up by identifier.
    #[must_use]
    pub fn find_theme(&self, id: &str) -> Option<ThemeIx> {
        self.theme_by_id.get(id).copied()
    }

    /// Every agreement from the oldest to the newest; equal dates by identifier, so that no order of the file shows.
    #[must_use]
    pub fn agreements_by_date(&self) -> Vec<AgreementIx> {
        let mut list: Vec<_> = (0..self.agreements.len())
            .map(AgreementIx::from_position)
            .collect();
        list.sort_by(|a, b| {
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

struct Refs<'a> {
    themes: &'a BTreeMap<Box<str>, ThemeIx>,
    organisations: &'a BTreeMap<Box<str>, OrganisationIx>,
    agreements: &'a BTreeMap<Box<str>, AgreementIx>,
}

/// Where we are in the file, to name the record in a fault.
struct At {
    record: String,
}

impl At {
    fn new(noun: &str, id: &str) -> Self {
        let id: String = id.chars().take(100).collect();
        Self {
            record: format!("{noun} {id}").trim_end().to_owned(),
        }
    }

    fn fault(&self, field: &str, problem: Problem) -> DataError {
        DataError::Field {
            record: self.record.clone(),
            field: field.to_owned(),
            problem,
        }
    }

    fn need<T>(
        &self,
        value: Option<T>,
        field: &str,
        problem: impl FnOnce() -> Problem,
    ) -> Result<T, DataError> {
        value.ok_or_else(|| self.fault(field, problem()))
    }

    fn unique<T: Copy>(&self, previous: Option<T>, id: &str) -> Result<(), DataError> {
        match previous {
            Some(_) => Err(self.fault("id", Problem::Duplicate(id.to_owned()))),
            None => Ok(()),
        }
    }

    fn text(&self, raw: RawText, field: &str) -> Result<Text, DataError> {
        if raw.fr.trim().is_empty() {
            return Err(self.fault(&format!("{field}.fr"), Problem::Empty));
        }
        if raw.en.trim().is_empty() {
            return Err(self.fault(&format!("{field}.en"), Problem::Empty));
        }
        Ok(Text {
            fr: raw.fr.into(),
            en: raw.en.into(),
        })
    }

    fn date(&self, text: &str, field: &str) -> Result<PartialDate, DataError> {
        text.parse()
            .map_err(|_| self.fault(field, Problem::Date(text.chars().take(40).collect())))
    }

    fn optional_date(
        &self,
        text: Option<&str>,
        field: &str,
    ) -> Result<Option<PartialDate>, DataError> {
        text.map(|text| self.date(text, field)).transpose()
    }

    fn word<T>(
        &self,
        found: &str,
        parse: impl Fn(&str) -> Option<T>,
        words: impl Fn() -> String,
        field: &str,
    ) -> Result<T, DataError> {
        self.need(parse(found), field, || Problem::Word {
            found: found.chars().take(40).collect(),
            accepted: words(),
        })
    }

    fn url(&self, url: Option<&str>, field: &str) -> Result<Option<SafeUrl>, DataError> {
        url.map(|url| {
            self.need(SafeUrl::new(url), field, || {
                Problem::Url(url.chars().take(80).collect())
            })
        })
        .transpose()
    }

    fn territory(&self, code: &str, field: &str) -> Result<Territory, DataError> {
        self.need(Territory::from_code(code), field, || {
            Problem::Territory(code.chars().take(40).collect())
        })
    }

    fn reference<T: Copy>(
        &self,
        id: &str,
        among: &BTreeMap<Box<str>, T>,
        noun: &'static str,
        field: &str,
    ) -> Result<T, DataError> {
        self.need(among.get(id).copied(), field, || Problem::Missing {
            noun,
            id: id.chars().take(100).collect(),
        })
    }
}

fn organisation(raw: RawOrganisation, refs: &Refs<'_>) -> Result<Organisation, DataError> {
    let at = At::new("organisation", &raw.id);
    let kind = at.word(
        &raw.kind,
        OrganisationKind::parse,
        OrganisationKind::words,
        "kind",
    )?;
    let succeeds = raw
        .succeeds
        .iter()
        .map(|id| at.reference(id, refs.organisations, "organisation", "succeeds"));
    if raw.name.trim().is_empty() {
        return Err(at.fault("name", Problem::Empty));
    }
    Ok(Organisation {
        id: at.need(OrganisationId::new(&raw.id), "id", || {
            Problem::Identifier(raw.id.clone())
        })?,
        kind,
        territory: raw
            .territory
            .as_deref()
            .map(|code| at.territory(code, "territory"))
            .transpose()?,
        succeeds: succeeds.collect::<Result<_, _>>()?,
        active_from: at.optional_date(raw.active_from.as_deref(), "active_from")?,
        active_to: at.optional_date(raw.active_to.as_deref(), "active_to")?,
        source: at.url(raw.source.as_deref(), "source")?,
        name: raw.name.into(),
        acronym: raw.acronym.map(Into::into),
        aliases: raw.aliases.into_iter().map(Into::into).collect(),
    })
}

fn event(raw: RawEvent) -> Result<Event, DataError> {
    let at = At::new("event", &raw.id);
    Ok(Event {
        date: at.date(&raw.date, "date")?,
        kind: at.word(&raw.kind, EventKind::parse, EventKind::words, "kind")?,
        source: at.url(raw.source.as_deref(), "source")?,
        label: at.text(raw.label, "label")?,
        id: raw.id.into(),
    })
}

fn agreement(raw: RawAgreement, refs: &Refs<'_>) -> Result<Agreement, DataError> {
    let at = At::new("agreement", &raw.id);
    let signed = at.date(&raw.signed, "signed")?;
    let start = at.optional_date(raw.start.as_deref(), "start")?;
    let end = at.optional_date(raw.end.as_deref(), "end")?;
    let begins = start.unwrap_or(signed);
    if let Some(end) = end
        && end.latest() < begins.earliest()
    {
        return Err(at.fault(
            "end",
            Problem::Order {
                start: begins.to_string(),
                end: end.to_string(),
            },
        ));
    }
    if raw.title.trim().is_empty() {
        return Err(at.fault("title", Problem::Empty));
    }
    let sources = raw
        .sources
        .into_iter()
        .map(|s| source(s, &at))
        .collect::<Result<Vec<_>, _>>()?;
    let mut source_by_id = BTreeMap::new();
    for (position, source) in sources.iter().enumerate() {
        if source_by_id.insert(source.id.clone(), position).is_some() {
            return Err(at.fault(
                &format!("sources[{}].id", source.id),
                Problem::Duplicate(source.id.to_string()),
            ));
        }
    }
    let mut parties = Vec::with_capacity(raw.parties.len());
    for party in raw.parties {
        let field = format!("parties[{}]", party.organisation);
        parties.push(Party {
            organisation: at.reference(
                &party.organisation,
                refs.organisations,
                "organisation",
                &field,
            )?,
            role: at.word(
                &party.role,
                Role::parse,
                Role::words,
                &format!("{field}.role"),
            )?,
            represented_by: party
                .represented_by
                .into_iter()
                .map(|person| Representative {
                    name: person.name.into(),
                    title: person.title.map(Into::into),
                })
                .collect(),
        });
    }
    let mut axes = Vec::with_capacity(raw.axes.len());
    for (place, axis) in raw.axes.into_iter().enumerate() {
        let field = format!("axes[{place}]");
        let themes = axis
            .themes
            .iter()
            .map(|id| at.reference(id, refs.themes, "theme", &field));
        axes.push(Axis {
            themes: themes.collect::<Result<_, _>>()?,
            label: at.text(axis.label, &field)?,
        });
    }
    let mut disputed = Vec::with_capacity(raw.disputed.len());
    for dispute in raw.disputed {
        let field = format!("disputed[{}]", dispute.field);
        let value = match dispute.value {
            serde_json::Value::String(text) => text,
            other => other.to_string(),
        };
        if dispute.field == "signed" {
            at.date(&value, &field)?;
        }
        let source = dispute
            .source
            .as_deref()
            .map(|id| at.reference(id, &source_by_id, "source", &field));
        disputed.push(Dispute {
            source: source.transpose()?,
            note: at.text(dispute.note, &field)?,
            field: dispute.field.into(),
            value: value.into(),
        });
    }
    let mut related = Vec::with_capacity(raw.related.len());
    for relation in raw.related {
        related.push(Relation {
            kind: at.word(
                &relation.kind,
                RelationKind::parse,
                RelationKind::words,
                "related.type",
            )?,
            agreement: at.reference(
                &relation.agreement,
                refs.agreements,
                "agreement",
                "related",
            )?,
        });
    }
    let mut targets: Vec<Target> = Vec::with_capacity(raw.targets.len());
    for raw_target in raw.targets {
        let target = target(raw_target, &at, refs, &source_by_id)?;
        if targets.iter().any(|other| other.id == target.id) {
            return Err(at.fault(
                &format!("targets[{}].id", target.id),
                Problem::Duplicate(target.id.to_string()),
            ));
        }
        targets.push(target);
    }
    let territories = raw
        .territories
        .iter()
        .map(|code| at.territory(code, "territories"));
    Ok(Agreement {
        id: at.need(AgreementId::new(&raw.id), "id", || {
            Problem::Identifier(raw.id.clone())
        })?,
        kind: at.word(
            &raw.kind,
            AgreementKind::parse,
            AgreementKind::words,
            "kind",
        )?,
        level: at.word(&raw.level, Level::parse, Level::words, "level")?,
        territories: territories.collect::<Result<_, _>>()?,
        summary: at.text(raw.summary, "summary")?,
        title: raw.title.into(),
        signed,
        start,
        end,
        parties,
        axes,
        disputed,
        targets,
        related,
        sources,
    })
}

fn source(raw: RawSource, at: &At) -> Result<Source, DataError> {
    let field = |name: &str| format!("sources[{}].{name}", raw.id);
    Ok(Source {
        url: at.url(raw.url.as_deref(), &field("url"))?,
        published: at.optional_date(raw.published.as_deref(), &field("published"))?,
        kind: at.word(
            &raw.kind,
            SourceKind::parse,
            SourceKind::words,
            &field("kind"),
        )?,
        issuer: at.word(&raw.issuer, Issuer::parse, Issuer::words, &field("issuer"))?,
        id: raw.id.into(),
        title: raw.title.into(),
        publisher: raw.publisher.into(),
    })
}

fn target(
    raw: RawTarget,
    at: &At,
    refs: &Refs<'_>,
    sources: &BTreeMap<Box<str>, usize>,
) -> Result<Target, DataError> {
    let field = |name: &str| format!("targets[{}].{name}", raw.id);
    let mut observations = Vec::with_capacity(raw.observations.len());
    for (place, observation) in raw.observations.into_iter().enumerate() {
        let field = |name: &str| format!("targets[{}].observations[{place}].{name}", raw.id);
        observations.push(Observation {
            date: at.date(&observation.date, &field("date"))?,
            value: observation.value,
            source: at.reference(&observation.source, sources, "source", &field("source"))?,
            caveat: observation
                .caveat
                .map(|text| at.text(text, &field("caveat")))
                .transpose()?,
            evidence: observation.evidence.into(),
        });
    }
    let responsible = raw.responsible.iter().map(|id| {
        at.reference(
            id,
            refs.organisations,
            "organisation",
            &field("responsible"),
        )
    });
    let searched_on = raw.searched_on.as_deref().map(|text| {
        text.parse::<Day>().map_err(|_| {
            at.fault(
                &field("searched_on"),
                Problem::Date(text.chars().take(40).collect()),
            )
        })
    });
    let baseline = raw.baseline.as_ref().map(|baseline| {
        Ok::<_, DataError>(Baseline {
            date: at.date(&baseline.date, &field("baseline.date"))?,
            value: baseline.value,
        })
    });
    Ok(Target {
        id: at.need(TargetId::new(&raw.id), "targets.id", || {
            Problem::Identifier(raw.id.clone())
        })?,
        nature: at.word(&raw.nature, Nature::parse, Nature::words, &field("nature"))?,
        measure: at.word(
            &raw.measure,
            Measure::parse,
            Measure::words,
            &field("measure"),
        )?,
        comparator: at.word(
            &raw.comparator,
            Comparator::parse,
            Comparator::words,
            &field("comparator"),
        )?,
        due: at.optional_date(raw.due.as_deref(), &field("due"))?,
        source: at.reference(&raw.source, sources, "source", &field("source"))?,
        responsible: responsible.collect::<Result<_, _>>()?,
        baseline: baseline.transpose()?,
        searched_on: searched_on.transpose()?,
        label: at.text(raw.label, &field("label"))?,
        unit: raw
            .unit
            .map(|unit| at.text(unit, "targets.unit"))
            .transpose()?,
        ambition: raw.ambition,
        value: raw.value,
        evidence: raw.evidence.into(),
        observations,
    })
}
