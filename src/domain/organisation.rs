//! Who signs: the State, operators, chambers, employers, unions, local authorities, companies.

use super::date::PartialDate;
use super::id::{OrganisationId, OrganisationIx};
use super::source::SafeUrl;
use super::territory::Territory;
use super::vocabulary::vocabulary;

vocabulary!(
    /// What kind of body an organisation is.
    OrganisationKind {
        /// The State and its services.
        State = "state",
        /// A public operator, such as the employment service.
        PublicOperator = "public-operator",
        /// A region, department, city or grouping of cities.
        LocalAuthority = "local-authority",
        /// A chamber of commerce, trades or agriculture.
        Chamber = "chamber",
        /// An employers' organisation.
        EmployersOrg = "employers-org",
        /// A trade union.
        Union = "union",
        /// A body run by the social partners.
        SocialPartnerBody = "social-partner-body",
        /// A company.
        Company = "company",
        /// An association.
        Association = "association",
        /// A training body.
        TrainingBody = "training-body",
    }
);

/// An organisation that is party to agreements or answers for targets.
#[derive(Clone, Debug, PartialEq)]
pub struct Organisation {
    /// Its identifier.
    pub id: OrganisationId,
    /// Its name, in French as it uses it.
    pub name: Box<str>,
    /// Its acronym.
    pub acronym: Option<Box<str>>,
    /// What kind of body it is.
    pub kind: OrganisationKind,
    /// Where it acts, when known.
    pub territory: Option<Territory>,
    /// The organisations whose legal or functional successor it is.
    pub succeeds: Vec<OrganisationIx>,
    /// First day of its life, when known.
    pub active_from: Option<PartialDate>,
    /// Last day of its life; `None` while it lives or when unknown.
    pub active_to: Option<PartialDate>,
    /// Other names it goes by.
    pub aliases: Vec<Box<str>>,
    /// Where its succession was read.
    pub source: Option<SafeUrl>,
}

impl Organisation {
    /// The acronym where there is one and the name is longer than `max` characters, else the name.
    #[must_use]
    pub fn short_name(&self, max: usize) -> &str {
        match &self.acronym {
            Some(acronym) if self.name.chars().count() > max => acronym,
            _ => &self.name,
        }
    }
}
