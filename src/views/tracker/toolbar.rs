//! How the list is arranged, as cards or as a table, on which day, and the way to take it along.

use crate::analysis::target_list::Order;
use crate::analysis::tracker;
use crate::browser;
use crate::state::app_state::use_app_state;
use crate::state::view_state::{Mode, Sort};
use leptos::prelude::*;

/// The toolbar of the list.
#[component]
pub(super) fn Toolbar() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let order = Memo::new(move |_| {
        state.place.view.with(|view| {
            view.sort
                .as_ref()
                .map_or(Order::Due, |sort| Order::parse(&sort.column))
        })
    });
    let orders = Order::ALL
        .iter()
        .map(|choice| {
            let choice = *choice;
            let href = move || {
                state.place.here_with(|view| {
                    view.sort = (choice != Order::Due).then(|| Sort {
                        column: choice.as_str().to_owned(),
                        descending: false,
                    });
                })
            };
            view! {
                <a href=href data-noscroll="" aria-current=move || (order.get() == choice).then_some("true")>
                    {choice.name(lang)}
                </a>
            }
        })
        .collect_view();
    let descending = Memo::new(move |_| {
        let sort = state.place.view.with(|view| view.sort.clone());
        sort.is_some_and(|sort| sort.descending)
    });
    let reversed = move || {
        let column = order.get().as_str().to_owned();
        let descending = !descending.get();
        state.place.here_with(|view| {
            let is_default = !descending && column == Order::Due.as_str();
            view.sort = (!is_default).then_some(Sort { column, descending });
        })
    };
    let mode = move |choice: Mode, fr, en| {
        let href = move || state.place.here_with(|view| view.mode = choice);
        let is_current = move || state.place.view.with(|view| view.mode == choice);
        view! {
            <a href=href data-noscroll="" aria-current=move || is_current().then_some("true")>
                {lang.pick(fr, en)}
            </a>
        }
    };
    let save = move |_| {
        let statuses = state.statuses.get_untracked();
        let text = state.selection.with_untracked(|selection| {
            state.with(|dataset| tracker::csv(dataset, &statuses, selection))
        });
        let name = lang.pick("paraphe-suivi", "paraphe-targets");
        let day = state.today.get_untracked();
        browser::download(
            &format!("{name}-{day}.csv"),
            "text/csv;charset=utf-8",
            &text,
        );
    };
    let on_day = move |event| {
        let chosen = event_target_value(&event);
        // An emptied field goes back to the visitor's own day.
        let day = chosen.parse().ok();
        if day.is_some() || chosen.is_empty() {
            state.place.adjust(|view| view.today = day);
        }
    };
    view! {
        <div class="toolbar tracker-tools">
            <div class="tracker-tool">
                <span id="order-word">{lang.pick("Ranger par", "Arrange by")}</span>
                <nav class="segmented" aria-labelledby="order-word">
                    {orders}
                </nav>
                <a
                    class="tracker-reverse"
                    href=reversed
                    data-noscroll=""
                    aria-current=move || descending.get().then_some("true")
                >
                    {lang.pick("ordre inverse", "reverse order")}
                </a>
            </div>
            <div class="tracker-tool">
                <nav class="segmented" aria-label=lang.pick("Présentation", "Display")>
                    {mode(Mode::Drawing, "fiches", "cards")}
                    {mode(Mode::Multiples, "vignettes", "small charts")}
                    {mode(Mode::Table, "tableau", "table")}
                </nav>
                <label class="tracker-day">
                    {lang.pick("au", "as of")} " "
                    <input
                        type="date"
                        class="field"
                        min="1990-01-01"
                        max="2100-12-31"
                        prop:value=move || state.today.get().to_string()
                        on:change=on_day
                    />
                </label>
                <button type="button" class="button quiet" on:click=save>
                    "CSV"
                </button>
            </div>
        </div>
    }
}
