//! The evidence of a figure: who says so, when, in which words, and the way to read them.
//!
//! A modal dialog, so that the browser keeps the focus inside it, closes it on Escape and gives the focus back
//! to the figure it was opened from. It stands at the side of a wide page and rises as a sheet on a phone.

use super::inputs::Inputs;
use super::states::EvidenceMark;
use super::target_report::Report;
use super::working::{Disputed, Working};
use crate::analysis::target_words::{self, Figure, Proof};
use crate::domain::TargetIx;
use crate::state::app_state::use_app_state;
use crate::text::typography;
use crate::ui::{Icon, IconName};
use leptos::html::Dialog;
use leptos::prelude::*;

/// The evidence of one figure of a target, shown while `open` names a figure.
#[component]
pub fn EvidencePanel(
    /// Of which target.
    target: TargetIx,
    /// Which figure's evidence is open.
    open: RwSignal<Option<Figure>>,
) -> impl IntoView {
    let is_open = Memo::new(move |_| open.with(Option::is_some));
    // One dialog while it is open, whatever figure it turns to: it must remember where the focus came from.
    move || {
        is_open
            .get()
            .then(|| view! { <Panel target=target open=open /> })
    }
}

#[component]
fn Panel(target: TargetIx, open: RwSignal<Option<Figure>>) -> impl IntoView {
    let lang = use_app_state().lang();
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get()
            && !dialog.open()
        {
            dialog.show_modal().ok();
        }
    });
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    view! {
        <dialog
            node_ref=dialog
            class="proof"
            aria-label=lang.pick("La preuve de ce chiffre", "The evidence of this figure")
            on:close=move |_| open.set(None)
            on:click=move |event| {
                // A click on the dialog itself, not on what it holds, is a click on the veil around it.
                if event.target() == event.current_target() {
                    close();
                }
            }
        >
            <div class="proof-sheet">
                <button
                    type="button"
                    class="icon-button proof-close"
                    aria-label=lang.pick("Fermer la preuve", "Close the evidence")
                    on:click=move |_| close()
                >
                    <Icon name=IconName::Close />
                </button>
                {move || open.get().map(|figure| view! { <Content target=target figure=figure open=open /> })}
            </div>
        </dialog>
    }
}

#[component]
fn Content(target: TargetIx, figure: Figure, open: RwSignal<Option<Figure>>) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let proof = state.with(|dataset| target_words::proof(dataset, target, figure, lang));
    let head = match proof {
        Some(proof) => view! { <Source proof=proof /> }.into_any(),
        None => match figure {
            Figure::Disputed(place) => view! { <Disputed target=target place=place /> }.into_any(),
            _ => view! { <Working target=target /> }.into_any(),
        },
    };
    view! {
        {head}
        <Inputs target=target open=open />
        <Report target=target />
    }
}

/// The figure, the words that hold it, and where they stand.
#[component]
fn Source(proof: Proof) -> impl IntoView {
    let lang = use_app_state().lang();
    let Proof {
        kind,
        value,
        gloss,
        quote,
        title,
        publisher,
        speaker,
        evidence,
        url,
        passage,
        caveat,
        citation,
    } = proof;
    let term = |fr, en| view! { <dt>{lang.pick(fr, en)}</dt> };
    let plain = url.clone();
    let links = match url {
        Some(url) => {
            let (first, word) = match passage {
                Some(passage) => (passage, lang.pick("Lire le passage", "Read the passage")),
                None => (url, lang.pick("Ouvrir la source", "Open the source")),
            };
            view! {
                <p class="proof-links">
                    <a class="button" href=first target="_blank" rel="noopener external">
                        {word}
                    </a>
                    <a class="proof-plain" href=plain target="_blank" rel="noopener external">
                        {lang.pick("adresse simple", "plain address")}
                    </a>
                </p>
            }
            .into_any()
        }
        None => view! {
            <p class="small">
                {lang
                    .pick(
                        "L’adresse de cette source n’est pas connue.",
                        "The address of this source is not known.",
                    )}
            </p>
        }
        .into_any(),
    };
    view! {
        <p class="caption">{kind}</p>
        <p class="proof-value">
            <mark>{value}</mark>
        </p>
        <p class="proof-gloss">{gloss}</p>
        <blockquote class="proof-quote" lang="fr">
            {typography::quoted(lang, &quote)}
        </blockquote>
        {caveat
            .map(|caveat| {
                view! {
                    <p class="proof-caveat">
                        <b>{lang.pick("Réserve\u{a0}: ", "Caveat: ")}</b>
                        {caveat}
                    </p>
                }
            })}
        <dl class="proof-facts">
            {term("Source", "Source")} <dd>{title}</dd> {term("Éditeur", "Publisher")} <dd>{publisher}</dd>
            {term("Qui parle", "Who speaks")} <dd>
                <EvidenceMark evidence=evidence />
                " "
                {speaker}
            </dd>
        </dl>
        {links}
        <details class="proof-cite">
            <summary>{lang.pick("Citer ce chiffre", "Cite this figure")}</summary>
            <p>{citation}</p>
        </details>
    }
}
