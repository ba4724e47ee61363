//! Part of the data, which is a good file by itself.

use crate::check::json::{Member, Node, Value};
use crate::domain::arrange::Gather as _;
use std::collections::BTreeSet;

/// Keeps the agreements named, in that order, with the organisations and themes they need. Links to agreements
/// left out are dropped; events stay, being the context of all.
#[must_use]
pub fn subset(root: &Node, agreements: &[&str]) -> Node {
    let kept: BTreeSet<&str> = agreements.iter().copied().gather_set();
    let find = |id: &&str| {
        let list = root.list("agreements").iter();
        list.into_iter().find(|node| node.text("id") == Some(id))
    };
    let chosen: Vec<Node> = agreements
        .iter()
        .filter_map(find)
        .map(|node| {
            replaced(node, "related", |list| {
                list.retain(|link| link.text("agreement").is_some_and(|id| kept.contains(id)));
            })
        })
        .collect();

    let mut organisations: BTreeSet<&str> = BTreeSet::new();
    let mut themes: BTreeSet<&str> = BTreeSet::new();
    for node in &chosen {
        let parties = node.list("parties").iter();
        organisations.extend(parties.filter_map(|party| party.text("organisation")));
        for target in node.list("targets") {
            organisations.extend(target.list("responsible").iter().filter_map(Node::as_text));
        }
        for axis in node.list("axes") {
            themes.extend(axis.list("themes").iter().filter_map(Node::as_text));
        }
    }
    // A line of succession is kept whole, so that every name still leads to the last one.
    loop {
        let before = organisations.len();
        for node in root.list("organisations") {
            let Some(id) = node.text("id") else { continue };
            let earlier = node.list("succeeds").iter().filter_map(Node::as_text);
            let earlier: Vec<&str> = earlier.collect();
            if organisations.contains(id) || earlier.iter().any(|id| organisations.contains(id)) {
                organisations.insert(id);
                organisations.extend(earlier);
            }
        }
        if organisations.len() == before {
            break;
        }
    }
    let among = |ids: &BTreeSet<&str>| {
        let ids: BTreeSet<String> = ids.iter().map(|id| (*id).to_owned()).gather_set();
        move |list: &mut Vec<Node>| {
            list.retain(|node| node.text("id").is_some_and(|id| ids.contains(id)))
        }
    };
    let out = replaced(root, "organisations", among(&organisations));
    let out = replaced(&out, "themes", among(&themes));
    replaced(&out, "agreements", |list| *list = chosen.clone())
}

/// The record, with a list of it changed.
fn replaced(node: &Node, key: &str, change: impl FnOnce(&mut Vec<Node>)) -> Node {
    let mut node = node.clone();
    if let Value::Record(members) = &mut node.value {
        let found: Option<&mut Member> = members.iter_mut().find(|member| &*member.key == key);
        if let Some(Value::List(items)) = found.map(|member| &mut member.node.value) {
            change(items);
        }
    }
    node
}
