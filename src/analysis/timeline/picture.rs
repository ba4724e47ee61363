//! A scene as a picture file: SVG that stands by itself, with its colours, its title, what it shows and where it is from.
//!
//! It is the whole range of the window at its full height, lane names included, for a document or for print. It is drawn
//! from the very shapes that the page paints, on white, in the light colours: a file does not know who will read it where.

use super::inks::{self, Ink};
use super::scene::{LaneScene, Scene};
use super::shapes::{Members, Shape, backdrop, cluster, cluster_origin, item, item_origin, strip};
use crate::analysis::geometry::number;
use crate::analysis::measure::{Weight, text_width_px};
use crate::domain::agreement::Level;
use crate::domain::{Dataset, Lang};
use crate::text::markup::escape;
use crate::text::numbers::counted;

/// The width of the drawing where no screen gives one.
pub const WIDTH: f64 = 1160.0;
/// Around the drawing.
const MARGIN: f64 = 24.0;
/// Above it, for the title and the sentence.
const HEAD: f64 = 74.0;
/// Below it, for the source.
const FOOT: f64 = 36.0;
/// The room for lane names where the scene has none.
const NAMES: f64 = 150.0;

/// The light colours of the levels, as on the page.
const fn colour(level: Option<Level>) -> &'static str {
    match level {
        Some(Level::National) => "#4f2ea6",
        Some(Level::Regional) => "#1f7b79",
        Some(Level::Departmental) => "#b15408",
        Some(Level::Local) => "#720f36",
        None => "#4d4463",
    }
}

/// What [`inks`] does not say: fonts, halos, dashes, soft ends.
const STYLE: &str = "text{font-family:'Source Sans 3','Source Sans Pro',system-ui,sans-serif;fill:#1d1630}\
.serif{font-family:Newsreader,Georgia,serif}.quiet{fill:#4d4463}\
.timeline-wash{opacity:.85}.timeline-pale-wash{opacity:.6}.timeline-turn{stroke-dasharray:2 3}\
.timeline-passed,.timeline-soon,.timeline-ahead{stroke-linejoin:round}\
.timeline-hit,.timeline-triangle{fill:none}\
.timeline-label{stroke:#fff;stroke-width:3;stroke-linejoin:round;paint-order:stroke}\
.timeline-verb{stroke:#fff;stroke-width:4;paint-order:stroke}";

/// The style of the file: a rule for each class of shapes.
fn style() -> String {
    let mut out = String::from(STYLE);
    for (class, inking) in inks::CLASSES {
        let fill = inking.fill.map_or("none", Ink::light);
        out.push_str(&format!(".{class}{{fill:{fill}"));
        if let Some((ink, width)) = inking.stroke {
            out.push_str(&format!(";stroke:{};stroke-width:{width}", ink.light()));
        }
        if inking.opacity < 1.0 {
            out.push_str(&format!(";opacity:{}", inking.opacity));
        }
        out.push('}');
    }
    out
}

/// What a picture says besides its drawing.
#[derive(Clone, Copy, Debug)]
pub struct Caption<'a> {
    /// What it is: the name of the view, and of the selection.
    pub title: &'a str,
    /// Where it can be seen and checked: an address; empty where none is known.
    pub address: &'a str,
}

/// A scene as a file of SVG.
#[must_use]
pub fn svg(scene: &Scene, dataset: &Dataset, lang: Lang, caption: Caption<'_>) -> String {
    let names = if scene.gutter > 0.0 {
        scene.gutter
    } else {
        NAMES
    };
    let (width, height) = (
        names + scene.plot + 10.0 + 2.0 * MARGIN,
        scene.height + HEAD + FOOT + 2.0 * MARGIN,
    );
    let sentence = scene.sentence.text();
    let mut file = File::default();
    file.open(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\" role=\"img\" lang=\"{}\">",
        lang.pick("fr", "en"),
        w = number(width),
        h = number(height),
    ));
    file.words("title", "", caption.title);
    file.words("desc", "", &sentence);
    file.line(&format!("<style>{}</style>", style()));
    file.gradients();
    file.line(&format!(
        "<clipPath id=\"plot\"><rect x=\"-2\" y=\"0\" width=\"{}\" height=\"{}\"/></clipPath>",
        number(scene.plot + 10.0),
        number(scene.height)
    ));
    file.line("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
    let at = |x: f64, y: f64, size: &str| {
        format!(
            " x=\"{}\" y=\"{}\" font-size=\"{size}\"",
            number(x),
            number(y)
        )
    };
    let title = format!("{} class=\"serif\"", at(MARGIN, MARGIN + 26.0, "28"));
    file.words("text", &title, caption.title);
    file.words("text", &at(MARGIN, MARGIN + 52.0, "15"), &sentence);
    file.open(&format!(
        "<g transform=\"translate({} {})\">",
        number(MARGIN),
        number(MARGIN + HEAD)
    ));
    for lane in &scene.lanes {
        lane_name(&mut file, lane, names, lang);
    }
    file.open(&format!(
        "<g transform=\"translate({} 0)\" clip-path=\"url(#plot)\">",
        number(names)
    ));
    drawing(&mut file, scene, lang);
    file.close("g");
    file.close("g");
    let address = if caption.address.is_empty() {
        String::new()
    } else {
        format!(" · {}", caption.address)
    };
    let source = format!(
        "Paraphe, {} {}, {}{address}",
        lang.pick("données du", "data of"),
        dataset.version(),
        dataset.licence()
    );
    let place = format!("{} class=\"quiet\"", at(MARGIN, height - MARGIN, "12.5"));
    file.words("text", &place, &source);
    file.close("svg");
    file.0
}

fn drawing(file: &mut File, scene: &Scene, lang: Lang) {
    for shape in backdrop(scene) {
        file.shape(&shape);
    }
    for lane in &scene.lanes {
        if let Some(shape) = strip(lane) {
            file.group((0.0, 0.0), lane.level, &[shape]);
        }
    }
    let members = Members::of(scene);
    for mark in &scene.clusters {
        let shapes = cluster(mark, members, lang);
        file.group(cluster_origin(mark), mark.level, &shapes);
    }
    for mark in &scene.items {
        let shapes = item(mark, scene.plot, false, false);
        file.group(item_origin(mark), Some(mark.level), &shapes);
    }
}

/// The name of a lane and its counts, in lines that fit the room on the left.
fn lane_name(file: &mut File, lane: &LaneScene, room: f64, lang: Lang) {
    let mut y = lane.top + 26.0;
    let colour = colour(lane.level);
    for line in lines(&lane.name, 19.0, room - 14.0) {
        let place = format!(
            " y=\"{}\" font-size=\"19\" class=\"serif\" style=\"fill:{colour}\"",
            number(y)
        );
        file.words("text", &place, &line);
        y += 22.0;
    }
    let accords = ("accord", "accords");
    let mut small = vec![counted(
        lang,
        lane.count,
        accords,
        ("agreement", "agreements"),
    )];
    let (before, after) = &lane.outside_words;
    small.extend(
        [before, after]
            .into_iter()
            .filter(|t| !t.is_empty())
            .cloned(),
    );
    if !lane.note.is_empty() {
        small.insert(0, lane.note.clone());
    }
    for words in small {
        for line in lines(&words, 13.0, room - 14.0) {
            let place = format!(
                " y=\"{}\" font-size=\"13\" class=\"quiet\"",
                number(y - 3.0)
            );
            file.words("text", &place, &line);
            y += 18.0;
        }
    }
}

/// A text cut between words into lines of at most that width.
fn lines(text: &str, size: f64, width: f64) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for word in text.split(' ') {
        let longer = out.last().map(|line| format!("{line} {word}"));
        match (longer, out.last_mut()) {
            (Some(longer), Some(line))
                if text_width_px(&longer, size, Weight::Regular) <= width =>
            {
                *line = longer;
            }
            _ => out.push(word.to_owned()),
        }
    }
    out
}

/// A file of SVG being written.
#[derive(Default)]
struct File(String);

impl File {
    fn line(&mut self, text: &str) {
        self.0.push_str(text);
        self.0.push('\n');
    }

    fn open(&mut self, tag: &str) {
        self.line(tag);
    }

    fn close(&mut self, name: &str) {
        self.line(&format!("</{name}>"));
    }

    fn words(&mut self, name: &str, attributes: &str, text: &str) {
        self.line(&format!("<{name}{attributes}>{}</{name}>", escape(text)));
    }

    fn gradients(&mut self) {
        self.open("<defs>");
        for (name, level, stops) in super::shapes::gradients() {
            let stops: String = (stops.iter())
                .map(|(offset, opacity)| {
                    let colour = colour(Some(level));
                    format!(
                        "<stop offset=\"{offset}\" stop-color=\"{colour}\" stop-opacity=\"{opacity}\"/>"
                    )
                })
                .collect();
            let id = super::shapes::gradient_id(name, level);
            self.line(&format!(
                "<linearGradient id=\"{id}\">{stops}</linearGradient>"
            ));
        }
        self.close("defs");
    }

    fn group(&mut self, (x, y): (f64, f64), level: Option<Level>, shapes: &[Shape]) {
        self.open(&format!(
            "<g transform=\"translate({} {})\" color=\"{}\">",
            number(x),
            number(y),
            colour(level)
        ));
        for shape in shapes {
            self.shape(shape);
        }
        self.close("g");
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Path {
                class, d, gradient, ..
            } => {
                let fill = gradient.map_or_else(String::new, |(name, level)| {
                    format!(
                        " fill=\"url(#{})\"",
                        super::shapes::gradient_id(name, level)
                    )
                });
                self.line(&format!("<path class=\"{class}\"{fill} d=\"{d}\"/>"));
            }
            // What is only there to be hit has no place in a picture.
            Shape::Box {
                class: "timeline-hit",
                ..
            } => {}
            Shape::Box {
                class,
                x,
                y,
                width,
                height,
            } => self.line(&format!(
                "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"2\"/>",
                number(*x),
                number(*y),
                number(*width),
                number(*height)
            )),
            Shape::Text {
                class,
                x,
                y,
                size,
                text,
            } => {
                let text = text.trim_start();
                let (ink, face) = inks::writing(class);
                let (weight, bold) = match face.trim_end().parse::<u32>() {
                    Ok(weight) => (Weight::SemiBold, format!(" font-weight=\"{weight}\"")),
                    Err(_) => (Weight::Regular, String::new()),
                };
                let slant = if face.starts_with("italic") {
                    " font-style=\"italic\""
                } else {
                    ""
                };
                // The reader's machine may have another font: the words keep the room they were laid out for.
                let place = format!(
                    " class=\"{class}\" style=\"fill:{}\"{bold}{slant} x=\"{}\" y=\"{}\" font-size=\"{}\" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"",
                    ink.light(),
                    number(*x),
                    number(*y),
                    number(*size),
                    number(text_width_px(text, *size, weight))
                );
                self.words("text", &place, text);
            }
        }
    }
}
