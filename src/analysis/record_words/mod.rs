//! What the page of one record says of it, in words. The app and the static pages say the same, to the letter.

mod agreement;
pub mod organisation;

pub use agreement::{
    around, disputes, kind_and_level, lineage, margin_note, signing, source, targets,
};
