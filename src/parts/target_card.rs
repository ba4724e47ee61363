//! A target: its small chart, what it says, its three answers and why, and the way to put it right.
//!
//! The same card on the tracker and on the page of an agreement. It fits the room it is given, by container
//! queries: chart, words and answers side by side, or one under the other.

use super::evidence::EvidencePanel;
use super::figure::Sentence;
use super::inputs::Inputs;
use super::links::AgreementLink;
use super::states::StateTriple;
use super::target_chart::TargetChart;
use super::target_notes::{Names, Notes};
use super::target_report::Report;
use crate::analysis::target_chart;
use crate::analysis::target_words::{self, Figure};
use crate::domain::TargetIx;
use crate::state::app_state::use_app_state;
use crate::state::view_state::ViewState;
use crate::text::{dates, typography, words};
use leptos::prelude::*;

/// A target.
#[component]
pub fn TargetCard(
    /// Which.
    target: TargetIx,
    /// Shown on its agreement's own page: the agreement is not named again.
    #[prop(optional)]
    within_agreement: bool,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let open = RwSignal::new(None::<Figure>);
    let opened = RwSignal::new(false);
    // Today moves the deadline and nothing else: the rest is read once.
    let status = state.statuses.with_untracked(|s| s.get(target).clone());
    let deadline = move || state.statuses.with(|s| s.get(target).deadline.as_str());
    let (id, own_id, label, agreement_id, signed, nature, said) = state.with(|dataset| {
        let (agreement, record) = (dataset.agreement(target.agreement), dataset.target(target));
        (
            format!("{}/{}", agreement.id, record.id),
            record.id.to_string(),
            typography::set(lang, record.label.get(lang)).into_owned(),
            agreement.id.to_string(),
            dates::long(lang, agreement.signed),
            words::nature(lang, record.nature),
            target_words::spoken(dataset, target, &status, lang),
        )
    });
    // Where nothing is drawn, what would be the drawing's alternative is read in its place.
    let has_chart = state.with(|dataset| target_chart::is_drawable(dataset.target(target)));
    let unseen = (!has_chart).then(|| said.clone());
    let chosen = move || {
        // On its agreement's page the address may name it; elsewhere, the agreement.
        let is_selected = |view: &ViewState| match within_agreement {
            true => !view.embed && view.target.as_deref() == Some(&*own_id),
            false => view.selected.as_deref() == Some(&*agreement_id),
        };
        state.place.view.with(is_selected)
    };
    let from = (!within_agreement).then(|| {
        view! {
            <AgreementLink agreement=target.agreement />
            {format!(", {signed}")}
        }
    });
    view! {
        <article
            class="target"
            class:chosen=chosen
            data-target-id=id
            data-result=status.result.as_str()
            data-evidence=status.evidence.as_str()
            data-deadline=deadline
        >
            <div class="target-in">
                <div class="target-chart">
                    <TargetChart target=target said=said />
                </div>
                <div class="target-words">
                    {unseen.map(|said| view! { <p class="unseen">{said}</p> })}
                    <h3 class="target-label">{label}</h3>
                    <p class="target-from">{from}</p>
                    <p class="target-said">
                        <Sentence target=target open=open />
                    </p>
                    <Notes target=target open=open />
                    <div class="target-who">
                        <span class="target-nature">{typography::capitalised(nature)}</span>
                        <Names target=target />
                    </div>
                    <Report target=target />
                </div>
                <div class="target-states">
                    <StateTriple target=target />
                    <details class="target-why" on:toggle=move |_| opened.set(true)>
                        <summary>{lang.pick("D’où viennent ces états", "Where these states come from")}</summary>
                        {move || opened.get().then(|| view! { <Inputs target=target open=open /> })}
                    </details>
                </div>
            </div>
            <EvidencePanel target=target open=open />
        </article>
    }
}
