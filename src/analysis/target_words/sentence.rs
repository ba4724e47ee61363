//! The sentence of a target's card, in pieces, and the one that is read aloud.

use super::figure::Figure;
use super::why::{deadline_line, evidence_line, result_line, result_word};
use crate::analysis::tracker::{Evidence, Phase, Status, is_downward, phase};
use crate::domain::target::{Comparator, Measure, Target};
use crate::domain::{Dataset, Lang, TargetIx};
use crate::text::{dates, numbers, typography, words};

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Words.
    Words(String),
    /// A figure, and which.
    Figure(String, Figure),
    /// Words of the source, with their quotation marks.
    Quote(String),
}

/// The pieces as one text.
#[must_use]
pub fn plain(pieces: &[Piece]) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Words(text) | Piece::Figure(text, _) | Piece::Quote(text) => text.as_str(),
        })
        .collect()
}

/// Builds a sentence.
struct Writer {
    lang: Lang,
    pieces: Vec<Piece>,
}

impl Writer {
    fn words(&mut self, fr: &str, en: &str) {
        self.pieces
            .push(Piece::Words(self.lang.pick(fr, en).to_owned()));
    }

    fn text(&mut self, text: &str) {
        if !text.is_empty() {
            self.pieces.push(Piece::Words(text.to_owned()));
        }
    }

    fn unit(&mut self, target: &Target) {
        let unit = numbers::unit_after(self.lang, target);
        if !unit.is_empty() {
            self.text(&format!("\u{a0}{unit}"));
        }
    }

    fn figure(&mut self, text: String, figure: Figure) {
        self.pieces.push(Piece::Figure(text, figure));
    }

    /// One figure, or several joined by "ou" where the sources differ.
    fn observed(&mut self, target: &Target, places: &[usize]) {
        for (i, place) in places.iter().enumerate() {
            if i > 0 {
                self.words(" ou ", " or ");
            }
            let value = target.observations[*place].value;
            let text = numbers::value(self.lang, target.measure, value);
            self.figure(text, Figure::Observation(*place));
        }
    }
}

/// What a target's card says in its largest letters.
#[must_use]
pub fn sentence(dataset: &Dataset, ix: TargetIx, status: &Status, lang: Lang) -> Vec<Piece> {
    let (agreement, target) = (dataset.agreement(ix.agreement), dataset.target(ix));
    let mut out = Writer {
        lang,
        pieces: Vec::new(),
    };
    let of_phase = |wanted: &[Phase]| -> Vec<usize> {
        (0..target.observations.len())
            .filter(|p| wanted.contains(&phase(agreement, target, &target.observations[*p])))
            .collect()
    };
    let shown = if status.deciding.is_empty() {
        undecided(
            target,
            latest(target, &of_phase(&[Phase::Result])),
            earliest(target, &of_phase(&[Phase::Later])),
        )
    } else {
        distinct(target, &status.deciding)
    };
    let start = latest(target, &of_phase(&[Phase::Start]));
    match target.value {
        None => without_promise(&mut out, target, &shown, start),
        Some(value) => {
            if shown.is_empty() {
                promise(&mut out, target, value);
            } else {
                held_against(&mut out, target, value, &shown, status);
            }
            departure(&mut out, target, start);
            if shown.is_empty() && !(target.ambition && status.evidence == Evidence::NotSearched) {
                nothing_found(&mut out, target);
            }
        }
    }
    out.pieces
}

fn latest(target: &Target, places: &[usize]) -> Option<usize> {
    places
        .iter()
        .copied()
        .max_by_key(|p| target.observations[*p].date.latest())
}

fn earliest(target: &Target, places: &[usize]) -> Option<usize> {
    places
        .iter()
        .copied()
        .min_by_key(|p| target.observations[*p].date.earliest())
}

/// Where nothing decides: the last figure before the due date, else the first one after it. A later figure below an
/// earlier one is no progress but another count, and is shown beside it.
fn undecided(target: &Target, result: Option<usize>, later: Option<usize>) -> Vec<usize> {
    let value = |p: usize| target.observations[p].value;
    match (result, later) {
        (Some(a), Some(b)) if target.comparator != Comparator::AtMost && value(b) < value(a) => {
            vec![a, b]
        }
        (Some(only), _) | (None, Some(only)) => vec![only],
        (None, None) => Vec::new(),
    }
}

/// Each value once: two sources that give the same figure do not disagree.
fn distinct(target: &Target, places: &[usize]) -> Vec<usize> {
    let value = |p: usize| target.observations[p].value.to_bits();
    let mut kept: Vec<usize> = Vec::new();
    for place in places {
        if kept.iter().all(|other| value(*other) != value(*place)) {
            kept.push(*place);
        }
    }
    kept
}

fn promise(out: &mut Writer, target: &Target, value: f64) {
    if target.ambition {
        out.words("idéal\u{a0}: ", "an ideal: ");
    }
    out.figure(numbers::promised(out.lang, target, value), Figure::Promised);
    out.unit(target);
}

fn held_against(out: &mut Writer, target: &Target, value: f64, shown: &[usize], status: &Status) {
    out.observed(target, shown);
    let promised = numbers::promised(out.lang, target, value);
    let percent = target.measure == Measure::Percent;
    if target.ambition {
        if percent {
            out.unit(target);
        }
        out.words(" pour un idéal de ", " against an ideal of ");
        out.figure(promised.clone(), Figure::Promised);
    } else if target.measure == Measure::Rank {
        out.words(" pour une place promise ", " for a promised place ");
        out.figure(promised.clone(), Figure::Promised);
    } else if percent && target.comparator != Comparator::AtMost {
        out.unit(target);
        out.words(" pour ", " against ");
        out.figure(promised.clone(), Figure::Promised);
        out.words(" visés", " promised");
    } else if is_downward(target, value) {
        out.words(" pour ", " against ");
        out.figure(promised.clone(), Figure::Promised);
    } else {
        out.words(" sur ", " of ");
        out.figure(promised.clone(), Figure::Promised);
    }
    if !percent {
        out.unit(target);
    }
    if shown.len() > 1 {
        out.words(", selon la source", ", depending on the source");
    }
    if let Some(ratio) = status.ratio.filter(|_| !percent && shown.len() == 1) {
        let said = shown.iter().any(|p| {
            numbers::value(out.lang, target.measure, target.observations[*p].value) == promised
        });
        // "1,3 Md sur 1,3 Md, soit 99 %" would be true of figures nobody sees.
        let text = numbers::ratio(out.lang, if said { 1.0 } else { ratio });
        out.words(", soit ", ", that is ");
        out.figure(text, Figure::Ratio);
    }
}

/// Where it started: the stated starting value, else a figure from the time of signing.
fn departure(out: &mut Writer, target: &Target, start: Option<usize>) {
    let figure = match (target.baseline, start) {
        (Some(baseline), _) => (baseline.value, Figure::Baseline),
        (None, Some(place)) => (target.observations[place].value, Figure::Observation(place)),
        (None, None) => return,
    };
    out.words(", ", ", ");
    out.figure(numbers::value(out.lang, target.measure, figure.0), figure.1);
    out.words(" au départ", " at the start");
}

fn without_promise(out: &mut Writer, target: &Target, shown: &[usize], start: Option<usize>) {
    if let [place, ..] = shown {
        out.observed(target, shown);
        out.unit(target);
        let date = dates::long(out.lang, target.observations[*place].date);
        out.text(&format!(" ({date})"));
        out.words(", aucun chiffre promis", ", no figure was promised");
        return;
    }
    out.pieces
        .push(Piece::Quote(typography::quoted(out.lang, &target.evidence)));
    departure(out, target, start);
}

fn nothing_found(out: &mut Writer, target: &Target) {
    match target.searched_on {
        Some(day) => {
            out.words(
                ", aucun résultat publié trouvé au\u{a0}",
                ", no published result found as of ",
            );
            let day = dates::numeric(out.lang, day);
            out.text(&day);
        }
        None => out.words(
            ", résultat pas encore cherché",
            ", result not searched for yet",
        ),
    }
}

/// The whole target in one sentence, for who listens to the page.
#[must_use]
pub fn spoken(dataset: &Dataset, ix: TargetIx, status: &Status, lang: Lang) -> String {
    let (agreement, target) = (dataset.agreement(ix.agreement), dataset.target(ix));
    let label = typography::set(lang, target.label.get(lang)).into_owned();
    let said = plain(&sentence(dataset, ix, status, lang));
    let join = |word: &str, line: String| match line.is_empty() {
        true => word.to_owned(),
        false => format!("{word} ({line})"),
    };
    let colon = lang.pick("\u{a0}:", ":");
    format!(
        "{label}, {title}, {signed}{colon} {said}. {result_word}{colon} {result}\u{202f}; {evidence_word}{colon} {evidence}\u{202f}; {deadline_word}{colon} {deadline}.",
        title = typography::set(lang, &agreement.title),
        signed = dates::signed(lang, agreement),
        result_word = lang.pick("Résultat", "Result"),
        result = join(result_word(status, lang), result_line(target, status, lang)),
        evidence_word = lang.pick("preuve", "evidence"),
        evidence = join(
            words::evidence(lang, status.evidence),
            evidence_line(agreement, target, status, lang)
        ),
        deadline_word = lang.pick("échéance", "due date"),
        deadline = join(
            words::deadline(lang, status.deadline),
            deadline_line(target, lang)
        ),
    )
    .replace("\u{202f};", lang.pick("\u{202f};", ";"))
}
