//! Where an agreement applies: France, a region, a department, or a place below.
//!
//! Codes are `FR`, `FR-REG-<INSEE>`, `FR-DEP-<INSEE>`, `FR-COM-<INSEE>` and `FR-EPCI-<slug>`. INSEE codes
//! are text, never numbers: `01`, `2A`.

use super::territory_table::{DEPARTMENTS, PLACES, REGIONS};
use std::fmt;

/// A place, by its code. Only codes whose name we know exist as values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Territory {
    /// The whole country.
    France,
    /// A region; the place in the table of regions.
    Region(u8),
    /// A department; the place in the table of departments.
    Department(u8),
    /// A municipality or a grouping of municipalities; the place in the table of places.
    Place(u8),
}

impl Territory {
    /// Reads a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        if code == "FR" {
            Some(Self::France)
        } else if let Some(insee) = code.strip_prefix("FR-REG-") {
            place(REGIONS.iter().position(|r| r.0 == insee)).map(Self::Region)
        } else if let Some(insee) = code.strip_prefix("FR-DEP-") {
            place(DEPARTMENTS.iter().position(|d| d.0 == insee)).map(Self::Department)
        } else {
            place(PLACES.iter().position(|p| p.0 == code)).map(Self::Place)
        }
    }

    /// The code, as in the dataset and in addresses.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::France => "FR".to_owned(),
            Self::Region(i) => {
                format!("FR-REG-{}", REGIONS.get(usize::from(i)).map_or("", |r| r.0))
            }
            Self::Department(i) => format!(
                "FR-DEP-{}",
                DEPARTMENTS.get(usize::from(i)).map_or("", |d| d.0)
            ),
            Self::Place(i) => PLACES.get(usize::from(i)).map_or("", |p| p.0).to_owned(),
        }
    }

    /// The official name, the same in both languages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::France => "France",
            Self::Region(i) => REGIONS.get(usize::from(i)).map_or("", |r| r.1),
            Self::Department(i) => DEPARTMENTS.get(usize::from(i)).map_or("", |d| d.1),
            Self::Place(i) => PLACES.get(usize::from(i)).map_or("", |p| p.1),
        }
    }

    /// The INSEE number people know it by, for departments only ("44").
    #[must_use]
    pub fn department_number(self) -> Option<&'static str> {
        match self {
            Self::Department(i) => DEPARTMENTS.get(usize::from(i)).map(|d| d.0),
            _ => None,
        }
    }

    /// The territory that holds this one.
    #[must_use]
    pub fn parent(self) -> Option<Self> {
        match self {
            Self::France => None,
            Self::Region(_) => Some(Self::France),
            Self::Department(i) => {
                let region = DEPARTMENTS.get(usize::from(i))?.2;
                place(REGIONS.iter().position(|r| r.0 == region)).map(Self::Region)
            }
            // Saint-Martin is neither in a department nor in a region: it hangs from France.
            Self::Place(i) => {
                let department = PLACES.get(usize::from(i))?.2;
                let department = place(DEPARTMENTS.iter().position(|d| d.0 == department));
                Some(department.map_or(Self::France, Self::Department))
            }
        }
    }

    /// Whether `self` is `other` or lies inside it.
    #[must_use]
    pub fn is_within(self, other: Self) -> bool {
        let mut here = Some(self);
        while let Some(territory) = here {
            if territory == other {
                return true;
            }
            here = territory.parent();
        }
        false
    }

    /// Its place in [`Territory::all`].
    #[must_use]
    pub const fn number(self) -> u32 {
        let place = match self {
            Self::France => 0,
            Self::Region(i) => 1 + i as usize,
            Self::Department(i) => 1 + REGIONS.len() + i as usize,
            Self::Place(i) => 1 + REGIONS.len() + DEPARTMENTS.len() + i as usize,
        };
        place as u32
    }

    /// Every region, by INSEE code.
    pub fn regions() -> impl Iterator<Item = Self> {
        (0..REGIONS.len() as u8).map(Self::Region)
    }

    /// Every department, by INSEE code.
    pub fn departments() -> impl Iterator<Item = Self> {
        (0..DEPARTMENTS.len() as u8).map(Self::Department)
    }

    /// Every place below a department that the data name, by code.
    pub fn places() -> impl Iterator<Item = Self> {
        (0..PLACES.len() as u8).map(Self::Place)
    }

    /// Every territory, the widest first.
    pub fn all() -> impl Iterator<Item = Self> {
        std::iter::once(Self::France)
            .chain(Self::regions())
            .chain(Self::departments())
            .chain(Self::places())
    }
}

/// A place in a table, as small as the tables are.
fn place(position: Option<usize>) -> Option<u8> {
    position.and_then(|position| u8::try_from(position).ok())
}

impl fmt::Display for Territory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_reads_back_and_leads_to_france() {
        for (number, territory) in (0..).zip(Territory::all()) {
            assert_eq!(territory.number(), number);
            assert_eq!(Territory::from_code(&territory.code()), Some(territory));
            assert!(territory.is_within(Territory::France), "{territory}");
            assert!(!territory.name().is_empty());
        }
        assert_eq!(Territory::from_code("FR-DEP-99"), None);
        assert_eq!(Territory::from_code(""), None);
    }

    #[test]
    fn nantes_is_in_loire_atlantique_and_pays_de_la_loire() {
        let nantes = Territory::from_code("FR-EPCI-nantes-metropole").unwrap();
        let department = nantes.parent().unwrap();
        assert_eq!(department.name(), "Loire-Atlantique");
        assert_eq!(department.parent().unwrap().name(), "Pays de la Loire");
        assert!(!department.is_within(nantes));
    }
}
