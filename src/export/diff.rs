//! What changed between two versions of the data, record by record.
//!
//! Rule: records are matched by identifier, parties by organisation and role, links by agreement, other rows by
//! place. The order of records is no change. A fact changes when its value does, however it is written.

use crate::check::json::{Node, Value};
use crate::check::layout;
use crate::domain::Lang;
use crate::domain::arrange::Arrange;
use crate::domain::format::{DATASET, Record};
use serde_json::json;

/// What happened to a record or to a field.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The record, or the path of the field within it: `targets[emplois].value`.
    pub what: String,
    /// What was there.
    pub old: Option<Node>,
    /// What is there.
    pub new: Option<Node>,
    /// For a record that both have, the fields that changed.
    pub fields: Vec<Self>,
}

/// Every change from `old` to `new`: the dataset's own facts first, then the records by identifier.
#[must_use]
pub fn diff(old: &Node, new: &Node) -> Vec<Change> {
    let mut changes = Vec::new();
    let own = |node: &Node| {
        let mut node = node.clone();
        if let Value::Record(members) = &mut node.value {
            members.retain(|member| !matches!(member.node.value, Value::List(_)));
        }
        node
    };
    let mut fields = Vec::new();
    compare(&DATASET, &own(old), &own(new), "", &mut fields);
    if !fields.is_empty() {
        let what = DATASET.name.to_owned();
        changes.push(Change {
            what,
            old: None,
            new: None,
            fields,
        });
    }
    for field in DATASET.fields {
        let Some(record) = field.record().filter(|_| field.list) else {
            continue;
        };
        let mut found = Vec::new();
        for (key, old, new) in pairs(old.list(field.name), new.list(field.name)) {
            let mut fields = Vec::new();
            if let (Some(old), Some(new)) = (old, new) {
                compare(record, old, new, "", &mut fields);
                if fields.is_empty() {
                    continue;
                }
            }
            let what = format!("{} {key}", record.name);
            let (old, new) = (old.cloned(), new.cloned());
            found.push(Change {
                what,
                old,
                new,
                fields,
            });
        }
        found.arrange_by(|a, b| a.what.cmp(&b.what));
        changes.append(&mut found);
    }
    changes
}

/// The items of two lists, matched by what names them.
fn pairs<'a>(
    old: &'a [Node],
    new: &'a [Node],
) -> Vec<(String, Option<&'a Node>, Option<&'a Node>)> {
    let named = |list: &'a [Node]| -> Vec<(String, &'a Node)> {
        let item = |(place, node): (usize, &'a Node)| (key(node, place), node);
        list.iter().enumerate().map(item).collect()
    };
    let (old, mut rest) = (named(old), named(new));
    let mut out = Vec::with_capacity(old.len().max(rest.len()));
    for (key, node) in old {
        let place = rest.iter().position(|(other, _)| *other == key);
        let new = place.map(|place| rest.remove(place).1);
        out.push((key, Some(node), new));
    }
    out.extend(rest.into_iter().map(|(key, node)| (key, None, Some(node))));
    out
}

fn key(node: &Node, place: usize) -> String {
    if let Some(id) = node.text("id").or_else(|| node.text("agreement")) {
        return id.to_owned();
    }
    match (node.text("organisation"), node.text("role")) {
        (Some(organisation), Some(role)) => format!("{organisation}/{role}"),
        _ => (place + 1).to_string(),
    }
}

fn compare(record: &Record, old: &Node, new: &Node, path: &str, out: &mut Vec<Change>) {
    let null = Node::made(Value::Null);
    for field in record.fields {
        // A field left out and a field that is null say the same.
        let (a, b) = (
            old.get(field.name).unwrap_or(&null),
            new.get(field.name).unwrap_or(&null),
        );
        let here = format!("{path}{}", field.name);
        match field.record() {
            Some(inner) if field.list => {
                for (key, old, new) in pairs(a.items(), b.items()) {
                    let here = format!("{here}[{key}]");
                    match (old, new) {
                        (Some(old), Some(new)) => {
                            compare(inner, old, new, &format!("{here}."), out);
                        }
                        _ => out.push(changed(here, old, new)),
                    }
                }
            }
            Some(inner) if !a.is_null() && !b.is_null() => {
                compare(inner, a, b, &format!("{here}."), out);
            }
            _ if a.same_as(b) => {}
            _ => out.push(changed(here, Some(a), Some(b))),
        }
    }
}

fn changed(what: String, old: Option<&Node>, new: Option<&Node>) -> Change {
    Change {
        what,
        old: old.cloned(),
        new: new.cloned(),
        fields: Vec::new(),
    }
}

/// The changes for people: `+` added, `-` removed, `~` changed, each field with its old and new value.
#[must_use]
pub fn to_text(changes: &[Change], lang: Lang) -> String {
    if changes.is_empty() {
        return format!("{}\n", lang.pick("aucun changement", "no change"));
    }
    let mut out = String::new();
    for change in changes {
        let sign = match (&change.old, &change.new) {
            (None, Some(_)) => '+',
            (Some(_), None) => '-',
            _ => '~',
        };
        out.push_str(&format!("{sign} {}\n", change.what));
        for field in &change.fields {
            let line = match (&field.old, &field.new) {
                (None, Some(new)) => format!("+ {}{} {}", field.what, colon(lang), shown(new)),
                (Some(old), None) => format!("- {}{} {}", field.what, colon(lang), shown(old)),
                (old, new) => {
                    let words = |node: &Option<Node>| node.as_ref().map(shown).unwrap_or_default();
                    format!(
                        "{}{} {} → {}",
                        field.what,
                        colon(lang),
                        words(old),
                        words(new)
                    )
                }
            };
            out.push_str(&format!("    {line}\n"));
        }
    }
    out
}

const fn colon(lang: Lang) -> &'static str {
    lang.pick("\u{a0}:", ":")
}

/// A value on one line.
fn shown(node: &Node) -> String {
    match &node.value {
        Value::Text(text) => text.to_string(),
        _ => value(node).to_string(),
    }
}

fn value(node: &Node) -> serde_json::Value {
    serde_json::from_str(&layout::write(node)).unwrap_or_default()
}

/// The changes for programs.
#[must_use]
pub fn to_json(changes: &[Change]) -> serde_json::Value {
    let one = |change: &Change| {
        let kind = match (&change.old, &change.new) {
            (None, Some(_)) => "added",
            (Some(_), None) => "removed",
            _ => "changed",
        };
        let field = |field: &Change| {
            json!({
                "path": field.what,
                "old": field.old.as_ref().map(value),
                "new": field.new.as_ref().map(value),
            })
        };
        json!({
            "record": change.what,
            "change": kind,
            "fields": change.fields.iter().map(field).collect::<Vec<_>>(),
        })
    };
    changes.iter().map(one).collect()
}
