//! Task `render`: a plain graph on a canvas, whole at every frame.

use leptos::web_sys::HtmlCanvasElement;
use paraphe::analysis::geometry::Point;
use paraphe::analysis::network::plot::{Look, Plot};
use paraphe::browser;
use wasm_bindgen::prelude::wasm_bindgen;

/// A graph with its places, and the canvas it is drawn on.
#[wasm_bindgen]
pub struct Picture {
    plot: Plot,
    look: Look,
    canvas: HtmlCanvasElement,
    size: (usize, usize),
}

#[wasm_bindgen]
impl Picture {
    /// Takes the places (x and y in turn), the links by their two ends, and a canvas of this size in pixels.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(
        canvas: HtmlCanvasElement,
        width: usize,
        height: usize,
        xy: &[f64],
        from: &[u32],
        to: &[u32],
    ) -> Self {
        let places = xy
            .chunks_exact(2)
            .map(|at| Point::new(at[0], at[1]))
            .collect();
        let links: Vec<(u32, u32)> = from.iter().copied().zip(to.iter().copied()).collect();
        let look = Look::plain(xy.len() / 2, links.len());
        Self {
            plot: Plot::new(places, links),
            look,
            canvas,
            size: (width, height),
        }
    }

    /// Draws what a camera sees; every link, none left out.
    pub fn draw(&mut self, zoom: f64, x: f64, y: f64) {
        let pixels = self.plot.draw(self.size, zoom, x, y, self.look);
        browser::put_pixels(&self.canvas, pixels, self.size);
    }
}
