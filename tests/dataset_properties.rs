//! What holds for any file of agreements: nothing panics, no order of the file shows, every drawing is finite, and
//! every count is the number of things really there.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use paraphe::analysis::facets::{self, Columns, Facet};
use paraphe::analysis::filter::{Filter, Sources, select};
use paraphe::analysis::paraphe::{Pen, stroke};
use paraphe::analysis::register::{self, Register};
use paraphe::analysis::search::SearchIndex;
use paraphe::analysis::sorting;
use paraphe::analysis::tracker::{Coverage, Statuses};
use paraphe::domain::agreement::Level;
use paraphe::domain::date::Day;
use paraphe::domain::status::Evidence;
use paraphe::domain::{AgreementIx, Dataset, Lang};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

fn cases(number: u32) -> ProptestConfig {
    ProptestConfig {
        cases: number,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn shipped_text() -> &'static str {
    static TEXT: OnceLock<String> = OnceLock::new();
    TEXT.get_or_init(|| {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/agreements.json");
        std::fs::read_to_string(file).unwrap()
    })
}

fn shipped() -> &'static Dataset {
    static DATA: OnceLock<Dataset> = OnceLock::new();
    DATA.get_or_init(|| Dataset::from_json(shipped_text()).unwrap())
}

fn today() -> Day {
    Day::from_ymd(2026, 11, 25)
}

/// A file small enough to be broken thousands of times: some agreements, and what they name.
fn small() -> &'static str {
    static TEXT: OnceLock<String> = OnceLock::new();
    TEXT.get_or_init(|| {
        let mut file: Value = serde_json::from_str(shipped_text()).unwrap();
        let agreements: Vec<Value> = file["agreements"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|agreement| agreement["targets"].as_array().unwrap().len() > 1)
            .take(8)
            .cloned()
            .map(|mut agreement| {
                agreement["related"] = Value::Array(Vec::new());
                agreement
            })
            .collect();
        let words = serde_json::to_string(&agreements).unwrap();
        let mut kept: BTreeSet<String> = BTreeSet::new();
        let organisations = file["organisations"].as_array().unwrap().clone();
        let id = |organisation: &Value| organisation["id"].as_str().unwrap().to_owned();
        let named = organisations
            .iter()
            .map(id)
            .filter(|id| words.contains(&format!("\"{id}\"")));
        let mut todo: Vec<String> = named.collect();
        while let Some(next) = todo.pop() {
            if kept.insert(next.clone()) {
                let organisation = organisations
                    .iter()
                    .find(|other| id(other) == next)
                    .unwrap();
                let earlier = organisation["succeeds"].as_array().unwrap();
                todo.extend(earlier.iter().map(|id| id.as_str().unwrap().to_owned()));
            }
        }
        file["organisations"] = organisations
            .into_iter()
            .filter(|o| kept.contains(&id(o)))
            .collect();
        file["agreements"] = Value::Array(agreements);
        let text = serde_json::to_string(&file).unwrap();
        Dataset::from_json(&text).unwrap();
        text
    })
}

/// Asks a dataset everything a page asks; whatever the door let in, nothing here may panic.
fn use_it(dataset: &Dataset) {
    let statuses = Statuses::on(dataset, today());
    let index = SearchIndex::new(dataset);
    let sources = Sources {
        dataset,
        finder: Some(&index),
        columns: &Columns::of(dataset),
        statuses: &statuses,
        merge: true,
    };
    let all = select(sources, &Filter::default());
    assert_eq!(all.agreements.len(), dataset.agreements().len());
    let coverage = Coverage::of(dataset, &statuses, dataset.targets());
    assert!(coverage.published <= coverage.passed && coverage.passed <= coverage.targets);
    for facet in Facet::ALL {
        let options = facets::options(sources, &Filter::default(), facet, Lang::Fr);
        assert!(
            options
                .iter()
                .all(|option| option.count <= all.agreements.len())
        );
    }
    for agreement in dataset.agreements() {
        check_stroke(
            &stroke(dataset, agreement, Pen::SMALL),
            Pen::SMALL,
            agreement.id.as_str(),
        );
    }
    for register in [
        Register::columns(dataset, 1_000.0),
        Register::rows(dataset, 320.0),
    ] {
        assert_eq!(register.cells.len(), dataset.agreements().len());
        assert!(register.width.is_finite() && register.height.is_finite());
    }
    if let Some(example) = register::teaching_example(dataset) {
        assert!(dataset.agreement(example).signed.is_exact_day());
    }
    let rows = sorting::organisations(dataset, &all.agreements, true);
    assert!(rows.len() <= dataset.organisations().len());
}

// --- Anything at the door --------------------------------------------------------------------------------------------

/// Replaces the `n`th value of a tree, counted in depth.
fn replace_nth(value: &mut Value, n: &mut usize, with: &Value) -> bool {
    if *n == 0 {
        *value = with.clone();
        return true;
    }
    *n -= 1;
    match value {
        Value::Array(list) => list.iter_mut().any(|inner| replace_nth(inner, n, with)),
        Value::Object(map) => map.values_mut().any(|inner| replace_nth(inner, n, with)),
        _ => false,
    }
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(list) => list.iter().map(count).sum(),
        Value::Object(map) => map.values().map(count).sum(),
        _ => 0,
    }
}

fn odd_value() -> impl Strategy<Value = Value> {
    let texts = [
        "",
        " ",
        "2015",
        "2015-02-30",
        "1800",
        "2200",
        "\u{202e}x",
        "<script>",
        "javascript:x",
        "etat",
        "s1",
        "FR",
        "FR-DEP-99",
        "national",
        "call",
        ">=",
        "é",
        "\u{0}",
        "=1+1",
    ];
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        prop_oneof![
            Just(0.0),
            Just(-1.0),
            Just(1e308),
            Just(-1e308),
            Just(5e-324),
            any::<f64>()
        ]
        .prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        proptest::sample::select(texts.to_vec()).prop_map(Value::from),
        Just(Value::from("x".repeat(600))),
        Just(Value::Array(Vec::new())),
        Just(Value::Object(serde_json::Map::new())),
    ]
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn any_text_is_refused_without_a_panic(text in any::<String>(), bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(Dataset::from_json(&text).is_err());
        prop_assert!(Dataset::from_json(&String::from_utf8_lossy(&bytes)).is_err());
    }

    #[test]
    fn a_value_of_another_kind_is_refused_in_words_or_can_be_used(place in any::<prop::sample::Index>(), with in odd_value()) {
        let mut file: Value = serde_json::from_str(small()).unwrap();
        let mut n = place.index(count(&file));
        replace_nth(&mut file, &mut n, &with);
        match Dataset::from_json(&file.to_string()) {
            Ok(dataset) => use_it(&dataset),
            Err(error) => for lang in Lang::ALL {
                let message = error.message(lang);
                let shown: String = message.chars().take(200).collect();
                prop_assert!((10..2_000).contains(&message.len()), "{} bytes: {}", message.len(), shown);
            },
        }
    }

    #[test]
    fn a_file_with_some_bytes_changed_is_refused_or_can_be_used(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        cut in proptest::option::weighted(0.3, any::<prop::sample::Index>()),
    ) {
        let mut bytes = small().as_bytes().to_vec();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        if let Ok(dataset) = Dataset::from_json(&String::from_utf8_lossy(&bytes)) {
            use_it(&dataset);
        }
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn the_shipped_file_cut_anywhere_is_refused(cut in any::<prop::sample::Index>()) {
        let bytes = shipped_text().trim_end().as_bytes();
        let cut = cut.index(bytes.len());
        prop_assert!(Dataset::from_json(&String::from_utf8_lossy(&bytes[..cut])).is_err());
    }
}

// --- No order of the file shows --------------------------------------------------------------------------------------

/// What the pages show of a dataset, by identifiers.
#[derive(Debug, PartialEq)]
struct Shown {
    by_date: Vec<String>,
    columns: Vec<(String, String)>,
    rows: Vec<(String, String)>,
    statuses: BTreeMap<String, String>,
    selections: Vec<Vec<String>>,
    organisations: Vec<(String, usize, usize)>,
    facets: Vec<Vec<(String, usize)>>,
    strokes: BTreeMap<String, String>,
    current_names: BTreeMap<String, String>,
    example: Option<String>,
}

fn shown(dataset: &Dataset) -> Shown {
    let id = |ix: AgreementIx| dataset.agreement(ix).id.to_string();
    let name = |ix| dataset.organisation(ix).id.to_string();
    let statuses = Statuses::on(dataset, today());
    let index = SearchIndex::new(dataset);
    let sources = Sources {
        dataset,
        finder: Some(&index),
        columns: &Columns::of(dataset),
        statuses: &statuses,
        merge: true,
    };
    let cells = |register: &Register| {
        let cells = register.cells.iter();
        cells
            .map(|cell| (id(cell.agreement), format!("{} {}", cell.x, cell.y)))
            .collect()
    };
    let filters = [
        Filter::default(),
        Filter {
            text: "emploi insertion".to_owned(),
            ..Filter::default()
        },
        Filter {
            text: "cci".to_owned(),
            levels: vec![Level::Regional, Level::Local],
            ..Filter::default()
        },
        Filter {
            evidence: vec![Evidence::Declared, Evidence::Independent],
            ..Filter::default()
        },
        Filter {
            from: "2015".parse().ok(),
            possible_dates: true,
            ..Filter::default()
        },
    ];
    let all = select(sources, &Filter::default()).agreements;
    Shown {
        by_date: dataset.agreements_by_date().into_iter().map(id).collect(),
        columns: cells(&Register::columns(dataset, 1_104.0)),
        rows: cells(&Register::rows(dataset, 328.0)),
        statuses: dataset
            .targets()
            .map(|ix| {
                let key = format!("{}/{}", id(ix.agreement), dataset.target(ix).id);
                (key, format!("{:?}", statuses.get(ix)))
            })
            .collect(),
        selections: filters
            .iter()
            .map(|filter| {
                select(sources, filter)
                    .agreements
                    .into_iter()
                    .map(id)
                    .collect()
            })
            .collect(),
        organisations: sorting::organisations(dataset, &all, true)
            .into_iter()
            .map(|row| (name(row.organisation), row.agreements, row.partners))
            .collect(),
        facets: Facet::ALL
            .into_iter()
            .map(|facet| {
                let options = facets::options(sources, &filters[0], facet, Lang::Fr);
                options
                    .into_iter()
                    .map(|option| (option.value, option.count))
                    .collect()
            })
            .collect(),
        strokes: dataset
            .agreements()
            .iter()
            .map(|agreement| {
                (
                    agreement.id.to_string(),
                    stroke(dataset, agreement, Pen::SMALL),
                )
            })
            .collect(),
        current_names: dataset
            .organisations()
            .iter()
            .map(|organisation| {
                let ix = dataset.find_organisation(organisation.id.as_str()).unwrap();
                (organisation.id.to_string(), name(dataset.current_name(ix)))
            })
            .collect(),
        example: register::teaching_example(dataset).map(id),
    }
}

#[test]
fn no_order_of_the_records_in_the_file_shows() {
    let expected = shown(shipped());
    let file: Value = serde_json::from_str(shipped_text()).unwrap();
    let mut seed = 0x9e37_79b9_u64;
    for round in 0..3 {
        let mut file = file.clone();
        for list in ["agreements", "organisations", "themes", "events"] {
            let records = file[list].as_array_mut().unwrap();
            if round == 0 {
                records.reverse();
                continue;
            }
            for i in (1..records.len()).rev() {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                records.swap(i, (seed >> 33) as usize % (i + 1));
            }
        }
        let found = shown(&Dataset::from_json(&file.to_string()).unwrap());
        assert_eq!(found.by_date, expected.by_date, "the order by date");
        assert_eq!(
            found.current_names, expected.current_names,
            "the last names"
        );
        assert_eq!(found.columns, expected.columns, "the register in columns");
        assert_eq!(found.rows, expected.rows, "the register in rows");
        assert_eq!(found.statuses, expected.statuses, "the states of targets");
        assert_eq!(found.selections, expected.selections, "the selections");
        assert_eq!(
            found.organisations, expected.organisations,
            "the table of organisations"
        );
        assert_eq!(found.facets, expected.facets, "the facets");
        assert_eq!(found.strokes, expected.strokes, "the strokes");
        assert_eq!(
            found.example, expected.example,
            "the example of the register"
        );
    }
}

// --- Strokes ---------------------------------------------------------------------------------------------------------

/// A path is finite and stays near its pen.
#[track_caller]
fn check_stroke(path: &str, pen: Pen, id: &str) {
    assert!(path.starts_with('M') && path.ends_with('Z'), "{id}: {path}");
    let numbers: Vec<f64> = path
        .split(['M', 'L', 'Z', ' '])
        .filter(|text| !text.is_empty())
        .map(|text| {
            text.parse()
                .unwrap_or_else(|_| panic!("{id}: {text} in {path}"))
        })
        .collect();
    assert!(
        numbers.len() >= 20 && numbers.len().is_multiple_of(2),
        "{id}"
    );
    for point in numbers.chunks(2) {
        let (x, y) = (point[0] / pen.width, point[1] / pen.height);
        // A long tail may come back past the edge, and a loop lean out a little; never out of its neighbours' sight.
        assert!(
            (-0.1..=1.1).contains(&x) && (-0.15..=1.1).contains(&y),
            "{id}: {point:?} for {pen:?}"
        );
    }
}

#[test]
fn every_stroke_is_finite_near_its_place_and_unlike_any_other() {
    let dataset = shipped();
    for pen in [Pen::SMALL, Pen::MEDIUM, Pen::LARGE] {
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for agreement in dataset.agreements() {
            let path = stroke(dataset, agreement, pen);
            check_stroke(&path, pen, agreement.id.as_str());
            if let Some(other) = seen.insert(path, agreement.id.as_str()) {
                panic!(
                    "{} and {other} have the same stroke at {} px",
                    agreement.id, pen.width
                );
            }
        }
    }
}

// --- Search ----------------------------------------------------------------------------------------------------------

#[test]
fn each_agreement_is_found_by_each_long_word_of_its_title() {
    let dataset = shipped();
    let index = SearchIndex::new(dataset);
    let statuses = Statuses::on(dataset, today());
    let sources = Sources {
        dataset,
        finder: Some(&index),
        columns: &Columns::of(dataset),
        statuses: &statuses,
        merge: true,
    };
    for (position, agreement) in dataset.agreements().iter().enumerate() {
        let ix = AgreementIx::from_position(position);
        let words = agreement.title.split(|c: char| !c.is_alphanumeric());
        for word in words.filter(|word| word.chars().count() >= 4) {
            for asked in [
                word.to_owned(),
                word.to_uppercase(),
                word.chars().take(4).collect(),
            ] {
                assert!(
                    index.agreements(&asked).records.contains(&ix),
                    "{} is not found by {asked}",
                    agreement.id
                );
            }
        }
        if position.is_multiple_of(10) {
            let filter = Filter {
                text: agreement.title.to_string(),
                ..Filter::default()
            };
            let found = select(sources, &filter).agreements;
            assert!(
                found.contains(&ix),
                "{} is not found by its title",
                agreement.id
            );
        }
    }
}

// --- Facets ----------------------------------------------------------------------------------------------------------

/// The count beside each option is the number of agreements left when it is chosen alone.
#[test]
fn each_count_of_a_facet_is_the_number_of_agreements_really_left() {
    let dataset = shipped();
    let index = SearchIndex::new(dataset);
    let statuses = Statuses::on(dataset, today());
    let filters = [
        Filter::default(),
        Filter {
            levels: vec![Level::Regional],
            ..Filter::default()
        },
        Filter {
            evidence: vec![Evidence::Declared],
            from: "2010".parse().ok(),
            ..Filter::default()
        },
        Filter {
            text: "jeunes".to_owned(),
            ..Filter::default()
        },
    ];
    let mut wrong = Vec::new();
    for (filter, merge) in filters
        .iter()
        .flat_map(|filter| [(filter, true), (filter, false)])
    {
        let sources = Sources {
            dataset,
            finder: Some(&index),
            columns: &Columns::of(dataset),
            statuses: &statuses,
            merge,
        };
        for facet in Facet::ALL {
            for option in facets::options(sources, filter, facet, Lang::Fr) {
                let mut alone = filter.clone();
                facets::clear(&mut alone, facet);
                facets::toggle(&mut alone, facet, &option.value);
                assert_eq!(
                    facets::chosen(&alone, facet),
                    std::slice::from_ref(&option.value),
                    "{facet:?}"
                );
                let left = select(sources, &alone).agreements.len();
                if left != option.count {
                    wrong.push(format!(
                        "{facet:?} {}: says {}, leaves {left}",
                        option.value, option.count
                    ));
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong counts:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
