//! Everything that CI runs, in the order that fails soonest.

use crate::args::Args;
use crate::shell::{cargo, root, run, run_step, step};
use crate::site_build::{Options, build};
use crate::tools::{WASM_TARGET, ensure_wasm_target};
use crate::{Outcome, browser_tests, data_package};
use std::time::Instant;

pub fn task(mut args: Args) -> Outcome {
    let fast = args.flag("--fast");
    args.finish()?;
    let start = Instant::now();

    run_step("formatting", &mut cargo(&["fmt", "--all", "--check"]))
        .map_err(|error| format!("{error}: `cargo fmt --all` puts it right"))?;
    ensure_wasm_target()?;
    // The browser's crates are checked for the target they run on and no other: compiling them twice more, for this
    // machine, would double the time of a first run and find nothing.
    for (name, scope) in [
        (
            "clippy, the command line and its tests",
            &[
                "--package",
                "paraphe",
                "--no-default-features",
                "--all-targets",
            ][..],
        ),
        (
            "clippy, these tasks",
            &["--package", "xtask", "--all-targets"],
        ),
        (
            "clippy, the app",
            &[
                "--package",
                "paraphe",
                "--target",
                WASM_TARGET,
                "--lib",
                "--bins",
            ],
        ),
        (
            "clippy, the app in parts",
            &[
                "--package",
                "paraphe",
                "--target",
                WASM_TARGET,
                "--lib",
                "--bin",
                "app",
                "--features",
                "split",
            ],
        ),
    ] {
        let mut clippy = cargo(&["clippy", "--quiet"]);
        run_step(name, clippy.args(scope).args(["--", "--deny", "warnings"]))?;
    }
    run_step(
        "tests of the code",
        &mut cargo(&["test", "--package", "paraphe", "--no-default-features"]),
    )?;
    run_step(
        "tests of these tasks",
        &mut cargo(&["test", "--package", "xtask"]),
    )?;
    step("documentation", || {
        let mut doc = cargo(&[
            "doc",
            "--package",
            "paraphe",
            "--target",
            WASM_TARGET,
            "--no-deps",
            "--quiet",
        ]);
        run(doc.env("RUSTDOCFLAGS", "--deny warnings"))
    })?;

    if !fast {
        let browser = browser_tests::prepare()?;
        browser_tests::schema(&browser)?;
        let out = root().join("dist");
        build(&Options {
            public_url: None,
            out: out.clone(),
            release: true,
            worker: true,
            previous: None,
        })?;
        data_package::check(&out)?;
        browser_tests::html(&browser, &out)?;
        step("tests in the browser, at /, at /a/ and at /a/b/c/", || {
            browser_tests::run_all(&browser, &out)
        })?;
    }
    let left_out = if fast {
        " (browser tests left out)"
    } else {
        ""
    };
    eprintln!(
        "\nAll passed{left_out} in {:.0} s.",
        start.elapsed().as_secs_f64()
    );
    Ok(())
}
