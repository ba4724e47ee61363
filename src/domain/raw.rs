//! The file format, as it is written. The only place that knows the shape of the JSON.

use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct RawDataset {
    pub(super) format: u64,
    pub(super) version: String,
    pub(super) licence: String,
    pub(super) title: RawText,
    pub(super) themes: Vec<RawTheme>,
    pub(super) organisations: Vec<RawOrganisation>,
    pub(super) events: Vec<RawEvent>,
    pub(super) agreements: Vec<RawAgreement>,
}

#[derive(Deserialize)]
pub(super) struct RawText {
    pub(super) fr: String,
    pub(super) en: String,
}

#[derive(Deserialize)]
pub(super) struct RawTheme {
    pub(super) id: String,
    pub(super) label: RawText,
}

#[derive(Deserialize)]
pub(super) struct RawOrganisation {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) acronym: Option<String>,
    pub(super) kind: String,
    pub(super) territory: Option<String>,
    pub(super) succeeds: Vec<String>,
    pub(super) active_from: Option<String>,
    pub(super) active_to: Option<String>,
    pub(super) aliases: Vec<String>,
    pub(super) source: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct RawEvent {
    pub(super) id: String,
    pub(super) date: String,
    pub(super) label: RawText,
    pub(super) kind: String,
    pub(super) source: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct RawAgreement {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) kind: String,
    pub(super) signed: String,
    pub(super) start: Option<String>,
    pub(super) end: Option<String>,
    pub(super) level: String,
    pub(super) territories: Vec<String>,
    pub(super) summary: RawText,
    pub(super) parties: Vec<RawParty>,
    pub(super) axes: Vec<RawAxis>,
    pub(super) disputed: Vec<RawDispute>,
    pub(super) targets: Vec<RawTarget>,
    pub(super) related: Vec<RawRelation>,
    pub(super) sources: Vec<RawSource>,
}

#[derive(Deserialize)]
pub(super) struct RawParty {
    pub(super) organisation: String,
    pub(super) role: String,
    pub(super) represented_by: Vec<RawRepresentative>,
}

#[derive(Deserialize)]
pub(super) struct RawRepresentative {
    pub(super) name: String,
    pub(super) title: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct RawAxis {
    pub(super) label: RawText,
    pub(super) themes: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct RawDispute {
    pub(super) field: String,
    /// Of whatever type the field has.
    pub(super) value: serde_json::Value,
    pub(super) source: Option<String>,
    pub(super) note: RawText,
}

#[derive(Deserialize)]
pub(super) struct RawRelation {
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) agreement: String,
}

#[derive(Deserialize)]
pub(super) struct RawSource {
    pub(super) id: String,
    pub(super) url: Option<String>,
    pub(super) title: String,
    pub(super) publisher: String,
    pub(super) published: Option<String>,
    pub(super) kind: String,
    pub(super) issuer: String,
}

#[derive(Deserialize)]
pub(super) struct RawTarget {
    pub(super) id: String,
    pub(super) label: RawText,
    pub(super) nature: String,
    pub(super) ambition: bool,
    pub(super) measure: String,
    pub(super) comparator: String,
    pub(super) value: Option<f64>,
    pub(super) unit: Option<RawText>,
    pub(super) baseline: Option<RawBaseline>,
    pub(super) due: Option<String>,
    pub(super) responsible: Vec<String>,
    pub(super) source: String,
    pub(super) evidence: String,
    pub(super) observations: Vec<RawObservation>,
    pub(super) searched_on: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct RawBaseline {
    pub(super) date: String,
    pub(super) value: f64,
}

#[derive(Deserialize)]
pub(super) struct RawObservation {
    pub(super) date: String,
    pub(super) value: f64,
    pub(super) source: String,
    pub(super) evidence: String,
    pub(super) caveat: Option<RawText>,
}
