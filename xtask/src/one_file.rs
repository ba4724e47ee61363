//! The whole site in one page, to keep on a disk and open without a server: `paraphe.html`.
//!
//! The app, the data, the styles and the typefaces of the text are compressed together and written as characters into
//! the page, which unpacks them itself. Seven bits a character: base64 would weigh a sixth more. LZMA, with its decoder
//! in the page: browsers have gzip built in, but the module weighs a third more by it, and no browser unpacks brotli for
//! a page yet.

use crate::finish::Assets;
use crate::shell::{command, root, run, step};
use crate::site_build::node;
use crate::{Outcome, browser_tests};
use std::fs;
use std::path::Path;

/// Its name, at the root of the site.
pub const NAME: &str = "paraphe.html";

/// Heavier than this it is no longer a file to send by mail.
const BUDGET: u64 = 1_500_000;

/// Writes it beside the built site. Where Node.js is missing, says so.
pub fn write(dist: &Path, assets: &Assets) -> Outcome {
    let Ok(node) = node() else {
        eprintln!("   Node.js 20 or later is not here: no {NAME}, the site in one file.");
        return Ok(());
    };
    let packages = browser_tests::folder().join("node_modules");
    let out = dist.join(NAME);
    step("packing the site into one file", || {
        let mut pack = command(node);
        pack.arg(root().join("xtask/src/one_file/pack.mjs"))
            .arg(dist)
            .arg(packages)
            .arg(&out);
        // Typefaces before the styles that name them.
        let styles: Vec<&str> = assets.sheets.values().map(String::as_str).collect();
        pack.args(["fonts/newsreader.woff2", "font/woff2"])
            .args(["fonts/newsreader-italic.woff2", "font/woff2"])
            .args(["fonts/source-sans-3.woff2", "font/woff2"])
            .args([assets.css.as_str(), "text/css"])
            .args(styles.iter().flat_map(|sheet| [*sheet, "text/css"]))
            .args(["boot.js", "text/javascript"])
            .args([assets.js.as_str(), "text/javascript"])
            .args([assets.wasm.as_str(), "application/wasm"])
            .args(["data/agreements.json", "application/json"]);
        for part in assets.part_files() {
            if !styles.contains(&part.as_str()) {
                pack.args([part.as_str(), "application/wasm"]);
            }
        }
        run(&mut pack)
    })?;
    let weight = fs::metadata(&out).map_err(|error| format!("{}: {error}", out.display()))?;
    eprintln!("   {NAME}: {} kB", weight.len() / 1000);
    if weight.len() > BUDGET {
        return Err(format!(
            "{NAME} weighs {} kB, more than the {} kB it may",
            weight.len() / 1000,
            BUDGET / 1000
        ));
    }
    Ok(())
}

/// Copies it out of a built site, into a folder.
pub fn take_out(dist: &Path, folder: &Path) -> Outcome {
    let to = folder.join(NAME);
    fs::create_dir_all(folder)
        .and_then(|()| fs::copy(dist.join(NAME), &to))
        .map_err(|error| format!("{}: {error}", to.display()))?;
    eprintln!("   The file is {}", to.display());
    Ok(())
}
