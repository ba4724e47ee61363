//! Task `load`: the text of a dataset into values.
//!
//! The harness's file is of its own shape, so this reads it with the application's parser into records of that shape:
//! the cost of reading and checking every field, none of it skipped.

use serde::Deserialize;
use std::collections::HashSet;
use wasm_bindgen::prelude::wasm_bindgen;

#[derive(Deserialize)]
struct File {
    organisations: Vec<Organisation>,
    agreements: Vec<Agreement>,
}

#[derive(Deserialize)]
struct Organisation {
    id: String,
    #[serde(rename = "name")]
    _name: String,
    #[serde(rename = "kind")]
    _kind: String,
    #[serde(rename = "territory")]
    _territory: String,
}

#[derive(Deserialize)]
struct Agreement {
    #[serde(rename = "id")]
    _id: String,
    #[serde(rename = "title")]
    _title: String,
    #[serde(rename = "summary_fr")]
    _summary: String,
    parties: Vec<Party>,
}

#[derive(Deserialize)]
struct Party {
    organisation: String,
}

/// How many agreements and organisations, and whether every party is one of the organisations.
#[wasm_bindgen]
pub struct Loaded {
    /// Agreements read.
    pub agreements: usize,
    /// Organisations read.
    pub organisations: usize,
    /// Whether every party is known.
    pub valid: bool,
}

/// Reads a file of the harness; an error says where it stopped.
#[wasm_bindgen]
pub fn load(bytes: &[u8]) -> Result<Loaded, String> {
    let file: File = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    let known: HashSet<&str> = file.organisations.iter().map(|o| o.id.as_str()).collect();
    let mut parties = file.agreements.iter().flat_map(|a| &a.parties);
    Ok(Loaded {
        agreements: file.agreements.len(),
        organisations: file.organisations.len(),
        valid: parties.all(|party| known.contains(party.organisation.as_str())),
    })
}
