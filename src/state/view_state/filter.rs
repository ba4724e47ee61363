//! The filters of an address: read one parameter at a time, written in one order.

use super::{Outcome, flag, push, put, set};
use crate::analysis::filter::Filter;
use crate::domain::Territory;
use crate::domain::agreement::{AgreementKind, Level};
use crate::domain::id::{OrganisationId, ThemeId};
use crate::domain::status::{Deadline, Evidence, ResultState};
use crate::domain::target::Nature;
use form_urlencoded::Serializer;

/// Longest text of a search, in characters.
const MAX_TEXT: usize = 200;

/// Reads one parameter of a filter; `None` where the name is not one.
pub(super) fn read(filter: &mut Filter, name: &str, value: &str) -> Option<Outcome> {
    Some(match name {
        "q" => {
            let text: String = value.chars().take(MAX_TEXT).collect();
            filter.text = text;
            Outcome::Read
        }
        "kind" => push(&mut filter.kinds, AgreementKind::parse(value)),
        "level" => push(&mut filter.levels, Level::parse(value)),
        "territory" => push(&mut filter.territories, Territory::from_code(value)),
        "organisation" => push(&mut filter.organisations, OrganisationId::new(value)),
        "theme" => push(&mut filter.themes, ThemeId::new(value)),
        "result" => push(&mut filter.results, ResultState::parse(value)),
        "evidence" => push(&mut filter.evidence, Evidence::parse(value)),
        "deadline" => push(&mut filter.deadlines, Deadline::parse(value)),
        "nature" => push(&mut filter.natures, Nature::parse(value)),
        "from" => set(&mut filter.from, value.parse().ok()),
        "to" => set(&mut filter.to, value.parse().ok()),
        "dates" => put(
            &mut filter.possible_dates,
            match value {
                "possible" => Some(true),
                "certain" => Some(false),
                _ => None,
            },
        ),
        "in-force" => put(&mut filter.in_force, flag(value)),
        _ => return None,
    })
}

pub(super) fn write(out: &mut Serializer<'_, String>, prefix: &str, filter: &Filter) {
    let mut add = |name: &str, value: &str| {
        out.append_pair(&format!("{prefix}{name}"), value);
    };
    if !filter.text.is_empty() {
        add("q", &filter.text);
    }
    filter
        .kinds
        .iter()
        .for_each(|kind| add("kind", kind.as_str()));
    filter
        .levels
        .iter()
        .for_each(|level| add("level", level.as_str()));
    filter
        .territories
        .iter()
        .for_each(|territory| add("territory", &territory.code()));
    filter
        .organisations
        .iter()
        .for_each(|organisation| add("organisation", organisation.as_str()));
    filter
        .themes
        .iter()
        .for_each(|theme| add("theme", theme.as_str()));
    filter
        .results
        .iter()
        .for_each(|result| add("result", result.as_str()));
    filter
        .evidence
        .iter()
        .for_each(|evidence| add("evidence", evidence.as_str()));
    filter
        .deadlines
        .iter()
        .for_each(|deadline| add("deadline", deadline.as_str()));
    filter
        .natures
        .iter()
        .for_each(|nature| add("nature", nature.as_str()));
    if let Some(from) = filter.from {
        add("from", &from.to_string());
    }
    if let Some(to) = filter.to {
        add("to", &to.to_string());
    }
    if filter.possible_dates {
        add("dates", "possible");
    }
    if filter.in_force {
        add("in-force", "1");
    }
}
