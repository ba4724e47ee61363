//! From the records of a file to checked values: each word read, each reference resolved, each date parsed, or the
//! record and the field that could not be.

use super::agreement::{
    Agreement, AgreementKind, Axis, Dispute, Level, Party, Relation, RelationKind, Representative,
    Role,
};
use super::date::{Day, PartialDate};
use super::error::{DataError, Problem};
use super::event::{Event, EventKind};
use super::format::{RawAgreement, RawEvent, RawOrganisation, RawSource, RawTarget, RawText};
use super::id::{AgreementId, AgreementIx, OrganisationId, OrganisationIx, TargetId, ThemeIx};
use super::lang::Text;
use super::organisation::{Organisation, OrganisationKind};
use super::source::{Issuer, SafeUrl, Source, SourceKind};
use super::target::{Baseline, Comparator, Measure, Nature, Observation, Target};
use super::territory::Territory;
use std::collections::BTreeMap;

/// What identifiers lead to, while a file is read.
pub(super) struct Refs<'a> {
    pub(super) themes: &'a BTreeMap<Box<str>, ThemeIx>,
    pub(super) organisations: &'a BTreeMap<Box<str>, OrganisationIx>,
    pub(super) agreements: &'a BTreeMap<Box<str>, AgreementIx>,
}

/// Where we are in the file, to name the record in a fault.
pub(super) struct At {
    record: String,
}

impl At {
    pub(super) fn new(noun: &str, id: &str) -> Self {
        let id: String = id.chars().take(100).collect();
        Self {
            record: format!("{noun} {id}").trim_end().to_owned(),
        }
    }

    pub(super) fn fault(&self, field: &str, problem: Problem) -> DataError {
        DataError::Field {
            record: self.record.clone(),
            field: field.to_owned(),
            problem,
        }
    }

    pub(super) fn need<T>(
        &self,
        value: Option<T>,
        field: &str,
        problem: impl FnOnce() -> Problem,
    ) -> Result<T, DataError> {
        value.ok_or_else(|| self.fault(field, problem()))
    }

    pub(super) fn unique<T: Copy>(&self, previous: Option<T>, id: &str) -> Result<(), DataError> {
        match previous {
            Some(_) => Err(self.fault("id", Problem::Duplicate(id.to_owned()))),
            None => Ok(()),
        }
    }

    pub(super) fn text(&self, raw: RawText, field: &str) -> Result<Text, DataError> {
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

pub(super) fn organisation(
    raw: RawOrganisation,
    refs: &Refs<'_>,
) -> Result<Organisation, DataError> {
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

pub(super) fn event(raw: RawEvent) -> Result<Event, DataError> {
    let at = At::new("event", &raw.id);
    Ok(Event {
        date: at.date(&raw.date, "date")?,
        kind: at.word(&raw.kind, EventKind::parse, EventKind::words, "kind")?,
        source: at.url(raw.source.as_deref(), "source")?,
        label: at.text(raw.label, "label")?,
        id: raw.id.into(),
    })
}

pub(super) fn agreement(raw: RawAgreement, refs: &Refs<'_>) -> Result<Agreement, DataError> {
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
        let value = dispute.value.0;
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
