//! What an agreement *is*: values, identifiers, invariants. Nothing here knows of a browser.
//!
//! A file of agreements is read once, at the door, by [`dataset::Dataset::from_json`]: references are
//! resolved, dates checked, and what is broken is refused with the record and the field. Past that
//! door no `Option` means "broken data": it means "unknown", as the source left it.

pub mod agreement;
pub mod arrange;
pub mod dataset;
pub mod date;
mod decode;
pub mod error;
pub mod event;
pub mod format;
pub mod id;
pub mod lang;
mod names;
pub mod organisation;
pub mod reading;

pub mod source;
pub mod status;
pub mod target;
pub mod territory;
mod territory_table;
mod vocabulary;

pub use agreement::Agreement;
pub use dataset::Dataset;
pub use date::{Day, PartialDate};
pub use error::DataError;
pub use id::{AgreementIx, OrganisationIx, TargetIx, ThemeIx};
pub use lang::{Lang, Text};
pub use organisation::Organisation;
pub use target::Target;
pub use territory::Territory;
