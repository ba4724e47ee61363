//! How each class of shape is inked, where no style sheet says it: in a picture file and on a canvas.
//!
//! The page's own style sheet (`style/timeline.css`) says the same for its elements; whoever changes one changes the
//! other. Soft ends are not here: a file has gradients for them, a canvas in motion a flat tint.

use crate::domain::agreement::Level;

/// A colour by its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// That of the mark's level.
    Level,
    /// Text.
    Strong,
    /// Quieter text.
    Quiet,
    /// The quietest text.
    Faint,
    /// The page.
    Paper,
    /// Hairlines.
    Rule,
    /// Stronger lines.
    RuleStrong,
    /// The line of the as-of day.
    Margin,
    /// The marker.
    Mark,
}

impl Ink {
    /// The custom property of the style sheet that has it, on a mark of that level.
    #[must_use]
    pub const fn property(self, level: Option<Level>) -> &'static str {
        match self {
            Self::Level => match level {
                Some(Level::National) => "--national",
                Some(Level::Regional) => "--regional",
                Some(Level::Departmental) => "--departmental",
                Some(Level::Local) => "--local",
                None => "--ink-2",
            },
            Self::Strong => "--ink",
            Self::Quiet => "--ink-2",
            Self::Faint => "--ink-3",
            Self::Paper => "--paper",
            Self::Rule => "--rule",
            Self::RuleStrong => "--rule-strong",
            Self::Margin => "--margin",
            Self::Mark => "--mark",
        }
    }

    /// The light colour, on white; that of a level is given by the group around.
    #[must_use]
    pub const fn light(self) -> &'static str {
        match self {
            Self::Level => "currentColor",
            Self::Strong => "#1d1630",
            Self::Quiet => "#4d4463",
            Self::Faint => "#6a6180",
            Self::Paper => "#fff",
            Self::Rule => "#e9e5f1",
            Self::RuleStrong => "#cfc7e2",
            Self::Margin => "#e2799f",
            Self::Mark => "#ffe27a",
        }
    }
}

/// How a path or a box is inked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Inking {
    /// What it is filled with.
    pub fill: Option<Ink>,
    /// What it is outlined with, and how wide.
    pub stroke: Option<(Ink, f64)>,
    /// How much of it shows, from 0 to 1.
    pub opacity: f64,
}

/// Filled.
#[must_use]
pub const fn filled(ink: Ink, opacity: f64) -> Inking {
    Inking {
        fill: Some(ink),
        stroke: None,
        opacity,
    }
}

const fn lined(ink: Ink, width: f64) -> Inking {
    Inking {
        fill: None,
        stroke: Some((ink, width)),
        opacity: 1.0,
    }
}

const fn both(fill: Ink, ink: Ink, width: f64) -> Inking {
    Inking {
        fill: Some(fill),
        stroke: Some((ink, width)),
        opacity: 1.0,
    }
}

/// Every class of paths and boxes that is drawn, but for soft ends.
pub const CLASSES: [(&str, Inking); 23] = [
    ("timeline-rule", lined(Ink::Rule, 0.8)),
    ("timeline-tick", lined(Ink::RuleStrong, 1.0)),
    ("timeline-hairline", lined(Ink::RuleStrong, 0.8)),
    ("timeline-today", lined(Ink::Margin, 1.5)),
    ("timeline-law", lined(Ink::Quiet, 2.0)),
    ("timeline-crisis", lined(Ink::Quiet, 1.5)),
    ("timeline-turn", lined(Ink::Quiet, 1.0)),
    ("timeline-reform", filled(Ink::Quiet, 1.0)),
    ("timeline-ink", filled(Ink::Level, 1.0)),
    ("timeline-member", filled(Ink::Level, 1.0)),
    ("timeline-dots", filled(Ink::Level, 1.0)),
    ("timeline-strip", filled(Ink::Level, 1.0)),
    ("timeline-line", lined(Ink::Level, 2.0)),
    ("timeline-span", filled(Ink::Level, 0.42)),
    ("timeline-tie", lined(Ink::Faint, 0.8)),
    ("timeline-passed", both(Ink::Strong, Ink::Strong, 1.0)),
    ("timeline-soon", both(Ink::Mark, Ink::Strong, 1.0)),
    ("timeline-ahead", both(Ink::Paper, Ink::Strong, 1.0)),
    ("timeline-result", both(Ink::Paper, Ink::Strong, 1.3)),
    ("timeline-frame", both(Ink::Paper, Ink::Level, 1.2)),
    ("timeline-marker", filled(Ink::Mark, 1.0)),
    ("timeline-curve", lined(Ink::Strong, 1.5)),
    ("timeline-curve-head", filled(Ink::Strong, 1.0)),
];

/// How a class is inked; `None` for what is only there to be hit, and for soft ends.
#[must_use]
pub fn inking(class: &str) -> Option<Inking> {
    CLASSES
        .iter()
        .find(|(name, _)| *name == class)
        .map(|(_, inking)| *inking)
}

/// How words of a class are written: their colour, and their style and weight as CSS writes them before the size.
#[must_use]
pub fn writing(class: &str) -> (Ink, &'static str) {
    match class {
        "timeline-tick-label is-strong" => (Ink::Strong, "600 "),
        "timeline-tick-label" | "timeline-event" => (Ink::Quiet, ""),
        "timeline-turn-name" => (Ink::Quiet, "italic "),
        "timeline-verb" => (Ink::Strong, "italic "),
        "timeline-count" => (Ink::Level, "700 "),
        _ => (Ink::Strong, ""),
    }
}
