//! What is left to do on Trunk's output: one style sheet instead of many, and one for each part that has its own, a template without its comments, and the
//! hashed names written into the start script.

use crate::Outcome;
use crate::parts::Parts;
use crate::site_build::names_in;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The hashed names, relative to the root of the site.
#[derive(Debug)]
pub struct Assets {
    pub js: String,
    pub wasm: String,
    pub css: String,
    /// The style sheets of parts, by part. None where the program is one module.
    pub sheets: BTreeMap<&'static str, String>,
    /// None where the program is one module, as in a development build.
    pub parts: Parts,
}

/// The style sheets that only a part needs, as their files' names begin, and the part. They name only what their part
/// draws; the loader puts them before the main sheet, whose rules about the same elements come after theirs as written.
const SHEETS: [(&str, &str); 5] = [
    ("timeline-", "timeline"),
    ("network-", "network"),
    ("tracker-", "tracker"),
    ("compare-", "lists"),
    ("palette-", "search"),
];

impl Assets {
    /// The files of all parts, each once.
    pub fn part_files(&self) -> BTreeSet<&String> {
        self.parts.values().flatten().collect()
    }
}

/// Finishes `index.html`, the template of all pages, and joins the style sheets.
pub fn assets(dist: &Path, release: bool) -> Outcome<Assets> {
    let page = dist.join("index.html");
    let html = read(&page)?;
    let (html, sheets) = without_style_sheets(&without_comments(&html));

    let mut css = String::new();
    let mut texts_of = BTreeMap::new();
    for sheet in &sheets {
        let path = dist.join(sheet);
        let text = read(&path)?;
        fs::remove_file(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let of_part = SHEETS.iter().find(|(start, _)| sheet.starts_with(start));
        let css = match of_part.filter(|_| release) {
            Some((_, part)) => texts_of.entry(*part).or_insert_with(String::new),
            None => &mut css,
        };
        css.push_str(&text);
        css.push('\n');
    }
    let mut sheets_of = BTreeMap::new();
    // The order of the layers is the first statement of all; the loader may put a part's sheet before it.
    let order = css.split_inclusive(';').next().unwrap_or_default();
    if release && !order.starts_with("@layer ") {
        return Err("the first style sheet does not begin with the order of the layers".to_owned());
    }
    for (part, css) in texts_of {
        let css = minified(&format!("{order}{css}"));
        let name = format!("style-{:016x}_{part}.css", fingerprint(css.as_bytes()));
        write(&dist.join(&name), &css)?;
        sheets_of.insert(part, name);
    }
    let css = if release { minified(&css) } else { css };
    let css_name = format!("style-{:016x}.css", fingerprint(css.as_bytes()));
    write(&dist.join(&css_name), &css)?;
    let link = format!("<link rel=\"stylesheet\" href=\"./{css_name}\">\n</head>");
    write(&page, html.replacen("</head>", &link, 1))?;

    let names = names_in(dist)?;
    let find = |what: &str, is_it: fn(&str) -> bool| {
        let mut found = names.iter().filter(|name| is_it(name));
        match (found.next(), found.next()) {
            (Some(name), None) => Ok(name.clone()),
            (first, _) => Err(format!(
                "{}: {} {what}",
                dist.display(),
                if first.is_some() {
                    "more than one"
                } else {
                    "no"
                }
            )),
        }
    };
    Ok(Assets {
        js: find("app-*.js", |name| {
            name.starts_with("app-") && name.ends_with(".js")
        })?,
        wasm: find("app-*.wasm", |name| {
            name.starts_with("app-") && name.ends_with(".wasm")
        })?,
        css: css_name,
        sheets: sheets_of,
        parts: Parts::new(),
    })
}

/// Writes into `boot.js` which files each part of the program needs.
pub fn boot_parts(dist: &Path, assets: &Assets) -> Outcome {
    let path = dist.join("boot.js");
    // Plain names: quoted for Rust they are quoted for the script too.
    let script = read(&path)?.replace("\"__PARTS__\"", &format!("{:?}", assets.parts));
    write(&path, without_remarks(&script))
}

/// Writes the names into `boot.js`, where the page writer has not done it.
pub fn boot(dist: &Path, assets: &Assets) -> Outcome {
    let path = dist.join("boot.js");
    let script = read(&path)?
        .replace("\"__APP_JS__\"", &format!("\"./{}\"", assets.js))
        .replace("\"__APP_WASM__\"", &format!("\"./{}\"", assets.wasm))
        .replace("\"__CSS__\"", &format!("[\"./{}\"]", assets.css));
    write(&path, &script)
}

pub fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Outcome {
    fs::write(path, content).map_err(|error| format!("{}: {error}", path.display()))
}

/// The template without its comments and the empty lines they leave; the page marks stay.
fn without_comments(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(start) = rest.find("<!--") {
        let Some(length) = rest[start..].find("-->") else {
            break;
        };
        let end = start + length + "-->".len();
        let comment = &rest[start..end];
        let is_mark = comment == "<!--page-->" || comment == "<!--/page-->";
        kept.push_str(&rest[..if is_mark { end } else { start }]);
        rest = &rest[end..];
    }
    kept.push_str(rest);
    kept.lines()
        .filter(|line| !line.trim().is_empty())
        .fold(String::new(), |text, line| text + line + "\n")
}

/// The page without its style sheet links, and what they linked to, in order.
fn without_style_sheets(html: &str) -> (String, Vec<String>) {
    const START: &str = "<link rel=\"stylesheet\" href=\"./";
    let mut kept = String::with_capacity(html.len());
    let mut sheets = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find(START) {
        let link = &rest[start..];
        let Some(end) = link.find('>') else { break };
        sheets.extend(link[START.len()..end].split('"').next().map(str::to_owned));
        kept.push_str(&rest[..start]);
        rest = link[end + 1..].trim_start_matches('\n');
    }
    kept.push_str(rest);
    (kept, sheets)
}

/// Drops comments, indentation and line breaks: the part of minification that cannot change a meaning. Text in quotes
/// is left alone.
fn minified(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut quote = None;
    let mut rest = css;
    while let Some(c) = rest.chars().next() {
        let mut next = &rest[c.len_utf8()..];
        match quote {
            Some(mark) => {
                out.push(c);
                if c == '\\' {
                    let escaped = next.chars().next();
                    out.extend(escaped);
                    next = &next[escaped.map_or(0, char::len_utf8)..];
                } else if c == mark {
                    quote = None;
                }
            }
            None if rest.starts_with("/*") => {
                next = rest.split_once("*/").map_or("", |(_, after)| after);
            }
            None if c.is_ascii_whitespace() => {
                let after_break = out.is_empty() || out.ends_with([' ', '{', '}', ';', ',']);
                let before_break = next.trim_start().starts_with(['{', '}', ';']);
                if !after_break && !before_break {
                    out.push(' ');
                }
            }
            None => {
                quote = (c == '"' || c == '\'').then_some(c);
                out.push(c);
            }
        }
        rest = next;
    }
    out
}

/// A script without its comments, where they have lines of their own, and the empty lines they leave. Lines within a
/// text between grave accents are not known as such: none of our scripts has such a text over several lines.
pub fn without_remarks(script: &str) -> String {
    let mut out = String::with_capacity(script.len());
    let mut in_remark = false;
    for line in script.lines() {
        let start = line.trim_start();
        in_remark |= start.starts_with("/*");
        if in_remark {
            in_remark = !start.contains("*/");
        } else if !start.is_empty() && !start.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

/// FNV-1a: names a file by what it holds. Nothing secret depends on it.
pub fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_page_marks_stay() {
        let html =
            "<head>\n<!-- why\n so -->\n<title>x</title>\n<div><!--page--><!--/page--></div>\n";
        assert_eq!(
            without_comments(html),
            "<head>\n<title>x</title>\n<div><!--page--><!--/page--></div>\n"
        );
    }

    #[test]
    fn remarks_go_and_addresses_stay() {
        let script = "// why\nconst a = \"https://a.fr\"; // here\n\n  /** so\n   * it is\n   */\n  b();\n/* c */\nd();\n";
        assert_eq!(
            without_remarks(script),
            "const a = \"https://a.fr\"; // here\n  b();\nd();\n"
        );
    }

    #[test]
    fn style_sheets_are_taken_in_order() {
        let html = "<a>\n<link rel=\"stylesheet\" href=\"./t-1.css\"/>\n<link rel=\"stylesheet\" href=\"./b-2.css\"/>\n</head>";
        let (html, sheets) = without_style_sheets(html);
        assert_eq!(html, "<a>\n</head>");
        assert_eq!(sheets, ["t-1.css", "b-2.css"]);
    }

    #[test]
    fn minifying_keeps_every_meaning() {
        for (css, expected) in [
            ("/* a */ a > b {\n  color: red;\n}\n", "a > b{color: red;}"),
            ("a b,\nc :is(d) { }", "a b,c :is(d){}"),
            (
                "a { width: calc(1px + 2px); }",
                "a{width: calc(1px + 2px);}",
            ),
            (
                "a::before { content: \"/* \\\" */  x\"; }",
                "a::before{content: \"/* \\\" */  x\";}",
            ),
            ("a { --x: ; margin: 0\n auto }", "a{--x:;margin: 0 auto}"),
            (
                "@media (width > 10px) and (hover) { é { } }",
                "@media (width > 10px) and (hover){é{}}",
            ),
            ("a {} /* open", "a{}"),
        ] {
            assert_eq!(minified(css).trim_end(), expected);
        }
    }
}
