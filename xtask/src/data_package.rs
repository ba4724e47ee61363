//! The data package before `frictionless`, the tool of those who wrote the format.

use crate::Outcome;
use crate::shell::{command, find, run, run_step, step};
use crate::tools::cache_folder;
use std::path::Path;

/// The version the package is held to.
const VERSION: &str = "5.21.0";

/// Validates the package of the built site. Where Python is missing, says so: a Rust test holds the keys all the same.
pub fn check(dist: &Path) -> Outcome {
    let Some(python) = find("python3") else {
        eprintln!("── the data package, by frictionless: left out, since Python 3 is not here");
        return Ok(());
    };
    let home = cache_folder()?.join(format!("tools/frictionless-{VERSION}"));
    let tool = home.join("bin/frictionless");
    if !tool.is_file() {
        if run(command(&python).args(["-m", "venv"]).arg(&home)).is_err() {
            eprintln!(
                "── the data package, by frictionless: left out, since this Python makes no environments (python3-venv)"
            );
            return Ok(());
        }
        step(
            "installing frictionless (once for all clones; half a minute)",
            || {
                let package = format!("frictionless=={VERSION}");
                run(command(home.join("bin/pip")).args([
                    "install",
                    "--quiet",
                    "--disable-pip-version-check",
                    &package,
                ]))
            },
        )?;
    }
    run_step(
        "the data package, by frictionless",
        command(tool)
            .arg("validate")
            .arg(dist.join("data/package/datapackage.json")),
    )
}
