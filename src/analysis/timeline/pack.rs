//! Intervals into rows: each in the first row where it touches no other.
//!
//! Greedy and deterministic: the order given is the order of placing. With intervals sorted by their left ends this
//! uses as few rows as possible.

/// Free space kept between two neighbours of a row.
pub const AIR: f64 = 9.0;

/// Rows being filled.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    rows: Vec<Vec<(f64, f64)>>,
}

fn is_free(row: &[(f64, f64)], left: f64, right: f64) -> bool {
    row.iter()
        .all(|(l, r)| right + AIR <= *l || *r + AIR <= left)
}

impl Rows {
    /// Puts an interval into the first row that has room, among the first `most`; `None` where none has.
    pub fn place(&mut self, left: f64, right: f64, most: usize) -> Option<usize> {
        let row = self
            .rows
            .iter()
            .position(|row| is_free(row, left, right))
            .unwrap_or(self.rows.len());
        if row >= most {
            return None;
        }
        if row == self.rows.len() {
            self.rows.push(Vec::new());
        }
        self.rows[row].push((left, right));
        Some(row)
    }

    /// Puts an interval into the row, among the first `most`, whose neighbour on the left is farthest; so that names find
    /// room later. `None` where no row is free.
    pub fn spread(&mut self, left: f64, right: f64, most: usize) -> Option<usize> {
        self.rows.resize_with(self.rows.len().max(most), Vec::new);
        let mut best: Option<(usize, f64)> = None;
        for (i, row) in self.rows.iter().enumerate() {
            if !is_free(row, left, right) {
                continue;
            }
            let before = row.iter().map(|(_, r)| *r).filter(|r| *r <= left);
            let gap = left - before.fold(f64::MIN / 2.0, f64::max);
            if best.is_none_or(|(_, widest)| gap > widest) {
                best = Some((i, gap));
            }
        }
        let (row, _) = best?;
        self.rows[row].push((left, right));
        Some(row)
    }

    /// Widens an interval of a row where its neighbours allow; says whether they did.
    pub fn widen(&mut self, row: usize, from: (f64, f64), to: (f64, f64)) -> bool {
        let Some(row) = self.rows.get_mut(row) else {
            return false;
        };
        let Some(here) = row.iter().position(|interval| *interval == from) else {
            return false;
        };
        let others = |(i, other): (usize, &(f64, f64))| {
            i == here || to.1 + AIR <= other.0 || other.1 + AIR <= to.0
        };
        let free = row.iter().enumerate().all(others);
        if free {
            row[here] = to;
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
