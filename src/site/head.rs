//! What the head of a page says to search engines and to those who preview links.

use super::html::escape;
use super::{Page, agreement, feeds, records};
use crate::domain::{Lang, Territory};
use crate::export::catalogue;
use crate::state::route::Route;
use serde_json::Value;

/// What a data block stands between.
const BLOCK: &str = "<script type=\"application/ld+json\">";
const BLOCK_END: &str = "</script>\n";
/// How our own lines begin, so that they can be taken out of a page written before.
const OURS: [&str; 3] = [
    "<link rel=\"canonical\"",
    "<link rel=\"alternate\"",
    "<meta property=\"og:",
];

/// The lines of one page.
pub(super) fn lines(page: &Page<'_>) -> String {
    let (dataset, lang) = (page.site.dataset, page.lang);
    // Absolute where the address of the site is known; else as seen from the page, which search engines accept.
    let at = |lang: Lang| page.absolute(lang).unwrap_or_else(|| page.address(lang));
    let mut out = format!("<link rel=\"canonical\" href=\"{}\">\n", at(lang));
    for other in Lang::ALL {
        out.push_str(&format!(
            "<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">\n",
            other.tag(),
            at(other)
        ));
    }
    out.push_str(&format!(
        "<link rel=\"alternate\" hreflang=\"x-default\" href=\"{}\">\n",
        at(Lang::Fr)
    ));
    out.push_str(&format!(
        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"{}\" href=\"{}{}\">\n",
        lang.pick("Derniers accords signés", "Latest agreements signed"),
        page.root(),
        feeds::feed_path(lang)
    ));
    let mut property = |name: &str, value: &str| {
        out.push_str(&format!(
            "<meta property=\"og:{name}\" content=\"{}\">\n",
            escape(value)
        ));
    };
    let kind = if page.route.is_record() {
        "article"
    } else {
        "website"
    };
    property("site_name", "Paraphe");
    property("type", kind);
    property("title", &page.route.title(dataset, lang));
    property("description", &page.route.description(dataset, lang));
    property("locale", lang.pick("fr_FR", "en_GB"));
    let root = page.site.public_url.clone().unwrap_or_else(|| page.root());
    if let Some(address) = page.absolute(lang) {
        property("url", &address);
    }
    property("image", &format!("{root}preview.png"));
    if let Some(value) = described(page, &root) {
        // The only thing that could end the block early.
        let value = value.to_string().replace('<', "\\u003c");
        out.push_str(&format!("{BLOCK}{value}{BLOCK_END}"));
    }
    out
}

/// The page as linked data. A data block is no script: the policy of the page lets it stand.
fn described(page: &Page<'_>, root: &str) -> Option<Value> {
    let dataset = page.site.dataset;
    match page.route {
        Route::Home | Route::Data => Some(catalogue::schema_org(dataset, page.lang, root)),
        Route::Agreement(id) => Some(agreement::described(page, dataset.find_agreement(id)?)),
        Route::Organisation(id) => Some(records::described_organisation(
            page,
            dataset.find_organisation(id)?,
        )),
        Route::Territory(code) => Some(records::described_territory(Territory::from_code(code)?)),
        _ => None,
    }
}

/// The template without these lines: it may be the home page of the same build, written before.
pub(super) fn without_lines(html: &str) -> String {
    let html = match html.split_once(BLOCK) {
        Some((before, rest)) => {
            let after = rest.split_once(BLOCK_END).map_or("", |(_, after)| after);
            format!("{before}{after}")
        }
        None => html.to_owned(),
    };
    html.split_inclusive('\n')
        .filter(|line| OURS.iter().all(|start| !line.starts_with(start)))
        .collect()
}
