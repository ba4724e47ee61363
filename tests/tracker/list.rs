//! The list under its headings: nothing lost, whatever it is arranged by, and every heading with its denominators.

use crate::support::{day, everything, shipped};
use paraphe::analysis::facets::Columns;
use paraphe::analysis::filter::{Filter, Sources, select};
use paraphe::analysis::search::SearchIndex;
use paraphe::analysis::target_list::{Order, groups, tallies};
use paraphe::analysis::tracker::Statuses;
use paraphe::domain::target::Nature;
use paraphe::domain::{Lang, TargetIx};
use std::collections::BTreeSet;

#[test]
fn every_order_has_every_target_and_turns_over() {
    let data = shipped();
    let statuses = Statuses::on(&data, day("2026-11-25"));
    let then = Statuses::as_known_on(&data, day("2016-01-01"));
    let selection = everything(&data);
    let whole: BTreeSet<TargetIx> = selection.targets.iter().copied().collect();
    for order in Order::ALL {
        assert_eq!(Order::parse(order.as_str()), order);
        for lang in Lang::ALL {
            let list = groups(&data, &statuses, None, &selection, order, false, lang);
            let listed: BTreeSet<TargetIx> = list.iter().flat_map(|g| g.targets.clone()).collect();
            assert_eq!(listed, whole, "{order:?}");
            assert!(
                list.iter()
                    .all(|g| !g.title.is_empty() && !g.counts.is_empty())
            );
            let mut reversed = groups(&data, &statuses, None, &selection, order, true, lang);
            reversed.reverse();
            let titles = |list: &[paraphe::analysis::target_list::Group]| -> Vec<String> {
                list.iter().map(|g| g.title.clone()).collect()
            };
            assert_eq!(titles(&list), titles(&reversed), "{order:?}");
        }
        let earlier = groups(
            &data,
            &then,
            Some(&then),
            &selection,
            order,
            false,
            Lang::Fr,
        );
        let dated = earlier
            .iter()
            .filter(|g| g.counts.contains("résultat publié"));
        for group in dated {
            assert!(group.counts.ends_with("au 01/01/2016"), "{}", group.counts);
        }
    }
}

#[test]
fn a_nature_is_a_choice_with_its_count() {
    let data = shipped();
    let statuses = Statuses::on(&data, day("2026-11-25"));
    let index = SearchIndex::new(&data);
    let sources = Sources {
        dataset: &data,
        finder: Some(&index),
        columns: &Columns::of(&data),
        statuses: &statuses,
        merge: true,
    };
    let tally = tallies(sources, &Filter::default());
    let natures = &tally.last().unwrap().counts;
    assert_eq!(
        natures.iter().map(|(_, n)| n).sum::<usize>(),
        data.targets().count()
    );
    for (word, count) in natures {
        let nature = Nature::parse(word).unwrap();
        let filter = Filter {
            natures: vec![nature],
            ..Filter::default()
        };
        let selection = select(sources, &filter);
        assert_eq!(selection.targets.len(), *count);
        assert!(
            selection
                .targets
                .iter()
                .all(|ix| data.target(*ix).nature == nature)
        );
        // The choice made does not hide the others.
        assert_eq!(tallies(sources, &filter).last().unwrap().counts, *natures);
    }
}
