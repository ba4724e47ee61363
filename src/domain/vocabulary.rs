//! One way to write a closed list of words: an enum, its spelling in files and addresses, and all its values.

/// Defines an enum whose values are words of the format.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$vdoc])* $variant),+
        }

        impl $name {
            /// Every value, in the order they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Their words, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// The word used in files, addresses and markup.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                Self::WORDS[self as usize]
            }

            /// Reads the word.
            #[must_use]
            pub fn parse(word: &str) -> Option<Self> {
                // One search for all the vocabularies, not the words of each in code.
                let place = Self::WORDS.iter().position(|known| *known == word)?;
                Self::ALL.get(place).copied()
            }
        }
    };
}

pub(super) use vocabulary;
