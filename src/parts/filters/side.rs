//! Which of the two filters of an address a bar changes: the one every view has, or the second of a comparison.

use crate::analysis::filter::{Filter, Selection, Sources};
use crate::state::app_state::{AppState, with_finder};
use crate::state::view_state::ViewState;
use leptos::prelude::*;

/// A side of a comparison; every other view has the first only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// The filter of the whole site.
    #[default]
    First,
    /// The second side of a comparison.
    Second,
}

impl Side {
    /// Its filter.
    #[must_use]
    pub const fn of(self, view: &ViewState) -> &Filter {
        match self {
            Self::First => &view.filter,
            Self::Second => &view.second,
        }
    }

    /// Its filter, to be changed.
    pub const fn of_mut(self, view: &mut ViewState) -> &mut Filter {
        match self {
            Self::First => &mut view.filter,
            Self::Second => &mut view.second,
        }
    }

    /// What answers it. Reactive.
    #[must_use]
    pub fn selection(self, state: AppState) -> Selection {
        match self {
            Self::First => state.selection.with(|selection| (**selection).clone()),
            Self::Second => {
                let (filter, merge) = state
                    .place
                    .view
                    .with(|view| (view.second.clone(), view.merge));
                state.select(&filter, merge)
            }
        }
    }

    /// Asks something of the data with the filter of this side. Reactive.
    pub fn ask<T>(self, state: AppState, ask: impl FnOnce(Sources<'_>, &Filter) -> T) -> T {
        let data = state.data();
        let statuses = state.statuses.get();
        state.place.view.with(|view| {
            let filter = self.of(view);
            with_finder(state.search, filter, |finder| {
                ask(data.sources(finder, &statuses, view.merge), filter)
            })
        })
    }
}
