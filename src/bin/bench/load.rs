//! Task `load`: the text of a dataset into values.
//!
//! The harness's file is of its own shape, so this reads it with the application's parser into records of that shape:
//! the cost of reading and checking every field, none of it skipped.

use paraphe::domain::reading::{self, filled};
use std::collections::HashSet;
use wasm_bindgen::prelude::wasm_bindgen;

#[derive(Default)]
struct File {
    organisations: Vec<Organisation>,
    agreements: Vec<Agreement>,
}

#[derive(Default)]
struct Organisation {
    id: Box<str>,
    name: Box<str>,
    kind: Box<str>,
    territory: Box<str>,
}

#[derive(Default)]
struct Agreement {
    id: Box<str>,
    title: Box<str>,
    summary: Box<str>,
    parties: Vec<Party>,
}

#[derive(Default)]
struct Party {
    organisation: Box<str>,
}

filled!(File, "file": organisations, agreements);
filled!(Organisation, "organisation": id, name, kind, territory);
filled!(Agreement, "agreement": id, title, summary as "summary_fr", parties);
filled!(Party, "party": organisation);

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
    let text = str::from_utf8(bytes).map_err(|error| error.to_string())?;
    let file: File = reading::record(text).map_err(|error| error.to_string())?;
    let known: HashSet<&str> = file.organisations.iter().map(|o| &*o.id).collect();
    let mut parties = file.agreements.iter().flat_map(|a| &a.parties);
    Ok(Loaded {
        agreements: file.agreements.len(),
        organisations: file.organisations.len(),
        valid: parties.all(|party| known.contains(&*party.organisation)),
    })
}
