//! The file format, described once.
//!
//! A record of the file is declared in [`records`](self) as the Rust type that reads it, each field with its
//! kind and its meaning in both languages. From that one declaration come the reader, the checker, the
//! canonical layout, the JSON Schema, the codebook and the tables: they cannot drift apart, because there is
//! nothing to keep in step. Whether a field is a list, and whether it may be `null`, is read from its Rust
//! type; that its kind and its Rust type agree is a test.
//!
//! ```
//! use paraphe::domain::format::{DATASET, Kind};
//! let agreements = DATASET.field("agreements").and_then(|field| field.record());
//! let signed = agreements.and_then(|record| record.field("signed"));
//! assert!(matches!(signed.map(|field| field.kind), Some(Kind::Date)));
//! ```

mod records;
mod words;

pub use records::{
    AGREEMENT, AXIS, BASELINE, DATASET, DISPUTE, EVENT, OBSERVATION, ORGANISATION, PARTY, RELATION,
    REPRESENTATIVE, SOURCE, TARGET, TEXT, THEME,
};
pub(in crate::domain) use records::{
    RawAgreement, RawDataset, RawEvent, RawObservation, RawOrganisation, RawParty, RawSource,
    RawTarget, RawText, RawTheme,
};
pub use words::{VOCABULARIES, Vocabulary, Word};

use super::Lang;

/// Every kind of record, in the order of the codebook.
pub const RECORDS: [&Record; 15] = [
    &DATASET,
    &AGREEMENT,
    &PARTY,
    &REPRESENTATIVE,
    &AXIS,
    &TARGET,
    &BASELINE,
    &OBSERVATION,
    &SOURCE,
    &RELATION,
    &DISPUTE,
    &ORGANISATION,
    &THEME,
    &EVENT,
    &TEXT,
];

/// A file may name the schema it follows, for editors; the key means nothing else.
pub const SCHEMA_KEY: &str = "$schema";

/// A kind of record: an agreement, a target, a source…
#[derive(Debug)]
pub struct Record {
    /// Its name, in the singular: `target`.
    pub name: &'static str,
    /// What it stands for, in French and in English.
    pub meaning: (&'static str, &'static str),
    /// Its fields, in the order they are written.
    pub fields: &'static [Field],
}

impl Record {
    /// The field of that name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// What it stands for, in `lang`.
    #[must_use]
    pub const fn meaning(&self, lang: Lang) -> &'static str {
        lang.pick(self.meaning.0, self.meaning.1)
    }
}

/// A field of a record.
#[derive(Debug)]
pub struct Field {
    /// Its name in the file.
    pub name: &'static str,
    /// What its values are.
    pub kind: Kind,
    /// Whether it holds a list of them.
    pub list: bool,
    /// Whether it may be `null` or left out: unknown, or none.
    pub optional: bool,
    /// The JSON type its Rust type reads.
    pub json: Json,
    /// What it means, in French and in English.
    pub meaning: (&'static str, &'static str),
}

impl Field {
    /// The record it holds, if it holds records.
    #[must_use]
    pub const fn record(&self) -> Option<&'static Record> {
        match self.kind {
            Kind::Record(record) => Some(record),
            _ => None,
        }
    }

    /// What it means, in `lang`.
    #[must_use]
    pub const fn meaning(&self, lang: Lang) -> &'static str {
        lang.pick(self.meaning.0, self.meaning.1)
    }
}

/// Something that has an identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Noun {
    /// A theme.
    Theme,
    /// An organisation.
    Organisation,
    /// An event of the context.
    Event,
    /// An agreement.
    Agreement,
    /// A source; its identifier holds within its agreement.
    Source,
    /// A target; its identifier holds within its agreement.
    Target,
}

impl Noun {
    /// Whether its identifiers hold within one agreement only.
    #[must_use]
    pub const fn is_local(self) -> bool {
        matches!(self, Self::Source | Self::Target)
    }

    /// The absence of it, to begin a sentence.
    #[must_use]
    pub const fn none(self, lang: Lang) -> &'static str {
        match self {
            Self::Theme => lang.pick("aucun thème", "no theme"),
            Self::Organisation => lang.pick("aucun organisme", "no organisation"),
            Self::Event => lang.pick("aucun événement", "no event"),
            Self::Agreement => lang.pick("aucun accord", "no agreement"),
            Self::Source => lang.pick("aucune source de cet accord", "no source of this agreement"),
            Self::Target => lang.pick("aucune cible de cet accord", "no target of this agreement"),
        }
    }
}

/// What the values of a field are.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// The number of the format: 1.
    Format,
    /// Words in one language, never empty.
    Words,
    /// A name that others refer to.
    Identifier(Noun),
    /// The identifier of a record elsewhere in the file.
    Reference(Noun),
    /// A date with its precision (EDTF).
    Date,
    /// A full day.
    Day,
    /// A web address.
    Address,
    /// The code of a territory.
    Territory,
    /// A number.
    Number,
    /// Yes or no.
    Flag,
    /// One of a closed list of words.
    Word(&'static Vocabulary),
    /// The path of a field of the agreement: `signed`, `targets[emplois].value`.
    Path,
    /// A value of whatever type the field at stake has.
    Any,
    /// A record.
    Record(&'static Record),
}

impl Kind {
    /// The JSON type of such a value.
    #[must_use]
    pub const fn json(self) -> Json {
        match self {
            Self::Format => Json::Integer,
            Self::Number => Json::Number,
            Self::Flag => Json::Boolean,
            Self::Any => Json::Any,
            Self::Record(_) => Json::Object,
            _ => Json::String,
        }
    }

    /// What to write, in a few words, in `lang`.
    #[must_use]
    pub const fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Format => lang.pick("le nombre 1", "the number 1"),
            Self::Words => lang.pick("texte", "text"),
            Self::Identifier(_) => lang.pick("identifiant", "identifier"),
            Self::Reference(noun) => noun.reference(lang),
            Self::Date => lang.pick("date EDTF", "EDTF date"),
            Self::Day => lang.pick("jour", "day"),
            Self::Address => lang.pick("adresse web", "web address"),
            Self::Territory => lang.pick("code de territoire", "territory code"),
            Self::Number => lang.pick("nombre", "number"),
            Self::Flag => lang.pick("vrai ou faux", "true or false"),
            Self::Word(_) => lang.pick("mot d’une liste", "word of a list"),
            Self::Path => lang.pick("chemin d’un champ", "path of a field"),
            Self::Any => lang.pick("valeur", "value"),
            Self::Record(record) => record.name,
        }
    }
}

impl Noun {
    const fn reference(self, lang: Lang) -> &'static str {
        match self {
            Self::Theme => lang.pick("identifiant d’un thème", "identifier of a theme"),
            Self::Organisation => lang.pick(
                "identifiant d’un organisme",
                "identifier of an organisation",
            ),
            Self::Event => lang.pick("identifiant d’un événement", "identifier of an event"),
            Self::Agreement => lang.pick("identifiant d’un accord", "identifier of an agreement"),
            Self::Source => lang.pick(
                "identifiant d’une source de l’accord",
                "identifier of a source of the agreement",
            ),
            Self::Target => lang.pick(
                "identifiant d’une cible de l’accord",
                "identifier of a target of the agreement",
            ),
        }
    }
}

/// A type of JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A number.
    Number,
    /// A number without decimals.
    Integer,
    /// A text.
    String,
    /// A list.
    Array,
    /// A record.
    Object,
    /// Any of them.
    Any,
}

/// How often a Rust type lets a value occur, and what JSON it reads.
trait Occurs {
    const LIST: bool = false;
    const OPTIONAL: bool = false;
    const JSON: Json;
}

impl Occurs for Box<str> {
    const JSON: Json = Json::String;
}
impl Occurs for f64 {
    const JSON: Json = Json::Number;
}
impl Occurs for u64 {
    const JSON: Json = Json::Integer;
}
impl Occurs for bool {
    const JSON: Json = Json::Boolean;
}
impl Occurs for super::reading::Any {
    const JSON: Json = Json::Any;
}
impl<T: Occurs> Occurs for Vec<T> {
    const LIST: bool = true;
    const JSON: Json = T::JSON;
}
impl<T: Occurs> Occurs for Option<T> {
    const LIST: bool = T::LIST;
    const OPTIONAL: bool = true;
    const JSON: Json = T::JSON;
}

#[cfg(test)]
mod tests;
