//! Identifiers. Each noun has its own type, so that an organisation cannot be looked up as an agreement.

use std::fmt;

/// Longest identifier accepted, in characters: they become addresses and file names.
pub const MAX_ID_LENGTH: usize = 80;

/// Whether `text` can be an identifier: lower-case ASCII letters, digits and hyphens, not starting or ending with one.
#[must_use]
pub fn is_valid_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= MAX_ID_LENGTH
        && !text.starts_with('-')
        && !text.ends_with('-')
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// Reads an identifier; `None` where [`is_valid_id`] says no.
            #[must_use]
            pub fn new(text: &str) -> Option<Self> {
                is_valid_id(text).then(|| Self(text.into()))
            }

            /// The identifier as written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// Names an agreement, everywhere and for ever.
    AgreementId
);
id!(
    /// Names an organisation, everywhere and for ever.
    OrganisationId
);
id!(
    /// Names a target within its agreement.
    TargetId
);
id!(
    /// Names a theme.
    ThemeId
);

macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// Position in the dataset's list.
            #[must_use]
            pub const fn position(self) -> usize {
                self.0 as usize
            }

            /// From a position in the dataset's list.
            #[must_use]
            pub const fn from_position(position: usize) -> Self {
                Self(position as u32)
            }
        }
    };
}

index!(
    /// Place of an agreement in the dataset's list. Cheap to copy and compare: what signals and scenes carry.
    AgreementIx
);
index!(
    /// Place of an organisation in the dataset's list.
    OrganisationIx
);
index!(
    /// Place of a theme in the dataset's list.
    ThemeIx
);

/// A target: its agreement, and its place in that agreement's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TargetIx {
    /// The agreement.
    pub agreement: AgreementIx,
    /// Place among the agreement's targets.
    pub place: u32,
}
