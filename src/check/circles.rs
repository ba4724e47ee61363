//! References that go round in a circle: an agreement that stands on itself, an organisation that succeeds itself.

use super::json::Node;
use super::rule::{Detail, Fault, Rule};
use super::{Found, record_name};
use std::collections::BTreeMap;

/// A record that refers to others of its kind.
struct Stop<'a> {
    id: &'a str,
    /// Where each leads, and the node that says so.
    next: Vec<(usize, &'a Node, String)>,
    record: Option<String>,
}

/// Every circle, once, at the reference that closes it.
pub(super) fn found(root: &Node) -> Vec<Found> {
    let organisations = stops(root, "organisations", |record, add| {
        for (place, id) in record.list("succeeds").iter().enumerate() {
            add(id, format!("succeeds/{place}"));
        }
    });
    let agreements = stops(root, "agreements", |record, add| {
        for (place, relation) in record.list("related").iter().enumerate() {
            if let Some(id) = relation.get("agreement") {
                add(id, format!("related/{place}/agreement"));
            }
        }
    });
    let mut found = among(&organisations);
    found.extend(among(&agreements));
    found
}

fn stops<'a>(
    root: &'a Node,
    list: &str,
    each: impl Fn(&'a Node, &mut dyn FnMut(&'a Node, String)),
) -> Vec<Stop<'a>> {
    let records = root.list(list);
    let mut by_id = BTreeMap::new();
    for (position, record) in records.iter().enumerate() {
        if let Some(id) = record.text("id") {
            by_id.entry(id).or_insert(position);
        }
    }
    let noun = list.trim_end_matches('s');
    let stop = |(position, record): (usize, &'a Node)| {
        let mut next = Vec::new();
        each(record, &mut |node, step| {
            if let Some(there) = node.as_text().and_then(|id| by_id.get(id)) {
                next.push((*there, node, format!("/{list}/{position}/{step}")));
            }
        });
        Stop {
            id: record.text("id").unwrap_or_default(),
            next,
            record: record_name(noun, record),
        }
    };
    records.iter().enumerate().map(stop).collect()
}

/// Depth first with a stack of our own: a hostile chain may be as long as the file.
fn among(stops: &[Stop<'_>]) -> Vec<Found> {
    #[derive(Clone, Copy, PartialEq)]
    enum Seen {
        Not,
        OnTheWay,
        Done,
    }
    let mut seen = vec![Seen::Not; stops.len()];
    let mut found = Vec::new();
    for start in 0..stops.len() {
        if seen[start] != Seen::Not {
            continue;
        }
        let mut way: Vec<(usize, usize)> = vec![(start, 0)];
        seen[start] = Seen::OnTheWay;
        while let Some((here, next)) = way.last_mut() {
            let Some((there, node, pointer)) = stops[*here].next.get(*next) else {
                seen[*here] = Seen::Done;
                way.pop();
                continue;
            };
            *next += 1;
            match seen[*there] {
                Seen::Done => {}
                Seen::Not => {
                    seen[*there] = Seen::OnTheWay;
                    way.push((*there, 0));
                }
                Seen::OnTheWay => {
                    let record = stops[*here].record.clone();
                    let from = way.iter().position(|(stop, _)| stop == there);
                    let circle = way.get(from.unwrap_or_default()..).unwrap_or_default();
                    let mut ids: Vec<&str> = circle.iter().map(|(s, _)| stops[*s].id).collect();
                    ids.push(stops[*there].id);
                    found.push(Found {
                        at: node.at,
                        pointer: pointer.clone(),
                        record,
                        fault: Fault::new(Rule::Circle, vec![Detail::Text(shown(&ids))]),
                    });
                }
            }
        }
    }
    found
}

fn shown(ids: &[&str]) -> String {
    const MOST: usize = 8;
    if ids.len() <= MOST {
        return ids.join(" → ");
    }
    let first = ids.get(..MOST - 1).unwrap_or_default().join(" → ");
    format!("{first} → … → {}", ids.last().copied().unwrap_or_default())
}
