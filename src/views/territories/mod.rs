//! The territories: a map of tiles with how many agreements each has, the same as a list; and one territory.

mod list;
mod one;

pub use one::TerritoryPage;

use crate::analysis::tile_map::{Counts, Grid};
use crate::domain::{Lang, Territory};
use crate::parts::{AgreementCount, FilterBar, TileMap};
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::text::numbers;
use crate::ui::Leaf;
use leptos::prelude::*;
use list::TerritoryList;

/// The territories.
#[component]
pub fn Territories() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let counts = Memo::new(move |_| {
        let selection = state.selection.get();
        state.with(|dataset| Counts::of(dataset, &selection.agreements))
    });
    let total =
        Signal::derive(move || state.selection.with(|selection| selection.agreements.len()));
    let elsewhere = move || {
        let count = counts.with(|counts| counts.elsewhere);
        let words = match lang {
            Lang::Fr => format!(
                ", et {} dans un lieu hors région",
                numbers::count(lang, count)
            ),
            Lang::En => format!(
                ", and {} in a place outside the regions",
                numbers::count(lang, count)
            ),
        };
        (count > 0).then_some(words)
    };
    let chosen = Memo::new(move |_| {
        state
            .place
            .view
            .with(|view| view.filter.territories.clone())
    });
    let pointed = RwSignal::new(None);
    let href = Callback::new(move |territory: Territory| {
        state.place.href(&Route::Territory(territory.code()))
    });
    let said = move || {
        match pointed.get() {
        Some(territory) => counts.with(|counts| counts.said(lang, territory)),
        None => lang
            .pick(
                "Plus d’encre, plus d’accords. Vide\u{a0}: aucun accord trouvé, ce qui ne veut pas dire qu’il n’y en a pas.",
                "More ink, more agreements. Empty: no agreement found, which does not mean that there is none.",
            )
            .to_owned(),
    }
    };
    let country = Route::Territory(Territory::France.code());
    view! {
        <Leaf
            name="territories"
            heading=Route::Territories.name(lang)
            note_title=lang.pick("Lire", "Reading")
            note=lang.pick("Une région compte ce qui s’applique en elle, départements et villes compris. Une case par territoire, toutes égales.", "A region counts what applies inside it, departments and cities included. One tile for each territory, all equal.")
        >
            <p class="said" role="status">
                <b><AgreementCount count=total lang=lang /></b>
                {lang.pick(", dont ", ", of which ")}
                <a data-territory-count="FR" href=move || state.place.href(&country)>
                    {move || counts.with(|counts| numbers::count(lang, counts.national))}
                </a>
                {lang.pick(" pour tout le pays", " for the whole country")}
                {elsewhere}
                "."
            </p>
            <FilterBar />
            <section class="territory-maps rule-top" aria-label=lang.pick("Cartes", "Maps")>
                <div class="tile-maps">
                    {Grid::ALL
                        .map(|grid| {
                            let heading = match grid {
                                Grid::Regions => lang.pick("Régions", "Regions"),
                                Grid::Departments => lang.pick("Départements", "Departments"),
                            };
                            view! {
                                <div>
                                    <h2>{heading}</h2>
                                    <TileMap grid=grid counts=counts chosen=chosen pointed=pointed href=href />
                                </div>
                            }
                        })
                        .into_iter()
                        .collect_view()}
                </div>
                <p class="tile-said" aria-hidden="true">{said}</p>
            </section>
            <TerritoryList counts=counts />
        </Leaf>
    }
}
