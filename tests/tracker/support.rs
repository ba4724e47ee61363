//! Small datasets, and tables that a person can read.

use paraphe::analysis::filter::Selection;
use paraphe::domain::{Dataset, Day, TargetIx};
use serde_json::{Value, json};

pub(crate) const SHIPPED: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/agreements.json");

pub(crate) fn shipped() -> Dataset {
    Dataset::from_json(&std::fs::read_to_string(SHIPPED).unwrap()).unwrap()
}

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub(crate) fn everything(dataset: &Dataset) -> Selection {
    Selection {
        agreements: dataset.agreements_by_date(),
        targets: dataset.targets().collect(),
    }
}

/// Compares with a file of `tests/golden`, or writes it when asked to.
pub(crate) fn golden(name: &str, found: &str) {
    let path = format!("{}/tests/golden/{name}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("PARAPHE_BLESS").is_some() {
        std::fs::write(&path, found).unwrap();
        return;
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    let differing = (expected.lines().zip(found.lines()))
        .find(|(a, b)| a != b)
        .map(|(a, b)| format!("expected {a}\n   found {b}"));
    assert!(
        expected == found,
        "{name} differs; PARAPHE_BLESS=1 rewrites it.\n{}",
        differing.unwrap_or_else(|| "one has more lines than the other".to_owned())
    );
}

pub(crate) fn text(words: &str) -> Value {
    json!({"fr": words, "en": words})
}

pub(crate) fn agreement(id: &str, targets: Vec<Value>) -> Value {
    let source = |id: &str, issuer: &str| {
        json!({"id": id, "url": "https://exemple.fr/page", "title": id, "publisher": issuer,
               "published": "2025-01-01", "kind": "article", "issuer": issuer})
    };
    json!({
        "id": id, "title": id, "kind": "convention", "signed": "2015-03-10", "start": null, "end": null,
        "level": "national", "territories": ["FR"], "summary": text(id), "parties": [], "axes": [],
        "disputed": [], "targets": targets, "related": [],
        "sources": [source("party", "party"), source("press", "press"), source("government", "government"),
                    source("third", "third-party"), source("oversight", "oversight")]
    })
}

pub(crate) fn dataset(agreements: &[Value]) -> Dataset {
    let whole = json!({
        "format": 1, "version": "test", "licence": "etalab-2.0", "title": text("test"), "themes": [],
        "organisations": [], "events": [], "agreements": agreements
    });
    Dataset::from_json(&whole.to_string()).unwrap()
}

pub(crate) fn observed(date: &str, value: f64, source: &str, caveat: bool) -> Value {
    json!({"date": date, "value": value, "source": source, "evidence": "mots",
           "caveat": if caveat { text("mesure voisine") } else { Value::Null }})
}

pub(crate) fn target(id: &str, measure: &str, comparator: &str, value: Value, due: Value) -> Value {
    json!({
        "id": id, "label": text(id), "nature": "output", "ambition": false, "measure": measure,
        "comparator": comparator, "value": value, "unit": text("unités"), "baseline": null, "due": due,
        "responsible": [], "source": "party", "evidence": "mots", "observations": [], "searched_on": "2026-11-22"
    })
}

pub(crate) fn find(data: &Dataset, agreement: &str, target: &str) -> TargetIx {
    data.targets()
        .find(|ix| {
            data.agreement(ix.agreement).id.as_str() == agreement
                && data.target(*ix).id.as_str() == target
        })
        .unwrap_or_else(|| panic!("{agreement}/{target}"))
}
