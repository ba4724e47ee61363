//! Reporting an error or a result, and the corrections that touch a target.

use crate::support::{day, find, shipped};
use paraphe::analysis::history::{Correction, Words};
use paraphe::analysis::report::{about_target, address};
use paraphe::analysis::tracker::Statuses;
use paraphe::domain::Lang;

#[test]
fn a_report_names_the_record_the_version_the_page_the_rule_and_the_state_seen() {
    let data = shipped();
    let statuses = Statuses::on(&data, day("2026-11-25"));
    let ix = find(&data, "engagement-national-quartiers-2008", "recrutements");
    let page = "https://example.org/accords/engagement-national-quartiers-2008/";
    for (lang, state) in [(Lang::Fr, "non atteint"), (Lang::En, "not met")] {
        let (subject, body) = about_target(lang, &data, &statuses, ix, page);
        assert!(subject.contains("engagement-national-quartiers-2008/recrutements"));
        let promised = lang.pick("40\u{202f}000", "40,000");
        for part in [data.version(), page, state, "v1", promised] {
            assert!(body.contains(part), "{part:?} in {body}");
        }
        let mail = address("mailto:a@example.org", &subject, &body).unwrap();
        assert!(mail.starts_with("mailto:a@example.org?subject=") && !mail.contains(' '));
        let issue = address("https://example.org/depot", &subject, &body).unwrap();
        assert!(issue.starts_with("https://example.org/depot/issues/new?title="));
        // Longer addresses are cut by some mail programs.
        assert!(mail.len() < 2_000 && issue.len() < 2_000, "{}", mail.len());
    }
}

#[test]
fn a_correction_touches_its_target_or_the_whole_record() {
    let correction = |field: &str| Correction {
        version: "2027.01.01".into(),
        agreement: "a".into(),
        field: field.into(),
        reason: Words {
            fr: "x".into(),
            en: "x".into(),
        },
    };
    for (field, agreement, target, touches) in [
        ("targets[t].value", "a", "t", true),
        ("targets[t].observations[0].value", "a", "t", true),
        ("targets[t-2].value", "a", "t", false),
        ("signed", "a", "t", true),
        ("signed", "b", "t", false),
    ] {
        assert_eq!(
            correction(field).touches(agreement, target),
            touches,
            "{field}"
        );
    }
}
