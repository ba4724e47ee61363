//! Fetching the dataset, and saying what went wrong when it cannot be had.

use crate::analysis::facets::Columns;
use crate::analysis::filter::Sources;
use crate::analysis::history;
use crate::analysis::search::Finder;
use crate::analysis::tracker::Statuses;
use crate::domain::{DataError, Dataset, Lang};
use gloo_net::http::Request;
use leptos::prelude::set_timeout_with_handle;
use leptos::web_sys::AbortController;
use std::sync::Arc;
use std::time::Duration;

/// Where the dataset stands, below the site root.
pub const DATA_PATH: &str = "data/agreements.json";
/// After this long without the whole file, we stop waiting and say so.
const PATIENCE: Duration = Duration::from_secs(30);
/// Larger files are refused before they fill the memory of a phone.
const MAX_BYTES: usize = 50_000_000;

/// The dataset, ready for questions.
#[derive(Debug)]
pub struct Loaded {
    /// The data.
    pub dataset: Dataset,
    /// What they can be sorted by.
    pub columns: Columns,
}

impl Loaded {
    /// What filters and facets ask, with the tracker's answers and names merged or not.
    #[must_use]
    pub fn sources<'a>(
        &'a self,
        finder: Option<&'a dyn Finder>,
        statuses: &'a Statuses,
        merge: bool,
    ) -> Sources<'a> {
        Sources {
            dataset: &self.dataset,
            finder,
            columns: &self.columns,
            statuses,
            merge,
        }
    }
}

/// Why the dataset could not be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// No answer: no network, or the server cannot be reached.
    Unreachable,
    /// The answer did not come whole in time.
    TooSlow,
    /// The server answered with this status.
    Status(u16),
    /// The server answered with a page instead of data.
    NotData,
    /// Too large to read here, in bytes.
    TooLarge(usize),
    /// The data do not hold together.
    Broken(DataError),
}

impl LoadError {
    /// What happened, in a sentence.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Unreachable, Lang::Fr) => {
                "Le fichier des accords n’a pas répondu. La connexion est peut-être coupée."
                    .to_owned()
            }
            (Self::Unreachable, Lang::En) => {
                "The file of agreements did not answer. The connection may be down.".to_owned()
            }
            (Self::TooSlow, Lang::Fr) => {
                "Le fichier des accords n’est pas arrivé en trente secondes.".to_owned()
            }
            (Self::TooSlow, Lang::En) => {
                "The file of agreements did not arrive within thirty seconds.".to_owned()
            }
            (Self::Status(404), Lang::Fr) => {
                "Le fichier des accords n’est pas à sa place (réponse 404).".to_owned()
            }
            (Self::Status(404), Lang::En) => {
                "The file of agreements is not where it should be (answer 404).".to_owned()
            }
            (Self::Status(status), Lang::Fr) => {
                format!("Le serveur n’a pas pu donner le fichier des accords (réponse {status}).")
            }
            (Self::Status(status), Lang::En) => {
                format!("The server could not give the file of agreements (answer {status}).")
            }
            (Self::NotData, Lang::Fr) => {
                "Le serveur a répondu par une page au lieu des données.".to_owned()
            }
            (Self::NotData, Lang::En) => {
                "The server answered with a page instead of data.".to_owned()
            }
            (Self::TooLarge(bytes), Lang::Fr) => format!(
                "Le fichier pèse {} Mo ; cette page en lit 50 au plus.",
                bytes / 1_000_000
            ),
            (Self::TooLarge(bytes), Lang::En) => format!(
                "The file weighs {} MB; this page reads 50 at most.",
                bytes / 1_000_000
            ),
            (Self::Broken(error), _) => error.message(lang),
        }
    }

    /// What the visitor can do.
    #[must_use]
    pub const fn advice(&self, lang: Lang) -> &'static str {
        match self {
            Self::Unreachable | Self::TooSlow => lang.pick("Vérifiez la connexion, puis réessayez.", "Check the connection, then try again."),
            Self::Status(_) | Self::NotData => lang.pick(
                "Réessayez dans un instant. Si cela dure, signalez-le à la personne qui héberge ce site.",
                "Try again in a moment. If it lasts, tell the person who hosts this site.",
            ),
            Self::TooLarge(_) | Self::Broken(_) => lang.pick(
                "Le fichier doit être corrigé. Copiez ce message à la personne qui tient les données.",
                "The file must be corrected. Copy this message to the person who keeps the data.",
            ),
        }
    }
}

/// Fetches and reads the dataset at `url`, which the page's policy keeps on this very site.
///
/// # Errors
/// A [`LoadError`] that says what happened; calling again is always right.
pub async fn load(url: &str) -> Result<Arc<Loaded>, LoadError> {
    let text = fetch(url).await?;
    if text
        .trim_start_matches('\u{feff}')
        .trim_start()
        .starts_with('<')
    {
        return Err(LoadError::NotData);
    }
    let dataset = Dataset::from_json(&text).map_err(LoadError::Broken)?;
    let columns = Columns::of(&dataset);
    Ok(Arc::new(Loaded { dataset, columns }))
}

/// The live data of this site, or those of the version asked for where the host still has them; `file` gives the
/// address of a file of the site. Which came is in the data themselves.
///
/// # Errors
/// As [`load`], for the live data.
pub async fn live_or_pinned(
    file: impl Fn(&str) -> Option<String>,
    asked: Option<String>,
) -> Result<Arc<Loaded>, LoadError> {
    let live = file(DATA_PATH).unwrap_or_default();
    let Some(asked) = asked else {
        return load(&live).await;
    };
    let newest = history::versions().unwrap_or_default().into_iter().next();
    let mut ways = [
        history::pinned_path(&asked).and_then(|path| file(&path)),
        Some(live.clone()),
    ];
    if newest.is_some_and(|newest| *newest.version == *asked) {
        // The page has the live file on its way already, and offline it is the only one.
        ways.reverse();
    }
    let mut instead = Err(LoadError::Unreachable);
    for way in ways.into_iter().flatten() {
        let loaded = load(&way).await;
        if matches!(&loaded, Ok(loaded) if loaded.dataset.version() == asked) {
            return loaded;
        }
        if way == live {
            instead = loaded;
        }
    }
    instead
}

async fn fetch(url: &str) -> Result<String, LoadError> {
    let controller = AbortController::new().ok();
    let signal = controller.as_ref().map(AbortController::signal);
    let timer = controller
        .clone()
        .and_then(|controller| set_timeout_with_handle(move || controller.abort(), PATIENCE).ok());
    let outcome = async {
        let response = Request::get(url)
            .abort_signal(signal.as_ref())
            .send()
            .await
            .map_err(|_| LoadError::Unreachable)?;
        if !response.ok() {
            return Err(LoadError::Status(response.status()));
        }
        response.text().await.map_err(|_| LoadError::Unreachable)
    }
    .await;
    if let Some(timer) = timer {
        timer.clear();
    }
    let aborted = signal.is_some_and(|signal| signal.aborted());
    match outcome {
        Err(LoadError::Unreachable) if aborted => Err(LoadError::TooSlow),
        Ok(text) if text.len() > MAX_BYTES => Err(LoadError::TooLarge(text.len())),
        other => other,
    }
}
