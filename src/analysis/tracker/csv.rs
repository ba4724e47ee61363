//! The answers as a table: one line for each target, the same from the page and from the command line.

use super::{KnownFrom, RULE_VERSION, Statuses, answer_known_from};
use crate::analysis::filter::Selection;
use crate::domain::Dataset;
use std::fmt::Write as _;

/// The first line.
const HEADER: &str = "agreement,target,label_fr,measure,comparator,value,unit_fr,due,result,evidence,deadline,reason,ratio,rule_version,known_from\n";

/// The targets of a selection with their three answers, as CSV (RFC 4180 quoting, UTF-8, lines ended by a
/// line feed). Numbers are plain, with a point; an empty cell is "not known". The last column is the day from which
/// the answer could be known ([`answer_known_from`]), and does not depend on the day asked for.
#[must_use]
pub fn csv(dataset: &Dataset, statuses: &Statuses, selection: &Selection) -> String {
    let mut out = String::from(HEADER);
    for ix in &selection.targets {
        let (agreement, target) = (dataset.agreement(ix.agreement), dataset.target(*ix));
        let status = statuses.get(*ix);
        let text = |value: Option<&str>| value.map(quoted).unwrap_or_default();
        let number = |value: Option<f64>| value.map(|v| v.to_string()).unwrap_or_default();
        // Writing to a String cannot fail.
        writeln!(
            out,
            "{},{},{},{},{},{},{},{},{},{},{},{},{},{RULE_VERSION},{}",
            agreement.id,
            target.id,
            quoted(&target.label.fr),
            target.measure.as_str(),
            target.comparator.as_str(),
            number(target.value),
            text(target.unit.as_ref().map(|unit| &*unit.fr)),
            target.due.map(|due| due.to_string()).unwrap_or_default(),
            status.result.as_str(),
            status.evidence.as_str(),
            status.deadline.as_str(),
            status.reason.as_str(),
            // Four decimals say all that a ratio of announced figures can say.
            status.ratio.map(|r| format!("{r:.4}")).unwrap_or_default(),
            answer_known_from(agreement, target, status)
                .and_then(KnownFrom::day)
                .map(|day| day.to_string())
                .unwrap_or_default(),
        )
        .ok();
    }
    out
}

/// A cell, in quotes where it holds a comma, a quote or a line end; and after an apostrophe where a spreadsheet
/// would take it for a formula.
fn quoted(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t']);
    let guarded = if formula {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if guarded.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", guarded.replace('"', "\"\""))
    } else {
        guarded
    }
}
