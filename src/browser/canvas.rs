//! Pixels on the screen, and the inks of the style sheet.

use leptos::prelude::{document, window};
use leptos::web_sys;
use wasm_bindgen::{Clamped, JsCast as _};

/// How many pixels of the device there are for one of the page, between 1 and 3.
#[must_use]
pub fn pixel_density() -> f64 {
    window().device_pixel_ratio().clamp(1.0, 3.0)
}

/// Shows a frame of pixels, four bytes each: red, green, blue, opacity.
pub fn put_pixels(
    canvas: &web_sys::HtmlCanvasElement,
    pixels: &[u8],
    (width, height): (usize, usize),
) {
    let (width, height) = (width as u32, height as u32);
    // To set a size, even the same, empties the canvas.
    if canvas.width() != width {
        canvas.set_width(width);
    }
    if canvas.height() != height {
        canvas.set_height(height);
    }
    let context = canvas
        .get_context("2d")
        .ok()
        .flatten()
        .and_then(|context| context.dyn_into::<web_sys::CanvasRenderingContext2d>().ok());
    let image =
        web_sys::ImageData::new_with_u8_clamped_array_and_sh(Clamped(pixels), width, height);
    if let (Some(context), Ok(image)) = (context, image) {
        context.put_image_data(&image, 0.0, 0.0).ok();
    }
}

/// A colour of the style sheet, by the name of its custom property; black where it is not six figures after a `#`.
#[must_use]
pub fn ink(property: &str) -> [u8; 3] {
    let value = document()
        .document_element()
        .and_then(|html| window().get_computed_style(&html).ok().flatten())
        .and_then(|style| style.get_property_value(property).ok())
        .unwrap_or_default();
    let figures = value.trim().trim_start_matches('#').get(..6);
    let number = figures.and_then(|figures| u32::from_str_radix(figures, 16).ok());
    let [_, red, green, blue] = number.unwrap_or(0).to_be_bytes();
    [red, green, blue]
}
