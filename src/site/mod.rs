//! The static pages of the built site: one physical file for each address, so that every link answers on any
//! host and below any path.
//!
//! The template is the `index.html` that the build left in the site's folder. Each page receives its
//! language, title, description, its text between the two page marks, and addresses that climb as often as
//! the page is deep. Nothing absolute is written: the folder can be moved.

mod data;
mod html;
mod page;

pub use data::write as write_data;
pub use page::Page;

use crate::domain::{Dataset, Lang};
use crate::state::route::Route;
use std::fmt;
use std::path::{Path, PathBuf};

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

/// Writes every page below `dist`, and completes the start script. Returns how many pages there are.
///
/// # Errors
/// The first file that could not be read or written, or what the template lacks.
pub fn write(dataset: &Dataset, dist: &Path) -> Result<usize, SiteError> {
    let template_path = dist.join("index.html");
    let template = page::Template::read(&read(&template_path)?)?;
    let boot_path = dist.join("boot.js");
    let boot = template.complete_boot(&read(&boot_path)?)?;
    put(&boot_path, &boot)?;
    let mut written = 0;
    for lang in Lang::ALL {
        for route in Route::all(dataset) {
            let page = Page {
                dataset,
                lang,
                route: &route,
            };
            let folder = dist.join(route.path(lang));
            put(&folder.join("index.html"), &template.render(&page))?;
            written += 1;
        }
    }
    put(&dist.join("404.html"), &template.render_not_found(dataset))?;
    Ok(written + 1)
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
