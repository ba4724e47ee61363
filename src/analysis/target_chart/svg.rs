//! The drawing as a picture of its own, for a file.
//!
//! Everything the page's style sheet says is written in the marks themselves, in the inks of the light theme on its
//! paper, so that the file looks the same wherever it is opened.

use super::{Chart, Dot, Label, Pole};
use crate::analysis::tracker::{Deadline, Evidence};
use crate::domain::agreement::Level;
use crate::text::markup::escape;
use std::fmt::Write as _;

const PAPER: &str = "#fbfaf8";
const INK: &str = "#1d1630";
const INK_2: &str = "#4d4463";
const INK_3: &str = "#6a6180";
const RULE: &str = "#cfc7e2";
const ACCENT: &str = "#4f2ea6";
const MARK: &str = "#ffe27a";
/// How much of its ink a value keeps that was published after the day one looks from.
const PALE: &str = " opacity=\"0.38\"";

const fn ink(level: Level) -> &'static str {
    match level {
        Level::National => ACCENT,
        Level::Regional => "#1f7b79",
        Level::Departmental => "#b15408",
        Level::Local => "#720f36",
    }
}

/// A picture of the drawing; `said` is what it says, for who cannot see it.
#[must_use]
pub fn svg(chart: &Chart, said: &str) -> String {
    let mut out = String::new();
    let Chart {
        width,
        height,
        foot,
        ..
    } = chart;
    // Writing to a String cannot fail.
    let mut line = |text: String| writeln!(out, "{text}").ok();
    line(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" font-family=\"'Source Sans 3', sans-serif\" font-size=\"13\">"
    ));
    line(format!("<title>{}</title>", escape(said)));
    line(format!(
        "<rect width=\"{width}\" height=\"{height}\" fill=\"{PAPER}\"/>"
    ));
    let mut axis = format!("M4 {foot}H{}", width - 4.0);
    for x in &chart.ticks {
        write!(axis, "M{x:.1} {foot}v4").ok();
    }
    line(stroke(&axis, RULE, 1.0, ""));
    for label in &chart.years {
        line(text(label, INK_2, false));
    }
    if let Some(promise) = &chart.promise {
        if !promise.hatch.is_empty() {
            line(stroke(&promise.hatch, INK_3, 0.8, ""));
        }
        let dash = if promise.dashed { "5 3" } else { "" };
        let d = format!("M{:.1} {:.1}H{:.1}", promise.x0, promise.y, promise.x1);
        line(stroke(&d, INK, 1.6, dash));
        line(text(&promise.label, INK, true));
    }
    for (pole, dash) in [(&chart.pole, ""), (&chart.revised, "3 2.5")] {
        if let Some(pole) = pole {
            line(stroke(
                &format!("M{:.1} {foot}V{:.1}", pole.x, pole.top),
                INK,
                1.5,
                dash,
            ));
            line(pennant(pole));
        }
    }
    if let Some(cross) = &chart.baseline {
        let d = format!(
            "M{:.1} {:.1}h9M{:.1} {:.1}v9",
            cross.x - 4.5,
            cross.y,
            cross.x,
            cross.y - 4.5
        );
        line(stroke(&d, INK_2, 1.7, ""));
        if let Some(label) = &cross.label {
            line(text(label, INK_2, false));
        }
    }
    if let Some(d) = &chart.line {
        line(stroke(d, ACCENT, 1.5, ""));
    }
    for dot in &chart.dots {
        line(observation(dot, *foot));
    }
    let (nib, level) = &chart.signed;
    line(format!("<path d=\"{nib}\" fill=\"{}\"/>", ink(*level)));
    out.push_str("</svg>\n");
    out
}

fn stroke(d: &str, ink: &str, width: f64, dash: &str) -> String {
    let dash = match dash {
        "" => String::new(),
        dash => format!(" stroke-dasharray=\"{dash}\""),
    };
    format!("<path d=\"{d}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"{width}\"{dash}/>")
}

fn text(label: &Label, ink: &str, strong: bool) -> String {
    let Label { text, x, y, anchor } = label;
    let weight = if strong { " font-weight=\"600\"" } else { "" };
    format!(
        "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" fill=\"{ink}\"{weight} paint-order=\"stroke\" stroke=\"{PAPER}\" stroke-width=\"3.5\" stroke-linejoin=\"round\">{}</text>",
        escape(text)
    )
}

fn pennant(pole: &Pole) -> String {
    let fill = match pole.deadline {
        Deadline::Passed => INK,
        Deadline::DueSoon => MARK,
        Deadline::Ahead | Deadline::None => PAPER,
    };
    format!(
        "<path d=\"{}\" fill=\"{fill}\" stroke=\"{INK}\" stroke-width=\"1.3\" stroke-linejoin=\"round\"/>",
        pole.pennant
    )
}

fn observation(dot: &Dot, foot: f64) -> String {
    let Dot { x, y, .. } = *dot;
    let mut out = String::from("<g");
    out.push_str(if dot.later { PALE } else { "" });
    out.push('>');
    if let Some((from, to)) = dot.span {
        write!(
            out,
            "<path d=\"M{from:.1} {foot}H{to:.1}\" stroke=\"{ACCENT}\" stroke-width=\"2.4\" opacity=\"0.45\"/>"
        )
        .ok();
    }
    out.push_str(&stroke(
        &format!("M{x:.1} {foot}V{:.1}", y + 5.0),
        ACCENT,
        1.0,
        "1 3",
    ));
    let full = !dot.caveat && dot.evidence == Evidence::Independent;
    let fill = if full { ACCENT } else { PAPER };
    let dash = if dot.caveat {
        " stroke-dasharray=\"2 1.77\""
    } else {
        ""
    };
    write!(
        out,
        "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4.8\" fill=\"{fill}\" stroke=\"{ACCENT}\" stroke-width=\"1.8\"{dash}/>"
    )
    .ok();
    if !dot.caveat && dot.evidence == Evidence::Reported {
        write!(
            out,
            "<path d=\"M{:.1} {y:.1}a4.8 4.8 0 0 0 9.6 0Z\" fill=\"{ACCENT}\"/>",
            x - 4.8
        )
        .ok();
    }
    out.push_str("</g>");
    if let Some(label) = &dot.label {
        // Pale, but its value can still be read.
        let ink = if dot.later { INK_3 } else { ACCENT };
        out.push_str(&text(label, ink, !dot.later));
    }
    out
}
