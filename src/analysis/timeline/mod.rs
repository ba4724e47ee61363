//! The timeline as a value: a selection and a window in, a [`Scene`] out.
//!
//! Pure and deterministic: the same request gives the same positions on the command line, in a test and in the page,
//! whatever the order of the records.
//!
//! - [`plan`]: what does not depend on the window, taken once;
//! - [`scale`]: time and pixels, windows and their limits;
//! - [`ticks`], [`context`], [`histogram`]: the axis, the band of events, the overview;
//! - [`lanes`], [`marks`], [`pack`], [`cluster`]: who stands where, and what is gathered;
//! - [`ink`], [`shapes`], [`inks`]: the marks as outlines, the whole as shapes to paint, how each is inked;
//! - [`lineage`], [`moves`], [`years`]: relatives, the keyboard, the list for narrow screens;
//! - [`snapshot`], [`picture`]: a scene as text, and as a file of SVG.

mod build;
mod chains;
pub mod cluster;
pub mod context;
pub mod entries;
mod frame;
pub mod histogram;
pub mod ink;
pub mod inks;
mod lane_build;
pub mod lanes;
pub mod lineage;
pub mod marks;
pub mod moves;
pub mod pack;
pub mod picture;
mod placing;
pub mod plan;
pub mod scale;
pub mod scene;
pub mod shapes;
pub mod snapshot;
pub mod ticks;
pub mod words;
pub mod years;

pub use build::{Request, scene};
pub use entries::Entries;
pub use lanes::Grouping;
pub use plan::Plan;
pub use scale::Window;
pub use scene::Scene;
