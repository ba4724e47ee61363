//! A dataset held for the tasks that draw or ask: decoded and checked once, as the application does when it opens.

use paraphe::analysis::tracker::Statuses;
use paraphe::domain::{Dataset, Day};
use wasm_bindgen::prelude::wasm_bindgen;

/// A dataset and the tracker's answers on a fixed day.
#[wasm_bindgen]
pub struct Data {
    pub(crate) dataset: Dataset,
    pub(crate) statuses: Statuses,
}

#[wasm_bindgen]
impl Data {
    /// Reads a file of our format.
    #[wasm_bindgen(constructor)]
    pub fn new(text: &str) -> Result<Self, String> {
        let dataset = Dataset::from_json(text).map_err(|error| error.to_string())?;
        let statuses = Statuses::on(&dataset, Day::from_ymd(2026, 1, 1));
        Ok(Self { dataset, statuses })
    }
}
