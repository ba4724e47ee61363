//! Finding agreements, organisations and territories by words, in both languages, forgivingly.
//!
//! Texts and queries are folded alike ([`super::fold`]): case, accents, apostrophes, hyphens, œ and æ never matter. Every
//! word of a query must answer, function words aside: the very word, another form of it ([`stem()`]), for the last one a word
//! that begins so, and where nothing else answers, a word one or two typing mistakes away ([`tolerance`]). Records rank by how
//! rare the words are, how well they answer and in which [`Field`] they stand; equal scores from the oldest to the newest.
//! Where nothing answers, or words were mistyped, the answer carries the query that was perhaps meant.
//!
//! ```
//! use paraphe::analysis::search::{Builder, Field};
//!
//! let mut builder = Builder::default();
//! for title in ["Pacte d’avenir pour la Bretagne", "Accord-cadre national Pôle emploi–Prism’emploi"] {
//!     builder.next_document();
//!     builder.add(Field::Title, title);
//! }
//! let index = builder.finish();
//! let answer = index.ask("prismenploi");
//! assert_eq!(answer.hits[0].document, 1);
//! assert_eq!(answer.suggestion.as_deref(), Some("prismemploi"));
//! assert!(index.ask("bretagne emploi").hits.is_empty());
//! ```

mod ask;
mod fields;
mod fill;
mod finder;
mod glossary;
mod index;
mod marks;
mod offer;
mod readings;
mod spelling;
mod stem;
mod stop;
mod suggest;
mod terms;
mod typo;

pub use ask::{Answer, Hit, query_words};
pub use fields::Field;
pub use fill::{Found, SearchIndex};
pub use finder::Finder;
pub use index::{Builder, Index};
pub use marks::Marks;
pub use offer::Offer;
pub use stem::stem;
pub use typo::tolerance;
