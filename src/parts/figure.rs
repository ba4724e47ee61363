//! A figure that leads to its source, and a sentence made of such figures.

use crate::analysis::target_words::{self, Figure, Piece};
use crate::analysis::tracker::{Knowledge, known_from};
use crate::domain::TargetIx;
use crate::state::app_state::use_app_state;
use leptos::prelude::*;

/// A figure as a button that opens its evidence. Its name says that there is a source, and whose.
#[component]
pub fn FigureButton(
    /// Of which target.
    target: TargetIx,
    /// Which figure.
    figure: Figure,
    /// The figure in words.
    text: String,
    /// Which figure's evidence is open.
    open: RwSignal<Option<Figure>>,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let publisher = state.with(|dataset| target_words::publisher(dataset, target, figure, lang));
    let name = match publisher {
        Some(publisher) => format!("{text}, source{} {publisher}", lang.pick("\u{a0}:", ":")),
        None if matches!(figure, Figure::Disputed(_)) => {
            format!(
                "{text}, {}",
                lang.pick("source dite dans la note", "source told in the note")
            )
        }
        None => format!(
            "{text}, {}",
            lang.pick("calcul et sources", "working and sources")
        ),
    };
    // Published after the day one looks from.
    let later = Memo::new(move |_| {
        let Figure::Observation(place) = figure else {
            return false;
        };
        let day = state.place.view.with(|view| view.today);
        day.is_some_and(|day| {
            state.with(|dataset| {
                let observation = dataset.target(target).observations.get(place);
                let from = observation.map(|o| known_from(dataset.agreement(target.agreement), o));
                from.is_some_and(|from| from.on(day) == Knowledge::NotYet)
            })
        })
    });
    view! {
        <button
            type="button"
            class="figure"
            class:on=move || open.get() == Some(figure)
            class:later=move || later.get()
            aria-label=name
            aria-haspopup="dialog"
            on:click=move |_| open.set(Some(figure))
        >
            {text}
        </button>
    }
}

/// What a target says, each figure leading to its source.
#[component]
pub fn Sentence(
    /// Of which target.
    target: TargetIx,
    /// Which figure's evidence is open.
    open: RwSignal<Option<Figure>>,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let status = state.statuses.with_untracked(|s| s.get(target).clone());
    let pieces = state.with(|dataset| target_words::sentence(dataset, target, &status, lang));
    pieces
        .into_iter()
        .map(|piece| match piece {
            Piece::Words(text) => text.into_any(),
            Piece::Quote(text) => view! { <q class="target-quote">{text}</q> }.into_any(),
            Piece::Figure(text, figure) => {
                view! { <FigureButton target=target figure=figure text=text open=open /> }
                    .into_any()
            }
        })
        .collect_view()
}
