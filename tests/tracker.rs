//! The three questions, held against tables that a person can read.
//!
//! `PARAPHE_BLESS=1 cargo test --test tracker` rewrites the tables; what changed is then read in the diff.

#![allow(
    clippy::needless_pass_by_value,
    reason = "values written on the spot read better than references to them"
)]

use paraphe::analysis::due_calendar::calendar;
use paraphe::analysis::filter::{self, Selection, Sources};
use paraphe::analysis::search::SearchIndex;
use paraphe::analysis::target_chart::{Chart, Label, chart};
use paraphe::analysis::target_words::{Figure, plain, proof, sentence, spoken};
use paraphe::analysis::tracker::{self, Evidence, ResultState, Status, Statuses, csv};
use paraphe::domain::target::{Observation, Target};
use paraphe::domain::{Agreement, Dataset, Day, Lang, TargetIx, Text};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::process::Command;

const SHIPPED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/agreements.json");

fn shipped() -> Dataset {
    Dataset::from_json(&std::fs::read_to_string(SHIPPED).unwrap()).unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn everything(dataset: &Dataset) -> Selection {
    Selection {
        agreements: dataset.agreements_by_date(),
        targets: dataset.targets().collect(),
    }
}

/// Compares with a file of `tests/golden`, or writes it when asked to.
fn golden(name: &str, found: &str) {
    let path = format!("{}/tests/golden/{name}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("PARAPHE_BLESS").is_some() {
        std::fs::write(&path, found).unwrap();
        return;
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    let differing = (expected.lines().zip(found.lines()))
        .find(|(a, b)| a != b)
        .map(|(a, b)| format!("expected {a}\n   found {b}"));
    assert!(
        expected == found,
        "{name} differs; PARAPHE_BLESS=1 rewrites it.\n{}",
        differing.unwrap_or_else(|| "one has more lines than the other".to_owned())
    );
}

fn text(words: &str) -> Value {
    json!({"fr": words, "en": words})
}

fn agreement(id: &str, targets: Vec<Value>) -> Value {
    let source = |id: &str, issuer: &str| {
        json!({"id": id, "url": "https://exemple.fr/page", "title": id, "publisher": issuer,
               "published": "2025-01-01", "kind": "article", "issuer": issuer})
    };
    json!({
        "id": id, "title": id, "kind": "convention", "signed": "2015-03-10", "start": null, "end": null,
        "level": "national", "territories": ["FR"], "summary": text(id), "parties": [], "axes": [],
        "disputed": [], "targets": targets, "related": [],
        "sources": [source("party", "party"), source("press", "press"), source("government", "government"),
                    source("third", "third-party"), source("oversight", "oversight")]
    })
}

fn dataset(agreements: &[Value]) -> Dataset {
    let whole = json!({
        "format": 1, "version": "test", "licence": "etalab-2.0", "title": text("test"), "themes": [],
        "organisations": [], "events": [], "agreements": agreements
    });
    Dataset::from_json(&whole.to_string()).unwrap()
}

fn observed(date: &str, value: f64, source: &str, caveat: bool) -> Value {
    json!({"date": date, "value": value, "source": source, "evidence": "mots",
           "caveat": if caveat { text("mesure voisine") } else { Value::Null }})
}

fn target(id: &str, measure: &str, comparator: &str, value: Value, due: Value) -> Value {
    json!({
        "id": id, "label": text(id), "nature": "output", "ambition": false, "measure": measure,
        "comparator": comparator, "value": value, "unit": text("unités"), "baseline": null, "due": due,
        "responsible": [], "source": "party", "evidence": "mots", "observations": [], "searched_on": "2026-11-22"
    })
}

/// What was published, in the order of the table: a name, and the observations (date, value, source, caveat).
type Published = (
    &'static str,
    &'static [(&'static str, f64, &'static str, bool)],
);
const PUBLISHED: &[Published] = &[
    ("nothing", &[]),
    ("at-signing", &[("2015-03", 150.0, "press", false)]),
    ("early-below", &[("2016-06", 60.0, "party", false)]),
    ("early-above", &[("2016-06", 150.0, "party", false)]),
    ("term-40", &[("2017-12-31", 40.0, "press", false)]),
    ("term-60", &[("2017-12-31", 60.0, "press", false)]),
    ("term-100", &[("2017-12-31", 100.0, "oversight", false)]),
    ("term-150", &[("2017-12-31", 150.0, "government", false)]),
    ("term-150-caveat", &[("2017-12-31", 150.0, "third", true)]),
    ("later-150", &[("2019", 150.0, "press", false)]),
    (
        "disagree",
        &[
            ("2017-12-31", 40.0, "press", false),
            ("2017-12-31", 150.0, "party", false),
        ],
    ),
];

#[test]
fn every_combination_has_the_answer_of_the_table() {
    let mut agreements = Vec::new();
    for measure in ["count", "percent", "euro", "rank", "milestone"] {
        for (word, comparator) in [("at-least", ">="), ("at-most", "<="), ("exactly", "=")] {
            let mut targets = Vec::new();
            for (due_word, due) in [
                ("no-due", Value::Null),
                ("due-day", json!("2017-12-31")),
                ("due-about", json!("2017~")),
            ] {
                for (kind, observations) in PUBLISHED {
                    let id = format!("{due_word}-{kind}");
                    let mut target = target(&id, measure, comparator, json!(100), due.clone());
                    target["observations"] = observations
                        .iter()
                        .map(|(date, value, source, caveat)| {
                            observed(date, *value, source, *caveat)
                        })
                        .collect();
                    targets.push(target);
                }
            }
            agreements.push(agreement(&format!("{measure}-{word}"), targets));
        }
    }
    agreements.push(agreement(
        "no-figure",
        vec![{
            let mut target = target("with-result", "count", ">=", Value::Null, json!("2017"));
            target["observations"] = json!([observed("2017", 5.0, "party", false)]);
            target
        }],
    ));
    agreements.push(agreement(
        "ideal",
        vec![{
            let mut target = target("zero", "percent", "=", json!(0), Value::Null);
            target["ambition"] = json!(true);
            target["observations"] = json!([observed("2018", 10.6, "oversight", false)]);
            target
        }],
    ));
    agreements.push(agreement(
        "zero",
        [("reached", 0.0), ("not-reached", 3.0)]
            .map(|(id, value)| {
                let mut target = target(id, "count", "<=", json!(0), json!("2017"));
                target["observations"] = json!([observed("2017", value, "press", false)]);
                target
            })
            .to_vec(),
    ));
    agreements.push(agreement(
        "down-from-20",
        [("to-5", 5.0), ("to-8", 8.0), ("to-18", 18.0)]
            .map(|(id, value)| {
                let mut target = target(id, "count", "<=", json!(5), json!("2017"));
                target["baseline"] = json!({"date": "2015", "value": 20});
                target["observations"] = json!([observed("2017", value, "press", false)]);
                target
            })
            .to_vec(),
    ));
    agreements.push(agreement(
        "context",
        vec![{
            let mut target = target("rate", "percent", ">=", json!(50), json!("2017"));
            target["nature"] = json!("context");
            target["observations"] = json!([observed("2017", 39.7, "oversight", false)]);
            target
        }],
    ));
    let data = dataset(&agreements);
    let statuses = Statuses::on(&data, day("2026-11-25"));
    golden("tracker.csv", &csv(&data, &statuses, &everything(&data)));
}

#[test]
fn the_command_line_says_what_the_page_downloads() {
    let data = shipped();
    let index = SearchIndex::new(&data);
    for (today, query) in [
        ("2010-06-30", ""),
        ("2015-12-31", "level=regional"),
        ("2022-01-01", "evidence=declared&evidence=reported"),
        ("2026-11-25", "q=apprentis"),
        ("2030-02-28", ""),
    ] {
        let statuses = Statuses::on(&data, day(today));
        let (view, _) = paraphe::state::view_state::ViewState::parse(query);
        let sources = Sources {
            dataset: &data,
            index: &index,
            statuses: &statuses,
            merge: true,
        };
        let page = csv(&data, &statuses, &filter::select(sources, &view.filter));
        let line = Command::new(env!("CARGO_BIN_EXE_paraphe"))
            .args(["status", SHIPPED, "--today", today, "--query", query])
            .output()
            .unwrap();
        assert!(line.status.success());
        assert!(page.lines().count() > 10, "{today} {query}");
        assert_eq!(
            String::from_utf8(line.stdout).unwrap(),
            page,
            "{today} {query}"
        );
    }
}

#[test]
fn a_call_that_cannot_be_answered_is_refused() {
    for arguments in [
        vec!["status", SHIPPED],
        vec!["status", SHIPPED, "--today", "2026"],
        vec![
            "status",
            SHIPPED,
            "--today",
            "2026-11-25",
            "--query",
            "level=cantonal",
        ],
    ] {
        let line = Command::new(env!("CARGO_BIN_EXE_paraphe"))
            .args(&arguments)
            .output()
            .unwrap();
        assert_eq!(line.status.code(), Some(2), "{arguments:?}");
        assert!(!line.stderr.is_empty());
    }
}

fn label(label: &Label) -> String {
    format!(
        "{:?} at {:.0},{:.0} {}",
        label.text, label.x, label.y, label.anchor
    )
}

/// A drawing in words, so that a table of drawings can be read.
fn drawn(scene: &Chart) -> String {
    let mut out = String::new();
    let line =
        |out: &mut String, name: &str, text: String| writeln!(out, "  {name:9} {text}").unwrap();
    for year in &scene.years {
        line(&mut out, "year", label(year));
    }
    if let Some(p) = &scene.promise {
        let side = match p.hatch.as_str() {
            "" => "no hatch",
            hatch if hatch.contains("l4 -4") => "hatch above",
            _ => "hatch below",
        };
        let dash = if p.dashed { ", dashed" } else { "" };
        line(
            &mut out,
            "promise",
            format!(
                "{:.0} to {:.0} at {:.0}, {side}{dash}, {}",
                p.x0,
                p.x1,
                p.y,
                label(&p.label)
            ),
        );
    }
    if let Some(pole) = &scene.pole {
        line(
            &mut out,
            "pole",
            format!(
                "at {:.0} from {:.0}, {}",
                pole.x,
                pole.top,
                pole.deadline.as_str()
            ),
        );
    }
    if let Some(cross) = &scene.baseline {
        line(
            &mut out,
            "start",
            format!(
                "{:.0},{:.0} {}",
                cross.x,
                cross.y,
                cross.label.as_ref().map(label).unwrap_or_default()
            ),
        );
    }
    if let Some(path) = &scene.line {
        line(&mut out, "line", path.clone());
    }
    for dot in &scene.dots {
        let caveat = if dot.caveat { ", caveat" } else { "" };
        let words = dot
            .label
            .as_ref()
            .map_or("no room for its label".to_owned(), label);
        line(
            &mut out,
            "dot",
            format!(
                "{:.0},{:.0} {}{caveat}, {words}",
                dot.x,
                dot.y,
                dot.evidence.as_str()
            ),
        );
    }
    out
}

#[test]
fn each_measure_is_drawn_as_in_the_table() {
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
    let data = dataset(&[agreement(
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
    )]);
    let mut found = String::new();
    for ix in data.targets() {
        writeln!(found, "{}", data.target(ix).id).unwrap();
        match chart(&data, ix, day("2026-11-25"), Lang::Fr, 276.0, 96.0) {
            Some(scene) => found.push_str(&drawn(&scene)),
            None => found.push_str("  nothing to draw\n"),
        }
    }
    golden("charts.txt", &found);
}

#[test]
fn the_calendar_counts_every_commitment_that_falls_due_at_any_width() {
    let data = shipped();
    let statuses = Statuses::on(&data, day("2026-11-25"));
    let targets: Vec<TargetIx> = data.targets().collect();
    let counted = |ix: &&TargetIx| {
        tracker::counts_in_ratios(data.target(**ix)) && data.target(**ix).due.is_some()
    };
    let expected = targets.iter().filter(counted).count();
    for width in [0.0, 300.0, 316.0, 680.0, 1_080.0, 1_225.0] {
        let scene = calendar(&data, &statuses, &targets, Lang::Fr, width);
        if width == 0.0 {
            assert!(
                scene.marks.is_empty(),
                "nothing is drawn before the page is laid out"
            );
            continue;
        }
        let all = scene
            .before
            .iter()
            .map(|(column, _)| column)
            .chain(&scene.columns);
        let total: usize = all.flat_map(|column| &column.counts).map(|(_, n)| n).sum();
        let before: usize = (scene.before.iter().flat_map(|(column, _)| &column.counts))
            .map(|(_, n)| n)
            .sum();
        assert_eq!(total, expected, "{width}");
        assert_eq!(scene.marks.len() + before, expected, "{width}");
        for mark in &scene.marks {
            assert!(
                mark.x >= 0.0 && mark.x + scene.size <= width + 0.01,
                "{width}"
            );
            assert!(mark.y >= 0.0 && mark.y < scene.foot, "{width}");
        }
    }
    let none = calendar(&data, &statuses, &[], Lang::En, 500.0);
    assert!(none.marks.is_empty() && none.columns.is_empty());
}

fn find(data: &Dataset, agreement: &str, target: &str) -> TargetIx {
    data.targets()
        .find(|ix| {
            data.agreement(ix.agreement).id.as_str() == agreement
                && data.target(*ix).id.as_str() == target
        })
        .unwrap_or_else(|| panic!("{agreement}/{target}"))
}

#[test]
fn the_seeds_read_right_in_both_languages() {
    let data = shipped();
    let statuses = Statuses::on(&data, day("2026-11-25"));
    for (agreement, target, state, fr, en) in [
        (
            "etat-cgpme-idf-2015",
            "entreprises-accompagnees",
            "unknown",
            "1 750 entreprises, aucun résultat publié trouvé au 22/11/2026",
            "1,750 companies, no published result found as of 22 Nov 2026",
        ),
        (
            "etat-cgpme-idf-2015",
            "intentions-recrutement",
            "unknown",
            "1 000 intentions de recrutement, aucun résultat publié trouvé au 22/11/2026",
            "1,000 hiring intentions, no published result found as of 22 Nov 2026",
        ),
        (
            "departement13-ccimp-2017",
            "stages-troisieme",
            "not-measurable",
            "« 100 offres de stages publiées », 100 au départ",
            "“100 offres de stages publiées”, 100 at the start",
        ),
        (
            "departement13-ccimp-2017",
            "top-20-metropoles",
            "not-measurable",
            "idéal : dans les 20 premiers, aucun résultat publié trouvé au 22/11/2026",
            "an ideal: among the top 20, no published result found as of 22 Nov 2026",
        ),
        (
            "departement13-ccimp-2017",
            "communes-fibre",
            "unknown",
            "70 communes, 19 au départ, aucun résultat publié trouvé au 22/11/2026",
            "70 municipalities, 19 at the start, no published result found as of 22 Nov 2026",
        ),
        (
            "departement13-ccimp-2017",
            "zero-chomage",
            "not-measurable",
            "10,6 % de chômage pour un idéal de 0 %",
            "10.6% unemployment against an ideal of 0%",
        ),
        (
            "pole-emploi-prismemploi-idf-2023",
            "retour-emploi-idf",
            "not-measurable",
            "« améliorer le retour à l'emploi »",
            "“améliorer le retour à l'emploi”",
        ),
        (
            "engagement-national-quartiers-2008",
            "recrutements",
            "not-met",
            "16 000 sur 40 000 recrutements, soit 40 %",
            "16,000 of 40,000 hires, that is 40%",
        ),
        (
            "etat-anpe-unedic-2006",
            "delai-entretien-2007",
            "unknown",
            "7 pour au plus 5 jours, 20 au départ",
            "7 against at most 5 days, 20 at the start",
        ),
        (
            "plan-rebond-emploi-2010",
            "beneficiaires",
            "unknown",
            "118 000 ou 20 000 sur 325 000 personnes, selon la source",
            "118,000 or 20,000 of 325,000 people, depending on the source",
        ),
    ] {
        let ix = find(&data, agreement, target);
        let status = statuses.get(ix);
        assert_eq!(status.result.as_str(), state, "{agreement}/{target}");
        // Spaces are all kinds of no-break: the words are what this table is about.
        let said =
            |lang| plain(&sentence(&data, ix, status, lang)).replace(['\u{a0}', '\u{202f}'], " ");
        assert_eq!(said(Lang::Fr), fr, "{agreement}/{target}");
        assert_eq!(said(Lang::En), en, "{agreement}/{target}");
    }
}

#[test]
fn every_figure_of_the_shipped_data_has_its_proof_and_no_word_blames() {
    let data = shipped();
    let statuses = Statuses::on(&data, day("2026-11-25"));
    for ix in data.targets() {
        let (target, status) = (data.target(ix), statuses.get(ix));
        let figures = (target.value.map(|_| Figure::Promised).into_iter())
            .chain(target.baseline.map(|_| Figure::Baseline))
            .chain((0..target.observations.len()).map(Figure::Observation));
        for figure in figures {
            for lang in Lang::ALL {
                let proof = proof(&data, ix, figure, lang)
                    .expect("a figure without a source does not exist");
                assert!(!proof.quote.is_empty() && !proof.publisher.is_empty());
            }
        }
        for lang in Lang::ALL {
            let said = spoken(&data, ix, status, lang);
            assert!(!said.contains("  ") && !said.contains("NaN"), "{said}");
            for word in ["non tenu", "échec", "broken", "failed"] {
                assert!(
                    !said.contains(word) || data.target(ix).label.get(lang).contains(word),
                    "{said}"
                );
            }
        }
    }
}

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
    fn any_case()(
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
