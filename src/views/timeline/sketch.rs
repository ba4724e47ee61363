//! The scene on a canvas, while it moves.
//!
//! Elements are what a keyboard, a screen reader and a printer need, and they are slow to write: at each frame hundreds of
//! texts cross from the module into the document. While the window moves nobody reads them; so the same shapes go to a
//! canvas, as numbers, and the elements follow when the hand rests (see `drawing.rs`). Only what is on the screen is
//! drawn, in groups of one colour. Names have no halo here, which the eye does not miss in motion.

use super::painter::Look;
use crate::analysis::geometry::Point;
use crate::analysis::path_text::{Step, steps};
use crate::analysis::timeline::ink::member_points;
use crate::analysis::timeline::inks::{Ink, Inking, filled, inking, writing};
use crate::analysis::timeline::scene::Scene;
use crate::analysis::timeline::shapes::{
    Members, Shape, backdrop, cluster, cluster_origin, item, item_origin, member_places,
};
use crate::browser;
use crate::domain::Lang;
use crate::domain::agreement::Level;
use crate::domain::arrange::Arrange;
use leptos::web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};
use std::collections::BTreeMap;
use std::f64::consts::TAU;
use wasm_bindgen::JsCast as _;

/// How a class is drawn in motion: soft ends are a flat tint.
fn inking_of(class: &str) -> Option<Inking> {
    match class {
        "timeline-fade" | "timeline-fade-away" => Some(filled(Ink::Level, 0.24)),
        "timeline-wash" => Some(filled(Ink::Level, 0.5)),
        "timeline-pale-wash" => Some(filled(Ink::Level, 0.35)),
        "timeline-triangle" => Some(filled(Ink::Faint, 1.0)),
        _ => inking(class),
    }
}

/// A shape and where it stands.
struct Placed {
    shape: Shape,
    at: (f64, f64),
}

/// The strokes of the members of a cluster, or of a folded lane: thousands, so they are never written as text.
struct Strokes {
    places: Vec<f64>,
    at: (f64, f64),
    level: Option<Level>,
}

/// Words and where they stand.
struct Words {
    class: &'static str,
    at: (f64, f64),
    size: f64,
    text: String,
    level: Option<Level>,
}

/// Levels in the order of groups; the last is for what has no level of its own.
fn level_number(level: Option<Level>) -> usize {
    let place = |level| Level::ALL.iter().position(|other| *other == level);
    level.and_then(place).unwrap_or(Level::ALL.len())
}

/// Strokes that are filled together: a browser fills a path of thousands of corners more slowly, by far, than hundreds of
/// paths of few.
const HANDFUL: usize = 8;

/// A canvas that shows scenes in motion.
pub struct Sketch {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    colours: BTreeMap<&'static str, String>,
    lang: Lang,
}

impl Sketch {
    /// A sketch on a canvas; `None` where the browser has no such thing.
    #[must_use]
    pub fn new(canvas: HtmlCanvasElement, lang: Lang) -> Option<Self> {
        let context = canvas.get_context("2d").ok()??;
        Some(Self {
            context: context.dyn_into().ok()?,
            canvas,
            colours: BTreeMap::new(),
            lang,
        })
    }

    /// The canvas.
    #[must_use]
    pub const fn canvas(&self) -> &HtmlCanvasElement {
        &self.canvas
    }

    /// Forgets the colours, which another theme has changed.
    pub fn forget_colours(&mut self) {
        self.colours.clear();
    }

    /// Draws the part of a scene between two heights; the canvas has that part's size.
    pub fn draw(&mut self, scene: &Scene, look: Look, top: f64, bottom: f64) {
        let density = browser::pixel_density();
        let (width, height) = (scene.gutter + scene.plot + 10.0, (bottom - top).max(1.0));
        let pixels = |length: f64| (length * density).ceil() as u32;
        let (across, down) = (pixels(width), pixels(height));
        let context = self.context.clone();
        // To set a size, even the same, makes a new canvas: that costs more than the drawing.
        if (self.canvas.width(), self.canvas.height()) == (across, down) {
            context.reset_transform().ok();
            context.clear_rect(0.0, 0.0, f64::from(across), f64::from(down));
        } else {
            self.canvas.set_width(across);
            self.canvas.set_height(down);
        }
        context.save();
        context.scale(density, density).ok();
        context.translate(scene.gutter, -top).ok();
        context.begin_path();
        context.rect(-2.0, top, scene.plot + 12.0, height);
        context.clip();

        let mut groups: BTreeMap<(usize, &'static str), Vec<Placed>> = BTreeMap::new();
        let mut order: Vec<(usize, &'static str)> = Vec::new();
        let mut strokes: Vec<Strokes> = Vec::new();
        let mut words: Vec<Words> = Vec::new();
        let mut put = |shape: Shape, at: (f64, f64), level: Option<Level>| {
            let class = match shape {
                Shape::Text {
                    class,
                    x,
                    y,
                    size,
                    text,
                } => {
                    let at = (at.0 + x, at.1 + y);
                    words.push(Words {
                        class,
                        at,
                        size,
                        text,
                        level,
                    });
                    return;
                }
                Shape::Path { class, .. } | Shape::Box { class, .. } => class,
            };
            let group = (level_number(level), class);
            let list = groups.entry(group).or_insert_with(|| {
                order.push(group);
                Vec::new()
            });
            list.push(Placed { shape, at });
        };
        for shape in backdrop(scene) {
            put(shape, (0.0, 0.0), None);
        }
        for lane in &scene.lanes {
            if let (Some(y), Some(strip)) = (lane.rows.first(), &lane.strip) {
                strokes.push(Strokes {
                    places: strip.iter().map(|(_, x)| *x).collect(),
                    at: (0.0, *y),
                    level: lane.level,
                });
            }
        }
        let is_seen = |y: f64| y > top - 30.0 && y < bottom + 30.0;
        for mark in scene.clusters.iter().filter(|mark| is_seen(mark.y)) {
            let (at, level) = (cluster_origin(mark), mark.level);
            for shape in cluster(mark, Members::Apart, self.lang) {
                put(shape, at, level);
            }
            strokes.push(Strokes {
                places: member_places(mark),
                at,
                level,
            });
        }
        for mark in scene.items.iter().filter(|mark| is_seen(mark.y)) {
            let selected = look.selected == Some(mark.key.agreement);
            for shape in item(mark, scene.plot, selected, false) {
                put(shape, item_origin(mark), Some(mark.level));
            }
        }
        for group in order {
            let (number, class) = group;
            let Some(inking) = inking_of(class) else {
                continue;
            };
            context.begin_path();
            let closes = inking.stroke.is_some();
            for Placed { shape, at } in groups.get(&group).into_iter().flatten() {
                trace(&context, shape, *at, closes);
            }
            self.paint(inking, Level::ALL.get(number).copied());
        }
        self.fill(&strokes);
        // To set a font is long: each is set once.
        words.arrange_by_key(|words| (words.class, level_number(words.level)));
        self.write(&words);
        context.restore();
    }

    fn paint(&mut self, inking: Inking, level: Option<Level>) {
        let context = self.context.clone();
        context.set_global_alpha(inking.opacity);
        if let Some(ink) = inking.fill {
            context.set_fill_style_str(self.colour(ink, level));
            context.fill();
        }
        if let Some((ink, width)) = inking.stroke {
            context.set_stroke_style_str(self.colour(ink, level));
            context.set_line_width(width);
            context.stroke();
        }
        context.set_global_alpha(1.0);
    }

    /// Fills strokes a handful at a time.
    fn fill(&mut self, strokes: &[Strokes]) {
        let context = self.context.clone();
        let Some(ink) = inking("timeline-member").and_then(|inking| inking.fill) else {
            return;
        };
        let mut inked = None;
        for own in strokes {
            if inked != Some(own.level) {
                inked = Some(own.level);
                context.set_fill_style_str(self.colour(ink, own.level));
            }
            for some in own.places.chunks(HANDFUL) {
                context.begin_path();
                for place in some {
                    let [first, others @ ..] = member_points(own.at.0 + place, own.at.1);
                    context.move_to(first.0, first.1);
                    others.iter().for_each(|(x, y)| context.line_to(*x, *y));
                }
                context.fill();
            }
        }
    }

    fn write(&mut self, words: &[Words]) {
        let context = self.context.clone();
        let mut font = ("", 0.0);
        let mut colour = String::new();
        for own in words {
            let (ink, weight) = writing(own.class);
            if font != (weight, own.size) {
                font = (weight, own.size);
                let size = own.size;
                let wanted = format!("{weight}{size}px \"Source Sans 3\", system-ui, sans-serif");
                context.set_font(&wanted);
            }
            let wanted = self.colour(ink, own.level);
            if wanted != colour {
                wanted.clone_into(&mut colour);
                context.set_fill_style_str(&colour);
            }
            let text = own.text.trim_start();
            context.fill_text(text, own.at.0, own.at.1).ok();
        }
    }

    /// A colour of the style sheet, asked for once.
    fn colour(&mut self, ink: Ink, level: Option<Level>) -> &str {
        let property = ink.property(level);
        self.colours.entry(property).or_insert_with(|| {
            let [red, green, blue] = browser::ink(property);
            format!("rgb({red} {green} {blue})")
        })
    }
}

/// Follows the outline of a shape. To fill an outline is to close it; and to close it before measures the whole path
/// anew, in some browsers, so that only lines are closed.
fn trace(context: &CanvasRenderingContext2d, shape: &Shape, (x, y): (f64, f64), closes: bool) {
    match shape {
        Shape::Box {
            x: left,
            y: top,
            width,
            height,
            ..
        } => context.rect(x + left, y + top, *width, *height),
        Shape::Path { d, .. } => steps(d, Point::new(x, y), &mut |step| match step {
            Step::Move(to) => context.move_to(to.x, to.y),
            Step::Line(to) => context.line_to(to.x, to.y),
            Step::Curve(a, b, to) => context.bezier_curve_to(a.x, a.y, b.x, b.y, to.x, to.y),
            Step::Circle(middle, radius) => {
                context.move_to(middle.x + radius, middle.y);
                context.arc(middle.x, middle.y, radius, 0.0, TAU).ok();
            }
            Step::Close if closes => context.close_path(),
            Step::Close => {}
        }),
        Shape::Text { .. } => {}
    }
}
