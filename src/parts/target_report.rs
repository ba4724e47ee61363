//! Reporting an error or a result about a target, and what was put right in it.
//!
//! Where whoever hosts the site gave a mailbox or a repository, a link opens the message there, filled in; in every case
//! the text can be copied, so that nobody needs an account to be heard.

use crate::analysis::history::{self, Correction};
use crate::analysis::report::{CONTACT, about_target, address};
use crate::browser;
use crate::domain::{Lang, TargetIx};
use crate::state::app_state::{AppState, use_app_state};
use crate::state::route::Route;
use crate::state::view_state::ViewState;
use crate::text::typography;
use leptos::prelude::*;
use std::sync::LazyLock;

/// Read once. A test holds that the list can be read.
static CORRECTIONS: LazyLock<Vec<Correction>> =
    LazyLock::new(|| history::corrections().unwrap_or_default());

/// The corrections that touch a target, from the list that stands beside the data.
pub(super) fn corrections_of(state: AppState, target: TargetIx) -> Vec<&'static Correction> {
    state.with(|dataset| {
        let agreement = dataset.agreement(target.agreement).id.as_str();
        let id = dataset.target(target).id.as_str();
        let touching = |c: &&Correction| c.touches(agreement, id);
        CORRECTIONS.iter().filter(touching).collect()
    })
}

/// What was put right, in words.
pub(super) fn correction_words(lang: Lang, correction: &Correction) -> String {
    let (version, field) = (&correction.version, &correction.field);
    let reason = typography::set(lang, correction.reason.get(lang)).into_owned();
    match lang {
        Lang::Fr => format!("Corrigé dans la version {version} ({field})\u{a0}: {reason}"),
        Lang::En => format!("Corrected in version {version} ({field}): {reason}"),
    }
}

/// "Report an error or a result": closed until it is wanted.
#[component]
pub(super) fn Report(
    /// About which target.
    target: TargetIx,
) -> impl IntoView {
    let lang = use_app_state().lang();
    let opened = RwSignal::new(false);
    view! {
        <details class="target-report" on:toggle=move |_| opened.set(true)>
            <summary>{lang.pick("Signaler une erreur ou un résultat", "Report an error or a result")}</summary>
            {move || opened.get().then(|| view! { <Message target=target /> })}
        </details>
    }
}

#[component]
fn Message(target: TargetIx) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let message = Memo::new(move |_| {
        let view = ViewState {
            today: state.place.view.with(|view| view.today),
            ..ViewState::default()
        };
        state.with(|dataset| {
            let id = dataset.agreement(target.agreement).id.to_string();
            let page = state.place.address(lang, &Route::Agreement(id), &view);
            let page = browser::absolute(&page);
            state
                .statuses
                .with(|statuses| about_target(lang, dataset, statuses, target, &page))
        })
    });
    let send = move || {
        let (subject, body) = message.get();
        let href = CONTACT.and_then(|contact| address(contact, &subject, &body))?;
        Some(view! {
            <p>
                <a class="button" href=href rel="external">
                    {lang.pick("Envoyer", "Send")}
                </a>
            </p>
        })
    };
    let hint = if CONTACT.is_some() {
        lang.pick(
            "Le message s’ouvre rempli ; il peut aussi être copié.",
            "The message opens filled in; it can also be copied.",
        )
    } else {
        lang.pick(
            "Copiez ce texte, complétez-le, et envoyez-le à qui héberge ce site.",
            "Copy this text, complete it, and send it to whoever hosts this site.",
        )
    };
    let corrections = corrections_of(state, target);
    let corrected = if corrections.is_empty() {
        let version = state.with(|dataset| dataset.version().to_owned());
        match lang {
            Lang::Fr => format!(
                "Aucune correction de cette cible n’est enregistrée à ce jour (données {version})."
            ),
            Lang::En => {
                format!("No correction of this target is recorded to date (data {version}).")
            }
        }
    } else {
        corrections
            .iter()
            .map(|correction| correction_words(lang, correction))
            .collect::<Vec<_>>()
            .join(" ")
    };
    view! {
        <div class="report-box">
            <p>{typography::set(lang, hint).into_owned()}</p>
            <textarea
                rows="8"
                readonly
                aria-label=lang.pick("Signalement à copier", "Report to copy")
                prop:value=move || {
                    let (subject, body) = message.get();
                    format!("{subject}\n\n{body}")
                }
            ></textarea>
            {send}
            <p class="report-corrections">{corrected}</p>
        </div>
    }
}
