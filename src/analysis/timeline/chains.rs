//! Chains of near dates: the candidates for clusters.

use super::cluster::{Bond, Gathered, Single};
use super::pack::AIR;
use crate::domain::AgreementIx;
use crate::domain::agreement::AgreementKind;
use crate::domain::arrange::Arrange;
use std::collections::BTreeMap;

/// A family may be spread wider than a mere kind.
const FAMILY_FACTOR: f64 = 2.5;
/// How much longer than the distance tried a chain may be.
const SPREAD: f64 = 24.0;
/// A frame and its count take at least this much.
const LEAST_FRAME: f64 = 32.0;
/// Fewer than this are not worth a cluster.
const FEWEST: usize = 3;

/// The chains of near dates that hold one of `wanted`, families before kinds.
pub(super) fn gather(
    singles: &[Single],
    free: &mut [bool],
    wanted: &[usize],
    near: f64,
    passes: &[Pass],
) -> Vec<Gathered> {
    let mut is_wanted = vec![false; singles.len()];
    wanted.iter().for_each(|i| is_wanted[*i] = true);
    let mut found = Vec::new();
    for pass in passes {
        let reach = match pass {
            Pass::Families => near * FAMILY_FACTOR,
            Pass::Kinds => near,
        };
        let mut families: BTreeMap<AgreementIx, Open> = BTreeMap::new();
        let mut kinds: [Open; AgreementKind::ALL.len()] = Default::default();
        let mut chains: Vec<(Bond, Vec<usize>)> = Vec::new();
        for (i, single) in singles.iter().enumerate() {
            if !free[i] || single.pinned {
                continue;
            }
            let (bond, chain) = match (pass, single.parent) {
                (Pass::Families, None) => continue,
                (Pass::Families, Some(parent)) => {
                    (Bond::Family(parent), families.entry(parent).or_default())
                }
                (Pass::Kinds, _) => (Bond::Kind(single.kind), &mut kinds[single.kind as usize]),
            };
            let breaks = match (chain.members.first(), chain.members.last()) {
                (Some(first), Some(last)) => {
                    single.at - singles[*last].at > reach
                        || single.at - singles[*first].at > reach + SPREAD
                }
                _ => false,
            };
            if breaks {
                chains.extend(chain.end().map(|members| (bond, members)));
            }
            chain.members.push(i);
            chain.is_wanted |= is_wanted[i];
        }
        for (parent, mut chain) in families {
            chains.extend(chain.end().map(|members| (Bond::Family(parent), members)));
        }
        for (kind, mut chain) in AgreementKind::ALL.iter().zip(kinds) {
            chains.extend(chain.end().map(|members| (Bond::Kind(*kind), members)));
        }
        chains.arrange_by(|a, b| a.1.first().cmp(&b.1.first()));
        for (bond, members) in chains {
            members.iter().for_each(|i| free[*i] = false);
            found.push(Gathered { bond, members });
        }
    }
    found
}

/// A chain that may still go on.
#[derive(Default)]
struct Open {
    members: Vec<usize>,
    is_wanted: bool,
}

impl Open {
    /// Begins anew; the members so far, where they are worth a cluster.
    fn end(&mut self) -> Option<Vec<usize>> {
        let is_worth_it = self.is_wanted && self.members.len() >= FEWEST;
        // A copy is of the right length, and the room stays for the next chain.
        let members = is_worth_it.then(|| self.members.clone());
        self.members.clear();
        self.is_wanted = false;
        members
    }
}

/// A chain of one kind as it grows.
#[derive(Clone, Copy, Default)]
struct Growing {
    first: f64,
    last: f64,
    /// The place its members take one by one.
    apart: f64,
}

impl Growing {
    /// The place it takes at the least, gathered or not.
    fn ink(self) -> f64 {
        self.apart.min(self.last - self.first + LEAST_FRAME + AIR)
    }
}

/// How much of the rows everything takes at the least, once all that is near enough is gathered: with more than the rows
/// hold, nobody need try to place it. Families are reckoned at nothing, since they may be gathered in two ways.
pub(super) fn least_ink(singles: &[Single], near: f64) -> f64 {
    let mut kinds = [Growing::default(); AgreementKind::ALL.len()];
    let mut ink = 0.0;
    for single in singles {
        let apart = single.bare.1 - single.bare.0 + AIR;
        if single.pinned {
            ink += apart;
            continue;
        }
        if single.parent.is_some() {
            continue;
        }
        let chain = &mut kinds[single.kind as usize];
        if single.at - chain.last > near || single.at - chain.first > near + SPREAD {
            ink += chain.ink();
            *chain = Growing {
                first: single.at,
                ..Growing::default()
            };
        }
        chain.last = single.at;
        chain.apart += apart;
    }
    ink + kinds.iter().map(|chain| chain.ink()).sum::<f64>()
}

/// What the members of a chain share.
#[derive(Clone, Copy)]
pub(super) enum Pass {
    Families,
    Kinds,
}

impl Pass {
    pub(super) const BOTH: [Self; 2] = [Self::Families, Self::Kinds];
}
