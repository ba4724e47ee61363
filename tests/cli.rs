//! The command line, as it is run: what it prints, where, and how it ends.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use paraphe::domain::{Dataset, Lang};
use paraphe::state::route::Route;
use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const SHIPPED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data/agreements.json");

/// A dataset of one agreement, whose title needs every escape there is.
const SMALL: &str = r#"{
  "format": 1, "version": "2026.01.01", "licence": "etalab-2.0", "title": {"fr": "Essai", "en": "Trial"},
  "themes": [{"id": "youth", "label": {"fr": "Jeunes", "en": "Young people"}}],
  "organisations": [
    {"id": "etat", "name": "État & <Cie>", "acronym": null, "kind": "state", "territory": null, "succeeds": [],
     "active_from": null, "active_to": null, "aliases": [], "source": null}
  ],
  "events": [],
  "agreements": [
    {"id": "essai-2020", "title": "R&D <b>d'abord</b> \"vite\"", "kind": "pact", "signed": "2020-03", "start": null,
     "end": null, "level": "national", "territories": ["FR"],
     "summary": {"fr": "Un résumé & \"plus\" <script>", "en": "A summary & \"more\" <script>"},
     "parties": [{"organisation": "etat", "role": "signatory", "represented_by": []}],
     "axes": [{"label": {"fr": "Axe", "en": "Axis"}, "themes": ["youth"]}],
     "disputed": [],
     "targets": [
       {"id": "emplois", "label": {"fr": "Emplois", "en": "Jobs"}, "nature": "outcome", "ambition": false,
        "measure": "count", "comparator": ">=", "value": 10, "unit": {"fr": "emplois", "en": "jobs"},
        "baseline": null, "due": "2021", "responsible": ["etat"], "source": "s1", "evidence": "dix emplois",
        "observations": [], "searched_on": null}
     ],
     "related": [],
     "sources": [
       {"id": "s1", "url": "https://example.org/a", "title": "Source", "publisher": "Éditeur", "published": "2020",
        "kind": "report", "issuer": "party"},
       {"id": "s2", "url": null, "title": "Autre source", "publisher": "Éditeur", "published": "2020",
        "kind": "article", "issuer": "press"}
     ]}
  ]
}"#;

/// What the build leaves, in small.
const TEMPLATE: &str = r#"<!DOCTYPE html>
<html lang="fr" data-root="./">
<head>
<meta charset="utf-8">
<title>Paraphe</title>
<meta name="description" content="Une phrase.">
<link rel="icon" href="./icons/icon.svg" type="image/svg+xml">
<link rel="modulepreload" href="./app-0a.js">
<link rel="preload" href="./app-0a_bg.wasm" as="fetch" type="application/wasm" crossorigin>
<link rel="stylesheet" href="./style-0a.css">
</head>
<body>
<div id="app"><!--page--><!--/page--></div>
<script type="module" src="./boot.js"></script>
</body>
</html>
"#;

const BOOT: &str = "const APP_JS = \"__APP_JS__\";\nconst APP_WASM = \"__APP_WASM__\";\nconst STYLES = \"__CSS__\";\n";

/// A folder of this test's own, emptied first.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("cli-{name}"));
    fs::remove_dir_all(&path).ok();
    fs::create_dir_all(&path).unwrap();
    path
}

fn file(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

struct Run {
    code: i32,
    out: String,
    err: String,
}

fn run_with(arguments: &[&str], input: &[u8]) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_paraphe"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that does not read its input may have ended: that is not a fault.
    child.stdin.take().unwrap().write_all(input).ok();
    let output = child.wait_with_output().unwrap();
    Run {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn run(arguments: &[&str]) -> Run {
    run_with(arguments, b"")
}

// --- validate --------------------------------------------------------------------------------------------------------

#[test]
fn a_clean_file_is_said_to_be_clean() {
    let run = run(&["validate", SHIPPED]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(
        run.out.contains("agreements") && run.out.contains("version"),
        "{}",
        run.out
    );
}

#[test]
fn a_broken_file_is_refused_with_its_record_and_field() {
    let folder = folder("broken");
    for (from, to, words) in [
        (
            "\"signed\": \"2020-03\"",
            "\"signed\": \"2020-13\"",
            ["agreement essai-2020", "signed", "2020-13"],
        ),
        (
            "\"due\": \"2021\"",
            "\"due\": \"soon\"",
            [
                "agreement essai-2020",
                "/agreements/0/targets/0/due",
                "soon",
            ],
        ),
        (
            "\"responsible\": [\"etat\"]",
            "\"responsible\": [\"ghost\"]",
            ["agreement essai-2020", "responsible", "ghost"],
        ),
        (
            "\"kind\": \"state\"",
            "\"kind\": \"kingdom\"",
            ["organisation etat", "kind", "kingdom"],
        ),
        (
            "https://example.org/a",
            "javascript:x",
            [
                "agreement essai-2020",
                "/agreements/0/sources/0/url",
                "javascript:x",
            ],
        ),
        (
            "\"format\": 1,",
            "\"format\": 1",
            [":2:15: error", "comma", "missing"],
        ),
    ] {
        assert!(SMALL.contains(from), "{from}");
        let path = file(&folder, "broken.json", &SMALL.replace(from, to));
        let run = run(&["validate", &path]);
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{to}");
        assert_eq!(run.err.lines().count(), 1, "{}", run.err);
        assert!(run.err.starts_with(&path), "{}", run.err);
        for word in words {
            assert!(run.err.contains(word), "{} should say {word}", run.err);
        }
    }
}

/// The record that the README shows to newcomers is one that the door lets in.
#[test]
fn the_record_of_the_readme_is_accepted() {
    let readme = include_str!("../README.md");
    let record: serde_json::Value =
        serde_json::from_str(between(readme, "```json\n", "```")).unwrap();
    let mut file: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(SHIPPED).unwrap()).unwrap();
    file["agreements"].as_array_mut().unwrap().push(record);
    let run = run_with(&["validate", "-"], file.to_string().as_bytes());
    assert_eq!((run.code, run.err.as_str()), (0, ""));
}

#[test]
fn messages_come_in_french_too() {
    let broken = SMALL.replace("\"signed\": \"2020-03\"", "\"signed\": \"hier\"");
    let run = run_with(&["validate", "-", "--lang", "fr"], broken.as_bytes());
    assert_eq!(run.code, 1);
    assert!(
        run.err.contains("n’est pas une date") && run.err.contains("écrire AAAA"),
        "{}",
        run.err
    );
}

#[test]
fn a_hyphen_reads_standard_input() {
    let clean = run_with(&["validate", "-"], SMALL.as_bytes());
    assert_eq!((clean.code, clean.err.as_str()), (0, ""));
    assert!(
        clean.out.starts_with("-: 1 agreement, 1 target"),
        "{}",
        clean.out
    );
    for bytes in [&b""[..], b"{", b"\xff\xfe\x00", b"<!doctype html>"] {
        let broken = run_with(&["validate", "-"], bytes);
        assert_eq!((broken.code, broken.out.as_str()), (1, ""));
        assert!(broken.err.starts_with("-:1:"), "{}", broken.err);
    }
}

#[test]
fn each_file_of_several_is_judged() {
    let folder = folder("several");
    let good = file(&folder, "good.json", SMALL);
    let bad = file(&folder, "bad.json", "[]");
    let missing = folder.join("missing.json");
    let run = run(&["validate", &bad, missing.to_str().unwrap(), &good]);
    assert_eq!(run.code, 1);
    assert!(
        run.out.starts_with(&good) && run.out.lines().count() == 1,
        "{}",
        run.out
    );
    assert!(
        run.err.contains("bad.json") && run.err.contains("missing.json"),
        "{}",
        run.err
    );
    assert_eq!(run.err.lines().count(), 2, "{}", run.err);
}

#[test]
fn a_wrong_call_ends_with_two_and_a_reminder() {
    for arguments in [
        &[][..],
        &["validate"],
        &["frobnicate"],
        &["site"],
        &["site", SHIPPED],
        &["site", "--dist"],
    ] {
        let run = run(arguments);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}");
        assert!(run.err.contains("paraphe"), "{}", run.err);
    }
    let help = run(&["--help"]);
    assert_eq!((help.code, help.err.as_str()), (0, ""));
    assert!(help.out.contains("validate") && help.out.contains("site"));
}

// --- site ------------------------------------------------------------------------------------------------------------

/// A built site in small, and its data.
fn dist(name: &str) -> (PathBuf, String) {
    let folder = folder(name);
    let data = file(&folder, "data.json", SMALL);
    let dist = folder.join("dist");
    fs::create_dir_all(&dist).unwrap();
    file(&dist, "index.html", TEMPLATE);
    file(&dist, "boot.js", BOOT);
    (dist, data)
}

#[track_caller]
fn write_site(dist: &Path, data: &str) {
    let run = run(&["site", data, "--dist", dist.to_str().unwrap()]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(run.out.contains("pages"), "{}", run.out);
}

/// Every file below a folder, with what it holds.
fn files(folder: &Path) -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    let mut todo = vec![folder.to_owned()];
    while let Some(next) = todo.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                todo.push(path);
            } else {
                let text = fs::read_to_string(&path).unwrap();
                found.insert(path.strip_prefix(folder).unwrap().to_owned(), text);
            }
        }
    }
    found
}

/// What stands between two texts.
#[track_caller]
fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let (_, rest) = text
        .split_once(before)
        .unwrap_or_else(|| panic!("no {before} in {text}"));
    rest.split_once(after).unwrap().0
}

#[test]
fn each_address_is_a_page_that_knows_its_language_title_and_depth() {
    let (dist, data) = dist("site");
    write_site(&dist, &data);
    let dataset = Dataset::from_json(SMALL).unwrap();
    let mut expected = 0;
    for lang in Lang::ALL {
        for route in Route::all(&dataset) {
            expected += 1;
            let path = route.path(lang);
            let page = fs::read_to_string(dist.join(&path).join("index.html"))
                .unwrap_or_else(|error| panic!("{path}: {error}"));
            let depth = path.matches('/').count();
            let root = if depth == 0 {
                "./".to_owned()
            } else {
                "../".repeat(depth)
            };
            assert_eq!(between(&page, "data-root=\"", "\""), root, "{path}");
            assert!(page.contains(&format!("src=\"{root}boot.js\"")), "{path}");
            assert!(
                page.contains(&format!("href=\"{root}style-0a.css\"")),
                "{path}"
            );
            assert_eq!(between(&page, "<html lang=\"", "\""), lang.tag(), "{path}");
            assert!(
                between(&page, "<title>", "</title>").contains("Paraphe"),
                "{path}"
            );
            assert_ne!(
                between(&page, "<meta name=\"description\" content=\"", "\">"),
                "Une phrase.",
                "{path}"
            );
            assert_eq!(page.matches("<h1").count(), 1, "{path}");
            let address_of_nothing = page.contains("=\"./") && depth > 0;
            assert!(
                !address_of_nothing,
                "{path} keeps an address that does not climb"
            );
            assert!(!page.contains("=\"/"), "{path} holds an absolute address");
            // Every link between pages leads to a page that is there.
            for href in page
                .split("<a ")
                .skip(1)
                .map(|rest| between(rest, "href=\"", "\""))
            {
                let file = href.rsplit('/').next().unwrap().contains('.');
                if href.starts_with('.') && !file {
                    let href = href.split(['?', '#']).next().unwrap();
                    let there = dist.join(&path).join(href).join("index.html");
                    assert!(there.is_file(), "{path} leads to {href}");
                }
            }
        }
    }
    let pages = files(&dist)
        .keys()
        .filter(|path| path.ends_with("index.html"))
        .count();
    assert_eq!(pages, expected);
}

#[test]
fn what_comes_from_the_data_is_escaped() {
    let (dist, data) = dist("escape");
    write_site(&dist, &data);
    for path in [
        "accords/essai-2020/index.html",
        "en/accords/essai-2020/index.html",
    ] {
        let page = fs::read_to_string(dist.join(path)).unwrap();
        let title = between(&page, "<title>", "</title>");
        assert!(
            title.contains("R&amp;D &lt;b&gt;") && !title.contains("<b>"),
            "{title}"
        );
        let heading = between(&page, "<h1 ", "</h1>");
        assert!(heading.contains("R&amp;D &lt;b&gt;"), "{heading}");
        let description = between(&page, "name=\"description\" content=\"", "\">");
        assert!(
            description.contains("&amp;") && description.contains("&lt;script&gt;"),
            "{description}"
        );
        assert!(
            !page.contains("<script>") && !page.contains("<Cie>"),
            "{page}"
        );
        assert!(page.contains("État &amp; &lt;Cie&gt;"), "{page}");
    }
}

#[test]
fn the_page_for_lost_addresses_finds_the_start_script_at_any_depth() {
    let (dist, data) = dist("lost");
    write_site(&dist, &data);
    let page = fs::read_to_string(dist.join("404.html")).unwrap();
    for root in ["./", "../", "../../", "../../../", "../../../../"] {
        assert!(
            page.contains(&format!("src=\"{root}boot.js\"></script>")),
            "{root} in {page}"
        );
    }
    assert_eq!(
        page.matches("<script").count(),
        page.matches("</script>").count()
    );
    assert!(
        !page.contains("<link"),
        "a style or an icon would be looked for in the wrong place: {page}"
    );
    assert!(page.contains("lang=\"en\""), "it speaks both languages");
    assert!(page.contains("</body>") && page.contains("</html>"));
}

#[test]
fn the_start_script_receives_the_names_of_files() {
    let (dist, data) = dist("boot");
    write_site(&dist, &data);
    let boot = fs::read_to_string(dist.join("boot.js")).unwrap();
    for line in [
        "APP_JS = \"app-0a.js\"",
        "APP_WASM = \"app-0a_bg.wasm\"",
        "STYLES = [\"style-0a.css\"]",
    ] {
        assert!(boot.contains(line), "{boot}");
    }
}

#[test]
fn a_second_run_changes_nothing() {
    let (dist, data) = dist("twice");
    write_site(&dist, &data);
    let first = files(&dist);
    write_site(&dist, &data);
    let second = files(&dist);
    assert_eq!(
        first.keys().collect::<Vec<_>>(),
        second.keys().collect::<Vec<_>>()
    );
    for (path, text) in &first {
        assert_eq!(text, &second[path], "{}", path.display());
    }
}

/// `cargo xtask build --public-url /sub/path/` hands its option on.
#[test]
fn the_site_may_be_told_its_public_address() {
    let (dist, data) = dist("public");
    let run = run(&[
        "site",
        &data,
        "--dist",
        dist.to_str().unwrap(),
        "--public-url",
        "/sub/path/",
    ]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let page = fs::read_to_string(dist.join("en/index.html")).unwrap();
    assert_eq!(
        between(&page, "data-root=\"", "\""),
        "../",
        "pages stay relative all the same"
    );
}

#[test]
fn a_folder_that_is_not_a_built_site_is_refused_in_words() {
    let (dist, data) = dist("refused");
    let path = dist.to_str().unwrap();
    file(&dist, "index.html", "<html></html>");
    let template = run(&["site", &data, "--dist", path]);
    assert_eq!((template.code, template.out.as_str()), (1, ""));
    assert!(
        template.err.contains("index.html") && template.err.contains("cargo xtask build"),
        "{}",
        template.err
    );
    let nowhere = run(&["site", &data, "--dist", &format!("{path}/nowhere")]);
    assert_eq!((nowhere.code, nowhere.out.as_str()), (1, ""));
    assert!(nowhere.err.contains("nowhere"), "{}", nowhere.err);
    let broken = run_with(&["site", "-", "--dist", path], b"{}");
    assert_eq!((broken.code, broken.out.as_str()), (1, ""));
}
