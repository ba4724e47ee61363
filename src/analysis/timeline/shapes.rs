//! A scene as shapes: what a page or a picture file has to paint, in order, with nothing left to decide.
//!
//! A [`Shape`] has a class, which gives its colours, and its geometry. Marks are given around their own origin, so that a
//! move through time changes where a mark stands and not what it looks like: a page then has one attribute to write.

use super::context;
use super::ink::{Stroke, member_stroke, strokes, triangle};
use super::scene::{
    AXIS, CLUSTER_FONT, Cluster, FONT, Item, LABEL_RISE, LINE, LaneScene, ROW, Scene, TURN_FONT,
};
use super::ticks;
use crate::analysis::geometry::number;
use crate::domain::agreement::Level;
use crate::domain::arrange::Arrange;
use crate::domain::event::EventKind;
use crate::domain::{AgreementIx, Lang};
use crate::text::numbers::count;

/// Members that are drawn one by one inside the frames of a scene, each an element of its own; where there are more, one
/// stroke is drawn for each pixel and a half, and the members stand in the list that opens.
pub const MOST_STROKES: usize = 1_000;

/// A thing to paint.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// An outline.
    Path {
        /// What gives its colours.
        class: &'static str,
        /// The path.
        d: String,
        /// The gradient it is filled with, if any, and the level whose ink it has.
        gradient: Option<(&'static str, Level)>,
        /// The agreement it stands for, where it stands for one by itself.
        agreement: Option<AgreementIx>,
    },
    /// A rectangle.
    Box {
        /// What gives its colours.
        class: &'static str,
        /// Left edge.
        x: f64,
        /// Top edge.
        y: f64,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
    },
    /// Words.
    Text {
        /// What gives their colours.
        class: &'static str,
        /// Where they begin.
        x: f64,
        /// Their baseline.
        y: f64,
        /// Their size.
        size: f64,
        /// What they say.
        text: String,
    },
}

fn path(class: &'static str, d: impl Into<String>) -> Shape {
    Shape::Path {
        class,
        d: d.into(),
        gradient: None,
        agreement: None,
    }
}

fn text(class: &'static str, x: f64, y: f64, size: f64, text: impl Into<String>) -> Shape {
    Shape::Text {
        class,
        x,
        y,
        size,
        text: text.into(),
    }
}

/// Where a mark's shapes have their origin.
#[must_use]
pub fn item_origin(item: &Item) -> (f64, f64) {
    (item.marks.head.ends().0, item.y)
}

/// The shapes of an agreement's mark, around its origin. Pointed at, a mark without room for its name shows it.
#[must_use]
pub fn item(item: &Item, plot: f64, selected: bool, pointed: bool) -> Vec<Shape> {
    let (x, _) = item_origin(item);
    let (top, left) = (-LINE, item.left - x);
    let mut out = Vec::with_capacity(6);
    // A mark is at least as easy to hit as a finger or a shaky hand needs.
    out.push(Shape::Box {
        class: "timeline-hit",
        x: left - 3.0,
        y: top,
        width: (item.right - item.left + 6.0).max(24.0),
        height: ROW,
    });
    let marks = item.marks.moved(-x);
    let mut last = None;
    for Stroke { part, path: d } in strokes(&marks, (-x, plot - x)) {
        // Neighbours of one colour are one path.
        if let (true, Some(Shape::Path { d: before, .. })) = (last == Some(part), out.last_mut()) {
            before.push_str(&d);
            continue;
        }
        last = Some(part);
        out.push(Shape::Path {
            class: part.class(),
            d,
            gradient: part.gradient().map(|name| (name, item.level)),
            agreement: None,
        });
    }
    let label_x = item.label.x - x;
    if selected || (pointed && !item.named) {
        out.push(Shape::Box {
            class: if selected {
                "timeline-marker"
            } else {
                "timeline-tag"
            },
            x: label_x - 3.0,
            y: top - 1.0,
            width: item.label.width + 6.0,
            height: 16.0,
        });
    }
    if item.named || pointed || selected {
        let words = item.label.text.clone();
        out.push(text("timeline-label", label_x, -LABEL_RISE, FONT, words));
    }
    out
}

/// Where a cluster's shapes have their origin.
#[must_use]
pub const fn cluster_origin(cluster: &Cluster) -> (f64, f64) {
    (cluster.left, cluster.y)
}

/// How the members inside the frame of a cluster become shapes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Members {
    /// Each by itself.
    OneByOne,
    /// All in one path, where there are too many in the scene.
    Together,
    /// Not here: see [`member_places`].
    Apart,
}

impl Members {
    /// As their number in a scene allows.
    #[must_use]
    pub fn of(scene: &Scene) -> Self {
        let members: usize = (scene.clusters.iter()).map(|c| c.members.len()).sum();
        if members <= MOST_STROKES {
            Self::OneByOne
        } else {
            Self::Together
        }
    }
}

/// Where strokes for the members of a cluster stand, from its origin, where they are not drawn one by one.
#[must_use]
pub fn member_places(cluster: &Cluster) -> Vec<f64> {
    let (x, _) = cluster_origin(cluster);
    let mut places: Vec<f64> = cluster.strokes.iter().map(|(_, at)| *at).collect();
    places.arrange_by(f64::total_cmp);
    places.dedup_by(|b, a| *b - *a < 1.5);
    places.iter_mut().for_each(|at| *at -= x);
    places
}

/// The shapes of a cluster, around its origin.
#[must_use]
pub fn cluster(cluster: &Cluster, members: Members, lang: Lang) -> Vec<Shape> {
    let (x, _) = cluster_origin(cluster);
    let (left, right) = cluster.extent();
    let label_x = cluster.label.x - x;
    let mut out = vec![
        Shape::Box {
            class: "timeline-hit",
            x: left - x - 2.0,
            y: 4.0 - LINE,
            width: (right - left + 4.0).max(24.0),
            height: ROW,
        },
        Shape::Box {
            class: "timeline-frame",
            x: 0.0,
            y: -8.0,
            width: cluster.right - cluster.left,
            height: 16.0,
        },
    ];
    if members == Members::Together {
        let strokes = member_places(cluster).into_iter();
        let d: String = strokes.map(|at| member_stroke(at, 0.0)).collect();
        out.push(path("timeline-member", d));
    } else if members == Members::OneByOne {
        let inside = cluster.strokes.iter().map(|(ix, at)| (*ix, at - x));
        // What still runs from before the window has no date to show here, but stands in the document.
        let share = 12.0 / cluster.members.len().max(1) as f64;
        let running = cluster.running.then_some(&cluster.members);
        let running = running.into_iter().flatten().enumerate();
        let running = running.map(|(i, ix)| (*ix, 6.0 + share * (i as f64 + 0.5)));
        out.extend(inside.chain(running).map(|(ix, at)| Shape::Path {
            class: "timeline-member",
            d: member_stroke(at, 0.0),
            gradient: None,
            agreement: Some(ix),
        }));
    }
    let members = count(lang, cluster.members.len());
    let wide = crate::analysis::measure::text_width_px(
        &members,
        CLUSTER_FONT,
        crate::analysis::measure::Weight::SemiBold,
    );
    out.push(text("timeline-count", label_x, 4.5, CLUSTER_FONT, members));
    if !cluster.label.text.is_empty() {
        let after = label_x + wide + 4.0;
        // A space that nobody sees keeps count and name two words for who does not see them.
        let words = format!(" {}", cluster.label.text);
        out.push(text("timeline-label", after, 4.5, CLUSTER_FONT, words));
    }
    out.push(path("timeline-triangle", triangle(cluster, label_x)));
    out
}

/// Everything behind the marks: ruling, axis, context, the strips of folded lanes, lineage.
#[must_use]
pub fn backdrop(scene: &Scene) -> Vec<Shape> {
    let (top, bottom) = (scene.axis_top, scene.height - 6.0);
    let (below, bottom) = (number(top + AXIS), number(bottom));
    let plot = number(scene.plot);
    let mut out = Vec::new();
    let mut rule = String::new();
    for x in &scene.axis.minor {
        rule.push_str(&format!("M{} {below}V{bottom}", number(*x)));
    }
    for y in scene.lanes.iter().flat_map(|lane| &lane.rows) {
        rule.push_str(&format!("M0 {}H{plot}", number(*y)));
    }
    out.push(path("timeline-rule", rule));
    let mut lines = String::new();
    for tick in &scene.axis.ticks {
        lines.push_str(&format!("M{} {}V{bottom}", number(tick.x), number(top)));
    }
    for lane in &scene.lanes {
        lines.push_str(&format!("M0 {}H{plot}", number(lane.top)));
    }
    out.push(path("timeline-tick", lines));
    if let Some(x) = scene.today {
        let d = format!("M{} {}V{bottom}", number(x), number(top));
        out.push(path("timeline-today", d));
    }
    for tick in scene
        .axis
        .ticks
        .iter()
        .filter(|tick| !tick.label.is_empty())
    {
        let class = if tick.strong {
            "timeline-tick-label is-strong"
        } else {
            "timeline-tick-label"
        };
        let x = tick.x + ticks::LABEL_OFFSET;
        out.push(text(class, x, top + 17.0, ticks::FONT, tick.label.clone()));
    }
    context(&mut out, scene);
    for lane in &scene.lanes {
        let (top, bottom) = (number(lane.top), number(lane.bottom));
        for turn in &lane.turns {
            let d = format!("M{} {top}V{bottom}", number(turn.x));
            out.push(path("timeline-turn", d));
            if !turn.label.text.is_empty() {
                let words = turn.label.text.clone();
                out.push(text(
                    "timeline-turn-name",
                    turn.label.x,
                    turn.y,
                    TURN_FONT,
                    words,
                ));
            }
        }
    }
    for curve in &scene.lineage {
        out.push(path("timeline-curve", curve.path.clone()));
        out.push(path("timeline-curve-head", curve.head.clone()));
        out.push(text(
            "timeline-verb",
            curve.at.x,
            curve.at.y,
            13.0,
            curve.verb,
        ));
    }
    out
}

fn context(out: &mut Vec<Shape>, scene: &Scene) {
    let bottom = number(scene.axis_top);
    let mut lines = String::new();
    for mark in &scene.context {
        let y = 13.0 + mark.row as f64 * context::ROW;
        lines.push_str(&format!("M{} {}V{bottom}", number(mark.x), number(y + 3.0)));
    }
    out.push(path("timeline-hairline", lines));
    for mark in &scene.context {
        let y = 13.0 + mark.row as f64 * context::ROW;
        let at = |dx: f64, dy: f64| format!("M{} {}", number(mark.x + dx), number(y + dy));
        out.push(match mark.kind {
            EventKind::Law => path("timeline-law", at(0.0, -9.0) + "v10"),
            EventKind::Reform | EventKind::Election => path(
                "timeline-reform",
                at(-3.5, -4.0) + "l3.5-4.5 3.5 4.5-3.5 4.5z",
            ),
            EventKind::Crisis => path("timeline-crisis", at(-4.0, 1.0) + "l4-9 4 9z"),
        });
        if !mark.label.is_empty() {
            let words = mark.label.clone();
            out.push(text(
                "timeline-event",
                mark.label_x,
                y,
                context::FONT,
                words,
            ));
        }
    }
}

/// The strip of a folded lane: one stroke for each agreement.
#[must_use]
pub fn strip(lane: &LaneScene) -> Option<Shape> {
    let (y, strip) = (lane.rows.first()?, lane.strip.as_ref()?);
    let d: String = strip.iter().map(|(_, x)| member_stroke(*x, *y)).collect();
    Some(path("timeline-strip", d))
}

/// The soft ends of a level's ink: offsets along the shape, and opacities.
const GRADIENTS: [(&str, &[(&str, &str)]); 3] = [
    ("fade", &[("0", "0.42"), ("1", "0.1")]),
    ("away", &[("0", "0.42"), ("1", "0")]),
    (
        "wash",
        &[("0", "0"), ("0.35", "1"), ("0.65", "1"), ("1", "0")],
    ),
];

/// The points of a gradient: offset and opacity.
pub type Stops = &'static [(&'static str, &'static str)];

/// Every gradient that shapes name: its name, its level, its points.
pub fn gradients() -> impl Iterator<Item = (&'static str, Level, Stops)> {
    Level::ALL.iter().flat_map(|level| {
        GRADIENTS
            .iter()
            .map(|(name, stops)| (*name, *level, *stops))
    })
}

/// The identifier of a gradient in a document.
#[must_use]
pub fn gradient_id(name: &str, level: Level) -> String {
    format!("timeline-{name}-{}", level.as_str())
}
