//! The lines of the palette: for what is typed, the records that answer and the ways out, in groups.

use super::super::header::PAGES;
use crate::analysis::search::Marks;
use crate::domain::{AgreementIx, Dataset, Lang, OrganisationIx, Territory};
use crate::state::app_state::AppState;
use crate::state::route::Route;
use crate::text::{dates, numbers, typography};
use leptos::prelude::With as _;

/// How many agreements are shown; the last line leads to the rest.
const AGREEMENTS: usize = 5;
/// How many organisations, and how many territories.
const OTHERS: usize = 3;

/// What choosing a line does.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Act {
    /// Goes to a page.
    Go(Route),
    /// Goes to the table of all agreements that answer.
    All,
    /// Types other words.
    Type(String),
}

/// A line to choose.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) act: Act,
    pub(super) label: String,
    pub(super) aside: String,
    pub(super) glyph: Option<AgreementIx>,
}

/// Lines of a kind.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Group {
    pub(super) name: &'static str,
    pub(super) lines: Vec<Line>,
    pub(super) marks: Marks,
}

/// All that the palette shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Lines {
    pub(super) groups: Vec<Group>,
    /// Which line stands chosen at first: the first record.
    pub(super) first: usize,
    /// What was found, in a sentence; nothing while nothing is typed.
    pub(super) said: String,
    /// Whether nothing answers what is typed.
    pub(super) nothing: bool,
}

impl Lines {
    pub(super) fn len(&self) -> usize {
        self.groups.iter().map(|group| group.lines.len()).sum()
    }

    pub(super) fn get(&self, place: usize) -> Option<&Line> {
        self.groups.iter().flat_map(|group| &group.lines).nth(place)
    }

    /// For what is typed.
    pub(super) fn of(state: AppState, lang: Lang, text: &str) -> Self {
        if text.trim().is_empty() {
            return Self {
                groups: vec![pages(lang, &PAGES)],
                ..Self::default()
            };
        }
        let data = state.data();
        let dataset = &data.dataset;
        let offer = (state.search)
            .with(|search| Some(search.finder()?.offers(dataset, text)))
            .unwrap_or_default();
        let mut lines = Self {
            nothing: offer.is_empty(),
            ..Self::default()
        };
        if let Some(words) = offer.suggestion.clone() {
            lines.first = usize::from(!lines.nothing);
            let label = match lang {
                Lang::Fr => format!(
                    "Vouliez-vous dire {}\u{a0}?",
                    typography::quoted(lang, &words)
                ),
                Lang::En => format!("Did you mean {}?", typography::quoted(lang, &words)),
            };
            lines.push("", Marks::default(), vec![plain(Act::Type(words), label)]);
        }
        let total = offer.agreements.records.len();
        let records = offer.agreements.records.iter().take(AGREEMENTS);
        let found = records.map(|ix| agreement(dataset, lang, *ix)).collect();
        lines.push(
            lang.pick("Accords", "Agreements"),
            offer.agreements.marks,
            found,
        );
        let records = offer.organisations.records.iter().take(OTHERS);
        let found = records.map(|ix| organisation(dataset, lang, *ix)).collect();
        lines.push(
            lang.pick("Organismes", "Organisations"),
            offer.organisations.marks,
            found,
        );
        let records = offer.territories.records.iter().take(OTHERS);
        let found = records
            .map(|place| territory(dataset, lang, *place))
            .collect();
        lines.push(
            lang.pick("Territoires", "Territories"),
            offer.territories.marks,
            found,
        );
        if lines.nothing {
            let ways = [Route::Agreements, Route::Organisations, Route::Territories];
            lines.groups.push(pages(lang, &ways));
        } else if total > 0 {
            let label = match (lang, total) {
                (Lang::Fr, 1) => "Voir l’accord dans le tableau".to_owned(),
                (Lang::En, 1) => "See the agreement in the table".to_owned(),
                (Lang::Fr, _) => format!("Voir les {} accords", numbers::count(lang, total)),
                (Lang::En, _) => format!("See the {} agreements", numbers::count(lang, total)),
            };
            lines.push("", Marks::default(), vec![plain(Act::All, label)]);
        }
        lines.said = said(
            lang,
            total,
            offer.organisations.records.len(),
            offer.territories.records.len(),
        );
        lines
    }

    fn push(&mut self, name: &'static str, marks: Marks, lines: Vec<Line>) {
        if !lines.is_empty() {
            self.groups.push(Group { name, lines, marks });
        }
    }
}

fn said(lang: Lang, agreements: usize, organisations: usize, territories: usize) -> String {
    if agreements + organisations + territories == 0 {
        return lang.pick("Aucun résultat.", "No result.").to_owned();
    }
    format!(
        "{}, {}, {}.",
        numbers::counted(
            lang,
            agreements,
            ("accord", "accords"),
            ("agreement", "agreements")
        ),
        numbers::counted(
            lang,
            organisations,
            ("organisme", "organismes"),
            ("organisation", "organisations")
        ),
        numbers::counted(
            lang,
            territories,
            ("territoire", "territoires"),
            ("territory", "territories")
        ),
    )
}

fn plain(act: Act, label: String) -> Line {
    Line {
        act,
        label,
        aside: String::new(),
        glyph: None,
    }
}

fn pages(lang: Lang, routes: &[Route]) -> Group {
    let line = |route: &Route| plain(Act::Go(route.clone()), route.name(lang).to_owned());
    Group {
        name: lang.pick("Aller à", "Go to"),
        lines: routes.iter().map(line).collect(),
        marks: Marks::default(),
    }
}

fn agreement(dataset: &Dataset, lang: Lang, ix: AgreementIx) -> Line {
    let record = dataset.agreement(ix);
    let parties = numbers::counted(
        lang,
        record.parties.len(),
        ("partie", "parties"),
        ("party", "parties"),
    );
    Line {
        act: Act::Go(Route::Agreement(record.id.to_string())),
        label: typography::set(lang, &record.title).into_owned(),
        aside: format!("{}, {parties}", dates::short(lang, record.signed)),
        glyph: Some(ix),
    }
}

fn organisation(dataset: &Dataset, lang: Lang, ix: OrganisationIx) -> Line {
    let record = dataset.organisation(ix);
    let mut label = typography::set(lang, &record.name).into_owned();
    if let Some(acronym) = record
        .acronym
        .as_deref()
        .filter(|acronym| !record.name.contains(acronym))
    {
        label = format!("{label} ({acronym})");
    }
    Line {
        act: Act::Go(Route::Organisation(record.id.to_string())),
        label,
        aside: agreements(lang, dataset.agreements_of(ix).len()),
        glyph: None,
    }
}

fn territory(dataset: &Dataset, lang: Lang, place: Territory) -> Line {
    let here = |territory: &Territory| crate::analysis::filter::applies(*territory, place);
    let holds = dataset
        .agreements()
        .iter()
        .filter(|record| record.territories.iter().any(here));
    let mut label = place.name().to_owned();
    if let Some(number) = place.department_number() {
        label = format!("{label} ({number})");
    }
    Line {
        act: Act::Go(Route::Territory(place.code())),
        label,
        aside: agreements(lang, holds.count()),
        glyph: None,
    }
}

fn agreements(lang: Lang, count: usize) -> String {
    numbers::counted(
        lang,
        count,
        ("accord", "accords"),
        ("agreement", "agreements"),
    )
}
