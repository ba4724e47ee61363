//! The browser application: a panic is made readable, then the app is mounted.

fn main() {
    paraphe::app::start();
}
