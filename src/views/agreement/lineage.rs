//! What it stands on, and what came of it: implements, renews, amends, replaces, responds to.

use crate::analysis::record_words;
use crate::domain::AgreementIx;
use crate::parts::AgreementLink;
use crate::state::app_state::use_app_state;
use leptos::prelude::*;

/// The links to earlier and later agreements.
#[component]
pub(super) fn Lineage(
    /// Which agreement.
    agreement: AgreementIx,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let lines = state.with(|dataset| record_words::lineage(dataset, lang, agreement));
    (!lines.is_empty()).then(|| {
        view! {
            <section class="lineage" aria-labelledby="lineage">
                <h2 id="lineage">{lang.pick("Sa lignée", "Its lineage")}</h2>
                <ul class="lineage-list">
                    {lines
                        .into_iter()
                        .map(|(verb, date, other)| {
                            view! {
                                <li>
                                    <i>{verb}</i>
                                    <span>
                                        <AgreementLink agreement=other />
                                        <span class="small">" " {date}</span>
                                    </span>
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </section>
        }
    })
}
