//! Task `keystroke`: what follows from one more letter of a search, step by step, as far as a picture.
//!
//! The harness has no such task; `bench.js` times each door by itself.

use crate::dataset::Data;
use paraphe::analysis::facets::{self, Columns, Facet};
use paraphe::analysis::filter::{Filter, Selection, Sources, select};
use paraphe::analysis::search::SearchIndex;
use paraphe::analysis::timeline::histogram::Histogram;
use paraphe::analysis::timeline::{Entries, Grouping, Plan, Request, Scene, scale, scene};
use paraphe::domain::{AgreementIx, Lang};
use paraphe::views::timeline::painter::{Look, Painter};
use paraphe::views::timeline::sketch::Sketch;
use std::sync::Arc;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlCanvasElement};

/// A visitor who types.
#[wasm_bindgen]
pub struct Keystroke {
    index: SearchIndex,
    columns: Columns,
    filter: Filter,
    selection: Selection,
    entries: Arc<Entries>,
    plan: Plan,
    scene: Scene,
    painter: Painter,
    sketch: Sketch,
}

#[wasm_bindgen]
impl Keystroke {
    /// Makes the index and the columns, and prepares the two places of the drawing.
    #[wasm_bindgen(constructor)]
    pub fn new(data: &Data, place: &Element, canvas: HtmlCanvasElement) -> Result<Self, String> {
        let entries = Arc::new(Entries::of(&data.dataset, &data.statuses, Lang::Fr));
        Ok(Self {
            index: SearchIndex::new(&data.dataset),
            columns: Columns::of(&data.dataset),
            filter: Filter::default(),
            selection: Selection::default(),
            plan: Plan::of(
                &data.dataset,
                Arc::clone(&entries),
                &[],
                Grouping::Level,
                true,
            ),
            entries,
            scene: Scene::default(),
            painter: Painter::new(place, Lang::Fr).ok_or("the browser refuses SVG elements")?,
            sketch: Sketch::new(canvas, Lang::Fr).ok_or("the browser refuses a canvas")?,
        })
    }

    /// Types; the number of agreements that have the words.
    pub fn find(&mut self, text: &str) -> usize {
        text.clone_into(&mut self.filter.text);
        self.index.agreements(text).records.len()
    }

    /// Selects; the number of agreements.
    pub fn select(&mut self, data: &Data) -> usize {
        self.selection = select(self.sources(data), &self.filter);
        self.selection.agreements.len()
    }

    /// Counts the longest facet, as an open menu does; the number of its answers.
    pub fn facet(&self, data: &Data) -> usize {
        facets::options(
            self.sources(data),
            &self.filter,
            Facet::Organisation,
            Lang::Fr,
        )
        .len()
    }

    /// Takes the plan of the timeline.
    pub fn plan(&mut self, data: &Data) {
        let agreements = &self.selection.agreements;
        self.plan = Plan::of(
            &data.dataset,
            Arc::clone(&self.entries),
            agreements,
            Grouping::Level,
            true,
        );
    }

    /// Lays out the scene and the overview of the whole selection.
    pub fn scene(&mut self, data: &Data) {
        let dataset = &data.dataset;
        let agreements = &self.selection.agreements;
        let today = data.statuses.today();
        let _ = Histogram::of(dataset, agreements, today);
        self.scene = scene(Request {
            dataset,
            plan: &self.plan,
            window: scale::fit(dataset, agreements, today),
            selected: None,
            opened: None,
            folded: &[],
            width: 1200.0,
        });
    }

    /// Draws the scene on the canvas, as far as `seen` pixels from the top.
    pub fn draw(&mut self, seen: f64) {
        let bottom = seen.min(self.scene.height);
        self.sketch.draw(&self.scene, Look::default(), 0.0, bottom);
    }

    /// Makes the elements of the drawing, once the fingers rest.
    pub fn paint(&mut self, data: &Data) {
        let look = Look {
            entry: self.scene.stops.first().map(|stop| stop.key),
            ..Look::default()
        };
        let id = |ix: AgreementIx| data.dataset.agreement(ix).id.to_string();
        self.painter.paint(&self.scene, look, &id);
    }
}

impl Keystroke {
    fn sources<'a>(&'a self, data: &'a Data) -> Sources<'a> {
        Sources {
            dataset: &data.dataset,
            finder: Some(&self.index),
            columns: &self.columns,
            statuses: &data.statuses,
            merge: true,
        }
    }
}
