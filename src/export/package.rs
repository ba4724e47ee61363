//! A Frictionless Data Package: the tables, and `datapackage.json`, which says what their columns are and how
//! the tables are tied.

use super::csv::{self, Style};
use super::tables::{Column, Spec, TABLES};
use crate::check::json::Node;
use crate::domain::format::{Field, Kind};
use serde_json::{Value, json};

/// The files of a package: names and texts.
#[must_use]
pub fn files(root: &Node) -> Vec<(String, String)> {
    let table = |spec: &Spec| {
        let rows = spec.rows(root);
        let cells = rows.iter().map(|row| row.iter().map(String::as_str));
        (
            format!("{}.csv", spec.name),
            csv::write(cells, Style::PLAIN),
        )
    };
    let mut files: Vec<(String, String)> = TABLES.iter().map(table).collect();
    files.push((
        "datapackage.json".to_owned(),
        format!("{:#}\n", descriptor(root)),
    ));
    files
}

/// `datapackage.json`.
#[must_use]
pub fn descriptor(root: &Node) -> Value {
    let title = |lang| {
        root.get("title")
            .and_then(|title| title.text(lang))
            .unwrap_or_default()
    };
    let resources: Vec<Value> = TABLES.iter().map(resource).collect();
    json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "accords-publics-emploi",
        "title": title("fr"),
        "description": title("en"),
        "version": root.text("version").unwrap_or_default(),
        "licenses": [{
            "name": "etalab-2.0",
            "title": "Licence Ouverte 2.0",
            "path": "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
        }],
        "keywords": ["emploi", "accords", "conventions", "employment", "agreements", "France"],
        "resources": resources,
    })
}

fn resource(spec: &Spec) -> Value {
    let fields: Vec<Value> = spec
        .columns()
        .iter()
        .map(|column| of_column(spec, column))
        .collect();
    let keys = |(fields, table, columns): (Vec<String>, &str, Vec<&str>)| json!({"fields": fields, "reference": {"resource": table, "fields": columns}});
    let mut schema = json!({"fields": fields, "missingValues": [""]});
    let primary = spec.primary_key();
    if !primary.is_empty() {
        schema["primaryKey"] = json!(primary);
    }
    let foreign: Vec<Value> = spec.foreign_keys().into_iter().map(keys).collect();
    if !foreign.is_empty() {
        schema["foreignKeys"] = json!(foreign);
    }
    json!({
        "name": spec.name,
        "type": "table",
        "title": spec.record.meaning.0,
        "description": spec.record.meaning.1,
        "path": format!("{}.csv", spec.name),
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    })
}

fn of_column(spec: &Spec, column: &Column) -> Value {
    let Some(leaf) = column.leaf() else {
        let is_number = column.name == "position" || Spec::is_place(&column.name);
        let kind = if is_number { "integer" } else { "string" };
        return json!({
            "name": column.name,
            "type": kind,
            "constraints": {"required": true},
        });
    };
    let meaning = match column.field {
        Some(field) if column.inner.is_some() => {
            format!("{} ({})", field.meaning.1, leaf.meaning.1)
        }
        _ => leaf.meaning.1.to_owned(),
    };
    let separated = if leaf.list {
        "; values separated by |"
    } else {
        ""
    };
    let mut out = json!({
        "name": column.name,
        "type": type_of(leaf),
        "description": format!("{meaning}{separated}"),
    });
    let optional = column.field.is_some_and(|field| field.optional) || leaf.optional;
    let mut constraints = json!({});
    if !optional && !leaf.list {
        constraints["required"] = json!(true);
    }
    if let (Kind::Word(vocabulary), false) = (leaf.kind, leaf.list) {
        let words: Vec<&str> = vocabulary.words.iter().map(|word| word.word).collect();
        constraints["enum"] = json!(words);
    }
    if spec.primary_key() == [column.name.as_str()] {
        constraints["unique"] = json!(true);
    }
    out["constraints"] = constraints;
    out
}

const fn type_of(field: &Field) -> &'static str {
    match field.kind {
        _ if field.list => "string",
        Kind::Format => "integer",
        Kind::Number => "number",
        Kind::Flag => "boolean",
        Kind::Day => "date",
        _ => "string",
    }
}
