//! Due dates that an amendment moved: both are said, and the promise is judged at the first.

use crate::support::{agreement, dataset, day, shipped, target};
use paraphe::analysis::revision::{original, revised, said};
use paraphe::analysis::tracker::{Deadline, Statuses};
use paraphe::domain::{Dataset, Lang, TargetIx};
use serde_json::json;

/// A pact for 2017 and an amendment signed in 2016 that changes it.
fn amended(change: impl FnOnce(&mut serde_json::Value), relation: &str) -> Dataset {
    let first = agreement(
        "pacte",
        vec![target("places", "count", ">=", json!(7000), json!("2017"))],
    );
    let mut taken_up = target("places", "count", ">=", json!(7000), json!("2018-06"));
    change(&mut taken_up);
    let mut second = agreement("avenant", vec![taken_up]);
    second["signed"] = json!("2016-05");
    second["related"] = json!([{"type": relation, "agreement": "pacte"}]);
    dataset(&[first, second])
}

fn of(data: &Dataset, agreement: &str) -> TargetIx {
    crate::support::find(data, agreement, "places")
}

#[test]
fn a_moved_date_is_said_on_both_sides_and_judged_at_the_first() {
    let data = amended(|_| (), "amends");
    let (first, second) = (of(&data, "pacte"), of(&data, "avenant"));
    assert_eq!(revised(&data, first).unwrap().due.to_string(), "2018-06");
    assert_eq!(original(&data, second).unwrap().due.to_string(), "2017");
    assert!(original(&data, first).is_none() && revised(&data, second).is_none());
    let words = said(&data, first, Lang::Fr).unwrap().replace('\u{a0}', " ");
    assert_eq!(
        words,
        "Échéance d’origine : 2017. Nouvelle échéance : juin 2018, d’après « avenant », signé en mai 2016."
    );
    assert_eq!(
        said(&data, second, Lang::Fr)
            .unwrap()
            .replace('\u{a0}', " "),
        words
    );
    assert!(
        said(&data, first, Lang::En)
            .unwrap()
            .starts_with("First due date: 2017. New due date: June 2018")
    );
    let statuses = Statuses::on(&data, day("2018-01-01"));
    assert_eq!(statuses.get(first).deadline, Deadline::Passed);
    assert_eq!(statuses.get(second).deadline, Deadline::Ahead);
}

#[test]
fn another_promise_under_the_same_name_moves_nothing() {
    let same_date = amended(|t| t["due"] = json!("2017"), "amends");
    let other_label = amended(
        |t| t["label"] = json!({"fr": "En plus", "en": "More"}),
        "amends",
    );
    let other_unit = amended(
        |t| t["unit"] = json!({"fr": "euros", "en": "euros"}),
        "amends",
    );
    let renewal = amended(|_| (), "renews");
    for data in [same_date, other_label, other_unit, renewal] {
        assert!(revised(&data, of(&data, "pacte")).is_none());
        assert!(said(&data, of(&data, "avenant"), Lang::Fr).is_none());
    }
}

#[test]
fn the_shipped_data_move_no_date_that_they_do_not_say() {
    // None as of version 2026.11.22: amendments there add places or money. One that comes is to be read before it is
    // shown, and this line then changed.
    let data = shipped();
    let moved: Vec<String> = data
        .targets()
        .filter(|ix| revised(&data, *ix).is_some())
        .map(|ix| format!("{}/{}", data.agreement(ix.agreement).id, data.target(ix).id))
        .collect();
    assert_eq!(moved, Vec::<String>::new());
}
