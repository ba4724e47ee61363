//! The house around every page: header, footer, palette, and what shows while data are on their way or missing.

mod embed_foot;
mod footer;
mod gate;
mod header;
mod notices;
mod palette;

pub use embed_foot::EmbedFoot;
pub use footer::Footer;
pub use gate::{LoadFailure, Loading};
pub use header::Header;
pub use notices::{NOTICES_ID, Notices};
pub use palette::{Door, Palette, use_door};
