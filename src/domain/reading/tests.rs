use super::{Any, many, record};

#[derive(Debug, Default, PartialEq)]
struct Inner {
    name: Box<str>,
    size: Option<f64>,
}
filled!(Inner, "inner": name, size);

#[derive(Debug, Default, PartialEq)]
struct Outer {
    kind: Box<str>,
    count: u64,
    ratio: f64,
    sure: bool,
    words: Vec<Box<str>>,
    other: Any,
    maybe: Option<Box<str>>,
    first: Inner,
    second: Option<Inner>,
    all: Vec<Inner>,
}
filled!(Outer, "outer": kind as "type", count, ratio, sure, words, other, maybe, first, second, all);

const WHOLE: &str = r#"{
    "type": "a \u00e9", "count": 3, "ratio": -2, "sure": true, "words": ["x", "y"], "other": 1.5, "maybe": "m",
    "first": {"name": "f", "size": 1e3}, "second": {"size": null, "name": "s"}, "all": [{"name": "1"}, {"name": "2"}]
}"#;

fn inner(name: &str, size: Option<f64>) -> Inner {
    Inner {
        name: name.into(),
        size,
    }
}

fn fault(text: &str) -> String {
    record::<Outer>(text).unwrap_err().to_string()
}

#[test]
fn every_kind_of_field_is_filled() {
    let read: Outer = record(WHOLE).unwrap();
    let expected = Outer {
        kind: "a é".into(),
        count: 3,
        ratio: -2.0,
        sure: true,
        words: vec!["x".into(), "y".into()],
        other: Any("1.5".into()),
        maybe: Some("m".into()),
        first: inner("f", Some(1000.0)),
        second: Some(inner("s", None)),
        all: vec![inner("1", None), inner("2", None)],
    };
    assert_eq!(read, expected);
}

#[test]
fn what_may_be_null_may_be_left_out_and_what_nobody_knows_is_passed_over() {
    let short = r#"{"type": "", "count": 0, "ratio": 0.5, "sure": false, "words": [], "other": "",
        "maybe": null, "unknown": {"deep": [1, {"x": null}]}, "first": {"name": ""}, "all": []}"#;
    let read: Outer = record(short).unwrap();
    assert_eq!((read.maybe, read.second, read.ratio), (None, None, 0.5));
}

#[test]
fn a_value_of_any_type_is_kept_as_a_text() {
    for (json, text) in [
        ("\"t\"", "t"),
        ("12", "12"),
        ("-12", "-12"),
        ("0.25", "0.25"),
        ("true", "true"),
        ("null", "null"),
        ("[\"a\", 1]", "a, 1"),
        ("{\"a\": [1, 2]}", "a: 1, 2"),
    ] {
        let read: Outer =
            record(&WHOLE.replace("\"other\": 1.5", &format!("\"other\": {json}"))).unwrap();
        assert_eq!(&*read.other.0, text);
    }
}

#[test]
fn a_fault_says_what_was_expected_and_where() {
    for (from, to, message) in [
        (
            "\"count\": 3,",
            "",
            "missing field `count` at line 4 column 1",
        ),
        (
            "\"sure\": true,",
            "\"sure\": true, \"sure\": true,",
            "duplicate field `sure` at line 2 column 69",
        ),
        (
            "\"count\": 3",
            "\"count\": 3.5",
            "invalid type: floating point `3.5`, expected a number without decimals at line 2 column 36",
        ),
        (
            "\"ratio\": -2",
            "\"ratio\": \"-2\"",
            "invalid type: string \"-2\", expected a number at line 2 column 49",
        ),
        (
            "\"m\"",
            "7",
            "invalid type: integer `7`, expected a string at line 2 column 108",
        ),
        (
            "{\"name\": \"1\"}",
            "[\"1\", null]",
            "invalid type: sequence, expected a record: inner at line 3 column 88",
        ),
    ] {
        assert!(WHOLE.contains(from), "{from}");
        assert_eq!(fault(&WHOLE.replacen(from, to, 1)), message);
    }
}

#[test]
fn a_list_is_read_to_its_end() {
    let read: Vec<Inner> = many(r#" [{"name": "a"}, {"name": "b", "size": 2}] "#).unwrap();
    assert_eq!(read, [inner("a", None), inner("b", Some(2.0))]);
    assert!(many::<Inner>("[] x").is_err());
    assert!(many::<Inner>("{}").is_err());
}
