//! What the codebook says in sentences: how to read it, the tracking rule, what is not in the data.

use crate::analysis::tracker::RULE_VERSION;
use crate::domain::Lang;
use crate::text::typography;

/// Sets French by its rules; the backquoted parts hold no French.
fn set(lang: Lang, text: &'static str) -> String {
    typography::set(lang, text).into_owned()
}

pub(super) fn opening(lang: Lang) -> String {
    set(
        lang,
        lang.pick(
            "# Livre de codes

Ce que veut dire chaque champ, chaque mot et chaque règle des données de Paraphe, format 1. Ce texte est écrit par
`paraphe describe codebook --lang fr` à partir de la description que lisent le site, le vérificateur et le schéma JSON ;
un test tient qu'il en est la copie exacte.

Un fichier est un objet JSON. Une date garde la précision de sa source (EDTF) : `2015`, `2023-03`, `2022-05-12`,
`2017-04~` pour une date approximative. Ce qu'on ignore est `null`, jamais une valeur devinée. Les textes existent en
français et en anglais. Les états d'un suivi ne sont jamais dans le fichier : ils se calculent.
",
            "# Codebook

What each field, each word and each rule of the data of Paraphe means, format 1. This text is written by
`paraphe describe codebook --lang en` from the description that the site, the checker and the JSON Schema read; a test
holds that it is an exact copy.

A file is a JSON object. A date keeps the precision of its source (EDTF): `2015`, `2023-03`, `2022-05-12`, `2017-04~`
for an approximate date. What is unknown is `null`, never a guess. Texts exist in French and in English. The states of
the tracker are never in the file: they are computed.
",
        ),
    )
}

pub(super) fn rule(lang: Lang) -> String {
    let head = match lang {
        Lang::Fr => format!("\n## Règle de suivi, version {RULE_VERSION}\n"),
        Lang::En => format!("\n## Tracking rule, version {RULE_VERSION}\n"),
    };
    let body = lang.pick(
        "
Trois questions à chaque cible ; leurs réponses ne se mélangent pas.

- **Quels relevés comptent.** Daté au plus tard du mois où la signature peut tomber en premier, un relevé est un point de
  départ. Daté tout entier d'après l'échéance, il est un chiffre ultérieur. Sinon, il est un résultat.
- **Résultat.** Sans chiffre promis, ou s'il s'agit d'un idéal : `not-measurable`. Sinon, les résultats sans réserve les
  plus récents décident. Chiffre atteint : `met`, ou `exceeded` à plus de 2 % au-dessus, jamais pour un chiffre vers
  lequel descendre ; un écart de moins d'un millième est un arrondi. Non atteint à l'échéance : `partly-met` à partir de
  la moitié du chemin, `not-met` en dessous. Avant l'échéance, sans échéance, ou si les sources se contredisent :
  `unknown`. Un plafond tenu avant son échéance, quand rien n'avait à descendre jusqu'à lui, reste `unknown`.
- **Preuve.** La parole la plus forte parmi les résultats et les chiffres ultérieurs : `independent`, `reported`,
  `declared` ; sans aucune, `searched-none` si quelqu'un a cherché, `not-searched` sinon.
- **Échéance.** Jugée sur le dernier jour que la date permet : `passed`, `due-soon` (90 jours), `ahead`, `none`.

Le jour choisi ne change que l'échéance. Ce que l'on pouvait savoir ce jour-là est dit à part : un relevé est connu depuis
le dernier jour que permet la date de publication de sa source ; si la source n'est pas datée, nul ne peut le dire. La
colonne `known_from` du tableau des états donne le jour depuis lequel la réponse pouvait être connue.

Exemples, calculés par la règle elle-même pour un accord signé le 15 janvier 2015, vu le 1er janvier 2020 :
",
        "
Three questions for each target; their answers are not mixed.

- **Which observations count.** Dated no later than the month in which the signature may first fall, an observation is a
  starting point. Dated wholly after the due date, it is a later figure. Otherwise it is a result.
- **Result.** Without a figure promised, or where it is an ideal: `not-measurable`. Otherwise the most recent results
  without caveat decide. Figure reached: `met`, or `exceeded` when more than 2% above, never for a figure to come down to;
  a difference under a thousandth is rounding. Not reached at the due date: `partly-met` from half of the way, `not-met`
  below. Before the due date, without one, or where sources contradict each other: `unknown`. A ceiling kept before its
  date, where nothing had to come down to it, stays `unknown`.
- **Evidence.** The strongest word among results and later figures: `independent`, `reported`, `declared`; with none,
  `searched-none` where somebody searched, `not-searched` otherwise.
- **Due date.** Judged on the last day that the date allows: `passed`, `due-soon` (90 days), `ahead`, `none`.

The day chosen changes the due date's answer only. What could be known on that day is said apart: an observation is known
from the last day that its source's date of publication allows; where the source is undated, nobody can say. The column
`known_from` of the table of states gives the day from which the answer could be known.

Examples, computed by the rule itself for an agreement signed on 15 January 2015, seen on 1 January 2020:
",
    );
    format!("{head}{}", set(lang, body))
}

pub(super) fn closing(lang: Lang) -> String {
    set(
        lang,
        lang.pick(
            "
## Ce qui n'est pas dans les données

- **Le texte des accords.** Les résumés sont les nôtres ; une preuve ne reprend que les quelques mots qui portent le fait.
- **Une note, un score, un classement.** Rien ne dit qu'un accord vaut mieux qu'un autre.
- **Une valeur devinée.** Pas de date complétée, pas de moyenne entre deux sources, pas de chiffre sans source.
- **La vie privée.** Une personne n'est nommée que dans sa fonction publique, si la source la nomme.
- **L'effet propre d'un accord.** Un résultat publié n'est pas une preuve que l'accord en est la cause.

## Les biais de la collecte

Le relevé est parti de communiqués, de textes officiels, de rapports et de la presse, surtout en ligne et en français.
Les accords sans écho public manquent ; ceux d'avant le web aussi. L'État, le service public de l'emploi et les grandes
entreprises publient plus que d'autres, et se voient donc plus. Une année moins fournie est d'abord une année moins
relevée. Les résultats déclarés par les parties sont plus nombreux que les mesures indépendantes, et les succès plus
publiés que les échecs. « Cherché, rien trouvé » ne dit rien du résultat lui-même.
",
            "
## What is not in the data

- **The text of agreements.** Summaries are ours; evidence takes only the few words that hold the fact.
- **A grade, a score, a ranking.** Nothing says that an agreement is better than another.
- **A guess.** No completed date, no average between two sources, no figure without a source.
- **Private life.** A person is named only in public office, where the source names them.
- **The effect of an agreement itself.** A published result is no proof that the agreement caused it.

## Collection bias

The record started from press releases, official texts, reports and the press, mostly online and in French. Agreements
without public echo are missing; so are those from before the web. The State, the public employment service and large
companies publish more than others, and so are seen more. A thinner year is first of all a year less recorded. Results
declared by parties outnumber independent measures, and successes are published more than failures. “Searched, none
found” says nothing of the result itself.
",
        ),
    )
}
