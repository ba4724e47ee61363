//! A file checked in the page, by the very checker of the command line.

use crate::browser;
use crate::check::{Finding, Report, Severity, check};
use crate::domain::Lang;
use crate::state::app_state::use_app_state;
use crate::text::numbers::counted;
use leptos::ev;
use leptos::prelude::*;
use leptos::web_sys;
use wasm_bindgen::JsCast as _;

/// More findings than this help nobody at once.
const SHOWN: usize = 100;
/// Larger files are refused before they fill the memory of a phone.
const MAX_BYTES: f64 = 50_000_000.0;

/// What came of the last file.
#[derive(Clone)]
enum Outcome {
    Unreadable,
    TooLarge,
    Checked(String, Report),
}

/// A place to drop or choose a file, and what is wrong with it.
#[component]
pub(super) fn CheckFile() -> impl IntoView {
    let lang = use_app_state().lang();
    let (outcome, set_outcome) = signal_local(None::<Outcome>);
    let (over, set_over) = signal(false);
    let take = move |file: Option<web_sys::File>| {
        let Some(file) = file else { return };
        if file.size() > MAX_BYTES {
            set_outcome.set(Some(Outcome::TooLarge));
            return;
        }
        let name = file.name();
        browser::read_file(&file, move |bytes| {
            let checked = bytes.map_or(Outcome::Unreadable, |bytes| {
                // The tree is of no use here and may weigh a lot.
                Outcome::Checked(
                    name,
                    Report {
                        node: None,
                        ..check(&bytes)
                    },
                )
            });
            set_outcome.try_set(Some(checked));
        });
    };
    let on_change = move |event: ev::Event| {
        let input = event
            .target()
            .and_then(|t| t.dyn_into::<web_sys::HtmlInputElement>().ok());
        take(
            input
                .and_then(|input| input.files())
                .and_then(|files| files.get(0)),
        );
    };
    let on_drop = move |event: ev::DragEvent| {
        event.prevent_default();
        set_over.set(false);
        let files = event.data_transfer().and_then(|transfer| transfer.files());
        take(files.and_then(|files| files.get(0)));
    };
    view! {
        <div
            class="info-drop"
            class:over=over
            on:dragover=move |event: ev::DragEvent| {
                event.prevent_default();
                set_over.set(true);
            }
            on:dragleave=move |_| set_over.set(false)
            on:drop=on_drop
        >
            <label>
                {lang.pick("Déposez un fichier ici, ou choisissez-le ", "Drop a file here, or choose it ")}
                <input type="file" accept=".json,application/json" on:change=on_change />
            </label>
        </div>
        <div role="status" class="info-findings">{move || outcome.get().map(|outcome| shown(lang, outcome))}</div>
    }
}

fn shown(lang: Lang, outcome: Outcome) -> AnyView {
    let said = |words: &'static str| view! { <p>{words}</p> }.into_any();
    match outcome {
        Outcome::Unreadable => said(lang.pick(
            "Le navigateur n’a pas pu lire ce fichier.",
            "The browser could not read this file.",
        )),
        Outcome::TooLarge => said(lang.pick(
            "Ce fichier pèse plus de 50 Mo.",
            "This file weighs more than 50 MB.",
        )),
        Outcome::Checked(name, report) => checked(lang, name, &report).into_any(),
    }
}

fn checked(lang: Lang, name: String, report: &Report) -> impl IntoView + use<> {
    let errors = counted(
        lang,
        report.errors().count(),
        ("erreur", "erreurs"),
        ("error", "errors"),
    );
    let warnings = counted(
        lang,
        report.warnings().count(),
        ("avertissement", "avertissements"),
        ("warning", "warnings"),
    );
    let left = report.findings.len().saturating_sub(SHOWN);
    let rest = (left > 0).then(|| match lang {
        Lang::Fr => format!("Et {left} de plus."),
        Lang::En => format!("And {left} more."),
    });
    let items = report
        .findings
        .iter()
        .take(SHOWN)
        .map(|finding| item(lang, finding))
        .collect_view();
    view! {
        <p>
            <bdi>{name}</bdi>
            {lang.pick("\u{a0}: ", ": ")}
            <b>{errors}</b>
            ", "
            {warnings}
            "."
        </p>
        <ol class="info-list">{items}</ol>
        <p>{rest}</p>
    }
}

fn item(lang: Lang, finding: &Finding) -> impl IntoView + use<> {
    let place = match lang {
        Lang::Fr => format!(
            "Ligne {}, colonne {}",
            finding.place.line, finding.place.column
        ),
        Lang::En => format!(
            "Line {}, column {}",
            finding.place.line, finding.place.column
        ),
    };
    let severity = finding.severity();
    let message = finding.fault.message(lang);
    let pointer = finding.pointer.clone();
    view! {
        <li data-severity=severity.as_str() class:quiet=severity == Severity::Warning>
            <b>{severity.name(lang)}</b>
            ", "
            {place}
            {lang.pick("\u{a0}: ", ": ")}
            <bdi>{message}</bdi>
            " "
            <code>{pointer}</code>
        </li>
    }
}
