//! HTML as text, with everything that comes from data escaped.

pub(super) use crate::text::markup::escape;
