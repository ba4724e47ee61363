//! Dense lanes: what does not fit in the rows allowed loses its name, then is gathered, counted, and opens in place.
//!
//! Rule, in this order, and no further than needed:
//! 1. every agreement has a row and its name;
//! 2. the agreements that find no row are looked up in chains of near dates, first those that stand on the same
//!    earlier agreement, then those of the same kind; a chain that holds one of them becomes a cluster, whole;
//! 3. names are written only where there is room, families of the same earlier agreement are gathered;
//! 4. chains again, over longer and longer distances.
//!
//! Distances are pixels, so zooming in separates what zooming out gathered. The agreement selected is never inside.

use super::pack::Rows;
use crate::domain::AgreementIx;
use crate::domain::agreement::AgreementKind;

/// Rows a lane may take before its agreements are gathered.
pub const MOST_ROWS: usize = 17;
/// Distances that count as near while all are named, in pixels, tried in turn.
const NEAR: [f64; 4] = [6.0, 10.0, 16.0, 24.0];
/// The same once names are optional.
const FARTHER: [f64; 9] = [8.0, 14.0, 20.0, 30.0, 45.0, 70.0, 110.0, 200.0, 400.0];
/// Distance at which a family is gathered once names are optional.
const FAMILY_NEAR: f64 = 12.0;
/// A family may be spread wider than a mere kind.
const FAMILY_FACTOR: f64 = 2.5;
/// How much longer than the distance tried a chain may be.
const SPREAD: f64 = 24.0;
/// Fewer than this are not worth a cluster.
const FEWEST: usize = 3;

/// An agreement to be placed.
#[derive(Clone, Debug)]
pub struct Single {
    /// Which.
    pub ix: AgreementIx,
    /// Its kind.
    pub kind: AgreementKind,
    /// The earlier agreement it stands on.
    pub parent: Option<AgreementIx>,
    /// Where its signature stands.
    pub at: f64,
    /// The place it takes, label included.
    pub left: f64,
    /// Its right end.
    pub right: f64,
    /// The place its marks alone take.
    pub bare: (f64, f64),
    /// Never gathered.
    pub pinned: bool,
}

/// What the members of a cluster share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bond {
    /// They stand on this agreement.
    Family(AgreementIx),
    /// They are of this kind.
    Kind(AgreementKind),
}

/// Agreements gathered: places in the list of singles, in date order.
#[derive(Clone, Debug, PartialEq)]
pub struct Gathered {
    /// What they share.
    pub bond: Bond,
    /// Who they are.
    pub members: Vec<usize>,
}

/// Where everything stands.
#[derive(Clone, Debug, Default)]
pub struct Arrangement {
    /// The clusters, each with its row and whether its name is written after its count.
    pub clusters: Vec<(Gathered, usize, bool)>,
    /// The others, each with its row and whether its name is written.
    pub singles: Vec<(usize, usize, bool)>,
    /// Rows in use.
    pub rows: usize,
}

/// Arranges singles, in date order, in at most [`MOST_ROWS`] rows where that can be done. `reserved` intervals come
/// first, in the order given; `extent` says the place a cluster takes, with its name or with its count alone.
#[must_use]
pub fn arrange(
    singles: &[Single],
    reserved: &[(f64, f64)],
    extent: &dyn Fn(&Gathered, bool) -> (f64, f64),
) -> Arrangement {
    let everything: Vec<usize> = (0..singles.len()).collect();
    let attempt = |near: f64, named: bool, clusters_first: bool| -> Option<Arrangement> {
        let mut free = vec![true; singles.len()];
        let mut clusters = Vec::new();
        if !named {
            clusters = gather(
                singles,
                &mut free,
                &everything,
                FAMILY_NEAR,
                &[Pass::Families],
            );
        }
        loop {
            let room = Room {
                reserved,
                named,
                clusters_first,
                most: MOST_ROWS,
            };
            let (arrangement, left_over) = place(singles, &clusters, room, extent);
            if left_over.is_empty() {
                return (arrangement.rows <= MOST_ROWS).then_some(arrangement);
            }
            let found = gather(singles, &mut free, &left_over, near, &Pass::BOTH);
            if found.is_empty() {
                return None;
            }
            clusters.extend(found);
        }
    };
    // In order of time rows are best used; with the clusters first they always have one.
    let either =
        |near: f64, named| attempt(near, named, false).or_else(|| attempt(near, named, true));
    let named = NEAR.iter().find_map(|near| either(*near, true));
    let tried = named.or_else(|| FARTHER.iter().find_map(|near| either(*near, false)));
    tried.unwrap_or_else(|| {
        // Nothing near enough: all go together by kind, and rows are given as needed.
        let mut free = vec![true; singles.len()];
        let clusters = gather(singles, &mut free, &everything, f64::MAX, &Pass::BOTH);
        let room = Room {
            reserved,
            named: true,
            clusters_first: true,
            most: usize::MAX,
        };
        place(singles, &clusters, room, extent).0
    })
}

#[derive(Clone, Copy)]
struct Room<'a> {
    reserved: &'a [(f64, f64)],
    named: bool,
    clusters_first: bool,
    most: usize,
}

/// Everything into rows; the places of the singles that found none.
fn place(
    singles: &[Single],
    clusters: &[Gathered],
    room: Room<'_>,
    extent: &dyn Fn(&Gathered, bool) -> (f64, f64),
) -> (Arrangement, Vec<usize>) {
    let mut rows = Rows::default();
    for (left, right) in room.reserved {
        rows.place(*left, *right, usize::MAX);
    }
    let mut alone = vec![true; singles.len()];
    let gathered = clusters.iter().flat_map(|cluster| &cluster.members);
    gathered.for_each(|i| alone[*i] = false);
    // From left to right, which needs the fewest rows; the pinned one first, so that it always has one.
    let mut things: Vec<(bool, f64, f64, Thing<'_>)> = (0..singles.len())
        .filter(|i| alone[*i])
        .map(|i| {
            let single = &singles[i];
            let (left, right) = if room.named || single.pinned {
                (single.left, single.right)
            } else {
                single.bare
            };
            (!single.pinned, left, right, Thing::Single(i))
        })
        .collect();
    things.extend(clusters.iter().map(|cluster| {
        let (left, right) = extent(cluster, room.named);
        (!room.clusters_first, left, right, Thing::Cluster(cluster))
    }));
    things.sort_by(|a, b| {
        (a.0.cmp(&b.0))
            .then(a.1.total_cmp(&b.1))
            .then_with(|| a.3.order().cmp(&b.3.order()))
    });
    let mut arrangement = Arrangement::default();
    let mut left_over = Vec::new();
    for (unpinned, left, right, thing) in things {
        let most = match thing {
            Thing::Single(_) if unpinned => room.most,
            _ => usize::MAX,
        };
        let row = if room.named || !unpinned {
            rows.place(left, right, most)
        } else {
            let spread = rows.spread(left, right, room.most);
            spread.or_else(|| rows.place(left, right, most))
        };
        match (thing, row) {
            (Thing::Single(i), Some(row)) => {
                (arrangement.singles).push((i, row, room.named || !unpinned));
            }
            (Thing::Single(i), None) => left_over.push(i),
            (Thing::Cluster(cluster), row) => {
                let row = row.unwrap_or_default();
                (arrangement.clusters).push((cluster.clone(), row, room.named));
            }
        }
    }
    for (cluster, row, named) in &mut arrangement.clusters {
        *named = *named || rows.widen(*row, extent(cluster, false), extent(cluster, true));
    }
    for (i, row, named) in &mut arrangement.singles {
        let single = &singles[*i];
        *named = *named || rows.widen(*row, single.bare, (single.left, single.right));
    }
    arrangement.rows = rows.len();
    (arrangement, left_over)
}

#[derive(Clone, Copy)]
enum Thing<'a> {
    Cluster(&'a Gathered),
    Single(usize),
}

impl Thing<'_> {
    /// Clusters before singles, each by first member.
    fn order(self) -> (bool, usize) {
        match self {
            Self::Cluster(cluster) => (false, cluster.members.first().copied().unwrap_or(0)),
            Self::Single(i) => (true, i),
        }
    }
}

/// The chains of near dates that hold one of `wanted`, families before kinds.
fn gather(
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
        let mut open: std::collections::BTreeMap<Bond, Vec<usize>> = Default::default();
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

#[derive(Clone, Copy)]
enum Pass {
    Families,
    Kinds,
}

impl Pass {
    const BOTH: [Self; 2] = [Self::Families, Self::Kinds];
}
