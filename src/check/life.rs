//! Whether an organisation existed on a day, and under which name it did.

use super::json::Node;
use super::rule::Detail;
use crate::domain::{Lang, PartialDate};
use std::collections::BTreeMap;

/// The life of each organisation, as far as known.
pub(super) struct Lives<'a> {
    of: BTreeMap<&'a str, Life<'a>>,
}

struct Life<'a> {
    from: Option<PartialDate>,
    to: Option<PartialDate>,
    succeeds: Vec<&'a str>,
}

/// An organisation that did not exist on a date.
pub(super) struct Absent {
    /// Whether the dates leave no doubt: none of them is approximate or uncertain.
    pub(super) certain: bool,
    /// When it exists: "from 2024-01-01".
    pub(super) life: Detail,
    /// The name in its line of succession that existed then.
    pub(super) instead: Detail,
}

impl<'a> Lives<'a> {
    pub(super) fn of(root: &'a Node) -> Self {
        let date = |node: &Node, key| node.text(key).and_then(|text| text.parse().ok());
        let life = |node: &'a Node| {
            let succeeds = node.list("succeeds").iter().filter_map(Node::as_text);
            let life = Life {
                from: date(node, "active_from"),
                to: date(node, "active_to"),
                succeeds: succeeds.collect(),
            };
            Some((node.text("id")?, life))
        };
        Self {
            of: root.list("organisations").iter().filter_map(life).collect(),
        }
    }

    /// Says when an organisation exists, if the date falls wholly outside its life.
    pub(super) fn absent(&self, organisation: &str, date: PartialDate) -> Option<Absent> {
        let life = self.of.get(organisation)?;
        let bound = outside(life, date)?;
        let plain = |date: PartialDate| !date.is_approximate() && !date.is_uncertain();
        let span = |lang: Lang| match (life.from, life.to) {
            (Some(a), Some(b)) => match lang {
                Lang::Fr => format!("de {a} à {b}"),
                Lang::En => format!("from {a} to {b}"),
            },
            (Some(a), None) => format!("{} {a}", lang.pick("depuis", "from")),
            (None, b) => format!("{} {}", lang.pick("jusqu’à", "until"), b.unwrap_or(bound)),
        };
        let alive = self.line(organisation).into_iter().find(|other| {
            self.of.get(other).is_some_and(|life| {
                (life.from.is_some() || life.to.is_some()) && outside(life, date).is_none()
            })
        });
        Some(Absent {
            certain: plain(date) && plain(bound),
            life: Detail::Both(span(Lang::Fr), span(Lang::En)),
            instead: alive.map_or(Detail::Text(String::new()), |id| {
                Detail::Both(
                    format!("(peut-être «\u{a0}{id}\u{a0}»)"),
                    format!("(perhaps “{id}”)"),
                )
            }),
        })
    }

    /// Every name in the line of succession of an organisation, the nearest first.
    fn line(&self, organisation: &str) -> Vec<&'a str> {
        let mut line: Vec<&'a str> = Vec::new();
        let mut reached = vec![organisation];
        while let Some(here) = reached.pop() {
            let before = self.of.get(here).map_or(&[][..], |life| &life.succeeds);
            let after = self
                .of
                .iter()
                .filter(|(_, life)| life.succeeds.contains(&here));
            let around = before.iter().copied().chain(after.map(|(id, _)| *id));
            for id in around {
                if id != organisation && !line.contains(&id) {
                    line.push(id);
                    reached.push(id);
                }
            }
        }
        line
    }
}

/// The bound of a life that a date is beyond, if it is.
fn outside(life: &Life<'_>, date: PartialDate) -> Option<PartialDate> {
    let early = life.from.filter(|from| date.latest() < from.earliest());
    early.or_else(|| life.to.filter(|to| date.earliest() > to.latest()))
}
