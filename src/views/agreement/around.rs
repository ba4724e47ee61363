//! What else was signed in the same place, in time.

use crate::analysis::paraphe::Pen;
use crate::domain::{AgreementIx, Dataset, Lang, Territory};
use crate::parts::{AgreementLink, Glyph};
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::text::dates;
use leptos::prelude::*;

/// Lines shown at most; the territory's page has them all.
const LINES: usize = 8;

/// The agreements of the same territory, from the oldest to the newest, this one among them.
#[component]
pub(super) fn Around(
    /// Which agreement.
    agreement: AgreementIx,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let found = state.with(|dataset| around(dataset, agreement));
    found.map(|(territory, list)| {
        let route = Route::Territory(territory.code());
        let heading = match lang {
            Lang::Fr => format!("Autour de lui : {}", territory.name()),
            Lang::En => format!("Around it: {}", territory.name()),
        }
        .replace(" :", "\u{a0}:");
        view! {
            <section class="around" aria-labelledby="around">
                <div class="record-section">
                    <h2 id="around">{heading}</h2>
                    <a class="small" href=move || state.place.href(&route)>
                        {lang.pick("Tous ses accords", "All its agreements")}
                    </a>
                </div>
                <ul class="around-list">
                    {list
                        .into_iter()
                        .map(|ix| {
                            let date = state.with(|dataset| dates::short(lang, dataset.agreement(ix).signed));
                            view! {
                                <li aria-current=(ix == agreement).then_some("true")>
                                    <span class="line-date">{date}</span>
                                    <Glyph agreement=ix pen=Pen { width: 44.0, height: 24.0, ..Pen::SMALL } />
                                    <AgreementLink agreement=ix />
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </section>
        }
    })
}

/// The smallest territory of the agreement below France, and the agreements nearest in time within it.
fn around(dataset: &Dataset, agreement: AgreementIx) -> Option<(Territory, Vec<AgreementIx>)> {
    let territory = *dataset
        .agreement(agreement)
        .territories
        .iter()
        .find(|t| **t != Territory::France)?;
    let territory = match territory {
        Territory::Place(_) => territory
            .parent()
            .filter(|parent| *parent != Territory::France)
            .unwrap_or(territory),
        other => other,
    };
    let all: Vec<AgreementIx> = dataset
        .agreements_by_date()
        .into_iter()
        .filter(|ix| {
            dataset
                .agreement(*ix)
                .territories
                .iter()
                .any(|t| t.is_within(territory))
        })
        .collect();
    if all.len() < 2 {
        return None;
    }
    let here = all.iter().position(|ix| *ix == agreement)?;
    let first = here
        .saturating_sub(LINES / 2)
        .min(all.len().saturating_sub(LINES));
    Some((territory, all.into_iter().skip(first).take(LINES).collect()))
}
