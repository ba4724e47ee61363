//! One page: the template, with the page's own words in it.

use super::SiteError;
use super::html::escape;
use crate::domain::{Dataset, Lang};
use crate::export::catalogue;
use crate::state::route::Route;
use crate::text::dates;

/// A page to write.
#[derive(Clone, Copy)]
pub struct Page<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// The language.
    pub lang: Lang,
    /// Which page.
    pub route: &'a Route,
}

/// The built `index.html`, and the names it gives to the app's files.
pub(super) struct Template {
    html: String,
    app_js: String,
    app_wasm: String,
    styles: Vec<String>,
}

const OPEN: &str = "<!--page-->";
const CLOSE: &str = "<!--/page-->";
/// What the start script has in place of the names of files.
const MARKS: [&str; 3] = ["\"__APP_JS__\"", "\"__APP_WASM__\"", "\"__CSS__\""];
/// What a data block stands between.
const BLOCK: &str = "<script type=\"application/ld+json\">";
const BLOCK_END: &str = "</script>\n";
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
        let html = without_data_block(html);
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
    pub(super) fn complete_boot(&self, boot: &str) -> Result<String, SiteError> {
        if boot.contains(&format!("\"{}\"", self.app_js)) {
            // Written already: the same build, run twice.
            return Ok(boot.to_owned());
        }
        if MARKS.iter().any(|mark| !boot.contains(mark)) {
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
            .replace(MARKS[2], &format!("[{}]", styles.join(", "))))
    }

    pub(super) fn render(&self, page: &Page<'_>) -> String {
        let path = page.route.path(page.lang);
        let depth = path.matches('/').count();
        let root = if depth == 0 {
            "./".to_owned()
        } else {
            "../".repeat(depth)
        };
        let title = page.route.title(page.dataset, page.lang);
        let description = page.route.description(page.dataset, page.lang);
        let html = self.fill(page.lang, &title, &description, &body(page, &root));
        let html = html.replace("=\"./", &format!("=\"{root}"));
        html.replacen("</head>", &format!("{}</head>", data_block(page, &root)), 1)
    }

    /// The page a host serves for an address that leads nowhere, at any depth: nothing in it may depend on where it is.
    ///
    /// A start script is asked for at each depth; the one that exists finds the site's root by its own address.
    pub(super) fn render_not_found(&self, dataset: &Dataset) -> String {
        let route = Route::NotFound(String::new());
        let title = route.title(dataset, Lang::Fr);
        let body = format!(
            "<article class=\"leaf\" data-view=\"not-found\"><h1 class=\"leaf-title\">{}</h1><p lang=\"en\">{}</p></article>",
            route.name(Lang::Fr),
            route.name(Lang::En),
        );
        let html = self.fill(
            Lang::Fr,
            &title,
            &route.description(dataset, Lang::Fr),
            &body,
        );
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

    fn fill(&self, lang: Lang, title: &str, description: &str, body: &str) -> String {
        let mut html = self.html.replacen(
            "<html lang=\"fr\"",
            &format!("<html lang=\"{}\"", lang.tag()),
            1,
        );
        html = between(&html, "<title>", "</title>", &escape(title));
        html = between(
            &html,
            "<meta name=\"description\" content=\"",
            "\">",
            &escape(description),
        );
        between(&html, OPEN, CLOSE, body)
    }
}

/// The dataset as search engines read it, on the pages that are about it. A data block is no script: the policy of
/// the page lets it stand.
fn data_block(page: &Page<'_>, root: &str) -> String {
    if !matches!(page.route, Route::Home | Route::Data) {
        return String::new();
    }
    let value = catalogue::schema_org(page.dataset, page.lang, root).to_string();
    // The only thing that could end the block early.
    let value = value.replace('<', "\\u003c");
    format!("{BLOCK}{value}{BLOCK_END}")
}

/// The template may be the home page of the same build, written before.
fn without_data_block(html: &str) -> String {
    match html.split_once(BLOCK) {
        Some((before, rest)) => {
            let after = rest.split_once(BLOCK_END).map_or("", |(_, after)| after);
            format!("{before}{after}")
        }
        None => html.to_owned(),
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

/// What the page says before the app takes over, and without it.
fn body(page: &Page<'_>, root: &str) -> String {
    let Page {
        dataset,
        lang,
        route,
    } = *page;
    let mut out = String::new();
    let link = |route: &Route, words: &str| {
        format!(
            "<a href=\"{root}{}\">{}</a>",
            route.path(lang),
            escape(words)
        )
    };
    out.push_str("<header class=\"head\">");
    out.push_str(&format!(
        "<a class=\"brand\" href=\"{root}{}\"><span>Paraphe</span></a><nav class=\"head-nav\"><ul>",
        Route::Home.path(lang)
    ));
    for route in &Route::FIXED[1..9] {
        out.push_str(&format!("<li>{}</li>", link(route, route.name(lang))));
    }
    out.push_str("</ul></nav></header><main id=\"main\"><article class=\"leaf\">");
    out.push_str(&format!(
        "<h1 class=\"leaf-title\">{}</h1>",
        escape(&route.heading(dataset, lang))
    ));
    out.push_str(&format!(
        "<p class=\"lede\">{}</p>",
        escape(&route.description(dataset, lang))
    ));
    if let Route::Agreement(id) = route
        && let Some(ix) = dataset.find_agreement(id)
    {
        let agreement = dataset.agreement(ix);
        out.push_str(&format!(
            "<p>{}</p><ul>",
            escape(&dates::signed(lang, agreement))
        ));
        for party in &agreement.parties {
            let organisation = dataset.organisation(party.organisation);
            let route = Route::Organisation(organisation.id.to_string());
            out.push_str(&format!("<li>{}</li>", link(&route, &organisation.name)));
        }
        out.push_str("</ul>");
    }
    out.push_str("</article></main>");
    out
}
