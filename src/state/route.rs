//! Addresses: which page, in which language. Pure; the same table reads addresses, and writes the links and the static pages.
//!
//! French addresses stand at the root, English ones below `en/`, with the same words:
//! `accords/etat-cgpme-idf-2015/` and `en/accords/etat-cgpme-idf-2015/`.

use crate::domain::{Dataset, Lang, Territory};
use crate::text::typography;

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// What this is, and the doors.
    Home,
    /// The timeline.
    Timeline,
    /// The partner network.
    Network,
    /// The target tracker.
    Tracker,
    /// The table of agreements.
    Agreements,
    /// One agreement, by identifier, known or not.
    Agreement(String),
    /// The table of organisations.
    Organisations,
    /// One organisation, by identifier, known or not.
    Organisation(String),
    /// The territories.
    Territories,
    /// One territory, by code, known or not.
    Territory(String),
    /// Two selections side by side.
    Compare,
    /// Downloads, versions, corrections.
    Data,
    /// Rules and codebook.
    Method,
    /// Accessibility statement.
    Accessibility,
    /// About and legal.
    About,
    /// No such page; the address asked for.
    NotFound(String),
}

impl Route {
    /// The pages that exist whatever the data.
    pub const FIXED: [Self; 12] = [
        Self::Home,
        Self::Timeline,
        Self::Network,
        Self::Tracker,
        Self::Agreements,
        Self::Organisations,
        Self::Territories,
        Self::Compare,
        Self::Data,
        Self::Method,
        Self::Accessibility,
        Self::About,
    ];

    /// Every address of the site for a dataset.
    #[must_use]
    pub fn all(dataset: &Dataset) -> Vec<Self> {
        let mut routes = Self::FIXED.to_vec();
        routes.extend(
            dataset
                .agreements()
                .iter()
                .map(|a| Self::Agreement(a.id.to_string())),
        );
        routes.extend(
            dataset
                .organisations()
                .iter()
                .map(|o| Self::Organisation(o.id.to_string())),
        );
        routes.extend(Territory::all().map(|t| Self::Territory(t.code())));
        routes
    }

    /// Reads a path below the site root, with or without slashes at its ends.
    #[must_use]
    pub fn parse(path: &str) -> (Lang, Self) {
        let path = path
            .trim_matches('/')
            .trim_end_matches("index.html")
            .trim_end_matches('/');
        let (lang, rest) = match path.strip_prefix("en") {
            Some("") => (Lang::En, ""),
            Some(rest) if rest.starts_with('/') => (Lang::En, rest.trim_start_matches('/')),
            _ => (Lang::Fr, path),
        };
        let route = match rest.split_once('/') {
            None => match rest {
                "" => Self::Home,
                "chronologie" => Self::Timeline,
                "reseau" => Self::Network,
                "suivi" => Self::Tracker,
                "accords" => Self::Agreements,
                "organisations" => Self::Organisations,
                "territoires" => Self::Territories,
                "comparer" => Self::Compare,
                "donnees" => Self::Data,
                "methode" => Self::Method,
                "accessibilite" => Self::Accessibility,
                "a-propos" => Self::About,
                _ => Self::NotFound(rest.to_owned()),
            },
            Some(("accords", id)) if !id.contains('/') => Self::Agreement(id.to_owned()),
            Some(("organisations", id)) if !id.contains('/') => Self::Organisation(id.to_owned()),
            Some(("territoires", code)) if !code.contains('/') => Self::Territory(code.to_owned()),
            Some(_) => Self::NotFound(rest.to_owned()),
        };
        (lang, route)
    }

    /// The path below the site root: no slash in front, one at the end (but for the home page).
    #[must_use]
    pub fn path(&self, lang: Lang) -> String {
        let tail = match self {
            Self::Home => String::new(),
            Self::Timeline => "chronologie/".to_owned(),
            Self::Network => "reseau/".to_owned(),
            Self::Tracker => "suivi/".to_owned(),
            Self::Agreements => "accords/".to_owned(),
            Self::Agreement(id) => format!("accords/{id}/"),
            Self::Organisations => "organisations/".to_owned(),
            Self::Organisation(id) => format!("organisations/{id}/"),
            Self::Territories => "territoires/".to_owned(),
            Self::Territory(code) => format!("territoires/{code}/"),
            Self::Compare => "comparer/".to_owned(),
            Self::Data => "donnees/".to_owned(),
            Self::Method => "methode/".to_owned(),
            Self::Accessibility => "accessibilite/".to_owned(),
            Self::About => "a-propos/".to_owned(),
            Self::NotFound(path) => format!("{path}/"),
        };
        format!("{}{tail}", lang.pick("", "en/"))
    }

    /// The word that names the view in the document (`data-view`).
    #[must_use]
    pub const fn view_name(&self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Timeline => "timeline",
            Self::Network => "network",
            Self::Tracker => "tracker",
            Self::Agreements => "agreements",
            Self::Agreement(_) => "agreement",
            Self::Organisations => "organisations",
            Self::Organisation(_) => "organisation",
            Self::Territories => "territories",
            Self::Territory(_) => "territory",
            Self::Compare => "compare",
            Self::Data => "data",
            Self::Method => "method",
            Self::Accessibility => "accessibility",
            Self::About => "about",
            Self::NotFound(_) => "not-found",
        }
    }

    /// Whether the page is about one record: its address does not carry what belongs to a view of many.
    #[must_use]
    pub const fn is_record(&self) -> bool {
        matches!(
            self,
            Self::Agreement(_) | Self::Organisation(_) | Self::Territory(_)
        )
    }

    /// The heading of the page and the beginning of its title; records are named by the data.
    #[must_use]
    pub const fn name(&self, lang: Lang) -> &'static str {
        match self {
            Self::Home => lang.pick("Accueil", "Home"),
            Self::Timeline => lang.pick("Chronologie", "Timeline"),
            Self::Network => lang.pick("Réseau des partenaires", "Partner network"),
            Self::Tracker => lang.pick("Suivi des cibles", "Target tracker"),
            Self::Agreements => lang.pick("Accords", "Agreements"),
            Self::Agreement(_) => lang.pick("Accord", "Agreement"),
            Self::Organisations => lang.pick("Organismes", "Organisations"),
            Self::Organisation(_) => lang.pick("Organisme", "Organisation"),
            Self::Territories => lang.pick("Territoires", "Territories"),
            Self::Territory(_) => lang.pick("Territoire", "Territory"),
            Self::Compare => lang.pick("Comparer", "Compare"),
            Self::Data => lang.pick("Données", "Data"),
            Self::Method => lang.pick("Méthode", "Method"),
            Self::Accessibility => lang.pick("Accessibilité", "Accessibility"),
            Self::About => lang.pick("À propos", "About"),
            Self::NotFound(_) => lang.pick("Page introuvable", "Page not found"),
        }
    }

    /// The name of the record the page is about, or of the page.
    #[must_use]
    pub fn heading(&self, dataset: &Dataset, lang: Lang) -> String {
        let record = match self {
            Self::Agreement(id) => dataset
                .find_agreement(id)
                .map(|ix| &*dataset.agreement(ix).title),
            Self::Organisation(id) => dataset
                .find_organisation(id)
                .map(|ix| &*dataset.organisation(ix).name),
            Self::Territory(code) => Territory::from_code(code).map(Territory::name),
            _ => None,
        };
        record.map_or_else(
            || self.name(lang).to_owned(),
            |name| typography::set(lang, name).into_owned(),
        )
    }

    /// The title of the document: what the page shows, then the name of the site.
    #[must_use]
    pub fn title(&self, dataset: &Dataset, lang: Lang) -> String {
        match self {
            Self::Home => lang
                .pick(
                    "Paraphe, les accords pour l’emploi en France",
                    "Paraphe, agreements for employment in France",
                )
                .to_owned(),
            _ => format!("{} – Paraphe", self.heading(dataset, lang)),
        }
    }

    /// What the page shows, in a sentence or two, for search engines and link previews.
    #[must_use]
    pub fn description(&self, dataset: &Dataset, lang: Lang) -> String {
        match self {
            Self::Agreement(id) => match dataset.find_agreement(id) {
                Some(ix) => typography::set(lang, dataset.agreement(ix).summary.get(lang)).into_owned(),
                None => self.name(lang).to_owned(),
            },
            Self::Timeline => lang
                .pick(
                    "Qui a signé quoi et quand, pour combien de temps, avec la précision que la source permet.",
                    "Who signed what and when, for how long, with the precision the source allows.",
                )
                .to_owned(),
            Self::Network => lang
                .pick("Qui signe avec qui, accord par accord, sans liens inventés.", "Who signs with whom, agreement by agreement, with no invented links.")
                .to_owned(),
            Self::Tracker => lang
                .pick(
                    "Ce qui fut promis, ce que l’on sait du résultat, et qui le dit.",
                    "What was promised, what is known of the result, and who says so.",
                )
                .to_owned(),
            Self::Home | Self::NotFound(_) => lang
                .pick(
                    "Qui a signé quoi pour l’emploi en France, ce qui fut promis, et ce que l’on sait du résultat.",
                    "Who signed what for employment in France, what was promised, and what is known of the result.",
                )
                .to_owned(),
            other => format!("{}. {}", other.heading(dataset, lang), Self::Home.description(dataset, lang)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_reads_back_in_both_languages() {
        let mut routes = Route::FIXED.to_vec();
        routes.push(Route::Agreement("ave-grenelle-2017".into()));
        routes.push(Route::Organisation("anpe".into()));
        routes.push(Route::Territory("FR-DEP-44".into()));
        routes.push(Route::NotFound("nulle/part".into()));
        for route in routes {
            for lang in Lang::ALL {
                let path = route.path(lang);
                assert_eq!(Route::parse(&path), (lang, route.clone()), "{path}");
                assert_eq!(
                    Route::parse(&format!("/{path}index.html")),
                    (lang, route.clone()),
                    "{path}"
                );
            }
        }
        assert_eq!(
            Route::parse("/english"),
            (Lang::Fr, Route::NotFound("english".into()))
        );
    }
}
