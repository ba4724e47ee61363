//! Names in an address that the data do not know.
//!
//! An address is read before the data are there, so a name of the right form passes. Once the data are there, a name
//! that nobody bears is said: an organisation set aside that is not there sets nobody aside, and a filter by it keeps
//! nothing.

use super::{ViewState, Without};
use crate::domain::id::{OrganisationId, ThemeId};
use crate::domain::{Dataset, Lang};

/// A name that nobody bears: the parameter, and the name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stranger {
    /// The parameter.
    pub parameter: &'static str,
    /// The name.
    pub name: String,
}

impl Stranger {
    /// The notice, in `lang`.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        let Self { parameter, name } = self;
        match lang {
            Lang::Fr => format!(
                "Les données ne connaissent pas « {name} » (« {parameter} » dans l’adresse)."
            ),
            Lang::En => format!("The data do not know “{name}” (“{parameter}” in the address)."),
        }
    }
}

impl ViewState {
    /// The names of this address that the data do not know, in its order.
    #[must_use]
    pub fn strangers(&self, dataset: &Dataset) -> Vec<Stranger> {
        let mut found = Vec::new();
        let mut organisations = |parameter, ids: &[OrganisationId]| {
            let unknown = ids
                .iter()
                .filter(|id| dataset.find_organisation(id.as_str()).is_none());
            found.extend(unknown.map(|id| Stranger {
                parameter,
                name: id.to_string(),
            }));
        };
        organisations("organisation", &self.filter.organisations);
        organisations("b.organisation", &self.second.organisations);
        if let Without::These(ids) = &self.network.without {
            organisations("without", ids);
        }
        let mut themes = |parameter, ids: &[ThemeId]| {
            let unknown = ids
                .iter()
                .filter(|id| dataset.find_theme(id.as_str()).is_none());
            found.extend(unknown.map(|id| Stranger {
                parameter,
                name: id.to_string(),
            }));
        };
        themes("theme", &self.filter.themes);
        themes("b.theme", &self.second.themes);
        found
    }
}
