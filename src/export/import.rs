//! From tables back to data: the reverse of [`tables`](super::tables), for those who gather agreements in a
//! spreadsheet.
//!
//! What the cells say is taken as it is; whether it makes a good file is for [`check`](crate::check) to say.

use super::csv;
use super::tables::{Column, Spec, TABLES};
use crate::check::json::{Member, Node, Value, read};
use crate::check::nearest;
use crate::domain::Lang;
use crate::domain::arrange::Arrange;
use crate::domain::format::{Field, Kind, TEXT};
use crate::text::letters;
use std::collections::BTreeMap;

/// Why tables make no data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// A table is missing that all need.
    NoTable(&'static str),
    /// A column has a name that the table does not have; the table, the name, and what was perhaps meant.
    Column(&'static str, String, Option<String>),
    /// A row belongs to a record that is not there; the table, the line of the row, and the record.
    Orphan(&'static str, usize, String),
}

impl ImportError {
    /// The message, in `lang`.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::NoTable(name), Lang::Fr) => format!("la table {name}.csv manque"),
            (Self::NoTable(name), Lang::En) => format!("the table {name}.csv is missing"),
            (Self::Column(table, name, meant), Lang::Fr) => {
                let meant = meant.as_ref().map_or_else(String::new, |meant| {
                    format!("\u{202f}; vouliez-vous écrire «\u{a0}{meant}\u{a0}»\u{202f}?")
                });
                format!("{table}.csv:1: la colonne «\u{a0}{name}\u{a0}» n’existe pas{meant}")
            }
            (Self::Column(table, name, meant), Lang::En) => {
                let meant = meant.as_ref();
                let meant = meant.map_or_else(String::new, |m| format!("; did you mean “{m}”?"));
                format!("{table}.csv:1: there is no column “{name}”{meant}")
            }
            (Self::Orphan(table, line, id), Lang::Fr) => {
                format!("{table}.csv:{line}: «\u{a0}{id}\u{a0}» n’est dans aucune autre table")
            }
            (Self::Orphan(table, line, id), Lang::En) => {
                format!("{table}.csv:{line}: “{id}” is in no other table")
            }
        }
    }
}

/// Rows of a table that belong to the same record, each with its place and its line.
type Children = BTreeMap<Vec<String>, Vec<(f64, usize, Node)>>;

/// Makes data of tables, given by name.
///
/// # Errors
/// The first table, column or row that has no place.
pub fn import(tables: &BTreeMap<String, String>) -> Result<Node, ImportError> {
    let mut read_tables: BTreeMap<&'static str, Children> = BTreeMap::new();
    for spec in &TABLES {
        let text = tables.get(spec.name);
        let needed = matches!(
            spec.name,
            "dataset" | "agreements" | "organisations" | "sources"
        );
        match text {
            Some(text) => drop(read_tables.insert(spec.name, rows(spec, text)?)),
            None if needed => return Err(ImportError::NoTable(spec.name)),
            None => {}
        }
    }
    // From the deepest to the widest: each table takes in those below it.
    let order = [
        ("targets", &[("observations", "observations")][..]),
        ("parties", &[("represented_by", "representatives")]),
        (
            "agreements",
            &[
                ("sources", "sources"),
                ("parties", "parties"),
                ("axes", "axes"),
                ("targets", "targets"),
                ("related", "relations"),
                ("disputed", "disputes"),
            ],
        ),
        (
            "dataset",
            &[
                ("themes", "themes"),
                ("organisations", "organisations"),
                ("events", "events"),
                ("agreements", "agreements"),
            ],
        ),
    ];
    for (table, fields) in order {
        for (field, child) in fields {
            let mut children = read_tables.remove(child).unwrap_or_default();
            let by_place = Spec::named(table).is_some_and(|spec| spec.record.field("id").is_none());
            if let Some(parents) = read_tables.get_mut(table) {
                for (keys, rows) in parents.iter_mut() {
                    for (place, _, node) in rows.iter_mut() {
                        let mut own = keys.clone();
                        if table != "dataset" {
                            own.push(if by_place {
                                place.to_string()
                            } else {
                                id_of(node)
                            });
                        }
                        attach(node, field, children.remove(&own).unwrap_or_default());
                    }
                }
            }
            if let Some((keys, rows)) = children.into_iter().next() {
                let table = Spec::named(child).map_or("", |spec| spec.name);
                let line = rows.first().map_or(1, |(_, line, _)| *line);
                return Err(ImportError::Orphan(table, line, keys.join("/")));
            }
        }
    }
    let dataset = read_tables.remove("dataset").unwrap_or_default();
    let root = dataset
        .into_values()
        .flatten()
        .next()
        .map(|(_, _, node)| node);
    root.ok_or(ImportError::NoTable("dataset"))
}

fn id_of(node: &Node) -> String {
    node.text("id").unwrap_or_default().to_owned()
}

fn attach(parent: &mut Node, field: &str, mut rows: Vec<(f64, usize, Node)>) {
    rows.arrange_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    if let Value::Record(members) = &mut parent.value {
        let items = rows.into_iter().map(|(_, _, node)| node).collect();
        members.push(member(field, Node::made(Value::List(items))));
    }
}

fn member(key: &str, node: Node) -> Member {
    Member {
        at: 0,
        key: key.into(),
        node,
    }
}

/// The rows of a table, by the keys of the record they belong to.
fn rows(spec: &'static Spec, text: &str) -> Result<Children, ImportError> {
    let columns = spec.columns();
    let mut rows = csv::read(text).into_iter();
    let header = rows.next().unwrap_or_default();
    let mut found: Vec<&Column> = Vec::with_capacity(header.len());
    for name in &header {
        let column = columns.iter().find(|column| column.name == name.trim());
        found.push(column.ok_or_else(|| {
            let meant = nearest(name, columns.iter().map(|column| column.name.as_str()));
            ImportError::Column(spec.name, name.clone(), meant.map(str::to_owned))
        })?);
    }
    let mut children = Children::new();
    for (index, row) in rows.enumerate() {
        let value = |name: &str| {
            let place = found.iter().position(|column| column.name == name)?;
            row.get(place).map(|cell| cell.trim())
        };
        let keys = spec.parents.iter().map(|name| {
            let cell = value(name).unwrap_or_default();
            // "1.0" and "01" are the first too.
            let place = Spec::is_place(name)
                .then(|| cell.parse::<f64>().ok())
                .flatten();
            place.map_or_else(|| cell.to_owned(), |place| place.to_string())
        });
        let place = value("position").and_then(|cell| cell.parse().ok());
        let entry = children.entry(keys.collect()).or_default();
        let next = entry.len() + 1;
        entry.push((
            place.unwrap_or(next as f64),
            index + 2,
            record(spec, &found, &row),
        ));
    }
    Ok(children)
}

fn record(spec: &Spec, found: &[&Column], row: &[String]) -> Node {
    let cell = |name: &str| {
        let place = found.iter().position(|column| column.name == name);
        place
            .and_then(|place| row.get(place))
            .map_or("", String::as_str)
    };
    let mut members = Vec::new();
    for field in spec.record.fields {
        match field.kind {
            Kind::Record(_) if field.list => {}
            Kind::Record(inner) => {
                let name = |leaf: &Field| format!("{}_{}", field.name, leaf.name);
                let leaves = inner.fields.iter();
                let cells: Vec<(&Field, &str)> =
                    leaves.map(|leaf| (leaf, cell(&name(leaf)))).collect();
                let is_empty = cells.iter().all(|(_, cell)| cell.is_empty());
                let value = if is_empty && field.optional {
                    Value::Null
                } else {
                    let leaf = |(leaf, cell): &(&Field, &str)| member(leaf.name, value(leaf, cell));
                    Value::Record(cells.iter().map(leaf).collect())
                };
                // An absent text is a text absent in both languages: the checker says which.
                debug_assert!(!field.list || std::ptr::eq(inner, &raw const TEXT));
                members.push(member(field.name, Node::made(value)));
            }
            _ => {
                let name = if spec.parents.contains(&field.name) {
                    format!("to_{}", field.name)
                } else {
                    field.name.to_owned()
                };
                members.push(member(field.name, value(field, cell(&name))));
            }
        }
    }
    Node::made(Value::Record(members))
}

/// The value that a cell stands for.
fn value(field: &Field, cell: &str) -> Node {
    if field.list {
        let parts = if cell.is_empty() {
            Vec::new()
        } else {
            split(cell)
        };
        return Node::made(Value::List(
            parts.iter().map(|part| single(field.kind, part)).collect(),
        ));
    }
    if cell.is_empty() && field.optional {
        return Node::made(Value::Null);
    }
    single(field.kind, cell)
}

fn single(kind: Kind, cell: &str) -> Node {
    let typed = match kind {
        Kind::Number | Kind::Format | Kind::Any => read(cell.trim()),
        // Spreadsheets write these words their own way.
        Kind::Flag => read(&letters::lower(cell.trim())),
        _ => return Node::text_of(cell),
    };
    match typed.node {
        Some(node) if typed.faults.is_empty() => Node::made(node.value),
        _ => Node::text_of(cell),
    }
}

/// The values of a list in a cell.
fn split(cell: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut chars = cell.chars();
    while let Some(c) = chars.next() {
        match c {
            '|' => parts.push(String::new()),
            _ => {
                let c = if c == '\\' {
                    chars.next().unwrap_or(c)
                } else {
                    c
                };
                if let Some(part) = parts.last_mut() {
                    part.push(c);
                }
            }
        }
    }
    parts
}
