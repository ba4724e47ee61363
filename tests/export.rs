//! Files made from the data: they agree with the types, with each other, and lead back to the data.

use paraphe::check::json::Node;
use paraphe::check::{check, layout};
use paraphe::domain::{Dataset, Lang};
use paraphe::export::tables::{Spec, TABLES};
use paraphe::export::{catalogue, codebook, csv, diff, import, package, schema, subset};
use std::collections::{BTreeMap, BTreeSet};

fn read(path: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn node(text: &str) -> Node {
    check(text.as_bytes()).node.unwrap()
}

fn shipped() -> String {
    read("public/data/agreements.json")
}

#[test]
fn the_committed_schema_and_codebooks_are_those_of_the_types() {
    for (file, text, command) in [
        (
            "public/data/agreements.schema.json",
            schema::text(),
            "schema",
        ),
        (
            "CODEBOOK.md",
            codebook::markdown(Lang::En),
            "codebook --lang en",
        ),
        (
            "CODEBOOK.fr.md",
            codebook::markdown(Lang::Fr),
            "codebook --lang fr",
        ),
    ] {
        assert!(
            read(file) == text,
            "{file} is stale: paraphe describe {command} -o {file}"
        );
    }
}

#[test]
fn the_template_is_clean_and_in_the_canonical_layout() {
    let text = read("public/data/template.json");
    assert_eq!(check(text.as_bytes()).findings, []);
    assert_eq!(layout::canonical(&node(&text)), text);
    assert!(Dataset::from_json(&text).is_ok());
}

#[test]
fn tables_lead_back_to_the_very_same_file() {
    for text in [shipped(), read("tests/fixtures/small.json")] {
        let root = node(&text);
        let files = package::files(&root).into_iter();
        let tables: BTreeMap<String, String> = files
            .filter_map(|(name, text)| Some((name.strip_suffix(".csv")?.to_owned(), text)))
            .collect();
        let again = import::import(&tables).unwrap_or_else(|e| panic!("{}", e.message(Lang::En)));
        assert!(layout::canonical(&again) == layout::canonical(&root));
    }
}

#[test]
fn a_table_with_a_misspelt_column_or_a_lost_row_is_refused_with_its_place() {
    let root = node(&read("tests/fixtures/small.json"));
    let tables = |table: &str, from: &str, to: &str| {
        let files = package::files(&root).into_iter();
        let tables: BTreeMap<String, String> = files
            .map(|(name, text)| {
                let name = name.trim_end_matches(".csv").to_owned();
                let text = if name == table {
                    text.replacen(from, to, 1)
                } else {
                    text
                };
                (name, text)
            })
            .collect();
        import::import(&tables)
            .expect_err("refused")
            .message(Lang::En)
    };
    assert_eq!(
        tables("targets", "evidence", "evidense"),
        "targets.csv:1: there is no column “evidense”; did you mean “evidence”?"
    );
    assert_eq!(
        tables("observations", "bretagne-2012,", "bretagne-2013,"),
        "observations.csv:2: “bretagne-2013/jeunes” is in no other table"
    );
}

/// What the foreign keys say is true: each leads to a row.
#[test]
fn every_foreign_key_leads_to_a_row() {
    let root = node(&shipped());
    let columns = |spec: &Spec, names: &[String]| -> Vec<Vec<String>> {
        let mut rows = spec.rows(&root).into_iter();
        let header = rows.next().unwrap();
        let at: Vec<usize> = names
            .iter()
            .map(|name| header.iter().position(|column| column == name).unwrap())
            .collect();
        rows.map(|row| at.iter().map(|at| row[*at].clone()).collect())
            .collect()
    };
    let mut checked = 0;
    for spec in &TABLES {
        let own: Vec<String> = spec
            .primary_key()
            .iter()
            .map(|name| (*name).to_owned())
            .collect();
        let keys = columns(spec, &own);
        let distinct: BTreeSet<&Vec<String>> = keys.iter().collect();
        assert!(
            own.is_empty() || distinct.len() == keys.len(),
            "{}",
            spec.name
        );
        for (fields, table, reference) in spec.foreign_keys() {
            let other = Spec::named(table).unwrap();
            let names: Vec<String> = reference.iter().map(|name| (*name).to_owned()).collect();
            let known: BTreeSet<Vec<String>> = columns(other, &names).into_iter().collect();
            for key in columns(spec, &fields) {
                assert!(
                    known.contains(&key),
                    "{}: {key:?} is not in {table}",
                    spec.name
                );
                checked += 1;
            }
        }
    }
    assert!(checked > 5_000);
}

#[test]
fn the_order_of_records_changes_no_file() {
    let text = shipped();
    let mut value: serde_json::Value = serde_json::from_str(&text).unwrap();
    for list in ["agreements", "organisations"] {
        value[list].as_array_mut().unwrap().reverse();
    }
    let turned = value.to_string();
    let (a, b) = (node(&text), node(&turned));
    assert!(layout::canonical(&a) == layout::canonical(&b));
    let sorted = |node: &Node| package::files(&layout::ordered(node));
    assert!(sorted(&a) == sorted(&b));
    let (a, b) = (
        Dataset::from_json(&text).unwrap(),
        Dataset::from_json(&turned).unwrap(),
    );
    assert_eq!(catalogue::dcat(&a, "./"), catalogue::dcat(&b, "./"));
    // Who leads to whom does not depend on who comes first.
    for organisation in a.organisations() {
        let last = |dataset: &Dataset| {
            let ix = dataset.find_organisation(organisation.id.as_str()).unwrap();
            dataset.organisation(dataset.current_name(ix)).id.clone()
        };
        assert_eq!(last(&a), last(&b), "{}", organisation.id);
    }
}

#[test]
fn a_part_of_the_data_is_a_good_file() {
    let text = shipped();
    let root = node(&text);
    let ids: Vec<&str> = root
        .list("agreements")
        .iter()
        .filter_map(|a| a.text("id"))
        .collect();
    for ids in [&ids[..0], &ids[3..4], &ids[100..150]] {
        let part = layout::canonical(&subset::subset(&root, ids));
        let report = check(part.as_bytes());
        let errors: Vec<String> = report.errors().map(|f| f.line("part", Lang::En)).collect();
        assert!(errors.is_empty(), "{}", errors.join("\n"));
        assert_eq!(
            Dataset::from_json(&part).unwrap().agreements().len(),
            ids.len()
        );
    }
}

#[test]
fn what_changed_is_said_record_by_record() {
    let old = read("tests/fixtures/small.json");
    let new = old
        .replace("\"2026.01.01\"", "\"2026.02.01\"")
        .replace("\"value\": 950,", "\"value\": 960,")
        .replace("\"bretagne-2009\"", "\"bretagne-2008\"")
        .replace("\"end\": \"2014-12-31\"", "\"end\": null");
    let changes = diff::diff(&node(&old), &node(&new));
    assert_eq!(
        diff::to_text(&changes, Lang::En),
        "~ dataset
    version: 2026.01.01 → 2026.02.01
+ agreement bretagne-2008
- agreement bretagne-2009
~ agreement bretagne-2012
    end: 2014-12-31 → null
    targets[jeunes].observations[1].value: 950 → 960
    - related[bretagne-2009]: {\"agreement\":\"bretagne-2009\",\"type\":\"renews\"}
    + related[bretagne-2008]: {\"agreement\":\"bretagne-2008\",\"type\":\"renews\"}
"
    );
    let turned = layout::canonical(&node(&old));
    assert_eq!(diff::diff(&node(&old), &node(&turned)), []);
}

#[test]
fn the_tables_for_french_spreadsheets_read_back_too() {
    let root = node(&shipped());
    for spec in &TABLES {
        let rows = spec.rows(&root);
        let cells = rows.iter().map(|row| row.iter().map(String::as_str));
        assert!(
            csv::read(&csv::write(cells, csv::Style::SPREADSHEET)) == rows,
            "{}",
            spec.name
        );
    }
}
