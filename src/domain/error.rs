//! What is wrong with a file of agreements, in words a person can act on.

use super::lang::Lang;
use std::fmt;

/// A fault that stops a dataset from being read: which record, which field, what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DataError {
    /// The text is not the JSON of this format.
    Shape {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the reader of JSON says of it.
        detail: String,
    },
    /// The file announces a format this program does not know.
    Format {
        /// The number found.
        found: u64,
    },
    /// A field of a record cannot be.
    Field {
        /// The record: "agreement etat-cgpme-idf-2015", "organisation cci"…
        record: String,
        /// The field, as in the file: `targets[emplois].due`.
        field: String,
        /// What is wrong and what to write instead.
        problem: Problem,
    },
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Not a date, or an impossible one.
    Date(String),
    /// Refers to a record that is not in the file.
    Missing {
        /// What it should name: "organisation", "theme", "source", "agreement".
        noun: &'static str,
        /// The identifier found.
        id: String,
    },
    /// The identifier is used twice.
    Duplicate(String),
    /// Not a usable identifier.
    Identifier(String),
    /// Not one of the accepted words.
    Word {
        /// The word found.
        found: String,
        /// The words accepted.
        accepted: String,
    },
    /// Not a territory code we know.
    Territory(String),
    /// Not a web address that may be opened.
    Url(String),
    /// The end comes before the beginning.
    Order {
        /// The beginning.
        start: String,
        /// The end.
        end: String,
    },
    /// The records refer to each other in a circle.
    Circle,
    /// A text that must be there is empty.
    Empty,
}

impl DataError {
    /// The message, in `lang`.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Self::Shape {
                line,
                column,
                detail,
            } => match lang {
                Lang::Fr => {
                    format!(
                        "Ligne {line}, colonne {column} : le fichier n’a pas la forme attendue ({detail})."
                    )
                }
                Lang::En => {
                    format!(
                        "Line {line}, column {column}: the file does not have the expected shape ({detail})."
                    )
                }
            },
            Self::Format { found } => match lang {
                Lang::Fr => format!(
                    "Le fichier est au format {found} ; ce programme lit le format 1. Rechargez la page ou mettez le programme à jour."
                ),
                Lang::En => format!(
                    "The file is in format {found}; this program reads format 1. Reload the page or update the program."
                ),
            },
            Self::Field {
                record,
                field,
                problem,
            } => match lang {
                Lang::Fr => format!("{record}, champ « {field} » : {}.", problem.message(lang)),
                Lang::En => format!("{record}, field “{field}”: {}.", problem.message(lang)),
            },
        }
    }
}

impl Problem {
    fn message(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Date(text), Lang::Fr) => {
                format!(
                    "« {text} » n’est pas une date ; écrire AAAA, AAAA-MM ou AAAA-MM-JJ, avec ~ à la fin si elle est approximative"
                )
            }
            (Self::Date(text), Lang::En) => {
                format!(
                    "“{text}” is not a date; write YYYY, YYYY-MM or YYYY-MM-DD, with a final ~ when approximate"
                )
            }
            (Self::Missing { noun, id }, Lang::Fr) => {
                let noun = match *noun {
                    "organisation" => "aucun organisme",
                    "theme" => "aucun thème",
                    "source" => "aucune source de cet accord",
                    _ => "aucun accord",
                };
                format!("{noun} ne porte l’identifiant « {id} »")
            }
            (Self::Missing { noun, id }, Lang::En) => format!("no {noun} is called “{id}”"),
            (Self::Duplicate(id), Lang::Fr) => format!("l’identifiant « {id} » est déjà pris"),
            (Self::Duplicate(id), Lang::En) => format!("the identifier “{id}” is already in use"),
            (Self::Identifier(id), Lang::Fr) => {
                format!(
                    "« {id} » ne peut être un identifiant ; des minuscules sans accent, des chiffres et des tirets"
                )
            }
            (Self::Identifier(id), Lang::En) => {
                format!(
                    "“{id}” cannot be an identifier; use lower-case letters without accents, digits and hyphens"
                )
            }
            (Self::Word { found, accepted }, Lang::Fr) => {
                format!("« {found} » n’est pas prévu ; choisir parmi {accepted}")
            }
            (Self::Word { found, accepted }, Lang::En) => {
                format!("“{found}” is not expected; choose among {accepted}")
            }
            (Self::Territory(code), Lang::Fr) => {
                format!(
                    "« {code} » n’est pas un territoire connu ; écrire FR, FR-REG-xx, FR-DEP-xx, FR-COM-xxxxx ou FR-EPCI-nom"
                )
            }
            (Self::Territory(code), Lang::En) => {
                format!(
                    "“{code}” is not a known territory; write FR, FR-REG-xx, FR-DEP-xx, FR-COM-xxxxx or FR-EPCI-name"
                )
            }
            (Self::Url(url), Lang::Fr) => {
                format!("« {url} » n’est pas une adresse http ou https sûre")
            }
            (Self::Url(url), Lang::En) => format!("“{url}” is not a safe http or https address"),
            (Self::Order { start, end }, Lang::Fr) => {
                format!("la fin ({end}) précède le début ({start})")
            }
            (Self::Order { start, end }, Lang::En) => {
                format!("the end ({end}) comes before the beginning ({start})")
            }
            (Self::Circle, Lang::Fr) => "les renvois tournent en rond".to_owned(),
            (Self::Circle, Lang::En) => "the references go round in a circle".to_owned(),
            (Self::Empty, Lang::Fr) => "le texte manque".to_owned(),
            (Self::Empty, Lang::En) => "the text is missing".to_owned(),
        }
    }
}

impl fmt::Display for DataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for DataError {}
