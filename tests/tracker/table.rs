//! Every combination of states, and what the command line says of them.

use crate::support::{
    SHIPPED, agreement, dataset, day, everything, golden, observed, shipped, target,
};
use paraphe::analysis::facets::Columns;
use paraphe::analysis::filter::{self, Sources};
use paraphe::analysis::search::SearchIndex;
use paraphe::analysis::tracker::{Statuses, csv};
use serde_json::{Value, json};
use std::process::Command;

/// What was published, in the order of the table: a name, and the observations (date, value, source, caveat).
type Published = (
    &'static str,
    &'static [(&'static str, f64, &'static str, bool)],
);
const PUBLISHED: &[Published] = &[
    ("nothing", &[]),
    ("at-signing", &[("2015-03", 150.0, "press", false)]),
    ("early-below", &[("2016-06", 60.0, "party", false)]),
    ("early-above", &[("2016-06", 150.0, "party", false)]),
    ("term-40", &[("2017-12-31", 40.0, "press", false)]),
    ("term-60", &[("2017-12-31", 60.0, "press", false)]),
    ("term-100", &[("2017-12-31", 100.0, "oversight", false)]),
    ("term-150", &[("2017-12-31", 150.0, "government", false)]),
    ("term-150-caveat", &[("2017-12-31", 150.0, "third", true)]),
    ("later-150", &[("2019", 150.0, "press", false)]),
    (
        "disagree",
        &[
            ("2017-12-31", 40.0, "press", false),
            ("2017-12-31", 150.0, "party", false),
        ],
    ),
];

#[test]
fn every_combination_has_the_answer_of_the_table() {
    let mut agreements = Vec::new();
    for measure in ["count", "percent", "euro", "rank", "milestone"] {
        for (word, comparator) in [("at-least", ">="), ("at-most", "<="), ("exactly", "=")] {
            let mut targets = Vec::new();
            for (due_word, due) in [
                ("no-due", Value::Null),
                ("due-day", json!("2017-12-31")),
                ("due-about", json!("2017~")),
            ] {
                for (kind, observations) in PUBLISHED {
                    let id = format!("{due_word}-{kind}");
                    let mut target = target(&id, measure, comparator, json!(100), due.clone());
                    target["observations"] = observations
                        .iter()
                        .map(|(date, value, source, caveat)| {
                            observed(date, *value, source, *caveat)
                        })
                        .collect();
                    targets.push(target);
                }
            }
            agreements.push(agreement(&format!("{measure}-{word}"), targets));
        }
    }
    agreements.push(agreement(
        "no-figure",
        vec![{
            let mut target = target("with-result", "count", ">=", Value::Null, json!("2017"));
            target["observations"] = json!([observed("2017", 5.0, "party", false)]);
            target
        }],
    ));
    agreements.push(agreement(
        "ideal",
        vec![{
            let mut target = target("zero", "percent", "=", json!(0), Value::Null);
            target["ambition"] = json!(true);
            target["observations"] = json!([observed("2018", 10.6, "oversight", false)]);
            target
        }],
    ));
    agreements.push(agreement(
        "zero",
        [("reached", 0.0), ("not-reached", 3.0)]
            .map(|(id, value)| {
                let mut target = target(id, "count", "<=", json!(0), json!("2017"));
                target["observations"] = json!([observed("2017", value, "press", false)]);
                target
            })
            .to_vec(),
    ));
    agreements.push(agreement(
        "down-from-20",
        [("to-5", 5.0), ("to-8", 8.0), ("to-18", 18.0)]
            .map(|(id, value)| {
                let mut target = target(id, "count", "<=", json!(5), json!("2017"));
                target["baseline"] = json!({"date": "2015", "value": 20});
                target["observations"] = json!([observed("2017", value, "press", false)]);
                target
            })
            .to_vec(),
    ));
    agreements.push(agreement(
        "context",
        vec![{
            let mut target = target("rate", "percent", ">=", json!(50), json!("2017"));
            target["nature"] = json!("context");
            target["observations"] = json!([observed("2017", 39.7, "oversight", false)]);
            target
        }],
    ));
    let data = dataset(&agreements);
    let statuses = Statuses::on(&data, day("2026-11-25"));
    golden("tracker.csv", &csv(&data, &statuses, &everything(&data)));
}

#[test]
fn the_command_line_says_what_the_page_downloads() {
    let data = shipped();
    let index = SearchIndex::new(&data);
    for (today, query) in [
        ("2010-06-30", ""),
        ("2015-12-31", "level=regional"),
        ("2022-01-01", "evidence=declared&evidence=reported"),
        ("2026-11-25", "q=apprentis"),
        ("2030-02-28", ""),
    ] {
        let statuses = Statuses::on(&data, day(today));
        let (view, _) = paraphe::state::view_state::ViewState::parse(query);
        let sources = Sources {
            dataset: &data,
            finder: Some(&index),
            columns: &Columns::of(&data),
            statuses: &statuses,
            merge: true,
        };
        let page = csv(&data, &statuses, &filter::select(sources, &view.filter));
        let line = Command::new(env!("CARGO_BIN_EXE_paraphe"))
            .args(["status", SHIPPED, "--today", today, "--query", query])
            .output()
            .unwrap();
        assert!(line.status.success());
        assert!(page.lines().count() > 10, "{today} {query}");
        assert_eq!(
            String::from_utf8(line.stdout).unwrap(),
            page,
            "{today} {query}"
        );
    }
}

#[test]
fn a_call_that_cannot_be_answered_is_refused() {
    for arguments in [
        vec!["status", SHIPPED],
        vec!["status", SHIPPED, "--today", "2026"],
        vec![
            "status",
            SHIPPED,
            "--today",
            "2026-11-25",
            "--query",
            "level=cantonal",
        ],
    ] {
        let line = Command::new(env!("CARGO_BIN_EXE_paraphe"))
            .args(&arguments)
            .output()
            .unwrap();
        assert_eq!(line.status.code(), Some(2), "{arguments:?}");
        assert!(!line.stderr.is_empty());
    }
}
