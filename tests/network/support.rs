//! What the tests of the network share.

use paraphe::analysis::network::Rules;
use paraphe::domain::{AgreementIx, Dataset};

pub const APART: Rules = Rules {
    merge: false,
    without: None,
};
pub const MERGED: Rules = Rules {
    merge: true,
    without: None,
};

/// The shipped dataset.
pub fn dataset() -> Dataset {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/agreements.json");
    Dataset::from_json(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Every agreement, in the order of the file.
pub fn every(dataset: &Dataset) -> Vec<AgreementIx> {
    (0..dataset.agreements().len())
        .map(AgreementIx::from_position)
        .collect()
}
