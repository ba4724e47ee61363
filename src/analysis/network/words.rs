//! The sentences of the network, in both languages.

use super::graph::Graph;
use crate::domain::{Agreement, Dataset, Lang, OrganisationIx};
use crate::text::numbers::{count, counted, plural};
use crate::text::typography::{capitalised, set};
use crate::text::{dates, words};

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Plain(String),
    /// Words that matter most.
    Strong(String),
    /// How many agreements the selection has, with its noun.
    Agreements(usize, String),
    /// How many organisations are shown, with their noun.
    Organisations(usize, String),
}

/// `13 accords`.
#[must_use]
pub fn agreements(lang: Lang, n: usize) -> String {
    counted(lang, n, ("accord", "accords"), ("agreement", "agreements"))
}

/// `22 organismes`.
#[must_use]
pub fn organisations(lang: Lang, n: usize) -> String {
    counted(
        lang,
        n,
        ("organisme", "organismes"),
        ("organisation", "organisations"),
    )
}

/// `22 partenaires`.
#[must_use]
pub fn partners(lang: Lang, n: usize) -> String {
    counted(
        lang,
        n,
        ("partenaire", "partenaires"),
        ("partner", "partners"),
    )
}

/// `2014–2021`, or `2014`.
#[must_use]
pub fn years(first: i32, last: i32) -> String {
    if first == last {
        first.to_string()
    } else {
        format!("{first}–{last}")
    }
}

/// `de 2014 à 2021`, `en 2014`.
#[must_use]
pub fn from_to(lang: Lang, first: i32, last: i32) -> String {
    match (lang, first == last) {
        (Lang::Fr, true) => format!("en {first}"),
        (Lang::Fr, false) => format!("de {first} à {last}"),
        (Lang::En, true) => format!("in {first}"),
        (Lang::En, false) => format!("from {first} to {last}"),
    }
}

fn nothing(lang: Lang) -> Vec<Piece> {
    vec![
        Piece::Agreements(0, agreements(lang, 0)),
        Piece::Plain(
            lang.pick(" ne répond à ces choix.", " match these choices.")
                .to_owned(),
        ),
    ]
}

/// Above the map; `aside` is what setting organisations aside leaves, as a sentence to follow another.
#[must_use]
pub fn map(lang: Lang, graph: &Graph, aside: String) -> Vec<Piece> {
    let n = graph.agreement_count();
    if n == 0 {
        return nothing(lang);
    }
    let others = graph.organisation_count();
    let links = count(lang, graph.link_count());
    let link_noun = plural(
        lang,
        graph.link_count(),
        lang.pick("lien", "link"),
        lang.pick("liens", "links"),
    );
    vec![
        Piece::Agreements(n, agreements(lang, n)),
        Piece::Strong(
            match lang {
                Lang::Fr => plural(lang, n, " relie ", " relient "),
                Lang::En => plural(lang, n, " joins ", " join "),
            }
            .to_owned(),
        ),
        Piece::Organisations(others, organisations(lang, others)),
        Piece::Plain(match lang {
            Lang::Fr => format!(" par {links} {link_noun}, un par partie."),
            Lang::En => format!(" by {links} {link_noun}, one for each party."),
        }),
        Piece::Plain(aside),
    ]
}

/// Above the set lines: `shown` agreements join `rows` organisations, each in `threshold` agreements or more.
#[must_use]
pub fn lines(
    lang: Lang,
    all: usize,
    shown: usize,
    rows: usize,
    threshold: usize,
    aside: String,
) -> Vec<Piece> {
    if all == 0 {
        return nothing(lang);
    }
    let joined = organisations(lang, rows);
    let verb = match lang {
        Lang::Fr => plural(lang, shown, "relie", "relient"),
        Lang::En => plural(lang, shown, "joins", "join"),
    };
    let strong = match lang {
        Lang::Fr => format!(", {} {verb} {joined}", count(lang, shown)),
        Lang::En => format!(", {} {verb} {joined}", count(lang, shown)),
    };
    let condition = match (lang, threshold) {
        (_, 0 | 1) => ".".to_owned(),
        (Lang::Fr, t) => format!(", chacun présent dans {t} d’entre eux ou plus."),
        (Lang::En, t) => format!(", each present in {t} of them or more."),
    };
    vec![
        Piece::Plain(lang.pick("Sur ", "Of ").to_owned()),
        Piece::Agreements(all, agreements(lang, all)),
        Piece::Strong(strong),
        Piece::Plain(condition),
        Piece::Plain(aside),
    ]
}

/// Above the fan.
#[must_use]
pub fn fan(
    lang: Lang,
    dataset: &Dataset,
    organisation: OrganisationIx,
    signed: usize,
    with: usize,
    span: Option<(i32, i32)>,
    state: Option<usize>,
) -> Vec<Piece> {
    let name = set(lang, &dataset.organisation(organisation).name);
    let colon = lang.pick("\u{a0}: ", ": ");
    let mut pieces = vec![Piece::Strong(match lang {
        Lang::Fr => format!(
            "{name}{colon}{} avec {}",
            agreements(lang, signed),
            partners(lang, with)
        ),
        Lang::En => format!(
            "{name}{colon}{} with {}",
            agreements(lang, signed),
            partners(lang, with)
        ),
    })];
    if let Some((first, last)) = span {
        pieces.push(Piece::Plain(format!(", {}.", from_to(lang, first, last))));
    }
    if let Some(n) = state.filter(|n| *n > 0) {
        let n = count(lang, n);
        pieces.push(Piece::Plain(match lang {
            Lang::Fr => format!(" L’État est partie à {n} d’entre eux."),
            Lang::En => format!(" The State is party to {n} of them."),
        }));
    }
    pieces
}

/// Above the tables.
#[must_use]
pub fn tables(lang: Lang, graph: &Graph) -> Vec<Piece> {
    let n = graph.agreement_count();
    if n == 0 {
        return nothing(lang);
    }
    let others = graph.organisation_count();
    vec![
        Piece::Organisations(others, organisations(lang, others)),
        Piece::Strong(lang.pick(" dans ", " in ").to_owned()),
        Piece::Agreements(n, agreements(lang, n)),
        Piece::Plain(
            lang.pick(
                "\u{a0}: les mêmes faits que les dessins, en deux tableaux.",
                ": the same facts as the drawings, in two tables.",
            )
            .to_owned(),
        ),
    ]
}

/// A node's accessible name: `Union nationale des missions locales, 13 accords`.
#[must_use]
pub fn organisation_spoken(lang: Lang, name: &str, degree: usize) -> String {
    format!("{}, {}", set(lang, name), agreements(lang, degree))
}

/// A node's accessible name: the title, when it was signed, until when it runs, how many parties.
#[must_use]
pub fn agreement_spoken(lang: Lang, agreement: &Agreement) -> String {
    let parties = counted(
        lang,
        agreement.parties.len(),
        ("partie", "parties"),
        ("party", "parties"),
    );
    format!(
        "{}, {}, {}, {parties}",
        set(lang, &agreement.title),
        dates::signed(lang, agreement),
        dates::end(lang, agreement)
    )
}

/// When an agreement was signed and, where that was published, when it ends: `4 juin 2014 → 2016`.
#[must_use]
pub fn span(lang: Lang, agreement: &Agreement) -> String {
    let signed = dates::short(lang, agreement.signed);
    match agreement.end {
        Some(end) => format!("{signed} → {}", dates::short(lang, end)),
        None => signed,
    }
}

/// What an agreement is, in a line: `Convention, national, signé le jeudi 4 juin 2025, fin non publiée`.
#[must_use]
pub fn agreement_line(lang: Lang, agreement: &Agreement) -> String {
    let kind = words::kind(lang, agreement.kind);
    let level = words::level(lang, agreement.level);
    let signed = dates::signed(lang, agreement);
    format!(
        "{}, {level}, {signed}, {}",
        capitalised(kind),
        dates::end(lang, agreement)
    )
}

/// The sentence of a path: through how many agreements, which of how many equally short ones.
#[must_use]
pub fn path(lang: Lang, links: usize, way: u64, ways: u64) -> String {
    let n = agreements(lang, links);
    let ways_n = count(lang, usize::try_from(ways).unwrap_or(usize::MAX));
    let said = match (lang, ways, way) {
        (Lang::Fr, 0 | 1, _) => "C’est la seule chaîne aussi courte.".to_owned(),
        (Lang::En, 0 | 1, _) => "It is the only chain as short.".to_owned(),
        (Lang::Fr, _, 0) => {
            format!(
                "{ways_n} chaînes sont aussi courtes\u{202f}; voici celle des accords les plus récents."
            )
        }
        (Lang::En, _, 0) => {
            format!("{ways_n} chains are as short; this one has the most recent agreements.")
        }
        (Lang::Fr, _, way) => format!(
            "{ways_n} chaînes sont aussi courtes\u{202f}; voici la {}e.",
            way + 1
        ),
        (Lang::En, _, way) => format!("{ways_n} chains are as short; this is number {}.", way + 1),
    };
    match lang {
        Lang::Fr => format!("Chaîne la plus courte\u{a0}: {n}. {said}"),
        Lang::En => format!("Shortest chain: {n}. {said}"),
    }
}
