//! Cutting the linked program into its parts (`app::part` says which), after Trunk has compiled it whole.
//!
//! The linker leaves in the module which function needs which other one; the cutting tool reads that, and writes a main
//! module, a module for each part, and one for whatever just these parts share and no other: some fifty, most of them
//! tiny. A part carries the small ones that it needs in its own file, as custom sections, so that it is one request and
//! compresses as a whole; only the large ones are files apart, which no two parts fetch twice. What the modules export
//! to each other has no names of ours, so all files bear one fingerprint, and a page never mixes two builds.

mod link;
mod sections;
mod slim;

use crate::Outcome;
use crate::finish::{Assets, fingerprint, read, without_remarks, write};
use crate::shell::{command, root, run, step};
use crate::site_build::{names_in, optimise};
use crate::tools::{Tools, WASM_TARGET};
use link::{Link, join};
use sections::{append, without};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Modules that several parts share are carried by each of them up to this size, in bytes; beyond, they stand apart.
const CARRIED: usize = 20_000;

/// The files of each part, its own first: what a page of that part needs besides the app.
pub type Parts = BTreeMap<String, Vec<String>>;

/// Cuts the program, and puts the parts in place of the whole that Trunk left in `dist`.
pub fn cut(dist: &Path, tools: &Tools, assets: &mut Assets) -> Outcome {
    let target = root().join("target");
    let folder = target.join("parts");
    let bound = folder.join("bound");
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(&bound).map_err(|error| format!("{}: {error}", bound.display()))?;
    let whole = target.join(WASM_TARGET).join("release/app.wasm");
    step("cutting the program into parts", || {
        let mut split = command(&tools.split);
        split.arg(&whole).arg(&folder);
        run(split.args(["--target", "web", "--out-name", "app"]))?;
        let mut bindgen = command("wasm-bindgen");
        bindgen
            .env("PATH", &tools.path)
            .arg(folder.join("app.wasm"));
        bindgen.args(["--target", "web", "--no-typescript", "--out-name", "app"]);
        // The parts import the table of functions from the main module.
        bindgen.arg("--keep-lld-exports");
        run(bindgen.arg("--out-dir").arg(&bound))
    })?;

    let mut modules = vec![("app_bg.wasm".to_owned(), bound.join("app_bg.wasm"))];
    for name in names_in(&folder)? {
        if name != "app.wasm" && name.ends_with(".wasm") {
            modules.push((name.clone(), folder.join(name)));
        }
    }
    let bytes_of =
        |path: &Path| fs::read(path).map_err(|error| format!("{}: {error}", path.display()));
    for (_, path) in &modules {
        // Names of functions, in a form that the next tool complains about and would drop.
        let module = without(&bytes_of(path)?, &["name"]);
        write(path, module)?;
    }
    let main = bound.join("app_bg.wasm");
    let streamless = slim::without_streams(&bytes_of(&main)?)?;
    write(&main, streamless)?;
    let paths: Vec<&Path> = modules.iter().map(|(_, path)| path.as_path()).collect();
    optimise(&paths)?;

    let (script, agreed) = slim::agree(&read(&bound.join("app.js"))?, &bytes_of(&main)?)?;
    write(&main, agreed)?;
    let link = read(&folder.join("__wasm_split.js"))?;
    let link = Link::read(&link)?;
    let mut bytes = BTreeMap::new();
    for (name, path) in modules {
        // What only tools read.
        let module = without(&bytes_of(&path)?, &["name", "producers", "target_features"]);
        bytes.insert(name, module);
    }
    let mut all = format!("{script}{}", link::LOADER).into_bytes();
    bytes.values().for_each(|module| all.extend(module));
    // The script names them too.
    (assets.sheets.values()).for_each(|sheet| all.extend(sheet.as_bytes()));
    let print = format!("{:016x}", fingerprint(&all));
    let is_small = |chunk: &str| {
        bytes
            .get(chunk)
            .is_some_and(|module| module.len() < CARRIED)
    };
    let (script, parts) = join(&script, &link, &print, &is_small, &assets.sheets)?;

    let page = dist.join("index.html");
    let js = format!("app-{print}.js");
    let wasm = named("app_bg.wasm", &print);
    let html = read(&page)?
        .replace(&assets.js, &js)
        .replace(&assets.wasm, &wasm);
    write(&page, &html)?;
    for old in [&assets.js, &assets.wasm] {
        let path = dist.join(old);
        fs::remove_file(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    write(&dist.join(&js), without_remarks(&script))?;
    for (name, module) in &bytes {
        let mut module = module.clone();
        match link.parts.iter().find(|part| part.file == *name) {
            Some(part) => {
                for chunk in part.needs.iter().filter(|chunk| is_small(chunk)) {
                    append(&mut module, bare(chunk), &bytes[chunk]);
                }
            }
            None if is_small(name) => continue,
            None => {}
        }
        let to = dist.join(named(name, &print));
        write(&to, module)?;
    }
    (assets.js, assets.wasm, assets.parts) = (js, wasm, parts);
    Ok(())
}

/// `chunk_7.wasm` → `7`, `split_home.wasm` → `home`.
fn bare(name: &str) -> &str {
    let name = name.trim_end_matches(".wasm");
    name.split_once('_').map_or(name, |(_, bare)| bare)
}

/// `chunk_7.wasm` → `app-0123_7.wasm`, `split_home.wasm` → `app-0123_home.wasm`.
fn named(name: &str, print: &str) -> String {
    format!("app-{print}_{}.wasm", bare(name))
}
