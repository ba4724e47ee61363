//! What else was signed in the same place, in time.

use crate::analysis::paraphe::Pen;
use crate::analysis::record_words;
use crate::domain::{AgreementIx, Lang};
use crate::parts::{AgreementLink, Glyph};
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::text::dates;
use leptos::prelude::*;

/// The agreements of the same territory, from the oldest to the newest, this one among them.
#[component]
pub(super) fn Around(
    /// Which agreement.
    agreement: AgreementIx,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let found = state.with(|dataset| record_words::around(dataset, agreement));
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
