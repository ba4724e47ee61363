//! What is filtered, and the controls to change it; the same bar on every view.
//!
//! Each facet is a native `<details>`: it opens by keyboard, closes with Escape, and only one is open at a
//! time. A choice is a step one can come back from.

use crate::analysis::facets::{self, Facet, FacetOption};
use crate::analysis::filter::{Filter, Sources};
use crate::domain::{Lang, PartialDate};
use crate::state::app_state::{AppState, use_app_state};
use crate::text::typography;
use crate::ui::{Icon, IconName};
use leptos::ev::KeyboardEvent;
use leptos::html::Details;
use leptos::prelude::*;

/// Options shown of a long facet; more are found by searching.
const MOST_OPTIONS: usize = 60;

/// The filters in use, as chips, and the way to add or remove some.
#[component]
pub fn FilterBar(
    /// The view has its own panel for what is asked of targets: the bar leaves those menus out.
    #[prop(optional)]
    targets_elsewhere: bool,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let is_empty = Memo::new(move |_| {
        state
            .selection
            .with(|selection| selection.agreements.is_empty())
    });
    view! {
        <div class="filters">
            <div class="chips" role="group" aria-label=lang.pick("Filtres", "Filters")>
                <ActiveChips />
                {Facet::ALL
                    .into_iter()
                    .filter(|facet| !(targets_elsewhere && facet.is_about_targets()))
                    .map(|facet| view! { <FacetMenu facet=facet /> })
                    .collect_view()}
                <PeriodMenu />
            </div>
            <Show when=move || is_empty.get()>
                <p class="notice" role="status">
                    {lang.pick("Aucun accord ne répond à tous ces filtres à la fois. ", "No agreement answers all these filters at once. ")}
                    <a href=move || state.place.here_with(|view| view.filter = Filter::default())>
                        {lang.pick("Tout afficher", "Show everything")}
                    </a>
                </p>
            </Show>
        </div>
    }
}

/// A filter in use: its words, and the filter without it.
type Active = (String, Filter);

fn active(state: AppState, filter: &Filter) -> Vec<Active> {
    let lang = state.lang();
    let mut list = Vec::new();
    let mut add = |words: String, change: &dyn Fn(&mut Filter)| {
        let mut without = filter.clone();
        change(&mut without);
        list.push((words, without));
    };
    if !filter.text.trim().is_empty() {
        add(typography::quoted(lang, &filter.text), &|f| f.text.clear());
    }
    for facet in Facet::ALL {
        for value in facets::chosen(filter, facet) {
            let words = state.with(|dataset| facets::label(dataset, lang, facet, &value));
            add(words, &|f| facets::toggle(f, facet, &value));
        }
    }
    if filter.from.is_some() || filter.to.is_some() {
        add(period(lang, filter), &|f| {
            f.from = None;
            f.to = None;
            f.possible_dates = false;
        });
    }
    if filter.in_force {
        add(lang.pick("En vigueur", "In force").to_owned(), &|f| {
            f.in_force = false
        });
    }
    list
}

fn period(lang: Lang, filter: &Filter) -> String {
    match (filter.from, filter.to) {
        (Some(from), Some(to)) if from == to => from.to_string(),
        (Some(from), Some(to)) => format!("{from} → {to}"),
        (Some(from), None) => format!("{} {from}", lang.pick("depuis", "since")),
        (None, Some(to)) => format!("{} {to}", lang.pick("jusqu’à", "until")),
        (None, None) => String::new(),
    }
}

#[component]
fn ActiveChips() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let list = Memo::new(move |_| state.place.view.with(|view| active(state, &view.filter)));
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
                    <a class="chip on" aria-label=label href=move || state.place.here_with(|view| view.filter = without.clone())>
                        {words}
                        <Icon name=IconName::Close />
                    </a>
                }
            })
            .collect_view();
        let clear = several.then(|| {
            view! {
                <a class="chip-clear" href=move || state.place.here_with(|view| view.filter = Filter::default())>
                    {lang.pick("Tout effacer", "Clear all")}
                </a>
            }
        });
        (chips, clear)
    }
}

/// Closes a menu with Escape and gives the focus back to its name.
fn close_on_escape(event: &KeyboardEvent, menu: NodeRef<Details>) {
    if event.key() == "Escape"
        && let Some(menu) = menu.get_untracked()
    {
        menu.set_open(false);
        if let Ok(Some(summary)) = menu.query_selector("summary")
            && let Ok(summary) =
                wasm_bindgen::JsCast::dyn_into::<leptos::web_sys::HtmlElement>(summary)
        {
            summary.focus().ok();
        }
    }
}

#[component]
fn FacetMenu(facet: Facet) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let menu = NodeRef::<Details>::new();
    let (open, set_open) = signal(false);
    // Counted only while somebody looks.
    let options = Memo::new(move |_| {
        if !open.get() {
            return Vec::new();
        }
        let data = state.data();
        let statuses = state.statuses.get();
        state.place.view.with(|view| {
            let sources = Sources {
                dataset: &data.dataset,
                index: &data.index,
                statuses: &statuses,
                merge: view.merge,
            };
            let mut options = facets::options(sources, &view.filter, facet, lang);
            options.truncate(MOST_OPTIONS);
            options
        })
    });
    view! {
        <details
            class="facet"
            name="facet"
            node_ref=menu
            on:toggle=move |_| set_open.set(menu.get_untracked().is_some_and(|menu| menu.open()))
            on:keydown=move |event| close_on_escape(&event, menu)
        >
            <summary class="chip add">{format!("+ {}", facet.name(lang))}</summary>
            <ul class="facet-panel" aria-label=facet.name(lang)>
                <For
                    each=move || options.get()
                    key=|option| option.value.clone()
                    children=move |option| view! { <OptionRow facet=facet option=option options=options /> }
                />
            </ul>
        </details>
    }
}

#[component]
fn OptionRow(facet: Facet, option: FacetOption, options: Memo<Vec<FacetOption>>) -> impl IntoView {
    let state = use_app_state();
    let value = StoredValue::new(option.value.clone());
    // The row stays when the counts change, so that the focus stays.
    let now = Memo::new(move |_| {
        value.with_value(|value| {
            options.with(|options| {
                options
                    .iter()
                    .find(|o| o.value == *value)
                    .map_or((0, false), |o| (o.count, o.chosen))
            })
        })
    });
    let toggle = move |_| {
        value.with_value(|value| {
            state
                .place
                .choose(|view| facets::toggle(&mut view.filter, facet, value))
        });
    };
    view! {
        <li>
            <label class:dead-end=move || now.get() == (0, false)>
                <input type="checkbox" prop:checked=move || now.get().1 on:change=toggle />
                <span class="facet-word">{option.label}</span>
                <span class="facet-count">{move || now.get().0}</span>
            </label>
        </li>
    }
}

/// From and to which year, and what to do with dates that only may be inside.
#[component]
fn PeriodMenu() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let menu = NodeRef::<Details>::new();
    let years: Vec<i32> = state.with(|dataset| {
        let all = dataset
            .agreements()
            .iter()
            .map(|agreement| agreement.signed.year());
        let (first, last) = all.fold((i32::MAX, i32::MIN), |(first, last), y| {
            (first.min(y), last.max(y))
        });
        (first..=last).collect()
    });
    let choice = move |is_from: bool, years: Vec<i32>| {
        let chosen = move || {
            state.place.view.with(|view| {
                if is_from {
                    view.filter.from
                } else {
                    view.filter.to
                }
            })
        };
        let on_change = move |text: String| {
            let date = text.parse::<PartialDate>().ok();
            state.place.choose(|view| {
                if is_from {
                    view.filter.from = date;
                } else {
                    view.filter.to = date;
                }
            });
        };
        view! {
            <label class="facet-field">
                {if is_from { lang.pick("Signé depuis", "Signed since") } else { lang.pick("Signé jusqu’à", "Signed until") }}
                <select class="field" on:change:target=move |event| on_change(event.target().value())>
                    <option value="" selected=move || chosen().is_none()>"…"</option>
                    {years
                        .into_iter()
                        .map(|year| {
                            view! {
                                <option value=year selected=move || chosen().is_some_and(|date| date.year() == year)>
                                    {year}
                                </option>
                            }
                        })
                        .collect_view()}
                </select>
            </label>
        }
    };
    let flag =
        move |words: &'static str, read: fn(&Filter) -> bool, write: fn(&mut Filter, bool)| {
            view! {
                <label class="facet-flag">
                    <input
                        type="checkbox"
                        prop:checked=move || state.place.view.with(|view| read(&view.filter))
                        on:change:target=move |event| {
                            let on = event.target().checked();
                            state.place.choose(|view| write(&mut view.filter, on));
                        }
                    />
                    <span>{words}</span>
                </label>
            }
        };
    view! {
        <details class="facet" name="facet" node_ref=menu on:keydown=move |event| close_on_escape(&event, menu)>
            <summary class="chip add">{lang.pick("+ Période", "+ Period")}</summary>
            <div class="facet-panel facet-period">
                {choice(true, years.clone())} {choice(false, years)}
                {flag(
                    lang.pick("garder aussi les dates qui peuvent y tomber", "keep also dates that may fall inside"),
                    |filter| filter.possible_dates,
                    |filter, on| filter.possible_dates = on,
                )}
                {flag(
                    lang.pick("en vigueur à ce jour", "in force today"),
                    |filter| filter.in_force,
                    |filter, on| filter.in_force = on,
                )}
            </div>
        </details>
    }
}
