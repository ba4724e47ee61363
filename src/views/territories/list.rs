//! The map as a list: each region with its departments.

use crate::analysis::tile_map::Counts;
use crate::domain::Territory;
use crate::state::app_state::{AppState, use_app_state};
use crate::state::route::Route;
use leptos::prelude::*;

/// Every region and department with its count; the same numbers as the tiles.
#[component]
pub(super) fn TerritoryList(counts: Memo<Counts>) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    view! {
        <section class="region-list">
            <h2>{lang.pick("La liste", "The list")}</h2>
            <ul class="regions">
                {Territory::regions().map(|region| view! { <Region region=region counts=counts state=state /> }).collect_view()}
            </ul>
        </section>
    }
}

#[component]
fn TerritoryLink(territory: Territory, words: String) -> impl IntoView {
    let state = use_app_state();
    let route = Route::Territory(territory.code());
    view! { <a href=move || state.place.href(&route)>{words}</a> }
}

#[component]
fn Region(region: Territory, counts: Memo<Counts>, state: AppState) -> impl IntoView {
    let of = move |territory: Territory| counts.with(|counts| counts.inside(territory));
    let departments: Vec<Territory> = Territory::departments()
        .filter(|d| d.parent() == Some(region))
        .collect();
    let lang = state.lang();
    view! {
        <li class="region" class:none=move || of(region) == 0>
            <h3>
                <TerritoryLink territory=region words=region.name().to_owned() />
                " "
                <span class="region-count" data-territory-count=region.code()>
                    {move || of(region)}
                </span>
            </h3>
            <ul aria-label=lang.pick("Départements", "Departments")>
                {departments
                    .into_iter()
                    .map(|department| {
                        let words = format!("{} {}", department.department_number().unwrap_or_default(), department.name());
                        view! {
                            <li class:none=move || of(department) == 0>
                                <TerritoryLink territory=department words=words />
                                <span class="region-count" data-territory-count=department.code()>
                                    {move || of(department)}
                                </span>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </li>
    }
}
