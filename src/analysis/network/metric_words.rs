//! What the measures mean, in words anyone reads, in both languages.

use super::metrics::{Community, Measure, Metrics};
use crate::analysis::network::graph::{Graph, Node};
use crate::domain::{Dataset, Lang};
use crate::text::numbers::count;
use crate::text::typography::set;

/// The head of a column.
#[must_use]
pub fn title(lang: Lang, measure: Measure) -> &'static str {
    match measure {
        Measure::Agreements => lang.pick("Accords", "Agreements"),
        Measure::Partners => lang.pick("Partenaires", "Partners"),
        Measure::Between => lang.pick("Passages", "Passages"),
        Measure::Core => lang.pick("Noyau", "Core"),
        Measure::Component => lang.pick("Ensemble", "Set"),
        Measure::Community => lang.pick("Groupe", "Group"),
    }
}

/// What a measure says, in a line.
#[must_use]
pub fn meaning(lang: Lang, measure: Measure) -> &'static str {
    match measure {
        Measure::Agreements => lang.pick(
            "À combien d’accords de la sélection l’organisme est partie.",
            "How many agreements of the selection the organisation is party to.",
        ),
        Measure::Partners => lang.pick(
            "Avec combien d’autres organismes il partage au moins un accord.",
            "With how many other organisations it shares at least one agreement.",
        ),
        Measure::Between => lang.pick(
            "Sur cent paires d’autres organismes, combien ont leur chaîne la plus courte qui passe par lui (centralité d’intermédiarité)\u{202f}; à chaînes égales, chacune compte pour sa part.",
            "Of a hundred pairs of other organisations, how many have their shortest chain through it (betweenness centrality); equally short chains each count for their share.",
        ),
        Measure::Core => lang.pick(
            "Le plus grand nombre k tel que l’organisme fait partie d’un ensemble où chacun a au moins k partenaires (k-noyau)\u{202f}; un seul accord à trente parties suffit pour 29.",
            "The largest number k such that the organisation is in a set where each has at least k partners (k-core); one agreement of thirty parties is enough for 29.",
        ),
        Measure::Component => lang.pick(
            "Les organismes qu’une chaîne d’accords relie sont dans le même ensemble (composante connexe)\u{202f}; le premier est le plus grand.",
            "Organisations that a chain of agreements joins are in the same set (connected component); the first is the largest.",
        ),
        Measure::Community => lang.pick(
            "Les organismes qui signent entre eux plus qu’avec les autres (méthode de Louvain)\u{202f}; le groupe porte le nom de ses membres les plus présents.",
            "Organisations that sign with each other more than with the rest (Louvain method); a group bears the names of its most present members.",
        ),
    }
}

/// What all the measures are, and what they are not.
#[must_use]
pub fn caution(lang: Lang) -> &'static str {
    lang.pick(
        "Ces nombres disent la présence dans le corpus\u{a0}: ce qui a été signé, publié et recueilli ici. Ils ne disent ni l’influence, ni le pouvoir, ni la qualité.",
        "These numbers tell presence in the corpus: what was signed, published and collected here. They tell neither influence, nor power, nor quality.",
    )
}

/// The rule of the projection, to be printed beside it.
#[must_use]
pub fn projection_rule(lang: Lang) -> &'static str {
    lang.pick(
        "Deux organismes sont reliés s’ils sont parties à un même accord. Un accord à k parties ajoute 1/(k − 1) au poids de chacun de ces liens\u{a0}: il apporte un poids de 1 en tout à chaque partie, qu’elles soient deux ou trente. Ces liens sont déduits, personne ne les a signés.",
        "Two organisations are linked if they are parties to the same agreement. An agreement of k parties adds 1/(k − 1) to the weight of each of these links: it brings each party a weight of 1 in all, whether they are two or thirty. These links are deduced; nobody signed them.",
    )
}

/// A share of pairs as the table writes it: `12,4` for 0.124.
#[must_use]
pub fn per_hundred(lang: Lang, share: f64) -> String {
    let tenths = (share * 1000.0).round() as usize;
    let point = lang.pick(",", ".");
    format!("{}{point}{}", count(lang, tenths / 10), tenths % 10)
}

/// The name of a group: its most present members.
#[must_use]
pub fn community_name(
    lang: Lang,
    dataset: &Dataset,
    graph: &Graph,
    community: &Community,
) -> String {
    let names: Vec<String> = community
        .naming()
        .iter()
        .filter_map(|&place| match graph.nodes()[place] {
            Node::Organisation(ix) => {
                Some(set(lang, dataset.organisation(ix).short_name(24)).into_owned())
            }
            Node::Agreement(_) => None,
        })
        .collect();
    names.join(", ")
}

/// How clear the groups are.
#[must_use]
pub fn modularity(lang: Lang, metrics: &Metrics) -> String {
    let hundredths = (metrics.modularity * 100.0).round().max(0.0) as usize;
    match lang {
        Lang::Fr => format!(
            "Netteté des groupes (modularité)\u{a0}: {},{:02}. À 0 ils ne valent pas mieux que le hasard\u{202f}; près de 1, presque aucun accord n’en relie deux.",
            hundredths / 100,
            hundredths % 100
        ),
        Lang::En => format!(
            "How clear the groups are (modularity): {}.{:02}. At 0 they are no better than chance; near 1 hardly any agreement joins two.",
            hundredths / 100,
            hundredths % 100
        ),
    }
}
