//! The filters in use, each with the way to take it back.

use super::Side;
use crate::analysis::facets::{self, Facet, Part};
use crate::analysis::filter::Filter;
use crate::domain::Lang;
use crate::state::app_state::{AppState, use_app_state};
use crate::text::typography;
use crate::ui::{Icon, IconName};
use leptos::prelude::*;

/// A filter in use: its words, and the filter without it.
type Active = (String, Filter);

fn active(state: AppState, filter: &Filter) -> Vec<Active> {
    let lang = state.lang();
    let mut list = Vec::new();
    for part in Part::of(filter) {
        if let Part::Facet(facet) = part {
            list.extend(each_value(state, filter, facet));
            continue;
        }
        let words = state.with(|dataset| part.words(dataset, lang, filter));
        let mut without = filter.clone();
        part.remove(&mut without);
        list.push((typography::capitalised(&words), without));
    }
    list
}

fn each_value(state: AppState, filter: &Filter, facet: Facet) -> Vec<Active> {
    let lang = state.lang();
    facets::chosen(filter, facet)
        .into_iter()
        .map(|value| {
            let mut without = filter.clone();
            facets::toggle(&mut without, facet, &value);
            let words = state.with(|dataset| facets::label(dataset, lang, facet, &value));
            (words, without)
        })
        .collect()
}

/// The filters in use as chips, and, from two on, the way to clear them all.
#[component]
pub(super) fn ActiveChips(side: Side) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let list = Memo::new(move |_| state.place.view.with(|view| active(state, side.of(view))));
    move || {
        let list = list.get();
        let several = list.len() > 1;
        let chips = list
            .into_iter()
            .map(|(words, without)| {
                let label = match lang {
                    Lang::Fr => format!("Retirer le filtre {words}"),
                    Lang::En => format!("Remove the filter {words}"),
                };
                view! {
                    <a
                        class="chip on"
                        data-noscroll=""
                        aria-label=label
                        href=move || state.place.here_with(|view| side.of_mut(view).clone_from(&without))
                    >
                        {words}
                        <Icon name=IconName::Close />
                    </a>
                }
            })
            .collect_view();
        let clear = several.then(|| {
            view! {
                <a
                    class="chip-clear"
                    data-noscroll=""
                    href=move || state.place.here_with(|view| *side.of_mut(view) = Filter::default())
                >
                    {lang.pick("Tout effacer", "Clear all")}
                </a>
            }
        });
        (chips, clear)
    }
}
