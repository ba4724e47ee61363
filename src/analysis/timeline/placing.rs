//! Singles and clusters into rows, from left to right.
//!
//! A dense lane is placed many times over, each time with other clusters. The singles keep their order meanwhile: they are
//! queued once, and the few clusters fall in between.

use super::cluster::{Arrangement, Gathered, Single};
use super::pack::Rows;

/// A cluster and the place it takes.
#[derive(Clone)]
pub(super) struct Sized {
    pub(super) cluster: Gathered,
    pub(super) place: (f64, f64),
}

/// A single in the order of placing.
#[derive(Clone, Copy)]
pub(super) struct Queued {
    /// Its place in the list of singles.
    single: usize,
    pinned: bool,
    /// The room it takes.
    left: f64,
    right: f64,
}

/// The singles from left to right, which needs the fewest rows; the pinned one first, so that it always has one.
pub(super) fn queue(
    singles: &[Single],
    whole: &dyn Fn(usize) -> (f64, f64),
    named: bool,
) -> Vec<Queued> {
    let queued = singles.iter().enumerate().map(|(i, single)| {
        let (left, right) = if named || single.pinned {
            whole(i)
        } else {
            single.bare
        };
        Queued {
            single: i,
            pinned: single.pinned,
            left,
            right,
        }
    });
    let mut queue: Vec<Queued> = queued.collect();
    queue.sort_unstable_by(|a, b| {
        (b.pinned.cmp(&a.pinned))
            .then(a.left.total_cmp(&b.left))
            .then(a.single.cmp(&b.single))
    });
    queue
}

/// The rows of what found one: places in the lists of clusters and singles, and whether a name is written.
#[derive(Clone)]
pub(super) struct Placed {
    pub(super) clusters: Vec<(usize, usize, bool)>,
    pub(super) singles: Vec<(usize, usize, bool)>,
    pub(super) rows: Rows,
    /// The singles that found no row.
    pub(super) left_over: Vec<usize>,
}

impl Placed {
    /// Writes the names for which there is room.
    pub(super) fn with_names(
        mut self,
        singles: &[Single],
        clusters: Vec<Sized>,
        whole: &dyn Fn(usize) -> (f64, f64),
        extent: &dyn Fn(&Gathered, bool) -> (f64, f64),
    ) -> Arrangement {
        let rows = &mut self.rows;
        for (i, row, named) in &mut self.clusters {
            let cluster = &clusters[*i].cluster;
            *named = *named || rows.widen(*row, clusters[*i].place, extent(cluster, true));
        }
        for (i, row, named) in &mut self.singles {
            *named = *named || rows.widen(*row, singles[*i].bare, whole(*i));
        }
        let mut clusters: Vec<Option<Gathered>> = clusters
            .into_iter()
            .map(|sized| Some(sized.cluster))
            .collect();
        let placed = self.clusters.into_iter();
        Arrangement {
            clusters: placed
                .filter_map(|(i, row, named)| Some((clusters[i].take()?, row, named)))
                .collect(),
            singles: self.singles,
            rows: self.rows.len(),
        }
    }
}

/// What everything has to fit into.
#[derive(Clone, Copy)]
pub(super) struct Room<'a> {
    /// What comes first, in the order given.
    pub(super) reserved: &'a [(f64, f64)],
    /// Whether everything is placed with its name.
    pub(super) named: bool,
    /// Whether clusters come before singles, wherever they stand.
    pub(super) clusters_first: bool,
    /// How many rows there are.
    pub(super) most: usize,
}

/// Everything into rows: the queued singles that are free, and the clusters where they come. Of what begins at one place
/// clusters come first, each by its first member.
pub(super) fn place(queue: &[Queued], free: &[bool], clusters: &[Sized], room: Room<'_>) -> Placed {
    let mut placed = Placed {
        clusters: Vec::with_capacity(clusters.len()),
        singles: Vec::with_capacity(queue.len()),
        rows: Rows::default(),
        left_over: Vec::new(),
    };
    for (left, right) in room.reserved {
        placed.rows.place(*left, *right, usize::MAX);
    }
    let left = |i: usize| clusters[i].place.0;
    let mut order: Vec<usize> = (0..clusters.len()).collect();
    order.sort_unstable_by(|a, b| {
        let first = |i: usize| clusters[i].cluster.members.first();
        (left(*a).total_cmp(&left(*b))).then_with(|| (first(*a), a).cmp(&(first(*b), b)))
    });
    let mut order = order.into_iter().peekable();
    for queued in queue.iter().filter(|queued| free[queued.single]) {
        let is_before = |i: &usize| {
            let order = (queued.pinned.cmp(&room.clusters_first))
                .then_with(|| left(*i).total_cmp(&queued.left));
            order.is_le()
        };
        while let Some(i) = order.next_if(is_before) {
            placed.put_cluster(i, clusters[i].place, room);
        }
        placed.put_single(queued, room);
    }
    order.for_each(|i| placed.put_cluster(i, clusters[i].place, room));
    placed
}

impl Placed {
    fn put_single(&mut self, queued: &Queued, room: Room<'_>) {
        let Queued {
            single,
            pinned,
            left,
            right,
        } = *queued;
        let row = match (pinned, room.named) {
            (true, _) => self.rows.place(left, right, usize::MAX),
            (false, true) => self.rows.place(left, right, room.most),
            (false, false) => self.rows.spread(left, right, room.most),
        };
        match row {
            Some(row) => self.singles.push((single, row, room.named || pinned)),
            None => self.left_over.push(single),
        }
    }

    /// A cluster always has a row.
    fn put_cluster(&mut self, i: usize, (left, right): (f64, f64), room: Room<'_>) {
        let spread = if room.named || room.clusters_first {
            None
        } else {
            self.rows.spread(left, right, room.most)
        };
        let row = spread.or_else(|| self.rows.place(left, right, usize::MAX));
        self.clusters.push((i, row.unwrap_or_default(), room.named));
    }
}
