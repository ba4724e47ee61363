//! The answers to a facet, counted and named.

use super::{Asked, Facet, FacetOption, chosen, columns, label};
use crate::analysis::filter::{Filter, Sources};
use crate::analysis::fold;
use crate::domain::Lang;
use crate::domain::arrange::Arrange;

/// The answers to a facet, in their own order for short lists, the fullest first for long ones.
///
/// A short list has every answer of its vocabulary. A long one has those that would leave something, and those asked for.
#[must_use]
pub fn options(
    sources: Sources<'_>,
    filter: &Filter,
    facet: Facet,
    lang: Lang,
) -> Vec<FacetOption> {
    let dataset = sources.dataset;
    let is_long = matches!(facet, Facet::Territory | Facet::Theme | Facet::Organisation);
    let mut asked = chosen(filter, facet);
    let mut options = Vec::new();
    let mut add = |value: String, count: u32, chosen: bool| {
        options.push(FacetOption {
            label: label(dataset, lang, facet, &value),
            count: count as usize,
            chosen,
            value,
        });
    };
    for (code, count) in Asked::of(sources, filter)
        .counts(facet)
        .into_iter()
        .enumerate()
    {
        if is_long && count == 0 {
            continue;
        }
        let value = columns::value(dataset, facet, code);
        let others = asked.len();
        asked.retain(|asked| *asked != value);
        add(value, count, asked.len() < others);
    }
    if is_long {
        for value in asked {
            add(value, 0, true);
        }
        options.arrange_by_cached_key(|option| {
            let label = fold::sort_key(&option.label);
            (std::cmp::Reverse(option.count), label, option.value.clone())
        });
        options.dedup_by(|one, other| one.value == other.value);
    }
    options
}
