//! Random filters over the shipped data: the columns select and count what the slow way does.

use crate::oracle;
use crate::shipped::{SHIPPED, sources};
use paraphe::analysis::facets::{self, Asked, Columns, Facet};
use paraphe::analysis::filter::{Filter, Sources, select};
use paraphe::analysis::target_list::{QUESTIONS, answers, tallies};
use paraphe::analysis::tracker::Statuses;
use paraphe::domain::agreement::{AgreementKind, Level};
use paraphe::domain::date::{Day, PartialDate};
use paraphe::domain::id::{OrganisationId, ThemeId};
use paraphe::domain::status::{Deadline, Evidence, ResultState};
use paraphe::domain::target::Nature;
use paraphe::domain::{Lang, Territory};
use proptest::prelude::*;
use proptest::sample::select as one_of;

/// Nothing half of the time, else a few values, the same one twice now and then.
fn few<T: Clone + std::fmt::Debug + 'static>(
    values: Vec<T>,
    most: usize,
) -> impl Strategy<Value = Vec<T>> {
    prop_oneof![
        2 => Just(Vec::new()),
        1 => prop::collection::vec(one_of(values), 1..=most),
    ]
}

fn date() -> impl Strategy<Value = Option<PartialDate>> {
    let texts = [
        "1990",
        "2005-03",
        "2010",
        "2015~",
        "2018-06-15",
        "2020-12",
        "2024",
        "2026-11-25",
    ];
    prop_oneof![
        2 => Just(None),
        1 => one_of(texts.to_vec()).prop_map(|text| text.parse().ok()),
    ]
}

prop_compose! {
    fn about_agreements()(
        text in prop_oneof![3 => Just(""), 1 => one_of(vec!["  ", "de", "apprentissage", "contrat jeunes", "france travial", "zzzz"])],
        kinds in few(AgreementKind::ALL.to_vec(), 4),
        levels in few(Level::ALL.to_vec(), 3),
        territories in few(Territory::all().collect(), 5),
        organisations in few(organisations(), 6),
        themes in few(themes(), 5),
        from in date(),
        to in date(),
        possible_dates in any::<bool>(),
        in_force in prop::bool::weighted(0.2),
    ) -> Filter {
        let text = text.to_owned();
        Filter { text, kinds, levels, territories, organisations, themes, from, to, possible_dates, in_force, ..Filter::default() }
    }
}

prop_compose! {
    fn filters()(
        agreements in prop_oneof![1 => Just(Filter::default()), 2 => about_agreements()],
        results in few(ResultState::ALL.to_vec(), 4),
        evidence in few(Evidence::ALL.to_vec(), 3),
        deadlines in few(Deadline::ALL.to_vec(), 3),
        natures in few(Nature::ALL.to_vec(), 3),
    ) -> Filter {
        Filter { results, evidence, deadlines, natures, ..agreements }
    }
}

/// Those of the data, and one that nobody has.
fn organisations() -> Vec<OrganisationId> {
    let mut ids: Vec<_> = SHIPPED
        .dataset
        .organisations()
        .iter()
        .map(|o| o.id.clone())
        .collect();
    ids.extend(OrganisationId::new("nobody-at-all"));
    // Most have one agreement: a line of succession and its like must come up often enough.
    for id in ["france-travail", "pole-emploi", "anpe"] {
        let ids_of_one = std::iter::repeat_n(OrganisationId::new(id), 30).flatten();
        ids.extend(ids_of_one);
    }
    ids
}

fn themes() -> Vec<ThemeId> {
    let mut ids: Vec<_> = SHIPPED
        .dataset
        .themes()
        .iter()
        .map(|theme| theme.id.clone())
        .collect();
    ids.extend(ThemeId::new("nothing-at-all"));
    ids
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn columns_answer_what_asking_each_agreement_would(
        filter in filters(),
        merge in any::<bool>(),
        day in 14_000_i32..23_000,
    ) {
        let statuses = Statuses::on(&SHIPPED.dataset, Day::from_number(day));
        let sources = Sources { statuses: &statuses, ..sources(merge) };
        let expected = oracle::select(sources, &filter);
        prop_assert_eq!(Asked::of(sources, &filter).kept(), expected.agreements.len());
        prop_assert_eq!(select(sources, &filter), expected);
        let tallies = tallies(sources, &filter);
        prop_assert_eq!(tallies.len(), QUESTIONS.len());
        for facet in Facet::ALL {
            let mut others = filter.clone();
            facets::clear(&mut others, facet);
            let others = oracle::select(sources, &others);
            let counts = oracle::counts(sources, &others, facet);
            let asked = facets::chosen(&filter, facet);
            let options = facets::options(sources, &filter, facet, Lang::Fr);
            for option in &options {
                let expected = counts.get(&option.value).copied().unwrap_or_default();
                prop_assert_eq!(option.count, expected, "{:?} {}", facet, &option.value);
                prop_assert_eq!(option.chosen, asked.contains(&option.value));
                prop_assert_eq!(options.iter().filter(|other| other.value == option.value).count(), 1);
            }
            for value in counts.keys().chain(&asked) {
                prop_assert!(options.iter().any(|option| option.value == *value), "{:?} {}", facet, value);
            }
            if Columns::FACETS.contains(&facet) && facet != Facet::Level && facet != Facet::Kind {
                prop_assert!(options.is_sorted_by_key(|option| std::cmp::Reverse(option.count)));
                prop_assert!(options.iter().all(|option| option.count > 0 || option.chosen));
            }
            if let Some(tally) = tallies.iter().find(|tally| tally.facet == facet) {
                for (answer, (word, count)) in answers(facet).into_iter().zip(&tally.counts) {
                    prop_assert_eq!(answer, *word);
                    let expected = others.targets.iter().filter(|ix| oracle::says(sources, **ix, facet) == answer);
                    prop_assert_eq!(*count, expected.count());
                }
            }
        }
    }
}
