//! Everything a visitor chose, as one value that an address can carry.
//!
//! Rule: an address says no more than what differs from the defaults; each part is valid, or invalid with
//! a reason, or missing; an invalid part is reported and ignored, never fatal; writing then reading gives
//! the same value.
//!
//! Example: `?level=regional&from=2015&sel=etat-cgpme-idf-2015`.

mod embed;
mod filter;
mod network;
mod strangers;

pub use embed::Scheme;
pub use network::{Chain, NetworkChoices, Without};
pub use strangers::Stranger;

use crate::analysis::filter::Filter;
use crate::analysis::timeline::Grouping;
use crate::domain::Lang;
use crate::domain::date::{Day, PartialDate};
use crate::domain::id::is_valid_id;
use form_urlencoded::{Serializer, parse};

/// What the rows of the timeline are grouped by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lanes {
    /// By level.
    #[default]
    Level,
    /// By kind of agreement.
    Kind,
    /// By region.
    Territory,
    /// By organisation.
    Organisation,
    /// By theme.
    Theme,
}

impl Lanes {
    /// Every grouping.
    pub const ALL: [Self; 5] = [
        Self::Level,
        Self::Kind,
        Self::Territory,
        Self::Organisation,
        Self::Theme,
    ];

    /// The word in the address.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Kind => "kind",
            Self::Territory => "territory",
            Self::Organisation => "organisation",
            Self::Theme => "theme",
        }
    }

    /// What the timeline calls it.
    #[must_use]
    pub const fn grouping(self) -> Grouping {
        match self {
            Self::Level => Grouping::Level,
            Self::Kind => Grouping::Kind,
            Self::Territory => Grouping::Territory,
            Self::Organisation => Grouping::Organisation,
            Self::Theme => Grouping::Theme,
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lanes| lanes.as_str() == word)
    }
}

/// How a view shows its selection.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// As a drawing, where the view has one.
    #[default]
    Drawing,
    /// As a table.
    Table,
    /// The network as set lines: organisations in rows, agreements in columns.
    Lines,
    /// The network around one organisation.
    Around,
    /// The tracker as small drawings side by side.
    Multiples,
    /// The network whole: organisations and agreements.
    Map,
    /// The network with organisations only, linked where they share an agreement: deduced links.
    Projection,
}

impl Mode {
    /// The word in the address; `None` for the default.
    #[must_use]
    pub const fn as_str(self) -> Option<&'static str> {
        match self {
            Self::Drawing => None,
            Self::Table => Some("table"),
            Self::Lines => Some("lines"),
            Self::Around => Some("around"),
            Self::Multiples => Some("multiples"),
            Self::Map => Some("map"),
            Self::Projection => Some("projection"),
        }
    }

    /// Every way.
    pub const ALL: [Self; 7] = [
        Self::Multiples,
        Self::Drawing,
        Self::Table,
        Self::Lines,
        Self::Around,
        Self::Map,
        Self::Projection,
    ];

    fn parse(word: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|mode| mode.as_str() == Some(word))
    }
}

/// The order of a list: a column, and a direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The column's word.
    pub column: String,
    /// From the largest, latest or last.
    pub descending: bool,
}

/// Everything a visitor chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewState {
    /// What to keep.
    pub filter: Filter,
    /// The second side of a comparison.
    pub second: Filter,
    /// The agreement or organisation chosen, by identifier.
    pub selected: Option<String>,
    /// The order of a list.
    pub sort: Option<Sort>,
    /// Drawing or table.
    pub mode: Mode,
    /// The part of time a drawing shows: what the timeline has on the screen; in the network, what was signed by its end.
    pub window: Option<(PartialDate, PartialDate)>,
    /// What the timeline's rows are grouped by.
    pub lanes: Lanes,
    /// Whether an organisation's successive names are one.
    pub merge: bool,
    /// What is chosen in the partner network alone.
    pub network: NetworkChoices,
    /// The as-of day, where it is not the visitor's own.
    pub today: Option<Day>,
    /// Shown inside another page.
    pub embed: bool,
    /// Whether controls are shown.
    pub controls: bool,
    /// The colours, where they are not the reader's own.
    pub scheme: Scheme,
    /// On the page of an agreement: one of its targets, by identifier.
    pub target: Option<String>,
    /// The page that the builder of embeds is about: its address below the site root, query included.
    pub of: Option<String>,
    /// The data version asked for.
    pub version: Option<String>,
    /// Another dataset's address.
    pub data: Option<String>,
}

impl Default for ViewState {
    fn default() -> Self {
        Self {
            filter: Filter::default(),
            second: Filter::default(),
            selected: None,
            sort: None,
            mode: Mode::Drawing,
            window: None,
            lanes: Lanes::Level,
            merge: true,
            network: NetworkChoices::default(),
            today: None,
            embed: false,
            controls: true,
            scheme: Scheme::Auto,
            target: None,
            of: None,
            version: None,
            data: None,
        }
    }
}

/// A part of an address that was ignored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// The parameter's name.
    pub name: String,
    /// Its value.
    pub value: String,
    /// Whether the name itself is unknown.
    pub unknown_name: bool,
}

impl Ignored {
    /// The notice, in `lang`.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        let Self {
            name,
            value,
            unknown_name,
        } = self;
        match (lang, unknown_name) {
            (Lang::Fr, true) => format!("« {name} » n’est pas un paramètre connu ; il est ignoré."),
            (Lang::Fr, false) => format!(
                "« {value} » n’est pas une valeur possible de « {name} » ; elle est ignorée."
            ),
            (Lang::En, true) => format!("“{name}” is not a known parameter; it is ignored."),
            (Lang::En, false) => {
                format!("“{value}” is not a possible value of “{name}”; it is ignored.")
            }
        }
    }
}

/// What the writer leaves of a hostile value in a notice.
const MAX_SHOWN: usize = 60;

impl ViewState {
    /// Reads a query string, with or without its question mark.
    #[must_use]
    pub fn parse(query: &str) -> (Self, Vec<Ignored>) {
        let mut state = Self::default();
        let mut ignored = Vec::new();
        for (name, value) in parse(query.trim_start_matches('?').as_bytes()) {
            let outcome = match name.strip_prefix("b.") {
                Some(second) => {
                    filter::read(&mut state.second, second, &value).unwrap_or(Outcome::UnknownName)
                }
                None => filter::read(&mut state.filter, &name, &value)
                    .unwrap_or_else(|| state.read(&name, &value)),
            };
            if outcome != Outcome::Read {
                ignored.push(Ignored {
                    name: name.chars().take(MAX_SHOWN).collect(),
                    value: value.chars().take(MAX_SHOWN).collect(),
                    unknown_name: outcome == Outcome::UnknownName,
                });
            }
        }
        (state, ignored)
    }

    fn read(&mut self, name: &str, value: &str) -> Outcome {
        match name {
            "sel" => set(
                &mut self.selected,
                is_valid_id(value).then(|| value.to_owned()),
            ),
            "sort" => {
                let (column, descending) = value
                    .strip_prefix('-')
                    .map_or((value, false), |column| (column, true));
                set(
                    &mut self.sort,
                    is_valid_id(column).then(|| Sort {
                        column: column.to_owned(),
                        descending,
                    }),
                )
            }
            "mode" => put(&mut self.mode, Mode::parse(value)),
            "window" => {
                let window = value
                    .split_once('/')
                    .and_then(|(from, to)| Some((from.parse().ok()?, to.parse().ok()?)));
                let window = window.filter(|(from, to): &(PartialDate, PartialDate)| {
                    from.earliest() < to.latest()
                });
                set(&mut self.window, window)
            }
            "lanes" => put(&mut self.lanes, Lanes::parse(value)),
            "merge" => put(&mut self.merge, flag(value)),
            "today" => set(&mut self.today, value.parse().ok()),
            // A word to the start script, for this one load: without the worker. Nobody's choice, so not kept.
            "nosw" => Outcome::Read,
            "v" => set(
                &mut self.version,
                (!value.is_empty() && value.len() <= MAX_SHOWN).then(|| value.to_owned()),
            ),
            "data" => set(
                &mut self.data,
                (!value.is_empty() && value.len() <= 2_000).then(|| value.to_owned()),
            ),
            _ => embed::read(self, name, value).unwrap_or_else(|| self.network.read(name, value)),
        }
    }

    /// Writes the query string: no question mark, nothing for what is default, always in the same order.
    #[must_use]
    pub fn to_query(&self) -> String {
        let mut out = Serializer::new(String::new());
        filter::write(&mut out, "", &self.filter);
        filter::write(&mut out, "b.", &self.second);
        let mut add = |name: &str, value: Option<String>| {
            if let Some(value) = value {
                out.append_pair(name, &value);
            }
        };
        add("sel", self.selected.clone());
        add(
            "sort",
            self.sort
                .as_ref()
                .map(|s| format!("{}{}", if s.descending { "-" } else { "" }, s.column)),
        );
        add("mode", self.mode.as_str().map(str::to_owned));
        add(
            "window",
            self.window.map(|(from, to)| format!("{from}/{to}")),
        );
        add(
            "lanes",
            (self.lanes != Lanes::Level).then(|| self.lanes.as_str().to_owned()),
        );
        add("merge", (!self.merge).then(|| "0".to_owned()));
        self.network.write(&mut add);
        add("today", self.today.map(|day| day.to_string()));
        embed::write(self, &mut add);
        add("v", self.version.clone());
        add("data", self.data.clone());
        // A slash and a comma are plain in a query; leaving them so keeps addresses readable.
        out.finish().replace("%2F", "/")
    }

    /// What a link to a view of many carries along: all but what belongs to the page left.
    #[must_use]
    pub fn carried(&self) -> Self {
        Self {
            sort: None,
            mode: Mode::Drawing,
            window: None,
            lanes: Lanes::Level,
            network: NetworkChoices::default(),
            target: None,
            of: None,
            ..self.clone()
        }
    }

    /// Whether words are asked for, on either side of a comparison.
    #[must_use]
    pub fn asks_for_words(&self) -> bool {
        [&self.filter, &self.second]
            .iter()
            .any(|filter| !filter.text.trim().is_empty())
    }

    /// What a link to one record carries along.
    #[must_use]
    pub fn carried_to_record(&self) -> Self {
        Self {
            selected: None,
            ..self.carried()
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Read,
    Invalid,
    UnknownName,
}

fn put<T>(place: &mut T, value: Option<T>) -> Outcome {
    value.map_or(Outcome::Invalid, |value| {
        *place = value;
        Outcome::Read
    })
}

fn set<T>(place: &mut Option<T>, value: Option<T>) -> Outcome {
    if value.is_some() {
        *place = value;
        Outcome::Read
    } else {
        Outcome::Invalid
    }
}

fn push<T: PartialEq>(list: &mut Vec<T>, value: Option<T>) -> Outcome {
    value.map_or(Outcome::Invalid, |value| {
        if !list.contains(&value) {
            list.push(value);
        }
        Outcome::Read
    })
}

fn flag(value: &str) -> Option<bool> {
    match value {
        "1" => Some(true),
        "0" => Some(false),
        _ => None,
    }
}
