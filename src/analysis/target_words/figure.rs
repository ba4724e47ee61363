//! A figure of a target, and the evidence it rests on.

use crate::analysis::text_fragment;
use crate::analysis::tracker::{Evidence, Phase, evidence_of, phase};
use crate::domain::source::Source;
use crate::domain::{Agreement, Dataset, Lang, Target, TargetIx};
use crate::text::{dates, numbers, typography, words};

/// A figure of a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Figure {
    /// What was promised.
    Promised,
    /// The starting value.
    Baseline,
    /// What was published; the place in the target's list.
    Observation(usize),
    /// Another value of the promise that some source gives; the place in the agreement's list of disputes.
    Disputed(usize),
    /// The value over the promise: computed here, from two figures that have a source.
    Ratio,
}

/// What stands behind a figure, worded.
#[derive(Clone, Debug, PartialEq)]
pub struct Proof {
    /// What the figure is: "Le chiffre promis", "Un relevé"…
    pub kind: String,
    /// The figure.
    pub value: String,
    /// Its unit and its date.
    pub gloss: String,
    /// The few words of the source that hold it, in the source's own typography.
    pub quote: String,
    /// The source's title.
    pub title: String,
    /// Its publisher, and when it was published.
    pub publisher: String,
    /// Who speaks, seen from the agreement.
    pub speaker: String,
    /// The weight of that word.
    pub evidence: Evidence,
    /// The address of the source.
    pub url: Option<String>,
    /// The address of the very words.
    pub passage: Option<String>,
    /// Why it does not measure quite the same thing.
    pub caveat: Option<String>,
    /// The text to cite.
    pub citation: String,
}

/// What stands behind a figure of a target; nothing where the target has no such figure. A ratio has
/// none of its own: it is computed here from two figures that have.
#[must_use]
pub fn proof(dataset: &Dataset, ix: TargetIx, figure: Figure, lang: Lang) -> Option<Proof> {
    let (agreement, target) = (dataset.agreement(ix.agreement), dataset.target(ix));
    let facts = facts(agreement, target, figure, lang)?;
    let source = agreement.sources.get(facts.source)?;
    let title = typography::set(lang, &source.title).into_owned();
    let published = source.published.map(|date| dates::long(lang, date));
    let publisher = match &published {
        Some(date) => format!("{}, {date}", typography::set(lang, &source.publisher)),
        None => format!(
            "{}, {}",
            typography::set(lang, &source.publisher),
            lang.pick("sans date", "undated")
        ),
    };
    let citation = format!(
        "{value} {gloss} – {label} ({agreement}). {source} : {title}, {publisher}{address}. Paraphe, {data} {version}.",
        value = facts.value,
        gloss = facts.gloss,
        label = typography::set(lang, target.label.get(lang)),
        agreement = typography::set(lang, &agreement.title),
        source = "Source",
        address = source
            .url
            .as_ref()
            .map(|url| format!(", {}", url.as_str()))
            .unwrap_or_default(),
        data = lang.pick("données", "data"),
        version = dataset.version(),
    );
    Some(Proof {
        kind: facts.kind.to_owned(),
        value: facts.value,
        gloss: facts.gloss,
        passage: source
            .url
            .as_ref()
            .and_then(|url| text_fragment::link(url, facts.quote)),
        quote: facts.quote.to_owned(),
        title,
        publisher,
        speaker: words::issuer(lang, source.issuer).to_owned(),
        evidence: evidence_of(source.issuer),
        url: source.url.as_ref().map(|url| url.as_str().to_owned()),
        caveat: facts.caveat,
        citation: citation.replace(" : ", lang.pick("\u{a0}: ", ": ")),
    })
}

/// What is known of another value: the value, the note that says who gives it, and the source where the data name one.
#[must_use]
pub fn disputed(
    dataset: &Dataset,
    ix: TargetIx,
    place: usize,
    lang: Lang,
) -> Option<(String, String, Option<Source>)> {
    let (agreement, target) = (dataset.agreement(ix.agreement), dataset.target(ix));
    let dispute = agreement.disputed.get(place)?;
    let number = dispute.value.trim().parse::<f64>().ok();
    let value = number
        .filter(|_| dispute.field.ends_with(".value"))
        .map_or_else(
            || dispute.value.to_string(),
            |value| numbers::value(lang, target.measure, value),
        );
    let note = typography::set(lang, dispute.note.get(lang)).into_owned();
    let source = dispute
        .source
        .and_then(|place| agreement.sources.get(place));
    Some((value, note, source.cloned()))
}

/// Who published the figure: what its button is named after.
#[must_use]
pub fn publisher(dataset: &Dataset, ix: TargetIx, figure: Figure, lang: Lang) -> Option<String> {
    let (agreement, target) = (dataset.agreement(ix.agreement), dataset.target(ix));
    let place = match figure {
        Figure::Promised | Figure::Baseline => target.source,
        Figure::Observation(place) => target.observations.get(place)?.source,
        Figure::Disputed(place) => agreement.disputed.get(place)?.source?,
        Figure::Ratio => return None,
    };
    let source = agreement.sources.get(place)?;
    Some(typography::set(lang, &source.publisher).into_owned())
}

struct Facts<'a> {
    kind: &'static str,
    value: String,
    gloss: String,
    quote: &'a str,
    source: usize,
    caveat: Option<String>,
}

fn facts<'a>(
    agreement: &Agreement,
    target: &'a Target,
    figure: Figure,
    lang: Lang,
) -> Option<Facts<'a>> {
    let unit = numbers::unit_after(lang, target);
    let with_unit = |rest: String| match (unit.is_empty(), rest.is_empty()) {
        (true, _) => rest,
        (false, true) => unit.clone(),
        (false, false) => format!("{unit}, {rest}"),
    };
    match figure {
        Figure::Promised => {
            let value = target.value?;
            let due = target.due.map_or_else(
                || lang.pick("sans échéance", "no due date").to_owned(),
                |due| {
                    format!(
                        "{} {}",
                        lang.pick("échéance", "due"),
                        dates::long(lang, due)
                    )
                },
            );
            Some(Facts {
                kind: if target.ambition {
                    lang.pick("L’idéal énoncé", "The stated ideal")
                } else {
                    lang.pick("Le chiffre promis", "The promised figure")
                },
                value: numbers::promised(lang, target, value),
                gloss: with_unit(due),
                quote: &target.evidence,
                source: target.source,
                caveat: None,
            })
        }
        // The dataset gives a starting value no source of its own: it was read where the promise was.
        Figure::Baseline => {
            let baseline = target.baseline?;
            Some(Facts {
                kind: lang.pick("La valeur de départ", "The starting value"),
                value: numbers::value(lang, target.measure, baseline.value),
                gloss: with_unit(dates::long(lang, baseline.date)),
                quote: &target.evidence,
                source: target.source,
                caveat: None,
            })
        }
        Figure::Observation(place) => {
            let observation = target.observations.get(place)?;
            Some(Facts {
                kind: match phase(agreement, target, observation) {
                    Phase::Start => lang.pick(
                        "Un relevé au moment de la signature",
                        "A figure from the time of signing",
                    ),
                    Phase::Result => lang.pick("Un résultat publié", "A published result"),
                    Phase::Later => lang.pick(
                        "Un relevé d’après l’échéance",
                        "A figure from after the due date",
                    ),
                },
                value: numbers::value(lang, target.measure, observation.value),
                gloss: with_unit(dates::long(lang, observation.date)),
                quote: &observation.evidence,
                source: observation.source,
                caveat: observation
                    .caveat
                    .as_ref()
                    .map(|caveat| typography::set(lang, caveat.get(lang)).into_owned()),
            })
        }
        // What is known of it is its note: see `disputed`.
        Figure::Disputed(_) | Figure::Ratio => None,
    }
}
