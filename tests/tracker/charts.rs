//! Each measure drawn: as words that a person can compare, and as pictures that a person can open.

use crate::drawn::drawn;
use crate::support::{agreement, dataset, day, find, golden, observed, target};
use paraphe::analysis::target_chart::{Frame, chart, svg};
use paraphe::analysis::target_words::spoken;
use paraphe::analysis::tracker::Statuses;
use paraphe::domain::{Dataset, Lang};
use serde_json::json;
use std::collections::BTreeSet;
use std::fmt::Write as _;

fn frame() -> Frame {
    Frame {
        width: 276.0,
        height: 96.0,
        today: day("2026-11-25"),
        as_known_on: None,
        span: None,
    }
}

/// One target for each measure and each way to fall.
fn cases() -> Dataset {
    let case = |id: &str,
                measure: &str,
                comparator: &str,
                value: f64,
                due: Option<&str>,
                observations: &[(&str, f64, &str, bool)]| {
        let mut target = target(id, measure, comparator, json!(value), json!(due));
        target["observations"] = observations
            .iter()
            .map(|(date, value, source, caveat)| observed(date, *value, source, *caveat))
            .collect();
        target
    };
    let due = Some("2018-12-31");
    let mut down = case(
        "decreasing-at-most",
        "count",
        "<=",
        5.0,
        due,
        &[("2017-03-19", 7.0, "press", true)],
    );
    down["baseline"] = json!({"date": "2015-01", "value": 20});
    let mut ideal = case(
        "ideal-zero",
        "percent",
        "=",
        0.0,
        None,
        &[("2018-12", 10.6, "oversight", false)],
    );
    ideal["ambition"] = json!(true);
    let first = agreement(
        "charts",
        vec![
            case("nothing-published", "count", ">=", 1_000.0, due, &[]),
            case(
                "below",
                "count",
                ">=",
                40_000.0,
                due,
                &[
                    ("2016-06~", 22_000.0, "third", true),
                    ("2018-12-31", 16_000.0, "press", false),
                ],
            ),
            case(
                "exceeded",
                "count",
                ">=",
                15_000.0,
                due,
                &[("2018-12-31", 21_244.0, "party", false)],
            ),
            case(
                "two-make-no-line",
                "count",
                ">=",
                100.0,
                due,
                &[
                    ("2016", 40.0, "party", false),
                    ("2017", 60.0, "party", false),
                ],
            ),
            case(
                "three-make-a-line",
                "count",
                ">=",
                150.0,
                due,
                &[
                    ("2016-04-30", 45.0, "party", false),
                    ("2017-03", 80.0, "press", false),
                    ("2018-06-30", 100.0, "oversight", false),
                ],
            ),
            case(
                "zero",
                "count",
                "<=",
                0.0,
                due,
                &[("2018-12-31", 0.0, "press", false)],
            ),
            down,
            ideal,
            case(
                "rank",
                "rank",
                "<=",
                20.0,
                due,
                &[("2018-12-31", 22.0, "press", false)],
            ),
            case(
                "percent",
                "percent",
                ">=",
                50.0,
                due,
                &[("2018", 39.7, "oversight", false)],
            ),
            case(
                "euro",
                "euro",
                "=",
                886_300_000.0,
                due,
                &[("2018", 900_000_000.0, "government", false)],
            ),
            case(
                "later-only",
                "count",
                ">=",
                100.0,
                due,
                &[("2020-05-01", 120.0, "press", false)],
            ),
            case(
                "milestone",
                "milestone",
                "=",
                1.0,
                due,
                &[("2018-06", 1.0, "party", false)],
            ),
            case(
                "revised",
                "count",
                ">=",
                300.0,
                due,
                &[("2018-12-31", 210.0, "party", false)],
            ),
            case(
                "two-of-one-day",
                "count",
                ">=",
                100.0,
                due,
                &[
                    ("2018-12-31", 80.0, "press", false),
                    ("2018-12-31", 120.0, "party", false),
                ],
            ),
        ],
    );
    // What only an amendment can do: the same promise for another date.
    let mut later = case("revised", "count", ">=", 300.0, Some("2019-12-31"), &[]);
    later["searched_on"] = json!(null);
    let mut second = agreement("amendment", vec![later]);
    second["signed"] = json!("2016-02-01");
    second["related"] = json!([{"type": "amends", "agreement": "charts"}]);
    dataset(&[first, second])
}

#[test]
fn each_measure_is_drawn_as_in_the_table() {
    let mut found = String::new();
    let data = cases();
    for ix in data.targets() {
        writeln!(found, "{}", data.target(ix).id).unwrap();
        match chart(&data, ix, Lang::Fr, &frame()) {
            Some(scene) => found.push_str(&drawn(&scene)),
            None => found.push_str("  nothing to draw\n"),
        }
    }
    golden("charts.txt", &found);
}

#[test]
fn each_measure_is_a_picture_of_its_own() {
    let data = cases();
    for ix in data.targets() {
        let (agreement, target) = (data.agreement(ix.agreement), data.target(ix));
        let status = Statuses::on(&data, frame().today).get(ix).clone();
        let said = spoken(&data, ix, &status, Lang::Fr);
        let scene = chart(&data, ix, Lang::Fr, &frame()).unwrap();
        let picture = svg(&scene, &said);
        assert!(picture.starts_with("<svg xmlns=") && picture.ends_with("</svg>\n"));
        assert!(!picture.contains("NaN") && !picture.contains("style="));
        let name = if agreement.id.as_str() == "charts" {
            target.id.to_string()
        } else {
            format!("{}-{}", agreement.id, target.id)
        };
        golden(&format!("charts/{name}.svg"), &picture);
    }
    // The same values on an earlier day: what was published since is pale.
    let ix = find(&data, "charts", "three-make-a-line");
    let early = Frame {
        as_known_on: Some(day("2018-01-01")),
        ..frame()
    };
    let scene = chart(&data, ix, Lang::Fr, &early).unwrap();
    assert!(
        scene.line.is_none(),
        "no line goes through what is not known yet"
    );
    assert!(scene.dots.iter().all(|dot| dot.later));
    golden(
        "charts/known-later.svg",
        &svg(&scene, "Vu du 1er janvier 2018."),
    );
}

#[test]
fn drawings_that_share_their_days_place_a_date_at_one_place() {
    let data = cases();
    let shared = Frame {
        span: Some((
            f64::from(day("2014-01-01").number()),
            f64::from(day("2020-12-31").number()),
        )),
        ..frame()
    };
    let places: BTreeSet<String> = data
        .targets()
        .filter(|ix| {
            data.target(*ix)
                .due
                .is_some_and(|due| due.to_string() == "2018-12-31")
        })
        .filter_map(|ix| chart(&data, ix, Lang::Fr, &shared)?.pole)
        .map(|pole| format!("{:.2}", pole.x))
        .collect();
    assert_eq!(places.len(), 1, "{places:?}");
}
