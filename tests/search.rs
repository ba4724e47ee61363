//! Searching the published dataset: what visitors type finds what they mean, in either language.

use paraphe::analysis::search::{Builder, Field, SearchIndex};
use paraphe::analysis::{fold, search};
use paraphe::domain::{Dataset, Territory};
use proptest::prelude::*;
use std::sync::LazyLock;

static DATASET: LazyLock<Dataset> = LazyLock::new(|| {
    let text = std::fs::read_to_string("public/data/agreements.json").unwrap();
    Dataset::from_json(&text).unwrap()
});
static INDEX: LazyLock<SearchIndex> = LazyLock::new(|| SearchIndex::new(&DATASET));

fn ids(query: &str) -> Vec<&'static str> {
    let id = |ix| DATASET.agreement(ix).id.as_str();
    INDEX
        .agreements(query)
        .records
        .into_iter()
        .map(id)
        .collect()
}

#[test]
fn what_visitors_type_finds_first_what_they_mean() {
    let golden = std::fs::read_to_string("tests/golden/search-queries.txt").unwrap();
    let lines: Vec<(&str, &str)> = golden
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(" → "))
        .collect();
    assert!(lines.len() >= 60, "{} queries", lines.len());
    let missed: Vec<String> = lines
        .iter()
        .filter_map(|(query, wanted)| {
            assert!(
                DATASET.find_agreement(wanted).is_some(),
                "{wanted} is no agreement"
            );
            let found = ids(query);
            let place = found.iter().position(|id| id == wanted);
            (place != Some(0)).then(|| {
                format!(
                    "{query}: {wanted} at {place:?} of {}; first {:?}",
                    found.len(),
                    found.iter().take(3).collect::<Vec<_>>()
                )
            })
        })
        .collect();
    assert!(
        missed.is_empty(),
        "{} of {} queries:\n{}",
        missed.len(),
        lines.len(),
        missed.join("\n")
    );
}

#[test]
fn each_word_of_a_title_and_each_whole_title_find_their_record() {
    for agreement in DATASET.agreements() {
        let id = agreement.id.as_str();
        for word in fold::words(&agreement.title) {
            assert!(ids(&word).contains(&id), "{word} does not find {id}");
        }
        assert!(
            ids(&agreement.title).contains(&id),
            "{id} is not found by its title"
        );
    }
}

#[test]
fn each_name_finds_its_organisation_and_each_place_its_territory() {
    for organisation in DATASET.organisations() {
        let names = organisation
            .aliases
            .iter()
            .chain(&organisation.acronym)
            .chain([&organisation.name]);
        for name in names {
            let found = INDEX.organisations(name).records;
            assert!(
                found
                    .iter()
                    .any(|ix| DATASET.organisation(*ix).id == organisation.id),
                "{name}"
            );
        }
    }
    for territory in Territory::all() {
        assert!(
            INDEX
                .territories(territory.name())
                .records
                .contains(&territory),
            "{territory:?}"
        );
        if let Some(number) = territory.department_number() {
            assert_eq!(INDEX.territories(number).records[0], territory);
        }
    }
}

#[test]
fn accents_case_and_apostrophes_never_matter() {
    for agreement in DATASET.agreements() {
        let title = &agreement.title;
        let found = ids(title);
        assert_eq!(found, ids(&title.to_uppercase()), "{title}");
        assert_eq!(found, ids(&fold::words(title).join(" ")), "{title}");
        assert_eq!(found, ids(&title.replace('\'', "’")), "{title}");
    }
}

#[test]
fn one_typing_mistake_is_forgiven_and_said() {
    for (typed, meant) in [
        ("flamanvile", "flamanville"),
        ("apprentisage", "apprentissage"),
        ("garantie jeunse", "garantie jeunes"),
        ("gaurdeloupe", "guadeloupe"),
    ] {
        let found = INDEX.agreements(typed);
        assert!(!found.records.is_empty(), "{typed}");
        assert_eq!(found.suggestion.as_deref(), Some(meant));
        assert!(
            INDEX.agreements(meant).suggestion.is_none(),
            "{meant} is right"
        );
    }
}

#[test]
fn what_has_no_answer_is_answered_by_a_way_out() {
    let found = INDEX.agreements("poleemploi uimm");
    assert!(found.records.is_empty());
    assert_eq!(found.suggestion.as_deref(), Some("pole emploi uimm"));
    for asked in [
        "mayotte flamanville",
        "mayotte flamanville xqzwv",
        "xqzwv mayotte flamanville conforama",
        "xqzwv ladom",
    ] {
        let found = INDEX.agreements(asked);
        assert!(found.records.is_empty(), "{asked}");
        let way_out = found.suggestion.unwrap();
        assert!(
            !INDEX.agreements(&way_out).records.is_empty(),
            "{asked}: {way_out}"
        );
    }
    let nothing = INDEX.agreements("xqzwv");
    assert!(nothing.records.is_empty() && nothing.suggestion.is_none());
    for empty in ["", " ", "’ -", "…"] {
        assert!(INDEX.agreements(empty).records.is_empty());
    }
}

/// One field, so that only the way a word answers counts.
fn index_of(titles: &[&str]) -> search::Index {
    let mut builder = Builder::default();
    for title in titles {
        builder.next_document();
        builder.add(Field::Title, title);
    }
    builder.finish()
}

#[test]
fn the_very_word_comes_before_its_forms_and_these_before_beginnings() {
    let index = index_of(&["accordeon unique", "accords unique", "accord unique"]);
    let order: Vec<usize> = index
        .ask("accord")
        .hits
        .iter()
        .map(|hit| hit.document)
        .collect();
    assert_eq!(order, [2, 1, 0]);
    // A mistake is looked for only where nothing else answers.
    let index = index_of(&["marche", "parche"]);
    assert_eq!(index.ask("marche").hits.len(), 1);
    let both: Vec<usize> = index
        .ask("tarche")
        .hits
        .iter()
        .map(|hit| hit.document)
        .collect();
    assert_eq!(both, [0, 1]);
}

#[test]
fn function_words_ask_for_nothing_unless_alone() {
    assert_eq!(
        ids("convention pour l’emploi des jeunes"),
        ids("convention emploi jeunes")
    );
    assert!(!ids("pour les").is_empty());
}

#[test]
fn one_query_finds_records_of_each_kind_and_keeps_to_what_is_written() {
    let offer = INDEX.offer(&DATASET, "bretagne");
    assert!(!offer.agreements.records.is_empty() && !offer.organisations.records.is_empty());
    assert_eq!(offer.territories.records[0].name(), "Bretagne");
    assert!(offer.suggestion.is_none());
    // One edit from Marne, Mayenne…; but written as it is, it names an agreement.
    let offer = INDEX.offer(&DATASET, "matra");
    assert!(offer.territories.records.is_empty() && !offer.agreements.records.is_empty());
    let offer = INDEX.offer(&DATASET, "bretagen");
    assert_eq!(offer.suggestion.as_deref(), Some("Bretagne"));
    assert_eq!(offer.territories.records[0].name(), "Bretagne");
    // What is suggested is written as the records write it.
    for (typed, meant) in [
        ("prismenploi", "Prism'emploi"),
        ("metallurgje", "métallurgie"),
        ("poleemploi uimm", "Pôle emploi UIMM"),
    ] {
        assert_eq!(
            INDEX.offer(&DATASET, typed).suggestion.as_deref(),
            Some(meant)
        );
    }
    assert!(INDEX.offer(&DATASET, "xqzwv").is_empty());
}

#[test]
fn marks_stand_on_what_answered() {
    let marked = |query: &str, text: &str| -> Vec<String> {
        let marks = INDEX.agreements(query).marks;
        marks
            .ranges(text)
            .into_iter()
            .map(|range| text[range].to_owned())
            .collect()
    };
    assert_eq!(
        marked("regional emplois", "Accord régional de l’emploi"),
        ["régional", "emploi"]
    );
    assert_eq!(
        marked("prismemplois", "Avec Prism’emploi Normandie"),
        ["Prism’emploi"]
    );
    assert_eq!(
        marked("pole appren", "L’apprentissage à Pôle emploi"),
        ["apprentissage", "Pôle"]
    );
    assert_eq!(
        marked("ile de france", "En Île-de-France, la France"),
        ["Île-de-France", "France"]
    );
    assert_eq!(marked("france", "En Île-de-France"), ["France"]);
    assert!(marked("xqzwv", "Pôle emploi").is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Whatever is typed, the answer is the same twice, in one order, without a record twice; and nothing breaks.
    #[test]
    fn any_query_has_one_answer(query in "\\PC{0,24}") {
        let found = ids(&query);
        prop_assert_eq!(&found, &ids(&query));
        let mut once = found.clone();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(once.len(), found.len());
        let text = &DATASET.agreements()[0].title;
        for range in INDEX.agreements(&query).marks.ranges(text) {
            prop_assert!(text.get(range).is_some());
        }
    }

    /// A record is still found after one edit inside a long word of its title.
    #[test]
    fn one_edit_in_a_long_word_keeps_the_record(which in 0usize..10_000, at in 0usize..100, edit in 0usize..4, letter in b'a'..=b'z') {
        let agreement = &DATASET.agreements()[which % DATASET.agreements().len()];
        let words: Vec<String> = fold::words(&agreement.title).into_iter().filter(|w| w.len() >= 8 && w.bytes().all(|b| b.is_ascii_lowercase())).collect();
        prop_assume!(!words.is_empty());
        let word = &words[which % words.len()];
        let at = 1 + at % (word.len() - 2);
        let mut typed = word.clone().into_bytes();
        match edit {
            0 => { typed.remove(at); }
            1 => typed.insert(at, letter),
            2 => typed[at] = letter,
            _ => typed.swap(at, at + 1),
        }
        let typed = String::from_utf8(typed).unwrap();
        let found = INDEX.agreements(&typed);
        // Where the edit makes another word of the dictionary, that word is what was asked.
        prop_assume!(found.suggestion.is_some());
        prop_assert!(ids(&typed).contains(&agreement.id.as_str()), "{} for {}", typed, word);
    }
}
