//! What the list is arranged by.

use crate::domain::Lang;

/// What the list is arranged by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// What falls due next, then what fell due, the latest first, then what has no date.
    #[default]
    Due,
    /// By agreement, the latest first.
    Agreement,
    /// By organisation that answers for it.
    Responsible,
    /// By theme of the agreement.
    Theme,
    /// By region in which the agreement applies.
    Territory,
    /// By what the target is about.
    Nature,
    /// By result, and within it by evidence.
    State,
}

impl Order {
    /// Every order.
    pub const ALL: [Self; 7] = [
        Self::Due,
        Self::Agreement,
        Self::Responsible,
        Self::Theme,
        Self::Territory,
        Self::Nature,
        Self::State,
    ];

    /// The word in the address.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Agreement => "agreement",
            Self::Responsible => "responsible",
            Self::Theme => "theme",
            Self::Territory => "territory",
            Self::Nature => "nature",
            Self::State => "state",
        }
    }

    /// Reads the word; anything else is the default.
    #[must_use]
    pub fn parse(word: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|order| order.as_str() == word)
            .unwrap_or_default()
    }

    /// Its name.
    #[must_use]
    pub const fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Due => lang.pick("échéance", "due date"),
            Self::Agreement => lang.pick("accord", "agreement"),
            Self::Responsible => lang.pick("responsable", "responsible"),
            Self::Theme => lang.pick("thème", "theme"),
            Self::Territory => lang.pick("territoire", "territory"),
            Self::Nature => "nature",
            Self::State => lang.pick("état", "state"),
        }
    }
}
