//! A target in words: the sentence of its card, the sentence read aloud, and the why of each answer.
//!
//! Rule: value, promise and ratio are always said, never only drawn; what is not known is said too, with the
//! day it was looked for. Every figure of a sentence is a piece of its own, so that a page can make each one a
//! way to its source. No word praises or blames.
//!
//! Examples: `16 000 sur 40 000 recrutements, soit 40 %`; `7 pour au plus 5 jours`;
//! `1 750 entreprises, aucun résultat publié trouvé au 22/11/2026`.

mod figure;
mod inputs;
mod notes;
mod sentence;
mod why;

pub use figure::{Figure, Proof, disputed, proof, publisher};
pub use inputs::{Input, inputs, rule_sentence};
pub use notes::{NotYet, answer_then, caveats, disputes, known_then, not_yet};
pub use sentence::{Piece, plain, sentence, spoken};
pub use why::{deadline_line, evidence_line, result_line, result_word};
