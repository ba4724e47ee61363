//! The partner network over the shipped data: its links are the parties, its places are the same for everyone, its
//! names never cover each other, its paths are the shortest.

use crate::support::{APART, MERGED, dataset, every};
use paraphe::analysis::geometry::Point;
use paraphe::analysis::graph::drawing;
use paraphe::analysis::measure::{Weight, text_width_px};
use paraphe::analysis::network::camera::{Camera, Frame};
use paraphe::analysis::network::explain::{self, Story};
use paraphe::analysis::network::labels::{Asked, place};
use paraphe::analysis::network::{
    Graph, Node, Rules, fan, hit, layout, lines, names, paths, scene, tables, the_state,
};
use paraphe::domain::agreement::Level;
use paraphe::domain::{AgreementIx, Dataset, Lang};
use proptest::prelude::*;
use std::fmt::Write as _;
use std::path::PathBuf;

/// Compares with a kept text. `UPDATE_GOLDEN=1 cargo test` writes it anew; read the difference before keeping it.
fn golden(name: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let kept = std::fs::read_to_string(&path)
        .unwrap_or_else(|_| panic!("{name} is missing; write it with UPDATE_GOLDEN=1"));
    assert_eq!(kept, text, "{name}");
}

/// The map as it opens: all agreements, names merged, the State set aside.
fn without_the_state(dataset: &Dataset) -> Graph {
    let rules = Rules {
        merge: true,
        without: the_state(dataset),
    };
    Graph::of(dataset, &every(dataset), rules)
}

#[test]
fn links_are_the_parties_no_more_no_less() {
    let dataset = dataset();
    let all = every(&dataset);
    let parties: usize = dataset.agreements().iter().map(|a| a.parties.len()).sum();
    assert_eq!(Graph::of(&dataset, &all, APART).link_count(), parties);

    // Where names are one, two parties of an agreement that became one organisation are one link.
    let merged = Graph::of(&dataset, &all, MERGED);
    let distinct: usize = dataset
        .agreements()
        .iter()
        .map(|a| {
            let mut list: Vec<_> = a
                .parties
                .iter()
                .map(|p| dataset.current_name(p.organisation))
                .collect();
            list.sort();
            list.dedup();
            list.len()
        })
        .sum();
    assert_eq!(merged.link_count(), distinct);
    assert_eq!(merged.links().count(), distinct);

    // Every link that is drawn is one of them, in a drawing of part of the selection too.
    let some: Vec<AgreementIx> = all.iter().copied().step_by(7).collect();
    for graph in [&merged, &Graph::of(&dataset, &some, MERGED)] {
        let places = layout::positions(graph);
        let drawn = scene::scene(&dataset, graph, &places, Lang::Fr).links.len();
        assert_eq!(drawn, graph.link_count());
    }
}

#[test]
fn the_state_set_aside_takes_only_its_own_links_away() {
    let dataset = dataset();
    let all = every(&dataset);
    let state = the_state(&dataset).unwrap();
    assert_eq!(dataset.organisation(state).id.as_str(), "etat");
    let whole = Graph::of(&dataset, &all, MERGED);
    let without = Graph::of(
        &dataset,
        &all,
        Rules {
            without: Some(state),
            ..MERGED
        },
    );
    let its_own = whole.degree(whole.find(Node::Organisation(state)).unwrap());
    assert_eq!(without.link_count() + its_own, whole.link_count());
    assert_eq!(without.agreement_count(), whole.agreement_count());
    assert_eq!(without.find(Node::Organisation(state)), None);
}

#[test]
fn places_are_the_same_for_everyone_and_on_every_run() {
    let dataset = dataset();
    let mut all = every(&dataset);
    let mut text = String::new();
    for without in [None, the_state(&dataset)] {
        let rules = Rules {
            merge: true,
            without,
        };
        let start = std::time::Instant::now();
        let places = layout::positions(&Graph::of(&dataset, &all, rules));
        println!("layout of {} nodes: {:?}", places.len(), start.elapsed());
        all.reverse();
        let again = layout::positions(&Graph::of(&dataset, &all, rules));
        assert_eq!(places, again, "the order of the selection does not show");
        assert!(places.iter().all(|p| p.x.is_finite() && p.y.is_finite()));
        writeln!(
            text,
            "{} {} nodes {:016x}",
            if without.is_some() {
                "without the State"
            } else {
                "whole"
            },
            places.len(),
            drawing::fingerprint(&places)
        )
        .unwrap();
    }
    golden("network-places.txt", &text);
}

#[test]
fn marks_of_the_whole_map_never_cover_each_other() {
    let dataset = dataset();
    for without in [None, the_state(&dataset)] {
        let rules = Rules {
            merge: true,
            without,
        };
        let graph = Graph::of(&dataset, &every(&dataset), rules);
        let places = layout::positions(&graph);
        let radii = layout::radii(&graph);
        for a in 0..places.len() {
            for b in 0..a {
                let (dx, dy) = (places[a].x - places[b].x, places[a].y - places[b].y);
                let least = radii[a] + radii[b];
                assert!((dx * dx + dy * dy).sqrt() > least * 0.998, "{a} {b}");
            }
        }
        let quality = layout::quality(&graph, &places);
        println!("{quality:?}");
        assert!(quality.closeness.value() > 0.6, "{quality:?}");
        assert!(quality.neighbours_kept > 0.5, "{quality:?}");
    }
}

#[test]
fn linked_nodes_stand_nearer_than_others() {
    let dataset = dataset();
    let graph = without_the_state(&dataset);
    let places = layout::positions(&graph);
    let distance = |a: usize, b: usize| {
        let (dx, dy) = (places[a].x - places[b].x, places[a].y - places[b].y);
        (dx * dx + dy * dy).sqrt()
    };
    let linked: Vec<f64> = graph
        .links()
        .map(|l| distance(l.organisation, l.agreement))
        .collect();
    let mut any = Vec::new();
    for i in 0..graph.len() {
        any.push(distance(i, (i * 7919 + 13) % graph.len()));
    }
    let mean = |v: &[f64]| v.iter().sum::<f64>() / v.len() as f64;
    println!("mean linked {:.1}, any {:.1}", mean(&linked), mean(&any));
    assert!(mean(&linked) * 2.0 < mean(&any));
}

#[test]
fn nothing_and_little_are_drawn_without_fault() {
    let dataset = dataset();
    for n in [0, 1, 2] {
        let some: Vec<_> = every(&dataset).into_iter().take(n).collect();
        let graph = Graph::of(&dataset, &some, MERGED);
        let places = layout::positions(&graph);
        let scene = scene::scene(&dataset, &graph, &places, Lang::En);
        let frame = Frame {
            width: 300.0,
            height: 300.0,
        };
        let camera = Camera::fitting(scene.bounds, frame);
        assert!(camera.scale.is_finite() && camera.scale > 0.0);
        let shape = lines::Shape {
            width: 300.0,
            narrow: true,
            all: false,
        };
        assert!(
            lines::lines(&dataset, &graph, shape, Lang::Fr)
                .columns
                .len()
                <= n
        );
        assert!(names::names(&scene, camera, 1.0, frame).len() <= scene.marks.len());
    }
}

#[test]
fn names_on_the_map_never_cover_each_other() {
    let dataset = dataset();
    let graph = without_the_state(&dataset);
    let places = layout::positions(&graph);
    let scene = scene::scene(&dataset, &graph, &places, Lang::Fr);
    let frame = Frame {
        width: 860.0,
        height: 640.0,
    };
    let whole = Camera::fitting(scene.bounds, frame);
    let mut before = 0;
    for zoom in [1.0, 2.0, 4.0, 9.0] {
        let camera = Camera {
            scale: whole.scale * zoom,
            ..whole
        };
        let written = names::names(&scene, camera, zoom, frame);
        for (i, a) in written.iter().enumerate() {
            for b in &written[i + 1..] {
                assert!(!a.bounds.overlaps(&b.bounds), "{a:?} {b:?}");
            }
        }
        println!("zoom {zoom}: {} names", written.len());
        assert!(written.len() >= before, "closer shows at least as many");
        before = written.len();
    }
    assert!(before > 300);
}

proptest! {
    #[test]
    fn label_boxes_never_overlap(names in prop::collection::vec((0.0..900.0, 0.0..600.0, 2.0..20.0, 5.0..220.0), 0..120)) {
        let asked: Vec<Asked> = names
            .iter()
            .map(|&(x, y, radius, width)| Asked { at: Point::new(x, y), radius, width, height: 15.0 })
            .collect();
        let marks: Vec<(Point, f64)> = asked.iter().take(10).map(|a| (a.at, a.radius)).collect();
        let page = paraphe::analysis::geometry::Bounds { left: -20.0, top: -20.0, right: 920.0, bottom: 620.0 };
        let placed = place(&asked, &marks, page);
        for (i, a) in placed.iter().enumerate() {
            for b in &placed[i + 1..] {
                prop_assert!(!a.bounds.overlaps(&b.bounds));
            }
            for (at, radius) in &marks {
                let mark = paraphe::analysis::geometry::Bounds {
                    left: at.x - radius, top: at.y - radius, right: at.x + radius, bottom: at.y + radius,
                };
                prop_assert!(!a.bounds.overlaps(&mark));
            }
        }
    }
}

/// A dataset of agreements numbered from 0, each with parties among organisations numbered from 0.
fn invented(organisations: usize, agreements: &[Vec<usize>]) -> Dataset {
    let list: Vec<_> = (0..organisations)
        .map(|i| serde_json::json!({"id": format!("o{i}"), "name": format!("Organisation {i}"), "kind": "company", "succeeds": [], "aliases": []}))
        .collect();
    let signed: Vec<_> = agreements
        .iter()
        .enumerate()
        .map(|(i, parties)| {
            let parties: Vec<_> = parties
                .iter()
                .map(|p| serde_json::json!({"organisation": format!("o{p}"), "role": "signatory", "represented_by": []}))
                .collect();
            serde_json::json!({
                "id": format!("a{i}"), "title": format!("Accord {i}"), "kind": "convention",
                "signed": format!("{}", 2000 + i % 20), "level": "local", "territories": ["FR"],
                "summary": {"fr": "r", "en": "s"}, "parties": parties, "sources": [], "axes": [], "disputed": [], "targets": [], "related": []
            })
        })
        .collect();
    let json = serde_json::json!({
        "format": 1, "version": "0", "licence": "x", "title": {"fr": "t", "en": "t"}, "themes": [], "events": [],
        "organisations": list, "agreements": signed
    });
    Dataset::from_json(&json.to_string()).unwrap()
}

/// Every shortest chain, by trying all of them: length in agreements, and how many.
fn brute_force(graph: &Graph, from: usize, to: usize) -> Option<(usize, u64)> {
    let mut level = vec![vec![from]];
    for length in 0..graph.len() {
        let done = level.iter().filter(|p| p.last() == Some(&to)).count();
        if done > 0 {
            return Some((length / 2, done as u64));
        }
        level = level
            .iter()
            .flat_map(|path| {
                graph
                    .neighbours(path[path.len() - 1])
                    .iter()
                    .filter(|n| !path.contains(n))
                    .map(|n| [path.as_slice(), &[*n]].concat())
                    .collect::<Vec<_>>()
            })
            .collect();
    }
    None
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn chains_are_the_shortest_and_all_are_counted(agreements in prop::collection::vec(prop::collection::btree_set(0_usize..8, 1..4), 1..9)) {
        let agreements: Vec<Vec<usize>> = agreements.into_iter().map(|s| s.into_iter().collect()).collect();
        let dataset = invented(8, &agreements);
        let graph = Graph::of(&dataset, &every(&dataset), MERGED);
        let n = graph.organisation_count();
        for from in 0..n {
            for to in 0..n {
                let chain = paths::shortest(&graph, from, to);
                prop_assert_eq!(chain.as_ref().map(|c| (c.agreements(), c.ways)), brute_force(&graph, from, to));
                if let Some(chain) = chain {
                    for pair in chain.nodes.windows(2) {
                        prop_assert!(graph.neighbours(pair[0]).contains(&pair[1]));
                    }
                }
            }
        }
    }
}

#[test]
fn arrows_go_along_links_and_never_backwards() {
    let dataset = dataset();
    let graph = Graph::of(&dataset, &every(&dataset), MERGED);
    let places = layout::positions(&graph);
    for from in (0..graph.len()).step_by(11) {
        for arrow in [
            hit::Arrow::Left,
            hit::Arrow::Right,
            hit::Arrow::Up,
            hit::Arrow::Down,
        ] {
            if let Some(to) = hit::along(&graph, &places, from, arrow) {
                assert!(graph.neighbours(from).contains(&to));
                let (dx, dy) = (places[to].x - places[from].x, places[to].y - places[from].y);
                let ahead = match arrow {
                    hit::Arrow::Left => -dx,
                    hit::Arrow::Right => dx,
                    hit::Arrow::Up => -dy,
                    hit::Arrow::Down => dy,
                };
                assert!(ahead > 0.0);
            }
        }
        // Turning around the first neighbour comes back to where it began, through every one of its links.
        if let Some(&around) = graph.neighbours(from).first() {
            let mut here = from;
            for _ in 0..graph.degree(around) {
                here = hit::turning(&graph, &places, around, here, true).unwrap();
            }
            assert_eq!(here, from);
        }
    }
}

#[test]
fn the_six_seeds_list_their_parties() {
    let dataset = dataset();
    let graph = Graph::of(&dataset, &every(&dataset), MERGED);
    for id in [
        "etat-cgpme-idf-2015",
        "france-travail-cci-nantes-2024",
        "ave-grenelle-2017",
        "departement13-ccimp-2017",
        "pole-emploi-prismemploi-idf-2023",
        "pole-emploi-prismemploi-2021",
    ] {
        let node = explain::node_of(&dataset, id, true).unwrap();
        let Story::Agreement(story) = explain::story(&dataset, &graph, node, true, Lang::Fr) else {
            panic!("{id} is an agreement");
        };
        let agreement = dataset.agreement(dataset.find_agreement(id).unwrap());
        assert_eq!(story.parties.len(), agreement.parties.len());
        assert!(story.in_selection);
    }
}

#[test]
fn a_fan_and_its_words_are_kept() {
    let dataset = dataset();
    let graph = Graph::of(&dataset, &every(&dataset), MERGED);
    let unml = dataset.find_organisation("unml").unwrap();
    let focus = graph.find(Node::Organisation(unml)).unwrap();
    let mut text = String::new();
    for (width, lang) in [(880.0, Lang::Fr), (340.0, Lang::En)] {
        let fan = fan::fan(
            &dataset,
            &graph,
            focus,
            fan::Shape {
                width,
                all: false,
                two_steps: false,
            },
            lang,
        );
        writeln!(
            text,
            "# {width} {}: {} × {}",
            lang.tag(),
            fan.width,
            fan.height
        )
        .unwrap();
        for spoke in &fan.spokes {
            let name = spoke.name.as_deref().unwrap_or("-");
            writeln!(
                text,
                "agreement {:.1} {:.1} {} | {name} | {}",
                spoke.at.x, spoke.at.y, spoke.date, spoke.spoken
            )
            .unwrap();
        }
        for partner in &fan.partners {
            writeln!(
                text,
                "partner {:.1} {:.1} {} | {} | {}",
                partner.at.x, partner.at.y, partner.shared, partner.name, partner.spoken
            )
            .unwrap();
        }
        let count = |test: &dyn Fn(&fan::Rib) -> bool| fan.ribs.iter().filter(|r| test(r)).count();
        writeln!(
            text,
            "links {} of which unsigned {} thin {}",
            fan.ribs.len(),
            count(&|r| !r.signed),
            count(&|r| r.thin)
        )
        .unwrap();
        let of_the_focus: usize = graph
            .neighbours(focus)
            .iter()
            .map(|a| graph.degree(*a))
            .sum();
        assert_eq!(
            fan.ribs.len(),
            of_the_focus,
            "a link for each party of its agreements"
        );
    }
    golden("network-fan-unml.txt", &text);
}

#[test]
fn names_in_a_fan_never_reach_the_partners() {
    let dataset = dataset();
    let graph = Graph::of(&dataset, &every(&dataset), MERGED);
    for id in ["france-travail", "etat", "unml", "apec"] {
        let organisation = dataset.find_organisation(id).unwrap();
        let focus = graph.find(Node::Organisation(organisation)).unwrap();
        for width in [620.0, 680.0, 720.0, 880.0, 1180.0] {
            let shape = fan::Shape {
                width,
                all: true,
                two_steps: false,
            };
            let fan = fan::fan(&dataset, &graph, focus, shape, Lang::Fr);
            for spoke in &fan.spokes {
                let Some(name) = &spoke.name else { continue };
                let beside = if spoke.below {
                    0.0
                } else {
                    text_width_px(&spoke.date, 13.5, Weight::SemiBold) + 4.0
                };
                let end = spoke.at.x + 14.0 + beside + text_width_px(name, 12.5, Weight::Regular);
                let beyond = fan.partners.iter().find(|partner| {
                    (partner.at.y - spoke.at.y).abs() < 6.0 && end > partner.at.x - 3.0
                });
                assert_eq!(beyond, None, "{id} at {width}: {} {name}", spoke.date);
            }
        }
    }
}

#[test]
fn set_lines_are_kept_and_join_what_was_signed() {
    let dataset = dataset();
    let some: Vec<AgreementIx> = every(&dataset)
        .into_iter()
        .filter(|ix| {
            let agreement = dataset.agreement(*ix);
            agreement.level == Level::Regional && agreement.signed.year() >= 2021
        })
        .collect();
    let rules = Rules {
        merge: true,
        without: the_state(&dataset),
    };
    let shape = lines::Shape {
        width: 860.0,
        narrow: false,
        all: false,
    };
    let graph = Graph::of(&dataset, &some, rules);
    let drawn = lines::lines(&dataset, &graph, shape, Lang::Fr);
    let mut text = format!("threshold {}\n", drawn.threshold);
    for row in &drawn.rows {
        let mut cells = String::new();
        for column in &drawn.columns {
            let top = column.dots.first().unwrap().y;
            let bottom = column.dots.last().unwrap().y;
            cells.push(match column.dots.iter().find(|d| d.y == row.y) {
                Some(dot) if dot.signed => '●',
                Some(_) => '○',
                None if (top..bottom).contains(&row.y) => '│',
                None => '·',
            });
        }
        writeln!(text, "{cells} {} {}", row.count, row.name).unwrap();
    }
    golden("network-lines-regional.txt", &text);

    for column in &drawn.columns {
        let place = graph.find(Node::Agreement(column.agreement)).unwrap();
        assert!(column.dots.len() >= 2 && column.dots.len() <= graph.degree(place));
        for dot in &column.dots {
            let organisation = drawn.rows[dot.row].organisation;
            let organisation = graph.find(Node::Organisation(organisation)).unwrap();
            assert!(graph.neighbours(place).contains(&organisation));
        }
    }
    // All rows of the whole corpus: every link of an agreement that joins two is a dot.
    let graph = Graph::of(&dataset, &every(&dataset), rules);
    let shape = lines::Shape { all: true, ..shape };
    let drawn = lines::lines(&dataset, &graph, shape, Lang::Fr);
    let dots: usize = drawn.columns.iter().map(|c| c.dots.len()).sum();
    let parties: usize = (graph.organisation_count()..graph.len())
        .map(|a| graph.degree(a))
        .filter(|d| *d >= 2)
        .sum();
    assert_eq!(dots, parties);
}

#[test]
fn the_table_has_every_organisation_in_the_order_asked() {
    let dataset = dataset();
    let graph = Graph::of(&dataset, &every(&dataset), MERGED);
    for column in tables::Column::ALL {
        let rows = tables::organisations(&dataset, &graph, column, false);
        assert_eq!(rows.len(), graph.organisation_count());
        let reversed = tables::organisations(&dataset, &graph, column, true);
        assert_eq!(rows.len(), reversed.len());
        assert_eq!(tables::Column::parse(column.as_str()), Some(column));
    }
    let first = tables::organisations(&dataset, &graph, tables::Column::Agreements, true)[0];
    assert_eq!(Some(first.organisation), the_state(&dataset));
}
