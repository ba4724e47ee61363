//! The whole site as it is put online: every page, every link, every file beside them.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use paraphe::check::check;
use paraphe::domain::{Dataset, Day};
use paraphe::site::{self, Site};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

const URL: &str = "https://example.org/sub";
const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/agreements.json");

/// What the build leaves of `index.html`, with the two preloads that Trunk adds.
fn template() -> String {
    let html = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/index.html")).unwrap();
    let (mut kept, mut rest) = (String::new(), html.as_str());
    while let Some((before, after)) = rest.split_once("<!--") {
        let (comment, tail) = after.split_once("-->").unwrap();
        kept.push_str(before);
        if comment.ends_with("page") {
            kept.push_str(&format!("<!--{comment}-->"));
        }
        rest = tail;
    }
    kept.push_str(rest);
    let lines = kept.lines().filter(|line| !line.contains("data-trunk"));
    let html: String = lines.map(|line| format!("{line}\n")).collect();
    html.replace(
        "</head>",
        "<link rel=\"stylesheet\" href=\"./style-1.css\">\n<link rel=\"modulepreload\" href=\"./app-1.js\">\n<link rel=\"preload\" href=\"./app-1.wasm\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n</head>",
    )
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn build(name: &str, url: Option<&str>) -> PathBuf {
    let dist = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::remove_dir_all(&dist).ok();
    copy(
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/public")),
        &dist,
    );
    fs::write(dist.join("index.html"), template()).unwrap();
    for file in ["style-1.css", "app-1.js", "app-1.wasm"] {
        fs::write(dist.join(file), file).unwrap();
    }
    write(&dist, url);
    dist
}

fn write(dist: &Path, url: Option<&str>) {
    let text = fs::read_to_string(DATA).unwrap();
    let dataset = Dataset::from_json(&text).unwrap();
    let site = Site::new(&dataset, Day::from_ymd(2026, 11, 25), url);
    site::write(&site, dist, true).unwrap();
    let node = check(text.as_bytes()).node.unwrap();
    site::write_data(&dataset, &node, dist, "./").unwrap();
    site::write_worker(dist, true).unwrap();
}

/// Built once for all the tests that only read it.
static DIST: LazyLock<PathBuf> = LazyLock::new(|| build("site", None));

fn read(path: &str) -> String {
    fs::read_to_string(DIST.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every page, by its path below the root.
fn pages() -> BTreeMap<String, String> {
    fn walk(folder: &Path, path: &str, out: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            if entry.path().is_dir() {
                walk(&entry.path(), &format!("{path}{name}/"), out);
            } else if name.ends_with(".html") {
                let text = fs::read_to_string(entry.path()).unwrap();
                out.insert(format!("{path}{name}"), text);
            }
        }
    }
    let mut out = BTreeMap::new();
    walk(&DIST, "", &mut out);
    out
}

/// The values of an attribute.
fn values<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    html.split(&format!(" {name}=\""))
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

/// Where a relative address leads, from a page; `None` where it climbs out of the site.
fn resolve(page: &str, href: &str) -> Option<String> {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    let slash = href.ends_with('/') || href == "." || href == ".." || href.is_empty();
    let mut path = parts.join("/");
    if slash {
        path.push_str(if path.is_empty() {
            "index.html"
        } else {
            "/index.html"
        });
    }
    Some(path)
}

#[test]
fn each_page_says_which_part_of_the_program_it_needs() {
    let dist = build("site-parts", None);
    for (page, part) in [
        ("index.html", "home"),
        ("en/chronologie/index.html", "timeline"),
        ("accords/etat-cgpme-idf-2015/index.html", "records"),
        ("accords/index.html", "lists"),
        ("donnees/index.html", "data"),
        ("methode/index.html", "info"),
    ] {
        let html = fs::read_to_string(dist.join(page)).unwrap();
        assert_eq!(html.matches("data-part=").count(), 1, "{page}");
        assert!(html.contains(&format!(" data-part=\"{part}\"")), "{page}");
    }
}

#[test]
fn no_link_of_any_page_is_dead() {
    let mut dead = BTreeSet::new();
    let pages = pages();
    assert!(pages.len() > 1500, "{}", pages.len());
    for (path, html) in pages.iter().filter(|(path, _)| *path != "404.html") {
        let ids: BTreeSet<&str> = values(html, "id").into_iter().collect();
        for href in values(html, "href").into_iter().chain(values(html, "src")) {
            if href.starts_with("https://") || href.starts_with("http://") {
                continue;
            }
            if let Some(id) = href.strip_prefix('#') {
                if !ids.contains(id) {
                    dead.insert(format!("{path}: #{id}"));
                }
                continue;
            }
            let bare = href.split(['?', '#']).next().unwrap();
            let leads = resolve(path, bare);
            if leads.as_ref().is_none_or(|to| !DIST.join(to).is_file()) {
                dead.insert(format!("{path}: {href}"));
            }
        }
    }
    let first: Vec<_> = dead.iter().take(20).collect();
    assert!(dead.is_empty(), "{} dead links: {first:#?}", dead.len());
}

#[test]
fn every_page_is_reached_from_the_home_page() {
    let pages = pages();
    let mut seen = BTreeSet::new();
    let mut todo = vec!["index.html".to_owned()];
    while let Some(path) = todo.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        for link in pages[&path].split("<a ").skip(1) {
            let tag = format!(" {}", link.split('>').next().unwrap());
            let Some(href) = values(&tag, "href").first().copied() else {
                continue;
            };
            if href.starts_with("http") || href.starts_with('#') {
                continue;
            }
            let to = resolve(&path, href.split(['?', '#']).next().unwrap()).unwrap();
            if to.ends_with(".html") {
                todo.push(to);
            }
        }
    }
    let alone: Vec<_> = pages.keys().filter(|path| !seen.contains(*path)).collect();
    assert_eq!(alone, ["404.html"]);
}

#[test]
fn every_page_has_one_heading_a_title_a_description_and_its_own_address() {
    for (path, html) in pages() {
        assert_eq!(html.matches("<h1").count(), 1, "{path}: h1");
        assert_eq!(html.matches("<title>").count(), 1, "{path}: title");
        let title = html.split("<title>").nth(1).unwrap();
        let title = title.split("</title>").next().unwrap();
        assert!(title.contains("Paraphe"), "{path}: {title}");
        let description = html.split("<meta name=\"description\" content=\"").nth(1);
        let description = description.unwrap().split('"').next().unwrap();
        assert!(description.chars().count() > 10, "{path}: {description}");
        if path == "404.html" {
            assert!(!html.contains("rel=\"canonical\""));
            continue;
        }
        let canonical = html
            .split("<link rel=\"canonical\" href=\"")
            .nth(1)
            .unwrap();
        let canonical = canonical.split('"').next().unwrap();
        assert_eq!(resolve(&path, canonical).as_deref(), Some(&*path), "{path}");
        assert_eq!(html.matches("<link rel=\"canonical\"").count(), 1, "{path}");
        let lang = if path.starts_with("en/") { "en" } else { "fr" };
        assert!(html.contains(&format!("<html lang=\"{lang}\"")), "{path}");
        // The policy of the page: nothing inline.
        for refused in [" style=\"", "<style", " onclick", "javascript:"] {
            assert!(!html.contains(refused), "{path}: {refused}");
        }
        for script in html.split("<script").skip(1) {
            let data = script.starts_with(" type=\"application/ld+json\"");
            assert!(data || script.contains(" src=\""), "{path}: inline script");
        }
        for block in html.split("<script type=\"application/ld+json\">").skip(1) {
            let block = block.split("</script>").next().unwrap();
            let value: serde_json::Value = serde_json::from_str(block).unwrap();
            assert_eq!(value["@context"], "https://schema.org/", "{path}");
        }
    }
}

#[test]
fn the_elements_of_every_page_are_closed_in_order() {
    const VOID: [&str; 6] = ["meta", "link", "input", "img", "br", "path"];
    for (path, html) in pages() {
        let mut open: Vec<&str> = Vec::new();
        for tag in html.split('<').skip(1) {
            if tag.starts_with('!') {
                continue;
            }
            let name = tag.split(['>', ' ', '\n']).next().unwrap();
            if let Some(name) = name.strip_prefix('/') {
                if name == "path" {
                    continue;
                }
                assert_eq!(open.pop(), Some(name), "{path}: </{name}>");
            } else if !VOID.contains(&name) {
                open.push(name);
            }
        }
        assert!(open.is_empty(), "{path}: {open:?}");
        let ids = values(&html, "id");
        let once: BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), once.len(), "{path}: an id twice");
    }
}

#[test]
fn an_agreement_is_told_whole_without_the_app() {
    let html = read("accords/etat-cgpme-idf-2015/index.html");
    for words in [
        "vers juillet 2015",
        "1\u{202f}750",
        "data-result=\"",
        "Résultat",
        "Échéance",
        "États au 25\u{a0}novembre 2026, par la règle",
        "<ol class=\"sources\">",
        "#:~:text=",
        "\"@type\":\"CreativeWork\"",
        "property=\"og:title\"",
        "hreflang=\"en\" href=\"../../en/accords/etat-cgpme-idf-2015/\"",
    ] {
        assert!(html.contains(words), "{words}");
    }
    let english = read("en/accords/etat-cgpme-idf-2015/index.html");
    for words in [
        "1,750",
        "Result",
        "States as of 25\u{a0}November 2026, by rule",
    ] {
        assert!(english.contains(words), "{words}");
    }
}

#[test]
fn the_same_day_gives_the_same_bytes_and_a_second_writing_changes_nothing() {
    let other = build("site-twice", None);
    write(&other, None);
    for path in [
        "index.html",
        "en/suivi/index.html",
        "boot.js",
        "sw.js",
        "atom.xml",
        "404.html",
    ] {
        assert_eq!(
            fs::read_to_string(other.join(path)).unwrap(),
            read(path),
            "{path}"
        );
    }
}

#[test]
fn with_its_address_known_the_site_has_a_map_and_absolute_links() {
    assert!(!DIST.join("sitemap.xml").exists());
    let dist = build("site-url", Some(URL));
    let read = |path: &str| fs::read_to_string(dist.join(path)).unwrap();
    let map = read("sitemap.xml");
    let pages = pages();
    assert_eq!(map.matches("<url>").count(), pages.len() - 1);
    for loc in map.split("<loc>").skip(1) {
        let path = loc.split("</loc>").next().unwrap();
        let path = path.strip_prefix("https://example.org/sub/").unwrap();
        assert!(pages.contains_key(&format!("{path}index.html")), "{path}");
    }
    assert!(read("robots.txt").contains("Sitemap: https://example.org/sub/sitemap.xml"));
    let html = read("en/suivi/index.html");
    assert!(html.contains("<link rel=\"canonical\" href=\"https://example.org/sub/en/suivi/\">"));
    assert!(html.contains("og:image\" content=\"https://example.org/sub/preview.png\""));
    // The links of the page still know nothing of where they are.
    assert!(html.contains("<a href=\"../../en/accords/\""));
    assert!(read("atom.xml").contains("rel=\"self\""));
    assert!(
        read("deadlines.ics")
            .replace("\r\n ", "")
            .contains("URL:https://example.org/sub/accords/")
    );
}

#[test]
fn the_worker_keeps_what_the_app_needs_with_its_true_digest() {
    let script = read("sw.js");
    let list = script.split("const FILES = ").nth(1).unwrap();
    let list = list.split(";\n").next().unwrap().replace(",]", "]");
    let files: Vec<(String, String)> = serde_json::from_str(&list).unwrap();
    let names: BTreeSet<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    for name in [
        "app-1.js",
        "app-1.wasm",
        "boot.js",
        "style-1.css",
        "index.html",
        "en/index.html",
        "manifest.webmanifest",
        "data/agreements.json",
        "data/package/targets.csv",
        "fonts/newsreader.woff2",
        "icons/icon.svg",
        "deadlines.ics",
    ] {
        assert!(names.contains(name), "{name}");
    }
    for name in ["sw.js", "sw-off.js", "404.html"] {
        assert!(!names.contains(name), "{name}");
    }
    for (name, digest) in &files {
        assert!(DIST.join(name).is_file(), "{name}");
        assert_eq!(digest.len(), 64);
    }
    // As any other tool computes it.
    let style = files
        .iter()
        .find(|(name, _)| name == "style-1.css")
        .unwrap();
    assert_eq!(style.1, STYLE_DIGEST);
    assert!(!script.contains("const BUILD = \"\""));
}

/// `printf style-1.css | sha256sum`
const STYLE_DIGEST: &str = "1c92dffaaf4ed04f863282090f61f9a08aa2776ba0b6ac52d4252059cc437b48";

#[test]
fn no_page_is_heavier_than_its_list() {
    // Lists of this kind compress to an eighth: 60 kB before the app, styles included, are 300 kB here.
    for (path, html) in pages() {
        assert!(html.len() < 300_000, "{path}: {} bytes", html.len());
    }
}
