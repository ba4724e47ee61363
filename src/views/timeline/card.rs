//! The agreement selected, in words, at the foot of the drawing: what, when, until when, who, and its relatives.

use super::board::Board;
use super::overlay::targets;
use crate::analysis::paraphe::Pen;
use crate::analysis::timeline::lineage::{Step, steps};
use crate::domain::AgreementIx;
use crate::parts::{AgreementLink, Glyph, OrganisationLink, level_class};
use crate::state::route::Route;
use crate::text::{dates, label, typography, words};
use crate::ui::{Icon, IconName};
use leptos::prelude::*;

/// Relatives and parties named; the others are on the agreement's page.
const MOST: usize = 6;

/// The card.
#[component]
pub(super) fn SelectedCard(board: Board) -> impl IntoView {
    view! {
        <div class="timeline-selected-place">
            {move || board.selected.get().map(|ix| view! { <Selected board=board ix=ix /> })}
        </div>
    }
}

#[component]
fn Selected(board: Board, ix: AgreementIx) -> impl IntoView {
    let state = board.state;
    let lang = state.lang();
    let (id, facts, level, disputed, parties, relatives) = state.with(|dataset| {
        let agreement = dataset.agreement(ix);
        let mut facts = vec![
            typography::capitalised(words::kind(lang, agreement.kind)),
            words::level(lang, agreement.level).to_owned(),
            dates::signed(lang, agreement),
        ];
        facts.extend(dates::precision_note(lang, agreement.signed).map(str::to_owned));
        facts.push(dates::end(lang, agreement));
        let promised = targets(lang, agreement.targets.len());
        if !promised.is_empty() {
            facts.push(promised);
        }
        let disputed: Vec<String> = agreement
            .disputed_signing()
            .map(|dispute| typography::set(lang, dispute.note.get(lang)).into_owned())
            .collect();
        let parties: Vec<_> = agreement.parties.iter().map(|p| p.organisation).collect();
        (
            agreement.id.to_string(),
            facts,
            agreement.level,
            disputed,
            parties,
            steps(dataset, ix),
        )
    });
    let (page, for_place) = (Route::Agreement(id.clone()), id.clone());
    let more = |n: usize| (n > MOST).then(|| format!(" +{}", n - MOST));
    let more_parties = more(parties.len());
    let names = parties
        .into_iter()
        .take(MOST)
        .enumerate()
        .map(|(i, party)| view! { {(i > 0).then_some(", ")} <OrganisationLink organisation=party /> })
        .collect_view();
    let others = relatives.len();
    let lineage = (others > 0).then(|| {
        view! {
            <ul class="timeline-relatives">
                {relatives.into_iter().take(MOST).map(|step| view! { <li>{relative(board, step)}</li> }).collect_view()}
                {more(others).map(|more| view! { <li>{more}</li> })}
            </ul>
        }
    });
    let disputed = disputed
        .into_iter()
        .map(|note| {
            view! {
                <p class="small">
                    <b>{lang.pick("Date discutée. ", "Disputed date. ")}</b>
                    {note}
                </p>
            }
        })
        .collect_view();
    view! {
        <section
            class=format!("timeline-selected card {}", level_class(level))
            data-agreement-id=for_place
            aria-label=lang.pick("Accord choisi", "Chosen agreement")
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    board.select(None);
                }
            }
        >
            <Glyph agreement=ix pen=Pen::MEDIUM />
            <div class="timeline-selected-words">
                <p class="timeline-selected-title">
                    <AgreementLink agreement=ix />
                </p>
                <p class="small">{facts.join(" · ")}</p>
                {disputed}
                <p class="small">{names} {more_parties}</p>
                {lineage}
            </div>
            <div class="timeline-selected-doors">
                <a class="button" href=move || state.place.href(&page)>
                    {lang.pick("Ouvrir l’accord", "Open the agreement")}
                </a>
                <button
                    type="button"
                    class="icon-button"
                    aria-label=lang.pick("Ne plus choisir cet accord", "Unselect this agreement")
                    on:click=move |_| board.select(None)
                >
                    <Icon name=IconName::Close />
                </button>
            </div>
        </section>
    }
}

fn relative(board: Board, step: Step) -> impl IntoView + use<> {
    let lang = board.state.lang();
    let name = board
        .state
        .with(|dataset| label::short(dataset, dataset.agreement(step.other), lang, 48));
    view! {
        <em>{step.verb(lang)}</em>
        " "
        <AgreementLink agreement=step.other label=name />
    }
}
