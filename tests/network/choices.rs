//! What the visitor adjusts in the network: the year, who is set aside, which of the equally short chains.

use crate::support::{dataset, every};
use paraphe::analysis::network::time::{Period, Standing, window_until, years};
use paraphe::analysis::network::{Graph, Node, fan, hubs, paths, projection, the_state, ways};
use paraphe::domain::{AgreementIx, Day, Lang};
use std::collections::BTreeSet;

fn today() -> Day {
    Day::from_ymd(2026, 11, 25)
}

#[test]
fn an_agreement_is_away_then_there_then_ended() {
    let dataset = dataset();
    let all = every(&dataset);
    for ix in &all {
        let agreement = dataset.agreement(*ix);
        let signed = agreement.signed.year();
        let standing = |year: i32| {
            let window = window_until(year, (1900, 2100), None);
            Period::of(window, Day::from_ymd(2100, 12, 31)).standing(agreement)
        };
        assert_eq!(standing(signed - 1), Standing::Away);
        assert_ne!(standing(signed), Standing::Away);
        match agreement.end {
            Some(end) => {
                let last = end.latest().year();
                assert_eq!(standing(last.max(signed) + 1), Standing::Ended);
                if last > signed {
                    assert_eq!(standing(last - 1), Standing::Present);
                }
            }
            None => assert_eq!(standing(2099), Standing::Present),
        }
    }
}

#[test]
fn counts_grow_with_the_years_and_are_said() {
    let dataset = dataset();
    let all = every(&dataset);
    let (first, last) = years(&dataset, today());
    let mut before = 0;
    for year in first..=last {
        let period = Period::of(window_until(year, (first, last), None), today());
        let counts = period.counts(&dataset, &all);
        let expected = dataset
            .agreements()
            .iter()
            .filter(|a| a.signed.year() <= year)
            .count();
        assert_eq!(counts.signed, expected, "{year}");
        assert!(counts.signed >= before && counts.ended + counts.open <= counts.signed);
        before = counts.signed;
        for lang in Lang::ALL {
            assert!(
                period
                    .said(lang, counts)
                    .starts_with(&counts.signed.to_string())
            );
        }
    }
    assert_eq!(before, all.len());
    let period = Period::of(
        Some(("1987".parse().unwrap(), "2015".parse().unwrap())),
        today(),
    );
    let said = period.said(Lang::Fr, period.counts(&dataset, &all));
    assert!(said.contains("au 31/12/2015, dont "), "{said}");
    assert!(!said.contains("depuis"), "nothing is hidden before: {said}");
}

#[test]
fn the_slider_keeps_where_a_window_begins_and_leaves_no_trace_at_its_end() {
    let window = Some(("2010".parse().unwrap(), "2015".parse().unwrap()));
    let text = |year| window_until(year, (1987, 2026), window).map(|(a, b)| format!("{a}/{b}"));
    assert_eq!(text(2012).as_deref(), Some("2010/2012"));
    assert_eq!(text(2026).as_deref(), Some("2010/2026"));
    assert_eq!(text(1990).as_deref(), Some("2010/2010"), "never backwards");
    assert_eq!(window_until(2026, (1987, 2026), None), None);
    assert!(window_until(2025, (1987, 2026), None).is_some());
}

#[test]
fn who_is_set_aside_takes_links_away_and_what_is_left_is_counted() {
    let dataset = dataset();
    let all = every(&dataset);
    let state = the_state(&dataset).unwrap();
    let whole = Graph::without(&dataset, &all, true, &[]);
    let hub = hubs::hubs(&whole);
    assert_eq!(whole.nodes()[hub[0]], Node::Organisation(state));
    let aside: Vec<_> = hub
        .iter()
        .filter_map(|&place| match whole.nodes()[place] {
            Node::Organisation(ix) => Some(ix),
            Node::Agreement(_) => None,
        })
        .collect();
    for aside in [&aside[..1], &aside[..]] {
        let without = Graph::without(&dataset, &all, true, aside);
        let effect = hubs::effect(&whole, &without);
        assert_eq!(effect.of, all.len());
        assert_eq!(
            without.organisation_count(),
            whole.organisation_count() - aside.len()
        );
        // The same by another way: parties counted in the records.
        let parties = |ix: &AgreementIx| -> BTreeSet<_> {
            let list = &dataset.agreement(*ix).parties;
            list.iter()
                .map(|p| dataset.current_name(p.organisation))
                .collect()
        };
        let party_to = all
            .iter()
            .filter(|ix| aside.iter().any(|a| parties(ix).contains(a)));
        assert_eq!(effect.party_to, party_to.count());
        let joining = all
            .iter()
            .filter(|ix| parties(ix).iter().filter(|o| !aside.contains(o)).count() >= 2);
        assert_eq!(effect.joining, joining.count());
        assert!(effect.unlinked > 0);
        for lang in Lang::ALL {
            let said = hubs::said(lang, &dataset, aside, effect);
            assert!(said.contains(&effect.unlinked.to_string()), "{said}");
        }
    }
    assert_eq!(hubs::effect(&whole, &whole).party_to, 0);
    assert_eq!(
        hubs::said(Lang::Fr, &dataset, &[], hubs::effect(&whole, &whole)),
        ""
    );
}

#[test]
fn the_equally_short_chains_are_all_different_all_chains_and_as_many_as_counted() {
    let dataset = dataset();
    let graph = Graph::without(&dataset, &every(&dataset), true, &[]);
    let place = |id: &str| {
        graph
            .find(Node::Organisation(dataset.find_organisation(id).unwrap()))
            .unwrap()
    };
    for (from, to) in [
        ("unml", "edf"),
        ("prism-emploi", "etat"),
        ("medef", "prism-emploi"),
    ] {
        let (a, b) = (place(from), place(to));
        let first = paths::shortest(&graph, a, b).unwrap();
        assert_eq!(ways::nth(&graph, a, b, 0).as_ref(), Some(&first));
        let mut seen = BTreeSet::new();
        for way in 0..first.ways {
            let chain = ways::nth(&graph, a, b, way).unwrap();
            assert_eq!(chain.nodes.len(), first.nodes.len());
            assert_eq!((chain.nodes[0], chain.nodes[chain.nodes.len() - 1]), (a, b));
            assert!(
                chain
                    .nodes
                    .windows(2)
                    .all(|pair| graph.neighbours(pair[0]).contains(&pair[1]))
            );
            assert!(seen.insert(chain.nodes), "twice the same");
        }
        assert_eq!(ways::nth(&graph, a, b, first.ways), None);
        println!("{from} – {to}: {} chains", first.ways);
    }
}

#[test]
fn the_projection_of_some_agreements_links_only_who_is_in_them() {
    let dataset = dataset();
    let graph = Graph::without(&dataset, &every(&dataset), true, &[]);
    let n = graph.organisation_count();
    let all = projection::of(&graph).graph;
    let none = projection::of_some(&graph, |_| false).graph;
    assert_eq!((none.len(), none.link_count()), (n, 0));
    let walk = graph.organisations_only(&all);
    assert_eq!((walk.len(), walk.agreement_count()), (n, 0));
    for place in 0..n {
        assert_eq!(walk.degree(place), graph.partners(place).len());
        assert_eq!(walk.find(graph.nodes()[place]), Some(place));
    }
}

#[test]
fn two_steps_reach_partners_of_partners_and_nobody_nearer() {
    let dataset = dataset();
    let graph = Graph::without(&dataset, &every(&dataset), true, &[]);
    let ix = dataset.find_organisation("prism-emploi").unwrap();
    let focus = graph.find(Node::Organisation(ix)).unwrap();
    let shape = fan::Shape {
        width: 880.0,
        all: false,
        two_steps: true,
    };
    let fan = fan::fan(&dataset, &graph, focus, shape, Lang::Fr);
    assert!(!fan.steps.organisations.is_empty() && fan.steps.organisations.len() <= 30);
    let near: BTreeSet<_> = graph.partners(focus).into_iter().map(|(o, _)| o).collect();
    for far in &fan.steps.organisations {
        let place = graph.find(Node::Organisation(far.organisation)).unwrap();
        assert!(place != focus && !near.contains(&place));
        assert!(!far.through.is_empty());
        for &partner in &far.through {
            let partner = fan.partners[partner].organisation;
            let partner = graph.find(Node::Organisation(partner)).unwrap();
            assert!(graph.partners(partner).iter().any(|(o, _)| *o == place));
        }
        assert!(far.at.x <= fan.width && far.at.y <= fan.height);
    }
    let one = fan::fan(
        &dataset,
        &graph,
        focus,
        fan::Shape {
            two_steps: false,
            ..shape
        },
        Lang::Fr,
    );
    assert!(one.steps.organisations.is_empty());
}
