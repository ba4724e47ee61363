//! The small chart of a target, drawn from its scene.

use crate::analysis::target_chart::{self, Chart, Cross, Dot, Frame, Label, Pole, Promise};
use crate::domain::TargetIx;
use crate::parts::level_class;
use crate::state::app_state::use_app_state;
use leptos::prelude::*;

/// Its size, in pixels of its own; style sheets may scale it.
const WIDTH: f64 = 276.0;
const HEIGHT: f64 = 96.0;

/// From promise to result. Nothing where there is nothing to draw. `said` is what it says, for who cannot see it.
#[component]
pub fn TargetChart(
    /// Of which target.
    target: TargetIx,
    /// The whole target in one sentence.
    said: String,
    /// Its size, where it is not that of a card.
    #[prop(default = (WIDTH, HEIGHT))]
    size: (f64, f64),
    /// The days it shows, where several share them.
    #[prop(optional_no_strip)]
    span: Option<(f64, f64)>,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    // Today moves the pennant's fill only, but a scene is cheap and whole.
    let scene = Memo::new(move |_| {
        let frame = Frame {
            width: size.0,
            height: size.1,
            today: state.today.get(),
            as_known_on: state.place.view.with(|view| view.today),
            span,
        };
        state.with(|dataset| target_chart::chart(dataset, target, lang, &frame))
    });
    move || {
        let said = said.clone();
        scene
            .get()
            .map(|chart| view! { <Drawing chart=chart said=said /> })
    }
}

fn text(label: Label, class: &'static str) -> impl IntoView {
    view! {
        <text class=class x=label.x y=label.y text-anchor=label.anchor>
            {label.text}
        </text>
    }
}

#[component]
fn Drawing(chart: Chart, said: String) -> impl IntoView {
    let Chart {
        width,
        height,
        foot,
        ticks,
        years,
        signed,
        promise,
        pole,
        revised,
        baseline,
        line,
        dots,
    } = chart;
    let mut axis = format!("M4 {foot}H{}", width - 4.0);
    for x in ticks {
        axis.push_str(&format!("M{x:.1} {foot}v4"));
    }
    let (nib, level) = signed;
    view! {
        <svg class="chart" viewBox=format!("0 0 {width} {height}") width=width height=height role="img" aria-label=said>
            <path class="chart-axis" d=axis></path>
            {years.into_iter().map(|label| text(label, "chart-year")).collect_view()}
            {promise.map(promise_view)} {pole.map(|pole| pole_view(pole, foot, "chart-pole"))}
            {revised.map(|pole| pole_view(pole, foot, "chart-pole revised"))} {baseline.map(cross_view)}
            {line.map(|d| view! { <path class="chart-line" d=d></path> })}
            {dots.into_iter().map(|dot| dot_view(dot, foot)).collect_view()}
            <path class=format!("chart-signed {}", level_class(level)) d=nib></path>
        </svg>
    }
}

fn promise_view(promise: Promise) -> impl IntoView {
    let Promise {
        x0,
        x1,
        y,
        dashed,
        hatch,
        label,
    } = promise;
    view! {
        <path class="chart-hatch" d=hatch></path>
        <path class="chart-promise" class:dashed=dashed d=format!("M{x0:.1} {y:.1}H{x1:.1}")></path>
        {text(label, "chart-promised")}
    }
}

fn pole_view(pole: Pole, foot: f64, class: &'static str) -> impl IntoView {
    let class = format!("{class} deadline-{}", pole.deadline.as_str());
    view! {
        <g class=class>
            <path class="deadline-pole" d=format!("M{:.1} {foot}V{:.1}", pole.x, pole.top)></path>
            <path class="deadline-pennant" d=pole.pennant></path>
        </g>
    }
}

fn cross_view(cross: Cross) -> impl IntoView {
    let Cross { x, y, label } = cross;
    view! {
        <path class="chart-cross" d=format!("M{:.1} {y:.1}h9M{x:.1} {:.1}v9", x - 4.5, y - 4.5)></path>
        {label.map(|label| text(label, "chart-start"))}
    }
}

fn dot_view(dot: Dot, foot: f64) -> impl IntoView {
    let class = if dot.caveat {
        "chart-dot dot-caveat".to_owned()
    } else {
        format!("chart-dot dot-{}", dot.evidence.as_str())
    };
    let (x, y) = (dot.x, dot.y);
    let half = format!("M{:.1} {y:.1}a4.8 4.8 0 0 0 9.6 0Z", x - 4.8);
    let span = dot
        .span
        .map(|(from, to)| format!("M{from:.1} {foot}H{to:.1}"));
    view! {
        <g class=class class:later=dot.later>
            {span.map(|d| view! { <path class="dot-span" d=d></path> })}
            <path class="dot-foot" d=format!("M{x:.1} {foot}V{:.1}", y + 5.0)></path>
            <circle cx=format!("{x:.1}") cy=format!("{y:.1}") r="4.8"></circle>
            <path class="dot-half" d=half></path>
            {dot.label.map(|label| text(label, "chart-value"))}
        </g>
    }
}
