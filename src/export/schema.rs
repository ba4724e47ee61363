//! The JSON Schema (draft 2020-12) of the format, for editors and for validators that are not ours.
//!
//! It is made from the [description](crate::domain::format) that the types themselves are declared with. What
//! a schema can say, it says: names, types, words, patterns, territory codes. What needs the whole file
//! (references, circles, dates that contradict each other) is for [`check`](crate::check).

use crate::domain::Territory;
use crate::domain::format::{DATASET, Field, Kind, RECORDS, Record, SCHEMA_KEY};
use serde_json::{Map, Value, json};

/// Where the schema stands, below the site root.
pub const SCHEMA_PATH: &str = "data/agreements.schema.json";

/// Characters that cannot be seen, as in [`is_hidden`](crate::check::rule::is_hidden).
const HIDDEN: &str = "\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u200b\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ufff9-\\ufffb";

/// The schema.
#[must_use]
pub fn schema() -> Value {
    let mut definitions = Map::new();
    for record in RECORDS.iter().skip(1) {
        definitions.insert(record.name.to_owned(), of_record(record));
    }
    definitions.insert(
        "identifier".to_owned(),
        json!({
            "type": "string",
            "pattern": "^[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?$",
        }),
    );
    definitions.insert("date".to_owned(), json!({
        "description": "EDTF (ISO 8601-2): a year, a month or a day; ~ approximate, ? uncertain, % both",
        "type": "string",
        "pattern": format!("^{YEAR}(-{MONTH}(-{DAY})?)?[~?%]?$"),
    }));
    definitions.insert(
        "day".to_owned(),
        json!({
            "type": "string",
            "pattern": format!("^{YEAR}-{MONTH}-{DAY}$"),
        }),
    );
    definitions.insert(
        "words".to_owned(),
        json!({
            "type": "string",
            "pattern": format!("^[^{HIDDEN}]*[^\\s{HIDDEN}][^{HIDDEN}]*$"),
        }),
    );
    definitions.insert("address".to_owned(), json!({
        "type": "string",
        "maxLength": 1999,
        "pattern": "^https?://[^\\s/?#@<>\"\\\\^`{}]*\\.[^\\s/?#@<>\"\\\\^`{}]*([/?#][^\\s<>\"\\\\^`{}]*)?$",
    }));
    let codes: Vec<String> = Territory::all().map(Territory::code).collect();
    definitions.insert("territory".to_owned(), json!({
        "description": "FR, FR-REG-<INSEE>, FR-DEP-<INSEE>, FR-COM-<INSEE> or FR-EPCI-<name>: the codes that have a name here",
        "enum": codes,
    }));

    let mut root = of_record(&DATASET);
    if let Value::Object(root) = &mut root {
        root.insert(
            "$schema".to_owned(),
            json!("https://json-schema.org/draft/2020-12/schema"),
        );
        root.insert("$id".to_owned(), json!("agreements.schema.json"));
        root.insert(
            "title".to_owned(),
            json!("Public agreements for employment, format 1"),
        );
        if let Some(Value::Object(properties)) = root.get_mut("properties") {
            properties.insert(SCHEMA_KEY.to_owned(), json!({"type": "string"}));
        }
        root.insert("$defs".to_owned(), Value::Object(definitions));
    }
    root
}

/// The text of the schema, as it is committed.
#[must_use]
pub fn text() -> String {
    format!("{:#}\n", schema())
}

const YEAR: &str = "(1[89][0-9]{2}|2[01][0-9]{2}|2200)";
const MONTH: &str = "(0[1-9]|1[0-2])";
const DAY: &str = "(0[1-9]|[12][0-9]|3[01])";

fn of_record(record: &Record) -> Value {
    let required = record.fields.iter().filter(|field| !field.optional);
    let required: Vec<&str> = required.map(|field| field.name).collect();
    let property = |field: &Field| (field.name.to_owned(), of_field(record, field));
    let properties: Map<String, Value> = record.fields.iter().map(property).collect();
    json!({
        "description": record.meaning.1,
        "$comment": record.meaning.0,
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    })
}

fn of_field(record: &Record, field: &Field) -> Value {
    let mut value = of_kind(field.kind);
    if field.list {
        value = json!({"type": "array", "items": value});
        // A fact without a source does not exist.
        if (record.name, field.name) == ("agreement", "sources") {
            value["minItems"] = json!(1);
        }
    }
    if field.optional {
        value = json!({"anyOf": [value, {"type": "null"}]});
    }
    value["description"] = json!(field.meaning.1);
    value["$comment"] = json!(field.meaning.0);
    value
}

fn of_kind(kind: Kind) -> Value {
    let reference = |name: &str| json!({"$ref": format!("#/$defs/{name}")});
    match kind {
        Kind::Format => json!({"const": 1}),
        Kind::Words => reference("words"),
        Kind::Identifier(_) | Kind::Reference(_) => reference("identifier"),
        Kind::Date => reference("date"),
        Kind::Day => reference("day"),
        Kind::Address => reference("address"),
        Kind::Territory => reference("territory"),
        Kind::Number => json!({
            "type": "number",
            "minimum": -9_007_199_254_740_992_i64,
            "maximum": 9_007_199_254_740_992_i64,
        }),
        Kind::Flag => json!({"type": "boolean"}),
        Kind::Word(vocabulary) => {
            let words: Vec<&str> = vocabulary.words.iter().map(|word| word.word).collect();
            json!({"enum": words})
        }
        Kind::Path => json!({
            "type": "string",
            "pattern": "^[a-z_]+(\\[[^\\]]+\\])?(\\.[a-z_]+(\\[[^\\]]+\\])?)*$",
        }),
        Kind::Any => json!({"type": ["string", "number"]}),
        Kind::Record(record) => reference(record.name),
    }
}
