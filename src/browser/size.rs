//! The size of an element, as a signal.

use leptos::html::Div;
use leptos::prelude::*;
use leptos::web_sys;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;

/// The observer and the closure it calls; both live as long as the component.
type Kept = (web_sys::ResizeObserver, Closure<dyn FnMut(js_sys::Array)>);

/// The width of a `<div>` in CSS pixels; 0 until it is laid out.
///
/// A `<div>` is watched rather than the `<svg>` inside: the drawing takes its size from what is measured,
/// and an `<svg>` that sizes itself would measure itself for ever.
#[must_use]
pub fn element_width(element: NodeRef<Div>) -> Signal<f64> {
    let (width, set_width) = signal(0.0_f64);
    let keep: StoredValue<Option<Kept>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move |_| {
        let Some(element) = element.get() else { return };
        set_width.set(f64::from(element.client_width()));
        let on_resize = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let last = entries
                .iter()
                .last()
                .and_then(|entry| entry.dyn_into::<web_sys::ResizeObserverEntry>().ok());
            if let Some(entry) = last {
                // Whole pixels: a fraction that trembles must not draw everything again.
                let measured = entry.content_rect().width().floor();
                if width
                    .try_get_untracked()
                    .is_some_and(|now| (now - measured).abs() >= 1.0)
                {
                    set_width.try_set(measured);
                }
            }
        });
        if let Ok(observer) = web_sys::ResizeObserver::new(on_resize.as_ref().unchecked_ref()) {
            observer.observe(&element);
            keep.set_value(Some((observer, on_resize)));
        }
    });
    on_cleanup(move || {
        keep.try_with_value(|kept| {
            if let Some((observer, _)) = kept {
                observer.disconnect();
            }
        });
    });
    width.into()
}
