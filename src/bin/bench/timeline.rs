//! Task `timeline`: from a plan to a scene to a picture, as the timeline does at each move: on a canvas while the window
//! moves, in elements once it rests.

use crate::dataset::Data;
use paraphe::analysis::timeline::Scene;
use paraphe::analysis::timeline::{Entries, Grouping, Plan, Request, Window, scene};
use paraphe::domain::{AgreementIx, Lang};
use paraphe::views::timeline::painter::{Look, Painter};
use paraphe::views::timeline::sketch::Sketch;
use std::sync::Arc;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlCanvasElement};

/// The width of the drawing, in pixels.
const WIDTH: f64 = 1200.0;
const DAY: f64 = 86_400_000.0;

/// A timeline on the page.
#[wasm_bindgen]
pub struct Timeline {
    plan: Plan,
    painter: Painter,
    sketch: Sketch,
    scene: Scene,
}

#[wasm_bindgen]
impl Timeline {
    /// Takes the plan and prepares the two places: a group of an SVG drawing, and a canvas.
    #[wasm_bindgen(constructor)]
    pub fn new(data: &Data, place: &Element, canvas: HtmlCanvasElement) -> Result<Self, String> {
        let (dataset, statuses) = (&data.dataset, &data.statuses);
        let all: Vec<AgreementIx> = (0..dataset.agreements().len())
            .map(AgreementIx::from_position)
            .collect();
        let entries = Arc::new(Entries::of(dataset, statuses, Lang::Fr));
        Ok(Self {
            plan: Plan::of(dataset, entries, &all, Grouping::Level, true),
            painter: Painter::new(place, Lang::Fr).ok_or("the browser refuses SVG elements")?,
            sketch: Sketch::new(canvas, Lang::Fr).ok_or("the browser refuses a canvas")?,
            scene: Scene::default(),
        })
    }

    /// Shows a part of time, in milliseconds since 1970, on the canvas, as far as `seen` pixels from the top; the height
    /// of the whole drawing.
    pub fn show(&mut self, data: &Data, from: f64, to: f64, seen: f64) -> f64 {
        let window = Window {
            from: from / DAY,
            to: to / DAY,
        };
        self.scene = scene(Request {
            dataset: &data.dataset,
            plan: &self.plan,
            window,
            selected: None,
            opened: None,
            folded: &[],
            width: WIDTH,
        });
        let bottom = seen.min(self.scene.height);
        self.sketch.draw(&self.scene, Look::default(), 0.0, bottom);
        self.scene.height
    }

    /// The elements follow the canvas, once the window rests.
    pub fn settle(&mut self, data: &Data) {
        let look = Look {
            entry: self.scene.stops.first().map(|stop| stop.key),
            ..Look::default()
        };
        let id = |ix: AgreementIx| data.dataset.agreement(ix).id.to_string();
        self.painter.paint(&self.scene, look, &id);
    }
}
