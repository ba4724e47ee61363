//! The year slider: what is signed later fades out, what has ended turns grey, and nothing moves.
//!
//! While it is dragged nothing is written; let go, it replaces the address. Playing goes a year at a time, only when
//! asked, and stops at the end: it changes ink, never places, so it needs no other way for those who asked for less
//! motion (the style sheet then drops the fading).

use super::net::{Net, Picture};
use crate::analysis::network::Node;
use crate::analysis::network::explain::agreement_at;
use crate::analysis::network::time::{self, Standing};
use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;
use std::time::Duration;

/// A year lasts this long while playing.
const YEAR: Duration = Duration::from_millis(700);

/// The slider, with play and the counts.
#[component]
pub(super) fn TimeBar(net: Net) -> impl IntoView {
    let lang = net.lang;
    let place = net.app.place;
    let years = Memo::new(move |_| {
        let today = net.app.today.get();
        net.app.with(|dataset| time::years(dataset, today))
    });
    let year = Memo::new(move |_| {
        let (first, last) = years.get();
        let written = move || {
            place.view.with(|view| {
                view.window
                    .map_or(last, |(_, to)| to.latest().year().clamp(first, last))
            })
        };
        net.dragged.get().unwrap_or_else(written)
    });
    let write = move |year: i32| {
        let years = years.get_untracked();
        place.adjust(|view| view.window = time::window_until(year, years, view.window));
        net.dragged.set(None);
    };
    let playing: RwSignal<Option<IntervalHandle>, LocalStorage> = RwSignal::new_local(None);
    let stop = move || {
        if let Some(Some(handle)) = playing.try_update(Option::take) {
            handle.clear();
        }
    };
    let step = move || {
        let (_, last) = years.get_untracked();
        let next = year.get_untracked() + 1;
        if next >= last {
            stop();
            write(last);
        } else {
            net.dragged.set(Some(next));
        }
    };
    let play = move |_| {
        if playing.with_untracked(Option::is_some) {
            stop();
            write(year.get_untracked());
            return;
        }
        let (first, last) = years.get_untracked();
        if year.get_untracked() >= last {
            net.dragged.set(Some(first));
        }
        playing.set(set_interval_with_handle(step, YEAR).ok());
    };
    on_cleanup(move || {
        stop();
        net.dragged.try_set(None);
    });
    let is_playing = move || playing.with(Option::is_some);
    let said = Memo::new(move |_| {
        let period = net.period.get();
        // Of what is drawn: the agreements of one organisation around it, those of the selection elsewhere.
        let around = net
            .focus
            .get()
            .filter(|_| net.picture.get() == Picture::Around);
        let drawn: Option<Vec<_>> = around.map(|ix| {
            net.drawn.with(|graph| {
                let place = graph.find(Node::Organisation(ix));
                let list = place.map_or(&[][..], |place| graph.neighbours(place));
                list.iter()
                    .filter_map(|&n| agreement_at(graph, n))
                    .collect()
            })
        });
        let counts = net.app.with(|dataset| match drawn {
            Some(list) => period.counts(dataset, &list),
            None => net
                .app
                .selection
                .with(|s| period.counts(dataset, &s.agreements)),
        });
        period.said(lang, counts)
    });
    view! {
        <div class="network-time" role="group" aria-label=lang.pick("Temps", "Time")>
            <button type="button" class="network-play" aria-pressed=move || is_playing().to_string() on:click=play>
                <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
                    <path d=move || if is_playing() { "M2 1h3v10H2zM7 1h3v10H7z" } else { "M2 .8 11 6 2 11.2z" }></path>
                </svg>
                {move || {
                    if is_playing() {
                        lang.pick("Arrêter", "Stop")
                    } else {
                        lang.pick("Faire défiler", "Play")
                    }
                }}
            </button>
            <label class="network-until">
                <span>
                    {move || {
                        if year.get() == years.get().1 {
                            lang.pick("Aujourd’hui, ", "Today, ")
                        } else {
                            lang.pick("À la fin de ", "At the end of ")
                        }
                    }} <b>{move || year.get()}</b>
                </span>
                <input
                    type="range"
                    name="until"
                    step="1"
                    min=move || years.get().0
                    max=move || years.get().1
                    prop:value=move || year.get().to_string()
                    aria-valuetext=move || said.get()
                    on:input:target=move |event| {
                        stop();
                        net.dragged.set(event.target().value().parse().ok());
                    }
                    on:change:target=move |event| {
                        if let Ok(year) = event.target().value().parse() {
                            write(year);
                        }
                    }
                />
            </label>
            <p class="network-time-said" aria-live="off">{move || said.get()}</p>
        </div>
    }
}

/// The word of a standing in the document, for the style sheet and the tests.
pub(super) const fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::Away => "away",
        Standing::Ended => "ended",
        Standing::Present => "present",
    }
}
