//! The pages by parts of the program, and how a part is fetched.
//!
//! With the feature `split` each function below is cut out of the linked module, with all that only it needs, into a
//! file that is fetched when the function is first called; without it everything is one module and is there at once.
//! A part that is there makes its page at once too, so that a page never flickers for having been cut.

use crate::analysis::search::{Finder, SearchIndex};
use crate::state::load::Loaded;
use crate::state::part::Part;
use crate::state::route::Route;
use crate::views::shell::Palette;
use crate::views::{
    agreement, agreements, compare, home, info, network, not_found, organisation, organisations,
    territories, timeline, tracker,
};
use leptos::prelude::*;
#[cfg(feature = "split")]
use leptos::wasm_split::wasm_split;
use std::sync::Arc;

/// A part could not be fetched.
#[cfg(feature = "split")]
pub(super) type Missing = leptos::wasm_split::SplitLoaderError;
/// Nothing is fetched, so nothing can be missing.
#[cfg(not(feature = "split"))]
pub(super) type Missing = std::convert::Infallible;

type Made<T> = Result<T, Missing>;

/// The function that makes the pages of a part, or something else, and the one that fetches the part.
macro_rules! cut {
    ($part:ident, $fetch:ident: fn $name:ident($($route:ident: $type:ty)?) $body:block) => {
        cut! { $part, $fetch: fn $name($($route: $type)?) -> AnyView $body }
    };
    ($part:ident, $fetch:ident: fn $name:ident($($argument:ident: $type:ty)?) -> $made:ty $body:block) => {
        #[cfg_attr(
            feature = "split",
            wasm_split($part, wasm_split_path = ::leptos::wasm_split, preload($fetch), fallible)
        )]
        fn $name($($argument: $type)?) -> Made<$made> $body
    };
}

cut! { home, fetch_home:
fn home_page(route: Route) {
    Ok(match route {
        Route::NotFound(path) => view! { <not_found::NotFound path=path /> }.into_any(),
        _ => view! { <home::Home /> }.into_any(),
    })
}
}

cut! { timeline, fetch_timeline:
fn timeline_page() {
    Ok(view! { <timeline::Timeline /> }.into_any())
}
}

cut! { network, fetch_network:
fn network_page() {
    Ok(view! { <network::Network /> }.into_any())
}
}

cut! { tracker, fetch_tracker:
fn tracker_page() {
    Ok(view! { <tracker::Tracker /> }.into_any())
}
}

cut! { records, fetch_records:
fn records_page(route: Route) {
    Ok(match route {
        Route::Organisation(id) => view! { <organisation::OrganisationPage id=id /> }.into_any(),
        Route::Territory(code) => view! { <territories::TerritoryPage code=code /> }.into_any(),
        Route::Agreement(id) => view! { <agreement::AgreementPage id=id /> }.into_any(),
        // `Route::part` sends no other here.
        _ => ().into_any(),
    })
}
}

cut! { lists, fetch_lists:
fn lists_page(route: &Route) {
    Ok(match route {
        Route::Organisations => view! { <organisations::Organisations /> }.into_any(),
        Route::Territories => view! { <territories::Territories /> }.into_any(),
        Route::Compare => view! { <compare::Compare /> }.into_any(),
        _ => view! { <agreements::Agreements /> }.into_any(),
    })
}
}

cut! { data, fetch_data:
fn data_page() {
    Ok(view! { <info::Data /> }.into_any())
}
}

cut! { info, fetch_info:
fn info_page(route: &Route) {
    Ok(match route {
        Route::Method => view! { <info::Method /> }.into_any(),
        Route::Accessibility => view! { <info::Accessibility /> }.into_any(),
        _ => view! { <info::About /> }.into_any(),
    })
}
}

/// What makes the palette.
pub(super) type MakePalette = fn() -> AnyView;

/// What finds by words, and the view of what is typed.
#[derive(Clone)]
pub(super) struct Searching {
    pub(super) finder: Arc<dyn Finder>,
    pub(super) palette: MakePalette,
}

cut! { search, fetch_search:
fn searching(loaded: Arc<Loaded>) -> Searching {
    Ok(Searching {
        finder: Arc::new(SearchIndex::new(&loaded.dataset)),
        palette: || view! { <Palette /> }.into_any(),
    })
}
}

/// Makes what finds by words in these data, once its part is there.
#[cfg(feature = "split")]
pub(super) async fn search(loaded: Arc<Loaded>) -> Made<Searching> {
    searching(loaded).await
}

#[cfg(not(feature = "split"))]
#[expect(
    clippy::unused_async,
    reason = "where the program is cut, parts are waited for"
)]
pub(super) async fn search(loaded: Arc<Loaded>) -> Made<Searching> {
    searching(loaded)
}

/// Fetches a part; once it is there, no more.
#[cfg(feature = "split")]
pub(super) async fn fetch(part: Part) -> Result<(), Missing> {
    match part {
        Part::Home => fetch_home().await,
        Part::Timeline => fetch_timeline().await,
        Part::Network => fetch_network().await,
        Part::Tracker => fetch_tracker().await,
        Part::Records => fetch_records().await,
        Part::Lists => fetch_lists().await,
        Part::Data => fetch_data().await,
        Part::Info => fetch_info().await,
    }
}

#[cfg(not(feature = "split"))]
#[expect(
    clippy::unused_async,
    reason = "where the program is cut, parts are waited for"
)]
pub(super) async fn fetch(_part: Part) -> Result<(), Missing> {
    Ok(())
}

/// The page of an address, if its part is there.
#[cfg(feature = "split")]
pub(super) fn page(route: Route) -> Option<AnyView> {
    let made = match route.part() {
        Part::Home => at_once(home_page(route)),
        Part::Timeline => at_once(timeline_page()),
        Part::Network => at_once(network_page()),
        Part::Tracker => at_once(tracker_page()),
        Part::Records => at_once(records_page(route)),
        Part::Lists => at_once(lists_page(&route)),
        Part::Data => at_once(data_page()),
        Part::Info => at_once(info_page(&route)),
    };
    made?.ok()
}

#[cfg(not(feature = "split"))]
pub(super) fn page(route: Route) -> Option<AnyView> {
    let Ok(view) = match route.part() {
        Part::Home => home_page(route),
        Part::Timeline => timeline_page(),
        Part::Network => network_page(),
        Part::Tracker => tracker_page(),
        Part::Records => records_page(route),
        Part::Lists => lists_page(&route),
        Part::Data => data_page(),
        Part::Info => info_page(&route),
    };
    Some(view)
}

/// What a call answers without waiting: of a part that is there, everything.
#[cfg(feature = "split")]
fn at_once<T>(call: impl Future<Output = T>) -> Option<T> {
    use std::task::{Context, Poll, Waker};
    let mut nobody_waits = Context::from_waker(Waker::noop());
    match std::pin::pin!(call).poll(&mut nobody_waits) {
        Poll::Ready(made) => Some(made),
        Poll::Pending => None,
    }
}
