//! The shipped data with all that is asked of them, read once for each program of tests.

use paraphe::analysis::facets::Columns;
use paraphe::analysis::filter::Sources;
use paraphe::analysis::search::SearchIndex;
use paraphe::analysis::tracker::Statuses;
use paraphe::domain::Dataset;
use std::sync::LazyLock;

/// The data, their words, their columns, and the tracker's answers on a fixed day.
pub struct Shipped {
    pub dataset: Dataset,
    pub index: SearchIndex,
    pub columns: Columns,
    pub statuses: Statuses,
}

pub static SHIPPED: LazyLock<Shipped> = LazyLock::new(|| {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/agreements.json");
    let dataset = Dataset::from_json(&std::fs::read_to_string(path).unwrap()).unwrap();
    Shipped {
        index: SearchIndex::new(&dataset),
        columns: Columns::of(&dataset),
        statuses: Statuses::on(&dataset, "2026-11-25".parse().unwrap()),
        dataset,
    }
});

/// What filters and facets ask, with names merged or not.
pub fn sources(merge: bool) -> Sources<'static> {
    Sources {
        dataset: &SHIPPED.dataset,
        finder: Some(&SHIPPED.index),
        columns: &SHIPPED.columns,
        statuses: &SHIPPED.statuses,
        merge,
    }
}
