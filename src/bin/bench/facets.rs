//! Task `facets`: columns of codes, one question changed at a time, and every count after it.

use paraphe::analysis::facets::{Column, Fails, Rows};
use wasm_bindgen::prelude::wasm_bindgen;

/// A table of columns, what is asked of it, and the counts.
#[wasm_bindgen]
pub struct Facets {
    columns: Vec<Column>,
    fails: Vec<Fails>,
    rows: Rows,
    counts: Vec<Vec<u32>>,
}

#[wasm_bindgen]
impl Facets {
    /// A table of so many rows, without columns.
    #[wasm_bindgen(constructor)]
    pub fn new(rows: usize) -> Self {
        Self {
            columns: Vec::new(),
            fails: vec![0; rows],
            rows: Rows::default(),
            counts: Vec::new(),
        }
    }

    /// Adds a column: the codes of the row `i` are `codes[starts[i]..starts[i + 1]]`.
    pub fn add(&mut self, values: usize, starts: Vec<u32>, codes: Vec<u32>) {
        self.columns.push(Column::new(values, starts, codes));
        self.counts.push(Vec::new());
        self.rows = Rows::of(&self.fails, self.columns.len());
    }

    /// Asks for some codes of a column, or for nothing of it, and counts all columns; how many rows remain.
    pub fn apply(&mut self, column: usize, wanted: Option<Vec<u32>>) -> usize {
        let values = self.columns[column].values();
        // To ask for nothing is to want everything: a row without any value remains too.
        match wanted {
            None => self
                .fails
                .iter_mut()
                .for_each(|fails| *fails &= !(1 << column)),
            Some(codes) => {
                let mut wanted = vec![false; values];
                for code in codes {
                    wanted[code as usize] = true;
                }
                self.columns[column].ask(column, &wanted, &mut self.fails);
            }
        }
        self.rows.sort(&self.fails);
        for (bit, (column, counts)) in self.columns.iter().zip(&mut self.counts).enumerate() {
            column.count_into(bit, &self.rows, counts);
        }
        self.rows.kept()
    }

    /// The counts of a column, by code.
    pub fn counts(&self, column: usize) -> Vec<u32> {
        self.counts[column].clone()
    }
}
