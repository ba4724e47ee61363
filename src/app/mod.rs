//! The application: the shell at once, then the data, then the page.

mod page;
mod part;
mod search;

use crate::browser::{self, hash};
use crate::state::app_state::AppState;
use crate::state::load;
use crate::state::place::{Place, use_place};
use crate::state::route::Route;
use crate::state::view_state::ViewState;
use crate::views::shell::{Door, EmbedFoot, Footer, Header, LoadFailure, Loading, Notices};
use leptos::prelude::*;
use leptos::task::spawn_local;
use page::{Page, PageHead, Parts};
use std::sync::Arc;

const ON_THEIR_WAY: (&str, &str) = ("Les accords arrivent…", "The agreements are on their way…");

/// Takes over the page: everything the static page showed is in the app too.
pub fn start() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        // The start script watches this mark and shows what to do: after a panic nothing here can be trusted.
        browser::set_html_attribute("data-panic", &info.to_string());
    }));
    if let Some(app) = document().get_element_by_id("app") {
        browser::keep_page();
        app.set_text_content(None);
        if let Ok(app) = wasm_bindgen::JsCast::dyn_into(app) {
            mount_to(app, App).forget();
        }
    }
}

/// The whole application.
#[component]
pub fn App() -> impl IntoView {
    let root = browser::site_root();
    if root == hash::ROOT {
        // One file: no paths.
        Place::provide_in_one_file();
    } else {
        Place::provide(root);
    }
    view! {
        <House>
            <Gate />
        </House>
    }
}

/// Header, page and footer. The header and the footer do not wait for data.
#[component]
fn House(children: Children) -> impl IntoView {
    let place = use_place();
    Door::provide(place);
    // Inside another page the house is left out: that page has its own.
    let framed = Memo::new(move |_| place.view.with(|view| view.embed));
    view! {
        {move || (!framed.get()).then(|| view! { <Header /> })}
        {children()}
        {move || (!framed.get()).then(|| view! { <Footer /> })}
    }
}

/// Waits for the data; shows the page, or what went wrong and how to try again.
#[component]
fn Gate() -> impl IntoView {
    let place = use_place();
    let source = Memo::new(move |_| {
        place
            .view
            .with(|view| (view.data.clone(), view.version.clone()))
    });
    let parts = Parts::new();
    let data = RwSignal::new_local(None);
    let tries = RwSignal::new(0_u32);
    // An answer to what is no longer asked is not shown.
    let asked = StoredValue::new(0_u32);
    Effect::new(move |_| {
        tries.track();
        let (address, version) = source.get();
        let part = place.route.with_untracked(Route::part);
        asked.update_value(|asked| *asked += 1);
        let turn = asked.get_value();
        spawn_local(async move {
            let loaded = match address {
                Some(address) => load::load(&place.file(&address).unwrap_or_default()).await,
                None => load::live_or_pinned(|path| place.file(path), version).await,
            };
            // The start script has asked for it along with the data: the page that was sent stays until both are there.
            parts.fetch(part).await;
            // Where the address asks for words, what answers them has to be there before the page.
            let search = match &loaded {
                Ok(loaded) if place.view.with_untracked(ViewState::asks_for_words) => {
                    Some(part::search(Arc::clone(loaded)).await.ok())
                }
                _ => None,
            };
            if asked.try_get_value() == Some(turn) {
                data.set(Some(loaded.map(|loaded| (loaded, search))));
            }
        });
    });
    let framed = Memo::new(move |_| place.view.with(|view| view.embed));
    let foot = move || framed.get().then(|| view! { <EmbedFoot /> });
    view! {
        <main id="main" tabindex="-1">
            {move || match data.get() {
                None => {
                    match browser::kept_page() {
                        Some(page) => view! { <Kept page=page /> }.into_any(),
                        None => view! { <Loading words=ON_THEIR_WAY /> }.into_any(),
                    }
                }
                Some(Err(error)) => {
                    view! {
                        <LoadFailure error=error retry=Callback::new(move |()| tries.update(|tries| *tries += 1)) />
                        {foot}
                    }
                        .into_any()
                }
                Some(Ok((loaded, search))) => {
                    browser::let_page_go();
                    let state = AppState::provide(Arc::clone(&loaded));
                    state.with(|dataset| browser::set_html_attribute("data-dataset-version", dataset.version()));
                    let palette = search::bring(loaded, search, state, framed);
                    view! {
                        <PageHead />
                        <Notices />
                        <Page parts=parts />
                        {foot}
                        {palette}
                    }
                        .into_any()
                }
            }}
        </main>
    }
}

/// The page that the host sent, while the data are on their way.
#[component]
fn Kept(page: leptos::web_sys::Element) -> impl IntoView {
    let place = use_place();
    let frame = NodeRef::<leptos::html::Div>::new();
    frame.on_load(move |frame| {
        frame.append_child(&page).ok();
    });
    view! {
        <div node_ref=frame></div>
        <p class="kept-waiting" role="status">
            {move || place.lang.get().pick(ON_THEIR_WAY.0, ON_THEIR_WAY.1)}
        </p>
    }
}
