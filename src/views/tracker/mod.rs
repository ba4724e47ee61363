//! The target tracker: what was promised, what was published of it, on whose word, and by when.
//!
//! From the whole to the single: the coverage in one sentence and four bars, what fell and falls due year by
//! year, then each target. The three answers are never added up into one.

mod ask;
mod calendar;
mod calendar_drawing;
mod coverage;
mod facets;
mod list;
mod multiples;
mod rows;
mod said;
mod table;
mod toolbar;

use crate::analysis::target_list::{self, Order};
use crate::analysis::tracker::{Coverage, KnownThen, Statuses, passed};
use crate::parts::{EmbedLink, FilterBar};
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::state::view_state::Mode;
use crate::ui::Leaf;
use leptos::prelude::*;
use std::sync::Arc;

/// The target tracker.
#[component]
pub fn Tracker() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let (ready, set_ready) = signal(false);
    // What a reader of the day chosen could have answered; nothing on the visitor's own day.
    let then = Memo::new(move |_| {
        let day = state.place.view.with(|view| view.today)?;
        Some(Arc::new(
            state.with(|dataset| Statuses::as_known_on(dataset, day)),
        ))
    });
    let coverage = Memo::new(move |_| {
        let counted = then.get().unwrap_or_else(|| state.statuses.get());
        state.selection.with(|selection| {
            state.with(|dataset| Coverage::of(dataset, &counted, selection.targets.iter().copied()))
        })
    });
    // Of the dates past: what could be found on that day, and what since. Of all: what was signed later.
    let known = Memo::new(move |_| {
        let day = then.get()?.today();
        let statuses = state.statuses.get();
        Some(state.selection.with(|selection| {
            state.with(|dataset| {
                let all = selection.targets.iter().copied();
                let late = KnownThen::of(dataset, day, all.clone()).signed_later;
                let known = KnownThen::of(dataset, day, passed(dataset, &statuses, all));
                KnownThen {
                    signed_later: late,
                    ..known
                }
            })
        }))
    });
    let groups = Memo::new(move |_| {
        let statuses = state.statuses.get();
        let then = then.get();
        let (order, descending) = state.place.view.with(|view| match &view.sort {
            Some(sort) => (Order::parse(&sort.column), sort.descending),
            None => (Order::Due, false),
        });
        state.selection.with(|selection| {
            state.with(|dataset| {
                target_list::groups(
                    dataset,
                    &statuses,
                    then.as_deref(),
                    selection,
                    order,
                    descending,
                    lang,
                )
            })
        })
    });
    let mode = Memo::new(move |_| state.place.view.with(|view| view.mode));
    let is_empty = Memo::new(move |_| groups.with(Vec::is_empty));
    view! {
        <Leaf
            name="tracker"
            heading=Route::Tracker.name(lang)
            ready=ready
            note_title=lang.pick("Trois questions", "Three questions")
            note=lang
                .pick(
                    "Quel résultat\u{202f}? Qui le dit\u{202f}? Pour quand\u{202f}? Jamais de note globale.",
                    "What result? Who says so? By when? Never one overall score.",
                )
        >
            <said::Said coverage=coverage known=known />
            <ask::Ask />
            <FilterBar targets_elsewhere=true />
            <coverage::Stairs coverage=coverage known=known />
            <calendar::DueCalendar coverage=coverage then=then set_ready=set_ready />
            <div class="tracker-body">
                <facets::FacetPanel />
                <section class="tracker-list" aria-labelledby="tracker-list-title">
                    <h2 id="tracker-list-title" class="unseen">
                        {lang.pick("Les cibles", "The targets")}
                    </h2>
                    <toolbar::Toolbar />
                    {move || {
                        if is_empty.get() {
                            return view! { <Nothing /> }.into_any();
                        }
                        match mode.get() {
                            Mode::Table => view! { <table::TargetTable groups=groups /> }.into_any(),
                            Mode::Multiples => view! { <multiples::Multiples groups=groups /> }.into_any(),
                            _ => view! { <list::TargetList groups=groups /> }.into_any(),
                        }
                    }}
                </section>
            </div>
            <EmbedLink />
        </Leaf>
    }
}

/// When no target answers.
#[component]
fn Nothing() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let bare = move || {
        state.place.here_with(|view| {
            view.filter = crate::analysis::filter::Filter::default();
        })
    };
    view! {
        <p class="lede tracker-nothing">
            {lang.pick("Aucune cible ne répond à tous ces choix. ", "No target answers all these choices. ")}
            <a href=bare data-noscroll="">
                {lang.pick("Les retirer tous", "Remove them all")}
            </a>
        </p>
    }
}
