//! Where the words of the drawing go: beside their mark, where nothing else is.

use super::Label;
use crate::analysis::geometry::Bounds;
use crate::analysis::measure::{Weight, text_width_px};

/// The size of figures in the drawing.
pub(super) const FONT: f64 = 13.0;

/// The room already taken.
pub(super) struct Room {
    frame: Bounds,
    taken: Vec<Bounds>,
}

impl Room {
    pub(super) fn new(width: f64, foot: f64) -> Self {
        Self {
            frame: Bounds {
                left: 0.0,
                top: 0.0,
                right: width,
                bottom: foot,
            },
            taken: Vec::new(),
        }
    }

    pub(super) fn take(&mut self, left: f64, top: f64, right: f64, bottom: f64) {
        self.taken.push(Bounds {
            left,
            top,
            right,
            bottom,
        });
    }

    /// A label beside the mark at `x`, `y`: right, left, above, below, the first that is free.
    pub(super) fn beside(&mut self, text: &str, x: f64, y: f64) -> Option<Label> {
        let places = [
            (x + 9.0, y + 4.5, "start"),
            (x - 9.0, y + 4.5, "end"),
            (x, y - 9.0, "middle"),
            (x + 7.0, y - 7.0, "start"),
            (x - 7.0, y - 7.0, "end"),
            (x + 7.0, y + 16.0, "start"),
            (x - 7.0, y + 16.0, "end"),
        ];
        places
            .into_iter()
            .find_map(|(x, y, anchor)| self.place(text, x, y, anchor))
    }

    /// A label at one place, if it is free.
    pub(super) fn place(
        &mut self,
        text: &str,
        x: f64,
        y: f64,
        anchor: &'static str,
    ) -> Option<Label> {
        let label = Label {
            text: text.to_owned(),
            x,
            y,
            anchor,
        };
        let bounds = bounds(&label);
        let inside = bounds.left >= self.frame.left
            && bounds.right <= self.frame.right
            && bounds.top >= self.frame.top
            && bounds.bottom <= self.frame.bottom + 2.0;
        let free = self.taken.iter().all(|other| !other.overlaps(&bounds));
        (inside && free).then(|| {
            self.taken.push(bounds);
            label
        })
    }
}

fn bounds(label: &Label) -> Bounds {
    let width = text_width_px(&label.text, FONT, Weight::SemiBold);
    let left = match label.anchor {
        "end" => label.x - width,
        "middle" => label.x - width / 2.0,
        _ => label.x,
    };
    Bounds {
        left,
        top: label.y - 10.5,
        right: left + width,
        bottom: label.y + 2.5,
    }
}
