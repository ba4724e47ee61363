//! The shipped dataset: it decodes, its dates print back as written, its references lead somewhere.

use paraphe::domain::{DataError, Dataset};

fn shipped() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/agreements.json");
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn the_shipped_dataset_decodes_whole() {
    let text = shipped();
    let dataset = Dataset::from_json(&text).unwrap_or_else(|error| panic!("{error}"));
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        dataset.agreements().len(),
        json["agreements"].as_array().unwrap().len()
    );
    assert_eq!(
        dataset.organisations().len(),
        json["organisations"].as_array().unwrap().len()
    );
    assert!(dataset.targets().count() > 500);
    for (agreement, raw) in dataset
        .agreements()
        .iter()
        .zip(json["agreements"].as_array().unwrap())
    {
        assert_eq!(
            agreement.signed.to_string(),
            raw["signed"].as_str().unwrap()
        );
        assert_eq!(
            agreement.end.map(|d| d.to_string()).as_deref(),
            raw["end"].as_str()
        );
        assert!(
            !agreement.sources.is_empty(),
            "{} has no source",
            agreement.id
        );
    }
}

#[test]
fn the_employment_service_keeps_its_three_names() {
    let dataset = Dataset::from_json(&shipped()).unwrap();
    let find = |id: &str| dataset.find_organisation(id).unwrap();
    assert_eq!(dataset.current_name(find("anpe")), find("france-travail"));
    assert_eq!(
        dataset.current_name(find("pole-emploi")),
        find("france-travail")
    );
    assert!(dataset.names_of(find("anpe")).len() >= 3);
}

#[test]
fn a_byte_order_mark_is_accepted() {
    assert!(Dataset::from_json(&format!("\u{feff}{}", shipped())).is_ok());
}

/// One change to the shipped file each, and the words that must be in the message.
#[test]
fn what_is_broken_is_refused_with_its_record_and_field() {
    let cases: &[(&str, &str, &[&str])] = &[
        (
            r#""signed": "2017-11-24""#,
            r#""signed": "2017-02-30""#,
            &["agreement", "signed", "2017-02-30"],
        ),
        (
            r#""organisation": "cci-marseille-provence""#,
            r#""organisation": "cci-nowhere""#,
            &["cci-nowhere", "parties"],
        ),
        (
            r#""level": "departmental""#,
            r#""level": "cantonal""#,
            &["level", "cantonal", "national"],
        ),
        (r#""format": 1"#, r#""format": 7"#, &["format 7"]),
        (
            r#""FR-DEP-13""#,
            r#""FR-DEP-99""#,
            &["FR-DEP-99", "territor"],
        ),
        (
            r#""succeeds": ["pole-emploi"]"#,
            r#""succeeds": ["nobody"]"#,
            &["organisation france-travail", "succeeds", "nobody"],
        ),
    ];
    let compact = shipped();
    for (from, to, words) in cases {
        let text = if compact.contains(from) {
            compact.replacen(from, to, 1)
        } else {
            // The file may be written with or without spaces after colons and brackets.
            let value: serde_json::Value = serde_json::from_str(&compact).unwrap();
            let tight = serde_json::to_string(&value).unwrap();
            let (from, to) = (from.replace(": ", ":"), to.replace(": ", ":"));
            assert!(tight.contains(&from), "{from}");
            tight.replacen(&from, &to, 1)
        };
        let message = Dataset::from_json(&text).expect_err(to).to_string();
        for word in *words {
            assert!(message.contains(word), "{message} should say {word}");
        }
    }
}

#[test]
fn text_that_is_not_a_dataset_is_refused_with_line_and_column() {
    for text in [
        "",
        "{",
        "[]",
        "<!doctype html>",
        "null",
        "{\"format\":1}",
        "\u{0}\u{1}",
    ] {
        let error = Dataset::from_json(text).expect_err(text);
        assert!(matches!(error, DataError::Shape { .. }), "{text}: {error}");
    }
    let half = shipped();
    let cut = half.char_indices().nth(half.chars().count() / 2).unwrap().0;
    assert!(
        matches!(Dataset::from_json(&half[..cut]), Err(DataError::Shape { line, .. }) if line > 1)
    );
}
