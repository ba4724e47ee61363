//! The canonical layout of a file: one way to write the same data, so that a change shows as what it is.
//!
//! Rule: the fields of a record in the order of the format, unknown ones after them; a field left out that may
//! be unknown is written `null`; agreements and organisations by identifier; one space for each level, one
//! value a line, and a line feed at the end. Numbers stay as they were written.

use super::json::{Member, Node, Value};
use crate::domain::format::{DATASET, Kind, Record, SCHEMA_KEY};
use std::fmt::Write as _;

/// The same data in the canonical order.
#[must_use]
pub fn ordered(root: &Node) -> Node {
    let mut root = in_order(&DATASET, root);
    if let Value::Record(members) = &mut root.value {
        for member in members.iter_mut() {
            if let (true, Value::List(items)) = (
                matches!(&*member.key, "organisations" | "agreements"),
                &mut member.node.value,
            ) {
                items.sort_by(|a, b| a.text("id").cmp(&b.text("id")));
            }
        }
    }
    root
}

fn in_order(record: &'static Record, node: &Node) -> Node {
    let Value::Record(members) = &node.value else {
        return node.clone();
    };
    let mut out = Vec::with_capacity(record.fields.len());
    // For editors, which look for it at the top.
    out.extend(members.iter().filter(|m| &*m.key == SCHEMA_KEY).cloned());
    for field in record.fields {
        let found = members.iter().find(|member| &*member.key == field.name);
        let value = match (found, field.kind) {
            (None, _) if !field.optional => continue,
            (None, _) => Node::made(Value::Null),
            (Some(member), Kind::Record(inner)) => match &member.node.value {
                Value::List(items) => Node {
                    at: member.node.at,
                    value: Value::List(items.iter().map(|item| in_order(inner, item)).collect()),
                },
                _ => in_order(inner, &member.node),
            },
            (Some(member), _) => member.node.clone(),
        };
        out.push(Member {
            at: found.map_or(0, |member| member.at),
            key: field.name.into(),
            node: value,
        });
    }
    let unknown = |m: &&Member| record.field(&m.key).is_none() && &*m.key != SCHEMA_KEY;
    out.extend(members.iter().filter(unknown).cloned());
    Node {
        at: node.at,
        value: Value::Record(out),
    }
}

/// Writes a value with one space for each level.
#[must_use]
pub fn write(node: &Node) -> String {
    let mut out = String::new();
    value(&mut out, node, 0);
    out.push('\n');
    out
}

/// The canonical text of a file.
#[must_use]
pub fn canonical(root: &Node) -> String {
    write(&ordered(root))
}

// As deep as the reader reads, and no deeper: it cannot overflow.
fn value(out: &mut String, node: &Node, depth: usize) {
    match &node.value {
        Value::Null | Value::Broken => out.push_str("null"),
        Value::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Value::Number(number, _) => out.push_str(number),
        Value::Text(text) => quoted(out, text),
        Value::List(items) => block(out, ('[', ']'), items, depth, |out, item| {
            value(out, item, depth + 1);
        }),
        Value::Record(members) => block(out, ('{', '}'), members, depth, |out, member| {
            quoted(out, &member.key);
            out.push_str(": ");
            value(out, &member.node, depth + 1);
        }),
    }
}

fn block<T>(
    out: &mut String,
    (open, close): (char, char),
    items: &[T],
    depth: usize,
    each: impl Fn(&mut String, &T),
) {
    out.push(open);
    for (place, item) in items.iter().enumerate() {
        out.push_str(if place == 0 { "\n" } else { ",\n" });
        out.extend(std::iter::repeat_n(' ', depth + 1));
        each(out, item);
    }
    if !items.is_empty() {
        out.push('\n');
        out.extend(std::iter::repeat_n(' ', depth));
    }
    out.push(close);
}

fn quoted(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c < ' ' => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}
