//! Where the visitor is: the page, its language, and what the address says; and how to go elsewhere.
//!
//! Every link is a plain `<a>` with a full path built here, root included.
//! To adjust is to replace the address; to go somewhere is to push one. Nothing is written while dragging.

use super::route::Route;
use super::view_state::{Ignored, ViewState};
use crate::browser::{self, hash, history, paths};
use crate::domain::Lang;
use leptos::prelude::*;

/// Where the visitor is. Known before the data are.
#[derive(Clone, Copy)]
pub struct Place {
    /// The path of the site root, with a slash at both ends.
    root: StoredValue<String>,
    navigate: StoredValue<history::Go, LocalStorage>,
    /// The language of the address.
    pub lang: Memo<Lang>,
    /// The page.
    pub route: Memo<Route>,
    /// What the address says of the visitor's choices.
    pub view: Memo<ViewState>,
    /// What the address says that was ignored.
    pub ignored: Memo<Vec<Ignored>>,
}

impl Place {
    /// Reads the place from the path of the page and puts it in context.
    pub fn provide(root: String) {
        let (path, search, go) = paths::follow(root.clone());
        Self::keep(root, path, search, go);
    }

    /// Reads the place from what follows the `#`: the site is one file, whose path cannot change.
    pub fn provide_in_one_file() {
        let (at, go) = hash::follow();
        let path =
            Memo::new(move |_| at.with(|at| at.split('?').next().unwrap_or_default().to_owned()));
        let query = Memo::new(move |_| {
            at.with(|at| {
                at.split_once('?')
                    .map(|(_, query)| query.to_owned())
                    .unwrap_or_default()
            })
        });
        Self::keep(hash::ROOT.to_owned(), path, query, go);
    }

    fn keep(root: String, path: Memo<String>, search: Memo<String>, navigate: history::Go) {
        // As the visitor reads it: a folder's name may hold a space.
        let base = leptos_router::location::Url::unescape(&root);
        let at = Memo::new(move |_| {
            let path = path.get();
            let decoded = leptos_router::location::Url::unescape(&path);
            Route::parse(
                decoded
                    .strip_prefix(base.as_str())
                    .unwrap_or_else(|| decoded.trim_start_matches('/')),
            )
        });
        let parsed = Memo::new(move |_| search.with(|query| ViewState::parse(query)));
        provide_context(Self {
            root: StoredValue::new(root),
            navigate: StoredValue::new_local(navigate),
            lang: Memo::new(move |_| at.get().0),
            route: Memo::new(move |_| at.get().1),
            view: Memo::new(move |_| parsed.with(|(view, _)| view.clone())),
            ignored: Memo::new(move |_| parsed.with(|(_, ignored)| ignored.clone())),
        });
    }

    /// Whether the site is one file, opened from a disk perhaps: it has no neighbours to link to.
    #[must_use]
    pub fn is_one_file(&self) -> bool {
        self.root.with_value(|root| root == hash::ROOT)
    }

    /// Where a file of the site is; a path that starts with a slash, or a whole address, stays as it is. Nowhere, where
    /// the site is one file and this one did not come inside.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<String> {
        if path.starts_with('/') || path.contains("://") {
            return Some(path.to_owned());
        }
        if self.is_one_file() {
            return browser::file_inside(path);
        }
        Some(self.root.with_value(|root| format!("{root}{path}")))
    }

    /// The full path of a page in a language with exactly these choices.
    #[must_use]
    pub fn address(&self, lang: Lang, route: &Route, view: &ViewState) -> String {
        let query = view.to_query();
        let mark = if query.is_empty() { "" } else { "?" };
        self.root
            .with_value(|root| format!("{root}{}{mark}{query}", route.path(lang)))
    }

    /// A link to a page, in the visitor's language, carrying the choices that make sense there. Reactive.
    #[must_use]
    pub fn href(&self, route: &Route) -> String {
        self.href_with(route, |_| ())
    }

    /// The same, with some choices changed.
    #[must_use]
    pub fn href_with(&self, route: &Route, change: impl FnOnce(&mut ViewState)) -> String {
        let mut view = self.view.with(|view| {
            if route.is_record() {
                view.carried_to_record()
            } else {
                view.carried()
            }
        });
        change(&mut view);
        self.address(self.lang.get(), route, &view)
    }

    /// This very page with some choices changed. Reactive.
    #[must_use]
    pub fn here_with(&self, change: impl FnOnce(&mut ViewState)) -> String {
        let mut view = self.view.get();
        change(&mut view);
        self.route
            .with(|route| self.address(self.lang.get(), route, &view))
    }

    /// Changes the choices on this page without a new step in the history: adjusting.
    pub fn adjust(&self, change: impl FnOnce(&mut ViewState)) {
        self.write(change, true);
    }

    /// Changes the choices on this page as a step one can come back from: choosing.
    pub fn choose(&self, change: impl FnOnce(&mut ViewState)) {
        self.write(change, false);
    }

    fn write(&self, change: impl FnOnce(&mut ViewState), replace: bool) {
        let before = self.view.get_untracked();
        let mut view = before.clone();
        change(&mut view);
        if view != before {
            let href = self
                .route
                .with_untracked(|route| self.address(self.lang.get_untracked(), route, &view));
            self.open(&href, replace, false);
        }
    }

    /// Goes to a page, carrying the choices that make sense there.
    pub fn go(&self, route: &Route, change: impl FnOnce(&mut ViewState)) {
        let mut view = self.view.with_untracked(|v| {
            if route.is_record() {
                v.carried_to_record()
            } else {
                v.carried()
            }
        });
        change(&mut view);
        let href = self.address(self.lang.get_untracked(), route, &view);
        self.open(&href, false, true);
    }

    fn open(&self, href: &str, replace: bool, scroll: bool) {
        self.navigate
            .with_value(|navigate| navigate(href, replace, scroll));
    }
}

/// The place, from context.
#[must_use]
pub fn use_place() -> Place {
    expect_context::<Place>()
}
