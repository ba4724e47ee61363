//! A drawing in words.

use paraphe::analysis::target_chart::{Chart, Label};
use std::fmt::Write as _;

fn label(label: &Label) -> String {
    format!(
        "{:?} at {:.0},{:.0} {}",
        label.text, label.x, label.y, label.anchor
    )
}

/// A drawing in words, so that a table of drawings can be read.
pub(crate) fn drawn(scene: &Chart) -> String {
    let mut out = String::new();
    let line =
        |out: &mut String, name: &str, text: String| writeln!(out, "  {name:9} {text}").unwrap();
    for year in &scene.years {
        line(&mut out, "year", label(year));
    }
    if let Some(p) = &scene.promise {
        let side = match p.hatch.as_str() {
            "" => "no hatch",
            hatch if hatch.contains("l4 -4") => "hatch above",
            _ => "hatch below",
        };
        let dash = if p.dashed { ", dashed" } else { "" };
        line(
            &mut out,
            "promise",
            format!(
                "{:.0} to {:.0} at {:.0}, {side}{dash}, {}",
                p.x0,
                p.x1,
                p.y,
                label(&p.label)
            ),
        );
    }
    if let Some(pole) = &scene.pole {
        line(
            &mut out,
            "pole",
            format!(
                "at {:.0} from {:.0}, {}",
                pole.x,
                pole.top,
                pole.deadline.as_str()
            ),
        );
    }
    if let Some(pole) = &scene.revised {
        line(
            &mut out,
            "moved to",
            format!(
                "{:.0} from {:.0}, {}",
                pole.x,
                pole.top,
                pole.deadline.as_str()
            ),
        );
    }
    if let Some(cross) = &scene.baseline {
        line(
            &mut out,
            "start",
            format!(
                "{:.0},{:.0} {}",
                cross.x,
                cross.y,
                cross.label.as_ref().map(label).unwrap_or_default()
            ),
        );
    }
    if let Some(path) = &scene.line {
        line(&mut out, "line", path.clone());
    }
    for dot in &scene.dots {
        let caveat = if dot.caveat { ", caveat" } else { "" };
        let words = dot
            .label
            .as_ref()
            .map_or("no room for its label".to_owned(), label);
        line(
            &mut out,
            "dot",
            format!(
                "{:.0},{:.0} {}{caveat}, {words}",
                dot.x,
                dot.y,
                dot.evidence.as_str()
            ),
        );
    }
    out
}
