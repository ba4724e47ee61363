//! The territories: how many agreements in each region and department; and one territory.

mod one;

pub use one::TerritoryPage;

use crate::domain::{Dataset, Territory};
use crate::parts::{AgreementCount, FilterBar};
use crate::state::app_state::{AppState, use_app_state};
use crate::state::route::Route;
use crate::ui::Leaf;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The territories.
#[component]
pub fn Territories() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let counts = Memo::new(move |_| {
        let selection = state.selection.get();
        state.with(|dataset| counts(dataset, &selection.agreements))
    });
    let total =
        Signal::derive(move || state.selection.with(|selection| selection.agreements.len()));
    let national =
        move || counts.with(|counts| counts.get(&Territory::France).copied().unwrap_or_default());
    view! {
        <Leaf
            name="territories"
            heading=Route::Territories.name(lang)
            note_title=lang.pick("Lire", "Reading")
            note=lang.pick("Une région compte ce qui s’applique en elle, départements et villes compris.", "A region counts what applies inside it, departments and cities included.")
        >
            <p class="said" role="status">
                <b><AgreementCount count=total lang=lang /></b>
                {lang.pick(", dont ", ", of which ")}
                <TerritoryLink territory=Territory::France words=move || national().to_string() />
                {lang.pick(" pour tout le pays.", " for the whole country.")}
            </p>
            <FilterBar />
            <ul class="regions">
                {Territory::regions().map(|region| view! { <Region region=region counts=counts state=state /> }).collect_view()}
            </ul>
        </Leaf>
    }
}

/// For each territory, the agreements that apply in it or in a part of it; France counts the national ones only.
fn counts(
    dataset: &Dataset,
    agreements: &[crate::domain::AgreementIx],
) -> BTreeMap<Territory, usize> {
    let mut counts = BTreeMap::new();
    for ix in agreements {
        let mut here = Vec::new();
        for territory in &dataset.agreement(*ix).territories {
            let mut at = Some(*territory);
            while let Some(t) = at {
                if t != Territory::France || *territory == t {
                    here.push(t);
                }
                at = t.parent();
            }
        }
        here.sort_unstable();
        here.dedup();
        for territory in here {
            *counts.entry(territory).or_default() += 1;
        }
    }
    counts
}

#[component]
fn TerritoryLink(territory: Territory, #[prop(into)] words: Signal<String>) -> impl IntoView {
    let state = use_app_state();
    let route = Route::Territory(territory.code());
    view! { <a href=move || state.place.href(&route)>{words}</a> }
}

#[component]
fn Region(
    region: Territory,
    counts: Memo<BTreeMap<Territory, usize>>,
    state: AppState,
) -> impl IntoView {
    let of = move |territory: Territory| {
        counts.with(|counts| counts.get(&territory).copied().unwrap_or_default())
    };
    let departments: Vec<Territory> = Territory::departments()
        .filter(|d| d.parent() == Some(region))
        .collect();
    let lang = state.lang();
    view! {
        <li class="region" class:none=move || of(region) == 0>
            <h2>
                <TerritoryLink territory=region words=region.name().to_owned() />
                " "
                <span class="region-count">{move || of(region)}</span>
            </h2>
            <ul aria-label=lang.pick("Départements", "Departments")>
                {departments
                    .into_iter()
                    .map(|department| {
                        let words = format!("{} {}", department.department_number().unwrap_or_default(), department.name());
                        view! {
                            <li class:none=move || of(department) == 0>
                                <TerritoryLink territory=department words=words />
                                <span class="region-count">{move || of(department)}</span>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </li>
    }
}
