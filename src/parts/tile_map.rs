//! A map of tiles: each a link with its count, inked by it.
//!
//! One tile is a stop of the Tab key; from it the arrows go over the others in two dimensions. The pointer and the
//! keyboard mark the same tile, and with it the tiles that hold it or lie in it on another map beside.

use crate::analysis::tile_map::{self, Counts, Grid, Step, Tile};
use crate::domain::{Lang, Territory};
use crate::state::app_state::use_app_state;
use leptos::ev::KeyboardEvent;
use leptos::html::Ul;
use leptos::prelude::*;
use leptos::web_sys::{Element, Event, HtmlElement};
use wasm_bindgen::JsCast as _;

/// A map of tiles.
#[component]
pub fn TileMap(
    /// Which drawing.
    grid: Grid,
    /// What is counted.
    counts: Memo<Counts>,
    /// The territories that are asked for.
    chosen: Memo<Vec<Territory>>,
    /// The territory pointed at, on this map or on one beside it.
    pointed: RwSignal<Option<Territory>>,
    /// Where a tile leads.
    href: Callback<Territory, String>,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let list = NodeRef::<Ul>::new();
    let tiles = grid.tiles();
    let first = tiles
        .first()
        .map_or(Territory::France, |tile| tile.territory);
    let stop = RwSignal::new(first);
    let bounds = Memo::new(move |_| {
        let most = counts.with(|counts| {
            let of = |tile: Tile| counts.inside(tile.territory);
            grid.tiles().into_iter().map(of).max().unwrap_or_default()
        });
        tile_map::ink_bounds(most)
    });
    let on_key = move |event: KeyboardEvent| {
        let Some((step, from)) = Step::of_key(&event.key()).zip(tile_of(&event)) else {
            return;
        };
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        event.prevent_default();
        let to = grid.step(from, step);
        let mark = format!("[data-territory=\"{}\"]", to.code());
        let tile = list
            .get_untracked()
            .and_then(|list| list.query_selector(&mark).ok().flatten());
        if let Some(tile) = tile.and_then(|tile| tile.dyn_into::<HtmlElement>().ok()) {
            tile.focus().ok();
        }
    };
    let on_focus = move |event: leptos::ev::FocusEvent| {
        if let Some(territory) = tile_of(&event) {
            stop.set(territory);
            pointed.set(Some(territory));
        }
    };
    let name = match grid {
        Grid::Regions => lang.pick("Carte des régions", "Map of regions"),
        Grid::Departments => lang.pick("Carte des départements", "Map of departments"),
    };
    view! {
        <div class="tile-map" class:of-departments=grid == Grid::Departments>
            <ul
                class="tiles"
                node_ref=list
                aria-label=name
                on:keydown=on_key
                on:focusin=on_focus
                on:focusout=move |_| pointed.set(None)
                on:pointerover=move |event| pointed.set(tile_of(&event))
                on:pointerleave=move |_| pointed.set(None)
            >
                {tiles
                    .into_iter()
                    .map(|tile| view! { <OneTile tile=tile counts=counts bounds=bounds chosen=chosen pointed=pointed stop=stop href=href /> })
                    .collect_view()}
            </ul>
            <Key bounds=bounds lang=lang />
        </div>
    }
}

/// The territory of the tile an event comes from.
fn tile_of(event: &Event) -> Option<Territory> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let tile = element.closest("[data-territory]").ok().flatten()?;
    Territory::from_code(&tile.get_attribute("data-territory")?)
}

#[component]
fn OneTile(
    tile: Tile,
    counts: Memo<Counts>,
    bounds: Memo<Vec<usize>>,
    chosen: Memo<Vec<Territory>>,
    pointed: RwSignal<Option<Territory>>,
    stop: RwSignal<Territory>,
    href: Callback<Territory, String>,
) -> impl IntoView {
    let lang = use_app_state().lang();
    let territory = tile.territory;
    let parent = territory.parent();
    let count = Memo::new(move |_| counts.with(|counts| counts.inside(territory)));
    // What is seen begins the name, so that it can be said to a voice control.
    let number = territory.department_number();
    let label = move || {
        let name = tile_map::named(lang, territory, count.get());
        number.map_or_else(|| name.clone(), |number| format!("{number} {name}"))
    };
    let is_marked = move || {
        pointed.get().is_some_and(|pointed| {
            pointed == territory || parent == Some(pointed) || pointed.parent() == Some(territory)
        })
    };
    view! {
        <li class:overseas=tile.is_overseas() style:grid-area=format!("{} / {}", tile.row, tile.column)>
            <a
                class="tile"
                class:marked=is_marked
                data-territory=territory.code()
                data-noscroll=""
                data-ink=move || bounds.with(|bounds| tile_map::ink(count.get(), bounds))
                aria-current=move || chosen.with(|chosen| chosen.contains(&territory)).then_some("true")
                tabindex=move || if stop.get() == territory { "0" } else { "-1" }
                href=move || href.run(territory)
            >
                // Said whole by a screen reader; what is seen is shorter, and begins the same.
                <span class="unseen">{label}</span>
                <span class="tile-name" aria-hidden="true">
                    {tile_map::tile_name(territory)}
                </span>
                <b class="tile-count" aria-hidden="true">
                    {move || Some(count.get()).filter(|count| *count > 0)}
                </b>
            </a>
        </li>
    }
}

/// How much ink says how many.
#[component]
fn Key(bounds: Memo<Vec<usize>>, lang: Lang) -> impl IntoView {
    let steps = move || {
        let bounds = bounds.get();
        let mut from = 1;
        let steps = bounds.iter().map(|to| {
            let words = if from == *to {
                to.to_string()
            } else {
                format!("{from}–{to}")
            };
            from = to + 1;
            (tile_map::ink(*to, &bounds), words)
        });
        std::iter::once((0, lang.pick("aucun", "none").to_owned()))
            .chain(steps)
            .map(|(ink, words)| {
                view! {
                    <span class="tile-key">
                        <i data-ink=ink></i>
                        {words}
                    </span>
                }
            })
            .collect_view()
    };
    view! { <p class="tile-keys caption" aria-hidden="true">{steps}</p> }
}
