//! What could be known on a day: the rule never moves with it, and nothing published later is found earlier.

use crate::properties::any_case;
use crate::support::{agreement, dataset, day, find, observed, shipped, target};
use paraphe::analysis::target_words::{answer_then, known_then, not_yet};
use paraphe::analysis::tracker::{
    Coverage, Knowledge, KnownFrom, KnownThen, ResultState, Statuses, answer_known_from,
    known_from, passed, status, status_then,
};
use paraphe::domain::{Dataset, Day, Lang, TargetIx};
use proptest::prelude::*;
use serde_json::{Value, json};

/// One target for 2017, and a source for each way of being dated.
fn one(observations: Vec<Value>) -> Dataset {
    let mut promise = target("t", "count", ">=", json!(100), json!("2017"));
    promise["observations"] = observations.into();
    let mut record = agreement("a", vec![promise]);
    for (id, published) in [
        ("in-2018", json!("2018-03-12")),
        ("in-march", json!("2018-03")),
        ("undated", Value::Null),
        ("too-early", json!("2016-01-05")),
    ] {
        let sources = record["sources"].as_array_mut().unwrap();
        sources.push(
            json!({"id": id, "url": null, "title": id, "publisher": "x", "published": published,
            "kind": "article", "issuer": "press"}),
        );
    }
    dataset(&[record])
}

#[test]
fn an_observation_is_known_from_the_day_its_source_came_out() {
    let data = one(vec![
        observed("2017-12", 10.0, "in-2018", false),
        observed("2017-12", 20.0, "in-march", false),
        observed("2017-12", 30.0, "undated", false),
        observed("2017-12", 40.0, "too-early", false),
    ]);
    let agreement = &data.agreements()[0];
    let from: Vec<KnownFrom> = agreement.targets[0]
        .observations
        .iter()
        .map(|observation| known_from(agreement, observation))
        .collect();
    let days: Vec<Option<Day>> = from.iter().map(|from| from.day()).collect();
    assert_eq!(
        days,
        [
            Some(day("2018-03-12")),
            Some(day("2018-03-31")),
            None,
            // A page dated before what it tells was changed since: the figure's own date is all that is sure.
            Some(day("2017-12-31"))
        ]
    );
    use Knowledge::{Known, NotYet, Unsaid};
    let on = |text: &str| -> Vec<Knowledge> { from.iter().map(|f| f.on(day(text))).collect() };
    assert_eq!(on("2017-11-30"), [NotYet, NotYet, NotYet, NotYet]);
    assert_eq!(on("2018-03-11"), [NotYet, NotYet, Unsaid, Known]);
    assert_eq!(on("2018-03-12"), [Known, NotYet, Unsaid, Known]);
    assert_eq!(on("2026-11-25"), [Known, Known, Unsaid, Known]);
}

#[test]
fn the_answer_of_a_day_is_the_rule_given_what_was_published_by_then() {
    let data = one(vec![
        observed("2016-06", 60.0, "too-early", false),
        observed("2017-12-31", 120.0, "in-2018", false),
    ]);
    let agreement = &data.agreements()[0];
    let target = &agreement.targets[0];
    let now = status(agreement, target, day("2017-01-01"));
    assert_eq!(
        now.result,
        ResultState::Exceeded,
        "the rule reads everything"
    );
    let then = status_then(agreement, target, day("2017-01-01"));
    assert_eq!(then.result, ResultState::Unknown);
    assert_eq!(then.deciding, [0]);
    let after = status_then(agreement, target, day("2018-03-12"));
    assert_eq!(after, status(agreement, target, day("2018-03-12")));
    assert_eq!(after.deciding, [1]);
    let from = answer_known_from(agreement, target, &now).unwrap();
    assert_eq!(from.day(), Some(day("2018-03-12")));
}

#[test]
fn what_was_not_known_is_said_with_its_date() {
    let data = one(vec![
        observed("2017-12-31", 120.0, "in-2018", false),
        observed("2015-12-31", 30.0, "undated", false),
    ]);
    let ix = data.targets().next().unwrap();
    let (agreement, target) = (data.agreement(ix.agreement), data.target(ix));
    let on = day("2016-01-01");
    let said = |lang| -> Vec<String> {
        not_yet(agreement, target, on, lang)
            .into_iter()
            .map(|n| format!("{} {}", n.value, n.why).replace('\u{a0}', " "))
            .collect()
    };
    assert_eq!(
        said(Lang::Fr),
        [
            "30 source sans date de publication : rien ne dit s’il était connu au 01/01/2016",
            "120 publié depuis, le 12/03/2018 : pas encore connu au 01/01/2016",
        ]
    );
    assert_eq!(
        said(Lang::En),
        [
            "30 its source is undated: nothing says whether it was known on 1 Jan 2016",
            "120 published since, on 12 Mar 2018: not yet known on 1 Jan 2016",
        ]
    );
    let now = status(agreement, target, on);
    let then = status_then(agreement, target, on);
    let answer = answer_then(&data, ix, &now, &then, on, Lang::Fr).unwrap();
    assert_eq!(
        answer.replace('\u{a0}', " "),
        "Ce que l’on pouvait en savoir au 01/01/2016 : résultat inconnu (aucune mesure), aucun résultat publié."
    );
    let before = day("2014-01-01");
    let signed_later = answer_then(&data, ix, &now, &then, before, Lang::Fr).unwrap();
    assert!(signed_later.contains("rien n’était encore promis au 01/01/2014"));
}

#[test]
fn the_shipped_data_are_counted_by_what_could_be_found() {
    let data = shipped();
    let all: Vec<TargetIx> = data.targets().collect();
    let mut before = 0;
    for text in [
        "1995-01-01",
        "2010-06-30",
        "2016-01-01",
        "2020-01-01",
        "2026-11-25",
    ] {
        let on = day(text);
        let statuses = Statuses::on(&data, on);
        let then = Statuses::as_known_on(&data, on);
        let due: Vec<TargetIx> = passed(&data, &statuses, all.iter().copied()).collect();
        let known = KnownThen::of(&data, on, due.iter().copied());
        let coverage = Coverage::of(&data, &then, all.iter().copied());
        assert_eq!(coverage.passed, due.len(), "{text}");
        assert_eq!(coverage.published, known.published, "{text}");
        let ever = Coverage::of(&data, &statuses, all.iter().copied()).published;
        assert_eq!(ever, known.published + known.since + known.unsaid, "{text}");
        assert!(
            known.published >= before,
            "what is known stays known: {text}"
        );
        before = known.published;
    }
    let on = day("2016-01-01");
    let known = KnownThen::of(&data, on, all.iter().copied());
    assert!(known.published > 0 && known.since > 0 && known.signed_later > 0);
    let said = known_then(known, on, Lang::Fr);
    assert!(
        said.contains("au 01/01/2016") && said.contains("depuis"),
        "{said}"
    );
    // A seed: the count of 2011 could not be read in 2010.
    let ix = find(&data, "engagement-national-quartiers-2008", "recrutements");
    assert_eq!(
        Statuses::on(&data, day("2010-01-01")).get(ix).result,
        ResultState::NotMet
    );
    assert_eq!(
        Statuses::as_known_on(&data, day("2010-01-01"))
            .get(ix)
            .result,
        ResultState::Unknown
    );
}

proptest! {
    #[test]
    fn what_could_be_known_grows_and_ends_at_the_rule((agreement, target) in any_case(), from in 0..4_000_i32, more in 0..4_000_i32) {
        let first = day("2012-01-01").plus_days(from);
        let second = first.plus_days(more);
        // The vocabulary runs from strongest to weakest.
        let early = status_then(&agreement, &target, first).evidence;
        prop_assert!(status_then(&agreement, &target, second).evidence <= early);
        // Every source of these cases is dated, so that in the end all is known.
        let end = day("2100-01-01");
        prop_assert_eq!(status_then(&agreement, &target, end), status(&agreement, &target, end));
    }

    #[test]
    fn the_day_from_which_an_answer_could_be_known_does_not_move((agreement, target) in any_case()) {
        let (a, b) = (status(&agreement, &target, day("2010-01-01")), status(&agreement, &target, day("2030-01-01")));
        let from = answer_known_from(&agreement, &target, &a);
        prop_assert_eq!(from, answer_known_from(&agreement, &target, &b));
        prop_assert_eq!(from.is_some(), a.has_published_result());
        // From that day on, the answer is that of the rule, deciding figures first.
        if let Some(known) = from.and_then(KnownFrom::day).filter(|_| !a.deciding.is_empty()) {
            let then = status_then(&agreement, &target, known);
            for place in &a.deciding {
                prop_assert!(then.deciding.contains(place));
            }
        }
    }
}
