//! Shared pieces that show agreements: links, strokes, states, evidence, filters.

mod filters;
mod glyph;
mod links;

pub use filters::FilterBar;
pub use glyph::{Glyph, level_class};
pub use links::{AgreementLink, OrganisationLink};
