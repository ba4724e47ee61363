//! The pages that explain: data, method, accessibility, about.

mod about;
mod accessibility;
mod codebook;
mod data;
mod method;

pub use about::About;
pub use accessibility::Accessibility;
pub use data::Data;
pub use method::Method;
