//! Cutting the linked program into its parts (`app::part` says which), after Trunk has compiled it whole.
//!
//! The linker leaves in the module which function needs which other one; the cutting tool reads that, and writes a main
//! module, a module for each part, and one for whatever just these parts share and no other. What they export to each
//! other has no names of ours, so all of them bear one fingerprint, and a page never mixes two builds.

use crate::Outcome;
use crate::finish::{Assets, fingerprint, read, write};
use crate::shell::{command, root, run, step};
use crate::site_build::{names_in, optimise};
use crate::tools::{Tools, WASM_TARGET};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Ahead of what the tool writes: how a part is fetched.
const LOADER: &str = include_str!("parts.js");
/// The module that the tool's script is, in the eyes of the app's script.
const LINK: &str = "\"./__wasm_split.js\"";

/// The files of each part, its own last: what a page of that part needs besides the app.
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
    let paths: Vec<&Path> = modules.iter().map(|(_, path)| path.as_path()).collect();
    optimise(&paths)?;

    let script = read(&bound.join("app.js"))?;
    let link = read(&folder.join("__wasm_split.js"))?;
    let mut all = format!("{script}{link}{LOADER}").into_bytes();
    for (_, path) in &modules {
        all.extend(fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?);
    }
    let print = format!("{:016x}", fingerprint(&all));
    let (script, parts) = join(&script, &link, &print)?;

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
    write(&dist.join(&js), &script)?;
    for (name, path) in &modules {
        let to = dist.join(named(name, &print));
        fs::copy(path, &to).map_err(|error| format!("{}: {error}", to.display()))?;
    }
    (assets.js, assets.wasm, assets.parts) = (js, wasm, parts);
    Ok(())
}

/// `chunk_7.wasm` → `app-0123_7.wasm`, `split_home.wasm` → `app-0123_home.wasm`.
fn named(name: &str, print: &str) -> String {
    let bare = name.split_once('_').map_or(name, |(_, bare)| bare);
    format!("app-{print}_{bare}")
}

/// The app's script and the tool's, which name each other, as one; and which files each part needs.
fn join(app: &str, link: &str, print: &str) -> Outcome<(String, Parts)> {
    let unknown =
        |what: &str| format!("the cutting tool writes {what} in another way than we know");
    let mut script = String::with_capacity(app.len() + link.len() + LOADER.len());
    let mut is_linked = false;
    for line in app.lines() {
        if line.starts_with("import ") && line.ends_with(LINK) {
            continue;
        }
        if line.trim_start().starts_with(LINK) {
            // Once for each part, all the same.
            if !is_linked {
                script.push_str(&format!("        {LINK}: partLoaders,\n"));
            }
            is_linked = true;
            continue;
        }
        script.push_str(line);
        script.push('\n');
    }
    if !is_linked {
        return Err(unknown("the imports of the parts"));
    }
    script.push_str(LOADER);
    script.push_str("const partLoaders = {};\n");

    let (_, body) = (link.split_once("import { initSync } from \"./app.js\";\n"))
        .ok_or_else(|| unknown("its first line"))?;
    let mut parts = Parts::new();
    let mut shared: BTreeMap<String, String> = BTreeMap::new();
    // What comes between two fetchers is kept; a fetcher is three lines that end in a closing brace of their own.
    let mut rest = body;
    while let Some((before, after)) = rest.split_once("() => {\n    const src = fetch(new URL(\"./")
    {
        let (file, after) = after.split_once('"').ok_or_else(|| unknown("a file"))?;
        let (_, after) = after
            .split_once("\n}\n")
            .ok_or_else(|| unknown("a fetcher"))?;
        let file = named(file, print);
        let before = before.replace("export const ", "partLoaders.");
        script.push_str(&before);
        script.push_str(&format!("() => partNamed(\"{file}\")"));
        let line = before.rsplit('\n').next().unwrap_or_default();
        if let Some((_, name)) = line.split_once("const ") {
            let name = name.split(' ').next().unwrap_or_default();
            shared.insert(name.to_owned(), file);
        } else if let Some((_, name)) = line.split_once("partLoaders.__wasm_split_load_") {
            let part = name.split(' ').next().unwrap_or_default().to_owned();
            let (_, needs) = after.split_once('[').ok_or_else(|| unknown("a list"))?;
            let (needs, _) = needs.split_once(']').ok_or_else(|| unknown("a list"))?;
            let needs = needs
                .split(',')
                .map(str::trim)
                .filter(|name| !name.is_empty());
            let mut files: Vec<String> = needs
                .map(|name| {
                    shared
                        .get(name)
                        .cloned()
                        .ok_or_else(|| unknown("what parts share"))
                })
                .collect::<Outcome<_>>()?;
            files.push(file);
            parts.insert(part, files);
        } else {
            return Err(unknown("the name of a part"));
        }
        rest = after;
    }
    script.push_str(&rest.replace("export const ", "partLoaders."));
    if parts.is_empty() {
        return Err(unknown("the parts"));
    }
    Ok((script, parts))
}

#[cfg(test)]
mod tests {
    use super::*;

    const APP: &str = "import * as import1 from \"./__wasm_split.js\"\nimport * as import2 from \"./__wasm_split.js\"\n\
                       const imports = {\n        \"./__wasm_split.js\": import1,\n        \"./__wasm_split.js\": import2,\n};\n\
                       export { initSync, __wbg_init as default };\n";

    fn fetcher(file: &str) -> String {
        format!(
            "() => {{\n    const src = fetch(new URL(\"./{file}\", import.meta.url));\n    src.catch(() => {{}});\n    \
             return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n}}\n"
        )
    }

    #[test]
    fn the_two_scripts_become_one_that_names_files_by_fingerprint() {
        let link = format!(
            "import {{ initSync }} from \"./app.js\";\n\nlet sharedImports = undefined;\n/* home, info */\n\
             const __chunk_3 = makeLoad({}, []);\n\
             export const __wasm_split_load_home = wrapAsyncCb(makeLoad({}, [__chunk_3]));\n\
             export const __wasm_split_load_info = wrapAsyncCb(makeLoad({}, [__chunk_3]));\n",
            fetcher("chunk_3.wasm"),
            fetcher("split_home.wasm"),
            fetcher("split_info.wasm"),
        );
        let (script, parts) = join(APP, &link, "0a").unwrap();
        assert_eq!(parts["home"], ["app-0a_3.wasm", "app-0a_home.wasm"]);
        assert_eq!(parts["info"], ["app-0a_3.wasm", "app-0a_info.wasm"]);
        assert!(!script.contains("import "), "{script}");
        assert_eq!(
            script
                .matches("\"./__wasm_split.js\": partLoaders,")
                .count(),
            1
        );
        for line in [
            "let sharedImports = undefined;",
            "const __chunk_3 = makeLoad(() => partNamed(\"app-0a_3.wasm\"), []);",
            "partLoaders.__wasm_split_load_home = wrapAsyncCb(makeLoad(() => partNamed(\"app-0a_home.wasm\"), [__chunk_3]));",
        ] {
            assert!(script.contains(line), "{line}\n{script}");
        }
    }

    #[test]
    fn what_is_written_in_another_way_is_refused() {
        assert!(join("no imports", "", "0a").is_err());
        assert!(join(APP, "import { initSync } from \"./other.js\";\n", "0a").is_err());
        assert!(join(APP, "import { initSync } from \"./app.js\";\n", "0a").is_err());
    }
}
