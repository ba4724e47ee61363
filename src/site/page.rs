//! The template of all pages, and how a page is written into it.

use super::html::escape;
use super::{Page, SiteError, body, head};
use crate::domain::{Dataset, Lang};
use crate::state::route::Route;

/// The built `index.html`, and the names it gives to the app's files.
pub(super) struct Template {
    html: String,
    app_js: String,
    app_wasm: String,
    styles: Vec<String>,
}

const OPEN: &str = "<!--page-->";
const CLOSE: &str = "<!--/page-->";
/// What the start script has in place of the names of files, and of whether there is a service worker.
const MARKS: [&str; 4] = [
    "\"__APP_JS__\"",
    "\"__APP_WASM__\"",
    "\"__CSS__\"",
    "\"__WORKER__\"",
];
/// What says which part of the program a page needs.
const PART: &str = " data-part=\"";
/// How deep a mistyped address may be for 404.html to find the start script.
const NOT_FOUND_DEPTH: usize = 5;

impl Template {
    pub(super) fn read(html: &str) -> Result<Self, SiteError> {
        let href = |before: &str, after: &str| -> Vec<String> {
            html.split("<link ")
                .filter(|link| link.starts_with(before) || link.contains(after))
                .filter_map(|link| link.split_once("href=\"./"))
                .filter_map(|(_, rest)| rest.split_once('"'))
                .map(|(name, _)| name.to_owned())
                .collect()
        };
        let app_js = href("rel=\"modulepreload\"", "rel=\"modulepreload\"");
        let app_wasm = href("\u{0}", "application/wasm");
        let styles = href("rel=\"stylesheet\"", "rel=\"stylesheet\"");
        let html = without_part(&head::without_lines(html));
        if !(html.contains(OPEN) && html.contains(CLOSE)) {
            return Err(SiteError::Template("the page marks are missing"));
        }
        Ok(Self {
            app_js: app_js
                .into_iter()
                .next()
                .ok_or(SiteError::Template("the app's script is not named"))?,
            app_wasm: app_wasm
                .into_iter()
                .next()
                .ok_or(SiteError::Template("the app's module is not named"))?,
            styles,
            html,
        })
    }

    /// The start script with the names of the app's files.
    pub(super) fn complete_boot(&self, boot: &str, worker: bool) -> Result<String, SiteError> {
        let word = if worker { "\"on\"" } else { "\"off\"" };
        if boot.contains(&format!("\"{}\"", self.app_js)) {
            // Written already: the same build, run twice.
            let other = if worker { "\"off\"" } else { "\"on\"" };
            let line = |word: &str| format!("const WORKER = {word}");
            return Ok(boot.replace(&line(other), &line(word)));
        }
        if MARKS[..3].iter().any(|mark| !boot.contains(mark)) {
            return Err(SiteError::Template(
                "boot.js has no place for the names of files",
            ));
        }
        let styles: Vec<String> = self
            .styles
            .iter()
            .map(|name| format!("\"{name}\""))
            .collect();
        Ok(boot
            .replace(MARKS[0], &format!("\"{}\"", self.app_js))
            .replace(MARKS[1], &format!("\"{}\"", self.app_wasm))
            .replace(MARKS[2], &format!("[{}]", styles.join(", ")))
            .replace(MARKS[3], word))
    }

    pub(super) fn render(&self, page: &Page<'_>) -> String {
        let root = page.root();
        let html = self.fill(page.site.dataset, page.route, page.lang, "");
        // Before the text of the page, in which nothing may be taken for an address of the template.
        let html = html.replace("=\"./", &format!("=\"{root}"));
        let html = html.replacen("</head>", &format!("{}</head>", head::lines(page)), 1);
        between(&html, OPEN, CLOSE, &body(page))
    }

    /// The page a host serves for an address that leads nowhere, at any depth: nothing in it may depend on where it is.
    ///
    /// A start script is asked for at each depth; the one that exists finds the site's root by its own address.
    pub(super) fn render_not_found(&self, dataset: &Dataset) -> String {
        let route = Route::NotFound(String::new());
        let body = format!(
            "<article class=\"leaf\" data-view=\"not-found\"><h1 class=\"leaf-title\">{}</h1><p lang=\"en\">{}</p></article>",
            route.name(Lang::Fr),
            route.name(Lang::En),
        );
        let html = self.fill(dataset, &route, Lang::Fr, &body);
        let mut out = String::with_capacity(html.len());
        for tag in html.split_inclusive('>') {
            let relative = tag.contains("=\"./");
            if relative && tag.trim_start().starts_with("<script") {
                for depth in 0..=NOT_FOUND_DEPTH {
                    out.push_str(&tag.replace(
                        "=\"./",
                        &format!(
                            "=\"{}",
                            if depth == 0 {
                                "./".to_owned()
                            } else {
                                "../".repeat(depth)
                            }
                        ),
                    ));
                    if depth < NOT_FOUND_DEPTH {
                        out.push_str("</script>");
                    }
                }
            } else if relative && tag.trim_start().starts_with("<link") {
                // Icons, styles and preloads are left to the start script, which knows the root.
            } else {
                out.push_str(tag);
            }
        }
        out
    }

    /// The page of a route: its language, the part of the program that it needs, its title and its text.
    fn fill(&self, dataset: &Dataset, route: &Route, lang: Lang, body: &str) -> String {
        let part = route.part().as_str();
        let mut html = self.html.replacen(
            "<html lang=\"fr\"",
            &format!("<html lang=\"{}\"{PART}{part}\"", lang.tag()),
            1,
        );
        let title = route.title(dataset, lang);
        html = between(&html, "<title>", "</title>", &escape(&title));
        html = between(
            &html,
            "<meta name=\"description\" content=\"",
            "\">",
            &escape(&route.description(dataset, lang)),
        );
        between(&html, OPEN, CLOSE, body)
    }
}

/// Puts `text` between the first `open` and the next `close`.
fn between(html: &str, open: &str, close: &str, text: &str) -> String {
    let Some((before, rest)) = html.split_once(open) else {
        return html.to_owned();
    };
    let Some((_, after)) = rest.split_once(close) else {
        return html.to_owned();
    };
    format!("{before}{open}{text}{close}{after}")
}

/// The page of an earlier run is a template like the one it was made from.
fn without_part(html: &str) -> String {
    let Some((before, rest)) = html.split_once(PART) else {
        return html.to_owned();
    };
    let after = rest.split_once('"').map_or("", |(_, after)| after);
    format!("{before}{after}")
}
