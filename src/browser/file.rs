//! Reading a file that the visitor chose or dropped. It stays on the device.

use leptos::web_sys::{File, FileReader};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;

/// Reads a file whole and hands its bytes on; `None` where the browser could not read it.
pub fn read_file(file: &File, then: impl FnOnce(Option<Vec<u8>>) + 'static) {
    let Ok(reader) = FileReader::new() else {
        then(None);
        return;
    };
    let source = reader.clone();
    // Called once, when reading ends well or badly.
    let ended = Closure::once_into_js(move || {
        let buffer = source.result().ok().filter(|value| !value.is_null());
        then(buffer.map(|buffer| js_sys::Uint8Array::new(&buffer).to_vec()));
    });
    reader.set_onloadend(Some(ended.unchecked_ref()));
    // A refusal comes to the same handler: there is nothing to do with it here.
    reader.read_as_array_buffer(file).ok();
}
