//! The map of territories: one tile each for regions and departments, with how many agreements they have.
//!
//! A count belongs to what the agreement names: a region counts what is made for it or for a part of it, a department
//! what is made for it or for a place in it. What is made for the whole country is on no tile; the page says it apart.

mod counts;
mod grid;

pub use counts::{Counts, INKS, ink, ink_bounds, named};
pub use grid::{Grid, Step, Tile, tile_name};
