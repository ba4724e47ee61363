//! The files beside the pages: feeds, the calendar of due dates, the map of the site, and the word to robots.

use super::{Site, SiteError, home, put};
use crate::domain::{AgreementIx, Lang};
use crate::export::{atom, ics};
use crate::state::route::Route;
use std::path::Path;

/// Entries of a feed.
const ENTRIES: usize = 40;

/// Where the feed of a language stands, below the site root.
pub(super) fn feed_path(lang: Lang) -> String {
    format!("{}atom.xml", lang.pick("", "en/"))
}

/// Where the calendar of a language stands, below the site root.
pub(super) fn calendar_path(lang: Lang) -> String {
    format!("{}deadlines.ics", lang.pick("", "en/"))
}

/// Writes them all. Returns how many there are, and those left out for want of the site's address.
pub(super) fn write(site: &Site<'_>, dist: &Path) -> Result<(usize, Vec<&'static str>), SiteError> {
    let mut written = 0;
    for lang in Lang::ALL {
        put(&dist.join(feed_path(lang)), &feed(site, lang))?;
        put(&dist.join(calendar_path(lang)), &calendar(site, lang))?;
        written += 2;
    }
    put(&dist.join("robots.txt"), &robots(site))?;
    written += 1;
    let map = dist.join("sitemap.xml");
    match sitemap(site) {
        Some(text) => {
            put(&map, &text)?;
            Ok((written + 1, Vec::new()))
        }
        None => {
            // Of a build before, for another address.
            std::fs::remove_file(map).ok();
            Ok((written, vec!["sitemap.xml"]))
        }
    }
}

fn feed(site: &Site<'_>, lang: Lang) -> String {
    let latest: Vec<AgreementIx> = home::latest(site.dataset).take(ENTRIES).collect();
    // Relative addresses are read from where the feed is.
    let up = lang.pick("./", "../").to_owned();
    let root = site.public_url.clone().unwrap_or(up);
    let page = format!("{root}{}", Route::Agreements.path(lang));
    let own = site.public_url.as_ref();
    let own = own.map(|url| format!("{url}{}", feed_path(lang)));
    let address = |ix: AgreementIx| {
        let id = site.dataset.agreement(ix).id.to_string();
        format!("{root}{}", Route::Agreement(id).path(lang))
    };
    let about = atom::Feed {
        own: own.as_deref(),
        page: &page,
        address: &address,
    };
    atom::feed(site.dataset, &latest, lang, &about)
}

fn calendar(site: &Site<'_>, lang: Lang) -> String {
    let targets: Vec<_> = site.dataset.targets().collect();
    let address = |ix: AgreementIx| {
        let id = site.dataset.agreement(ix).id.to_string();
        let url = site.public_url.as_ref()?;
        Some(format!("{url}{}", Route::Agreement(id).path(lang)))
    };
    ics::calendar(site.dataset, &targets, lang, &address)
}

fn robots(site: &Site<'_>) -> String {
    let map = site
        .public_url
        .as_ref()
        .map(|url| format!("\nSitemap: {url}sitemap.xml\n"));
    format!("User-agent: *\nAllow: /\n{}", map.unwrap_or_default())
}

/// Every page, with its other language. Nothing without the address of the site: a map knows only absolute ones.
fn sitemap(site: &Site<'_>) -> Option<String> {
    let url = site.public_url.as_ref()?;
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for route in Route::all(site.dataset) {
        for lang in Lang::ALL {
            out.push_str(&format!("<url><loc>{url}{}</loc>", route.path(lang)));
            for other in Lang::ALL {
                out.push_str(&format!(
                    "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{url}{}\"/>",
                    other.tag(),
                    route.path(other)
                ));
            }
            out.push_str("</url>\n");
        }
    }
    out.push_str("</urlset>\n");
    Some(out)
}
