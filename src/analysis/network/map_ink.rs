//! The links of the map as pixels, and its marks too where they are too many to be elements of the document.
//!
//! | link | ink |
//! | --- | --- |
//! | signed, not known to have ended | of the agreement's level |
//! | signed, past its published end | grey |
//! | a part without a signature | the same, dashed |
//! | signed before or after the period shown | none |
//! | deduced (projection) | one ink, the stronger and wider the weightier |

use super::camera::{Camera, Frame};
use super::raster::{Ink, Pen, Raster};
use super::scene::{Scene, Strand, mark_growth};
use super::time::Standing;
use crate::analysis::geometry::Point;
use crate::domain::agreement::Level;

/// Above this many marks, they are drawn as pixels; below, each is an element that the style sheet draws.
pub const MANY: usize = 2_000;
/// How strong one link is.
const STRENGTH: f32 = 0.42;
/// Dash and gap of a part without a signature.
const DASH: f32 = 4.0;

/// The inks of a theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Inks {
    /// In the order of [`Level::ALL`].
    pub levels: [Ink; 4],
    /// What has ended, and deduced links.
    pub grey: Ink,
    /// Organisations.
    pub ink: Ink,
    /// The ground.
    pub ground: Ink,
}

/// How the map is looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Where from.
    pub camera: Camera,
    /// The frame, in pixels of the page.
    pub frame: Frame,
    /// Times closer than the whole.
    pub zoom: f64,
    /// Pixels of the device for one of the page.
    pub density: f64,
}

/// Whether a sheet holds a link whose agreement stands so.
type Holds = Box<dyn Fn(&Strand, Standing) -> bool>;

/// A sheet: the links drawn in one wash.
struct Sheet {
    ink: Ink,
    strength: f32,
    pen: Pen,
    holds: Holds,
}

fn sheets(inks: Inks, density: f32) -> Vec<Sheet> {
    let pen = |width: f32, dashed: bool| Pen {
        width: width * density,
        dash: if dashed { DASH * density } else { 0.0 },
    };
    let mut list: Vec<Sheet> = Vec::new();
    for signed in [true, false] {
        list.push(Sheet {
            ink: inks.grey,
            strength: STRENGTH,
            pen: pen(1.0, !signed),
            holds: Box::new(move |strand, standing| {
                standing == Standing::Ended && strand.signed == signed && strand.level.is_some()
            }),
        });
        for (level, ink) in Level::ALL.iter().zip(inks.levels) {
            list.push(Sheet {
                ink,
                strength: STRENGTH,
                pen: pen(1.0, !signed),
                holds: Box::new(move |strand, standing| {
                    standing == Standing::Present
                        && strand.signed == signed
                        && strand.level == Some(*level)
                }),
            });
        }
    }
    // Deduced links in three weights: a part of an agreement, one between two alone, several.
    for (low, high, width, strength) in [
        (0.0, 0.5, 0.8, 0.16),
        (0.5, 1.5, 1.0, 0.42),
        (1.5, f64::INFINITY, 2.0, 0.7),
    ] {
        list.push(Sheet {
            ink: inks.grey,
            strength,
            pen: pen(width, false),
            holds: Box::new(move |strand, _| {
                strand.level.is_none() && (low..high).contains(&strand.weight)
            }),
        });
    }
    list
}

/// Draws the links, and the marks where they are many. `standings` are those of the graph's nodes.
pub fn draw(raster: &mut Raster, scene: &Scene, standings: &[Standing], view: View, inks: Inks) {
    let View {
        camera,
        frame,
        density,
        ..
    } = view;
    let pixels = |size: f64| (size * density).round().max(1.0) as usize;
    raster.clear(pixels(frame.width), pixels(frame.height));
    let screen: Vec<Point> = scene
        .marks
        .iter()
        .map(|mark| {
            let at = camera.screen_from_world(mark.at, frame);
            Point::new(at.x * density, at.y * density)
        })
        .collect();
    let standing = |place: usize| standings.get(place).copied().unwrap_or(Standing::Present);
    for sheet in sheets(inks, density as f32) {
        for strand in &scene.links {
            if (sheet.holds)(strand, standing(strand.other)) {
                raster.line(screen[strand.organisation], screen[strand.other], sheet.pen);
            }
        }
        raster.wash(sheet.ink, sheet.strength);
    }
    if scene.marks.len() <= MANY {
        return;
    }
    let unit = mark_growth(view.zoom, frame) * density;
    for (place, mark) in scene.marks.iter().enumerate() {
        let (at, radius) = (screen[place], mark.radius * unit);
        let opacity = if standing(place) == Standing::Away {
            0.08
        } else {
            1.0
        };
        let ended = standing(place) == Standing::Ended;
        let ink = |ink: Ink| if ended { inks.grey } else { ink };
        match mark.level {
            Some(level) => {
                let of_level = Level::ALL.iter().position(|l| *l == level).unwrap_or(0);
                raster.lozenge(at, radius, ink(inks.levels[of_level]), opacity);
            }
            None => {
                let rim = if mark.degree > 1 { 0.0 } else { 1.4 * density };
                raster.disc(at, radius, ink(inks.ink), rim, inks.ground, opacity);
            }
        }
    }
}
