//! What the reader has chosen, and how it is known.

#[cfg(feature = "web")]
pub mod app_state;
pub mod embed;
#[cfg(feature = "web")]
pub mod load;
pub mod part;
#[cfg(feature = "web")]
pub mod place;
pub mod route;
pub mod view_state;
