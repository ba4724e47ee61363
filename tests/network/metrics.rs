//! Where organisations stand among the others, over the shipped data.

use crate::support::{MERGED, dataset, every};
use paraphe::analysis::network::metrics::{self, Measure, Metrics};
use paraphe::analysis::network::{Graph, metric_words, projection, the_state};
use paraphe::domain::{Dataset, Lang};

fn of_all(dataset: &Dataset) -> (Graph, Metrics) {
    let graph = Graph::of(dataset, &every(dataset), MERGED);
    let metrics = metrics::of(&graph);
    (graph, metrics)
}

#[test]
fn every_organisation_has_its_row_and_its_group() {
    let dataset = dataset();
    let (graph, metrics) = of_all(&dataset);
    assert_eq!(metrics.rows.len(), graph.organisation_count());
    for (place, row) in metrics.rows.iter().enumerate() {
        assert_eq!(row.place, place);
        assert_eq!(row.agreements, graph.degree(place));
        assert_eq!(row.partners, graph.partners(place).len());
        assert!((0.0..=1.0).contains(&row.betweenness));
        assert!(row.core as usize <= row.partners);
        assert!(metrics.communities[row.community].members.contains(&place));
    }
    let members: usize = metrics.communities.iter().map(|c| c.members.len()).sum();
    assert_eq!(members, metrics.rows.len());
    assert_eq!(
        metrics.components.iter().sum::<u32>() as usize,
        metrics.rows.len()
    );
    for community in &metrics.communities {
        let name = metric_words::community_name(Lang::Fr, &dataset, &graph, community);
        assert!(!name.is_empty() && !name.chars().all(|c| c.is_ascii_digit()));
        if community.members.len() > 4 {
            println!("{:>4} {name}", community.members.len());
        }
    }
    println!("{}", metric_words::modularity(Lang::Fr, &metrics));
    for by in Measure::ALL {
        let first = metrics.sorted(&dataset, by, by.begins_descending())[0];
        println!(
            "{by:?}: {} {first:?}",
            dataset.organisation(first.organisation).name
        );
    }
    assert!(metrics.modularity > 0.3, "{}", metrics.modularity);
}

#[test]
fn the_order_of_the_selection_changes_nothing() {
    let dataset = dataset();
    let (_, metrics) = of_all(&dataset);
    let mut backwards = every(&dataset);
    backwards.reverse();
    assert_eq!(
        metrics,
        metrics::of(&Graph::of(&dataset, &backwards, MERGED))
    );
    assert_eq!(metrics::of(&Graph::default()), Metrics::default());
}

#[test]
fn the_projection_gives_each_party_of_each_agreement_a_weight_of_one() {
    let dataset = dataset();
    let graph = Graph::of(&dataset, &every(&dataset), MERGED);
    let together = projection::of(&graph);
    for organisation in 0..graph.organisation_count() {
        let weight: f64 = together.graph.weights(organisation).iter().sum();
        let with_others = graph
            .neighbours(organisation)
            .iter()
            .filter(|a| graph.degree(**a) >= 2)
            .count();
        assert!((weight - with_others as f64).abs() < 1e-9);
    }
    println!(
        "{} parties become {} links of {} pairs",
        graph.link_count(),
        together.graph.link_count(),
        together.pairs()
    );
}

#[test]
fn rows_stand_in_the_order_asked() {
    let dataset = dataset();
    let (_, metrics) = of_all(&dataset);
    for by in Measure::ALL {
        assert_eq!(Measure::parse(by.as_str()), Some(by));
        for lang in [Lang::Fr, Lang::En] {
            assert!(!metric_words::title(lang, by).is_empty());
            assert!(metric_words::meaning(lang, by).ends_with('.'));
        }
        assert_eq!(metrics.sorted(&dataset, by, true).len(), metrics.rows.len());
    }
    let most = metrics.sorted(&dataset, Measure::Agreements, true)[0];
    assert_eq!(Some(most.organisation), the_state(&dataset));
    let between = metrics.sorted(&dataset, Measure::Between, true);
    assert!(between.is_sorted_by(|a, b| a.betweenness >= b.betweenness));
    assert_eq!(metric_words::per_hundred(Lang::Fr, 0.1236), "12,4");
    assert_eq!(metric_words::per_hundred(Lang::En, 1.0), "100.0");
}
