//! The cutting tool's script, which says which modules there are and who needs which, and our own in its place.

use super::{Parts, bare, named};
use crate::Outcome;
use std::collections::BTreeMap;

/// Ahead of what the tool writes: how a part is fetched.
pub const LOADER: &str = include_str!("loader.js");
/// The module that the tool's script is, in the eyes of the app's script.
const LINK: &str = "\"./__wasm_split.js\"";
/// What the tool calls the loader of a part, before the part's name.
const LOADS: &str = "__wasm_split_load_";

/// What the tool's script says.
pub struct Link {
    /// How modules are put together, whatever they are.
    runtime: String,
    /// The variables of what several parts share, and their files.
    shared: Vec<(String, String)>,
    pub parts: Vec<Part>,
}

pub struct Part {
    name: String,
    pub file: String,
    /// The files of what it shares with others.
    pub needs: Vec<String>,
}

fn unknown(what: &str) -> String {
    format!("the cutting tool writes {what} in another way than we know")
}

impl Link {
    /// Reads it.
    pub fn read(script: &str) -> Outcome<Self> {
        let (_, body) = (script.split_once("import { initSync } from \"./app.js\";\n"))
            .ok_or_else(|| unknown("its first line"))?;
        let mut link = Self {
            runtime: String::new(),
            shared: Vec::new(),
            parts: Vec::new(),
        };
        let mut name = "";
        let mut file = String::new();
        for line in body.lines() {
            if line.contains(" = makeLoad(() => {")
                || line.contains(" = wrapAsyncCb(makeLoad(() => {")
            {
                let (_, rest) = line.split_once("const ").ok_or_else(|| unknown("a name"))?;
                name = rest.split(' ').next().unwrap_or_default();
            } else if name.is_empty() {
                if !line.starts_with("/*") {
                    link.runtime.push_str(line);
                    link.runtime.push('\n');
                }
            } else if let Some((_, rest)) = line.split_once("new URL(\"./") {
                file = rest.split('"').next().unwrap_or_default().to_owned();
            } else if let Some(rest) = line.strip_prefix(", [") {
                let (needs, _) = rest.split_once(']').ok_or_else(|| unknown("a list"))?;
                let file = std::mem::take(&mut file);
                link.add(name, file, needs)?;
            }
        }
        if link.parts.is_empty() {
            return Err(unknown("the parts"));
        }
        Ok(link)
    }

    fn add(&mut self, name: &str, file: String, needs: &str) -> Outcome {
        if file.is_empty() {
            return Err(unknown("a file"));
        }
        let Some(part) = name.strip_prefix(LOADS) else {
            self.shared.push((name.to_owned(), file));
            return Ok(());
        };
        let needs = needs
            .split(',')
            .map(str::trim)
            .filter(|name| !name.is_empty());
        let needs = needs.map(|name| {
            let found = self.shared.iter().find(|(variable, _)| variable == name);
            let (_, file) = found.ok_or_else(|| unknown("what parts share"))?;
            Ok(file.clone())
        });
        let needs = needs.collect::<Outcome<_>>()?;
        self.parts.push(Part {
            name: part.to_owned(),
            file,
            needs,
        });
        Ok(())
    }
}

/// The app's script and the tool's, which name each other, as one; and which files each part needs.
pub fn join(
    app: &str,
    link: &Link,
    print: &str,
    is_small: &dyn Fn(&str) -> bool,
    sheets: &BTreeMap<&'static str, String>,
) -> Outcome<(String, Parts)> {
    let mut script = String::with_capacity(app.len() + link.runtime.len() + LOADER.len());
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
    script.push_str(&link.runtime);
    for (variable, file) in &link.shared {
        let from = if is_small(file) {
            format!("inside(\"{}\")", bare(file))
        } else {
            format!("apart(\"{}\")", named(file, print))
        };
        script.push_str(&format!("const {variable} = makeLoad(() => {from}, []);\n"));
    }
    script.push_str("const partLoaders = {};\n");
    let mut parts = Parts::new();
    for Part { name, file, needs } in &link.parts {
        let own = named(file, print);
        let (small, large): (Vec<&String>, Vec<&String>) =
            needs.iter().partition(|file| is_small(file));
        let carried: Vec<&str> = small.iter().map(|file| bare(file)).collect();
        let apart: Vec<String> = large.iter().map(|file| named(file, print)).collect();
        let variables: Vec<&str> = (link.shared.iter())
            .filter(|(_, file)| needs.contains(file))
            .map(|(variable, _)| variable.as_str())
            .collect();
        let sheet = sheets.get(name.as_str());
        script.push_str(&format!(
            "partLoaders.{LOADS}{name} = wrapAsyncCb(carrier(\"{own}\", {carried:?}, {apart:?}, {:?}, makeLoad(() => own(\"{own}\"), [{}])));\n",
            sheet.map_or("", String::as_str),
            variables.join(", "),
        ));
        let mut files = [vec![own], apart].concat();
        files.extend(sheet.cloned());
        parts.insert(name.clone(), files);
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

    fn link() -> String {
        format!(
            "import {{ initSync }} from \"./app.js\";\n\nlet sharedImports = undefined;\n/* home, info */\n\
             const __chunk_3 = makeLoad({}, []);\n/* home, info */\nconst __chunk_4 = makeLoad({}, []);\n\
             export const __wasm_split_load_home = wrapAsyncCb(makeLoad({}, [__chunk_3]));\n\
             export const __wasm_split_load_info = wrapAsyncCb(makeLoad({}, [__chunk_3, __chunk_4]));\n",
            fetcher("chunk_3.wasm"),
            fetcher("chunk_4.wasm"),
            fetcher("split_home.wasm"),
            fetcher("split_info.wasm"),
        )
    }

    #[test]
    fn the_two_scripts_become_one_that_names_files_by_fingerprint() {
        let link = Link::read(&link()).unwrap();
        let sheets = BTreeMap::from([("home", "style-1_home.css".to_owned())]);
        let is_small = |file: &str| file == "chunk_3.wasm";
        let (script, parts) = join(APP, &link, "0a", &is_small, &sheets).unwrap();
        assert_eq!(parts["home"], ["app-0a_home.wasm", "style-1_home.css"]);
        assert_eq!(parts["info"], ["app-0a_info.wasm", "app-0a_4.wasm"]);
        assert!(!script.contains("import "), "{script}");
        assert_eq!(
            script
                .matches("\"./__wasm_split.js\": partLoaders,")
                .count(),
            1
        );
        for line in [
            "let sharedImports = undefined;",
            "const __chunk_3 = makeLoad(() => inside(\"3\"), []);",
            "const __chunk_4 = makeLoad(() => apart(\"app-0a_4.wasm\"), []);",
            "partLoaders.__wasm_split_load_home = wrapAsyncCb(carrier(\"app-0a_home.wasm\", [\"3\"], [], \"style-1_home.css\", \
             makeLoad(() => own(\"app-0a_home.wasm\"), [__chunk_3])));",
            "partLoaders.__wasm_split_load_info = wrapAsyncCb(carrier(\"app-0a_info.wasm\", [\"3\"], [\"app-0a_4.wasm\"], \"\", \
             makeLoad(() => own(\"app-0a_info.wasm\"), [__chunk_3, __chunk_4])));",
        ] {
            assert!(script.contains(line), "{line}\n{script}");
        }
    }

    #[test]
    fn what_is_written_in_another_way_is_refused() {
        let other = link().replace("./app.js", "./other.js");
        assert!(Link::read(&other).is_err());
        assert!(Link::read("import { initSync } from \"./app.js\";\n").is_err());
        assert!(Link::read(&link().replace("new URL(", "at(")).is_err());
        assert!(Link::read(&link().replace("[__chunk_3]", "[__chunk_9]")).is_err());
        let link = Link::read(&link()).unwrap();
        assert!(join("no imports", &link, "0a", &|_| true, &BTreeMap::new()).is_err());
    }
}
