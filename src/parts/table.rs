//! Tables: a heading that sorts, and the count that stands above.

use crate::domain::Lang;
use crate::state::app_state::use_app_state;
use crate::state::view_state::Sort;
use crate::text::numbers;
use leptos::prelude::*;

/// A column heading that sorts by its column, and in the other direction the second time.
#[component]
pub fn SortHeading(
    /// The column's word in the address.
    column: &'static str,
    /// Its name.
    words: &'static str,
    /// Whether the first sort is from the largest.
    #[prop(optional)]
    largest_first: bool,
    /// The class of the cell.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let state = use_app_state();
    let current = Memo::new(move |_| {
        state.place.view.with(|view| {
            view.sort
                .as_ref()
                .filter(|sort| sort.column == column)
                .map(|sort| sort.descending)
        })
    });
    let next = move || Sort {
        column: column.to_owned(),
        descending: current.get().map_or(largest_first, |now| !now),
    };
    view! {
        <th
            scope="col"
            class=class
            aria-sort=move || current.get().map(|descending| if descending { "descending" } else { "ascending" })
        >
            <a href=move || state.place.here_with(|view| view.sort = Some(next()))>
                {words}
                <span class="sort-mark" aria-hidden="true">
                    {move || match current.get() {
                        Some(true) => " ↓",
                        Some(false) => " ↑",
                        None => "",
                    }}
                </span>
            </a>
        </th>
    }
}

/// A number of agreements, readable by people and by scripts.
#[component]
pub fn AgreementCount(
    /// How many.
    #[prop(into)]
    count: Signal<usize>,
    /// The language of the noun.
    lang: Lang,
) -> impl IntoView {
    view! {
        <data data-count="agreements" value=move || count.get()>
            {move || numbers::counted(lang, count.get(), ("accord", "accords"), ("agreement", "agreements"))}
        </data>
    }
}
