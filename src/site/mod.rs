//! The static pages of the built site: one physical file for each address, so that every link answers on any
//! host and below any path.
//!
//! The template is the `index.html` that the build left in the site's folder. Each page receives its
//! language, title, description, its text between the two page marks, and addresses that climb as often as
//! the page is deep. Nothing absolute is written: the folder can be moved.

mod agreement;
mod data;
mod feeds;
mod frame;
mod head;
mod home;
mod html;
mod markdown;
mod offline;
mod page;
mod prose;
mod records;
mod sha256;
mod tables;
mod target;
mod views;

pub use data::write as write_data;

use crate::analysis::tracker::{RULE_VERSION, Statuses};
use crate::domain::{AgreementIx, Dataset, Day, Lang, OrganisationIx, TargetIx, Territory};
use crate::state::route::Route;
use crate::text::{dates, typography};
use std::fmt;
use std::path::{Path, PathBuf};

/// What all pages are made from.
pub struct Site<'a> {
    dataset: &'a Dataset,
    statuses: Statuses,
    today: Day,
    public_url: Option<String>,
}

impl<'a> Site<'a> {
    /// The site of a dataset as of a day. `public_url` is its address, where it is known.
    #[must_use]
    pub fn new(dataset: &'a Dataset, today: Day, public_url: Option<&str>) -> Self {
        // A path alone tells where on a host, not on which: nothing absolute can be made of it.
        let absolute = public_url.filter(|url| url.contains("://"));
        Self {
            dataset,
            statuses: Statuses::on(dataset, today),
            today,
            public_url: absolute.map(|url| format!("{}/", url.trim_end_matches('/'))),
        }
    }
}

/// A page to write.
#[derive(Clone, Copy)]
struct Page<'a> {
    site: &'a Site<'a>,
    lang: Lang,
    route: &'a Route,
}

impl Page<'_> {
    /// The way from the page to the root of the site.
    fn root(&self) -> String {
        match self.route.path(self.lang).matches('/').count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        }
    }

    /// The way from the page to its own address in a language.
    fn address(&self, lang: Lang) -> String {
        format!("{}{}", self.root(), self.route.path(lang))
    }

    /// The whole address of the page in a language, where that of the site is known.
    fn absolute(&self, lang: Lang) -> Option<String> {
        let url = self.site.public_url.as_ref()?;
        Some(format!("{url}{}", self.route.path(lang)))
    }

    /// The way from the page to another of the same language.
    fn href(&self, route: &Route) -> String {
        format!("{}{}", self.root(), route.path(self.lang))
    }

    fn link(&self, route: &Route, words: &str) -> String {
        format!(
            "<a href=\"{}\">{}</a>",
            self.href(route),
            html::escape(words)
        )
    }

    fn agreement(&self, ix: AgreementIx) -> String {
        let record = self.site.dataset.agreement(ix);
        format!(
            "<a href=\"{}\" data-agreement-id=\"{}\">{}</a>",
            self.href(&Route::Agreement(record.id.to_string())),
            record.id,
            html::escape(&typography::set(self.lang, &record.title))
        )
    }

    fn organisation(&self, ix: OrganisationIx) -> String {
        let record = self.site.dataset.organisation(ix);
        format!(
            "<a href=\"{}\" data-organisation-id=\"{}\">{}</a>",
            self.href(&Route::Organisation(record.id.to_string())),
            record.id,
            html::escape(&typography::set(self.lang, &record.name))
        )
    }

    /// An agreement on a line: its date, its title, and a word.
    fn dated(&self, ix: AgreementIx, word: &str) -> String {
        format!(
            "<span class=\"line-date\">{}</span> <span>{} <span class=\"small\">{}</span></span>",
            html::escape(&dates::short(
                self.lang,
                self.site.dataset.agreement(ix).signed
            )),
            self.agreement(ix),
            html::escape(word)
        )
    }

    /// The marks of a target in the document.
    fn target_marks(&self, ix: TargetIx) -> String {
        let status = self.site.statuses.get(ix);
        format!(
            "data-target-id=\"{}/{}\" data-result=\"{}\" data-evidence=\"{}\" data-deadline=\"{}\"",
            self.site.dataset.agreement(ix.agreement).id,
            self.site.dataset.target(ix).id,
            status.result.as_str(),
            status.evidence.as_str(),
            status.deadline.as_str()
        )
    }

    /// The day for which the states of the page hold, by which rule, from which data.
    fn as_of(&self) -> String {
        let day = dates::day(self.lang, self.site.today);
        let version = self.site.dataset.version();
        match self.lang {
            Lang::Fr => {
                format!("États au {day}, par la règle {RULE_VERSION}, données {version}.")
            }
            Lang::En => format!("States as of {day}, by rule {RULE_VERSION}, data {version}."),
        }
    }
}

/// What a page shows before the app takes over, and without it.
fn body(page: &Page<'_>) -> String {
    let dataset = page.site.dataset;
    let nothing = || frame::leaf(page, ("", ""), page.route.name(page.lang), "");
    let content = match page.route {
        Route::Home => home::home(page),
        Route::Timeline => views::timeline(page),
        Route::Network => views::network(page),
        Route::Tracker => views::tracker(page),
        Route::Agreements => tables::agreements(page),
        Route::Organisations => tables::organisations(page),
        Route::Territories => tables::territories(page),
        Route::Compare => prose::compare(page),
        Route::Data => prose::data(page),
        Route::Method => prose::method(page),
        Route::Accessibility => prose::accessibility(page),
        Route::About => prose::about(page),
        Route::Agreement(id) => dataset
            .find_agreement(id)
            .map_or_else(nothing, |ix| agreement::body(page, ix)),
        Route::Organisation(id) => dataset
            .find_organisation(id)
            .map_or_else(nothing, |ix| records::organisation(page, ix)),
        Route::Territory(code) => {
            Territory::from_code(code).map_or_else(nothing, |t| records::territory(page, t))
        }
        Route::NotFound(_) => nothing(),
    };
    frame::around(page, &content)
}

/// Why the pages could not be written.
#[derive(Debug)]
pub enum SiteError {
    /// A file could not be read or written.
    Io(PathBuf, std::io::Error),
    /// The template lacks something.
    Template(&'static str),
}

impl fmt::Display for SiteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(path, error) => write!(f, "{}: {error}", path.display()),
            Self::Template(what) => write!(
                f,
                "index.html: {what}; build the site with `cargo xtask build`"
            ),
        }
    }
}

impl std::error::Error for SiteError {}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// How many pages.
    pub pages: usize,
    /// How many files beside them.
    pub files: usize,
    /// What was left out, for want of the site's address.
    pub left_out: Vec<&'static str>,
}

/// Writes every page below `dist` and the feeds beside them, and completes the start script.
///
/// # Errors
/// The first file that could not be read or written, or what the template lacks.
pub fn write(site: &Site<'_>, dist: &Path, worker: bool) -> Result<Written, SiteError> {
    let template_path = dist.join("index.html");
    let template = page::Template::read(&read(&template_path)?)?;
    let boot_path = dist.join("boot.js");
    let boot = template.complete_boot(&read(&boot_path)?, worker)?;
    put(&boot_path, &boot)?;
    let mut pages = 0;
    for lang in Lang::ALL {
        for route in Route::all(site.dataset) {
            let route = &route;
            let page = Page { site, lang, route };
            let folder = dist.join(route.path(lang));
            put(&folder.join("index.html"), &template.render(&page))?;
            pages += 1;
        }
    }
    put(
        &dist.join("404.html"),
        &template.render_not_found(site.dataset),
    )?;
    let (files, left_out) = feeds::write(site, dist)?;
    Ok(Written {
        pages: pages + 1,
        files,
        left_out,
    })
}

/// Writes the list of the service worker; to be called when every other file is there. Returns how many files are kept.
///
/// # Errors
/// The first file that could not be read or written.
pub fn write_worker(dist: &Path, worker: bool) -> Result<usize, SiteError> {
    offline::write(dist, worker)
}

fn read(path: &Path) -> Result<String, SiteError> {
    std::fs::read_to_string(path).map_err(|error| SiteError::Io(path.to_owned(), error))
}

fn put(path: &Path, text: &str) -> Result<(), SiteError> {
    let fail = |error| SiteError::Io(path.to_owned(), error);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(fail)?;
    }
    std::fs::write(path, text).map_err(fail)
}
