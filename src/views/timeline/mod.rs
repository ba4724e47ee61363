//! The timeline: a sentence, an overview, a drawing in lanes, and its twin as a table or, on a phone, a list by year.

mod board;
mod card;
mod controls;
mod drawing;
mod gestures;
mod keys;
mod legend;
mod lens;
mod list;
mod overlay;
mod overview;
pub mod painter;
mod refocus;
mod sentence;
pub mod sketch;
mod table;

use crate::browser::media_query;
use crate::parts::{EmbedLink, FilterBar};
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::state::view_state::Mode;
use crate::ui::Leaf;
use board::Board;
use leptos::prelude::*;

/// The timeline.
#[component]
pub fn Timeline() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let narrow = media_query("(max-width: 599.5px)");
    let mode = Memo::new(move |_| state.place.view.with(|view| view.mode));
    let board = Board::new();
    let is_table = Memo::new(move |_| mode.get() == Mode::Table);
    let ready = Signal::derive(move || is_table.get() || narrow.get() || board.width.get() > 0.0);
    view! {
        <Leaf
            name="timeline"
            heading=Route::Timeline.name(lang)
            ready=ready
            note_title=lang.pick("Lire le dessin", "Reading the drawing")
            note=lang
                .pick(
                    "Plus une date est incertaine, plus l’encre est pâle. Une fin non publiée reste ouverte.",
                    "The less certain a date, the paler the ink. An end nobody published stays open.",
                )
        >
            <sentence::SentenceLine board=board />
            <FilterBar />
            <controls::Toolbar board=board />
            <div class="timeline" node_ref=board.frame>
            {move || {
                if is_table.get() {
                    view! { <table::Table /> }.into_any()
                } else {
                    view! {
                        <overview::Overview board=board />
                        {move || {
                            if narrow.get() {
                                view! { <list::YearLists board=board /> }.into_any()
                            } else {
                                view! { <drawing::Drawing board=board /> }.into_any()
                            }
                        }}
                        <card::SelectedCard board=board />
                        <legend::Legend />
                    }
                        .into_any()
                }
            }}
            </div>
            <EmbedLink />
        </Leaf>
    }
}
