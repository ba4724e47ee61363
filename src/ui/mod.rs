//! Shared pieces that know nothing of agreements.

mod icon;
mod leaf;

pub use icon::{Icon, IconName};
pub use leaf::Leaf;
