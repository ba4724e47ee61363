//! What it stands on, and what came of it: implements, renews, amends, replaces, responds to.

use crate::domain::agreement::Relation;
use crate::domain::{AgreementIx, Dataset, Lang};
use crate::parts::AgreementLink;
use crate::state::app_state::use_app_state;
use crate::text::{dates, words};
use leptos::prelude::*;

/// The links to earlier and later agreements.
#[component]
pub(super) fn Lineage(
    /// Which agreement.
    agreement: AgreementIx,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let lines = state.with(|dataset| lines(dataset, lang, agreement));
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

/// A verb, a date, an agreement: first the earlier ones, then the later ones.
fn lines(
    dataset: &Dataset,
    lang: Lang,
    agreement: AgreementIx,
) -> Vec<(&'static str, String, AgreementIx)> {
    let date = |ix: AgreementIx| dates::long(lang, dataset.agreement(ix).signed);
    let line = |relation: &Relation, verb: &'static str| {
        (verb, date(relation.agreement), relation.agreement)
    };
    let earlier = dataset
        .agreement(agreement)
        .related
        .iter()
        .map(|r| line(r, words::relation(lang, r.kind)));
    let later = dataset
        .referred_by(agreement)
        .iter()
        .map(|r| line(r, words::relation_passive(lang, r.kind)));
    earlier.chain(later).collect()
}
