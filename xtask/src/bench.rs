//! The benchmark page beside a release build: the application's own rooms behind doors that a harness can call.

use crate::Outcome;
use crate::args::Args;
use crate::shell::{cargo, root, run, step};
use crate::site_build::{self, Options};
use crate::tools::{self, WASM_TARGET};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Where the page is written, unless the person says otherwise.
const OUT: &str = "target/bench";

/// Builds the release site and the benchmark page into one folder. `--page-only` leaves the site out.
pub fn task(mut args: Args) -> Outcome {
    let out = args.value("--out")?.unwrap_or_else(|| OUT.to_owned());
    let out = root().join(out);
    let page_only = args.flag("--page-only");
    args.finish()?;
    if !page_only {
        site_build::build(&Options {
            public_url: None,
            out: out.clone(),
            release: true,
            worker: true,
            previous: None,
        })?;
    }
    page(&out)?;
    eprintln!(
        "\nThe benchmark page is {}: serve the folder, or give it to a harness that times `window.__bench`.",
        out.join("bench.html").display()
    );
    Ok(())
}

fn page(out: &Path) -> Outcome {
    let tools = tools::ensure()?;
    step("compiling the benchmark's program (release)", || {
        let mut build = cargo(&["build", "--release", "--bin", "bench", "--target"]);
        build.arg(WASM_TARGET);
        // As for the application itself.
        run(build.env("RUSTFLAGS", "--cfg erase_components"))
    })?;
    fs::create_dir_all(out).map_err(|error| format!("{}: {error}", out.display()))?;
    step("binding it to JavaScript", || {
        let mut bindgen = Command::new("wasm-bindgen");
        bindgen.current_dir(root()).env("PATH", &tools.path);
        bindgen.args([
            "--target",
            "web",
            "--no-typescript",
            "--out-name",
            "bench-wasm",
            "--out-dir",
        ]);
        bindgen.arg(out);
        let module = root()
            .join("target")
            .join(WASM_TARGET)
            .join("release/bench.wasm");
        run(bindgen.arg(module))
    })?;
    // As the application's own module is: what is timed is what visitors get.
    site_build::optimise(&[&out.join("bench-wasm_bg.wasm")])?;
    copy_folder(&root().join("tests/bench"), out)?;
    copy_folder(&root().join("style"), &out.join("style"))
}

fn copy_folder(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to).map_err(|error| format!("{}: {error}", to.display()))?;
    for name in site_build::names_in(from)? {
        let file = from.join(&name);
        fs::copy(&file, to.join(&name)).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    Ok(())
}
