//! What is filtered, and the controls to change it; the same bar on every view.
//!
//! Each facet is a native `<details>`: it opens by keyboard, closes with Escape, and only one is open at a
//! time. A choice is a step one can come back from. Where nothing answers, the bar says which filter keeps everything
//! out and offers what comes back without it.

mod chips;
mod frame;
mod menu;
mod period;
mod side;
mod way_out;

pub use side::Side;

use crate::analysis::facets::Facet;
use crate::state::app_state::use_app_state;
use chips::ActiveChips;
use leptos::prelude::*;
use menu::FacetMenu;
use period::PeriodMenu;
use way_out::NothingAnswers;

/// The filters in use, as chips, and the way to add or remove some.
#[component]
pub fn FilterBar(
    /// The view has its own panel for what is asked of targets: the bar leaves those menus out.
    #[prop(optional)]
    targets_elsewhere: bool,
    /// Which filter of the address; the first, unless the view compares two.
    #[prop(optional)]
    side: Side,
    /// What the group is called, where a view has two.
    #[prop(optional, into)]
    name: String,
) -> impl IntoView {
    let lang = use_app_state().lang();
    let name = if name.is_empty() {
        lang.pick("Filtres", "Filters").to_owned()
    } else {
        name
    };
    view! {
        <div class="filters">
            <div class="chips" role="group" aria-label=name>
                <ActiveChips side=side />
                {Facet::ALL
                    .into_iter()
                    .filter(|facet| !(targets_elsewhere && facet.is_about_targets()))
                    .map(|facet| view! { <FacetMenu facet=facet side=side /> })
                    .collect_view()}
                <PeriodMenu side=side />
            </div>
            <NothingAnswers side=side />
        </div>
    }
}
