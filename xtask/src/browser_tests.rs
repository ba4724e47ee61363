//! The tests in a real browser: their tools, and the servers they run against.

use crate::Outcome;
use crate::finish::write;
use crate::shell::{command, find, output, root, run, run_step, step};
use crate::site_build::node;
use crate::static_server::{Site, listen, serve};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

/// What the browser tests need, found.
pub struct Browser {
    node: PathBuf,
    chromium: PathBuf,
}

/// Where the tests and their packages are.
pub fn folder() -> PathBuf {
    root().join("tests/e2e")
}

/// Finds or installs Node's packages and Chromium.
pub fn prepare() -> Outcome<Browser> {
    let node = node()?;
    install_packages()?;
    Ok(Browser {
        node,
        chromium: chromium()?,
    })
}

/// Starts npm's wasm-opt as often as needed, if Node is there. Systems' packages of it are too old for what Rust emits.
pub fn wasm_opt() -> Option<impl Fn() -> Command> {
    let node = node().ok()?;
    if let Err(error) = install_packages() {
        eprintln!("   wasm-opt cannot be had: {error}");
        return None;
    }
    let script = folder().join("node_modules/binaryen/bin/wasm-opt");
    Some(move || {
        let mut wasm_opt = command(&node);
        wasm_opt.arg(&script);
        wasm_opt
    })
}

/// Runs `npm ci`, unless the packages are already those of the lock file.
fn install_packages() -> Outcome {
    let folder = folder();
    let lock_path = folder.join("package-lock.json");
    let lock = fs::read(&lock_path).map_err(|error| format!("{}: {error}", lock_path.display()))?;
    let stamp = folder.join("node_modules/.installed-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    step(
        "installing the tools of the tests (npm, about 130 MB unpacked)",
        || {
            let mut npm = Command::new(find("npm").ok_or("npm is not on the PATH")?);
            npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
                .current_dir(&folder);
            // The system's Chromium is used.
            run(npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))?;
            write(&stamp, &lock)
        },
    )
}

fn chromium() -> Outcome<PathBuf> {
    if let Some(path) = env::var_os("PARAPHE_CHROMIUM").map(PathBuf::from) {
        let missing = format!(
            "PARAPHE_CHROMIUM names {}, which is not there",
            path.display()
        );
        return path.is_file().then_some(path).ok_or(missing);
    }
    let on_path = || {
        [
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
        ]
        .into_iter()
        .find_map(find)
    };
    if let Some(path) = on_path() {
        return Ok(path);
    }
    let is_root = output(Command::new("id").arg("-u")).as_deref() == Some("0");
    if is_root && Path::new("/etc/debian_version").exists() && find("apt-get").is_some() {
        run_step(
            "looking for Chromium in Debian",
            Command::new("apt-get").args(["update", "-qq"]),
        )?;
        let install = [
            "install",
            "-y",
            "-qq",
            "--no-install-recommends",
            "chromium",
        ];
        run_step(
            "installing Chromium (about 100 MB to fetch)",
            Command::new("apt-get")
                .args(install)
                .env("DEBIAN_FRONTEND", "noninteractive"),
        )?;
    }
    on_path().ok_or_else(|| {
        "the browser tests need Chromium or Chrome: install your system's package (Debian, Ubuntu: `apt-get install \
         chromium`; Fedora: `dnf install chromium`; macOS: `brew install --cask chromium`), or set PARAPHE_CHROMIUM to \
         the program; `cargo xtask test --fast` leaves these tests out"
            .to_owned()
    })
}

/// Holds the JSON Schema before a validator that is not ours. It needs Node and no browser.
pub fn schema(browser: &Browser) -> Outcome {
    let mut check = command(&browser.node);
    check.current_dir(folder());
    run_step(
        "the schema, by another validator",
        check.args(["--test", "schema-check.mjs"]),
    )
}

/// Holds the pages of the built site before a validator that is not ours. It needs Node and no browser.
pub fn html(browser: &Browser, dist: &Path) -> Outcome {
    let mut check = command(&browser.node);
    check.current_dir(folder()).env("PARAPHE_DIST", dist);
    run_step(
        "the pages, by an HTML validator",
        check.args(["--test", "html-check.mjs"]),
    )
}

/// Serves the built site at two addresses and runs all the tests against both.
pub fn run_all(browser: &Browser, dist: &Path) -> Outcome {
    let at_root = serve_at(dist, "/")?;
    let below = serve_at(dist, "/a/b/c/")?;
    let mut playwright = command(&browser.node);
    playwright
        .current_dir(folder())
        .args(["node_modules/@playwright/test/cli.js", "test"]);
    playwright
        .env("PARAPHE_URL_ROOT", at_root)
        .env("PARAPHE_URL_SUB", below)
        // For the tests that serve the site themselves, to change it and to cut it off.
        .env("PARAPHE_DIST", dist);
    run(playwright.env("PARAPHE_CHROMIUM", &browser.chromium))
}

/// A server in a thread of its own, which lasts as long as this program.
fn serve_at(dist: &Path, base: &str) -> Outcome<String> {
    let failed = |error| format!("no server for the tests: {error}");
    let listener = listen(0).map_err(failed)?;
    let port = listener.local_addr().map_err(failed)?.port();
    let site = Site::new(dist, base);
    let url = format!("http://127.0.0.1:{port}{}", site.base());
    thread::spawn(move || serve(&listener, site));
    Ok(url)
}
