//! What a map counts, and how much ink that is.

use crate::domain::arrange::Gather as _;
use crate::domain::{AgreementIx, Dataset, Lang, Territory};
use crate::text::numbers;
use std::collections::{BTreeMap, BTreeSet};

/// The steps of ink of a map.
pub const INKS: usize = 5;

/// How many agreements of a selection each territory has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    inside: BTreeMap<Territory, usize>,
    /// Made for the whole region of a department, which they do not name.
    region_wide: BTreeMap<Territory, usize>,
    /// Made for the whole country, and naming a part of it too.
    named_too: BTreeMap<Territory, usize>,
    /// Those that apply to the whole country: they are on no tile.
    pub national: usize,
    /// Those of places that lie in no region, such as Saint-Martin: they are on no tile either.
    pub elsewhere: usize,
}

impl Counts {
    /// Counts a selection. An agreement counts once for each territory it reaches.
    #[must_use]
    pub fn of(dataset: &Dataset, agreements: &[AgreementIx]) -> Self {
        let mut parts: BTreeMap<Territory, Vec<Territory>> = BTreeMap::new();
        for department in Territory::departments() {
            if let Some(region) = department.parent() {
                parts.entry(region).or_default().push(department);
            }
        }
        let mut counts = Self::default();
        for ix in agreements {
            let territories = &dataset.agreement(*ix).territories;
            let mut inside = BTreeSet::new();
            for territory in territories {
                let mut at = Some(*territory);
                while let Some(here) = at.filter(|t| *t != Territory::France) {
                    inside.insert(here);
                    at = here.parent();
                }
            }
            let national = territories.contains(&Territory::France);
            let drawn =
                |t: &Territory| matches!(t, Territory::Region(_) | Territory::Department(_));
            counts.national += usize::from(national);
            counts.elsewhere += usize::from(!national && !inside.iter().any(drawn));
            if !national {
                let whole = territories.iter().filter_map(|t| parts.get(t)).flatten();
                let unnamed: BTreeSet<Territory> =
                    whole.copied().filter(|d| !inside.contains(d)).gather_set();
                for department in unnamed {
                    *counts.region_wide.entry(department).or_default() += 1;
                }
            }
            for territory in inside {
                *counts.inside.entry(territory).or_default() += 1;
                if national {
                    *counts.named_too.entry(territory).or_default() += 1;
                }
            }
        }
        counts
    }

    /// The agreements of a territory or of a part of it; of France, those of the whole country.
    #[must_use]
    pub fn inside(&self, territory: Territory) -> usize {
        if territory == Territory::France {
            return self.national;
        }
        self.inside.get(&territory).copied().unwrap_or_default()
    }

    /// All that applies in a department: its own agreements, those of its whole region and those of the whole country.
    #[must_use]
    pub fn applying(&self, department: Territory) -> usize {
        let of =
            |map: &BTreeMap<Territory, usize>| map.get(&department).copied().unwrap_or_default();
        self.inside(department) + of(&self.region_wide) + self.national - of(&self.named_too)
    }

    /// What a tile is called by a screen reader: `Bretagne, 9 accords`.
    #[must_use]
    pub fn name(&self, lang: Lang, territory: Territory) -> String {
        named(lang, territory, self.inside(territory))
    }

    /// What is said below the map of the tile pointed at.
    #[must_use]
    pub fn said(&self, lang: Lang, territory: Territory) -> String {
        let own = self.name(lang, territory);
        if !matches!(territory, Territory::Department(_)) {
            return format!("{own}.");
        }
        let all = numbers::count(lang, self.applying(territory));
        match lang {
            Lang::Fr => {
                format!("{own}\u{202f}; {all} en comptant ceux de sa région et du pays entier.")
            }
            Lang::En => {
                format!("{own}; {all} with those of its whole region and of the whole country.")
            }
        }
    }
}

/// A territory and a count in words.
#[must_use]
pub fn named(lang: Lang, territory: Territory, count: usize) -> String {
    let name = territory.name();
    let count = match (lang, count) {
        (Lang::Fr, 0) => "aucun accord".to_owned(),
        (Lang::En, 0) => "no agreement".to_owned(),
        _ => numbers::counted(
            lang,
            count,
            ("accord", "accords"),
            ("agreement", "agreements"),
        ),
    };
    format!("{name}, {count}")
}

/// The counts at which each step of ink ends, for a map whose fullest tile has `most`: paler is fewer, and none is none.
///
/// The steps widen with the counts, since many territories have a few agreements and few have many. With five or fewer
/// on the fullest tile each count has its own step.
#[must_use]
pub fn ink_bounds(most: usize) -> Vec<usize> {
    if most <= INKS {
        return (1..=most).collect();
    }
    let mut bounds: Vec<usize> = Vec::with_capacity(INKS);
    for step in 1..=INKS {
        let bound = (most * step * step).div_ceil(INKS * INKS);
        bounds.push(bound.max(bounds.last().map_or(1, |last| last + 1)));
    }
    bounds
}

/// The step of ink of a count, from 1; 0 where there is nothing to count. The darkest is always the last.
#[must_use]
pub fn ink(count: usize, bounds: &[usize]) -> usize {
    if count == 0 {
        return 0;
    }
    let step = bounds.iter().position(|bound| count <= *bound);
    step.map_or(bounds.len(), |step| step + 1) + INKS - bounds.len().min(INKS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ink_grows_with_the_count_and_none_is_none() {
        for most in 0..400 {
            let bounds = ink_bounds(most);
            assert!(bounds.len() <= INKS);
            assert!(
                bounds.windows(2).all(|pair| pair[0] < pair[1]),
                "{most}: {bounds:?}"
            );
            assert_eq!(bounds.last().copied().unwrap_or(0), most);
            let inks: Vec<usize> = (0..=most).map(|count| ink(count, &bounds)).collect();
            assert_eq!(inks[0], 0);
            assert!(inks.windows(2).all(|pair| pair[0] <= pair[1]));
            assert!(inks.iter().skip(1).all(|ink| (1..=INKS).contains(ink)));
            assert!(
                most == 0 || inks[most] == INKS,
                "the fullest has all the ink"
            );
        }
        assert_eq!(ink_bounds(14), [1, 3, 6, 9, 14]);
    }

    #[test]
    fn a_tile_is_named_with_its_count() {
        let bretagne = Territory::from_code("FR-REG-53").unwrap();
        assert_eq!(named(Lang::Fr, bretagne, 9), "Bretagne, 9 accords");
        assert_eq!(named(Lang::Fr, bretagne, 1), "Bretagne, 1 accord");
        assert_eq!(named(Lang::En, bretagne, 0), "Bretagne, no agreement");
    }
}
