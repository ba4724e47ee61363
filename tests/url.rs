//! Addresses carry everything a visitor chose: writing then reading gives the same choices, whatever they are, and a
//! link that was good once is good for ever.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use paraphe::analysis::filter::Filter;
use paraphe::domain::agreement::{AgreementKind, Level};
use paraphe::domain::date::{Day, PartialDate};
use paraphe::domain::id::{OrganisationId, ThemeId};
use paraphe::domain::status::{Deadline, Evidence, ResultState};
use paraphe::domain::target::Nature;
use paraphe::domain::{Dataset, Lang, Territory};
use paraphe::state::route::Route;
use paraphe::state::view_state::{
    Chain, Ignored, Lanes, Mode, NetworkChoices, Scheme, Sort, ViewState, Without,
};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::collections::BTreeSet;

/// Every parameter of the public surface; `b.` stands before the filters too.
const FILTERS: [&str; 14] = [
    "q",
    "kind",
    "level",
    "territory",
    "organisation",
    "theme",
    "result",
    "evidence",
    "deadline",
    "nature",
    "from",
    "to",
    "dates",
    "in-force",
];
const OTHERS: [&str; 18] = [
    "sel", "sort", "mode", "window", "lanes", "merge", "path", "without", "steps", "all", "today",
    "embed", "controls", "scheme", "target", "of", "v", "data",
];

fn cases(number: u32) -> ProptestConfig {
    ProptestConfig {
        cases: number,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

// --- Any choices -----------------------------------------------------------------------------------------------------

/// Texts that try to break out of a query string.
fn text(longest: usize) -> impl Strategy<Value = String> {
    let signs = select(vec![
        "&",
        "=",
        "%",
        "+",
        "#",
        "?",
        "/",
        "%2F",
        "%00",
        ";",
        " ",
        "é",
        "œ",
        "’",
        "\u{202f}",
        "🖋",
        "👩‍👩‍👧",
        "e\u{301}",
        "\u{202e}",
        "b.",
        "\"",
        "<",
        "a",
        "Z",
        "0",
        "\n",
        "\0",
    ]);
    prop_oneof![
        proptest::collection::vec(signs, 0..20).prop_map(|signs| signs.concat()),
        any::<String>(),
    ]
    .prop_map(move |text| text.chars().take(longest).collect())
}

fn date() -> impl Strategy<Value = PartialDate> {
    (
        1800..=2200_i32,
        1..=12_u32,
        1..=28_u32,
        0..3_usize,
        select(vec!["", "~", "?", "%"]),
    )
        .prop_map(|(year, month, day, precision, mark)| {
            let body = match precision {
                0 => format!("{year}"),
                1 => format!("{year}-{month:02}"),
                _ => format!("{year}-{month:02}-{day:02}"),
            };
            format!("{body}{mark}").parse().unwrap()
        })
}

/// Some of a closed list, each once, in any order.
fn some_of<T: Clone + std::fmt::Debug + 'static>(
    all: &[T],
) -> impl Strategy<Value = Vec<T>> + use<T> {
    subsequence(all.to_vec(), 0..=all.len().min(4)).prop_shuffle()
}

fn id() -> impl Strategy<Value = String> {
    "[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?"
}

fn ids() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::btree_set(id(), 0..4)
        .prop_map(|ids| ids.into_iter().collect::<Vec<_>>())
        .prop_shuffle()
}

fn filter() -> impl Strategy<Value = Filter> {
    let territories: Vec<Territory> = Territory::all().collect();
    let words = (
        text(200),
        some_of(AgreementKind::ALL),
        some_of(Level::ALL),
        some_of(&territories),
        ids(),
        ids(),
    );
    let states = (
        some_of(ResultState::ALL),
        some_of(Evidence::ALL),
        some_of(Deadline::ALL),
        some_of(Nature::ALL),
    );
    let dates = (
        proptest::option::of(date()),
        proptest::option::of(date()),
        any::<bool>(),
        any::<bool>(),
    );
    (words, states, dates).prop_map(
        |(
            (text, kinds, levels, territories, organisations, themes),
            (results, evidence, deadlines, natures),
            (from, to, possible_dates, in_force),
        )| Filter {
            text,
            kinds,
            levels,
            territories,
            organisations: organisations
                .iter()
                .map(|id| OrganisationId::new(id).unwrap())
                .collect(),
            themes: themes.iter().map(|id| ThemeId::new(id).unwrap()).collect(),
            results,
            evidence,
            deadlines,
            natures,
            from,
            to,
            possible_dates,
            in_force,
        },
    )
}

fn network() -> impl Strategy<Value = NetworkChoices> {
    let organisation = || id().prop_map(|id| OrganisationId::new(&id).unwrap());
    let path = (
        organisation(),
        organisation(),
        prop_oneof![Just(0), 0..40_u32, Just(u32::MAX - 1)],
    )
        .prop_map(|(from, to, way)| Chain { from, to, way });
    let without = proptest::option::of(ids()).prop_map(|list| {
        list.map_or(Without::Usual, |list| {
            Without::These(
                list.iter()
                    .map(|id| OrganisationId::new(id).unwrap())
                    .collect(),
            )
        })
    });
    (
        proptest::option::of(path),
        without,
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(path, without, two_steps, all)| NetworkChoices {
            path,
            without,
            two_steps,
            all,
        })
}

fn view_state() -> impl Strategy<Value = ViewState> {
    let sort = (id(), any::<bool>()).prop_map(|(column, descending)| Sort { column, descending });
    let window = (date(), date()).prop_filter("a window goes forwards", |(from, to)| {
        from.earliest() < to.latest()
    });
    let today = (1800..=2200_i32, 1..=12_u32, 1..=31_u32)
        .prop_map(|(year, month, day)| Day::from_ymd(year, month, day));
    let short = |text: String| {
        let mut text: String = text.chars().take(15).collect();
        if text.is_empty() {
            text.push('v');
        }
        text
    };
    let flags = (any::<bool>(), any::<bool>(), any::<bool>());
    let embed = (
        select(Scheme::ALL.to_vec()),
        proptest::option::of(id()),
        proptest::option::of(text(60).prop_map(short)),
    );
    let places = (
        filter(),
        filter(),
        proptest::option::of(id()),
        proptest::option::of(sort),
        select(Mode::ALL.to_vec()),
        proptest::option::of(window),
        select(Lanes::ALL.to_vec()),
        proptest::option::of(today),
        proptest::option::of(text(15).prop_map(short)),
        proptest::option::of(text(15).prop_map(short)),
    );
    (places, flags, embed, network()).prop_map(
        |(
            (filter, second, selected, sort, mode, window, lanes, today, version, data),
            (merge, embed, controls),
            (scheme, target, of),
            network,
        )| ViewState {
            filter,
            second,
            selected,
            sort,
            mode,
            window,
            lanes,
            merge,
            network,
            today,
            embed,
            controls,
            scheme,
            target,
            of,
            version,
            data,
        },
    )
}

proptest! {
    #![proptest_config(cases(10_000))]

    #[test]
    fn writing_then_reading_gives_the_same_choices(state in view_state()) {
        let query = state.to_query();
        prop_assert!(query.is_ascii(), "{}", query);
        prop_assert!(!query.contains(['#', '?', ' ', '"', '<', '\n']), "{}", query);
        let (read, ignored) = ViewState::parse(&query);
        prop_assert_eq!(&ignored, &vec![], "{}", query);
        prop_assert_eq!(&read, &state, "{}", query);
        prop_assert_eq!(ViewState::parse(&format!("?{query}")).0, state);
        prop_assert_eq!(read.to_query(), query);
    }

}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn any_text_is_read_without_a_panic_and_settles(query in any::<String>()) {
        let (state, ignored) = ViewState::parse(&query);
        for part in &ignored {
            prop_assert!(part.name.chars().count() <= 60 && part.value.chars().count() <= 60);
            for lang in Lang::ALL {
                prop_assert!(part.message(lang).contains(&part.name));
            }
        }
        let (again, ignored) = ViewState::parse(&state.to_query());
        prop_assert_eq!(again, state);
        prop_assert_eq!(ignored, vec![]);
    }

    #[test]
    fn any_value_of_a_known_parameter_is_read_or_named(
        name in select([&FILTERS[..], &OTHERS[..]].concat()),
        second in any::<bool>(),
        value in text(400),
    ) {
        let name = if second { format!("b.{name}") } else { name.to_owned() };
        let encoded: String = value.bytes().map(|byte| format!("%{byte:02X}")).collect();
        let (state, ignored) = ViewState::parse(&format!("{name}={encoded}&kind=pact"));
        prop_assert!(ignored.iter().all(|part| part.name == name));
        prop_assert!(ignored.len() <= 1);
        prop_assert!(state.filter.kinds.contains(&AgreementKind::Pact), "the rest applies");
    }

    #[test]
    fn any_path_is_read_without_a_panic_and_reads_back(path in "[a-z/.é%-]{0,40}") {
        let (lang, route) = Route::parse(&path);
        if !matches!(route, Route::NotFound(_)) {
            prop_assert_eq!(Route::parse(&route.path(lang)), (lang, route));
        }
    }
}

#[test]
fn what_nobody_chose_is_not_written() {
    assert_eq!(ViewState::default().to_query(), "");
    for empty in ["", "?", "&", "&&&", "q="] {
        assert_eq!(
            ViewState::parse(empty),
            (ViewState::default(), vec![]),
            "{empty}"
        );
    }
}

// --- What is not understood ------------------------------------------------------------------------------------------

#[test]
fn each_part_that_is_not_understood_is_named_and_the_rest_is_read() {
    let bad = [
        ("kind", "treaty"),
        ("level", "cantonal"),
        ("territory", "FR-DEP-99"),
        ("organisation", "Pôle emploi"),
        ("theme", "-"),
        ("result", "good"),
        ("evidence", "hearsay"),
        ("deadline", "soon"),
        ("from", "13/05/2024"),
        ("to", "2015-13"),
        ("dates", "all"),
        ("in-force", "true"),
    ];
    let bad_once = [
        ("sel", "../x"),
        ("sort", "--"),
        ("mode", "drawing"),
        ("window", "2020/2010"),
        ("window", "2020"),
        ("lanes", "rows"),
        ("merge", "no"),
        ("today", "2024"),
        ("today", "2024-02-30"),
        ("path", "unml"),
        ("path", "unml/"),
        ("path", "unml/edf/1"),
        ("path", "unml/edf/02"),
        ("path", "unml/edf/two"),
        ("path", "unml/edf/2/3"),
        ("without", "Pôle emploi"),
        ("steps", "3"),
        ("all", "yes"),
        ("embed", "yes"),
        ("controls", ""),
        ("scheme", "sepia"),
        ("target", "a/b"),
        ("of", ""),
        ("v", ""),
        ("data", ""),
    ];
    let with_b = bad
        .iter()
        .map(|(name, value)| (format!("b.{name}"), *value));
    let all = bad
        .iter()
        .chain(&bad_once)
        .map(|(name, value)| ((*name).to_owned(), *value))
        .chain(with_b);
    for (name, value) in all {
        let query = format!("level=local&{name}={value}&q=emploi");
        let (state, ignored) = ViewState::parse(&query);
        assert_eq!(
            ignored,
            [Ignored {
                name: name.clone(),
                value: value.to_owned(),
                unknown_name: false
            }],
            "{query}"
        );
        for lang in Lang::ALL {
            assert!(ignored[0].message(lang).contains(&name), "{query}");
        }
        assert_eq!(state.to_query(), "q=emploi&level=local", "{query}");
    }
    for name in ["foo", "b.sel", "b.", "", "Level", "utm_source", "b.b.q"] {
        let (state, ignored) = ViewState::parse(&format!("{name}=1&level=local"));
        assert_eq!(ignored.len(), 1, "{name}");
        assert!(ignored[0].unknown_name && ignored[0].name == name, "{name}");
        assert_eq!(state.to_query(), "level=local", "{name}");
    }
}

#[test]
fn nobody_set_aside_is_not_the_same_as_nothing_said() {
    let said = |query: &str| ViewState::parse(query).0.network.without;
    assert_eq!(said(""), Without::Usual);
    assert_eq!(said("without="), Without::These(vec![]));
    let both = ["etat", "france-travail"].map(|id| OrganisationId::new(id).unwrap());
    assert_eq!(
        said("without=etat&without=france-travail&without=etat&without="),
        Without::These(both.to_vec())
    );
}

#[test]
fn what_belongs_to_the_network_stays_there() {
    let (state, _) = ViewState::parse(
        "level=local&path=unml/edf&without=etat&steps=2&all=1&mode=map&window=1987/2015",
    );
    assert_eq!(state.carried().to_query(), "level=local");
}

#[test]
fn what_is_embedded_stays_embedded_and_the_whole_page_is_not() {
    let query = "level=local&target=a&embed=1&controls=0&scheme=dark&v=2026.11.22";
    let (state, ignored) = ViewState::parse(query);
    assert_eq!(ignored, vec![]);
    assert_eq!(state.to_query(), query);
    // A link of the embedded page, to a view of many or to a record: the frame and the version go along, the target
    // belongs to the page left.
    for carried in [state.carried(), state.carried_to_record()] {
        assert_eq!(
            carried.to_query(),
            "level=local&embed=1&controls=0&scheme=dark&v=2026.11.22"
        );
    }
    assert_eq!(
        state.unframed().to_query(),
        "level=local&target=a&v=2026.11.22"
    );
    // The usual colours are not written.
    assert_eq!(ViewState::parse("scheme=auto").0, ViewState::default());
    // The builder carries a whole address, query included.
    let of = "en/chronologie/?level=local&mode=table&embed=1";
    let about = ViewState {
        of: Some(of.to_owned()),
        ..ViewState::default()
    };
    let read = ViewState::parse(&about.to_query()).0;
    assert_eq!(read.of.as_deref(), Some(of));
    assert_eq!(read.carried().to_query(), "");
}

#[test]
fn a_part_that_is_not_understood_does_not_undo_one_that_was() {
    let (state, ignored) = ViewState::parse("from=2015&from=x&mode=table&mode=x");
    assert_eq!(ignored.len(), 2);
    assert_eq!(state.to_query(), "from=2015&mode=table");
}

// --- The links people have made --------------------------------------------------------------------------------------

/// A line of the table: the query, its canonical writing, the names ignored.
fn links() -> Vec<(&'static str, &'static str, Vec<&'static str>)> {
    include_str!("golden/links-v1.txt")
        .lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
        .map(|line| {
            let (query, rest) = line.split_once(" → ").unwrap();
            let (canonical, ignored) = rest.split_once(" ! ").unwrap_or((rest, ""));
            let canonical = if canonical == "-" { "" } else { canonical };
            (query, canonical, ignored.split_whitespace().collect())
        })
        .collect()
}

#[test]
fn a_link_that_was_good_once_is_good_for_ever() {
    for (query, canonical, names) in links() {
        let (state, ignored) = ViewState::parse(query);
        assert_eq!(state.to_query(), canonical, "{query}");
        let ignored: Vec<&str> = ignored.iter().map(|part| part.name.as_str()).collect();
        assert_eq!(ignored, names, "{query}");
        assert_eq!(ViewState::parse(canonical), (state, vec![]), "{query}");
    }
}

#[test]
fn the_table_of_links_has_every_parameter() {
    let written: BTreeSet<&str> = links()
        .iter()
        .flat_map(|(_, canonical, _)| canonical.split('&'))
        .filter_map(|part| part.split_once('=').map(|(name, _)| name))
        .collect();
    for name in FILTERS.iter().chain(&OTHERS) {
        assert!(written.contains(name), "no link has {name}");
    }
    for name in FILTERS {
        assert!(
            written.contains(format!("b.{name}").as_str()),
            "no link has b.{name}"
        );
    }
}

// --- Pages -----------------------------------------------------------------------------------------------------------

#[test]
fn a_name_that_nobody_bears_is_said_once_the_data_are_there() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/agreements.json");
    let dataset = Dataset::from_json(&std::fs::read_to_string(file).unwrap()).unwrap();
    let said = |query: &str| -> Vec<String> {
        let (view, ignored) = ViewState::parse(query);
        assert!(ignored.is_empty(), "{query}");
        let strangers = view.strangers(&dataset);
        strangers.iter().map(|s| s.message(Lang::En)).collect()
    };
    assert!(said("organisation=etat&theme=youth&without=unml&b.theme=youth").is_empty());
    assert_eq!(
        said(
            "without=personne&organisation=etat&organisation=nobody&theme=none&b.organisation=who"
        ),
        [
            "The data do not know “nobody” (“organisation” in the address).",
            "The data do not know “who” (“b.organisation” in the address).",
            "The data do not know “personne” (“without” in the address).",
            "The data do not know “none” (“theme” in the address).",
        ]
    );
}

#[test]
fn no_two_pages_share_an_address() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/agreements.json");
    let dataset = Dataset::from_json(&std::fs::read_to_string(file).unwrap()).unwrap();
    let routes = Route::all(&dataset);
    let mut paths = BTreeSet::new();
    for lang in Lang::ALL {
        for route in &routes {
            let path = route.path(lang);
            assert!(
                path.bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'/'),
                "{path} would need to be escaped"
            );
            assert!(path.is_empty() || path.ends_with('/'), "{path}");
            assert_eq!(Route::parse(&path), (lang, route.clone()), "{path}");
            // Some hosts and disks do not tell capitals from small letters.
            assert!(paths.insert(path.to_lowercase()), "{path} twice");
        }
    }
}

#[test]
fn a_word_to_the_start_script_is_no_choice_and_no_fault() {
    let (state, ignored) = ViewState::parse("nosw=1&level=regional");
    assert!(ignored.is_empty(), "{ignored:?}");
    assert_eq!(state.to_query(), "level=regional");
}
