//! Where the records of a list stand, by name.

use std::collections::BTreeMap;

/// The place of each record in its list, by identifier.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Names(BTreeMap<Box<str>, u32>);

impl Names {
    /// Adds the next record, and says whether its name was still free. If not, the list is not one: nothing that follows
    /// has a place.
    pub fn add(&mut self, name: &str) -> bool {
        let place = self.0.len() as u32;
        self.0.insert(name.into(), place).is_none()
    }

    /// Where the record of that name stands.
    #[must_use]
    pub fn place(&self, name: &str) -> Option<usize> {
        self.0.get(name).map(|place| *place as usize)
    }
}
