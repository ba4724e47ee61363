//! The timeline over the shipped dataset: golden scenes that a person can read, and laws that hold in any window.
//!
//! `PARAPHE_GOLDEN=write cargo test --test timeline` writes the golden files anew; read the difference before keeping it.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot read the shipped data has failed"
)]

use paraphe::analysis::timeline::marks::{Head, Tail};
use paraphe::analysis::timeline::moves::{Move, step};
use paraphe::analysis::timeline::scene::{Cluster, Item, Key};
use paraphe::analysis::timeline::snapshot::describe;
use paraphe::analysis::timeline::words::{Side, side};
use paraphe::analysis::timeline::{self, Entries, Grouping, Plan, Request, Scene, Window, scale};
use paraphe::analysis::tracker::Statuses;
use paraphe::domain::date::{Day, Precision};
use paraphe::domain::{AgreementIx, Dataset, Lang};
use proptest::prelude::*;
use std::sync::{Arc, OnceLock};

const SEEDS: [&str; 6] = [
    "etat-cgpme-idf-2015",
    "france-travail-cci-nantes-2024",
    "ave-grenelle-2017",
    "departement13-ccimp-2017",
    "pole-emploi-prismemploi-idf-2023",
    "pole-emploi-prismemploi-2021",
];
const GROUPINGS: [Grouping; 5] = [
    Grouping::Level,
    Grouping::Kind,
    Grouping::Territory,
    Grouping::Organisation,
    Grouping::Theme,
];

fn today() -> Day {
    Day::from_ymd(2026, 11, 25)
}

fn shipped() -> &'static (Dataset, Statuses, Vec<AgreementIx>) {
    static DATA: OnceLock<(Dataset, Statuses, Vec<AgreementIx>)> = OnceLock::new();
    DATA.get_or_init(|| {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/agreements.json");
        let dataset = Dataset::from_json(&std::fs::read_to_string(path).unwrap()).unwrap();
        let statuses = Statuses::on(&dataset, today());
        let all = dataset.agreements_by_date();
        (dataset, statuses, all)
    })
}

/// A request before its plan is taken.
#[derive(Clone, Copy)]
struct Asked<'a> {
    agreements: &'a [AgreementIx],
    window: Window,
    grouping: Grouping,
    selected: Option<AgreementIx>,
    opened: Option<Key>,
    width: f64,
    lang: Lang,
}

fn request(agreements: &[AgreementIx], window: Window, width: f64) -> Asked<'_> {
    Asked {
        agreements,
        window,
        grouping: Grouping::Level,
        selected: None,
        opened: None,
        width,
        lang: Lang::Fr,
    }
}

fn scene(asked: Asked<'_>) -> Scene {
    let (dataset, statuses, _) = shipped();
    let Asked {
        agreements,
        window,
        grouping,
        selected,
        opened,
        width,
        lang,
    } = asked;
    timeline::scene(Request {
        dataset,
        plan: &Plan::of(
            dataset,
            entries(dataset, statuses, lang),
            agreements,
            grouping,
            true,
        ),
        window,
        selected,
        opened,
        folded: &[],
        width,
    })
}

fn entries(dataset: &Dataset, statuses: &Statuses, lang: Lang) -> Arc<Entries> {
    Arc::new(Entries::of(dataset, statuses, lang))
}

fn dates(from: &str, to: &str) -> Window {
    Window::of_dates(from.parse().unwrap(), to.parse().unwrap())
}

fn golden(name: &str, scene: &Scene) {
    let (dataset, ..) = shipped();
    let path = format!(
        "{}/tests/golden/timeline-{name}.txt",
        env!("CARGO_MANIFEST_DIR")
    );
    let found = describe(scene, dataset);
    if std::env::var("PARAPHE_GOLDEN").is_ok_and(|v| v == "write") {
        std::fs::create_dir_all(std::path::Path::new(&path).parent().unwrap()).unwrap();
        std::fs::write(&path, found).unwrap();
        return;
    }
    let expected = std::fs::read_to_string(&path).unwrap();
    for (number, (found, expected)) in found.lines().zip(expected.lines()).enumerate() {
        assert_eq!(found, expected, "{path}, line {}", number + 1);
    }
    assert_eq!(found.lines().count(), expected.lines().count(), "{path}");
}

#[test]
fn the_six_seeds_look_as_they_did() {
    let (dataset, ..) = shipped();
    let seeds = SEEDS.map(|id| dataset.find_agreement(id).unwrap());
    let mut request = request(&seeds, dates("2015", "2024"), 1160.0);
    request.selected = dataset.find_agreement("pole-emploi-prismemploi-idf-2023");
    golden("seeds", &scene(request));
}

#[test]
fn a_dense_window_looks_as_it_did() {
    let (dataset, _, all) = shipped();
    let mut request = request(all, dates("2015", "2025"), 1160.0);
    request.selected = dataset.find_agreement("plan-500000-formations-2016");
    golden("dense", &scene(request));
}

#[test]
fn the_whole_range_looks_as_it_did() {
    let (dataset, _, all) = shipped();
    golden(
        "whole",
        &scene(request(all, scale::fit(dataset, all, today()), 1160.0)),
    );
}

#[test]
fn a_narrow_english_window_looks_as_it_did() {
    let (_, _, all) = shipped();
    let mut request = request(all, dates("2023-03", "2023-09"), 700.0);
    request.lang = Lang::En;
    request.grouping = Grouping::Kind;
    golden("narrow-english", &scene(request));
}

#[test]
fn lanes_of_organisations_show_their_successive_names() {
    let (_, _, all) = shipped();
    let mut request = request(all, dates("2007", "2010"), 1160.0);
    request.grouping = Grouping::Organisation;
    golden("successions", &scene(request));
}

#[test]
fn the_four_precisions_look_as_they_did() {
    let (dataset, _, all) = shipped();
    // One of each: day, month, year, approximate month, approximate year.
    let mut shown = Vec::new();
    for (precision, approximate) in [
        (Precision::Day, false),
        (Precision::Month, false),
        (Precision::Year, false),
        (Precision::Month, true),
        (Precision::Year, true),
    ] {
        shown.extend(all.iter().copied().find(|ix| {
            let signed = dataset.agreement(*ix).signed;
            signed.precision() == precision
                && signed.is_approximate() == approximate
                && signed.year() >= 2013
        }));
    }
    assert_eq!(shown.len(), 5);
    golden(
        "precisions",
        &scene(request(&shown, dates("2012", "2019"), 1160.0)),
    );
}

#[test]
fn the_order_of_the_records_does_not_show() {
    let (_, _, all) = shipped();
    let window = dates("2010", "2020");
    let mut backwards = all.clone();
    backwards.reverse();
    assert_eq!(
        scene(request(all, window, 1000.0)),
        scene(request(&backwards, window, 1000.0))
    );
}

#[test]
fn every_agreement_of_the_whole_range_is_reachable_by_keyboard() {
    let (dataset, _, all) = shipped();
    let scene = scene(request(all, scale::fit(dataset, all, today()), 1160.0));
    let mut key = step(&scene, None, Move::First);
    let mut seen = Vec::new();
    while let Some(at) = key {
        seen.push(at);
        key = step(&scene, Some(at), Move::Right).or_else(|| {
            let below = step(&scene, Some(at), Move::Down);
            below.and_then(|below| step(&scene, Some(below), Move::First).or(Some(below)))
        });
    }
    assert_eq!(seen.len(), scene.stops.len());
    assert_eq!(scene.reachable().len(), all.len());
}

fn extents(scene: &Scene) -> Vec<(usize, f64, f64, f64, String)> {
    let item = |i: &Item| (i.key.lane, i.y, i.left, i.right, i.name.clone());
    let cluster = |c: &Cluster| {
        let (left, right) = c.extent();
        (c.key.lane, c.y, left, right, c.name.clone())
    };
    scene
        .items
        .iter()
        .map(item)
        .chain(scene.clusters.iter().map(cluster))
        .collect()
}

fn check(scene: &Scene, agreements: &[AgreementIx], window: Window, rows_allowed: bool) {
    let (dataset, ..) = shipped();
    // No two things of a row touch: their labels cannot overlap.
    let mut places = extents(scene);
    places.sort_by(|a, b| (a.0, a.1, a.2).partial_cmp(&(b.0, b.1, b.2)).unwrap());
    for pair in places.windows(2) {
        let [
            (lane, y, _, right, name),
            (other_lane, other_y, left, _, other),
        ] = pair
        else {
            unreachable!()
        };
        if lane == other_lane && y == other_y {
            assert!(right <= left, "{name} ({right}) touches {other} ({left})");
        }
    }
    // Labels lie inside the plot, unless wider than it.
    for item in &scene.items {
        let label = &item.label;
        assert!(label.x >= 0.0, "{}", item.name);
        assert!(
            label.x + label.width <= scene.plot + 0.01 || label.x == 0.0,
            "{}",
            item.name
        );
        assert!(!item.named || item.left <= label.x && item.right >= label.x + label.width - 0.01);
    }
    for cluster in &scene.clusters {
        let (left, right) = cluster.extent();
        assert!(
            left >= 0.0 && right <= scene.plot + 0.01,
            "{}: {left} {right}",
            cluster.name
        );
    }
    // Ticks and events never overlap.
    let mut free_from = f64::MIN;
    for tick in scene.axis.ticks.iter().filter(|t| !t.label.is_empty()) {
        assert!(tick.x >= free_from, "{}", tick.label);
        let width = paraphe::analysis::measure::text_width_px(
            &tick.label,
            paraphe::analysis::timeline::ticks::FONT,
            paraphe::analysis::measure::Weight::SemiBold,
        );
        free_from = tick.x + width;
    }
    // Everyone signed in the window is reachable, and the others are counted.
    let reachable = scene.reachable();
    for ix in agreements {
        if side(dataset.agreement(*ix).signed, window) == Side::Inside {
            assert!(reachable.contains(ix), "{}", dataset.agreement(*ix).id);
        }
    }
    assert_eq!(
        scene.counts.before + scene.counts.inside + scene.counts.after,
        agreements.len()
    );
    // Honest marks.
    let scale = scale::Scale::new(window, scene.plot);
    for item in &scene.items {
        let agreement = dataset.agreement(item.key.agreement);
        let (left, right) = item.marks.head.ends();
        if item.marks.head != Head::Before {
            let (first, last) = (
                scale.start_of(agreement.signed.earliest()),
                scale.end_of(agreement.signed.latest()),
            );
            let point = matches!(item.marks.head, Head::Day(_));
            assert_eq!(point, agreement.signed.is_exact_day());
            assert!(
                point || (left <= first + 0.01 && right >= last - 0.01),
                "{}",
                item.name
            );
        }
        match (agreement.end, item.marks.tail) {
            (None, tail) => assert!(matches!(tail, Tail::Dots(_))),
            (Some(end), tail) => {
                assert!((tail.right() - scale.end_of(end.latest())).abs() < 0.01);
            }
        }
    }
    for lane in &scene.lanes {
        assert!(
            !rows_allowed || lane.rows.len() <= 17,
            "{}: {} rows",
            lane.name,
            lane.rows.len()
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn nothing_overlaps_and_nobody_is_lost(
        from in 1986_i32..2026,
        years in 0_i32..40,
        shift in 0_i32..364,
        narrow in 21_i32..400,
        whole in any::<bool>(),
        width in 600.0_f64..1900.0,
        grouping in 0_usize..5,
        english in any::<bool>(),
        chosen in 0_usize..358,
    ) {
        let (dataset, _, all) = shipped();
        let first = Day::from_ymd(from, 1, 1).plus_days(shift);
        let last = if whole { Day::from_ymd(from + years, 12, 31).plus_days(shift) } else { first.plus_days(narrow) };
        let window = Window::of_days(first, last).kept_in(scale::limits(dataset, today()));
        let mut request = request(all, window, width);
        request.grouping = GROUPINGS[grouping];
        request.lang = if english { Lang::En } else { Lang::Fr };
        request.selected = all.get(chosen).copied();
        let scene = scene(request);
        check(&scene, all, window, false);
    }
}

#[test]
fn dense_lanes_stay_within_their_rows() {
    let (dataset, _, all) = shipped();
    for width in [640.0, 768.0, 1000.0, 1160.0, 1600.0] {
        for window in [
            scale::fit(dataset, all, today()),
            dates("2010", "2020"),
            dates("2015", "2025"),
        ] {
            check(&scene(request(all, window, width)), all, window, true);
        }
    }
}

#[test]
fn an_open_cluster_pushes_down_what_is_below() {
    let (dataset, _, all) = shipped();
    let mut request = request(all, scale::fit(dataset, all, today()), 1160.0);
    let closed = scene(request);
    let cluster = closed.clusters.first().unwrap().clone();
    request.opened = Some(cluster.key);
    let open = scene(request);
    let card = open.cluster(cluster.key).unwrap().card.unwrap();
    assert!(card.top > cluster.y);
    assert!(open.height > closed.height);
    assert!(
        open.items
            .iter()
            .all(|i| { i.y <= card.top || i.y > card.top + card.height })
    );
}

/// The shipped agreements many times over, ten thousand of them, without their links to each other.
fn ten_thousand() -> Dataset {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/agreements.json");
    let text = std::fs::read_to_string(path).unwrap();
    let mut file: serde_json::Value = serde_json::from_str(&text).unwrap();
    let agreements = file["agreements"].as_array_mut().unwrap();
    let first = agreements.clone();
    agreements.clear();
    for copy in 0..=10_000 / first.len() {
        for agreement in &first {
            let mut agreement = agreement.clone();
            let id = format!("{}-c{copy}", agreement["id"].as_str().unwrap());
            agreement["id"] = id.into();
            agreement["related"] = serde_json::json!([]);
            agreements.push(agreement);
        }
    }
    Dataset::from_json(&file.to_string()).unwrap()
}

#[test]
fn ten_thousand_agreements_are_all_there_and_none_covers_another() {
    let dataset = ten_thousand();
    let statuses = Statuses::on(&dataset, today());
    let all = dataset.agreements_by_date();
    assert!(all.len() >= 10_000);
    let plan = Plan::of(
        &dataset,
        entries(&dataset, &statuses, Lang::Fr),
        &all,
        Grouping::Level,
        true,
    );
    for window in [
        scale::fit(&dataset, &all, today()),
        dates("2010", "2020"),
        dates("2016", "2016"),
    ] {
        let scene = timeline::scene(Request {
            dataset: &dataset,
            plan: &plan,
            window,
            selected: None,
            opened: None,
            folded: &[],
            width: 1200.0,
        });
        let inside = |ix: &AgreementIx| side(dataset.agreement(*ix).signed, window) == Side::Inside;
        let reachable = scene.reachable();
        let missing = all
            .iter()
            .filter(|ix| inside(ix) && !reachable.contains(ix));
        assert_eq!(missing.count(), 0);
        for lane in &scene.lanes {
            assert!(lane.rows.len() <= 17, "{}: {}", lane.name, lane.rows.len());
        }
        let mut places = extents(&scene);
        places.sort_by(|a, b| (a.0, a.1, a.2).partial_cmp(&(b.0, b.1, b.2)).unwrap());
        for pair in places.windows(2) {
            let same_row = (pair[0].0, pair[0].1) == (pair[1].0, pair[1].1);
            assert!(
                !same_row || pair[0].3 <= pair[1].2,
                "{} touches {}",
                pair[0].4,
                pair[1].4
            );
        }
    }
}
