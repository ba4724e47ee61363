//! What holds for any target, whatever its data.

use crate::support::{agreement, dataset, day, target};
use paraphe::analysis::tracker::{self, Evidence, ResultState, Status};
use paraphe::domain::target::{Observation, Target};
use paraphe::domain::{Agreement, Text};
use proptest::prelude::*;
use serde_json::json;
use std::fmt::Write as _;

prop_compose! {
    fn any_date()(year in 2013..2023_i32, month in 0..13_u32, day in 0..29_u32, about in any::<bool>()) -> String {
        let mut text = year.to_string();
        if month > 0 {
            write!(text, "-{month:02}").unwrap();
            if day > 0 {
                write!(text, "-{day:02}").unwrap();
            }
        }
        if about { text.push('~'); }
        text
    }
}

prop_compose! {
    fn any_observation()(date in any_date(), value in 0..200_u32, source in 0..5_usize, caveat in any::<bool>()) -> Observation {
        Observation {
            date: date.parse().unwrap(),
            value: f64::from(value),
            source,
            evidence: "mots".into(),
            caveat: caveat.then(Text::default),
        }
    }
}

prop_compose! {
    pub(crate) fn any_case()(
        measure in prop::sample::select(vec!["count", "percent", "euro", "rank", "milestone"]),
        comparator in prop::sample::select(vec![">=", "<=", "="]),
        value in prop::option::of(0..150_u32),
        due in prop::option::of(any_date()),
        observations in prop::collection::vec(any_observation(), 0..5),
        signed in any_date(),
    ) -> (Agreement, Target) {
        let record = agreement("a", vec![target("t", measure, comparator, json!(value), json!(due))]);
        let mut agreement = dataset(&[record]).agreements()[0].clone();
        agreement.signed = signed.parse().unwrap();
        let mut target = agreement.targets[0].clone();
        target.observations = observations;
        (agreement, target)
    }
}

fn judged(agreement: &Agreement, target: &Target, today: &str) -> Status {
    tracker::status(agreement, target, day(today))
}

proptest! {
    #[test]
    fn one_more_observation_never_weakens_the_evidence((agreement, mut target) in any_case(), more in any_observation()) {
        let before = judged(&agreement, &target, "2026-11-25").evidence;
        target.observations.push(more);
        // The vocabulary runs from strongest to weakest.
        prop_assert!(judged(&agreement, &target, "2026-11-25").evidence <= before);
    }

    #[test]
    fn today_moves_the_deadline_and_nothing_else((agreement, target) in any_case()) {
        let (a, b) = (judged(&agreement, &target, "2010-01-01"), judged(&agreement, &target, "2030-01-01"));
        prop_assert_eq!(Status { deadline: b.deadline, ..a }, b);
    }

    #[test]
    fn what_is_missing_never_makes_a_false_answer((agreement, mut target) in any_case()) {
        let whole = judged(&agreement, &target, "2026-11-25");
        target.unit = None;
        prop_assert_eq!(&judged(&agreement, &target, "2026-11-25"), &whole);
        target.due = None;
        let without_due = judged(&agreement, &target, "2026-11-25").result;
        prop_assert!(!matches!(without_due, ResultState::NotMet | ResultState::PartlyMet));
        target.value = None;
        prop_assert_eq!(judged(&agreement, &target, "2026-11-25").result, ResultState::NotMeasurable);
        target.observations.clear();
        prop_assert!(matches!(judged(&agreement, &target, "2026-11-25").evidence, Evidence::SearchedNone));
    }

    #[test]
    fn a_caveat_never_decides_and_the_order_of_the_file_never_shows((agreement, mut target) in any_case(), mut more in any_observation()) {
        let before = judged(&agreement, &target, "2026-11-25");
        more.caveat = Some(Text::default());
        target.observations.push(more);
        prop_assert_eq!(judged(&agreement, &target, "2026-11-25").result, before.result);
        target.observations.reverse();
        prop_assert_eq!(judged(&agreement, &target, "2026-11-25").result, before.result);
    }

    #[test]
    fn a_ratio_is_a_number_and_what_decides_exists((agreement, target) in any_case()) {
        let status = judged(&agreement, &target, "2026-11-25");
        prop_assert!(status.ratio.is_none_or(f64::is_finite));
        prop_assert!(status.deciding.iter().all(|place| *place < target.observations.len()));
    }
}
