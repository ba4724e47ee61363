//! The versions of the data, and the corrections made to them.

use crate::analysis::history::{CORRECTIONS_PATH, VERSIONS_PATH, corrections, versions};
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use leptos::prelude::*;

/// Both lists, and their files.
#[component]
pub(super) fn History() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let file = move |path: &str| state.place.file(path);
    // A test holds that both files can be read.
    let versions = versions().unwrap_or_default();
    let corrections = corrections().unwrap_or_default();
    let none = corrections.is_empty().then(|| {
        lang.pick(
            "Aucune correction depuis la première version. Celles qui viendront seront dites ici, avec leur raison.",
            "No correction since the first version. Those to come will be told here, with their reason.",
        )
    });
    let versions = versions
        .into_iter()
        .map(|version| {
            let note = version.note.get(lang).to_owned();
            let download = format!("agreements-{}.json", version.version);
            view! {
                <li>
                    <a href=file(&version.file) download=download rel="external">
                        {String::from(version.version)}
                    </a>
                    " "
                    {note}
                </li>
            }
        })
        .collect_view();
    let corrections = corrections
        .into_iter()
        .map(|correction| {
            let route = Route::Agreement(correction.agreement.to_string());
            let reason = correction.reason.get(lang).to_owned();
            view! {
                <li>
                    {String::from(correction.version)}
                    " "
                    <a href=move || state.place.href(&route)>{String::from(correction.agreement)}</a>
                    ", "
                    <code>{String::from(correction.field)}</code>
                    ". "
                    {reason}
                </li>
            }
        })
        .collect_view();
    view! {
        <h2 class="info-heading" id="versions">{lang.pick("Versions et corrections", "Versions and corrections")}</h2>
        <ul class="info-list info-text">{versions}</ul>
        <p class="info-text">{none}</p>
        <ul class="info-list info-text">{corrections}</ul>
        <p class="info-text">
            <a href=file(VERSIONS_PATH) rel="external">{lang.pick("Liste des versions (JSON)", "List of versions (JSON)")}</a>
            " · "
            <a href=file(CORRECTIONS_PATH) rel="external">{lang.pick("Liste des corrections (JSON)", "List of corrections (JSON)")}</a>
        </p>
    }
}
