//! Everything the rule was given for a target, and the part of it that answered.

use super::figure::Figure;
use crate::analysis::tracker::{
    Phase, RULE_VERSION, Reason, ResultState, Status, counts_in_ratios, is_downward, phase,
};
use crate::domain::arrange::Arrange;
use crate::domain::target::Target;
use crate::domain::{Dataset, Lang, TargetIx};
use crate::text::{dates, numbers, typography, words};

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
    order.arrange_by_key(|p| target.observations[*p].date);
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
            Some(Figure::Ratio),
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
