//! The checker: its messages on broken files, and what it promises for any bytes.
//!
//! `UPDATE_GOLDEN=1 cargo test --no-default-features --test validate` writes the expected messages anew; read
//! the difference before it is committed.

use paraphe::check::{Rule, check, layout, text_of};
use paraphe::domain::{Dataset, Lang};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn broken() -> Vec<PathBuf> {
    let folder = std::fs::read_dir(at("tests/fixtures/broken")).unwrap();
    let mut files: Vec<PathBuf> = folder.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn small() -> String {
    std::fs::read_to_string(at("tests/fixtures/small.json")).unwrap()
}

fn shipped() -> String {
    std::fs::read_to_string(at("public/data/agreements.json")).unwrap()
}

#[test]
fn every_broken_file_gets_its_messages() {
    let files = broken();
    assert!(files.len() >= 40);
    let mut stale = Vec::new();
    for file in files {
        let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
        let report = check(&std::fs::read(&file).unwrap());
        assert!(!report.is_clean(), "{name} is not refused");
        let mut said = String::new();
        for lang in Lang::ALL {
            for finding in &report.findings {
                said.push_str(&finding.line(&format!("{name}.json"), lang));
                said.push('\n');
            }
        }
        let golden = at("tests/golden/validate").join(format!("{name}.txt"));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::write(&golden, &said).unwrap();
        }
        if std::fs::read_to_string(&golden).unwrap_or_default() != said {
            stale.push(format!("{name}:\n{said}"));
        }
    }
    assert!(
        stale.is_empty(),
        "messages that changed:\n{}",
        stale.join("\n")
    );
}

#[test]
fn what_the_door_refuses_the_checker_reports() {
    for file in broken() {
        let bytes = std::fs::read(&file).unwrap();
        let refused = text_of(&bytes).map_or(true, |text| Dataset::from_json(text).is_err());
        assert!(!refused || !check(&bytes).is_clean(), "{}", file.display());
    }
}

#[test]
fn the_small_and_the_shipped_files_are_clean() {
    for text in [small(), shipped()] {
        let report = check(text.as_bytes());
        let errors: Vec<String> = report.errors().map(|f| f.line("file", Lang::En)).collect();
        assert!(errors.is_empty(), "{}", errors.join("\n"));
        let marked = format!("\u{feff}{text}");
        assert_eq!(check(marked.as_bytes()).findings, report.findings);
    }
    assert_eq!(check(small().as_bytes()).findings, []);
}

#[test]
fn warnings_stand_apart_and_say_what_to_look_at() {
    let cases = [
        (
            "\"1 200 jeunes\"",
            "\"des jeunes\"",
            Rule::EvidenceWithoutFigure,
        ),
        (
            "\"date\": \"2014-06\"",
            "\"date\": \"2012-03\"",
            Rule::BeforeSignature,
        ),
        (
            "\"date\": \"2014-06\"",
            "\"date\": \"2015\"",
            Rule::AfterDue,
        ),
        (
            "\"published\": \"2009\"",
            "\"published\": \"2009-05-04\"",
            Rule::CouldBeExact,
        ),
        (
            "\"agreement\": \"bretagne-2009\"",
            "\"agreement\": \"bretagne-2012\"",
            Rule::Circle,
        ),
        (
            "\"region-bretagne\", \"role\": \"signatory\"",
            "\"anpe\", \"role\": \"partner\"",
            Rule::PartyOutsideLife,
        ),
        (
            "\"region-bretagne\", \"role\": \"signatory\"",
            "\"pole-emploi\", \"role\": \"signatory\"",
            Rule::PartyTwice,
        ),
        (
            "\"signed\": \"2009-05~\"",
            "\"signed\": \"2013\"",
            Rule::RelatedLater,
        ),
    ];
    for (from, to, rule) in cases {
        let text = small().replacen(from, to, 1);
        let report = check(text.as_bytes());
        let rules: Vec<Rule> = report.findings.iter().map(|f| f.fault.rule).collect();
        assert_eq!(rules, [rule], "{from} -> {to}");
    }
}

/// The starting points and later figures of the tracker are those that the checker points out.
#[test]
fn the_checker_and_the_tracker_agree_on_what_an_observation_is() {
    use paraphe::analysis::tracker::{Phase, phase};
    let text = shipped();
    let dataset = Dataset::from_json(&text).unwrap();
    let report = check(text.as_bytes());
    let said = |rule| {
        report
            .findings
            .iter()
            .filter(|f| f.fault.rule == rule)
            .count()
    };
    let counted = |wanted| {
        let phases = dataset.agreements().iter().flat_map(|agreement| {
            let targets = agreement.targets.iter();
            targets.flat_map(move |target| {
                let observations = target.observations.iter();
                observations.map(move |observation| phase(agreement, target, observation))
            })
        });
        phases.filter(|phase| *phase == wanted).count()
    };
    assert_eq!(said(Rule::BeforeSignature), counted(Phase::Start));
    assert_eq!(said(Rule::AfterDue), counted(Phase::Later));
}

#[test]
fn the_shipped_file_is_in_the_canonical_layout() {
    let text = shipped();
    let node = check(text.as_bytes()).node.unwrap();
    assert!(
        layout::canonical(&node) == text,
        "run `paraphe fmt --write`"
    );
}

#[test]
fn writing_and_reading_again_changes_nothing() {
    for text in [small(), shipped()] {
        let node = check(text.as_bytes()).node.unwrap();
        let written = layout::canonical(&node);
        let again = check(written.as_bytes()).node.unwrap();
        assert!(layout::ordered(&node).same_as(&again));
        assert!(layout::canonical(&again) == written);
        let value: serde_json::Value = serde_json::from_str(&written).unwrap();
        let original: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value["themes"], original["themes"]);
    }
}

/// But for its place.
#[test]
fn the_order_of_records_changes_no_finding() {
    let mut value: serde_json::Value = serde_json::from_str(&shipped()).unwrap();
    let findings = |value: &serde_json::Value| -> BTreeSet<(Option<String>, String)> {
        let report = check(value.to_string().as_bytes());
        let finding = |f: &paraphe::check::Finding| (f.record.clone(), f.fault.message(Lang::En));
        report.findings.iter().map(finding).collect()
    };
    let before = findings(&value);
    for list in ["agreements", "organisations", "events", "themes"] {
        let items = value[list].as_array_mut().unwrap();
        items.reverse();
        let half = items.len() / 2;
        items.rotate_left(half);
    }
    assert_eq!(findings(&value), before);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_reported_on(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let report = check(&bytes);
        prop_assert!(!report.is_clean());
    }

    #[test]
    fn any_text_that_resembles_json_is_reported_on(text in "[\\[\\]{}\",:0-9eE.+\\-a-z\\\\u \\n]{0,200}") {
        let report = check(text.as_bytes());
        prop_assert!(!report.is_clean());
    }

    /// What serde reads, the reader reads without a fault, and to the same value; what it refuses, so does the reader.
    #[test]
    fn the_reader_and_serde_agree(text in "[\\[\\]{}\",:0-9e.\\-\\\\u \\n]{0,24}|\\[(-?[0-9]{1,3}(\\.[0-9]{1,2})?(e[0-9])?|true|null|\"[a-zé\\\\nu0-9]{0,6}\"|\\[\\])(,[0-9]){0,3}\\]") {
        let reading = paraphe::check::json::read(&text);
        let ours = reading.node.filter(|_| reading.faults.is_empty());
        // A key given twice is a fault to us and not to a plain value of serde.
        let twice = reading.faults.iter().any(|(_, fault)| fault.rule == Rule::KeyTwice);
        match serde_json::from_str::<serde_json::Value>(&text) {
            Ok(value) => {
                prop_assume!(!twice);
                let node = ours.expect("serde reads it");
                let again: serde_json::Value = serde_json::from_str(&layout::write(&node)).unwrap();
                prop_assert_eq!(again, value);
            }
            Err(_) => prop_assert!(ours.is_none(), "serde refuses {text}"),
        }
    }

    /// One byte of a good file changed to another: whatever comes, the door refuses no more than the checker.
    #[test]
    fn one_byte_changed_is_no_surprise(place in 0_usize..6_000, byte in any::<u8>()) {
        let mut bytes = small().into_bytes();
        let place = place % bytes.len();
        bytes[place] = byte;
        let report = check(&bytes);
        if let Ok(text) = text_of(&bytes) && Dataset::from_json(text).is_err() {
            prop_assert!(!report.is_clean());
        }
    }
}
