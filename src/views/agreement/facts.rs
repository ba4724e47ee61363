//! What the margin says of an agreement, and the facts on which its sources disagree.

use crate::domain::{Agreement, AgreementIx, Lang};
use crate::state::app_state::use_app_state;
use crate::text::{dates, numbers, typography};
use leptos::prelude::*;

/// The margin note: kind and level in bold, then how its stroke reads.
pub(super) fn margin_note(lang: Lang, record: &Agreement) -> (String, String) {
    let kind = typography::capitalised(&super::kind_and_level(lang, record));
    let parties = record.parties.len();
    let loops = match lang {
        Lang::Fr => numbers::counted(lang, parties.min(13), ("boucle", "boucles"), ("", "")),
        Lang::En => numbers::counted(lang, parties.min(13), ("", ""), ("loop", "loops")),
    };
    let tail = if record.end.is_some() {
        lang.pick("une queue pour sa durée", "a tail for its duration")
    } else {
        lang.pick("pas de queue, fin non publiée", "no tail, no end published")
    };
    (
        kind,
        format!(
            "{loops}, {}; {tail}.",
            numbers::counted(lang, parties, ("partie", "parties"), ("party", "parties"))
        )
        .replace(';', lang.pick("\u{202f};", ";")),
    )
}

/// The other values that sources give, side by side with the one kept.
#[component]
pub(super) fn Disputes(
    /// Which agreement.
    agreement: AgreementIx,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let lines: Vec<(String, String)> = state.with(|dataset| {
        let record = dataset.agreement(agreement);
        record
            .disputed
            .iter()
            .map(|dispute| {
                (
                    claim(lang, record, &dispute.field, &dispute.value),
                    typography::set(lang, dispute.note.get(lang)).into_owned(),
                )
            })
            .collect()
    });
    (!lines.is_empty()).then(|| {
        view! {
            <div class="disputes" data-disputed="">
                <h2>{lang.pick("Les sources ne s’accordent pas", "Sources disagree")}</h2>
                {lines
                    .into_iter()
                    .map(|(claim, note)| {
                        view! {
                            <p>
                                <b>{claim}</b>
                                " "
                                {note}
                            </p>
                        }
                    })
                    .collect_view()}
            </div>
        }
    })
}

/// `Date de signature : mai 2021 retenue, 12 mai 2022 selon d’autres.`
fn claim(lang: Lang, record: &Agreement, field: &str, value: &str) -> String {
    let words = match (field, value.parse()) {
        ("signed", Ok(date)) => match lang {
            Lang::Fr => format!(
                "Signature : {} (retenu), ou {}.",
                dates::long(lang, record.signed),
                dates::long(lang, date)
            ),
            Lang::En => format!(
                "Signed: {} (kept), or {}.",
                dates::long(lang, record.signed),
                dates::long(lang, date)
            ),
        },
        _ => {
            let what = dispute_field(lang, record, field);
            match lang {
                Lang::Fr => format!("{what} : {value} selon une autre source."),
                Lang::En => format!("{what}: {value} in another source."),
            }
        }
    };
    typography::set(lang, &words).into_owned()
}

/// A field of the format, in words: `targets[emplois].value` is the figure of the target "emplois".
fn dispute_field(lang: Lang, record: &Agreement, field: &str) -> String {
    let target = field
        .strip_prefix("targets[")
        .and_then(|rest| rest.split_once(']'));
    if let Some((id, of)) = target {
        let label = record
            .targets
            .iter()
            .find(|target| target.id.as_str() == id)
            .map(|target| target.label.get(lang));
        let what = if of.ends_with("due") {
            lang.pick("échéance", "due date")
        } else {
            lang.pick("chiffre", "figure")
        };
        return format!("{} ({what})", label.unwrap_or(id));
    }
    match field {
        "parties" => lang.pick("Parties", "Parties").to_owned(),
        "end" => lang.pick("Fin", "End").to_owned(),
        other => other.to_owned(),
    }
}
