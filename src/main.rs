//! The command line: the same rules as the site, for files on a disk. What it does is in [`paraphe::cli`].

use std::process::ExitCode;

/// A browser has no command line.
#[cfg(target_family = "wasm")]
fn main() -> ExitCode {
    ExitCode::from(2)
}

#[cfg(not(target_family = "wasm"))]
fn main() -> ExitCode {
    paraphe::cli::run(std::env::args().skip(1))
}
