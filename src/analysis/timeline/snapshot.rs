//! A scene as text that a person can read: one line for each mark, positions rounded to a tenth of a pixel.

use super::marks::{Head, Marks, Tail};
use super::scene::Scene;
use crate::analysis::geometry::push_number;
use crate::domain::Dataset;
use std::fmt::Write as _;

fn n(value: f64) -> String {
    let mut out = String::new();
    push_number(&mut out, value);
    out
}

/// Describes a scene.
#[must_use]
pub fn describe(scene: &Scene, dataset: &Dataset) -> String {
    let id = |ix| dataset.agreement(ix).id.as_str();
    let mut out = String::new();
    // Writing to a String cannot fail.
    let mut line = |text: String| writeln!(out, "{text}").ok();
    line(scene.sentence.text());
    line(format!(
        "{} + {} wide, {} high",
        n(scene.gutter),
        n(scene.plot),
        n(scene.height)
    ));
    for tick in &scene.axis.ticks {
        line(format!("tick {} {}", n(tick.x), tick.label));
    }
    if let Some(today) = scene.today {
        line(format!("today {}", n(today)));
    }
    for mark in &scene.context {
        let event = &dataset.events()[mark.event];
        line(format!(
            "event {} row {} {}: {}",
            n(mark.x),
            mark.row,
            event.kind.as_str(),
            mark.label
        ));
    }
    for (number, lane) in scene.lanes.iter().enumerate() {
        line(format!(
            "\nlane {} ({}), {} | {} | {}, from {} to {}",
            lane.name,
            lane.key,
            lane.count,
            lane.outside_words.0,
            lane.outside_words.1,
            n(lane.top),
            n(lane.bottom)
        ));
        for turn in &lane.turns {
            line(format!("  from {} {}", n(turn.x), turn.label.text));
        }
        for cluster in scene.clusters.iter().filter(|c| c.key.lane == number) {
            line(format!(
                "  y {} cluster {}–{} “{} {}” at {}",
                n(cluster.y),
                n(cluster.left),
                n(cluster.right),
                cluster.members.len(),
                cluster.label.text,
                n(cluster.label.x)
            ));
            for ix in &cluster.members {
                line(format!(
                    "      {} {}",
                    dataset.agreement(*ix).signed,
                    id(*ix)
                ));
            }
        }
        for item in scene.items.iter().filter(|i| i.key.lane == number) {
            line(format!(
                "  y {} {} {} {}: {}",
                n(item.y),
                dataset.agreement(item.key.agreement).signed,
                id(item.key.agreement),
                if item.named {
                    format!("“{}” at {}", item.label.text, n(item.label.x))
                } else {
                    "(no room for its name)".to_owned()
                },
                describe_marks(&item.marks)
            ));
        }
    }
    for curve in &scene.lineage {
        line(format!("\ncurve {} {}", curve.verb, curve.path));
    }
    out
}

fn describe_marks(marks: &Marks) -> String {
    let head = match marks.head {
        Head::Day(x) => format!("day {}", n(x)),
        Head::Month(a, b) => format!("month {}–{}", n(a), n(b)),
        Head::Year(a, b) => format!("year {}–{}", n(a), n(b)),
        Head::Soft(a, b, ink) => format!("soft {}–{} ({ink})", n(a), n(b)),
        Head::Before => "before".to_owned(),
    };
    let tail = match marks.tail {
        Tail::Dots(x) => format!("no end published {}", n(x)),
        Tail::Closed(a, b) => format!("span {}–{}|", n(a), n(b)),
        Tail::Fading(a, b, c) => format!("span {}–{} fading to {}|", n(a), n(b), n(c)),
        Tail::FadingAway(a, b, c) => format!("span {}–{} fading to {}", n(a), n(b), n(c)),
    };
    let mut out = format!("{head}, {tail}");
    for pennant in &marks.pennants {
        write!(out, ", due {} {}", n(pennant.x), pennant.deadline.as_str()).ok();
    }
    for dot in &marks.dots {
        write!(out, ", result {}", n(*dot)).ok();
    }
    if marks.runs_on {
        out.push_str(", runs on");
    }
    out
}
