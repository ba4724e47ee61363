//! Worked examples of the tracking rule: small cases, and what the rule itself answers to them.

use crate::analysis::tracker::status;
use crate::domain::date::Day;
use crate::domain::source::Issuer;
use crate::domain::{Dataset, Lang};
use crate::text::{dates, numbers, words};
use serde_json::json;

/// A case: the promise, its due date, what was published and by whom.
struct Case {
    comparator: &'static str,
    value: Option<f64>,
    baseline: Option<f64>,
    due: Option<&'static str>,
    /// Date, value, issuer.
    observation: Option<(&'static str, f64, &'static str)>,
}

const fn case(
    comparator: &'static str,
    value: f64,
    due: Option<&'static str>,
    observation: Option<(&'static str, f64, &'static str)>,
) -> Case {
    Case {
        comparator,
        value: Some(value),
        baseline: None,
        due,
        observation,
    }
}

const CASES: [Case; 12] = [
    case(
        ">=",
        1_000.0,
        Some("2018"),
        Some(("2018-12", 1_000.0, "oversight")),
    ),
    case(
        ">=",
        1_000.0,
        Some("2018"),
        Some(("2018-12", 1_030.0, "party")),
    ),
    case(
        ">=",
        1_000.0,
        Some("2018"),
        Some(("2018-12", 500.0, "press")),
    ),
    case(
        ">=",
        1_000.0,
        Some("2018"),
        Some(("2018-12", 499.0, "party")),
    ),
    case(
        ">=",
        1_000.0,
        Some("2018"),
        Some(("2016-12", 600.0, "party")),
    ),
    case(">=", 1_000.0, None, Some(("2016-12", 600.0, "party"))),
    case(
        ">=",
        1_000.0,
        Some("2018"),
        Some(("2015-01", 900.0, "party")),
    ),
    case(
        ">=",
        1_000.0,
        Some("2018"),
        Some(("2019-06", 1_200.0, "party")),
    ),
    case("=", 0.0, Some("2018"), Some(("2018-12", 0.0, "government"))),
    Case {
        baseline: Some(40.0),
        ..case(
            "<=",
            20.0,
            Some("2018"),
            Some(("2018-12", 28.0, "oversight")),
        )
    },
    case(">=", 1_000.0, Some("2020-02"), None),
    Case {
        value: None,
        ..case("=", 0.0, Some("2018"), None)
    },
];

/// What the six columns are.
#[must_use]
pub fn headings(lang: Lang) -> [&'static str; 6] {
    lang.pick(
        [
            "promis",
            "échéance",
            "publié",
            "résultat",
            "preuve",
            "délai",
        ],
        [
            "promised",
            "due",
            "published",
            "result",
            "evidence",
            "deadline",
        ],
    )
}

/// Each case in words, and the three answers of the rule.
#[must_use]
pub fn rows(lang: Lang) -> Vec<[String; 6]> {
    CASES.iter().filter_map(|case| row(case, lang)).collect()
}

/// The table of cases, as Markdown.
pub(super) fn table(lang: Lang) -> String {
    let mut out = format!(
        "\n| {} |\n| --- | --- | --- | --- | --- | --- |\n",
        headings(lang).join(" | ")
    );
    for row in rows(lang) {
        out.push_str(&format!("| {} |\n", row.join(" | ")));
    }
    out
}

/// `au moins 1 000`.
fn promise(lang: Lang, comparator: &str, value: f64) -> String {
    let words = match comparator {
        ">=" => lang.pick("au moins ", "at least "),
        "<=" => lang.pick("au plus ", "at most "),
        _ => "",
    };
    format!("{words}{}", numbers::decimal(lang, value))
}

/// A date of the format, in words.
fn dated(lang: Lang, date: &str) -> String {
    date.parse()
        .map_or_else(|_| date.to_owned(), |date| dates::long(lang, date))
}

fn row(case: &Case, lang: Lang) -> Option<[String; 6]> {
    let dataset = dataset(case)?;
    let agreement = dataset.agreements().first()?;
    let answer = status(
        agreement,
        agreement.targets.first()?,
        Day::from_ymd(2020, 1, 1),
    );
    let none = lang.pick("aucun", "none");
    let none_f = lang.pick("aucune", "none");
    let promised = match (case.value, case.baseline) {
        (None, _) => none.to_owned(),
        (Some(value), None) => promise(lang, case.comparator, value),
        (Some(value), Some(from)) => {
            let words = lang.pick("partant de", "from");
            let from = numbers::decimal(lang, from);
            format!("{}, {words} {from}", promise(lang, case.comparator, value))
        }
    };
    let published = case.observation.map_or_else(
        || none.to_owned(),
        |(date, value, issuer)| {
            let figure = numbers::decimal(lang, value);
            let by = Issuer::parse(issuer).map_or(issuer, |issuer| words::issuer(lang, issuer));
            format!("{figure}, {}, {by}", dated(lang, date))
        },
    );
    Some([
        promised,
        case.due
            .map_or_else(|| none_f.to_owned(), |due| dated(lang, due)),
        published,
        words::result(lang, answer.result).to_owned(),
        words::evidence(lang, answer.evidence).to_owned(),
        words::deadline(lang, answer.deadline).to_owned(),
    ])
}

/// The smallest dataset that holds the case, read at the door like any other.
fn dataset(case: &Case) -> Option<Dataset> {
    let text = json!({"fr": "x", "en": "x"});
    let observation = |(date, value, _): (&str, f64, &str)| json!({"date": date, "value": value, "source": "s1", "evidence": "x", "caveat": null});
    let issuer = case.observation.map_or("party", |(_, _, issuer)| issuer);
    let file = json!({
        "format": 1, "version": "x", "licence": "x", "title": text,
        "themes": [], "organisations": [], "events": [],
        "agreements": [{
            "id": "x", "title": "x", "kind": "convention", "signed": "2015-01-15", "level": "national",
            "territories": [], "summary": text, "parties": [], "axes": [], "disputed": [], "related": [],
            "targets": [{
                "id": "x", "label": text, "nature": "output", "ambition": false, "measure": "count",
                "comparator": case.comparator, "value": case.value, "unit": null,
                "baseline": case.baseline.map(|value| json!({"date": "2014", "value": value})),
                "due": case.due, "responsible": [], "source": "s1", "evidence": "x",
                "observations": case.observation.map(observation).into_iter().collect::<Vec<_>>(),
                "searched_on": null,
            }],
            "sources": [{"id": "s1", "title": "x", "publisher": "x", "kind": "report", "issuer": issuer}],
        }],
    });
    Dataset::from_json(&file.to_string()).ok()
}
