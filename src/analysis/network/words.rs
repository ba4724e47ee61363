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

/// The State as it is set aside: party to how many of how many agreements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aside {
    /// The agreements it is party to in the selection.
    pub party_to: usize,
    /// All the agreements of the selection.
    pub of: usize,
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

/// What the State's absence hides, as a sentence to follow another; empty where it is not set aside.
fn aside(lang: Lang, state: Option<Aside>) -> String {
    let Some(Aside { party_to, of }) = state.filter(|s| s.party_to > 0) else {
        return String::new();
    };
    let (n, of) = (count(lang, party_to), agreements(lang, of));
    match lang {
        Lang::Fr => format!(
            " L’État est mis à part\u{a0}: il est partie à {n} de ces {of} et cacherait le reste."
        ),
        Lang::En => format!(
            " The State is set aside: it is party to {n} of these {of} and would hide the rest."
        ),
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

/// Above the map.
#[must_use]
pub fn map(lang: Lang, graph: &Graph, state: Option<Aside>) -> Vec<Piece> {
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
        Piece::Plain(aside(lang, state)),
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
    state: Option<Aside>,
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
        Piece::Plain(aside(lang, state)),
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

/// A node's accessible name: the title, how and when it was signed, how many parties.
#[must_use]
pub fn agreement_spoken(lang: Lang, agreement: &Agreement) -> String {
    let parties = counted(
        lang,
        agreement.parties.len(),
        ("partie", "parties"),
        ("party", "parties"),
    );
    format!(
        "{}, {}, {parties}",
        set(lang, &agreement.title),
        dates::signed(lang, agreement)
    )
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

/// The sentence of a path.
#[must_use]
pub fn path(lang: Lang, links: usize, ways: u64) -> String {
    let n = agreements(lang, links);
    let ways_said = match (lang, ways) {
        (Lang::Fr, 0 | 1) => " C’est la seule chaîne aussi courte.".to_owned(),
        (Lang::En, 0 | 1) => " It is the only chain as short.".to_owned(),
        (Lang::Fr, w) => format!(
            " Il y a {} chaînes aussi courtes\u{202f}; voici celle des accords les plus récents.",
            count(lang, usize::try_from(w).unwrap_or(usize::MAX))
        ),
        (Lang::En, w) => format!(
            " There are {} chains as short; this one has the most recent agreements.",
            count(lang, usize::try_from(w).unwrap_or(usize::MAX))
        ),
    };
    match lang {
        Lang::Fr => format!("Chaîne la plus courte\u{a0}: {n}.{ways_said}"),
        Lang::En => format!("Shortest chain: {n}.{ways_said}"),
    }
}
