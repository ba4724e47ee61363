//! Shared pieces that show agreements: links, strokes, states, evidence, filters.

mod evidence;
mod figure;
mod filters;
mod glyph;
mod links;
mod states;
mod target_card;
mod target_chart;

pub use evidence::EvidencePanel;
pub use figure::{FigureButton, Sentence};
pub use filters::FilterBar;
pub use glyph::{Glyph, level_class};
pub use links::{AgreementLink, OrganisationLink};
pub use states::{DeadlineMark, EvidenceMark, ResultMark, ResultShape, StateTriple};
pub use target_card::TargetCard;
pub use target_chart::TargetChart;
