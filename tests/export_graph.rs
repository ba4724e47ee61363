//! The files for other programs: well-formed, whole, and the same network that the app draws.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use paraphe::analysis::network::{Graph, Rules};
use paraphe::domain::{AgreementIx, Dataset, Lang, TargetIx};
use paraphe::export::{atom, gexf, graphml, ics};
use std::collections::BTreeSet;

fn shipped() -> Dataset {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/agreements.json");
    Dataset::from_json(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn graph(dataset: &Dataset) -> Graph {
    let rules = Rules {
        merge: true,
        without: None,
    };
    Graph::of(dataset, &dataset.agreements_by_date(), rules)
}

/// An XML document as far as we write any: elements in order, attributes quoted, entities known.
#[track_caller]
fn expect_well_formed(xml: &str) {
    let body = xml
        .strip_prefix("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
        .unwrap();
    let mut open: Vec<&str> = Vec::new();
    for part in body.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap();
        for entity in text.split('&').skip(1).chain(tag.split('&').skip(1)) {
            let name = entity.split(';').next().unwrap();
            assert!(["amp", "lt", "gt", "quot"].contains(&name), "&{name}");
        }
        assert!(tag.matches('"').count() % 2 == 0, "{tag}");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(tag.split(' ').next().unwrap());
        }
        assert!(!text.contains(|c: char| c < ' ' && c != '\n'), "{text:?}");
        assert!(!open.is_empty() || text.trim().is_empty());
    }
    assert!(open.is_empty(), "{open:?}");
}

fn attributes<'a>(xml: &'a str, element: &str, name: &str) -> Vec<&'a str> {
    xml.split(&format!("<{element} "))
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
        .filter_map(|tag| {
            let tag = tag.split(&format!("{name}=\"")).nth(1)?;
            tag.split('"').next()
        })
        .collect()
}

#[test]
fn both_graph_files_hold_every_node_and_link_once() {
    let dataset = shipped();
    let graph = graph(&dataset);
    for lang in Lang::ALL {
        for xml in [
            gexf::write(&dataset, &graph, lang),
            graphml::write(&dataset, &graph, lang),
        ] {
            expect_well_formed(&xml);
            let nodes = attributes(&xml, "node", "id");
            let known: BTreeSet<&str> = nodes.iter().copied().collect();
            assert_eq!((nodes.len(), known.len()), (graph.len(), graph.len()));
            let (from, to) = (
                attributes(&xml, "edge", "source"),
                attributes(&xml, "edge", "target"),
            );
            assert_eq!(from.len(), graph.link_count());
            for (from, to) in from.iter().zip(&to) {
                assert!(known.contains(from) && known.contains(to), "{from} {to}");
                // Two modes: no link that nobody signed.
                assert!(from.starts_with("organisation:") && to.starts_with("agreement:"));
            }
        }
    }
}

#[test]
fn no_span_of_time_ends_before_it_begins() {
    let dataset = shipped();
    let xml = gexf::write(&dataset, &graph(&dataset), Lang::Fr);
    let mut seen = 0;
    for element in ["node", "edge"] {
        for tag in xml.split(&format!("<{element} ")).skip(1) {
            let tag = tag.split('>').next().unwrap();
            let value = |name: &str| {
                let rest = tag.split(&format!(" {name}=\"")).nth(1)?;
                rest.split('"').next()
            };
            if let (Some(start), Some(end)) = (value("start"), value("end")) {
                assert!(start <= end, "{tag}");
                assert_eq!((start.len(), end.len()), (10, 10));
                seen += 1;
            }
        }
    }
    assert!(seen > 100, "{seen}");
}

#[test]
fn hostile_names_stay_text() {
    let small = include_str!("fixtures/small.json");
    let hostile = small.replace("\"title\": \"", "\"title\": \"</title><x>&amp; \\u0007");
    let dataset = Dataset::from_json(&hostile).unwrap();
    let graph = graph(&dataset);
    let all: Vec<AgreementIx> = dataset.agreements_by_date();
    let feed = atom::Feed {
        own: Some("https://example.org/atom.xml?a=1&b=2"),
        page: "./accords/",
        address: &|_| "./x/".to_owned(),
    };
    for xml in [
        gexf::write(&dataset, &graph, Lang::Fr),
        graphml::write(&dataset, &graph, Lang::Fr),
        atom::feed(&dataset, &all, Lang::Fr, &feed),
    ] {
        expect_well_formed(&xml);
        assert!(!xml.contains("<x>"));
    }
}

#[test]
fn the_feed_has_what_the_format_asks_for() {
    let dataset = shipped();
    let all: Vec<AgreementIx> = dataset.agreements_by_date();
    for lang in Lang::ALL {
        let feed = atom::Feed {
            own: None,
            page: "./accords/",
            address: &|ix| format!("./accords/{}/", dataset.agreement(ix).id),
        };
        let xml = atom::feed(&dataset, &all, lang, &feed);
        expect_well_formed(&xml);
        let entries = xml.matches("<entry>").count();
        assert_eq!(entries, all.len());
        // One for the feed, one for each entry; none twice.
        for (element, extra) in [("id", 1), ("updated", 1), ("published", 0), ("summary", 0)] {
            let count = xml.matches(&format!("<{element}>")).count();
            assert_eq!(count, entries + extra, "{element}");
        }
        let ids: BTreeSet<&str> = xml
            .split("<id>")
            .skip(1)
            .map(|rest| rest.split('<').next().unwrap())
            .collect();
        assert_eq!(ids.len(), entries + 1);
        assert!(xml.contains("<author><name>"));
    }
}

#[test]
fn the_calendar_keeps_to_the_format() {
    let dataset = shipped();
    let targets: Vec<TargetIx> = dataset.targets().collect();
    let due = |ix: &&TargetIx| dataset.target(**ix).due.is_some();
    let expected = targets.iter().filter(due).count();
    assert!(expected > 100);
    let mut ids_of = Vec::new();
    for lang in Lang::ALL {
        let address = |ix| Some(format!("https://example.org/{}/", dataset.agreement(ix).id));
        let text = ics::calendar(&dataset, &targets, lang, &address);
        assert_eq!(text, ics::calendar(&dataset, &targets, lang, &address));
        for line in text.split_terminator("\r\n") {
            assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line}");
        }
        let whole = text.replace("\r\n ", "");
        assert!(whole.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
        assert!(whole.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
        let mut ids = BTreeSet::new();
        for event in whole.split("BEGIN:VEVENT\r\n").skip(1) {
            let value = |name: &str| {
                let start = event.split(&format!("{name}:")).nth(1).unwrap();
                start.split("\r\n").next().unwrap()
            };
            assert!(value("DTSTART;VALUE=DATE") < value("DTEND;VALUE=DATE"));
            assert!(value("DTSTAMP").ends_with("T000000Z"));
            assert!(!value("SUMMARY").is_empty());
            ids.insert(value("UID").to_owned());
        }
        assert_eq!(ids.len(), expected);
        ids_of.push(ids);
    }
    // The same event in either language.
    assert_eq!(ids_of[0], ids_of[1]);
}
