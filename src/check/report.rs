//! What was found in a file, for people and for programs.

use super::json::Node;
use super::place::{Lines, Place};
use super::rule::{Detail, Severity};
use super::{Fault, Found};
use crate::domain::Lang;
use crate::domain::arrange::Arrange;
use serde_json::json;

/// A fault with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Line and column.
    pub place: Place,
    /// The JSON pointer; empty where the text itself is at fault.
    pub pointer: String,
    /// The record it is in: `agreement etat-cgpme-idf-2015`.
    pub record: Option<String>,
    /// What is wrong.
    pub fault: Fault,
}

impl Finding {
    /// How much it weighs.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.fault.rule.severity()
    }

    /// One line: where, how much it weighs, what is wrong and what to write instead.
    #[must_use]
    pub fn line(&self, file: &str, lang: Lang) -> String {
        let Place { line, column } = self.place;
        let severity = self.severity().name(lang);
        let at = match (&self.record, self.pointer.as_str()) {
            (_, "") => String::new(),
            (None, pointer) => format!("{pointer}{} ", lang.pick("\u{a0}:", ":")),
            (Some(record), pointer) => {
                format!("{pointer} ({record}){} ", lang.pick("\u{a0}:", ":"))
            }
        };
        let colon = lang.pick("\u{a0}:", ":");
        let message = self.fault.message(lang);
        format!("{file}:{line}:{column}: {severity}{colon} {at}{message}")
    }
}

/// Everything found in a file, in the order of the file, errors first.
#[derive(Clone, Debug)]
pub struct Report {
    /// The findings.
    pub findings: Vec<Finding>,
    /// What was read, where it could be read to its end.
    pub node: Option<Node>,
}

impl Report {
    pub(super) fn new(text: &str, found: Vec<Found>, node: Option<Node>) -> Self {
        let lines = Lines::of(text);
        let finding = |found: Found| {
            let details = found.fault.details.into_iter().map(|detail| match detail {
                Detail::Line(at) => Detail::Text(lines.place(at).line.to_string()),
                other => other,
            });
            Finding {
                place: lines.place(found.at),
                pointer: found.pointer,
                record: found.record,
                fault: Fault::new(found.fault.rule, details.collect()),
            }
        };
        let mut findings: Vec<Finding> = found.into_iter().map(finding).collect();
        findings.arrange_by(|a, b| {
            let key = |f: &Finding| (f.severity(), f.place, f.fault.rule);
            key(a).cmp(&key(b)).then_with(|| a.pointer.cmp(&b.pointer))
        });
        Self { findings, node }
    }

    /// The errors.
    pub fn errors(&self) -> impl Iterator<Item = &Finding> {
        self.findings
            .iter()
            .filter(|f| f.severity() == Severity::Error)
    }

    /// The warnings.
    pub fn warnings(&self) -> impl Iterator<Item = &Finding> {
        self.findings
            .iter()
            .filter(|f| f.severity() == Severity::Warning)
    }

    /// Whether there is no error.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.errors().next().is_none()
    }

    /// The report for programs.
    #[must_use]
    pub fn to_json(&self, file: &str, lang: Lang) -> serde_json::Value {
        let finding = |finding: &Finding| {
            json!({
                "severity": finding.severity().as_str(),
                "rule": finding.fault.rule.code(),
                "line": finding.place.line,
                "column": finding.place.column,
                "pointer": finding.pointer,
                "record": finding.record,
                "message": finding.fault.what(lang),
                "instead": finding.fault.instead(lang),
            })
        };
        json!({
            "file": file,
            "errors": self.errors().count(),
            "warnings": self.warnings().count(),
            "findings": self.findings.iter().map(finding).collect::<Vec<_>>(),
        })
    }
}
