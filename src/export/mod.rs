//! Files made from the data: tables, packages, the schema, the codebook; and back from tables to data.
//!
//! Nearly all of it is driven by the [description of the format](crate::domain::format): a field added there
//! has its column, its place in the schema and its line in the codebook without a word here.
//!
//! Rule: the same data give the same bytes, in whatever order their records stand.

pub mod atom;
pub mod catalogue;
pub mod codebook;
pub mod csv;
pub mod diff;
pub mod gexf;
pub mod graphml;
pub mod ics;
pub mod import;
pub mod package;
pub mod schema;
pub mod subset;
pub mod tables;
