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

use super::chains::{Pass, gather};
use super::pack::Rows;
use crate::domain::AgreementIx;
use crate::domain::agreement::AgreementKind;

/// Rows a lane may take before its agreements are gathered.
pub const MOST_ROWS: usize = 17;
/// Distances that count as near while all are named, in pixels, tried in turn.
const NEAR: [f64; 3] = [8.0, 16.0, 24.0];
/// The same once names are optional.
const FARTHER: [f64; 9] = [8.0, 14.0, 20.0, 30.0, 45.0, 70.0, 110.0, 200.0, 400.0];
/// Distance at which a family is gathered once names are optional.
const FAMILY_NEAR: f64 = 12.0;
/// This many times more ink than the rows hold, and nobody need try to fit it.
const HOPELESS: f64 = 1.15;

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
    let sized = |named: bool| {
        move |cluster: Gathered| {
            let place = extent(&cluster, named);
            Sized { cluster, place }
        }
    };
    let attempt = |near: f64, named: bool, clusters_first: bool| -> Attempt {
        let room = Room {
            reserved,
            named,
            clusters_first,
            most: MOST_ROWS,
        };
        let mut free = vec![true; singles.len()];
        let mut clusters: Vec<Sized> = Vec::new();
        if !named {
            let families = [Pass::Families];
            let found = gather(singles, &mut free, &everything, FAMILY_NEAR, &families);
            clusters.extend(found.into_iter().map(sized(named)));
        }
        loop {
            let (placed, left_over) = place(singles, &clusters, room);
            if left_over.is_empty() {
                return if placed.arrangement.rows <= MOST_ROWS {
                    Attempt::Fits(placed.with_names(singles, extent))
                } else {
                    Attempt::TooTall
                };
            }
            let found = gather(singles, &mut free, &left_over, near, &Pass::BOTH);
            if found.is_empty() {
                return Attempt::NotNear;
            }
            clusters.extend(found.into_iter().map(sized(named)));
        }
    };
    // In order of time rows are best used; with the clusters first they always have one.
    let either = |near: f64, named| match attempt(near, named, false) {
        Attempt::Fits(arrangement) => Some(arrangement),
        Attempt::TooTall => match attempt(near, named, true) {
            Attempt::Fits(arrangement) => Some(arrangement),
            _ => None,
        },
        Attempt::NotNear => None,
    };
    // With far more names than room there is no need to try.
    let edge = singles.iter().map(|s| s.right).fold(0.0, f64::max);
    let ink: f64 = singles.iter().map(|s| s.right - s.left).sum();
    let hopeless = ink > HOPELESS * edge * MOST_ROWS as f64;
    let named = NEAR
        .iter()
        .filter(|_| !hopeless)
        .find_map(|near| either(*near, true));
    let tried = named.or_else(|| FARTHER.iter().find_map(|near| either(*near, false)));
    tried.unwrap_or_else(|| {
        // Nothing near enough: all go together by kind, and rows are given as needed.
        let mut free = vec![true; singles.len()];
        let found = gather(singles, &mut free, &everything, f64::MAX, &Pass::BOTH);
        let clusters: Vec<Sized> = found.into_iter().map(sized(true)).collect();
        let room = Room {
            reserved,
            named: true,
            clusters_first: true,
            most: usize::MAX,
        };
        place(singles, &clusters, room).0.arrangement
    })
}

enum Attempt {
    Fits(Arrangement),
    /// A cluster came late and found no row.
    TooTall,
    /// What found no row has no neighbours near enough.
    NotNear,
}

/// A cluster and the place it takes.
struct Sized {
    cluster: Gathered,
    place: (f64, f64),
}

/// An arrangement, and the rows it filled.
struct Placed {
    arrangement: Arrangement,
    rows: Rows,
}

impl Placed {
    /// Writes the names for which there is room.
    fn with_names(
        mut self,
        singles: &[Single],
        extent: &dyn Fn(&Gathered, bool) -> (f64, f64),
    ) -> Arrangement {
        let rows = &mut self.rows;
        for (cluster, row, named) in &mut self.arrangement.clusters {
            *named = *named || rows.widen(*row, extent(cluster, false), extent(cluster, true));
        }
        for (i, row, named) in &mut self.arrangement.singles {
            let single = &singles[*i];
            *named = *named || rows.widen(*row, single.bare, (single.left, single.right));
        }
        self.arrangement
    }
}

#[derive(Clone, Copy)]
struct Room<'a> {
    reserved: &'a [(f64, f64)],
    named: bool,
    clusters_first: bool,
    most: usize,
}

/// Everything into rows; the places of the singles that found none.
fn place(singles: &[Single], clusters: &[Sized], room: Room<'_>) -> (Placed, Vec<usize>) {
    let mut rows = Rows::default();
    for (left, right) in room.reserved {
        rows.place(*left, *right, usize::MAX);
    }
    let mut alone = vec![true; singles.len()];
    let gathered = clusters.iter().flat_map(|sized| &sized.cluster.members);
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
    things.extend(clusters.iter().map(|sized| {
        let (left, right) = sized.place;
        let thing = Thing::Cluster(&sized.cluster);
        (!room.clusters_first, left, right, thing)
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
    arrangement.rows = rows.len();
    (Placed { arrangement, rows }, left_over)
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
