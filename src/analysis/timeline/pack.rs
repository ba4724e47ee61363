//! Intervals into rows: each in the first row where it touches no other.
//!
//! Greedy and deterministic: the order given is the order of placing. With intervals sorted by their left ends this
//! uses as few rows as possible.

/// Free space kept between two neighbours of a row.
pub const AIR: f64 = 9.0;

/// Rows being filled.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    rows: Vec<Row>,
}

#[derive(Clone, Debug)]
struct Row {
    intervals: Vec<(f64, f64)>,
    /// The rightmost place taken: most questions are about what lies beyond it.
    right: f64,
    /// Whether the intervals stand from left to right, as they mostly come.
    is_ordered: bool,
}

impl Row {
    const EMPTY: Self = Self {
        intervals: Vec::new(),
        right: f64::NEG_INFINITY,
        is_ordered: true,
    };

    fn is_free(&self, left: f64, right: f64) -> bool {
        left >= self.right + AIR
            // What is in the way was mostly put there last.
            || (self.intervals.iter().rev()).all(|(l, r)| right + AIR <= *l || *r + AIR <= left)
    }

    fn take(&mut self, left: f64, right: f64) {
        self.is_ordered &= left >= self.right;
        self.intervals.push((left, right));
        self.right = self.right.max(right);
    }

    /// Where an interval stands in the list, and which others may be in the way of a wider one.
    fn find(&self, interval: (f64, f64)) -> Option<(usize, std::ops::Range<usize>)> {
        let all = 0..self.intervals.len();
        if !self.is_ordered {
            let here = self.intervals.iter().position(|other| *other == interval);
            return here.map(|here| (here, all));
        }
        let here = self.intervals.partition_point(|other| other.0 < interval.0);
        let is_here = self.intervals.get(here) == Some(&interval);
        is_here.then(|| (here, here.saturating_sub(1)..(here + 2).min(all.end)))
    }

    /// The right end of the neighbour on the left.
    fn before(&self, left: f64) -> f64 {
        if self.right <= left {
            return self.right;
        }
        let ends = self.intervals.iter().map(|(_, r)| *r);
        ends.filter(|r| *r <= left)
            .fold(f64::NEG_INFINITY, f64::max)
    }
}

impl Rows {
    /// Puts an interval into the first row that has room, among the first `most`; `None` where none has.
    pub fn place(&mut self, left: f64, right: f64, most: usize) -> Option<usize> {
        let free = |row: &Row| row.is_free(left, right);
        let row = self.rows.iter().position(free).unwrap_or(self.rows.len());
        if row >= most {
            return None;
        }
        if row == self.rows.len() {
            self.rows.push(Row::EMPTY);
        }
        self.rows[row].take(left, right);
        Some(row)
    }

    /// Puts an interval into the row, among the first `most`, whose neighbour on the left is farthest; so that names find
    /// room later. `None` where no row is free.
    pub fn spread(&mut self, left: f64, right: f64, most: usize) -> Option<usize> {
        self.rows.resize(self.rows.len().max(most), Row::EMPTY);
        let mut best: Option<(usize, f64)> = None;
        for (i, row) in self.rows.iter().enumerate() {
            if !row.is_free(left, right) {
                continue;
            }
            let before = row.before(left);
            if best.is_none_or(|(_, farthest)| before < farthest) {
                best = Some((i, before));
            }
        }
        let (row, _) = best?;
        self.rows[row].take(left, right);
        Some(row)
    }

    /// Gives an interval of a row another extent around the same place where its neighbours allow; says whether they did.
    pub fn widen(&mut self, row: usize, from: (f64, f64), to: (f64, f64)) -> bool {
        let Some(row) = self.rows.get_mut(row) else {
            return false;
        };
        let Some((here, mut others)) = row.find(from) else {
            return false;
        };
        let free = others.all(|i| {
            let other = row.intervals[i];
            i == here || to.1 + AIR <= other.0 || other.1 + AIR <= to.0
        });
        if free {
            row.intervals[here] = to;
            row.right = row.right.max(to.1);
        }
        free
    }

    /// How many rows are in use.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether nothing was placed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interval_is_widened_as_far_as_its_neighbours() {
        for places in [[0.0, 40.0, 80.0], [80.0, 40.0, 0.0]] {
            let mut rows = Rows::default();
            for left in places {
                assert_eq!(rows.place(left, left + 10.0, 9), Some(0));
            }
            assert!(
                !rows.widen(0, (40.0, 50.0), (40.0, 72.0)),
                "too near the next"
            );
            assert!(!rows.widen(0, (41.0, 50.0), (41.0, 52.0)), "not there");
            assert!(rows.widen(0, (40.0, 50.0), (35.0, 71.0)));
            assert!(
                !rows.widen(0, (0.0, 10.0), (0.0, 27.0)),
                "the next is wider now"
            );
            assert!(rows.widen(0, (80.0, 90.0), (80.0, 500.0)));
        }
    }

    #[test]
    fn neighbours_share_a_row_only_with_air_between() {
        let mut rows = Rows::default();
        assert_eq!(rows.place(0.0, 10.0, 9), Some(0));
        assert_eq!(rows.place(12.0, 20.0, 9), Some(1));
        assert_eq!(rows.place(19.0, 30.0, 9), Some(0));
        assert_eq!(rows.place(25.0, 30.0, 2), None);
        assert_eq!(rows.len(), 2);
    }
}
