//! The benchmark's own program: thin doors, for JavaScript, to the very code that the application runs.
//!
//! Nothing here computes anything: each door turns typed arrays into the values that a pure room takes, and hands the
//! answer back. `tests/bench/bench.js` offers the doors to the harness; `cargo xtask bench` builds both.

mod dataset;
mod facets;
mod graph;
mod keystroke;
mod load;
mod render;
mod search;
mod timeline;

fn main() {
    console_error_panic_hook::set_once();
}
