use super::*;
use crate::domain::agreement::{AgreementKind, Level, RelationKind, Role};
use crate::domain::event::EventKind;
use crate::domain::organisation::OrganisationKind;
use crate::domain::source::{Issuer, SourceKind};
use crate::domain::target::{Comparator, Measure, Nature};

#[test]
fn the_kind_of_a_field_and_its_rust_type_read_the_same_json() {
    for record in RECORDS {
        for field in record.fields {
            assert_eq!(
                field.json,
                field.kind.json(),
                "{}.{}",
                record.name,
                field.name
            );
        }
    }
}

#[test]
fn every_vocabulary_is_the_enum_that_reads_it() {
    fn same(vocabulary: &str, words: &[&str]) {
        let found = VOCABULARIES.iter().find(|v| v.name == vocabulary).unwrap();
        let described: Vec<&str> = found.words.iter().map(|word| word.word).collect();
        assert_eq!(described, words, "{vocabulary}");
    }
    same("agreement kind", AgreementKind::WORDS);
    same("level", Level::WORDS);
    same("role", Role::WORDS);
    same("relation", RelationKind::WORDS);
    same("nature", Nature::WORDS);
    same("measure", Measure::WORDS);
    same("comparator", Comparator::WORDS);
    same("source kind", SourceKind::WORDS);
    same("issuer", Issuer::WORDS);
    same("organisation kind", OrganisationKind::WORDS);
    same("event kind", EventKind::WORDS);
    assert_eq!(VOCABULARIES.len(), 11);
}

#[test]
fn every_record_but_the_first_is_held_by_another() {
    for record in RECORDS.iter().skip(1) {
        let held = RECORDS
            .iter()
            .flat_map(|other| other.fields)
            .filter_map(Field::record)
            .any(|other| std::ptr::eq(other, *record));
        assert!(held, "{}", record.name);
    }
}

#[test]
fn every_meaning_exists_in_both_languages() {
    for record in RECORDS {
        let fields = record.fields.iter().map(|field| field.meaning);
        for (fr, en) in fields.chain([record.meaning]) {
            assert!(!fr.is_empty() && !en.is_empty() && fr != en, "{fr} / {en}");
        }
    }
}
