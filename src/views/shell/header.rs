//! The header: the name, the pages, search, language and theme. On a phone the pages are a bar at the foot.

use super::palette::use_door;
use crate::browser;
use crate::domain::Lang;
use crate::state::place::use_place;
use crate::state::route::Route;
use crate::ui::{Icon, IconName};
use leptos::prelude::*;

/// The pages of the header, in order; the first three are the views.
pub(super) const PAGES: [Route; 8] = [
    Route::Timeline,
    Route::Network,
    Route::Tracker,
    Route::Agreements,
    Route::Organisations,
    Route::Territories,
    Route::Compare,
    Route::Data,
];

/// The word for a page in the header, shorter than its heading.
fn word(route: &Route, lang: Lang) -> &'static str {
    match route {
        Route::Network => lang.pick("Réseau", "Network"),
        Route::Tracker => lang.pick("Suivi", "Tracker"),
        other => other.name(lang),
    }
}

/// Whether a header link stands for the page shown: a record belongs to its list.
fn is_current(link: &Route, here: &Route) -> bool {
    link == here
        || matches!(
            (link, here),
            (Route::Agreements, Route::Agreement(_))
                | (Route::Organisations, Route::Organisation(_))
                | (Route::Territories, Route::Territory(_))
        )
}

/// The header of every page.
#[component]
pub fn Header() -> impl IntoView {
    let place = use_place();
    let lang = place.lang;
    view! {
        // A link within the page: the browser itself moves the focus there.
        <a class="skip" href="#main" rel="external">
            {move || lang.get().pick("Aller au contenu", "Skip to content")}
        </a>
        <header class="head">
            <a class="brand" href=move || place.href(&Route::Home)>
                <Mark />
                <span>"Paraphe"</span>
            </a>
            <nav class="head-nav" aria-label=move || lang.get().pick("Pages", "Pages")>
                <ul>
                    {PAGES
                        .into_iter()
                        .enumerate()
                        .map(|(i, route)| {
                            view! {
                                <li class:after-views=i == 3>
                                    <PageLink route=route />
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </nav>
            <SearchButton />
            <div class="head-tools">
                <LanguageLink />
                <ThemeButton />
            </div>
        </header>
        <TabBar />
    }
}

#[component]
fn PageLink(route: Route) -> impl IntoView {
    let place = use_place();
    let (for_current, for_word) = (route.clone(), route.clone());
    view! {
        <a
            href=move || place.href(&route)
            aria-current=move || place.route.with(|here| is_current(&for_current, here)).then_some("page")
        >
            {move || word(&for_word, place.lang.get())}
        </a>
    }
}

/// The mark: a P whose bowl runs on into the flourish that underlines the name.
#[component]
fn Mark() -> impl IntoView {
    view! {
        <svg class="brand-mark" viewBox="1 1 48 38" width="36" height="29" aria-hidden="true" focusable="false">
            <path d=include_str!("mark.path")></path>
        </svg>
    }
}

/// Opens the palette; says the words the page is filtered by.
#[component]
fn SearchButton() -> impl IntoView {
    let (place, door) = (use_place(), use_door());
    let narrow = browser::media_query("(max-width: 599px)");
    let asked = Memo::new(move |_| place.view.with(|view| view.filter.text.trim().to_owned()));
    let words = move || match (asked.get(), place.lang.get(), narrow.get()) {
        (asked, ..) if !asked.is_empty() => asked,
        (_, Lang::Fr, false) => "Chercher un accord, un lieu…".to_owned(),
        (_, Lang::En, false) => "Search an agreement, a place…".to_owned(),
        (_, Lang::Fr, true) => "Chercher".to_owned(),
        (_, Lang::En, true) => "Search".to_owned(),
    };
    view! {
        <search class="seek-place" aria-label=move || place.lang.get().pick("Tout le site", "Whole site")>
            <button
                type="button"
                class="seek"
                class:asked=move || asked.with(|asked| !asked.is_empty())
                aria-haspopup="dialog"
                aria-keyshortcuts="/ Control+K Meta+K"
                on:click=move |_| door.enter()
            >
                <Icon name=IconName::Search />
                {move || asked.with(|asked| (!asked.is_empty()).then(|| view! { <span class="unseen">{place.lang.get().pick("Chercher : ", "Search: ")}</span> }))}
                <span class="seek-words">{words}</span>
                <kbd aria-hidden="true">"/"</kbd>
            </button>
        </search>
    }
}

#[component]
fn LanguageLink() -> impl IntoView {
    let place = use_place();
    let link = move |lang: Lang| {
        view! {
            <a
                href=move || place.route.with(|route| place.view.with(|view| place.address(lang, route, view)))
                hreflang=lang.tag()
                lang=lang.tag()
                aria-current=move || (place.lang.get() == lang).then_some("true")
            >
                {lang.pick("FR", "EN")}
                // The visible letters begin the name, so that it can be said to a voice control.
                <span class="unseen">{lang.pick(", français", ", English")}</span>
            </a>
        }
    };
    view! { <p class="langs">{link(Lang::Fr)} <span aria-hidden="true">"·"</span> {link(Lang::En)}</p> }
}

/// Light or dark, kept on this device.
#[component]
fn ThemeButton() -> impl IntoView {
    let lang = use_place().lang;
    let stored = browser::recall("theme");
    let (dark, set_dark) =
        signal(stored.map_or_else(browser::prefers_dark, |theme| theme == "dark"));
    let toggle = move |_| {
        let now = !dark.get_untracked();
        let theme = if now { "dark" } else { "light" };
        set_dark.set(now);
        browser::set_html_attribute("data-theme", theme);
        browser::remember("theme", theme);
    };
    view! {
        <button
            class="icon-button"
            type="button"
            on:click=toggle
            aria-pressed=move || dark.get().to_string()
            aria-label=move || lang.get().pick("Thème sombre", "Dark theme")
            title=move || lang.get().pick("Thème clair ou sombre", "Light or dark theme")
        >
            <Icon name=IconName::Theme />
        </button>
    }
}

/// The bar at the foot of a phone's screen: made for thumbs.
#[component]
fn TabBar() -> impl IntoView {
    let place = use_place();
    let tab = move |route: Route, icon: IconName, fr: &'static str, en: &'static str| {
        let for_current = route.clone();
        view! {
            <li>
                <a
                    href=move || place.href(&route)
                    aria-current=move || place.route.with(|here| is_current(&for_current, here)).then_some("page")
                >
                    <Icon name=icon />
                    <span>{move || place.lang.get().pick(fr, en)}</span>
                </a>
            </li>
        }
    };
    view! {
        <nav class="tabs" aria-label=move || place.lang.get().pick("Vues", "Views")>
            <ul>
                {tab(Route::Home, IconName::Home, "Accueil", "Home")}
                {tab(Route::Timeline, IconName::Timeline, "Chronologie", "Timeline")}
                {tab(Route::Network, IconName::Network, "Réseau", "Network")}
                {tab(Route::Tracker, IconName::Tracker, "Suivi", "Tracker")}
                {tab(Route::Agreements, IconName::More, "Accords", "Agreements")}
            </ul>
        </nav>
    }
}
