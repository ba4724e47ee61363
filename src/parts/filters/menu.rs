//! One facet: a menu of its answers, each with how many agreements it would leave.

use super::Side;
use super::frame::MenuFrame;
use crate::analysis::facets::{self, Facet, FacetOption};
use crate::analysis::tile_map::{Counts, Grid};
use crate::domain::{Lang, Territory};
use crate::parts::TileMap;
use crate::state::app_state::use_app_state;
use crate::text::numbers;
use leptos::prelude::*;

/// Options from which a list has a field to shorten it by typing.
const LONG: usize = 12;

/// A facet of the bar.
#[component]
pub(super) fn FacetMenu(facet: Facet, side: Side) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let open = RwSignal::new(false);
    let (typed, set_typed) = signal(String::new());
    // Counted only while somebody looks.
    let all = Memo::new(move |_| {
        if !open.get() {
            return Vec::new();
        }
        side.ask(state, |sources, filter| {
            facets::options(sources, filter, facet, lang)
        })
    });
    let found = Memo::new(move |_| {
        let merge = state.place.view.with(|view| view.merge);
        let also = |option: &FacetOption| {
            state.with(|dataset| facets::other_names(dataset, facet, merge, &option.value))
        };
        typed.with(|typed| facets::narrow(all.get(), typed, &also))
    });
    let options = Memo::new(move |_| found.with(|(options, _)| options.clone()));
    let is_long = Memo::new(move |_| all.with(|options| options.len() > LONG));
    let beyond = move || {
        let left = found.with(|(options, number)| number - options.len());
        match (lang, found.with(|(_, number)| *number), left) {
            (_, 0, _) if open.get() && is_long.get() => lang
                .pick("Rien ne commence ainsi.", "Nothing begins like this.")
                .to_owned(),
            (_, _, 0) => String::new(),
            (Lang::Fr, ..) => format!(
                "et {} autres : écrivez pour les trouver.",
                numbers::count(lang, left)
            )
            .replace(" :", "\u{a0}:"),
            (Lang::En, ..) => format!(
                "and {} more: type to find them.",
                numbers::count(lang, left)
            ),
        }
    };
    let field_name = match lang {
        Lang::Fr => format!("Raccourcir la liste {}", facet.name(lang)),
        Lang::En => format!("Shorten the list {}", facet.name(lang)),
    };
    let panel = if facet == Facet::Territory {
        "facet-panel facet-map"
    } else {
        "facet-panel"
    };
    view! {
        <MenuFrame words=facet.name(lang) panel=panel open=open>
            <Show when=move || is_long.get()>
                <input
                    class="field facet-type"
                    type="search"
                    autocomplete="off"
                    placeholder=lang.pick("Les premières lettres…", "First letters…")
                    aria-label=field_name.clone()
                    prop:value=move || typed.get()
                    on:input:target=move |event| set_typed.set(event.target().value())
                />
            </Show>
            {move || (facet == Facet::Territory && open.get()).then(|| view! { <Maps side=side /> })}
            <ul aria-label=facet.name(lang)>
                <For
                    each=move || options.get()
                    key=|option| option.value.clone()
                    children=move |option| view! { <OptionRow facet=facet side=side option=option options=all /> }
                />
            </ul>
            <p class="facet-beyond caption">{beyond}</p>
        </MenuFrame>
    }
}

/// The two maps of territories; a tile takes its territory in or out of the filter.
#[component]
fn Maps(side: Side) -> impl IntoView {
    let state = use_app_state();
    // As for every facet: its own choice aside, all others as they are.
    let counts = Memo::new(move |_| {
        let others = side.ask(state, |sources, filter| {
            let mut others = filter.clone();
            facets::clear(&mut others, Facet::Territory);
            crate::analysis::filter::select(sources, &others)
        });
        state.with(|dataset| Counts::of(dataset, &others.agreements))
    });
    let chosen = Memo::new(move |_| {
        state
            .place
            .view
            .with(|view| side.of(view).territories.clone())
    });
    let pointed = RwSignal::new(None);
    let href = Callback::new(move |territory: Territory| {
        state.place.here_with(|view| {
            facets::toggle(side.of_mut(view), Facet::Territory, &territory.code())
        })
    });
    view! {
        <div class="tile-maps compact">
            {Grid::ALL
                .map(|grid| view! { <TileMap grid=grid counts=counts chosen=chosen pointed=pointed href=href /> })
                .into_iter()
                .collect_view()}
        </div>
    }
}

#[component]
fn OptionRow(
    facet: Facet,
    side: Side,
    option: FacetOption,
    options: Memo<Vec<FacetOption>>,
) -> impl IntoView {
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
                .choose(|view| facets::toggle(side.of_mut(view), facet, value))
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
