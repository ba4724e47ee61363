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
}

impl Row {
    const EMPTY: Self = Self {
        intervals: Vec::new(),
        right: f64::NEG_INFINITY,
    };

    fn is_free(&self, left: f64, right: f64) -> bool {
        left >= self.right + AIR
            // What is in the way was mostly put there last.
            || (self.intervals.iter().rev()).all(|(l, r)| right + AIR <= *l || *r + AIR <= left)
    }

    fn take(&mut self, left: f64, right: f64) {
        self.intervals.push((left, right));
        self.right = self.right.max(right);
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

    /// Widens an interval of a row where its neighbours allow; says whether they did.
    pub fn widen(&mut self, row: usize, from: (f64, f64), to: (f64, f64)) -> bool {
        let Some(row) = self.rows.get_mut(row) else {
            return false;
        };
        let Some(here) = row.intervals.iter().position(|interval| *interval == from) else {
            return false;
        };
        let free = (row.intervals.iter().enumerate())
            .all(|(i, other)| i == here || to.1 + AIR <= other.0 || other.1 + AIR <= to.0);
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
    fn neighbours_share_a_row_only_with_air_between() {
        let mut rows = Rows::default();
        assert_eq!(rows.place(0.0, 10.0, 9), Some(0));
        assert_eq!(rows.place(12.0, 20.0, 9), Some(1));
        assert_eq!(rows.place(19.0, 30.0, 9), Some(0));
        assert_eq!(rows.place(25.0, 30.0, 2), None);
        assert_eq!(rows.len(), 2);
    }
}
