//! The drawing: ruling, context, marks, lineage; the lane names and open lists lie over it as plain text.

use super::board::Board;
use super::gestures::Gestures;
use super::marks::Marks;
use super::overlay::{ClusterCard, LaneHeads};
use crate::analysis::timeline::context;
use crate::analysis::timeline::scene::{AXIS, Scene};
use crate::analysis::timeline::ticks;
use crate::domain::agreement::Level;
use crate::domain::event::EventKind;
use leptos::prelude::*;

/// The drawing in lanes.
#[component]
pub(super) fn Drawing(board: Board) -> impl IntoView {
    let lang = board.state.lang();
    let scene = board.scene;
    let gestures = Gestures::new(board);
    let height = move || scene.with(|scene| scene.height);
    let gutter = move || scene.with(|scene| format!("translate({} 0)", scene.gutter));
    let shift = move || {
        let plot = scene.with(|scene| scene.plot);
        format!("translate({:.1} 0)", board.lens.shift(plot))
    };
    let label = move || {
        let text = scene.with(|scene| scene.sentence.text());
        format!(
            "{} {text} {}",
            lang.pick("Dessin.", "Drawing."),
            lang.pick(
                "Flèches : d’une marque à l’autre ; plus et moins : zoom ; Entrée : choisir.",
                "Arrows: from mark to mark; plus and minus: zoom; Enter: choose.",
            )
        )
    };
    super::refocus::keep_focus(board);
    view! {
        <div
            class="timeline-board"
            class:is-dragging=gestures.dragging
            on:pointerdown=move |event| gestures.down(&event)
            on:pointermove=move |event| gestures.moved(&event)
            on:pointerup=move |event| gestures.up(&event)
            on:pointercancel=move |event| gestures.up(&event)
            on:wheel=move |event| gestures.wheel(&event)
        >
            <svg
                class="timeline-drawing"
                role="group"
                aria-label=label
                width=board.width
                height=height
            >
                <Gradients />
                <clipPath id="timeline-clip">
                    <rect
                        x="-2"
                        y="0"
                        width=move || scene.with(|scene| scene.plot + 10.0)
                        height=height
                    ></rect>
                </clipPath>
                <g transform=gutter>
                    <g clip-path="url(#timeline-clip)">
                        <g transform=shift>
                            <g aria-hidden="true">{move || scene.with(ruling)}</g>
                            <g aria-hidden="true" class="timeline-context">
                                {move || scene.with(events)}
                            </g>
                            <g aria-hidden="true">{move || scene.with(lineage)}</g>
                            <Marks board=board gestures=gestures />
                        </g>
                    </g>
                </g>
            </svg>
            <LaneHeads board=board />
            <ClusterCard board=board />
        </div>
    }
}

/// The soft ends of each level's ink.
#[component]
fn Gradients() -> impl IntoView {
    const STOPS: [(&str, &[(&str, &str)]); 3] = [
        ("fade", &[("0", "0.42"), ("1", "0.1")]),
        ("away", &[("0", "0.42"), ("1", "0")]),
        (
            "wash",
            &[("0", "0"), ("0.35", "1"), ("0.65", "1"), ("1", "0")],
        ),
    ];
    let gradients = Level::ALL
        .iter()
        .flat_map(|level| STOPS.iter().map(move |(name, stops)| (*level, *name, *stops)))
        .map(|(level, name, stops)| {
            let stops = stops
                .iter()
                .map(|(offset, opacity)| view! { <stop offset=*offset stop-opacity=*opacity></stop> })
                .collect_view();
            view! {
                <linearGradient
                    id=format!("timeline-{name}-{}", level.as_str())
                    class=format!("timeline-gradient {}", crate::parts::level_class(level))
                >
                    {stops}
                </linearGradient>
            }
        })
        .collect_view();
    view! { <defs>{gradients}</defs> }
}

fn ruling(scene: &Scene) -> impl IntoView + use<> {
    let (top, bottom) = (scene.axis_top, scene.height - 6.0);
    let plot = scene.plot;
    let minor = scene.axis.minor.iter().map(|x| {
        view! { <path class="timeline-rule" d=format!("M{x:.1} {}V{bottom}", top + AXIS)></path> }
    });
    let ticks = scene.axis.ticks.iter().map(|tick| {
        let x = tick.x;
        let text = tick.label.clone();
        view! {
            <path class="timeline-tick" d=format!("M{x:.1} {top}V{bottom}")></path>
            <text
                class="timeline-tick-label"
                class:is-strong=tick.strong
                x=x + ticks::LABEL_OFFSET
                y=top + 17.0
                font-size=ticks::FONT
            >
                {text}
            </text>
        }
    });
    let rows = scene
        .lanes
        .iter()
        .flat_map(|lane| lane.rows.iter())
        .map(|y| {
            view! { <path class="timeline-rule" d=format!("M0 {y}H{plot}")></path> }
        });
    let strips = scene.lanes.iter().filter_map(|lane| {
        let y = lane.rows.first()?;
        let class = format!("timeline-strip {}", super::board::ink(lane.level));
        let strip = lane.strip.as_ref()?;
        let path: String = strip
            .iter()
            .map(|(_, x)| crate::analysis::timeline::ink::member_stroke(*x, *y))
            .collect();
        Some(view! { <path class=class d=path></path> })
    });
    let lanes = scene.lanes.iter().map(|lane| {
        view! { <path class="timeline-tick" d=format!("M0 {}H{plot}", lane.top)></path> }
    });
    let today = scene.today.map(|x| {
        view! { <path class="timeline-today" d=format!("M{x:.1} {top}V{bottom}")></path> }
    });
    view! {
        {minor.collect_view()}
        {rows.collect_view()}
        {ticks.collect_view()}
        {lanes.collect_view()}
        {today}
        {strips.collect_view()}
    }
}

fn events(scene: &Scene) -> impl IntoView + use<> {
    let bottom = scene.axis_top;
    scene
        .context
        .iter()
        .map(|mark| {
            let x = mark.x;
            let y = 13.0 + mark.row as f64 * context::ROW;
            let (class, shape) = match mark.kind {
                EventKind::Law => ("timeline-law", format!("M{x:.1} {}v10", y - 9.0)),
                EventKind::Reform | EventKind::Election => (
                    "timeline-reform",
                    format!("M{:.1} {}l3.5-4.5 3.5 4.5-3.5 4.5z", x - 3.5, y - 4.0),
                ),
                EventKind::Crisis => (
                    "timeline-crisis",
                    format!("M{:.1} {}l4-9 4 9z", x - 4.0, y + 1.0),
                ),
            };
            let label = mark.label.clone();
            let line = format!("M{x:.1} {}V{bottom}", y + 3.0);
            view! {
                <path class="timeline-hairline" d=line></path>
                <path class=class d=shape></path>
                <text class="timeline-event" x=mark.label_x y=y font-size=context::FONT>
                    {label}
                </text>
            }
        })
        .collect_view()
}

fn lineage(scene: &Scene) -> impl IntoView + use<> {
    scene
        .lineage
        .iter()
        .map(|curve| {
            let (path, head) = (curve.path.clone(), curve.head.clone());
            view! {
                <path class="timeline-curve" d=path></path>
                <path class="timeline-curve-head" d=head></path>
                <text class="timeline-verb" x=curve.at.x y=curve.at.y font-size="13">
                    {curve.verb}
                </text>
            }
        })
        .collect_view()
}
