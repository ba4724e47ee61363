//! Shared pieces that show agreements: links, strokes, states, evidence, filters.

mod embed_link;
mod evidence;
mod figure;
mod filters;
mod glyph;
mod inputs;
mod links;
mod marked;
mod nothing;
mod states;
mod table;
mod target_card;
mod target_chart;
mod target_notes;
mod target_report;
mod tile_map;
mod working;

pub use embed_link::EmbedLink;
pub use evidence::EvidencePanel;
pub use figure::{FigureButton, Sentence};
pub use filters::{FilterBar, Side};
pub use glyph::{Glyph, level_class};
pub use links::{AgreementLink, OrganisationLink};
pub use marked::marked;
pub use nothing::NothingHere;
pub use states::{DeadlineMark, EvidenceMark, ResultMark, ResultShape, StateTriple};
pub use table::{AgreementCount, SortHeading};
pub use target_card::TargetCard;
pub use target_chart::TargetChart;
pub use tile_map::TileMap;
