//! Laws, reforms, crises and elections that give the agreements their context.

use super::date::PartialDate;
use super::lang::Text;
use super::source::SafeUrl;
use super::vocabulary::vocabulary;

vocabulary!(
    /// What kind of event it is.
    EventKind {
        /// A law.
        Law = "law",
        /// A reform that comes into force.
        Reform = "reform",
        /// A crisis.
        Crisis = "crisis",
        /// An election.
        Election = "election",
    }
);

/// Something that happened around the agreements.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Its name.
    pub id: Box<str>,
    /// When.
    pub date: PartialDate,
    /// What, in a sentence.
    pub label: Text,
    /// What kind.
    pub kind: EventKind,
    /// Where it was read.
    pub source: Option<SafeUrl>,
}
