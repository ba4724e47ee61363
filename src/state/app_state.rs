//! What every view reads: the data, the visitor's place, and what follows from both.
//!
//! A straight line of memos: data and address → answers and selection → what a view draws. No effect
//! writes a signal.

use super::load::Loaded;
use super::place::{Place, use_place};
use crate::analysis::filter::{self, Filter, Selection};
use crate::analysis::search::Marks;
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

/// The state of the application, once data are there. Copies freely.
#[derive(Clone, Copy)]
pub struct AppState {
    loaded: StoredValue<Arc<Loaded>>,
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
                    Arc::new(filter::select(loaded.sources(&statuses, *merge), filter))
                })
            })
        });
        let asked = Memo::new(move |_| filter.with(|(filter, _)| filter.text.clone()));
        let marks = Memo::new(move |_| {
            asked.with(|text| stored.with_value(|loaded| loaded.index.agreements(text).marks))
        });
        let state = Self {
            loaded: stored,
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
        self.loaded
            .with_value(|loaded| filter::select(loaded.sources(&statuses, merge), filter))
    }
}

/// The state, from context.
#[must_use]
pub fn use_app_state() -> AppState {
    expect_context::<AppState>()
}
