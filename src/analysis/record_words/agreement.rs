//! What a page says of one agreement, in words: the margin, the signing, what sources dispute, its lineage.

use crate::domain::agreement::Relation;
use crate::domain::source::Source;
use crate::domain::{Agreement, AgreementIx, Dataset, Lang, Territory};
use crate::text::{dates, numbers, typography, words};

/// Lines shown at most; the territory's page has them all.
const LINES: usize = 8;

/// `convention nationale` and the like are avoided: the two words stand side by side, in lower case.
#[must_use]
pub fn kind_and_level(lang: Lang, record: &Agreement) -> String {
    format!(
        "{}, {}",
        words::kind(lang, record.kind),
        words::level(lang, record.level)
    )
}

/// The margin note: kind and level in bold, then how its stroke reads.
#[must_use]
pub fn margin_note(lang: Lang, record: &Agreement) -> (String, String) {
    let kind = typography::capitalised(&kind_and_level(lang, record));
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

/// When it was signed and until when it runs, under its stroke.
#[must_use]
pub fn signing(lang: Lang, record: &Agreement) -> String {
    let mut words = dates::signed(lang, record);
    if let Some(start) = record.start {
        let effect = lang.pick(", effet ", ", in effect ");
        words.push_str(&format!("{effect}{}", dates::when(lang, start)));
    }
    format!("{words}, {}", dates::end(lang, record))
}

/// How many targets it has, and how many of them are only ideals.
#[must_use]
pub fn targets(lang: Lang, record: &Agreement) -> (String, Option<String>) {
    let total = record.targets.len();
    let with_figure = record.targets.iter().filter(|t| t.value.is_some()).count();
    let ambitions = record.targets.iter().filter(|t| t.ambition).count();
    let heading = match (lang, total) {
        (Lang::Fr, 0) => "Aucune cible relevée".to_owned(),
        (Lang::En, 0) => "No target recorded".to_owned(),
        (Lang::Fr, _) => format!(
            "{}, dont {with_figure} avec un chiffre",
            numbers::counted(lang, total, ("cible", "cibles"), ("", ""))
        ),
        (Lang::En, _) => format!(
            "{}, {with_figure} with a figure",
            numbers::counted(lang, total, ("", ""), ("target", "targets"))
        ),
    };
    let aside = (ambitions > 0).then(|| match lang {
        Lang::Fr => format!(
            "{}, hors des ratios.",
            numbers::counted(lang, ambitions, ("ambition", "ambitions"), ("", ""))
        ),
        Lang::En => format!(
            "{}, left out of ratios.",
            numbers::counted(lang, ambitions, ("", ""), ("ambition", "ambitions"))
        ),
    });
    (heading, aside)
}

/// The facts on which its sources disagree: what is claimed, and who says so.
#[must_use]
pub fn disputes(lang: Lang, record: &Agreement) -> Vec<(String, String)> {
    let words = |dispute: &crate::domain::agreement::Dispute| {
        (
            claim(lang, record, &dispute.field, &dispute.value),
            typography::set(lang, dispute.note.get(lang)).into_owned(),
        )
    };
    record.disputed.iter().map(words).collect()
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

/// A verb, a date, an agreement: first the earlier ones, then the later ones.
#[must_use]
pub fn lineage(
    dataset: &Dataset,
    lang: Lang,
    agreement: AgreementIx,
) -> Vec<(&'static str, String, AgreementIx)> {
    let date = |ix: AgreementIx| dates::long(lang, dataset.agreement(ix).signed);
    let line = |relation: &Relation, verb: &'static str| {
        (verb, date(relation.agreement), relation.agreement)
    };
    let earlier = dataset
        .agreement(agreement)
        .related
        .iter()
        .map(|r| line(r, words::relation(lang, r.kind)));
    let later = dataset
        .referred_by(agreement)
        .iter()
        .map(|r| line(r, words::relation_passive(lang, r.kind)));
    earlier.chain(later).collect()
}

/// The smallest territory of the agreement below France, and the agreements nearest in time within it.
#[must_use]
pub fn around(dataset: &Dataset, agreement: AgreementIx) -> Option<(Territory, Vec<AgreementIx>)> {
    let territory = *dataset
        .agreement(agreement)
        .territories
        .iter()
        .find(|t| **t != Territory::France)?;
    let territory = match territory {
        Territory::Place(_) => territory
            .parent()
            .filter(|parent| *parent != Territory::France)
            .unwrap_or(territory),
        other => other,
    };
    let all: Vec<AgreementIx> = dataset
        .agreements_by_date()
        .into_iter()
        .filter(|ix| {
            dataset
                .agreement(*ix)
                .territories
                .iter()
                .any(|t| t.is_within(territory))
        })
        .collect();
    if all.len() < 2 {
        return None;
    }
    let here = all.iter().position(|ix| *ix == agreement)?;
    let first = here
        .saturating_sub(LINES / 2)
        .min(all.len().saturating_sub(LINES));
    Some((territory, all.into_iter().skip(first).take(LINES).collect()))
}

/// Who published a source, when, what it is and who speaks in it.
#[must_use]
pub fn source(lang: Lang, source: &Source) -> String {
    let mut facts = vec![source.publisher.to_string()];
    facts.extend(source.published.map(|date| dates::long(lang, date)));
    facts.push(words::source_kind(lang, source.kind).to_owned());
    facts.push(words::issuer(lang, source.issuer).to_owned());
    if source.url.is_none() {
        facts.push(
            lang.pick("adresse de la page inconnue", "address of the page unknown")
                .to_owned(),
        );
    }
    typography::set(lang, &facts.join(", ")).into_owned()
}
