//! Two sides of a comparison: measures add up, what is shared is shared, and the words take no side.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod shipped;

use paraphe::analysis::compare::{Comparison, sentences};
use paraphe::analysis::facets;
use paraphe::analysis::filter::{Selection, select};
use paraphe::domain::Lang;
use paraphe::state::view_state::ViewState;
use shipped::{SHIPPED, Shipped, sources};
use std::collections::BTreeSet;

/// Both selections of an address.
fn sides(query: &str) -> [Selection; 2] {
    let (view, ignored) = ViewState::parse(query);
    assert!(ignored.is_empty(), "{query}: {ignored:?}");
    let sources = sources(view.merge);
    [select(sources, &view.filter), select(sources, &view.second)]
}

fn compared(query: &str, merge: bool) -> Comparison {
    let Shipped {
        dataset, statuses, ..
    } = &*SHIPPED;
    let [a, b] = sides(query);
    Comparison::of(dataset, statuses, merge, [&a, &b])
}

const PAIRS: [&str; 7] = [
    "territory=FR-REG-53&b.territory=FR-REG-76",
    "to=2014&b.from=2015",
    "organisation=pole-emploi&b.organisation=etat",
    "level=regional",
    "q=zzzzzz&b.level=local",
    "q=zzzzzz&b.q=zzzzzz",
    "theme=youth&b.theme=seniors&from=2010",
];

#[test]
fn both_sides_are_measured_alike_and_what_is_shared_is_on_both() {
    let Shipped {
        dataset, statuses, ..
    } = &*SHIPPED;
    for query in PAIRS {
        for merge in [true, false] {
            let [a, b] = sides(query);
            let one = Comparison::of(dataset, statuses, merge, [&a, &b]);
            let other = Comparison::of(dataset, statuses, merge, [&b, &a]);
            // Swapped sides swap the measures, and change nothing else.
            assert_eq!(one.sides[0], other.sides[1], "{query}");
            assert_eq!(one.sides[1], other.sides[0]);
            assert_eq!(one.both, other.both);
            assert_eq!(one.only[0].len(), other.only[1].len());
            assert_eq!(one.shared.len(), other.shared.len());
            // What is on one side or on both is all there is.
            for (place, selection) in [&a, &b].into_iter().enumerate() {
                let parties: BTreeSet<_> = selection
                    .agreements
                    .iter()
                    .flat_map(|ix| dataset.agreement(*ix).parties.iter())
                    .map(|p| {
                        if merge {
                            dataset.current_name(p.organisation)
                        } else {
                            p.organisation
                        }
                    })
                    .collect();
                let told: BTreeSet<_> = one
                    .shared
                    .iter()
                    .chain(&one.only[place])
                    .map(|p| p.organisation)
                    .collect();
                assert_eq!(parties, told, "{query}");
                assert_eq!(one.sides[place].organisations, told.len());
                assert!(
                    one.only[1 - place]
                        .iter()
                        .all(|p| !parties.contains(&p.organisation))
                );
                assert!(one.both.iter().all(|ix| selection.agreements.contains(ix)));
            }
        }
    }
}

#[test]
fn the_axis_is_one_for_both_and_holds_every_agreement() {
    for query in PAIRS {
        let comparison = compared(query, true);
        for place in [0, 1] {
            let on_axis: usize = comparison.axis.years.iter().map(|year| year[place]).sum();
            assert_eq!(on_axis, comparison.sides[place].agreements, "{query}");
        }
        assert!(
            comparison
                .axis
                .years
                .iter()
                .flatten()
                .all(|n| *n <= comparison.axis.most)
        );
        let ends = comparison
            .axis
            .years
            .first()
            .zip(comparison.axis.years.last());
        // Not a year more than needed at either end.
        assert!(ends.is_none_or(|(first, last)| first != &[0, 0] && last != &[0, 0]));
    }
}

#[test]
fn the_sentences_give_counts_of_both_sides_and_take_none() {
    let dataset = &SHIPPED.dataset;
    for query in PAIRS {
        let (view, _) = ViewState::parse(query);
        for lang in [Lang::Fr, Lang::En] {
            let comparison = compared(query, true);
            let names =
                [&view.filter, &view.second].map(|filter| facets::said(dataset, lang, filter));
            let said = sentences(lang, &comparison, [&names[0], &names[1]]).join(" ");
            for word in [
                "%",
                "mieux",
                "meilleur",
                "moins bien",
                "devant",
                "better",
                "best",
                "worse",
                "ahead",
                "leads",
            ] {
                assert!(!said.to_lowercase().contains(word), "{word}: {said}");
            }
            if !comparison.is_same() {
                assert!(
                    said.contains(&names[0]) && said.contains(&names[1]),
                    "{said}"
                );
            }
        }
    }
    let bretagne = compared("territory=FR-REG-53&b.territory=FR-REG-76", true);
    let said = sentences(Lang::Fr, &bretagne, ["Bretagne", "Occitanie"]);
    let begins = format!(
        "Bretagne\u{a0}: {} accords, de ",
        bretagne.sides[0].agreements
    );
    assert!(said[0].starts_with(&begins), "{}", said[0]);
}

#[test]
fn two_equal_sides_ask_for_a_choice() {
    let same = compared("", true);
    assert!(same.is_same());
    assert_eq!(sentences(Lang::Fr, &same, ["A", "B"]).len(), 1);
    assert!(!compared("level=regional", true).is_same());
}
