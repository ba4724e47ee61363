//! The calendar as a drawing: one tab stop, arrows from mark to mark.

use crate::analysis::due_calendar::{Calendar, Mark};
use crate::analysis::target_words;
use crate::browser;
use crate::domain::TargetIx;
use crate::parts::ResultShape;
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::text::dates;
use leptos::prelude::*;

fn mark_id(index: usize) -> String {
    format!("due-mark-{index}")
}

/// The drawing.
#[component]
pub(super) fn Drawing(scene: Calendar, pointed: RwSignal<Option<TargetIx>>) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let current = RwSignal::new(0_usize);
    let Calendar {
        width,
        height,
        foot,
        size,
        columns,
        before,
        after,
        marks,
        today,
    } = scene;
    let count = marks.len();
    let go = move |index: usize| {
        current.set(index);
        browser::focus_svg(&mark_id(index));
    };
    let on_keydown = move |event: leptos::ev::KeyboardEvent| {
        let here = current.get_untracked();
        let next = match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => (here + 1).min(count - 1),
            "ArrowLeft" | "ArrowDown" => here.saturating_sub(1),
            "Home" => 0,
            "End" => count - 1,
            _ => return,
        };
        event.prevent_default();
        go(next);
    };
    let names = columns
        .into_iter()
        .map(|column| {
            view! {
                <text class="due-year" class:strong=column.strong x=column.x y=foot + 17.0 text-anchor="middle">
                    {column.name}
                </text>
            }
        })
        .collect_view();
    let marks = marks
        .into_iter()
        .enumerate()
        .map(|(index, mark)| mark_view(index, mark, size, current, pointed))
        .collect_view();
    let today = today.map(|x| {
        let anchor = if x > 90.0 {
            ("end", -6.0)
        } else {
            ("start", 6.0)
        };
        view! {
            <path class="due-today" d=format!("M{x:.1} 2V{:.1}", foot + 3.0)></path>
            <text class="due-today-word" x=x + anchor.1 y="12" text-anchor=anchor.0>
                {state
                    .place
                    .view
                    .with_untracked(|view| view.today)
                    .map_or_else(|| lang.pick("aujourd’hui", "today").to_owned(), |day| dates::numeric(lang, day))}
            </text>
        }
    });
    let label = lang.pick(
        "Calendrier des échéances, un signe par cible",
        "Calendar of due dates, one mark for each target",
    );
    view! {
        <svg
            class="due-drawing"
            viewBox=format!("0 0 {width} {height}")
            width=width
            height=height
            role="group"
            aria-label=label
            on:keydown=on_keydown
            on:pointerleave=move |_| pointed.set(None)
        >
            <path class="due-foot" d=format!("M0 {:.1}H{width}", foot + 1.5)></path>
            {names}
            {before.map(|(_, said)| view! { <text class="due-today-word" x="0" y="12">{said}</text> })}
            {after
                .map(|(_, said)| {
                    view! {
                        <text class="due-today-word" x=width y="12" text-anchor="end">
                            {said}
                        </text>
                    }
                })}
            {today}
            {marks}
        </svg>
    }
}

fn mark_view(
    index: usize,
    mark: Mark,
    size: f64,
    current: RwSignal<usize>,
    pointed: RwSignal<Option<TargetIx>>,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let ix = mark.target;
    let status = state.statuses.with_untracked(|s| s.get(ix).clone());
    let (id, agreement, name) = state.with(|dataset| {
        let agreement = dataset.agreement(ix.agreement).id.to_string();
        (
            format!("{agreement}/{}", dataset.target(ix).id),
            agreement,
            target_words::spoken(dataset, ix, &status, lang),
        )
    });
    let open = move || {
        state.place.go(&Route::Agreement(agreement.clone()), |_| ());
    };
    let open_by_key = open.clone();
    let scale = size / 19.0;
    view! {
        <g
            id=mark_id(index)
            class=format!("due-mark state-mark state-{}", mark.result.as_str())
            class:later=mark.later
            class:pointed=move || pointed.get() == Some(ix)
            transform=format!("translate({:.1} {:.1}) scale({scale:.4})", mark.x, mark.y)
            role="link"
            tabindex=move || if current.get() == index { "0" } else { "-1" }
            aria-label=name
            data-target-id=id
            data-result=mark.result.as_str()
            data-evidence=status.evidence.as_str()
            data-deadline=status.deadline.as_str()
            on:pointerenter=move |_| pointed.set(Some(ix))
            on:focus=move |_| {
                current.set(index);
                pointed.set(Some(ix));
            }
            on:blur=move |_| pointed.set(None)
            on:click=move |_| open()
            on:keydown=move |event| {
                if event.key() == "Enter" {
                    event.prevent_default();
                    open_by_key();
                }
            }
        >
            <rect class="due-hit" x="-0.5" y="-1" width="19" height="20.5"></rect>
            <ResultShape result=mark.result />
        </g>
    }
}
