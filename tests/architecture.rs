//! The import law: who may name whom.
//!
//! The law is the table printed in `src/lib.rs`, and nothing else; this test reads it there. It works on tokens, so
//! comments, doc comments and texts in quotes name nothing. Paths that begin with `crate`, `self` or `super` are made
//! absolute before they are judged, so no number of `super::` walks around the law.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The crates that only exist in a browser.
const BROWSER_CRATES: [&str; 7] = [
    "leptos",
    "leptos_router",
    "web_sys",
    "wasm_bindgen",
    "js_sys",
    "gloo_net",
    "console_error_panic_hook",
];
/// What the command line is made of, below `src/`: rooms, and single files.
const WITHOUT_BROWSER: [&str; 13] = [
    "domain/",
    "text/",
    "check/",
    "analysis/",
    "export/",
    "site/",
    "cli/",
    "state/view_state.rs",
    "state/view_state/",
    "state/route.rs",
    "state/embed.rs",
    "state/part.rs",
    "main.rs",
];
/// The rooms behind the `web` feature, which what builds without a browser cannot name.
const WEB_ROOMS: [&str; 5] = ["app", "browser", "parts", "ui", "views"];
/// The modules of `state` that build without a browser.
const PURE_STATE: [&str; 4] = ["embed", "part", "route", "view_state"];
/// Methods of floats whose last bits differ between machines; `libm` has the same functions without that.
const LOOSE_FLOATS: [&str; 25] = [
    "sin", "cos", "tan", "sin_cos", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh",
    "asinh", "acosh", "atanh", "exp", "exp2", "exp_m1", "ln", "ln_1p", "log", "log2", "log10",
    "powf", "powi", "cbrt",
];

// --- The law ---------------------------------------------------------------------------------------------------------

/// Each room, and the rooms it may name.
type Law = BTreeMap<String, BTreeSet<String>>;

/// Reads the table rows `| room | what | may name |` out of the doc comment of the library.
fn law_of(library: &str) -> Law {
    let ticked = |cell: &str| -> BTreeSet<String> {
        cell.split('`')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect()
    };
    library
        .lines()
        .filter_map(|line| line.trim().strip_prefix("//! |"))
        .filter_map(|row| {
            let cells: Vec<&str> = row.trim_end_matches('|').split('|').collect();
            let [room, _what, may_name] = cells.as_slice() else {
                return None;
            };
            Some((ticked(room).into_iter().next()?, ticked(may_name)))
        })
        .collect()
}

// --- Reading Rust ----------------------------------------------------------------------------------------------------

/// A word, a `::`, or a single sign, and its line.
#[derive(Clone, Debug, PartialEq)]
struct Token {
    text: String,
    line: usize,
}

/// The tokens of a source, less comments and what is in quotes (which becomes an empty `""`).
fn tokens(source: &str) -> Vec<Token> {
    let chars: Vec<char> = source.chars().collect();
    let at = |i: usize| chars.get(i).copied().unwrap_or('\0');
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut found: Vec<Token> = Vec::new();
    let (mut i, mut line) = (0, 1);
    while i < chars.len() {
        let start = i;
        let mut text = String::new();
        match at(i) {
            '/' if at(i + 1) == '/' => {
                while i < chars.len() && at(i) != '\n' {
                    i += 1;
                }
            }
            '/' if at(i + 1) == '*' => {
                let mut depth = 0;
                while i < chars.len() {
                    match (at(i), at(i + 1)) {
                        ('/', '*') => (depth, i) = (depth + 1, i + 2),
                        ('*', '/') => (depth, i) = (depth - 1, i + 2),
                        _ => i += 1,
                    }
                    if depth == 0 {
                        break;
                    }
                }
            }
            '"' => {
                i += 1;
                while i < chars.len() && at(i) != '"' {
                    i += if at(i) == '\\' { 2 } else { 1 };
                }
                i += 1;
                text.push_str("\"\"");
            }
            // A character, not a lifetime: 'a' or '\n'.
            '\'' if at(i + 1) == '\\' || at(i + 2) == '\'' => {
                i += if at(i + 1) == '\\' { 3 } else { 2 };
                while i < chars.len() && at(i) != '\'' {
                    i += 1;
                }
                i += 1;
            }
            c if is_word(c) => {
                while is_word(at(i)) {
                    i += 1;
                }
                text = chars[start..i].iter().collect();
                let hashes = (i..).take_while(|&j| at(j) == '#').count();
                if (text == "r" || text == "br") && at(i + hashes) == '"' {
                    // A raw text ends at a quote with as many hashes.
                    i += hashes + 1;
                    while i < chars.len()
                        && !(at(i) == '"' && (1..=hashes).all(|j| at(i + j) == '#'))
                    {
                        i += 1;
                    }
                    i += 1 + hashes;
                    text = "\"\"".to_owned();
                }
            }
            ':' if at(i + 1) == ':' => {
                i += 2;
                text.push_str("::");
            }
            c => {
                i += 1;
                if !c.is_whitespace() {
                    text.push(c);
                }
            }
        }
        if !text.is_empty() {
            found.push(Token { text, line });
        }
        let end = i.min(chars.len());
        line += chars[start..end].iter().filter(|c| **c == '\n').count();
    }
    found
}

/// A path as the crate sees it (`["domain", "date", "Day"]`), and its line.
#[derive(Debug, PartialEq)]
struct Named {
    path: Vec<String>,
    line: usize,
}

/// Every path of a source that begins with `crate`, `self` or `super`, groups spread, made absolute.
///
/// `module` is where the file stands: `["analysis", "filter"]`.
fn named(module: &[String], tokens: &[Token]) -> Vec<Named> {
    let text = |i: usize| tokens.get(i).map_or("", |token| token.text.as_str());
    let mut found = Vec::new();
    // Inline modules, with the depth of braces they began at.
    let (mut inline, mut depth): (Vec<(String, usize)>, usize) = (Vec::new(), 0);
    let mut i = 0;
    while i < tokens.len() {
        match text(i) {
            "mod" if text(i + 2) == "{" => inline.push((text(i + 1).to_owned(), depth)),
            "{" => depth += 1,
            "}" => {
                depth = depth.saturating_sub(1);
                inline.retain(|(_, began)| *began < depth);
            }
            head @ ("crate" | "self" | "super")
                if text(i + 1) == "::" && (i == 0 || text(i - 1) != "::") =>
            {
                let mut base: Vec<String> = match head {
                    "crate" => Vec::new(),
                    _ => {
                        let names = inline.iter().map(|(name, _)| name.clone());
                        module.iter().cloned().chain(names).collect()
                    }
                };
                if head == "super" {
                    base.pop();
                }
                i = spread(tokens, i + 2, &base, &mut found);
                continue;
            }
            _ => {}
        }
        i += 1;
    }
    found
}

/// Follows a path from the token at `i`, just after a `::`; a group gives one path for each member. Returns where the
/// path ends.
fn spread(tokens: &[Token], mut i: usize, base: &[String], found: &mut Vec<Named>) -> usize {
    let text = |i: usize| tokens.get(i).map_or("", |token| token.text.as_str());
    let mut path = base.to_vec();
    let line = tokens.get(i).map_or(0, |token| token.line);
    loop {
        match text(i) {
            "{" => {
                i += 1;
                while i < tokens.len() && text(i) != "}" {
                    if text(i) == "," {
                        i += 1;
                    } else {
                        i = spread(tokens, i, &path, found);
                    }
                }
                return i + 1;
            }
            "super" => drop(path.pop()),
            "self" => {}
            word => path.push(word.to_owned()),
        }
        i += 1;
        if text(i) == "as" {
            i += 2;
        }
        if text(i) != "::" {
            found.push(Named { path, line });
            return i;
        }
        i += 1;
    }
}

/// Whether each token stands inside a `view!` macro.
fn inside_view(tokens: &[Token]) -> Vec<bool> {
    let mut inside = vec![false; tokens.len()];
    for start in 2..tokens.len() {
        if tokens[start - 2].text != "view" || tokens[start - 1].text != "!" {
            continue;
        }
        let mut depth = 0;
        for (i, token) in tokens.iter().enumerate().skip(start) {
            match token.text.as_str() {
                "{" | "(" | "[" => depth += 1,
                "}" | ")" | "]" => depth -= 1,
                _ => {}
            }
            inside[i] = true;
            if depth == 0 {
                break;
            }
        }
    }
    inside
}

// --- Judging ---------------------------------------------------------------------------------------------------------

/// The module of a file below `src/`: `analysis/filter.rs` is `["analysis", "filter"]`, `site/mod.rs` is `["site"]`.
fn module_of(file: &str) -> Vec<String> {
    file.trim_end_matches(".rs")
        .trim_end_matches("/mod")
        .split('/')
        .map(str::to_owned)
        .collect()
}

/// What is wrong with a file, in sentences; `file` is its path below `src/`.
fn faults(law: &Law, file: &str, source: &str) -> Vec<String> {
    let tokens = tokens(source);
    let module = module_of(file);
    let mut faults = Vec::new();
    let mut fault = |line: usize, what: String| faults.push(format!("src/{file}:{line}: {what}"));
    let is_program = file == "lib.rs" || file == "main.rs" || file.starts_with("bin/");
    let room = module.first().map_or("", String::as_str);
    let without_browser = WITHOUT_BROWSER
        .iter()
        .any(|place| file.starts_with(place) || format!("{room}/") == *place);

    let paths = named(&module, &tokens);
    match law.get(room) {
        _ if is_program => {}
        None => fault(1, format!("`{room}` is not in the table of src/lib.rs")),
        Some(may_name) => {
            for Named { path, line } in &paths {
                let other = path.first().map_or("", String::as_str);
                if law.contains_key(other) && other != room && !may_name.contains(other) {
                    let allowed: Vec<&str> = may_name.iter().map(String::as_str).collect();
                    fault(
                        *line,
                        format!(
                            "`{room}` names `{}`; it may name only [{}]",
                            path.join("::"),
                            allowed.join(", ")
                        ),
                    );
                }
            }
        }
    }
    if without_browser {
        for Named { path, line } in &paths {
            let web_state = path.first().is_some_and(|first| first == "state")
                && path
                    .get(1)
                    .is_some_and(|second| !PURE_STATE.contains(&second.as_str()));
            if web_state
                || path
                    .first()
                    .is_some_and(|first| WEB_ROOMS.contains(&first.as_str()))
            {
                fault(
                    *line,
                    format!("builds without a browser, but names `{}`", path.join("::")),
                );
            }
        }
        for token in &tokens {
            if BROWSER_CRATES.contains(&token.text.as_str()) {
                fault(
                    token.line,
                    format!(
                        "builds without a browser, but names the crate `{}`",
                        token.text
                    ),
                );
            }
        }
    }
    // `views/mod.rs` chooses the page; `views/shell` is around every page.
    if room == "views" && file != "views/mod.rs" && !file.starts_with("views/shell") {
        let own = module.get(1);
        for Named { path, line } in &paths {
            if path.first().is_some_and(|first| first == "views") && path.get(1) != own {
                fault(
                    *line,
                    format!(
                        "a view names `{}`, outside itself; what views share is in `parts` or `ui`",
                        path.join("::")
                    ),
                );
            }
        }
    }
    let inside = inside_view(&tokens);
    // Unit tests stand at the end of a file; what they compute is compared with a tolerance, and never drawn.
    let tests_begin = tokens
        .windows(4)
        .position(|four| {
            ["cfg", "(", "test", ")"]
                .iter()
                .eq(four.iter().map(|token| &token.text))
        })
        .unwrap_or(tokens.len());
    for (i, token) in tokens.iter().enumerate() {
        let next = |n: usize| tokens.get(i + n).map_or("", |token| token.text.as_str());
        let before = |n: usize| {
            i.checked_sub(n)
                .map_or("", |place| tokens[place].text.as_str())
        };
        match token.text.as_str() {
            "inner_html" => fault(
                token.line,
                "`inner_html` would let data become markup; build elements".to_owned(),
            ),
            // `style=("--name", value)` sets one property through the object model, which the policy allows.
            "style" if inside[i] && next(1) == "=" && !["=", "("].contains(&next(2)) => fault(
                token.line,
                "a `style=` attribute is refused by the site's policy; use a class or `style:property`".to_owned(),
            ),
            name if room == "analysis"
                && i < tests_begin
                && LOOSE_FLOATS.contains(&name)
                && next(1) == "("
                && (before(1) == "." || (before(1) == "::" && ["f64", "f32"].contains(&before(2)))) =>
            {
                fault(
                    token.line,
                    format!("`{name}` of the standard library differs between machines; use `libm::{name}`"),
                );
            }
            _ => {}
        }
    }
    faults
}

// --- The house -------------------------------------------------------------------------------------------------------

/// Every source of the application: its path below `src/`, and its text.
fn sources() -> BTreeMap<String, String> {
    fn visit(folder: &Path, below: &str, found: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{below}{}", entry.file_name().to_str().unwrap());
            if entry.file_type().unwrap().is_dir() {
                visit(&entry.path(), &format!("{name}/"), found);
            } else if name.ends_with(".rs") {
                found.insert(name, fs::read_to_string(entry.path()).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    visit(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        "",
        &mut found,
    );
    found
}

#[test]
fn the_house_keeps_its_law() {
    let sources = sources();
    let law = law_of(&sources["lib.rs"]);
    let faults: Vec<String> = sources
        .iter()
        .flat_map(|(file, source)| faults(&law, file, source))
        .collect();
    assert!(
        faults.is_empty(),
        "{} faults against the table of src/lib.rs:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn the_table_names_the_rooms_there_are_and_goes_one_way() {
    let sources = sources();
    let law = law_of(&sources["lib.rs"]);
    assert!(law.len() >= 10, "the table is not read: {law:?}");
    for room in law.keys() {
        assert!(
            sources
                .keys()
                .any(|file| file.starts_with(&format!("{room}/")) || *file == format!("{room}.rs")),
            "the table names `{room}`, which is not in src/"
        );
    }
    for (room, may_name) in &law {
        for other in may_name {
            assert!(
                law.contains_key(other),
                "`{room}` may name `{other}`, which has no row"
            );
            assert!(
                !law[other].contains(room),
                "`{room}` and `{other}` may name each other"
            );
        }
    }
}

// --- The test of the test --------------------------------------------------------------------------------------------

fn small_law() -> Law {
    law_of(
        "//! # Rooms\n//!\n//! | room | what it is | may name |\n//! | --- | --- | --- |\n\
         //! | `domain` | values | |\n//! | `analysis` | questions | `domain` |\n\
         //! | `state` | choices | `domain` `analysis` `browser` |\n//! | `browser` | skin | `domain` |\n\
         //! | `site` | pages | `domain` `state` |\n//! | `views` | pages | `domain` `analysis` `state` |\n",
    )
}

#[track_caller]
fn refused(file: &str, source: &str, words: &[&str]) {
    let faults = faults(&small_law(), file, source);
    assert_eq!(faults.len(), 1, "{source}\n{faults:#?}");
    for word in words {
        assert!(faults[0].contains(word), "{} should say {word}", faults[0]);
    }
}

#[track_caller]
fn accepted(file: &str, source: &str) {
    let faults = faults(&small_law(), file, source);
    assert!(faults.is_empty(), "{source}\n{faults:#?}");
}

#[test]
fn the_checker_reads_the_table() {
    let law = small_law();
    assert_eq!(law.len(), 6);
    assert!(law["domain"].is_empty());
    let of_state: Vec<&str> = law["state"].iter().map(String::as_str).collect();
    assert_eq!(of_state, ["analysis", "browser", "domain"]);
}

#[test]
fn the_checker_finds_a_room_named_against_the_law() {
    refused(
        "domain/x.rs",
        "use crate::analysis::fold;",
        &["src/domain/x.rs:1", "analysis::fold"],
    );
    refused(
        "domain/x.rs",
        "\n\nuse crate::{domain::date, analysis::{fold}};",
        &[],
    );
    refused(
        "domain/x.rs",
        "fn f() -> crate::analysis::A {}",
        &["`domain`", "[]"],
    );
    refused(
        "domain/a/b.rs",
        "use super::super::super::analysis::x;",
        &["analysis::x"],
    );
    refused(
        "domain/mod.rs",
        "mod t { use super::super::analysis::x; }",
        &["analysis::x"],
    );
    refused("kitchen/x.rs", "", &["`kitchen` is not in the table"]);
    accepted(
        "analysis/x.rs",
        "use crate::domain::{Dataset, date::Day};\nuse super::fold;\nuse self::y::z;",
    );
    accepted(
        "analysis/mod.rs",
        "mod tests { use super::*; } fn f() { super::x(); }",
    );
    accepted(
        "domain/x.rs",
        "struct S; mod analysis_like {} fn f() { analysis(); }",
    );
}

#[test]
fn the_checker_spreads_groups_and_goes_on_after_them() {
    let tokens = tokens("use crate::{a::{b, c::d}, e as f, g::*}; use crate::h::i;");
    let paths: Vec<String> = named(&[], &tokens)
        .into_iter()
        .map(|named| named.path.join("::"))
        .collect();
    assert_eq!(paths, ["a::b", "a::c::d", "e", "g::*", "h::i"]);
}

#[test]
fn the_checker_ignores_comments_and_texts() {
    accepted(
        "domain/x.rs",
        "//! See crate::analysis::x.\n/// crate::views\n/* leptos /* crate::state */ web_sys */\n\
         const A: &str = \"crate::analysis::x // \\\" leptos\";\nconst B: &str = r#\"\"crate::views\"#;\n\
         const C: char = '\"'; fn f<'a>(x: &'a str) {} const D: char = '\\''; // inner_html",
    );
    refused(
        "domain/x.rs",
        "const A: char = '\"'; use crate::analysis::x; const B: char = '\"';",
        &["analysis::x"],
    );
    refused(
        "domain/x.rs",
        "const A: &str = \"\n\n\";\nuse crate::analysis::x;",
        &["src/domain/x.rs:4"],
    );
}

#[test]
fn the_checker_keeps_the_browser_out_of_the_command_line() {
    refused(
        "domain/x.rs",
        "use leptos::prelude::*;",
        &["crate `leptos`"],
    );
    refused(
        "state/route.rs",
        "fn f(_: web_sys::Node) {}",
        &["crate `web_sys`"],
    );
    refused(
        "state/view_state.rs",
        "use crate::browser::today;",
        &["browser::today"],
    );
    refused(
        "state/route.rs",
        "use super::place::Place;",
        &["state::place::Place"],
    );
    refused(
        "site/x.rs",
        "use crate::state::load::DATA_PATH;",
        &["state::load"],
    );
    refused(
        "main.rs",
        "use wasm_bindgen::JsCast;",
        &["crate `wasm_bindgen`"],
    );
    accepted(
        "site/x.rs",
        "use crate::state::{route::Route, view_state::ViewState};",
    );
    accepted(
        "state/place.rs",
        "use leptos::prelude::*; use crate::browser;",
    );
}

#[test]
fn the_checker_keeps_views_apart() {
    refused(
        "views/home/x.rs",
        "use crate::views::tracker::Row;",
        &["views::tracker::Row"],
    );
    refused(
        "views/home/x.rs",
        "use super::super::tracker::Row;",
        &["views::tracker::Row"],
    );
    refused(
        "views/agreements.rs",
        "use super::tracker::Row;",
        &["views::tracker::Row"],
    );
    accepted(
        "views/home/x.rs",
        "use super::lists::A; use crate::views::home::B; use super::super::home::C;",
    );
    accepted(
        "views/mod.rs",
        "use crate::views::home::Home; use self::tracker::Tracker;",
    );
    accepted("views/shell/x.rs", "use crate::views::home::Home;");
}

#[test]
fn the_checker_finds_markup_from_data_and_inline_styles() {
    refused(
        "views/x.rs",
        "view! { <p inner_html=text /> }",
        &["inner_html"],
    );
    refused(
        "views/x.rs",
        "view! {\n <p style=\"color:red\">{x}</p> }",
        &["src/views/x.rs:2", "style="],
    );
    refused(
        "views/x.rs",
        "view! { <p>{move || view! { <b style=s /> }}</p> }",
        &["style="],
    );
    accepted("views/x.rs", "view! { <p style=(\"--unit\", unit) /> }");
    accepted(
        "views/x.rs",
        "view! { <p style:left=x class=\"style=\">\"style=\"</p> } let style = 1;",
    );
}

#[test]
fn the_checker_finds_floats_that_differ_between_machines() {
    refused("analysis/x.rs", "let y = x.sin();", &["`sin`", "libm::sin"]);
    refused(
        "analysis/x.rs",
        "let y = f64::atan2(a, b);",
        &["libm::atan2"],
    );
    accepted(
        "analysis/x.rs",
        "let y = libm::sin(x).abs() + x.sqrt(); let e = word.ln; fn cos() {}",
    );
    accepted("views/x.rs", "let y = x.cos();");
    accepted(
        "analysis/x.rs",
        "#[cfg(test)]\nmod tests { fn f() { x.sin(); } }",
    );
}
