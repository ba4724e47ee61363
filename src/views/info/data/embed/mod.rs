//! The builder of embeds: what to show, how, and the code to paste.
//!
//! What is shown lives in the address of this very page (`of=`), so that a half-made embed can be sent to somebody and
//! the links "Embed this view" can begin one. The size of the frame belongs to the page it goes to, and stays here.

mod fields;
mod result;
mod what;

use crate::domain::Lang;
use crate::state::app_state::{AppState, use_app_state};
use crate::state::embed::{Embed, HEIGHT};
use crate::state::route::Route;
use crate::state::view_state::{Scheme, ViewState};
use crate::text::typography;
use fields::{buttons, number};
use leptos::ev;
use leptos::prelude::*;
use leptos::web_sys;
use result::Result;
use wasm_bindgen::JsCast as _;
use what::{What, Which};

/// The views that come first; an agreement is the fourth choice.
const VIEWS: [Route; 3] = [Route::Timeline, Route::Network, Route::Tracker];

/// The frame around what is shown.
#[derive(Clone, Copy)]
struct Frame {
    width: Option<u32>,
    height: u32,
    script: bool,
}

/// The section of the page.
#[component]
pub(super) fn EmbedBuilder() -> impl IntoView {
    let state = use_app_state();
    let (lang, place) = (state.lang(), state.place);
    let embed = Memo::new(move |_| {
        let asked = place
            .view
            .with(|view| view.of.as_deref().and_then(Embed::parse));
        asked.unwrap_or_else(|| Embed::new(lang, Route::Timeline, &ViewState::default()))
    });
    let frame = RwSignal::new(Frame {
        width: None,
        height: HEIGHT,
        script: true,
    });
    let act = move |name: &str, value: String, checked: bool| match name {
        "width" => frame.update(|frame| frame.width = value.parse().ok()),
        "height" => frame.update(|frame| frame.height = value.parse().unwrap_or(HEIGHT)),
        "script" => frame.update(|frame| frame.script = checked),
        _ => {
            let mut next = embed.get_untracked();
            choose(state, &mut next, name, value, checked);
            place.adjust(|view| view.of = Some(next.address()));
        }
    };
    let named = |element: Option<web_sys::Element>| {
        let element = element?;
        Some((element.get_attribute("name")?, element))
    };
    let on_change = move |event: ev::Event| {
        let target = event.target().and_then(|t| t.dyn_into().ok());
        if let Some((name, _)) = named(target) {
            act(
                &name,
                event_target_value(&event),
                event_target_checked(&event),
            );
        }
    };
    let on_click = move |event: ev::MouseEvent| {
        let target = event
            .target()
            .and_then(|t| t.dyn_into::<web_sys::Element>().ok());
        let button = target.and_then(|t| t.closest(".segmented > button").ok().flatten());
        if let Some((name, button)) = named(button) {
            act(
                &name,
                button.get_attribute("value").unwrap_or_default(),
                true,
            );
        }
    };
    view! {
        <h2 class="info-heading" id="integrer">{lang.pick("Intégrer une vue", "Embed a view")}</h2>
        <p class="info-text">
            {typography::set(lang, lang
                .pick(
                    "Une vue, un accord ou une seule cible, dans la page d’un autre site. Pour ses filtres, sa période et sa présentation : réglez la vue, puis suivez son lien « Intégrer cette vue ». Rien n’est déposé sur l’appareil du lecteur, rien n’est demandé ailleurs qu’ici.",
                    "A view, an agreement or a single target, in the page of another site. For its filters, period and display: set the view, then follow its link “Embed this view”. Nothing is left on the reader’s device, nothing is asked elsewhere than here.",
                )).into_owned()}
        </p>
        <form class="embed-builder" on:change=on_change on:click=on_click on:submit=move |event| event.prevent_default()>
            <What embed=embed />
            <Which embed=embed />
            {buttons(lang.pick("Langue", "Language"), "lang", vec![("fr", "français"), ("en", "English")], move || {
                embed.with(|embed| embed.lang.tag())
            })}
            {buttons(
                lang.pick("Couleurs", "Colours"),
                "scheme",
                vec![
                    ("auto", lang.pick("du lecteur", "the reader’s")),
                    ("light", lang.pick("claires", "light")),
                    ("dark", lang.pick("sombres", "dark")),
                ],
                move || embed.with(|embed| embed.view.scheme.as_str()),
            )}
            {buttons(
                lang.pick("Données", "Data"),
                "data",
                vec![("live", lang.pick("à jour", "up to date")), ("pinned", lang.pick("figées", "pinned"))],
                move || embed.with(|embed| if embed.view.version.is_some() { "pinned" } else { "live" }),
            )}
            {number(lang.pick("Largeur, en pixels", "Width, in pixels"), "width", lang.pick("100\u{202f}%", "100%"), None)}
            {number(lang.pick("Hauteur, en pixels", "Height, in pixels"), "height", "", Some(HEIGHT))}
            <div class="embed-checks embed-wide">
                <label>
                    <input type="checkbox" name="controls" prop:checked=move || embed.with(|embed| embed.view.controls) />
                    {lang.pick("Filtres et réglages", "Filters and controls")}
                </label>
                <label>
                    <input type="checkbox" name="script" checked />
                    {lang.pick("Hauteur ajustée au contenu (un petit script)", "Height that follows the content (a small script)")}
                </label>
            </div>
            <Result embed=embed frame=frame />
        </form>
    }
}

/// A change of the form, made to what is shown.
fn choose(state: AppState, next: &mut Embed, name: &str, value: String, checked: bool) {
    match name {
        "what" => {
            next.view = next.view.carried();
            next.route = match VIEWS.into_iter().find(|view| view.view_name() == value) {
                Some(view) => view,
                None => {
                    next.view = next.view.carried_to_record();
                    let newest = state.with(|dataset| {
                        let first = dataset.agreements_by_date().into_iter().next_back();
                        first.map(|ix| dataset.agreement(ix).id.to_string())
                    });
                    Route::Agreement(newest.unwrap_or_default())
                }
            };
        }
        "one" => {
            next.route = Route::Agreement(value);
            next.view.target = None;
        }
        "target" => next.view.target = Some(value).filter(|id| !id.is_empty()),
        "lang" => next.lang = if value == "en" { Lang::En } else { Lang::Fr },
        "scheme" => next.view.scheme = Scheme::parse(&value).unwrap_or_default(),
        "controls" => next.view.controls = checked,
        "data" => {
            let version = state.with(|dataset| dataset.version().to_owned());
            next.view.version = (value == "pinned").then_some(version);
        }
        _ => {}
    }
}
