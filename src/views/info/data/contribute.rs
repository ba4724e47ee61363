//! Reporting an error, and adding an agreement.

use super::check_file::CheckFile;
use crate::analysis::history::TEMPLATE_PATH;
use crate::analysis::report::{CONTACT, address, message};
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use leptos::prelude::*;

/// How to put a record right, and how to bring a new one.
#[component]
pub(super) fn Contribute() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let report = move || {
        let selected = state.place.view.with(|view| view.selected.clone());
        state.with(|dataset| {
            let ix = selected.and_then(|id| dataset.find_agreement(&id));
            message(lang, dataset.version(), ix.map(|ix| dataset.agreement(ix)))
        })
    };
    let send = move || {
        let (subject, body) = report();
        let href = CONTACT.and_then(|contact| address(contact, &subject, &body))?;
        Some(view! {
            <p>
                <a class="button" href=href rel="external">{lang.pick("Envoyer le signalement", "Send the report")}</a>
            </p>
        })
    };
    view! {
        <h2 class="info-heading" id="signaler">{lang.pick("Signaler une erreur", "Report an error")}</h2>
        <div class="info-text">
            <p>
                {lang
                    .pick(
                        "Dites le champ, ce qui devrait y être, et la source qui le dit. Depuis la fiche d’un accord, le lien « Signaler une erreur » mène ici avec la fiche déjà nommée.",
                        "Say the field, what should be there, and the source that says so. From the page of an agreement, the link “Report an error” leads here with the record already named.",
                    )
                    .replace("« ", "«\u{a0}")
                    .replace(" »", "\u{a0}»")}
            </p>
            <textarea class="info-report" rows="9" readonly aria-label=lang.pick("Signalement à copier", "Report to copy") prop:value=move || {
                let (subject, body) = report();
                format!("{subject}\n\n{body}")
            }></textarea>
            {send}
        </div>
        <h2 class="info-heading" id="ajouter">{lang.pick("Ajouter un accord", "Add an agreement")}</h2>
        <div class="info-text">
            <p>
                {lang
                    .pick(
                        "Copiez le modèle, remplacez-y l’exemple dans un éditeur de texte, puis déposez le fichier ci-dessous. Chaque faute est dite avec sa ligne et ce qu’il faut écrire à la place. Le fichier ne quitte pas votre appareil.",
                        "Copy the template, replace the example in a text editor, then drop the file below. Each fault is told with its line and what to write instead. The file does not leave your device.",
                    )}
            </p>
            <p>
                <a class="button quiet" href=state.place.file(TEMPLATE_PATH) download="template.json" rel="external">
                    {lang.pick("Prendre le modèle", "Take the template")}
                </a>
                " "
                <a href=move || format!("{}#codes", state.place.href(&Route::Method))>
                    {lang.pick("Ce que veut dire chaque champ", "What each field means")}
                </a>
            </p>
        </div>
        <CheckFile />
    }
}
