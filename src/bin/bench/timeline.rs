//! Task `timeline`: from a plan to a scene to elements on the page, as the timeline does at each move.

use crate::dataset::Data;
use paraphe::analysis::timeline::{Grouping, Plan, Request, Window, scene};
use paraphe::domain::{AgreementIx, Lang};
use paraphe::views::timeline::painter::{Look, Painter};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// The width of the drawing, in pixels.
const WIDTH: f64 = 1200.0;
const DAY: f64 = 86_400_000.0;

/// A timeline on the page.
#[wasm_bindgen]
pub struct Timeline {
    plan: Plan,
    painter: Painter,
}

#[wasm_bindgen]
impl Timeline {
    /// Takes the plan and prepares the place, a group of an SVG drawing.
    #[wasm_bindgen(constructor)]
    pub fn new(data: &Data, place: &Element) -> Result<Self, String> {
        let (dataset, statuses) = (&data.dataset, &data.statuses);
        let all: Vec<AgreementIx> = (0..dataset.agreements().len())
            .map(AgreementIx::from_position)
            .collect();
        Ok(Self {
            plan: Plan::of(dataset, statuses, &all, Grouping::Level, true, Lang::Fr),
            painter: Painter::new(place, Lang::Fr).ok_or("the browser refuses SVG elements")?,
        })
    }

    /// Shows a part of time, in milliseconds since 1970; the height of the drawing.
    pub fn show(&mut self, data: &Data, from: f64, to: f64) -> f64 {
        let window = Window {
            from: from / DAY,
            to: to / DAY,
        };
        let scene = scene(Request {
            dataset: &data.dataset,
            plan: &self.plan,
            window,
            selected: None,
            opened: None,
            folded: &[],
            width: WIDTH,
        });
        let look = Look {
            entry: scene.stops.first().map(|stop| stop.key),
            ..Look::default()
        };
        let id = |ix: AgreementIx| data.dataset.agreement(ix).id.to_string();
        self.painter.paint(&scene, look, &id);
        scene.height
    }
}
