//! Stories to begin with: a saved address, a question, and two sentences about what answers it.
//!
//! A story holds no figure. Its sentences are made from what its address selects on the day, so that they stay true when
//! the data grow, and each figure leads to agreements that name their sources.

use super::compare::Comparison;
use crate::domain::Lang;
use crate::text::{numbers, typography};

/// A saved address and what is told of it.
#[derive(Clone, Copy, Debug)]
pub struct Story {
    /// The page, below the site's root, in French.
    pub page: &'static str,
    /// The choices.
    pub query: &'static str,
    title: (&'static str, &'static str),
    told: fn(Lang, &Comparison) -> String,
}

impl Story {
    /// The question it answers.
    #[must_use]
    pub fn title(&self, lang: Lang) -> String {
        let (fr, en) = self.title;
        typography::set(lang, lang.pick(fr, en)).into_owned()
    }

    /// Its two sentences, with what the address selects (and, for a comparison, its second side).
    #[must_use]
    pub fn told(&self, lang: Lang, found: &Comparison) -> String {
        typography::set(lang, &(self.told)(lang, found)).into_owned()
    }
}

/// The stories, in the order of the home page.
pub const STORIES: [Story; 6] = [
    Story {
        page: "reseau/",
        query: "organisation=france-travail&from=2024",
        title: (
            "Qui s'engage avec France Travail depuis 2024 ?",
            "Who signs with France Travail since 2024?",
        ),
        told: |lang, found| {
            let [side, _] = &found.sides;
            let others = side.organisations.saturating_sub(1);
            match lang {
                Lang::Fr => format!(
                    "{} depuis 2024, et {} à la table avec France Travail. Le réseau montre qui signe avec qui, accord par accord.",
                    agreements(lang, side.agreements),
                    numbers::counted(
                        lang,
                        others,
                        ("autre organisme", "autres organismes"),
                        ("", "")
                    )
                ),
                Lang::En => format!(
                    "{} since 2024, and {} at the table with France Travail. The network shows who signs with whom, agreement by agreement.",
                    agreements(lang, side.agreements),
                    numbers::counted(
                        lang,
                        others,
                        ("", ""),
                        ("other organisation", "other organisations")
                    )
                ),
            }
        },
    },
    Story {
        page: "suivi/",
        query: "from=2015&to=2015",
        title: (
            "Les promesses chiffrées de 2015, dix ans après",
            "The figures promised in 2015, ten years on",
        ),
        told: |lang, found| {
            let [side, _] = &found.sides;
            let c = side.coverage;
            match lang {
                Lang::Fr => format!(
                    "{} de 2015 portent {}. L’échéance est passée pour {} d’entre eux, et un résultat publié a été trouvé pour {}.",
                    agreements(lang, side.agreements),
                    numbers::counted(
                        lang,
                        c.with_figure,
                        ("engagement chiffré", "engagements chiffrés"),
                        ("", "")
                    ),
                    numbers::count(lang, c.passed),
                    numbers::count(lang, c.published)
                ),
                Lang::En => format!(
                    "{} of 2015 make {}. The due date has passed for {} of them, and a published result was found for {}.",
                    agreements(lang, side.agreements),
                    numbers::counted(
                        lang,
                        c.with_figure,
                        ("", ""),
                        ("commitment to a figure", "commitments to a figure")
                    ),
                    numbers::count(lang, c.passed),
                    numbers::count(lang, c.published)
                ),
            }
        },
    },
    Story {
        page: "territoires/",
        query: "territory=FR-REG-01&territory=FR-REG-02&territory=FR-REG-03&territory=FR-REG-04&territory=FR-REG-06",
        title: (
            "Outre-mer, qui signe et où ?",
            "Overseas, who signs and where?",
        ),
        told: |lang, found| {
            let [side, _] = &found.sides;
            match lang {
                Lang::Fr => format!(
                    "{} trouvés dans les cinq régions d’outre-mer, {}, signés par {}. La carte les compte une case à la fois.",
                    agreements(lang, side.agreements),
                    years(lang, side.years),
                    numbers::counted(
                        lang,
                        side.organisations,
                        ("organisme", "organismes"),
                        ("", "")
                    )
                ),
                Lang::En => format!(
                    "{} found in the five overseas regions, {}, signed by {}. The map counts them one tile at a time.",
                    agreements(lang, side.agreements),
                    years(lang, side.years),
                    numbers::counted(
                        lang,
                        side.organisations,
                        ("", ""),
                        ("organisation", "organisations")
                    )
                ),
            }
        },
    },
    Story {
        page: "chronologie/",
        query: "organisation=societe-grand-paris",
        title: (
            "Des chantiers qui embauchent près de chez eux",
            "Building sites that hire close by",
        ),
        told: |lang, found| {
            let [side, _] = &found.sides;
            match lang {
                Lang::Fr => format!(
                    "La Société du Grand Paris est dans {}, {}. La chronologie les pose l’un sous l’autre, avec la précision de chaque date.",
                    agreements(lang, side.agreements),
                    years(lang, side.years)
                ),
                Lang::En => format!(
                    "The Société du Grand Paris is in {}, {}. The timeline sets them one below the other, each date as precise as its source.",
                    agreements(lang, side.agreements),
                    years(lang, side.years)
                ),
            }
        },
    },
    Story {
        page: "comparer/",
        query: "theme=youth&b.theme=seniors",
        title: (
            "Les jeunes et les seniors, côte à côte",
            "Young people and older workers, side by side",
        ),
        told: |lang, found| {
            let [young, old] = &found.sides;
            let both = found.both.len();
            match lang {
                Lang::Fr => format!(
                    "{} pour les jeunes, {} pour les seniors, dont {} pour les uns et les autres. Les mêmes mesures des deux côtés, sur un même axe.",
                    agreements(lang, young.agreements),
                    numbers::count(lang, old.agreements),
                    numbers::count(lang, both)
                ),
                Lang::En => format!(
                    "{} for young people, {} for older workers, of which {} for both. The same measures of both sides, on one axis.",
                    agreements(lang, young.agreements),
                    numbers::count(lang, old.agreements),
                    numbers::count(lang, both)
                ),
            }
        },
    },
    Story {
        page: "suivi/",
        query: "evidence=independent",
        title: (
            "Quand un tiers a mesuré le résultat",
            "When a third party measured the result",
        ),
        told: |lang, found| {
            let [side, _] = &found.sides;
            match lang {
                Lang::Fr => format!(
                    "{} de {} ont un résultat mesuré par un organe de contrôle ou la statistique publique. Chacune dit sa source, et ce qui fut mesuré.",
                    numbers::counted(lang, side.coverage.targets, ("cible", "cibles"), ("", "")),
                    agreements(lang, side.agreements)
                ),
                Lang::En => format!(
                    "{} of {} have a result measured by an oversight body or official statistics. Each names its source, and what was measured.",
                    numbers::counted(lang, side.coverage.targets, ("", ""), ("target", "targets")),
                    agreements(lang, side.agreements)
                ),
            }
        },
    },
];

fn agreements(lang: Lang, count: usize) -> String {
    numbers::counted(
        lang,
        count,
        ("accord", "accords"),
        ("agreement", "agreements"),
    )
}

fn years(lang: Lang, years: Option<(i32, i32)>) -> String {
    match (lang, years) {
        (Lang::Fr, Some((first, last))) => format!("de {first} à {last}"),
        (Lang::En, Some((first, last))) => format!("from {first} to {last}"),
        (_, None) => String::new(),
    }
}
