//! Sorting, compiled once.
//!
//! # Why not the standard methods
//!
//! `sort_by` and its like are compiled anew for each type and each way of comparing: about 4 kB of WebAssembly each
//! time, and some seventy times over they were an eighth of the whole module that a visitor waits for. Here one routine
//! sorts *places* and asks each caller's comparison through a pointer; what is compiled for each caller is only its
//! comparison and the moving of its items.
//!
//! # Rule
//!
//! Same answer as the standard method of that name, equal items kept in their order. Each comparison costs one indirect
//! call more and the list of places is allocated: where lists are long and sorted often (the search index, the network's
//! measures) the standard methods stay.
//!
//! ```
//! use paraphe::domain::arrange::Arrange;
//!
//! let mut words = vec!["ville", "état", "ccas", "mef"];
//! words.arrange_by_key(|word| word.chars().count());
//! assert_eq!(words, ["mef", "état", "ccas", "ville"]);
//! ```

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Gathering into sorted collections one by one: `collect` sorts everything first, by a routine compiled anew for each
/// type of item. The answer is the same.
pub trait Gather: Iterator + Sized {
    /// Like `collect` into a set.
    fn gather_set(self) -> BTreeSet<Self::Item>
    where
        Self::Item: Ord,
    {
        let mut set = BTreeSet::new();
        for item in self {
            set.insert(item);
        }
        set
    }

    /// Like `collect` into a map: of two values for a key, the last stays.
    fn gather_map<K: Ord, V>(self) -> BTreeMap<K, V>
    where
        Self: Iterator<Item = (K, V)>,
    {
        let mut map = BTreeMap::new();
        for (key, value) in self {
            map.insert(key, value);
        }
        map
    }
}

impl<I: Iterator> Gather for I {}

/// Slices that can be sorted by the routine that all share.
pub trait Arrange<T> {
    /// Like `sort_by`.
    fn arrange_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// Like `sort_by_key`.
    fn arrange_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);

    /// Like `sort_by_cached_key`: each key is made once.
    fn arrange_by_cached_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);

    /// Like `sort`.
    fn arrange(&mut self)
    where
        T: Ord;
}

impl<T> Arrange<T> for [T] {
    fn arrange_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let order = sorted(self.len(), &mut |a, b| compare(&self[a], &self[b]));
        put_in_order(self, order);
    }

    fn arrange_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        let order = sorted(self.len(), &mut |a, b| key(&self[a]).cmp(&key(&self[b])));
        put_in_order(self, order);
    }

    fn arrange_by_cached_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K) {
        let keys: Vec<K> = self.iter().map(key).collect();
        let order = sorted(self.len(), &mut |a, b| keys[a].cmp(&keys[b]));
        put_in_order(self, order);
    }

    fn arrange(&mut self)
    where
        T: Ord,
    {
        let order = sorted(self.len(), &mut |a, b| self[a].cmp(&self[b]));
        put_in_order(self, order);
    }
}

/// The places of `len` items, in the order that a comparison of two places asks for.
fn sorted(len: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

/// Moves items so that the one at `order[i]` comes to stand at `i`: around each cycle, one swap a step.
pub fn put_in_order<T>(items: &mut [T], mut order: Vec<usize>) {
    for start in 0..items.len() {
        let mut here = start;
        loop {
            let from = order[here];
            order[here] = here;
            if from == start {
                break;
            }
            items.swap(here, from);
            here = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Arrange, Gather};
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    type Items = Vec<(u8, u16)>;

    proptest! {
        #[test]
        fn gathering_answers_as_collecting_does(items: Items) {
            prop_assert_eq!(items.iter().gather_set(), items.iter().collect::<BTreeSet<_>>());
            prop_assert_eq!(items.iter().copied().gather_map(), items.into_iter().collect::<BTreeMap<_, _>>());
        }

        #[test]
        fn every_way_answers_as_the_standard_one_does(items: Items) {
            let sorted = |by: &dyn Fn(&mut Items)| {
                let mut copy = items.clone();
                by(&mut copy);
                copy
            };
            // Few values of the key, so that many are equal and keep their order.
            prop_assert_eq!(sorted(&|v| v.arrange_by_key(|x| x.0 % 8)), sorted(&|v| v.sort_by_key(|x| x.0 % 8)));
            prop_assert_eq!(sorted(&|v| v.arrange_by_cached_key(|x| x.0 % 8)), sorted(&|v| v.sort_by_key(|x| x.0 % 8)));
            let by = |a: &(u8, u16), b: &(u8, u16)| (b.1 % 8).cmp(&(a.1 % 8)).then(a.0.cmp(&b.0));
            prop_assert_eq!(sorted(&|v| v.arrange_by(by)), sorted(&|v| v.sort_by(by)));
            prop_assert_eq!(sorted(&|v| v.arrange()), sorted(&|v| v.sort()));
        }
    }
}
