//! The facts on which the sources of an agreement disagree.

use crate::analysis::record_words;
use crate::domain::AgreementIx;
use crate::state::app_state::use_app_state;
use leptos::prelude::*;

/// The other values that sources give, side by side with the one kept.
#[component]
pub(super) fn Disputes(
    /// Which agreement.
    agreement: AgreementIx,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let lines: Vec<(String, String)> =
        state.with(|dataset| record_words::disputes(lang, dataset.agreement(agreement)));
    (!lines.is_empty()).then(|| {
        view! {
            <div class="disputes" data-disputed="">
                <h2>{lang.pick("Les sources ne s’accordent pas", "Sources disagree")}</h2>
                {lines
                    .into_iter()
                    .map(|(claim, note)| {
                        view! {
                            <p>
                                <b>{claim}</b>
                                " "
                                {note}
                            </p>
                        }
                    })
                    .collect_view()}
            </div>
        }
    })
}
