//! Columns of small numbers, and counting them.
//!
//! A column gives each row the *codes* of its values: numbers from 0, lists end to end. A row is kept by a question when
//! one of its codes is wanted; where it is not, the question sets its bit in the row's *fails*. So each row says which
//! questions keep it out, and one walk over the rows tells what every column should count "as if it were not asked":
//! a row that nothing keeps out counts in all columns, a row that one column alone keeps out counts in that column, and
//! no other row counts anywhere.
//!
//! ```
//! use paraphe::analysis::facets::{Column, Rows};
//! let kinds = Column::new(2, vec![0, 1, 2, 3], vec![0, 1, 1]);
//! let themes = Column::new(3, vec![0, 2, 3, 4], vec![0, 2, 2, 1]);
//! let mut fails = [0; 3];
//! kinds.ask(0, &[true, false], &mut fails);
//! let rows = Rows::of(&fails, 2);
//! assert_eq!(rows.kept(), 1);
//! assert_eq!(kinds.count(0, &rows), [1, 2], "its own question aside");
//! assert_eq!(themes.count(1, &rows), [1, 0, 1]);
//! ```

/// For each row, the questions that keep it out: bit `i` for the question `i`.
pub type Fails = u16;

/// The codes of each row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// Where the codes of each row begin, and the end; empty where every row has one code.
    starts: Vec<u32>,
    codes: Vec<u32>,
    /// How many rows have each code.
    totals: Vec<u32>,
}

impl Column {
    /// A column of `values` codes: those of the row `i` are `codes[starts[i]..starts[i + 1]]`.
    #[must_use]
    pub fn new(values: usize, starts: Vec<u32>, codes: Vec<u32>) -> Self {
        let mut totals = vec![0; values];
        add(&mut totals, &codes, 1);
        let single = starts.iter().enumerate().all(|(i, at)| i == *at as usize);
        Self {
            starts: if single { Vec::new() } else { starts },
            codes,
            totals,
        }
    }

    /// How many codes there are.
    #[must_use]
    pub const fn values(&self) -> usize {
        self.totals.len()
    }

    /// The codes of a row.
    #[must_use]
    pub fn row(&self, row: usize) -> &[u32] {
        let (from, to) = match self.starts.get(row..row + 2) {
            Some(ends) => (ends[0] as usize, ends[1] as usize),
            None => (row, row + 1),
        };
        self.codes.get(from..to).unwrap_or_default()
    }

    /// Asks the question `bit`: rows without a wanted code fail it, the others do not (any more).
    pub fn ask(&self, bit: usize, wanted: &[bool], fails: &mut [Fails]) {
        let wanted = |code: u32| wanted.get(code as usize).copied().unwrap_or_default();
        if self.starts.is_empty() {
            for (fails, code) in fails.iter_mut().zip(&self.codes) {
                *fails = *fails & !(1 << bit) | Fails::from(!wanted(*code)) << bit;
            }
            return;
        }
        let mut codes = self.codes.as_slice();
        for (fails, ends) in fails.iter_mut().zip(self.starts.windows(2)) {
            let (own, rest) = codes.split_at((ends[1] - ends[0]) as usize);
            codes = rest;
            let mut keeps = false;
            for code in own {
                keeps |= wanted(*code);
            }
            *fails = *fails & !(1 << bit) | Fails::from(!keeps) << bit;
        }
    }

    /// How many rows have each code, the question `bit` aside.
    #[must_use]
    pub fn count(&self, bit: usize, rows: &Rows) -> Vec<u32> {
        let mut counts = Vec::new();
        self.count_into(bit, rows, &mut counts);
        counts
    }

    /// The same, into a list that is there already.
    pub fn count_into(&self, bit: usize, rows: &Rows, counts: &mut Vec<u32>) {
        counts.clear();
        if rows.turned {
            counts.extend_from_slice(&self.totals);
        } else {
            counts.resize(self.totals.len(), 0);
        }
        // Taking away is adding what turns a count over: the same loop does both.
        self.add_rows(&rows.listed, if rows.turned { u32::MAX } else { 1 }, counts);
        if let Some(only) = rows.only.get(bit) {
            self.add_rows(only, 1, counts);
        }
    }

    fn add_rows(&self, rows: &[u32], step: u32, counts: &mut [u32]) {
        if self.starts.is_empty() {
            for row in rows {
                if let Some(code) = self.codes.get(*row as usize) {
                    add(counts, std::slice::from_ref(code), step);
                }
            }
            return;
        }
        for row in rows {
            add(counts, self.row(*row as usize), step);
        }
    }
}

#[inline(always)]
fn add(counts: &mut [u32], codes: &[u32], step: u32) {
    for code in codes {
        if let Some(count) = counts.get_mut(*code as usize) {
            *count = count.wrapping_add(step);
        }
    }
}

/// The rows of a table, sorted by what keeps them out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    all: usize,
    /// The rows that nothing keeps out or, turned, those that something does: whichever are fewer.
    listed: Vec<u32>,
    turned: bool,
    /// For each column, the rows that it alone keeps out.
    only: Vec<Vec<u32>>,
}

impl Rows {
    /// Sorts rows by their fails. The first bits are those of `columns` columns; others are questions that have none.
    #[must_use]
    pub fn of(fails: &[Fails], columns: usize) -> Self {
        let mut rows = Self {
            only: vec![Vec::new(); columns],
            ..Self::default()
        };
        rows.sort(fails);
        rows
    }

    /// Sorts again, in the same memory.
    pub fn sort(&mut self, fails: &[Fails]) {
        self.all = fails.len();
        self.listed.clear();
        self.only.iter_mut().for_each(Vec::clear);
        let mut kept = 0;
        for fails in fails {
            kept += usize::from(*fails == 0);
        }
        self.turned = kept > fails.len() / 2;
        for (row, fails) in (0..).zip(fails) {
            if (*fails == 0) != self.turned {
                self.listed.push(row);
            }
            if fails.is_power_of_two()
                && let Some(only) = self.only.get_mut(fails.trailing_zeros() as usize)
            {
                only.push(row);
            }
        }
    }

    /// How many rows nothing keeps out.
    #[must_use]
    pub const fn kept(&self) -> usize {
        if self.turned {
            self.all - self.listed.len()
        } else {
            self.listed.len()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    type Row = [Vec<u32>; 3];
    type Wanted = [Option<Vec<bool>>; 3];

    /// A table of three columns, the second with any number of codes, and what is wanted of each.
    fn tables() -> impl Strategy<Value = (Vec<Row>, Wanted)> {
        let row = (
            0_u32..4,
            prop::collection::btree_set(0_u32..6, 0..4),
            0_u32..3,
        )
            .prop_map(|(a, b, c)| [vec![a], b.into_iter().collect(), vec![c]]);
        let wanted = |values| prop::option::of(prop::collection::vec(any::<bool>(), values));
        let wanted = (wanted(4), wanted(6), wanted(3)).prop_map(|(a, b, c)| [a, b, c]);
        (prop::collection::vec(row, 0..40), wanted)
    }

    proptest! {
        #[test]
        fn each_column_counts_as_if_it_were_not_asked((rows, wanted) in tables()) {
            let columns: Vec<Column> = [4, 6, 3].into_iter().enumerate().map(|(i, values)| {
                let mut starts = vec![0];
                let mut codes = Vec::new();
                for row in &rows {
                    codes.extend_from_slice(&row[i]);
                    starts.push(codes.len() as u32);
                }
                Column::new(values, starts, codes)
            }).collect();
            let mut fails = vec![0; rows.len()];
            for (i, column) in columns.iter().enumerate() {
                if let Some(wanted) = &wanted[i] {
                    // Asked twice: the second question takes the place of the first.
                    column.ask(i, &vec![false; column.values()], &mut fails);
                    column.ask(i, wanted, &mut fails);
                }
            }
            let keeps = |row: &Row, i: usize| {
                wanted[i].as_ref().is_none_or(|wanted| row[i].iter().any(|code| wanted[*code as usize]))
            };
            let sorted = Rows::of(&fails, 3);
            prop_assert_eq!(sorted.kept(), rows.iter().filter(|row| (0..3).all(|i| keeps(row, i))).count());
            for (i, column) in columns.iter().enumerate() {
                let others: Vec<_> = rows.iter().filter(|row| (0..3).all(|j| j == i || keeps(row, j))).collect();
                for (code, count) in (0..).zip(column.count(i, &sorted)) {
                    let expected = others.iter().filter(|row| row[i].contains(&code)).count();
                    prop_assert_eq!(count as usize, expected);
                }
            }
        }
    }
}
