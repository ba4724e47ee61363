//! The files to take away.

use crate::export::catalogue::PACKAGE_PATH;
use crate::export::schema::SCHEMA_PATH;
use crate::state::app_state::use_app_state;
use crate::state::load::DATA_PATH;
use leptos::prelude::*;

/// The site in one file, beside the others of the root (see `xtask/src/one_file.rs`).
const ONE_FILE: &str = "paraphe.html";

/// The data in each format, and the whole site in one file. Where the site *is* one file, the tables stayed behind.
#[component]
pub(super) fn Downloads() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let links = [
        (
            format!("{PACKAGE_PATH}agreements.csv"),
            lang.pick("Accords (CSV)", "Agreements (CSV)"),
        ),
        (
            format!("{PACKAGE_PATH}targets.csv"),
            lang.pick("Cibles (CSV)", "Targets (CSV)"),
        ),
        (
            format!("{PACKAGE_PATH}observations.csv"),
            lang.pick("Relevés (CSV)", "Observations (CSV)"),
        ),
        (
            format!("{PACKAGE_PATH}datapackage.json"),
            lang.pick(
                "Toutes les tables (Data Package)",
                "All tables (Data Package)",
            ),
        ),
        (
            SCHEMA_PATH.to_owned(),
            lang.pick("Schéma JSON", "JSON Schema"),
        ),
    ]
    .into_iter()
    .filter_map(|(path, words)| {
        let file = state.place.file(&path)?;
        Some(view! { <li><a href=file rel="external">{words}</a></li> })
    })
    .collect_view();
    let keep = if state.place.is_one_file() {
        view! {
            <p class="info-text">
                {lang
                    .pick(
                        "Vous lisez le site en un seul fichier : il ne demande rien au réseau. Les tables s’exportent depuis chaque vue ; le site en ligne les offre toutes faites.",
                        "You are reading the site in a single file: it asks nothing of the network. Tables can be exported from each view; the online site has them ready-made.",
                    )
                    .replace(" :", "\u{a0}:")
                    .replace(" ;", "\u{202f};")}
            </p>
        }
            .into_any()
    } else {
        view! {
            <p class="info-text">
                <a href=state.place.file(ONE_FILE) download=ONE_FILE rel="external">
                    {lang.pick("Emporter tout le site en un fichier", "Take the whole site in one file")}
                </a>
                {lang
                    .pick(
                        ", qui s’ouvre sans réseau ni serveur, depuis une clé ou un message (HTML, 1,5 Mo au plus).",
                        ", which opens without network or server, from a memory stick or a message (HTML, 1.5 MB at most).",
                    )}
            </p>
        }
            .into_any()
    };
    view! {
        <p>
            <a class="button" href=state.place.file(DATA_PATH) download="agreements.json" rel="external">
                {lang.pick("Télécharger les données (JSON)", "Download the data (JSON)")}
            </a>
        </p>
        <ul class="info-text inline-list">{links}</ul>
        {keep}
    }
}
