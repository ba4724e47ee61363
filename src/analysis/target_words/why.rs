//! The why of each answer: one line beside the word.

use crate::analysis::tracker::{Phase, Reason, ResultState, Status, is_downward, phase};
use crate::domain::target::{Nature, Target};
use crate::domain::{Agreement, Lang};
use crate::text::{dates, numbers, words};

/// The word for the result. An ideal may bear a figure: it is called what it is.
#[must_use]
pub const fn result_word(status: &Status, lang: Lang) -> &'static str {
    match status.reason {
        Reason::Ambition => "ambition",
        _ => words::result(lang, status.result),
    }
}

/// The line under the result.
#[must_use]
pub fn result_line(target: &Target, status: &Status, lang: Lang) -> String {
    let line = match (status.reason, status.result) {
        (Reason::Ambition, _) => {
            lang.pick("un idéal, hors des comptes", "an ideal, left out of counts")
        }
        (Reason::NoFigure, _) => "",
        (Reason::NothingPublished, _) => lang.pick("aucune mesure", "no measure"),
        (Reason::OnlyWithCaveat, _) => lang.pick("mesure voisine seulement", "a near measure only"),
        (Reason::OnlyLater, _) => lang.pick(
            "relevé d’après l’échéance seulement",
            "measured only after the due date",
        ),
        (Reason::BeforeTerm, _) => {
            lang.pick("relevé avant le terme", "measured before the due date")
        }
        (Reason::NoTerm, _) => lang.pick(
            "pas encore, et sans terme annoncé",
            "not yet, and no date was set",
        ),
        (Reason::Disagreement, _) => lang.pick("les sources se contredisent", "sources disagree"),
        (Reason::Figures, _) if status.deciding.len() > 1 => {
            lang.pick("selon tous les relevés", "by every figure")
        }
        (Reason::Figures, ResultState::PartlyMet) => {
            lang.pick("la moitié au moins", "half at least")
        }
        (Reason::Figures, ResultState::NotMet)
            if is_downward(target, target.value.unwrap_or(0.0)) =>
        {
            ""
        }
        (Reason::Figures, ResultState::NotMet) => lang.pick("moins de la moitié", "less than half"),
        (Reason::Figures, _) => "",
    };
    let context = target.nature == Nature::Context && !target.ambition && target.value.is_some();
    if context {
        let note = lang.pick("contexte, hors des comptes", "context, left out of counts");
        return if line.is_empty() {
            note.to_owned()
        } else {
            format!("{line}, {note}")
        };
    }
    line.to_owned()
}

/// The line under the evidence: how many figures, or the day of the search.
#[must_use]
pub fn evidence_line(
    agreement: &Agreement,
    target: &Target,
    status: &Status,
    lang: Lang,
) -> String {
    if status.has_published_result() {
        let since = target
            .observations
            .iter()
            .filter(|o| phase(agreement, target, o) != Phase::Start)
            .count();
        return numbers::counted(lang, since, ("relevé", "relevés"), ("figure", "figures"));
    }
    target.searched_on.map_or_else(String::new, |day| {
        dates::short(lang, crate::domain::PartialDate::from_day(day))
    })
}

/// The line under the deadline: the date.
#[must_use]
pub fn deadline_line(target: &Target, lang: Lang) -> String {
    target
        .due
        .map_or_else(String::new, |due| dates::long(lang, due))
}
