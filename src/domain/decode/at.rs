//! A place in the file: what reads the values of its fields, and names the record and the field that cannot be.

use super::super::date::{Day, PartialDate};
use super::super::error::{DataError, Problem};
use super::super::format::RawText;
use super::super::lang::Text;
use super::super::names::Names;
use super::super::source::SafeUrl;
use super::super::territory::Territory;
use std::fmt::Display;

/// What identifiers lead to: the noun of the records, and their names.
pub type Known<'a> = (&'static str, &'a Names);

/// What stops a file from being read. In a box, since every step here hands on a result, and almost none is a fault.
pub type Fault = Box<DataError>;

/// Where we are in the file. Its words are put together when there is a fault to tell, and not before.
pub struct At<'a> {
    noun: &'static str,
    id: &'a str,
    within: Option<Within<'a>>,
}

/// A record within another: `targets[emplois]`.
struct Within<'a> {
    outer: &'a At<'a>,
    list: &'static str,
    name: &'a dyn Display,
}

/// The start of a text of whoever made the file, who may be hostile.
fn start(text: &str, length: usize) -> String {
    text.chars().take(length).collect()
}

impl<'a> At<'a> {
    pub const fn new(noun: &'static str, id: &'a str) -> Self {
        let within = None;
        Self { noun, id, within }
    }

    pub const fn inside(&'a self, list: &'static str, name: &'a dyn Display) -> Self {
        let within = Some(Within {
            outer: self,
            list,
            name,
        });
        Self { within, ..*self }
    }

    /// The path from the record to a field, or to this very place where no field is named.
    fn path(&self, field: &str) -> String {
        let Some(Within { outer, list, name }) = self.within else {
            return field.to_owned();
        };
        let dot = if field.is_empty() { "" } else { "." };
        outer.path(&format!("{list}[{name}]{dot}{field}"))
    }

    pub fn fault(&self, field: &str, problem: Problem) -> Fault {
        let id = start(self.id, 100);
        Box::new(DataError::Field {
            record: format!("{} {id}", self.noun).trim_end().to_owned(),
            field: self.path(field),
            problem,
        })
    }

    pub fn need<T>(
        &self,
        value: Option<T>,
        field: &str,
        problem: impl FnOnce() -> Problem,
    ) -> Result<T, Fault> {
        value.ok_or_else(|| self.fault(field, problem()))
    }

    /// An identifier, of whatever record it names.
    pub fn id<T>(
        &self,
        id: &str,
        read: impl FnOnce(&str) -> Option<T>,
        field: &str,
    ) -> Result<T, Fault> {
        self.need(read(id), field, || Problem::Identifier(id.to_owned()))
    }

    pub fn unique(&self, is_free: bool, id: &str) -> Result<(), Fault> {
        if !is_free {
            return Err(self.fault("id", Problem::Duplicate(id.to_owned())));
        }
        Ok(())
    }

    pub fn filled(&self, text: &str, field: &str) -> Result<(), Fault> {
        if text.trim().is_empty() {
            return Err(self.fault(field, Problem::Empty));
        }
        Ok(())
    }

    pub fn text(&self, raw: RawText, field: &str) -> Result<Text, Fault> {
        for (text, lang) in [(&raw.fr, "fr"), (&raw.en, "en")] {
            if text.trim().is_empty() {
                let dot = if field.is_empty() { "" } else { "." };
                return Err(self.fault(&format!("{field}{dot}{lang}"), Problem::Empty));
            }
        }
        Ok(Text {
            fr: raw.fr,
            en: raw.en,
        })
    }

    pub fn optional_text(&self, raw: Option<RawText>, field: &str) -> Result<Option<Text>, Fault> {
        raw.map(|raw| self.text(raw, field)).transpose()
    }

    pub fn date(&self, text: &str, field: &str) -> Result<PartialDate, Fault> {
        text.parse()
            .map_err(|_| self.fault(field, Problem::Date(start(text, 40))))
    }

    pub fn optional_date(
        &self,
        text: Option<&str>,
        field: &str,
    ) -> Result<Option<PartialDate>, Fault> {
        text.map(|text| self.date(text, field)).transpose()
    }

    pub fn optional_day(&self, text: Option<&str>, field: &str) -> Result<Option<Day>, Fault> {
        let day = |text: &str| {
            text.parse()
                .map_err(|_| self.fault(field, Problem::Date(start(text, 40))))
        };
        text.map(day).transpose()
    }

    /// One of a closed list of words: all the values, and their words in the same order.
    pub fn word<T: Copy>(
        &self,
        found: &str,
        (all, words): (&[T], &[&str]),
        field: &str,
    ) -> Result<T, Fault> {
        Ok(all[self.place_of(found, words, field)?])
    }

    fn place_of(&self, found: &str, words: &[&str], field: &str) -> Result<usize, Fault> {
        let place = words.iter().position(|word| *word == found);
        self.need(place, field, || Problem::Word {
            found: start(found, 40),
            accepted: words.join(", "),
        })
    }

    pub fn url(&self, url: Option<&str>, field: &str) -> Result<Option<SafeUrl>, Fault> {
        let read = |url| self.need(SafeUrl::new(url), field, || Problem::Url(start(url, 80)));
        url.map(read).transpose()
    }

    pub fn territory(&self, code: &str, field: &str) -> Result<Territory, Fault> {
        self.need(Territory::from_code(code), field, || {
            Problem::Territory(start(code, 40))
        })
    }

    /// The place of the record that an identifier names, in its list.
    pub fn reference(&self, id: &str, known: Known<'_>, field: &str) -> Result<usize, Fault> {
        let (noun, names) = known;
        self.need(names.place(id), field, || Problem::Missing {
            noun,
            id: start(id, 100),
        })
    }

    pub fn references<T>(
        &self,
        ids: &[Box<str>],
        (known, from_place): (Known<'_>, fn(usize) -> T),
        field: &str,
    ) -> Result<Vec<T>, Fault> {
        let mut found = Vec::with_capacity(ids.len());
        for id in ids {
            found.push(from_place(self.reference(id, known, field)?));
        }
        Ok(found)
    }
}
