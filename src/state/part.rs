//! The parts of the program: each page is in one, and a page fetches its own alone.
//!
//! What opens the first page should weigh little, and few visitors open all pages. So the program is cut after it is
//! linked: what every page needs (the data, the filters, the house) is one module, what a page needs besides is in its
//! part, and the search, which no page needs to be drawn, in one more. The build cuts by these very names (see `app::part` and `xtask/src/parts.rs`), the static page says its own
//! in `<html data-part>`, and the start script then asks for it along with the rest.

use super::route::Route;

/// A part of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The home page, and what is shown where there is none.
    Home,
    /// The timeline.
    Timeline,
    /// The partner network.
    Network,
    /// The target tracker.
    Tracker,
    /// The record of an agreement, an organisation or a territory.
    Records,
    /// The lists of them, and the comparison.
    Lists,
    /// What the data are, the checker, the builder of embeds.
    Data,
    /// Method and the other pages of information.
    Info,
}

impl Part {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Home,
        Self::Timeline,
        Self::Network,
        Self::Tracker,
        Self::Records,
        Self::Lists,
        Self::Data,
        Self::Info,
    ];

    /// Its name for the program.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Timeline => "timeline",
            Self::Network => "network",
            Self::Tracker => "tracker",
            Self::Records => "records",
            Self::Lists => "lists",
            Self::Data => "data",
            Self::Info => "info",
        }
    }
}

impl Route {
    /// The part of the program that its page is in.
    #[must_use]
    pub const fn part(&self) -> Part {
        match self {
            Self::Home | Self::NotFound(_) => Part::Home,
            Self::Timeline => Part::Timeline,
            Self::Network => Part::Network,
            Self::Tracker => Part::Tracker,
            Self::Agreement(_) | Self::Organisation(_) | Self::Territory(_) => Part::Records,
            Self::Agreements | Self::Organisations | Self::Territories | Self::Compare => {
                Part::Lists
            }
            Self::Data => Part::Data,
            Self::Method | Self::Accessibility | Self::About => Part::Info,
        }
    }
}
