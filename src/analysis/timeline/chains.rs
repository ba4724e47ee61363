//! Chains of near dates: the candidates for clusters.

use super::cluster::{Bond, Gathered, Single};
use std::collections::BTreeMap;

/// A family may be spread wider than a mere kind.
const FAMILY_FACTOR: f64 = 2.5;
/// How much longer than the distance tried a chain may be.
const SPREAD: f64 = 24.0;
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
        let mut open: BTreeMap<Bond, Vec<usize>> = BTreeMap::new();
        let mut chains: Vec<(Bond, Vec<usize>)> = Vec::new();
        for (i, single) in singles.iter().enumerate() {
            if !free[i] || single.pinned {
                continue;
            }
            let bond = match pass {
                Pass::Families => match single.parent {
                    Some(parent) => Bond::Family(parent),
                    None => continue,
                },
                Pass::Kinds => Bond::Kind(single.kind),
            };
            let chain = open.entry(bond).or_default();
            let breaks = match (chain.first(), chain.last()) {
                (Some(first), Some(last)) => {
                    single.at - singles[*last].at > reach
                        || single.at - singles[*first].at > reach + SPREAD
                }
                _ => false,
            };
            if breaks {
                chains.push((bond, std::mem::take(chain)));
            }
            chain.push(i);
        }
        chains.extend(open);
        chains.retain(|(_, members)| {
            members.len() >= FEWEST && members.iter().any(|i| is_wanted[*i])
        });
        chains.sort_by(|a, b| a.1.first().cmp(&b.1.first()));
        for (bond, members) in chains {
            members.iter().for_each(|i| free[*i] = false);
            found.push(Gathered { bond, members });
        }
    }
    found
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
