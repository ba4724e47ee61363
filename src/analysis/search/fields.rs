//! Where a word may stand in a record, and what it weighs there: with the qualities of [`super::readings`], the whole
//! ranking.

/// Where a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Field {
    /// The title, or the name of what is searched.
    Title,
    /// A party's name, acronym or other name.
    Party,
    /// A name the party had before, or has had since.
    Lineage,
    /// A territory's name, or its department number.
    Territory,
    /// A line of action or a target.
    Content,
    /// The summary, a theme, or the identifier, which holds the short forms people use: `idf`, `tzcld`.
    Rest,
    /// A person who signed.
    Person,
    /// The year of signature.
    Year,
}

impl Field {
    /// Its mark in a set of fields.
    #[must_use]
    pub const fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// What a word weighs in each field, in the order of [`Field`]. One step between neighbours is about a factor of 1.5.
const WEIGHTS: [f32; 8] = [
    8.0, // Title: what people remember and retype.
    5.0, // Party: who signed is the second thing they know.
    2.0, // Lineage: found under a later name, after those that bear the name itself.
    4.0, // Territory: above contents, for a place is meant as a filter.
    2.0, // Content: our words and the source's, in two languages.
    1.0, // Rest: longer texts, where a word says less.
    3.0, // Person: rare words, and meant.
    6.0, // Year: who types one means the signature; other years stand in texts, and weigh as these.
];
/// What further fields add to the heaviest: being said everywhere is worth something, not as much as being the title.
const FURTHER: f32 = 0.25;

/// The weight of each set of fields.
pub(super) fn weights() -> [f32; 256] {
    let mut table = [0.0; 256];
    for (set, weight) in table.iter_mut().enumerate() {
        let (mut heaviest, mut sum) = (0.0_f32, 0.0);
        for (field, own) in WEIGHTS.iter().enumerate() {
            if set >> field & 1 == 1 {
                heaviest = heaviest.max(*own);
                sum += own;
            }
        }
        *weight = heaviest + FURTHER * (sum - heaviest);
    }
    table
}
