//! The method: the three questions and their rule, the dates, the sources.

use super::codebook::{Codebook, WorkedExamples};
use crate::analysis::tracker::RULE_VERSION;
use crate::domain::Lang;
use crate::domain::status::{Deadline, Evidence, ResultState};
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::text::{typography, words};
use crate::ui::Leaf;
use leptos::prelude::*;

/// The method.
#[component]
pub fn Method() -> impl IntoView {
    let lang = use_app_state().lang();
    let rule = match lang {
        Lang::Fr => format!("Règle de suivi, version {RULE_VERSION}"),
        Lang::En => format!("Tracking rule, version {RULE_VERSION}"),
    };
    view! {
        <Leaf
            name="method"
            heading=Route::Method.name(lang)
            note_title=lang.pick("Une règle", "One rule")
            note=lang.pick("La même pour tous, calculée, jamais saisie.", "The same for all, computed, never typed in.")
        >
            <p class="said">
                {lang
                    .pick(
                        "À chaque cible, trois questions séparées. Leurs réponses ne se mélangent pas et ne font pas de note.",
                        "Three separate questions for each target. Their answers are not mixed and make no score.",
                    )}
            </p>
            <h2 class="info-heading" id="regle">{rule}</h2>
            <div class="info-text">
                <h3>{lang.pick("Quels relevés comptent", "Which observations count")}</h3>
                <p>
                    {lang
                        .pick(
                            "Un relevé daté au plus tard du mois où la signature peut tomber en premier est un point de départ. Daté tout entier d’après l’échéance, il est un chiffre ultérieur. Sinon, il est un résultat.",
                            "An observation dated no later than the month in which the signature may first fall is a starting point. Dated wholly after the due date, it is a later figure. Otherwise it is a result.",
                        )}
                </p>
                <h3>{lang.pick("Quel résultat ?", "What result?").replace(" ?", "\u{202f}?")}</h3>
                <p>
                    {lang
                        .pick(
                            "Les résultats sans réserve les plus récents décident ; un résultat assorti d’une réserve ne décide jamais. Les plus récents sont tous ceux qu’aucun autre ne suit à coup sûr : une date simple vaut à son dernier jour, une date approximative peut tomber n’importe où dans sa période, et rien ne vaut pour un jour postérieur à la publication de sa source.",
                            "The most recent results without caveat decide; a result that bears a caveat never decides. The most recent are all those that no other is surely later than: a plain date stands at its latest day, an approximate one may lie anywhere in its span, and nothing holds for a day after its source was published.",
                        )
                        .replace(" ;", lang.pick("\u{202f};", ";"))
                        .replace(" :", lang.pick("\u{a0}:", ":"))}
                </p>
                <dl class="states">
                    {RESULTS
                        .map(|(state, fr, en)| {
                            view! {
                                <div>
                                    <dt>{words::result(lang, state)}</dt>
                                    <dd>{lang.pick(fr, en)}</dd>
                                </div>
                            }
                        })
                        .collect_view()}
                </dl>
                <p>
                    {lang
                        .pick(
                            "« À l’échéance » veut dire : le dernier jour du relevé n’est pas antérieur au dernier jour que l’échéance permet ou, si elle est approximative, à son premier. Le chemin se compte depuis zéro quand il faut monter jusqu’au chiffre, depuis la valeur de départ quand il faut descendre ; sans valeur de départ, un chiffre où descendre est atteint ou ne l’est pas. Une cible de zéro est atteinte à zéro et nulle part ailleurs. Dans un rang, 1 est le meilleur. Un écart de moins d’un millième est l’arrondi des annonces. Un plafond respecté avant son terme reste inconnu : il peut encore être franchi. Des résultats qui mènent à des réponses différentes laissent le résultat inconnu : les sources sont en désaccord, et restent côte à côte. La date du jour ne change que la troisième réponse.",
                            "“At the due date” means: the latest day of the observation is not before the last day that the due date allows or, where that date is approximate, its first. The way is counted from zero for a figure to rise to, from the baseline for a figure to come down to; without a baseline, a figure to come down to is reached or it is not. A target of zero is reached at zero and nowhere else. In a rank, 1 is best. A difference under a thousandth is the rounding of announcements. A ceiling kept before its date stays unknown: it may still be passed. Results that lead to different answers leave the result unknown: sources disagree, and stay side by side. Today’s date changes the third answer only.",
                        )
                        .replace("« ", "«\u{a0}")
                        .replace(" »", "\u{a0}»")
                        .replace(" ;", lang.pick("\u{202f};", ";"))
                        .replace(" :", lang.pick("\u{a0}:", ":"))}
                </p>
                <h3>{lang.pick("Qui le dit ?", "On whose word?").replace(" ?", "\u{202f}?")}</h3>
                <dl class="states">
                    {EVIDENCE
                        .map(|(state, fr, en)| {
                            view! {
                                <div>
                                    <dt>{words::evidence(lang, state)}</dt>
                                    <dd>{lang.pick(fr, en)}</dd>
                                </div>
                            }
                        })
                        .collect_view()}
                </dl>
                <h3>{lang.pick("Pour quand ?", "By when?").replace(" ?", "\u{202f}?")}</h3>
                <dl class="states">
                    {DEADLINES
                        .map(|(state, fr, en)| {
                            view! {
                                <div>
                                    <dt>{words::deadline(lang, state)}</dt>
                                    <dd>{lang.pick(fr, en)}</dd>
                                </div>
                            }
                        })
                        .collect_view()}
                </dl>
                <AnotherDay lang=lang />
                <WorkedExamples lang=lang />
                <h3>{lang.pick("Ce qui reste hors des comptes", "What is left out of counts")}</h3>
                <p>
                    {lang
                        .pick(
                            "Les ambitions, que leurs auteurs présentent comme un idéal, et les mesures de contexte, comme un taux de chômage, que nul signataire ne tient à lui seul. Elles sont montrées, jamais comptées.",
                            "Ambitions, which their authors present as an ideal, and context measures, such as an unemployment rate, that no signatory holds alone. They are shown, never counted.",
                        )}
                </p>
            </div>
            <h2 class="info-heading">{lang.pick("Les dates", "Dates")}</h2>
            <p class="info-text">
                {lang
                    .pick(
                        "Une date garde la précision de sa source (EDTF, ISO 8601-2). « 2015 » est l’année entière, jamais le 1er janvier. « 2017-04~ » se lit vers avril 2017. Une liste se range par premier jour possible, la date la plus précise d’abord. Un filtre de dates garde ce qui y tombe à coup sûr ; « dates possibles » garde aussi ce qui peut y tomber.",
                        "A date keeps the precision of its source (EDTF, ISO 8601-2). “2015” is the whole year, never 1 January. “2017-04~” reads around April 2017. A list is sorted by first possible day, the more precise date first. A date filter keeps what certainly falls inside; “possible dates” keeps also what may.",
                    )
                    .replace("« ", "«\u{a0}")
                    .replace(" »", "\u{a0}»")
                    .replace(" ;", "\u{202f};")}
            </p>
            <h2 class="info-heading">{lang.pick("Les sources", "Sources")}</h2>
            <p class="info-text">
                {lang
                    .pick(
                        "Chaque chiffre renvoie à une source, à ceux qui parlent et aux quelques mots qui le portent. Un chiffre sans source n’existe pas ici. Quand des sources se contredisent, la valeur la mieux étayée est retenue et l’autre reste affichée à côté. « Aucun résultat publié trouvé » porte toujours la date de la recherche : cela ne dit rien du résultat lui-même.",
                        "Each figure leads to a source, to who speaks in it, and to the few words that hold it. A figure without a source does not exist here. Where sources contradict each other, the better supported value is kept and the other stays beside it. “No published result found” always bears the date of the search: it says nothing of the result itself.",
                    )
                    .replace("« ", "«\u{a0}")
                    .replace(" »", "\u{a0}»")
                    .replace(" :", "\u{a0}:")}
            </p>
            <h2 class="info-heading">{lang.pick("Ce qui n’est pas dans les données", "What is not in the data")}</h2>
            <p class="info-text">
                {lang
                    .pick(
                        "Ni le texte des accords, ni note, ni classement, ni valeur devinée, ni vie privée. Un résultat publié ne prouve pas que l’accord en est la cause. Ceux qui publient beaucoup se voient plus que d’autres, et les succès se publient plus que les échecs.",
                        "Neither the text of agreements, nor grades, nor rankings, nor guesses, nor private life. A published result does not prove that the agreement caused it. Those who publish a lot are seen more than others, and successes are published more than failures.",
                    )}
            </p>
            <Codebook lang=lang />
        </Leaf>
    }
}

/// What the as-of day changes, and what a moved date does not.
#[component]
fn AnotherDay(lang: Lang) -> impl IntoView {
    let set = move |fr, en| typography::set(lang, lang.pick(fr, en)).into_owned();
    view! {
        <h3>{lang.pick("Vu d’un autre jour", "Seen from another day")}</h3>
        <p>
            {set(
                "La règle lit tout ce qui est publié, et ses réponses ne changent pas avec le jour choisi, échéance à part. Ce que l’on pouvait savoir ce jour-là est dit à côté : un relevé est connu depuis le dernier jour que permet la date de publication de sa source ; si la page est datée d’avant ce qu’elle raconte, depuis la date du relevé lui-même ; si elle n’est pas datée, nul ne peut dire depuis quand. Ce qui fut publié depuis est pâle, avec sa date, et les comptes sont ceux d’alors. Le tableau des états donne ce jour dans sa dernière colonne, known_from.",
                "The rule reads all that is published, and its answers do not change with the day chosen, the due date apart. What could be known on that day is said beside them: an observation is known from the last day that its source’s date of publication allows; where the page is dated before what it tells, from the date of the observation itself; where it is undated, nobody can say since when. What was published since is pale, with its date, and counts are those of that day. The table of states gives this day in its last column, known_from.",
            )}
        </p>
        <h3>{lang.pick("Une échéance déplacée", "A due date that was moved")}</h3>
        <p>
            {set(
                "Une nouvelle date n’efface jamais la première : la promesse est jugée à la date où elle fut faite. Les données portent une échéance par cible ; elle est dite déplacée quand un accord qui modifie ou remplace le premier reprend la même cible, avec le même nom, la même mesure et la même unité, à une autre date. Les deux dates sont alors dessinées et dites. À ce jour, aucune cible des données n’est dans ce cas : les avenants relevés ajoutent des places ou des crédits.",
                "A new date never takes the place of the first: the promise is judged at the date it was made for. The data hold one due date for each target; it is said to be moved where an agreement that amends or replaces the first takes up the same target, with the same name, measure and unit, for another date. Both dates are then drawn and said. To date no target of the data is in this case: the amendments recorded add places or money.",
            )}
        </p>
    }
}

const RESULTS: [(ResultState, &str, &str); 6] = [
    (
        ResultState::Exceeded,
        "plus de 2 % au-dessus du chiffre promis (jamais pour un « au plus »)",
        "more than 2% above the figure promised (never for an “at most”)",
    ),
    (
        ResultState::Met,
        "le chiffre promis est atteint, même avant l’échéance",
        "the figure promised is reached, even before the due date",
    ),
    (
        ResultState::PartlyMet,
        "à l’échéance, au moins la moitié du chemin",
        "at the due date, at least half of the way",
    ),
    (
        ResultState::NotMet,
        "à l’échéance, moins de la moitié du chemin",
        "at the due date, less than half of the way",
    ),
    (
        ResultState::Unknown,
        "rien de publié ne permet de le dire",
        "nothing published allows to say",
    ),
    (
        ResultState::NotMeasurable,
        "aucun chiffre promis, ou un idéal",
        "no figure promised, or an ideal",
    ),
];

const EVIDENCE: [(Evidence, &str, &str); 5] = [
    (
        Evidence::Independent,
        "un organe de contrôle ou la statistique publique a mesuré",
        "an oversight body or official statistics measured it",
    ),
    (
        Evidence::Reported,
        "la presse, un autre organisme public ou un tiers le dit",
        "the press, another public body or a third party says so",
    ),
    (
        Evidence::Declared,
        "une partie à l’accord le dit",
        "a party to the agreement says so",
    ),
    (
        Evidence::SearchedNone,
        "quelqu’un a cherché à la date indiquée, et n’a rien trouvé",
        "somebody searched on the date given, and found nothing",
    ),
    (
        Evidence::NotSearched,
        "personne n’a encore cherché",
        "nobody has searched yet",
    ),
];

const DEADLINES: [(Deadline, &str, &str); 4] = [
    (
        Deadline::Passed,
        "après le dernier jour que la date permet",
        "after the last day the date allows",
    ),
    (Deadline::DueSoon, "dans les 90 jours", "within 90 days"),
    (Deadline::Ahead, "au-delà", "later"),
    (Deadline::None, "aucune date annoncée", "no date announced"),
];
