//! The overview: signatures by year over the whole range, and a brush that says which part is shown.
//!
//! The two handles are sliders: arrows move them by a year, Page keys by five, Home and End to the ends. The part
//! between them drags as a whole; a click elsewhere brings the window there.

use super::board::Board;
use super::painter::ink;
use crate::analysis::timeline::histogram::Histogram;
use crate::analysis::timeline::scale::{NARROWEST, Scale};
use crate::analysis::timeline::{Window, words};
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html::Div;
use leptos::prelude::*;

const HEIGHT: f64 = 54.0;
const LOW: f64 = 40.0;
const YEAR: f64 = 365.25;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Grip {
    From,
    To,
    Whole,
}

/// The overview.
#[component]
pub(super) fn Overview(board: Board) -> impl IntoView {
    let lang = board.state.lang();
    let lens = board.lens;
    let histogram = Memo::new(move |_| {
        let selection = board.state.selection.get();
        let today = board.state.today.get();
        board
            .state
            .with(|data| Histogram::of(data, &selection.agreements, today))
    });
    let whole = Memo::new(move |_| histogram.with(|h| Window::of_years(h.first, h.last())));
    // The brush lies under the plot of the drawing, year above year where it can.
    let width = Memo::new(move |_| {
        let gutter = board.scene.with(|scene| scene.gutter);
        (board.width.get() - gutter).max(120.0)
    });
    let height = move || {
        if board.width.get() < 600.0 {
            LOW
        } else {
            HEIGHT
        }
    };
    let scale = move || Scale::new(whole.get(), width.get());
    let edges = Memo::new(move |_| {
        let (scale, window) = (scale(), lens.window.get());
        let x = |moment: f64| scale.x(moment).clamp(0.0, scale.width);
        (x(window.from), x(window.to))
    });
    // The years whose bars are in full ink: a move within a year changes no bar.
    let inside = Memo::new(move |_| {
        let (step, (left, right)) = (
            width.get() / histogram.with(|h| h.years.len() as f64),
            edges.get(),
        );
        let is_inside = |i: &usize| {
            let middle = (*i as f64 + 0.5) * step;
            middle >= left && middle <= right
        };
        let mut years = (0..histogram.with(|h| h.years.len())).filter(is_inside);
        let first = years.next();
        first.map(|first| (first, years.next_back().unwrap_or(first)))
    });
    let track = NodeRef::<Div>::new();
    let grip = StoredValue::new(None::<(Grip, f64, Window)>);
    let moment = move |event: &PointerEvent| {
        let left = track
            .get_untracked()
            .map_or(0.0, |track| track.get_bounding_client_rect().left());
        let scale = untrack(scale);
        let x = f64::from(event.client_x()) - left;
        scale.window.from + x / scale.per_day()
    };
    let grab = move |kind: Grip, event: &PointerEvent| {
        if event.button() != 0 {
            return;
        }
        event.stop_propagation();
        let at = moment(event);
        let mut window = lens.target();
        // A press outside brings the window there, and may go on as a drag.
        if kind == Grip::Whole && !(window.from..window.to).contains(&at) {
            let days = at - (window.from + window.to) / 2.0;
            window = window.moved(days, lens.limits.get_untracked());
            lens.look(window);
        }
        grip.set_value(Some((kind, at, window)));
        if let Some(track) = track.get_untracked() {
            track.set_pointer_capture(event.pointer_id()).ok();
        }
    };
    let drag = move |event: PointerEvent| {
        let Some((kind, from, start)) = grip.get_value() else {
            return;
        };
        let days = moment(&event) - from;
        lens.look(pulled(start, kind, days, lens.limits.get_untracked()));
    };
    let drop = move |_: PointerEvent| {
        if grip.try_update_value(Option::take).flatten().is_some() {
            lens.settle(board.plot());
        }
    };
    let handle = move |kind: Grip| {
        view! { <Handle board=board kind=kind whole=whole edges=edges grab=Callback::new(move |event: PointerEvent| grab(kind, &event)) /> }
    };
    let caption = move || {
        lang.pick(
            "Accords signés par an. Glissez les poignées.",
            "Agreements signed each year. Drag the handles.",
        )
    };
    view! {
        <div class="timeline-overview">
            <p class="timeline-overview-word caption">{caption}</p>
            <div
                class="timeline-track"
                node_ref=track
                style:width=move || format!("{}px", width.get())
                style:height=move || format!("{}px", height() + 18.0)
                on:pointerdown=move |event| grab(Grip::Whole, &event)
                on:pointermove=drag
                on:pointerup=drop
                on:pointercancel=drop
            >
                <svg
                    class="timeline-bars"
                    aria-hidden="true"
                    width=width
                    height=move || height() + 18.0
                >
                    {move || bars(&histogram.get(), width.get(), height(), inside.get())}
                </svg>
                <div
                    class="timeline-brush"
                    style:left=move || format!("{:.1}px", edges.get().0)
                    style:width=move || format!("{:.1}px", edges.get().1 - edges.get().0)
                    style:height=move || format!("{}px", height())
                ></div>
                {handle(Grip::From)}
                {handle(Grip::To)}
            </div>
        </div>
    }
}

/// A window after one of its ends, or the whole, was pulled by so many days.
fn pulled(start: Window, kind: Grip, days: f64, limits: Window) -> Window {
    match kind {
        Grip::Whole => start.moved(days, limits),
        Grip::From => Window {
            from: (start.from + days).clamp(limits.from, start.to - NARROWEST),
            to: start.to,
        },
        Grip::To => Window {
            from: start.from,
            to: (start.to + days).clamp(start.from + NARROWEST, limits.to),
        },
    }
}

#[component]
fn Handle(
    board: Board,
    kind: Grip,
    whole: Memo<Window>,
    edges: Memo<(f64, f64)>,
    grab: Callback<PointerEvent>,
) -> impl IntoView {
    let lang = board.state.lang();
    let lens = board.lens;
    let is_from = kind == Grip::From;
    let day = move || {
        let window = lens.window.get();
        if is_from {
            window.first_day()
        } else {
            window.last_day()
        }
    };
    let text = move || words::edge(lang, day(), lens.window.get(), is_from);
    let press = move |event: KeyboardEvent| {
        let window = lens.target();
        let limits = lens.limits.get_untracked();
        let (most, least) = (limits.span(), -limits.span());
        let days = match event.key().as_str() {
            "ArrowLeft" | "ArrowDown" => -YEAR,
            "ArrowRight" | "ArrowUp" => YEAR,
            "PageDown" => -5.0 * YEAR,
            "PageUp" => 5.0 * YEAR,
            "Home" => least,
            "End" => most,
            _ => return,
        };
        event.prevent_default();
        // Shift, for the fine hand: months.
        let days = if event.shift_key() { days / 12.0 } else { days };
        lens.look_and_settle(pulled(window, kind, days, limits), board.plot());
    };
    view! {
        <div
            class="timeline-handle"
            role="slider"
            tabindex="0"
            data-edge=if is_from { "from" } else { "to" }
            title=lang.pick("Flèches : un an ; avec Maj : un mois", "Arrows: a year; with Shift: a month")
            aria-label=if is_from {
                lang.pick("Début de la période", "Beginning of the period")
            } else {
                lang.pick("Fin de la période", "End of the period")
            }
            aria-valuemin=move || whole.get().first_day().year().to_string()
            aria-valuemax=move || (whole.get().last_day().year() + 6).to_string()
            aria-valuenow=move || day().year().to_string()
            aria-valuetext=text
            style:left=move || format!("{:.1}px", if is_from { edges.get().0 } else { edges.get().1 })
            on:pointerdown=move |event| grab.run(event)
            on:keydown=press
        ></div>
    }
}

fn bars(
    histogram: &Histogram,
    width: f64,
    height: f64,
    inside: Option<(usize, usize)>,
) -> impl IntoView + use<> {
    let step = width / histogram.years.len() as f64;
    let segments = histogram
        .segments(width, height - 4.0)
        .into_iter()
        .map(|segment| {
            let place = (segment.year - histogram.first) as usize;
            let inside = inside.is_some_and(|(first, last)| (first..=last).contains(&place));
            view! {
                <rect
                    class=format!("timeline-bar {}", ink(Some(segment.level)))
                    class:is-outside=!inside
                    x=format!("{:.1}", segment.x)
                    y=format!("{:.1}", segment.y + 4.0)
                    width=format!("{:.1}", segment.width)
                    height=format!("{:.1}", segment.height)
                ></rect>
            }
        })
        .collect_view();
    let every = if step * 5.0 > 40.0 { 5 } else { 10 };
    let words = (histogram.first..=histogram.last())
        .filter(|year| year % every == 0)
        .map(|year| {
            let x = (f64::from(year - histogram.first) + 0.5) * step;
            view! {
                <text class="timeline-year" x=format!("{x:.1}") y=height + 14.0>
                    {year.to_string()}
                </text>
            }
        })
        .collect_view();
    view! {
        <path class="timeline-tick" d=format!("M0 {height}H{width}")></path>
        {segments}
        {words}
    }
}
