//! What every view reads: the data, the visitor's place, and what follows from both.
//!
//! A straight line of memos: data and address → answers and selection → what a view draws. Only what finds by words
//! comes from outside, once it is there.

use super::load::Loaded;
use super::place::{Place, use_place};
use crate::analysis::filter::{self, Filter, Selection};
use crate::analysis::search::{Finder, Marks};
use crate::analysis::tracker::Statuses;
use crate::browser;
use crate::domain::date::Day;
use crate::domain::{AgreementIx, Dataset, Lang, OrganisationIx};
use leptos::prelude::*;
use std::sync::Arc;

/// What the pointer or the keyboard is on, in any view; marked in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// An agreement.
    Agreement(AgreementIx),
    /// An organisation.
    Organisation(OrganisationIx),
}

/// What finds records by words. It comes once the first page is drawn, or with it where the address asks for words.
#[derive(Clone, Debug, Default)]
pub enum Search {
    /// On its way: words are not asked for yet.
    #[default]
    Awaited,
    /// There.
    Here(Arc<dyn Finder>),
    /// It could not be had; the palette may have been wanted for it.
    Missing {
        /// Whether it was.
        wanted: bool,
    },
}

impl Search {
    /// What finds, if it is there.
    #[must_use]
    pub fn finder(&self) -> Option<&dyn Finder> {
        match self {
            Self::Here(finder) => Some(&**finder),
            _ => None,
        }
    }

    /// Whether what finds is there.
    #[must_use]
    pub const fn is_here(&self) -> bool {
        matches!(self, Self::Here(_))
    }

    /// Whether it is on its way.
    #[must_use]
    pub const fn is_awaited(&self) -> bool {
        matches!(self, Self::Awaited)
    }
}

/// The state of the application, once data are there. Copies freely.
#[derive(Clone, Copy)]
pub struct AppState {
    loaded: StoredValue<Arc<Loaded>>,
    /// What finds by words, or how far it has come.
    pub search: RwSignal<Search>,
    /// Where the visitor is.
    pub place: Place,
    /// The as-of day: chosen, or the visitor's own.
    pub today: Memo<Day>,
    /// The tracker's answers on that day.
    pub statuses: Memo<Arc<Statuses>>,
    /// The agreements and targets that answer the filter.
    pub selection: Memo<Arc<Selection>>,
    /// The words that answer what the filter asks for, to be marked in titles and names.
    pub marks: Memo<Marks>,
    /// What the pointer or the keyboard is on.
    pub pointed: RwSignal<Option<Item>>,
}

impl AppState {
    /// Derives the state from the data and the place, and gives it to the views below.
    #[must_use]
    pub fn provide(loaded: Arc<Loaded>) -> Self {
        let place = use_place();
        let search = RwSignal::new(Search::default());
        let own_day = browser::today();
        let stored = StoredValue::new(loaded);
        let today = Memo::new(move |_| place.view.with(|view| view.today).unwrap_or(own_day));
        let statuses = Memo::new(move |_| {
            stored.with_value(|loaded| Arc::new(Statuses::on(&loaded.dataset, today.get())))
        });
        let filter = Memo::new(move |_| place.view.with(|view| (view.filter.clone(), view.merge)));
        let selection = Memo::new(move |_| {
            let statuses = statuses.get();
            stored.with_value(|loaded| {
                filter.with(|(filter, merge)| {
                    Arc::new(with_finder(search, filter, |finder| {
                        filter::select(loaded.sources(finder, &statuses, *merge), filter)
                    }))
                })
            })
        });
        let asked = Memo::new(move |_| filter.with(|(filter, _)| filter.text.clone()));
        let marks = Memo::new(move |_| {
            asked.with(|text| {
                if text.trim().is_empty() {
                    return Marks::default();
                }
                let found = search.with(|search| search.finder()?.agreements_with(text));
                found.unwrap_or_default().marks
            })
        });
        let state = Self {
            loaded: stored,
            search,
            place,
            today,
            statuses,
            selection,
            marks,
            pointed: RwSignal::new(None),
        };
        provide_context(state);
        state
    }

    /// The data. They never change while the page is open.
    #[must_use]
    pub fn data(&self) -> Arc<Loaded> {
        self.loaded.get_value()
    }

    /// Asks the dataset something.
    pub fn with<T>(&self, ask: impl FnOnce(&Dataset) -> T) -> T {
        self.loaded.with_value(|loaded| ask(&loaded.dataset))
    }

    /// The language of the page now. A page is built anew when it changes, so a view may keep it.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.place.lang.get_untracked()
    }

    /// Another selection over the same data, such as the second side of a comparison.
    #[must_use]
    pub fn select(&self, filter: &Filter, merge: bool) -> Selection {
        let statuses = self.statuses.get();
        self.loaded.with_value(|loaded| {
            with_finder(self.search, filter, |finder| {
                filter::select(loaded.sources(finder, &statuses, merge), filter)
            })
        })
    }
}

/// Asks with what finds by words, where there are words to find: what asks for none does not change when it comes.
pub fn with_finder<T>(
    search: RwSignal<Search>,
    filter: &Filter,
    ask: impl FnOnce(Option<&dyn Finder>) -> T,
) -> T {
    if filter.text.trim().is_empty() {
        return ask(None);
    }
    search.with(|search| ask(search.finder()))
}

/// The state, from context.
#[must_use]
pub fn use_app_state() -> AppState {
    expect_context::<AppState>()
}
