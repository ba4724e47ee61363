//! What the lanes are made by, drawing or table, and the zoom.

use super::board::Board;
use super::keys::ZOOM;
use crate::analysis::timeline::Window;
use crate::analysis::timeline::picture::{self, Caption};
use crate::browser;
use crate::domain::Lang;
use crate::state::route::Route;
use crate::state::view_state::{Lanes, Mode};
use crate::ui::{Icon, IconName};
use leptos::prelude::*;

const fn lanes_word(lang: Lang, lanes: Lanes) -> &'static str {
    match lanes {
        Lanes::Level => lang.pick("niveau", "level"),
        Lanes::Kind => lang.pick("type", "kind"),
        Lanes::Territory => lang.pick("région", "region"),
        Lanes::Organisation => lang.pick("organisme", "organisation"),
        Lanes::Theme => lang.pick("thème", "theme"),
    }
}

/// The controls between the filters and the drawing.
#[component]
pub(super) fn Toolbar(board: Board) -> impl IntoView {
    let place = board.state.place;
    let lang = board.state.lang();
    let view = place.view;
    let mode = Memo::new(move |_| view.with(|view| view.mode));
    let lanes = Memo::new(move |_| view.with(|view| view.lanes));
    let mode_link = move |to: Mode, word: &'static str| {
        let is_current = move || (mode.get() == to).then_some("true");
        view! {
            <a href=move || place.here_with(|view| view.mode = to) aria-current=is_current data-noscroll="">
                {word}
            </a>
        }
    };
    let lanes_links = Lanes::ALL
        .into_iter()
        .map(|to| {
            let is_current = move || (lanes.get() == to).then_some("true");
            view! {
                <a href=move || place.here_with(|view| view.lanes = to) aria-current=is_current data-noscroll="">
                    {lanes_word(lang, to)}
                </a>
            }
        })
        .collect_view();
    let is_drawing = move || mode.get() != Mode::Table;
    let repeats = move || is_drawing() && lanes.get().grouping().repeats();
    view! {
        <div class="toolbar timeline-toolbar">
            <nav class="segmented" aria-label=lang.pick("Dessin ou tableau", "Drawing or table")>
                {mode_link(Mode::Drawing, lang.pick("Dessin", "Drawing"))}
                {mode_link(Mode::Table, lang.pick("Tableau", "Table"))}
            </nav>
            <div class="timeline-lanes-choice" class:is-away=move || !is_drawing()>
                <span class="small" id="timeline-lanes-word">
                    {lang.pick("Couloirs par", "Lanes by")}
                </span>
                <nav class="segmented" aria-labelledby="timeline-lanes-word">
                    {lanes_links}
                </nav>
            </div>
            <div class="timeline-zoom" class:is-away=move || !is_drawing() role="group" aria-label=lang.pick("Zoom", "Zoom")>
                <ZoomButtons board=board />
            </div>
            <div class:is-away=move || !is_drawing()>
                <SavePicture board=board />
            </div>
        </div>
        <Show when=repeats>
            <p class="small timeline-repeats">
                {lang
                    .pick(
                        "Un accord figure dans chacun de ses couloirs : leur somme dépasse le nombre d’accords.",
                        "An agreement stands in each of its lanes: their sum is more than the number of agreements.",
                    )}
            </p>
        </Show>
    }
}

/// Saves the drawing as a file of SVG, whole, whatever part of it the screen shows.
#[component]
fn SavePicture(board: Board) -> impl IntoView {
    let state = board.state;
    let lang = state.lang();
    let save = move |_| {
        let title = Route::Timeline.name(lang);
        let address = browser::address();
        let caption = Caption {
            title,
            address: &address,
        };
        // On a phone there is no drawing, but a file can have one.
        let width = board.width.get_untracked().max(picture::WIDTH);
        let scene = board.drawn_at(width);
        let text = state.with(|dataset| picture::svg(&scene, dataset, lang, caption));
        let day = state.today.get_untracked();
        let name = lang.pick("paraphe-chronologie", "paraphe-timeline");
        browser::download(&format!("{name}-{day}.svg"), "image/svg+xml", &text);
    };
    view! {
        <button
            type="button"
            class="timeline-word-button"
            title=lang.pick("Enregistrer le dessin entier (SVG)", "Save the whole drawing (SVG)")
            on:click=save
        >
            "SVG"
        </button>
    }
}

#[component]
fn ZoomButtons(board: Board) -> impl IntoView {
    let lang = board.state.lang();
    let lens = board.lens;
    let look = move |window: Window| lens.glide(window, board.plot());
    let zoom = move |factor: f64| {
        look(
            lens.target()
                .zoomed(factor, 0.5, lens.limits.get_untracked()),
        );
    };
    let today = move |_| {
        let window = lens.target();
        // Today stands at two thirds: what is due lies ahead, what was signed behind.
        let day = f64::from(board.state.today.get_untracked().number());
        let span = window.span().min(3_653.0);
        let from = day - span * 0.66;
        look(
            Window {
                from,
                to: from + span,
            }
            .kept_in(lens.limits.get_untracked()),
        );
    };
    let is_fit = Memo::new(move |_| lens.window.get() == lens.fit.get());
    view! {
        <button
            type="button"
            class="icon-button"
            aria-label=lang.pick("Rapprocher", "Zoom in")
            title=lang.pick("Rapprocher (+)", "Zoom in (+)")
            on:click=move |_| zoom(ZOOM)
        >
            <Icon name=IconName::Plus />
        </button>
        <button
            type="button"
            class="icon-button"
            aria-label=lang.pick("Éloigner", "Zoom out")
            title=lang.pick("Éloigner (−)", "Zoom out (−)")
            on:click=move |_| zoom(1.0 / ZOOM)
        >
            <Icon name=IconName::Minus />
        </button>
        <button
            type="button"
            id="timeline-fit"
            class="timeline-word-button"
            aria-pressed=move || is_fit.get().to_string()
            on:click=move |_| look(lens.fit.get_untracked())
        >
            {lang.pick("Tout", "All")}
        </button>
        <button type="button" class="timeline-word-button" on:click=today>
            {lang.pick("Aujourd’hui", "Today")}
        </button>
    }
}
