//! Words that say how a sentence is built, and not what it is about, in both languages.
//!
//! Dropped from a query unless nothing else is asked; indexed for titles only, where each word must find its record.
//! `est`, `or`, `pas`, `nord` are missing on purpose: Grand Est, Côte-d’Or, Pas-de-Calais.

/// Folded.
pub(super) const WORDS: [&str; 52] = [
    "l", "d", "j", "m", "n", "s", "t", "c", "y", "a", "qu", "au", "aux", "avec", "ce", "ces",
    "cette", "chez", "dans", "de", "des", "du", "elle", "en", "et", "il", "ils", "la", "le", "les",
    "leur", "leurs", "ou", "par", "pour", "que", "qui", "sa", "se", "ses", "sur", "un", "une",
    "and", "by", "for", "from", "in", "of", "the", "to", "with",
];

/// Whether a folded word is one of them.
pub(super) fn is_stop_word(word: &str) -> bool {
    WORDS.contains(&word)
}
