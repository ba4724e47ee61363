//! The why of each answer: one line beside the word, and the inputs and the rule when it is opened.

use super::figure::Figure;
use crate::analysis::tracker::{
    Phase, RULE_VERSION, Reason, ResultState, Status, counts_in_ratios, is_downward, phase,
};
use crate::domain::target::{Nature, Target};
use crate::domain::{Agreement, Dataset, Lang, TargetIx};
use crate::text::{dates, numbers, typography, words};

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

/// A line of what the rule was given.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// What it is.
    pub name: String,
    /// Its value, in words.
    pub value: String,
    /// The figure it holds, if any.
    pub figure: Option<Figure>,
    /// More of it: who says so, what it is for the rule, a caveat.
    pub note: String,
}

/// Everything the rule was given for a target, from the promise to the last figure published.
#[must_use]
pub fn inputs(dataset: &Dataset, ix: TargetIx, status: &Status, lang: Lang) -> Vec<Input> {
    let (agreement, target) = (dataset.agreement(ix.agreement), dataset.target(ix));
    let input = |name: &str, value: String, figure, note: String| Input {
        name: name.to_owned(),
        value,
        figure,
        note,
    };
    let mut list = vec![input(
        lang.pick("Promis", "Promised"),
        target.value.map_or_else(
            || lang.pick("aucun chiffre", "no figure").to_owned(),
            |value| numbers::promised(lang, target, value),
        ),
        target.value.map(|_| Figure::Promised),
        numbers::unit_after(lang, target),
    )];
    if let Some(baseline) = target.baseline {
        list.push(input(
            lang.pick("Départ", "Start"),
            numbers::value(lang, target.measure, baseline.value),
            Some(Figure::Baseline),
            dates::long(lang, baseline.date),
        ));
    }
    let mut order: Vec<usize> = (0..target.observations.len()).collect();
    order.sort_by_key(|p| target.observations[*p].date);
    for place in order {
        let observation = &target.observations[place];
        let name = match phase(agreement, target, observation) {
            Phase::Start => lang.pick("À la signature", "At signing"),
            Phase::Result if status.deciding.contains(&place) => {
                lang.pick("Relevé décisif", "Deciding figure")
            }
            Phase::Result => lang.pick("Relevé", "Figure"),
            Phase::Later => lang.pick("Après l’échéance", "After the due date"),
        };
        let who = agreement
            .sources
            .get(observation.source)
            .map_or("", |source| words::issuer(lang, source.issuer));
        list.push(input(
            name,
            numbers::value(lang, target.measure, observation.value),
            Some(Figure::Observation(place)),
            format!("{}, {who}", dates::long(lang, observation.date)),
        ));
    }
    if let Some(ratio) = status.ratio {
        list.push(input(
            lang.pick("Rapport", "Ratio"),
            numbers::ratio(lang, ratio),
            None,
            lang.pick("relevé décisif sur promis", "deciding figure over promise")
                .to_owned(),
        ));
    }
    list.push(input(
        lang.pick("Échéance", "Due date"),
        target.due.map_or_else(
            || lang.pick("aucune annoncée", "none announced").to_owned(),
            |due| dates::long(lang, due),
        ),
        None,
        words::deadline(lang, status.deadline).to_owned(),
    ));
    list.push(input(
        lang.pick("Recherche", "Search"),
        target.searched_on.map_or_else(
            || lang.pick("pas encore faite", "not done yet").to_owned(),
            |day| dates::numeric(lang, day),
        ),
        None,
        String::new(),
    ));
    list
}

/// The part of the rule that gave the result, with its version.
#[must_use]
pub fn rule_sentence(target: &Target, status: &Status, lang: Lang) -> String {
    let text = match (status.reason, status.result) {
        (Reason::Ambition, _) => lang.pick(
            "Ses auteurs l’énoncent comme un idéal, non comme un engagement : aucun résultat n’est jugé.",
            "Its authors state it as an ideal, not as a commitment: no result is judged.",
        ),
        (Reason::NoFigure, _) => lang.pick(
            "Aucun chiffre n’a été promis : il n’y a rien à mesurer, et les mots de la source sont cités.",
            "No figure was promised: there is nothing to measure, and the words of the source are quoted.",
        ),
        (Reason::NothingPublished, _) => lang.pick(
            "Aucun chiffre publié depuis la signature n’a été trouvé. Ne rien trouver ne dit rien du résultat.",
            "No figure published since the signature was found. Finding none says nothing of the result.",
        ),
        (Reason::OnlyWithCaveat, _) => lang.pick(
            "Tous les relevés portent une réserve : ils ne mesurent pas tout à fait la même chose et ne décident pas.",
            "Every figure bears a caveat: they do not measure quite the same thing and do not decide.",
        ),
        (Reason::OnlyLater, _) => lang.pick(
            "Les relevés datent d’après l’échéance : ils ne disent pas le résultat au terme.",
            "The figures date from after the due date: they do not tell the result at that date.",
        ),
        (Reason::BeforeTerm, _) => lang.pick(
            "Le dernier relevé date d’avant l’échéance : il ne dit pas encore le résultat.",
            "The last figure dates from before the due date: it does not tell the result yet.",
        ),
        (Reason::NoTerm, _) => lang.pick(
            "Le chiffre n’est pas atteint et aucune échéance n’a été annoncée : rien ne dit qu’il ne le sera pas.",
            "The figure is not reached and no due date was announced: nothing says it will not be.",
        ),
        (Reason::Disagreement, _) => lang.pick(
            "Les relevés les plus récents mènent à des réponses différentes : ils restent côte à côte, sans moyenne.",
            "The most recent figures lead to different answers: they stay side by side, never averaged.",
        ),
        (Reason::Figures, ResultState::Exceeded) => lang.pick(
            "Le relevé le plus récent sans réserve passe le chiffre promis de plus de 2 %.",
            "The most recent figure without caveat is more than 2% above the promise.",
        ),
        (Reason::Figures, ResultState::Met) => lang.pick(
            "Le relevé le plus récent sans réserve atteint le chiffre promis.",
            "The most recent figure without caveat reaches the promise.",
        ),
        (Reason::Figures, ResultState::PartlyMet) => lang.pick(
            "À l’échéance, le relevé le plus récent sans réserve fait au moins la moitié du chemin.",
            "At the due date, the most recent figure without caveat makes at least half of the way.",
        ),
        (Reason::Figures, _)
            if target.baseline.is_none() && is_downward(target, target.value.unwrap_or(0.0)) =>
        {
            lang.pick(
                "À l’échéance, le relevé le plus récent sans réserve reste au-dessus du chiffre promis.",
                "At the due date, the most recent figure without caveat is still above the promise.",
            )
        }
        (Reason::Figures, _) => lang.pick(
            "À l’échéance, le relevé le plus récent sans réserve fait moins de la moitié du chemin.",
            "At the due date, the most recent figure without caveat makes less than half of the way.",
        ),
    };
    let outside = if !counts_in_ratios(target) && target.value.is_some() && !target.ambition {
        lang.pick(
            " C’est un état du monde qu’aucune partie ne tient seule : la cible reste hors des comptes.",
            " It is a state of the world no party holds alone: the target is left out of counts.",
        )
    } else {
        ""
    };
    let rule = lang.pick("Règle", "Rule");
    typography::set(lang, &format!("{text}{outside} {rule} v{RULE_VERSION}.")).into_owned()
}

/// The caveats of a target's figures, each with its figure.
#[must_use]
pub fn caveats(target: &Target, lang: Lang) -> Vec<(String, usize, String)> {
    let mut list: Vec<(usize, &crate::domain::target::Observation)> =
        target.observations.iter().enumerate().collect();
    list.sort_by_key(|(_, o)| o.date);
    list.into_iter()
        .filter_map(|(place, o)| {
            let caveat = o.caveat.as_ref()?;
            let value = numbers::value(lang, target.measure, o.value);
            let words = typography::set(lang, caveat.get(lang)).into_owned();
            Some((value, place, words))
        })
        .collect()
}

/// What sources dispute about a target: the other value and who says so.
#[must_use]
pub fn disputes(agreement: &Agreement, target: &Target, lang: Lang) -> Vec<String> {
    let prefix = format!("targets[{}].", target.id);
    agreement
        .disputed
        .iter()
        .filter(|dispute| dispute.field.starts_with(&prefix))
        .map(|dispute| {
            let other = dispute
                .value
                .trim()
                .parse::<f64>()
                .ok()
                .filter(|_| dispute.field.ends_with(".value"))
                .map_or_else(
                    || dispute.value.to_string(),
                    |value| numbers::value(lang, target.measure, value),
                );
            format!(
                "{}{} {other}. {}",
                lang.pick("Autre valeur donnée", "Another value given"),
                lang.pick("\u{a0}:", ":"),
                typography::set(lang, dispute.note.get(lang))
            )
        })
        .collect()
}
