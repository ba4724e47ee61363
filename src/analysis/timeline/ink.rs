//! The marks of one agreement as outlines: what a page or a picture file has to paint, nothing to decide.
//!
//! Each [`Stroke`] has the name of its part; the name gives the colour. Soft ends name a gradient instead.

use super::marks::{Head, Marks, PENNANT, Tail};
use super::scene::Cluster;
use crate::analysis::geometry::{Point, push_number, push_point};
use crate::analysis::tracker::Deadline;

/// A part of a mark, which gives its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Filled with the level's ink.
    Ink,
    /// Outlined with the level's ink.
    Line,
    /// The span to a known end: the level's ink, diluted.
    Span,
    /// A diluted span that fades to almost nothing.
    Fade,
    /// A diluted span that fades to nothing.
    FadeAway,
    /// A wash with soft ends.
    Wash,
    /// The same, paler: only a year is known, about.
    PaleWash,
    /// The hairline to marks beyond the span.
    Tie,
    /// The three dots of an end nobody published.
    Dots,
    /// A due date that is past.
    Passed,
    /// A due date within ninety days.
    Soon,
    /// A due date ahead.
    Ahead,
    /// A published result.
    Result,
}

impl Part {
    /// The class that gives its colours.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Ink => "timeline-ink",
            Self::Line => "timeline-line",
            Self::Span => "timeline-span",
            Self::Fade => "timeline-fade",
            Self::FadeAway => "timeline-fade-away",
            Self::Wash => "timeline-wash",
            Self::PaleWash => "timeline-pale-wash",
            Self::Tie => "timeline-tie",
            Self::Dots => "timeline-dots",
            Self::Passed => "timeline-passed",
            Self::Soon => "timeline-soon",
            Self::Ahead => "timeline-ahead",
            Self::Result => "timeline-result",
        }
    }

    /// The gradient it is filled with, if any: `fade`, `away` or `wash`.
    #[must_use]
    pub const fn gradient(self) -> Option<&'static str> {
        match self {
            Self::Fade => Some("fade"),
            Self::FadeAway => Some("away"),
            Self::Wash | Self::PaleWash => Some("wash"),
            _ => None,
        }
    }
}

/// A part and its outline.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    /// Which part.
    pub part: Part,
    /// The path.
    pub path: String,
}

/// A path being written.
#[derive(Default)]
struct Pen(String);

impl Pen {
    fn polygon(mut self, points: &[(f64, f64)]) -> Self {
        for (i, (x, y)) in points.iter().enumerate() {
            self.0.push(if i == 0 { 'M' } else { 'L' });
            push_point(&mut self.0, Point::new(*x, *y));
        }
        self.0.push('Z');
        self
    }

    fn line(mut self, from: (f64, f64), to: (f64, f64)) -> Self {
        self.0.push('M');
        push_point(&mut self.0, Point::new(from.0, from.1));
        self.0.push('L');
        push_point(&mut self.0, Point::new(to.0, to.1));
        self
    }

    fn rectangle(self, left: f64, top: f64, right: f64, bottom: f64) -> Self {
        self.polygon(&[(left, top), (right, top), (right, bottom), (left, bottom)])
    }

    fn circle(mut self, x: f64, y: f64, radius: f64) -> Self {
        self.0.push('M');
        push_point(&mut self.0, Point::new(x - radius, y));
        for side in [2.0, -2.0] {
            self.0.push('a');
            push_number(&mut self.0, radius);
            self.0.push(' ');
            push_number(&mut self.0, radius);
            self.0.push_str(" 0 1 0 ");
            push_number(&mut self.0, side * radius);
            self.0.push_str(" 0");
        }
        self
    }

    fn done(self, part: Part) -> Stroke {
        Stroke { part, path: self.0 }
    }
}

/// A nib stroke, leaning to the right, on the line `y`.
#[must_use]
pub fn nib(x: f64, y: f64) -> String {
    let points = [
        (x - 3.4, y + 5.6),
        (x + 1.3, y - 6.5),
        (x + 3.7, y - 5.4),
        (x - 0.6, y + 6.0),
    ];
    Pen::default().polygon(&points).0
}

/// The outlines of an agreement on the line 0, from the back to the front. `edges` are those of the plot: nothing is
/// painted far outside them, so that a century of span is not a path of a million pixels.
#[must_use]
pub fn strokes(marks: &Marks, edges: (f64, f64)) -> Vec<Stroke> {
    let (y, width) = (0.0, edges.1);
    let mut out = Vec::with_capacity(6);
    if let Some((from, to)) = marks.tie {
        out.push(Pen::default().line((from, y), (to, y)).done(Part::Tie));
    }
    tail(&mut out, marks, y, edges);
    head(&mut out, marks.head, y, edges.0);
    if marks.runs_on {
        let arrow = [
            (width + 1.0, y - 4.5),
            (width + 7.0, y),
            (width + 1.0, y + 4.5),
        ];
        out.push(Pen::default().polygon(&arrow).done(Part::Ink));
    }
    for x in &marks.dots {
        out.push(Pen::default().circle(*x, y, 2.7).done(Part::Result));
    }
    for pennant in &marks.pennants {
        let part = match pennant.deadline {
            Deadline::Passed => Part::Passed,
            Deadline::DueSoon => Part::Soon,
            Deadline::Ahead | Deadline::None => Part::Ahead,
        };
        let (x, right) = (pennant.x, pennant.x + PENNANT - 0.5);
        let flag = [
            (x, y + 5.0),
            (x, y - 5.5),
            (right, y - 5.5),
            (right - 2.0, y - 2.9),
            (right, y - 0.3),
            (x, y - 0.3),
        ];
        out.push(Pen::default().polygon(&flag).done(part));
    }
    out
}

fn head(out: &mut Vec<Stroke>, head: Head, y: f64, edge: f64) {
    match head {
        Head::Day(x) => out.push(Stroke {
            part: Part::Ink,
            path: nib(x, y),
        }),
        Head::Month(left, right) => {
            let block = Pen::default().rectangle(left, y - 5.0, right, y + 5.0);
            out.push(block.done(Part::Ink));
        }
        Head::Year(left, right) => {
            let bracket = Pen::default()
                .line((left + 1.0, y - 5.0), (left + 1.0, y + 5.0))
                .line((right - 1.0, y - 5.0), (right - 1.0, y + 5.0))
                .line((left + 1.0, y), (right - 1.0, y));
            out.push(bracket.done(Part::Line));
        }
        Head::Soft(left, right, strength) => {
            let part = if strength < 0.7 {
                Part::PaleWash
            } else {
                Part::Wash
            };
            let wash = Pen::default().rectangle(left, y - 3.5, right, y + 3.5);
            out.push(wash.done(part));
        }
        Head::Before => {
            let arrow = [
                (edge + 7.0, y - 4.5),
                (edge + 1.0, y),
                (edge + 7.0, y + 4.5),
            ];
            out.push(Pen::default().polygon(&arrow).done(Part::Ink));
        }
    }
}

fn tail(out: &mut Vec<Stroke>, marks: &Marks, y: f64, (left, width): (f64, f64)) {
    let cut = |x: f64| x.clamp(left - 40.0, width + 40.0);
    let bar = |from: f64, to: f64| {
        let (from, to) = (cut(from), cut(to));
        (to > from).then(|| {
            Pen::default()
                .rectangle(from, y - 2.0, to, y + 2.0)
                .done(Part::Span)
        })
    };
    let tick = |x: f64, half: f64| {
        (x < width + 20.0).then(|| {
            Pen::default()
                .rectangle(x - 0.8, y - half, x + 0.8, y + half)
                .done(Part::Ink)
        })
    };
    match marks.tail {
        Tail::Dots(x) => {
            let dots = [1.0, 6.5, 12.0].iter();
            let dots = dots.fold(Pen::default(), |pen, dx| pen.circle(x + dx, y, 1.0));
            out.push(dots.done(Part::Dots));
        }
        Tail::Closed(from, to) => {
            out.extend(bar(from, to));
            out.extend(tick(to, 4.0));
        }
        // A fade is painted whole: cut short, its gradient would end at the edge and lie about the end.
        Tail::Fading(from, soft, to) => {
            out.extend(bar(from, soft));
            let fade = Pen::default().rectangle(soft, y - 2.0, to, y + 2.0);
            out.push(fade.done(Part::Fade));
            out.extend(tick(to, 3.0));
        }
        Tail::FadingAway(from, soft, to) => {
            out.extend(bar(from, soft));
            let fade = Pen::default().rectangle(soft, y - 2.0, to, y + 2.0);
            out.push(fade.done(Part::FadeAway));
        }
    }
}

/// The strokes inside the frame of a cluster, one for each member.
#[must_use]
pub fn member_stroke(x: f64, y: f64) -> String {
    Pen::default().polygon(&member_points(x, y)).0
}

/// The corners of such a stroke.
#[must_use]
pub const fn member_points(x: f64, y: f64) -> [(f64, f64); 4] {
    [
        (x - 2.0, y + 5.0),
        (x + 0.9, y - 5.2),
        (x + 2.2, y - 4.8),
        (x - 0.6, y + 5.2),
    ]
}

/// The triangle after the name of a cluster, which begins at `label_x`: down when closed, up when open.
#[must_use]
pub fn triangle(cluster: &Cluster, label_x: f64) -> String {
    let (x, y) = (label_x + cluster.label.width - 9.0, 0.0);
    let tip = if cluster.card.is_some() { -1.0 } else { 1.0 };
    let points = [
        (x, y - 2.0 * tip),
        (x + 8.0, y - 2.0 * tip),
        (x + 4.0, y + 3.0 * tip),
    ];
    Pen::default().polygon(&points).0
}
