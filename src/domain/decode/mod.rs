//! From the records of a file to checked values: each word read, each reference resolved, each date parsed, or the
//! record and the field that could not be.

mod at;

pub(super) use at::{At, Fault};

use at::Known;

use super::agreement::{
    Agreement, AgreementKind, Axis, Dispute, Level, Party, Relation, RelationKind, Representative,
    Role,
};
use super::error::Problem;
use super::event::{Event, EventKind};
use super::format::{
    RawAgreement, RawEvent, RawObservation, RawOrganisation, RawParty, RawSource, RawTarget,
};
use super::id::{AgreementId, AgreementIx, OrganisationId, OrganisationIx, TargetId, ThemeIx};
use super::names::Names;
use super::organisation::{Organisation, OrganisationKind};
use super::source::{Issuer, Source, SourceKind};
use super::target::{Baseline, Comparator, Measure, Nature, Observation, Target};

/// What identifiers lead to, while a file is read.
pub(super) struct Refs<'a> {
    pub(super) themes: Known<'a>,
    pub(super) organisations: Known<'a>,
    pub(super) agreements: Known<'a>,
}

impl<'a> Refs<'a> {
    const fn organisations(&self) -> (Known<'a>, fn(usize) -> OrganisationIx) {
        (self.organisations, OrganisationIx::from_position)
    }
}

pub(super) fn organisation(raw: RawOrganisation, refs: &Refs<'_>) -> Result<Organisation, Fault> {
    let at = At::new("organisation", &raw.id);
    let kind = (OrganisationKind::ALL, OrganisationKind::WORDS);
    let kind = at.word(&raw.kind, kind, "kind")?;
    at.filled(&raw.name, "name")?;
    let territory = raw.territory.as_deref();
    Ok(Organisation {
        id: at.id(&raw.id, OrganisationId::new, "id")?,
        kind,
        territory: territory
            .map(|code| at.territory(code, "territory"))
            .transpose()?,
        succeeds: at.references(&raw.succeeds, refs.organisations(), "succeeds")?,
        active_from: at.optional_date(raw.active_from.as_deref(), "active_from")?,
        active_to: at.optional_date(raw.active_to.as_deref(), "active_to")?,
        source: at.url(raw.source.as_deref(), "source")?,
        name: raw.name,
        acronym: raw.acronym,
        aliases: raw.aliases,
    })
}

pub(super) fn event(raw: RawEvent) -> Result<Event, Fault> {
    let at = At::new("event", &raw.id);
    Ok(Event {
        date: at.date(&raw.date, "date")?,
        kind: at.word(&raw.kind, (EventKind::ALL, EventKind::WORDS), "kind")?,
        source: at.url(raw.source.as_deref(), "source")?,
        label: at.text(raw.label, "label")?,
        id: raw.id,
    })
}

pub(super) fn agreement(raw: RawAgreement, refs: &Refs<'_>) -> Result<Agreement, Fault> {
    let at = At::new("agreement", &raw.id);
    let signed = at.date(&raw.signed, "signed")?;
    let start = at.optional_date(raw.start.as_deref(), "start")?;
    let end = at.optional_date(raw.end.as_deref(), "end")?;
    let begins = start.unwrap_or(signed);
    if let Some(end) = end
        && end.latest() < begins.earliest()
    {
        let (start, end) = (begins.to_string(), end.to_string());
        return Err(at.fault("end", Problem::Order { start, end }));
    }
    at.filled(&raw.title, "title")?;
    let mut sources = Vec::with_capacity(raw.sources.len());
    let mut source_by_id = Names::default();
    for raw in raw.sources {
        let source = source(raw, &at)?;
        let is_free = source_by_id.add(&source.id);
        at.inside("sources", &source.id)
            .unique(is_free, &source.id)?;
        sources.push(source);
    }
    let known_sources = ("source", &source_by_id);
    let mut parties = Vec::with_capacity(raw.parties.len());
    for raw in raw.parties {
        parties.push(party(raw, &at, refs)?);
    }
    let mut axes = Vec::with_capacity(raw.axes.len());
    for (place, axis) in raw.axes.into_iter().enumerate() {
        let at = at.inside("axes", &place);
        axes.push(Axis {
            themes: at.references(&axis.themes, (refs.themes, ThemeIx::from_position), "")?,
            label: at.text(axis.label, "")?,
        });
    }
    let mut disputed = Vec::with_capacity(raw.disputed.len());
    for dispute in raw.disputed {
        let at = at.inside("disputed", &dispute.field);
        let value = dispute.value.0;
        if &*dispute.field == "signed" {
            at.date(&value, "")?;
        }
        let source = dispute.source.as_deref();
        disputed.push(Dispute {
            source: source
                .map(|id| at.reference(id, known_sources, ""))
                .transpose()?,
            note: at.text(dispute.note, "")?,
            field: dispute.field,
            value,
        });
    }
    let mut related = Vec::with_capacity(raw.related.len());
    for relation in raw.related {
        let kind = (RelationKind::ALL, RelationKind::WORDS);
        related.push(Relation {
            kind: at.word(&relation.kind, kind, "related.type")?,
            agreement: AgreementIx::from_position(at.reference(
                &relation.agreement,
                refs.agreements,
                "related",
            )?),
        });
    }
    let mut targets: Vec<Target> = Vec::with_capacity(raw.targets.len());
    for raw in raw.targets {
        let target = target(raw, &at, refs, known_sources)?;
        let is_free = !targets.iter().any(|other| other.id == target.id);
        at.inside("targets", &target.id)
            .unique(is_free, target.id.as_str())?;
        targets.push(target);
    }
    let mut territories = Vec::with_capacity(raw.territories.len());
    for code in &raw.territories {
        territories.push(at.territory(code, "territories")?);
    }
    let kind = (AgreementKind::ALL, AgreementKind::WORDS);
    Ok(Agreement {
        id: at.id(&raw.id, AgreementId::new, "id")?,
        kind: at.word(&raw.kind, kind, "kind")?,
        level: at.word(&raw.level, (Level::ALL, Level::WORDS), "level")?,
        territories,
        summary: at.text(raw.summary, "summary")?,
        title: raw.title,
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

fn party(raw: RawParty, at: &At<'_>, refs: &Refs<'_>) -> Result<Party, Fault> {
    let at = at.inside("parties", &raw.organisation);
    let represented = raw.represented_by.into_iter().map(|person| Representative {
        name: person.name,
        title: person.title,
    });
    Ok(Party {
        organisation: OrganisationIx::from_position(at.reference(
            &raw.organisation,
            refs.organisations,
            "",
        )?),
        role: at.word(&raw.role, (Role::ALL, Role::WORDS), "role")?,
        represented_by: represented.collect(),
    })
}

fn source(raw: RawSource, at: &At<'_>) -> Result<Source, Fault> {
    let at = at.inside("sources", &raw.id);
    let kind = (SourceKind::ALL, SourceKind::WORDS);
    Ok(Source {
        url: at.url(raw.url.as_deref(), "url")?,
        published: at.optional_date(raw.published.as_deref(), "published")?,
        kind: at.word(&raw.kind, kind, "kind")?,
        issuer: at.word(&raw.issuer, (Issuer::ALL, Issuer::WORDS), "issuer")?,
        id: raw.id,
        title: raw.title,
        publisher: raw.publisher,
    })
}

fn target(
    raw: RawTarget,
    agreement: &At<'_>,
    refs: &Refs<'_>,
    sources: Known<'_>,
) -> Result<Target, Fault> {
    let at = agreement.inside("targets", &raw.id);
    let mut observations = Vec::with_capacity(raw.observations.len());
    for (place, raw) in raw.observations.into_iter().enumerate() {
        observations.push(observation(
            raw,
            &at.inside("observations", &place),
            sources,
        )?);
    }
    let baseline = match raw.baseline {
        Some(baseline) => Some(Baseline {
            date: at.date(&baseline.date, "baseline.date")?,
            value: baseline.value,
        }),
        None => None,
    };
    let comparator = (Comparator::ALL, Comparator::WORDS);
    Ok(Target {
        id: agreement.id(&raw.id, TargetId::new, "targets.id")?,
        nature: at.word(&raw.nature, (Nature::ALL, Nature::WORDS), "nature")?,
        measure: at.word(&raw.measure, (Measure::ALL, Measure::WORDS), "measure")?,
        comparator: at.word(&raw.comparator, comparator, "comparator")?,
        due: at.optional_date(raw.due.as_deref(), "due")?,
        source: at.reference(&raw.source, sources, "source")?,
        responsible: at.references(&raw.responsible, refs.organisations(), "responsible")?,
        baseline,
        searched_on: at.optional_day(raw.searched_on.as_deref(), "searched_on")?,
        label: at.text(raw.label, "label")?,
        unit: at.optional_text(raw.unit, "unit")?,
        ambition: raw.ambition,
        value: raw.value,
        evidence: raw.evidence,
        observations,
    })
}

fn observation(raw: RawObservation, at: &At<'_>, sources: Known<'_>) -> Result<Observation, Fault> {
    Ok(Observation {
        date: at.date(&raw.date, "date")?,
        value: raw.value,
        source: at.reference(&raw.source, sources, "source")?,
        caveat: at.optional_text(raw.caveat, "caveat")?,
        evidence: raw.evidence,
    })
}
