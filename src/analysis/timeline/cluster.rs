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

use super::chains::{self, Pass, gather};
use super::pack::AIR;
use super::placing::{Placed, Queued, Room, Sized, place, queue};
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
/// Up to so many agreements in a lane, every distance is tried in turn.
const FEW: usize = 160;
/// This many times more ink than the rows hold, and nobody need try to fit it.
const HOPELESS: f64 = 1.15;

/// An agreement to be placed.
#[derive(Clone, Debug)]
pub struct Single {
    /// Its kind.
    pub kind: AgreementKind,
    /// The earlier agreement it stands on.
    pub parent: Option<AgreementIx>,
    /// Where its signature stands.
    pub at: f64,
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
/// first, in the order given; `whole` says the place a single takes with its name, `extent` the place of a cluster, with
/// its name or with its count alone; nothing stands beyond `width`.
#[must_use]
pub fn arrange(
    singles: &[Single],
    reserved: &[(f64, f64)],
    width: f64,
    whole: &dyn Fn(usize) -> (f64, f64),
    extent: &dyn Fn(&Gathered, bool) -> (f64, f64),
) -> Arrangement {
    let everything: Vec<usize> = (0..singles.len()).collect();
    let sized = |named: bool| {
        move |cluster: Gathered| {
            let place = extent(&cluster, named);
            Sized { cluster, place }
        }
    };
    // Where every attempt begins, whatever distance it tries.
    let beginning = |named: bool| -> Beginning {
        let room = Room {
            reserved,
            named,
            clusters_first: false,
            most: MOST_ROWS,
        };
        let mut free = vec![true; singles.len()];
        let mut clusters: Vec<Sized> = Vec::new();
        if !named {
            let families = [Pass::Families];
            let found = gather(singles, &mut free, &everything, FAMILY_NEAR, &families);
            clusters.extend(found.into_iter().map(sized(named)));
        }
        let queue = queue(singles, whole, named);
        let placed = place(&queue, &free, &clusters, room);
        Beginning {
            room,
            queue,
            free,
            clusters,
            placed,
        }
    };
    let attempt = |from: &Beginning, near: f64, clusters_first: bool| -> Attempt {
        let room = Room {
            clusters_first,
            ..from.room
        };
        let named = room.named;
        let mut free = from.free.clone();
        let mut clusters = from.clusters.clone();
        let arrange = |free: &[bool], clusters: &[Sized]| place(&from.queue, free, clusters, room);
        // Nothing where all stands as at the beginning.
        let mut placed: Option<Placed> =
            (clusters_first && !clusters.is_empty()).then(|| arrange(&free, &clusters));
        loop {
            let now = placed.as_ref().unwrap_or(&from.placed);
            if now.left_over.is_empty() {
                if now.rows.len() > MOST_ROWS {
                    return Attempt::TooTall;
                }
                let placed = placed.unwrap_or_else(|| from.placed.clone());
                return Attempt::Fits(placed.with_names(singles, clusters, whole, extent));
            }
            let found = gather(singles, &mut free, &now.left_over, near, &Pass::BOTH);
            if found.is_empty() {
                return Attempt::NotNear;
            }
            clusters.extend(found.into_iter().map(sized(named)));
            placed = Some(arrange(&free, &clusters));
        }
    };
    // In order of time rows are best used; with the clusters first they always have one.
    let either = |from: &Beginning, near: f64| match attempt(from, near, false) {
        Attempt::Fits(arrangement) => Some(arrangement),
        Attempt::TooTall => match attempt(from, near, true) {
            Attempt::Fits(arrangement) => Some(arrangement),
            _ => None,
        },
        Attempt::NotNear => None,
    };
    // With far more names than room there is no need to try; and with far more marks, no need to measure the names.
    let most = HOPELESS * MOST_ROWS as f64;
    let bare: f64 = singles.iter().map(|s| s.bare.1 - s.bare.0).sum();
    let hopeless = bare > most * width || {
        let wholes = || (0..singles.len()).map(whole);
        let edge = wholes().map(|(_, right)| right).fold(0.0, f64::max);
        let ink: f64 = wholes().map(|(left, right)| right - left).sum();
        ink > most * edge
    };
    let named = (!hopeless).then(|| beginning(true));
    let named = named.and_then(|from| NEAR.iter().find_map(|near| either(&from, *near)));
    let tried = named.or_else(|| {
        let from = beginning(false);
        let room_for_ink = (width + AIR) * MOST_ROWS as f64;
        let worth = |near: &f64| chains::least_ink(singles, *near) <= room_for_ink;
        let distances: Vec<f64> = FARTHER.iter().copied().filter(worth).collect();
        if singles.len() <= FEW {
            return distances.iter().find_map(|near| either(&from, *near));
        }
        // Of very many, each attempt takes long: the shortest distance that fits is looked for by halves.
        let (mut least, mut most, mut best) = (0, distances.len(), None);
        while least < most {
            let middle = (least + most) / 2;
            match either(&from, distances[middle]) {
                Some(arrangement) => (best, most) = (Some(arrangement), middle),
                None => least = middle + 1,
            }
        }
        best
    });
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
        let queue = queue(singles, whole, room.named);
        place(&queue, &free, &clusters, room).with_names(singles, clusters, whole, extent)
    })
}

enum Attempt {
    Fits(Arrangement),
    /// A cluster came late and found no row.
    TooTall,
    /// What found no row has no neighbours near enough.
    NotNear,
}

/// Where the attempts begin: nothing is gathered yet but families, where names are optional.
struct Beginning<'a> {
    room: Room<'a>,
    /// The singles from left to right.
    queue: Vec<Queued>,
    free: Vec<bool>,
    clusters: Vec<Sized>,
    placed: Placed,
}
