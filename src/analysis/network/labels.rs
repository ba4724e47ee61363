//! Which names are written, and where, so that none covers another.
//!
//! Rule: names are asked in order of importance. Each tries right, left, below and above its mark, and takes the first
//! room on the page that no earlier name and no large mark holds; a name without room is not written. Closer, there is more room,
//! so more names appear; a name already written keeps its turn.

use crate::analysis::geometry::{Bounds, Point};

/// Air around a name, in pixels.
const AIR: f64 = 2.0;
/// From the rim of a mark to its name, in pixels.
const GAP: f64 = 4.0;

/// A name that asks for room.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Asked {
    /// The middle of its mark, in pixels.
    pub at: Point,
    /// The radius of its mark, in pixels.
    pub radius: f64,
    /// Width of the name, in pixels.
    pub width: f64,
    /// Height of a line, in pixels.
    pub height: f64,
}

/// On which side of its mark a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Begins right of the mark.
    Right,
    /// Ends left of it.
    Left,
    /// Centred below.
    Below,
    /// Centred above.
    Above,
}

/// A name that has room.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// Which of the names asked.
    pub index: usize,
    /// Where.
    pub side: Side,
    /// The room it takes.
    pub bounds: Bounds,
}

impl Side {
    const ALL: [Self; 4] = [Self::Right, Self::Left, Self::Below, Self::Above];

    fn bounds(self, asked: &Asked) -> Bounds {
        let Asked {
            at,
            radius,
            width,
            height,
        } = *asked;
        let (left, top) = match self {
            Self::Right => (at.x + radius + GAP, at.y - height / 2.0),
            Self::Left => (at.x - radius - GAP - width, at.y - height / 2.0),
            Self::Below => (at.x - width / 2.0, at.y + radius + GAP / 2.0),
            Self::Above => (at.x - width / 2.0, at.y - radius - GAP / 2.0 - height),
        };
        Bounds {
            left,
            top,
            right: left + width,
            bottom: top + height,
        }
    }
}

/// Room for names inside `page`, the most important first. `marks` are the middles and radii of marks no name may cover.
#[must_use]
pub fn place(asked: &[Asked], marks: &[(Point, f64)], page: Bounds) -> Vec<Placed> {
    let mut taken = Grid::default();
    for (at, radius) in marks {
        taken.add(Bounds {
            left: at.x - radius,
            top: at.y - radius,
            right: at.x + radius,
            bottom: at.y + radius,
        });
    }
    let mut placed = Vec::new();
    for (index, name) in asked.iter().enumerate() {
        for side in Side::ALL {
            let bounds = side.bounds(name);
            let wider = Bounds {
                left: bounds.left - AIR,
                top: bounds.top,
                right: bounds.right + AIR,
                bottom: bounds.bottom,
            };
            let inside = bounds.left >= page.left
                && bounds.right <= page.right
                && bounds.top >= page.top
                && bounds.bottom <= page.bottom;
            if inside && taken.is_free(&wider) {
                taken.add(wider);
                placed.push(Placed {
                    index,
                    side,
                    bounds,
                });
                break;
            }
        }
    }
    placed
}

/// Boxes by square of the plane, so that each name is compared with those near it only.
#[derive(Default)]
struct Grid {
    cells: std::collections::BTreeMap<(i32, i32), Vec<Bounds>>,
}

impl Grid {
    const CELL: f64 = 64.0;

    fn cells(bounds: &Bounds) -> impl Iterator<Item = (i32, i32)> + use<> {
        let cell = |v: f64| (v / Self::CELL).floor() as i32;
        let (left, right) = (cell(bounds.left), cell(bounds.right));
        let (top, bottom) = (cell(bounds.top), cell(bounds.bottom));
        (left..=right).flat_map(move |x| (top..=bottom).map(move |y| (x, y)))
    }

    fn is_free(&self, bounds: &Bounds) -> bool {
        Self::cells(bounds).all(|cell| {
            self.cells
                .get(&cell)
                .is_none_or(|list| list.iter().all(|other| !other.overlaps(bounds)))
        })
    }

    fn add(&mut self, bounds: Bounds) {
        for cell in Self::cells(&bounds) {
            self.cells.entry(cell).or_default().push(bounds);
        }
    }
}
