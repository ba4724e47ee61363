//! A page of the site as it stands inside another site's page, and the code that puts it there.
//!
//! Rule: an embed is an address, nothing more. The builder keeps that address in its own (`of=`), so that a half-made
//! embed can be shared too; the code says it once, with `embed=1`.
//!
//! Example: `of=en/accords/etat-cgpme-idf-2015/?target=apprentis` becomes
//! `<iframe src="https://…/en/accords/etat-cgpme-idf-2015/?target=apprentis&embed=1" …>`.

use super::route::Route;
use super::view_state::ViewState;
use crate::domain::{Dataset, Lang};
use crate::text::markup::escape;
use crate::text::typography;

/// The host's script, below the site root: gives each frame the height of what it shows.
pub const SCRIPT_PATH: &str = "embed.js";
/// The height of a frame without the script, in pixels, unless another is chosen.
pub const HEIGHT: u32 = 640;

/// A page to be shown inside another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embed {
    /// The language of the page.
    pub lang: Lang,
    /// The page.
    pub route: Route,
    /// What is chosen in it. Embedded or not is no choice here: it always is.
    pub view: ViewState,
}

impl Embed {
    /// A page with the choices made in it.
    #[must_use]
    pub fn new(lang: Lang, route: Route, view: &ViewState) -> Self {
        let view = ViewState {
            embed: false,
            of: None,
            ..view.clone()
        };
        Self { lang, route, view }
    }

    /// Reads the address of a page below the site root; what it says that is unknown is left out.
    #[must_use]
    pub fn parse(address: &str) -> Option<Self> {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let (lang, route) = Route::parse(path);
        if matches!(route, Route::NotFound(_)) {
            return None;
        }
        Some(Self::new(lang, route, &ViewState::parse(query).0))
    }

    /// The address of the page below the site root, as the builder keeps it.
    #[must_use]
    pub fn address(&self) -> String {
        joined(&self.route.path(self.lang), &self.view)
    }

    /// The address that the frame shows, below the site root.
    #[must_use]
    pub fn source(&self) -> String {
        let view = ViewState {
            embed: true,
            ..self.view.clone()
        };
        joined(&self.route.path(self.lang), &view)
    }

    /// The name of the frame, for those who hear it: the target, if it is about one, then the page.
    #[must_use]
    pub fn title(&self, dataset: &Dataset) -> String {
        let page = self.route.title(dataset, self.lang);
        match self.target(dataset) {
            Some(target) => format!("{target}, {page}"),
            None => page,
        }
    }

    fn target(&self, dataset: &Dataset) -> Option<String> {
        let (Route::Agreement(id), Some(target)) = (&self.route, &self.view.target) else {
            return None;
        };
        let agreement = dataset.agreement(dataset.find_agreement(id)?);
        let target = agreement.targets.iter().find(|t| t.id.as_str() == target)?;
        Some(typography::set(self.lang, target.label.get(self.lang)).into_owned())
    }

    /// The code to paste. `root` is the site's whole address; `width` is in pixels, or `None` for all there is.
    #[must_use]
    pub fn code(
        &self,
        dataset: &Dataset,
        root: &str,
        width: Option<u32>,
        height: u32,
        script: bool,
    ) -> String {
        let width = width.map_or_else(|| "100%".to_owned(), |width| width.to_string());
        let root = root.trim_end_matches('/');
        let mut code = format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"{width}\" height=\"{height}\" frameborder=\"0\" loading=\"lazy\" referrerpolicy=\"no-referrer\"></iframe>",
            escape(&format!("{root}/{}", self.source())),
            escape(&self.title(dataset)),
        );
        if script {
            let address = format!("{root}/{SCRIPT_PATH}");
            code.push_str(&format!(
                "\n<script src=\"{}\" async></script>",
                escape(&address)
            ));
        }
        code
    }
}

fn joined(path: &str, view: &ViewState) -> String {
    let query = view.to_query();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{path}{mark}{query}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = include_str!("../../tests/fixtures/small.json");

    #[test]
    fn an_embed_is_an_address_and_reads_back() {
        for address in [
            "chronologie/",
            "en/reseau/?level=local&mode=map&window=1987/2015",
            "suivi/?today=2020-01-01&controls=0&scheme=dark&v=2026.11.22",
            "accords/etat-cgpme-idf-2015/?target=apprentis",
        ] {
            let embed = Embed::parse(address).unwrap();
            assert_eq!(embed.address(), address);
            assert_eq!(Embed::parse(&embed.source()), Some(embed));
        }
        assert_eq!(Embed::parse("nulle-part/?level=local"), None);
        assert_eq!(Embed::parse("https://example.org/"), None);
    }

    #[test]
    fn the_code_escapes_what_it_says() {
        let dataset = Dataset::from_json(SMALL).unwrap();
        let embed = Embed::parse("en/chronologie/?q=%22%3E%3Cscript%3E&level=local").unwrap();
        let root = "https://example.org/a/";
        assert_eq!(
            embed.code(&dataset, root, None, HEIGHT, true),
            "<iframe src=\"https://example.org/a/en/chronologie/?q=%22%3E%3Cscript%3E&amp;level=local&amp;embed=1\" \
             title=\"Timeline – Paraphe\" width=\"100%\" height=\"640\" frameborder=\"0\" loading=\"lazy\" \
             referrerpolicy=\"no-referrer\"></iframe>\n<script src=\"https://example.org/a/embed.js\" async></script>"
        );
        let bare = embed.code(&dataset, root, Some(480), 300, false);
        assert!(bare.contains("width=\"480\" height=\"300\"") && !bare.contains("<script"));
    }

    #[test]
    fn a_frame_about_a_target_bears_its_name() {
        let dataset = Dataset::from_json(SMALL).unwrap();
        let agreement = dataset
            .agreements()
            .iter()
            .find(|agreement| !agreement.targets.is_empty())
            .unwrap();
        let route = Route::Agreement(agreement.id.to_string());
        let target = agreement.targets[0].id.to_string();
        let view = ViewState {
            target: Some(target),
            ..ViewState::default()
        };
        let title = Embed::new(Lang::En, route.clone(), &view).title(&dataset);
        assert!(title.starts_with(agreement.targets[0].label.get(Lang::En)));
        assert!(title.ends_with("Paraphe"), "{title}");
        let whole = Embed::new(Lang::En, route, &ViewState::default());
        assert!(title.ends_with(&whole.title(&dataset)));
    }
}
