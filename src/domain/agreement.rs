//! An agreement: who, what, when, where, and where it was read.

use super::date::PartialDate;
use super::id::{AgreementId, AgreementIx, OrganisationIx, ThemeIx};
use super::lang::Text;
use super::source::Source;
use super::target::Target;
use super::territory::Territory;
use super::vocabulary::vocabulary;

vocabulary!(
    /// What kind of text it is.
    AgreementKind {
        /// An agreement between parties.
        Convention = "convention",
        /// A framework that others apply.
        Framework = "framework",
        /// A protocol.
        Protocol = "protocol",
        /// A charter.
        Charter = "charter",
        /// A pact.
        Pact = "pact",
        /// A plan.
        Plan = "plan",
        /// A change to an earlier agreement.
        Amendment = "amendment",
        /// A plea addressed to others; nothing was signed.
        Call = "call",
    }
);

vocabulary!(
    /// How wide an agreement reaches.
    Level {
        /// The country.
        National = "national",
        /// A region.
        Regional = "regional",
        /// A department.
        Departmental = "departmental",
        /// A city or a grouping of cities.
        Local = "local",
    }
);

vocabulary!(
    /// What a party does in an agreement.
    Role {
        /// Signs it.
        Signatory = "signatory",
        /// Prepared it.
        Preparer = "preparer",
        /// Pays for it.
        Funder = "funder",
        /// Takes part without signing.
        Partner = "partner",
        /// Is addressed by it.
        Addressee = "addressee",
    }
);

vocabulary!(
    /// How an agreement stands to an earlier one.
    RelationKind {
        /// Puts it into practice.
        Implements = "implements",
        /// Continues it.
        Renews = "renews",
        /// Changes it.
        Amends = "amends",
        /// Takes its place.
        Replaces = "replaces",
        /// Answers it.
        RespondsTo = "responds-to",
    }
);

/// A person who represented a party, named by a source as in office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Representative {
    /// Their name.
    pub name: Box<str>,
    /// Their office on the day.
    pub title: Option<Box<str>>,
}

/// An organisation's part in an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// Which organisation.
    pub organisation: OrganisationIx,
    /// In what role.
    pub role: Role,
    /// By whom it was represented.
    pub represented_by: Vec<Representative>,
}

/// A line of action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// What it is, in a sentence.
    pub label: Text,
    /// Its themes.
    pub themes: Vec<ThemeIx>,
}

/// A fact on which sources disagree; the better supported value is the one kept in the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// The field.
    pub field: Box<str>,
    /// The other value.
    pub value: Box<str>,
    /// The source that gives it, as a place in the agreement's list.
    pub source: Option<usize>,
    /// Who says what.
    pub note: Text,
}

/// A link to an earlier agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relation {
    /// How it stands to it.
    pub kind: RelationKind,
    /// The earlier agreement.
    pub agreement: AgreementIx,
}

/// A public agreement for employment.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// Its identifier.
    pub id: AgreementId,
    /// Its title, in French as it was announced.
    pub title: Box<str>,
    /// What kind of text it is.
    pub kind: AgreementKind,
    /// When it was signed, or made public where nothing was signed.
    pub signed: PartialDate,
    /// When it takes effect, where it differs from the signature and is known.
    pub start: Option<PartialDate>,
    /// When it ends; `None` where no end was published.
    pub end: Option<PartialDate>,
    /// How wide it reaches.
    pub level: Level,
    /// Where it applies.
    pub territories: Vec<Territory>,
    /// What it does, in our own words.
    pub summary: Text,
    /// Who is in it.
    pub parties: Vec<Party>,
    /// Its lines of action.
    pub axes: Vec<Axis>,
    /// Facts on which sources disagree.
    pub disputed: Vec<Dispute>,
    /// What it promises.
    pub targets: Vec<Target>,
    /// The earlier agreements it stands on.
    pub related: Vec<Relation>,
    /// Where all this was read.
    pub sources: Vec<Source>,
}

impl Agreement {
    /// When it begins: the start where one is given, else the signature.
    #[must_use]
    pub fn begins(&self) -> PartialDate {
        self.start.unwrap_or(self.signed)
    }

    /// Its themes, each once, in the order of its axes.
    #[must_use]
    pub fn themes(&self) -> Vec<ThemeIx> {
        let mut seen = Vec::new();
        for theme in self.axes.iter().flat_map(|axis| &axis.themes) {
            if !seen.contains(theme) {
                seen.push(*theme);
            }
        }
        seen
    }

    /// The sources that disagree with the signing date kept, if any.
    pub fn disputed_signing(&self) -> impl Iterator<Item = &Dispute> {
        self.disputed
            .iter()
            .filter(|dispute| &*dispute.field == "signed")
    }
}
