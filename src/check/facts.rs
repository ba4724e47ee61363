//! What cannot be true together, and what is worth a second look.

use super::json::{Node, Value};
use super::life::Lives;
use super::rule::{Detail, Fault, Rule};
use super::{Found, Path, evidence, record_name, values};
use crate::domain::PartialDate;
use crate::domain::date::{Day, Precision};
use crate::domain::format::Kind;
use std::collections::BTreeMap;

/// Everything found, agreement by agreement and organisation by organisation.
pub(super) fn found(root: &Node) -> Vec<Found> {
    let mut facts = Facts {
        lives: Lives::of(root),
        signed: root
            .list("agreements")
            .iter()
            .filter_map(|node| Some((node.text("id")?, date(node, "signed")?)))
            .collect(),
        found: Vec::new(),
        record: None,
    };
    let list = Path::ROOT.key("organisations");
    for (index, node) in root.list("organisations").iter().enumerate() {
        facts.record = record_name("organisation", node);
        let path = list.index(index);
        facts.order(
            node,
            &path,
            ("active_from", date(node, "active_from")),
            "active_to",
        );
    }
    let list = Path::ROOT.key("agreements");
    for (index, node) in root.list("agreements").iter().enumerate() {
        facts.record = record_name("agreement", node);
        facts.agreement(node, &list.index(index));
    }
    facts.found
}

struct Facts<'a> {
    lives: Lives<'a>,
    signed: BTreeMap<&'a str, PartialDate>,
    found: Vec<Found>,
    record: Option<String>,
}

fn date(node: &Node, key: &str) -> Option<PartialDate> {
    node.text(key).and_then(|text| text.parse().ok())
}

fn text(value: &impl ToString) -> Detail {
    Detail::Text(value.to_string())
}

impl Facts<'_> {
    fn note(&mut self, node: &Node, path: &Path<'_>, rule: Rule, details: Vec<Detail>) {
        self.found.push(Found {
            at: node.at,
            pointer: path.pointer(),
            record: self.record.clone(),
            fault: Fault::new(rule, details),
        });
    }

    /// The end is not before the beginning.
    fn order(&mut self, node: &Node, path: &Path<'_>, from: (&str, Option<PartialDate>), to: &str) {
        if let (Some(from), Some(end), Some(at)) = (from.1, date(node, to), node.get(to))
            && end.latest() < from.earliest()
        {
            let details = vec![text(&from), text(&end)];
            self.note(at, &path.key(to), Rule::EndBeforeStart, details);
        }
    }

    fn agreement(&mut self, node: &Node, path: &Path<'_>) {
        let signed = date(node, "signed");
        let begins = date(node, "start").or(signed);
        self.order(node, path, ("start", begins), "end");
        if let Some(sources) = node.get("sources") {
            let here = path.key("sources");
            match &sources.value {
                Value::List(items) if items.is_empty() => {
                    self.note(sources, &here, Rule::SourceMissing, Vec::new());
                }
                Value::List(items) if items.len() == 1 => {
                    self.note(sources, &here, Rule::SingleSource, Vec::new());
                }
                _ => {}
            }
        }
        self.parties(node, path, signed);
        self.relations(node, path, signed);
        self.disputes(node, path);
        if let (Some(signed), Some(at)) = (signed, node.get("signed")) {
            self.could_be_exact(node, at, &path.key("signed"), signed);
        }
        let list = path.key("targets");
        for (index, target) in node.list("targets").iter().enumerate() {
            self.target(target, &list.index(index), signed);
        }
    }

    fn parties(&mut self, node: &Node, path: &Path<'_>, signed: Option<PartialDate>) {
        let list = path.key("parties");
        let mut seen = Vec::new();
        for (index, party) in node.list("parties").iter().enumerate() {
            let (here, Some(at)) = (list.index(index), party.get("organisation")) else {
                continue;
            };
            let (Some(id), Some(role)) = (at.as_text(), party.text("role")) else {
                continue;
            };
            let here = here.key("organisation");
            if seen.contains(&(id, role)) {
                self.note(at, &here, Rule::PartyTwice, vec![Detail::clipped(id)]);
            }
            seen.push((id, role));
            let Some(signed) = signed else { continue };
            if let Some(absent) = self.lives.absent(id, signed) {
                // Only who signs must exist that day: a partner may join later, a funder may have left.
                let rule = if role == "signatory" && absent.certain {
                    Rule::PartyNotAlive
                } else {
                    Rule::PartyOutsideLife
                };
                let details = vec![
                    Detail::clipped(id),
                    text(&signed),
                    absent.life,
                    absent.instead,
                ];
                self.note(at, &here, rule, details);
            }
        }
    }

    fn relations(&mut self, node: &Node, path: &Path<'_>, signed: Option<PartialDate>) {
        let list = path.key("related");
        for (index, relation) in node.list("related").iter().enumerate() {
            let (Some(at), Some(signed)) = (relation.get("agreement"), signed) else {
                continue;
            };
            let other = at
                .as_text()
                .and_then(|id| Some((id, *self.signed.get(id)?)));
            if let Some((id, other)) = other
                && other.earliest() > signed.latest()
            {
                let here = list.index(index);
                let details = vec![Detail::clipped(id), text(&other)];
                self.note(at, &here.key("agreement"), Rule::RelatedLater, details);
            }
        }
    }

    /// A disputed date is a date.
    fn disputes(&mut self, node: &Node, path: &Path<'_>) {
        let list = path.key("disputed");
        for (index, dispute) in node.list("disputed").iter().enumerate() {
            let kind = dispute.text("field").and_then(values::kind_at);
            if let (Some(kind @ (Kind::Date | Kind::Day)), Some(value)) =
                (kind, dispute.get("value"))
            {
                let (Value::Text(words) | Value::Number(words, _)) = &value.value else {
                    continue;
                };
                if let Some(fault) = values::fault(kind, words) {
                    let here = list.index(index);
                    self.note(value, &here.key("value"), fault.rule, fault.details);
                }
            }
        }
    }

    fn could_be_exact(&mut self, node: &Node, at: &Node, path: &Path<'_>, signed: PartialDate) {
        if !(signed.is_approximate() || signed.is_uncertain()) {
            return;
        }
        let within = |date: PartialDate| {
            date.is_exact_day()
                && date.earliest() >= signed.earliest()
                && date.latest() <= signed.latest()
        };
        let source = node.list("sources").iter().find_map(|source| {
            Some((
                source.text("id")?,
                date(source, "published").filter(|d| within(*d))?,
            ))
        });
        if let Some((id, published)) = source
            && signed.precision() != Precision::Day
        {
            let details = vec![text(&signed), Detail::clipped(id), text(&published)];
            self.note(at, path, Rule::CouldBeExact, details);
        }
    }

    fn target(&mut self, target: &Node, path: &Path<'_>, signed: Option<PartialDate>) {
        // A milestone is done or not: its figure, 1, stands in no source.
        let has_figure = target.text("measure") != Some("milestone");
        if has_figure && let Some(value) = target.get("value") {
            self.evidence(target, value, path);
        }
        let due = date(target, "due");
        let list = path.key("observations");
        for (index, observation) in target.list("observations").iter().enumerate() {
            let here = list.index(index);
            if has_figure && let Some(value) = observation.get("value") {
                self.evidence(observation, value, &here);
            }
            let (Some(on), Some(at)) = (date(observation, "date"), observation.get("date")) else {
                continue;
            };
            if let Some(signed) = signed.filter(|signed| on.latest() <= end_of_month(*signed)) {
                let details = vec![text(&on), text(&signed)];
                self.note(at, &here.key("date"), Rule::BeforeSignature, details);
            } else if let Some(due) = due.filter(|due| on.earliest() > due.latest()) {
                let details = vec![text(&on), text(&due)];
                self.note(at, &here.key("date"), Rule::AfterDue, details);
            }
        }
    }

    fn evidence(&mut self, node: &Node, value: &Node, path: &Path<'_>) {
        let (Value::Number(written, figure), Some(at)) = (&value.value, node.get("evidence"))
        else {
            return;
        };
        if at
            .as_text()
            .is_some_and(|words| !evidence::holds(words, *figure))
        {
            let details = vec![Detail::clipped(written)];
            self.note(
                at,
                &path.key("evidence"),
                Rule::EvidenceWithoutFigure,
                details,
            );
        }
    }
}

/// The last day of the month a signature may first fall in, as the tracker's rule has it: what is measured that month
/// was there before the agreement.
fn end_of_month(signed: PartialDate) -> Day {
    let (year, month, _) = signed.earliest().ymd();
    Day::from_ymd(year, month, 31)
}
