//! The plain graphs against an independent library, against brute force, and against what cannot be otherwise.
//!
//! What networkx says is kept in `tests/fixtures/graph`, with the script that asked it.

use paraphe::analysis::graph::paths::Finder;
use paraphe::analysis::graph::{
    Csr, betweenness, components, cores, louvain, modularity, paths, projection,
};
use proptest::prelude::*;
use serde_json::Value;

fn fixture(name: &str) -> Value {
    let path = format!(
        "{}/tests/fixtures/graph/{name}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Every graph with its facts.
fn all() -> Vec<(String, Value)> {
    let mut all: Vec<(String, Value)> = ["karate", "les-miserables", "southern-women", "parts"]
        .map(|name| (name.to_owned(), fixture(name)))
        .into();
    let projected = all[2].1["projected"].clone();
    all.push(("southern-women projected".to_owned(), projected));
    all
}

fn graph(facts: &Value) -> Csr {
    let links: Vec<(u32, u32, f64)> = facts["links"]
        .as_array()
        .unwrap()
        .iter()
        .map(|l| (whole(&l[0]), whole(&l[1]), l[2].as_f64().unwrap()))
        .collect();
    Csr::from_links(whole(&facts["nodes"]) as usize, &links)
}

fn whole(value: &Value) -> u32 {
    u32::try_from(value.as_u64().unwrap()).unwrap()
}

fn wholes(value: &Value) -> Vec<u32> {
    value.as_array().unwrap().iter().map(whole).collect()
}

fn numbers(value: &Value) -> Vec<f64> {
    let list = value.as_array().unwrap().iter();
    list.map(|v| v.as_f64().unwrap()).collect()
}

#[track_caller]
fn close(name: &str, ours: &[f64], theirs: &[f64]) {
    assert_eq!(ours.len(), theirs.len(), "{name}");
    for (i, (a, b)) in ours.iter().zip(theirs).enumerate() {
        assert!((a - b).abs() <= 1e-9, "{name}, node {i}: {a} and not {b}");
    }
}

#[test]
fn degrees_cores_and_components_are_networkx_s() {
    for (name, facts) in all() {
        let graph = graph(&facts);
        let degrees: Vec<u32> = (0..graph.len()).map(|v| graph.degree(v) as u32).collect();
        assert_eq!(degrees, wholes(&facts["degree"]), "{name}");
        assert_eq!(cores::of(&graph), wholes(&facts["core"]), "{name}");
        let theirs: Vec<Vec<usize>> = serde_json::from_value(facts["components"].clone()).unwrap();
        assert_eq!(components::of(&graph).members(), theirs, "{name}");
    }
}

#[test]
fn betweenness_is_networkx_s() {
    for (name, facts) in all() {
        let raw = betweenness::of(&graph(&facts));
        close(&name, &raw, &numbers(&facts["betweenness"]));
        let theirs = numbers(&facts["betweenness_normalised"]);
        close(&name, &betweenness::normalised(&raw), &theirs);
    }
}

#[test]
fn modularity_is_networkx_s_and_louvain_no_worse_than_its_best() {
    for (name, facts) in all() {
        let weighted = graph(&facts);
        for (graph, theirs, best) in [
            (weighted.unweighted(), "modularity", "louvain"),
            (weighted, "modularity_weighted", "louvain_weighted"),
        ] {
            let known = modularity::of(&graph, &wholes(&facts["known"]));
            close(&name, &[known], &[facts[theirs].as_f64().unwrap()]);
            let groups = louvain::of(&graph);
            let ours = modularity::of(&graph, groups.numbers());
            let best = facts[best].as_f64().unwrap();
            println!("{name}: {} groups, {ours}, networkx {best}", groups.count());
            assert!(ours >= best - 1e-9, "{name}: {ours} < {best}");
            assert_eq!(louvain::of(&graph), groups, "the same again");
            // Every group hangs together, and they stand from the largest to the smallest.
            assert_eq!(components::within(&graph, groups.numbers()), groups);
            assert!(groups.sizes().is_sorted_by(|a, b| a >= b));
        }
    }
    let karate = graph(&fixture("karate")).unweighted();
    let optimum = modularity::of(&karate, louvain::of(&karate).numbers());
    assert!((optimum - 0.419_789_612_097_304_4).abs() < 1e-9);
}

#[test]
fn paths_are_networkx_s() {
    for (name, facts) in all() {
        let graph = graph(&facts);
        let mut finder = Finder::new(&graph);
        for path in facts["paths"].as_array().unwrap() {
            let [from, to] = [&path[0], &path[1]].map(whole);
            let way = finder.shortest(from, to, &|_| 0).unwrap();
            assert_eq!(
                way.nodes.len() as u64,
                path[2].as_u64().unwrap() + 1,
                "{name}"
            );
            assert_eq!(Some(way.ways), path[3].as_u64(), "{name} {from} {to}");
        }
    }
}

#[test]
fn the_projection_is_networkx_s() {
    let facts = fixture("southern-women");
    let (two_mode, women) = (graph(&facts), whole(&facts["women"]) as usize);
    let (mut starts, mut members) = (vec![0], Vec::new());
    for event in women..two_mode.len() {
        members.extend_from_slice(two_mode.neighbours(event));
        starts.push(members.len() as u32);
    }
    let ours = projection::of(women, &starts, &members);
    let theirs = facts["projection"].as_array().unwrap();
    assert_eq!(ours.graph.link_count(), theirs.len());
    let place = |a: u32, b: u32| {
        let before: usize = (0..a as usize).map(|v| ours.graph.degree(v)).sum();
        let within = ours.graph.neighbours(a as usize).binary_search(&b).unwrap();
        (before + within, within)
    };
    for link in theirs {
        let [a, b] = [&link[0], &link[1]].map(whole);
        for (a, b) in [(a, b), (b, a)] {
            let (overall, within) = place(a, b);
            let weight = ours.graph.weights(a as usize)[within];
            close("weight", &[weight], &[link[2].as_f64().unwrap()]);
            assert_eq!(ours.shared[overall], whole(&link[3]));
        }
    }
}

#[test]
fn each_list_brings_each_member_a_weight_of_one() {
    let starts = [0, 13, 15, 16];
    let members: Vec<u32> = (0..13).chain([3, 4]).chain([5]).collect();
    let together = projection::of(14, &starts, &members);
    assert_eq!(together.graph.link_count(), 78);
    assert_eq!(together.pairs(), 79);
    let weight = |v: usize| together.graph.weights(v).iter().sum::<f64>();
    close(
        "weights",
        &[weight(0), weight(3), weight(5), weight(13)],
        &[1.0, 2.0, 1.0, 0.0],
    );
}

#[test]
fn links_given_twice_or_backwards_are_one_and_loops_are_none() {
    let graph = Csr::from_links(
        4,
        &[
            (2, 0, 1.0),
            (0, 2, 0.5),
            (1, 1, 9.0),
            (0, 1, 2.0),
            (3, 7, 1.0),
        ],
    );
    assert_eq!(graph.link_count(), 2);
    assert_eq!(graph.neighbours(0), [1, 2]);
    assert_eq!(graph.weights(0), [2.0, 1.5]);
    assert_eq!(graph.neighbours(2), [0]);
    assert!(graph.neighbours(3).is_empty());
    assert!(Csr::from_links(0, &[]).is_empty());
    assert!(Csr::default().is_empty());
}

#[test]
fn nothing_is_a_graph_too() {
    for graph in [
        Csr::default(),
        Csr::from_links(0, &[]),
        Csr::from_links(3, &[]),
    ] {
        assert_eq!(betweenness::of(&graph), vec![0.0; graph.len()]);
        assert_eq!(cores::of(&graph), vec![0; graph.len()]);
        assert_eq!(components::of(&graph).count(), graph.len());
        assert_eq!(louvain::of(&graph).count(), graph.len());
        assert_eq!(Finder::new(&graph).shortest(0, 1, &|_| 0), None);
    }
}

// --- Against brute force ---------------------------------------------------------------------------------------------

/// A graph of up to ten nodes.
fn any_graph() -> impl Strategy<Value = (usize, Vec<(u32, u32)>)> {
    (1_usize..11).prop_flat_map(|n| {
        let node = 0..n as u32;
        (Just(n), prop::collection::vec((node.clone(), node), 0..20))
    })
}

fn of_links(n: usize, links: &[(u32, u32)]) -> Csr {
    let links: Vec<_> = links.iter().map(|&(a, b)| (a, b, 1.0)).collect();
    Csr::from_links(n, &links)
}

/// Every shortest way, by trying all ways without a repeated node.
fn every_way(graph: &Csr, from: u32, to: u32) -> Vec<Vec<u32>> {
    let mut level = vec![vec![from]];
    while !level.is_empty() {
        let done: Vec<_> = level
            .iter()
            .filter(|w| w.last() == Some(&to))
            .cloned()
            .collect();
        if !done.is_empty() {
            return done;
        }
        let next = |way: &Vec<u32>| -> Vec<Vec<u32>> {
            let here = way[way.len() - 1] as usize;
            let on = graph.neighbours(here).iter().filter(|w| !way.contains(w));
            on.map(|w| [way.as_slice(), &[*w]].concat()).collect()
        };
        level = level.iter().flat_map(next).collect();
    }
    Vec::new()
}

/// The core number from its definition.
fn core_by_hand(graph: &Csr, node: usize) -> u32 {
    let mut k = 0;
    loop {
        let mut kept: Vec<bool> = vec![true; graph.len()];
        loop {
            let left = |v: usize| {
                let near = graph.neighbours(v).iter();
                near.filter(|w| kept[**w as usize]).count()
            };
            let Some(v) = (0..graph.len()).find(|&v| kept[v] && left(v) < k + 1) else {
                break;
            };
            kept[v] = false;
        }
        if !kept[node] {
            return k as u32;
        }
        k += 1;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn ways_are_the_shortest_all_counted_and_chosen_by_rank((n, links) in any_graph(), salt in 0_u64..9) {
        let graph = of_links(n, &links);
        let mut finder = Finder::new(&graph);
        let rank = |v: usize| (v as u64 * 7 + salt) % 4;
        for from in 0..n as u32 {
            let distances = paths::distances(&graph, from as usize);
            for to in 0..n as u32 {
                let every = every_way(&graph, from, to);
                let way = finder.shortest(from, to, &rank);
                prop_assert_eq!(way.as_ref().map_or(0, |w| w.ways), every.len() as u64);
                prop_assert_eq!(distances[to as usize], every.first().map(|w| w.len() as u32 - 1));
                // From the end backwards, the highest rank, then the smallest number.
                let best = every.iter().max_by_key(|w| {
                    let back = w.iter().rev();
                    back.map(|&v| (rank(v as usize), std::cmp::Reverse(v))).collect::<Vec<_>>()
                });
                prop_assert_eq!(way.as_ref().map(|w| &w.nodes), best);
            }
        }
    }

    #[test]
    fn betweenness_and_cores_are_their_definitions((n, links) in any_graph()) {
        let graph = of_links(n, &links);
        let mut by_hand = vec![0.0; n];
        for from in 0..n as u32 {
            for to in 0..from {
                let every = every_way(&graph, from, to);
                for inner in every.iter().flat_map(|w| &w[1..w.len() - 1]) {
                    by_hand[*inner as usize] += 1.0 / every.len() as f64;
                }
            }
        }
        for (ours, theirs) in betweenness::of(&graph).iter().zip(&by_hand) {
            prop_assert!((ours - theirs).abs() < 1e-9);
        }
        let cores = cores::of(&graph);
        for (v, core) in cores.iter().enumerate() {
            prop_assert_eq!(*core, core_by_hand(&graph, v));
        }
    }

    #[test]
    fn communities_hang_together_and_beat_components((n, links) in any_graph()) {
        let graph = of_links(n, &links);
        let groups = louvain::of(&graph);
        prop_assert_eq!(&components::within(&graph, groups.numbers()), &groups);
        let all_apart: Vec<u32> = (0..n as u32).collect();
        let value = modularity::of(&graph, groups.numbers());
        prop_assert!(value >= modularity::of(&graph, components::of(&graph).numbers()) - 1e-12);
        prop_assert!(value >= modularity::of(&graph, &all_apart) - 1e-12);
    }
}
