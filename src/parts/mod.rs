//! Shared pieces that show agreements: links, strokes, states, evidence, filters.

mod filters;
mod glyph;
mod links;
mod nothing;
mod table;
mod target_card;

pub use filters::FilterBar;
pub use glyph::{Glyph, level_class};
pub use links::{AgreementLink, OrganisationLink};
pub use nothing::NothingHere;
pub use table::{AgreementCount, SortHeading};
pub use target_card::TargetCard;
