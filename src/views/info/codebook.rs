//! The codebook: every field and every word of the format, from the description that the reader itself is made of.

use crate::domain::Lang;
use crate::domain::format::{RECORDS, Record, VOCABULARIES, Vocabulary};
use crate::export::codebook::{examples, value_of};
use crate::text::typography;
use leptos::prelude::*;

/// One closed table for each kind of record, then one for each list of words.
#[component]
pub(super) fn Codebook(
    /// The language.
    lang: Lang,
) -> impl IntoView {
    view! {
        <h2 class="info-heading" id="codes">{lang.pick("Livre de codes", "Codebook")}</h2>
        <p class="info-text">
            {lang
                .pick(
                    "Chaque champ du fichier et chaque mot qu’il accepte. Ce qui peut être inconnu s’écrit null, jamais une valeur devinée.",
                    "Each field of the file and each word that it accepts. What may be unknown is written null, never a guess.",
                )}
        </p>
        <h3>{lang.pick("Les champs", "Fields")}</h3>
        {RECORDS.map(|record| view! { <Fields record=record lang=lang /> }).collect_view()}
        <h3>{lang.pick("Les mots", "Words")}</h3>
        {VOCABULARIES.iter().map(|vocabulary| view! { <Words vocabulary=vocabulary lang=lang /> }).collect_view()}
    }
}

/// Small cases, and what the rule itself answers to them.
#[component]
pub(super) fn WorkedExamples(
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let name = lang.pick(
        "Exemples calculés par la règle",
        "Examples computed by the rule",
    );
    let headings = examples::headings(lang)
        .map(|words| view! { <th scope="col">{words}</th> })
        .collect_view();
    let rows = examples::rows(lang)
        .into_iter()
        .map(|row| {
            let cells = row.map(|words| view! { <td>{words}</td> }).collect_view();
            view! { <tr>{cells}</tr> }
        })
        .collect_view();
    view! {
        <h3>{name}</h3>
        <p>
            {lang
                .pick(
                    "Pour un accord signé le 15 janvier 2015, vu le 1er janvier 2020.",
                    "For an agreement signed on 15 January 2015, seen on 1 January 2020.",
                )}
        </p>
        <div class="table-frame" tabindex="0" role="group" aria-label=name>
            <table class="table">
                <caption class="unseen">{name}</caption>
                <thead>
                    <tr>{headings}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

#[component]
fn Fields(record: &'static Record, lang: Lang) -> impl IntoView {
    let rows = record
        .fields
        .iter()
        .map(|field| {
            let unknown = field.optional.then_some("null");
            view! {
                <tr>
                    <th scope="row">
                        <code>{field.name}</code>
                    </th>
                    <td>{value_of(field, lang)}</td>
                    <td>{unknown.map(|word| view! { <code>{word}</code> })}</td>
                    <td>{typography::set(lang, field.meaning(lang)).into_owned()}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <details class="info-details">
            <summary>
                <code>{record.name}</code>
                " "
                {typography::set(lang, record.meaning(lang)).into_owned()}
            </summary>
            <div class="table-frame" tabindex="0" role="group" aria-label=record.name>
                <table class="table">
                    <caption class="unseen">{record.name}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{lang.pick("Champ", "Field")}</th>
                            <th scope="col">{lang.pick("Valeur", "Value")}</th>
                            <th scope="col">{lang.pick("Inconnu", "Unknown")}</th>
                            <th scope="col">{lang.pick("Sens", "Meaning")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
}

#[component]
fn Words(vocabulary: &'static Vocabulary, lang: Lang) -> impl IntoView {
    let rows = vocabulary
        .words
        .iter()
        .map(|word| {
            let meaning = lang.pick(word.meaning.0, word.meaning.1);
            view! {
                <div>
                    <dt>
                        <code>{word.word}</code>
                    </dt>
                    <dd>{typography::set(lang, meaning).into_owned()}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <details class="info-details">
            <summary>{typography::capitalised(lang.pick(vocabulary.name_fr, vocabulary.name))}</summary>
            <dl class="states">{rows}</dl>
        </details>
    }
}
