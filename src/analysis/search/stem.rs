//! Light stems: what remains of a word without the marks of number, gender and verb, in both languages at once.
//!
//! Only endings are taken away, so a stem is always a beginning of its word, and the words of one stem stand close in a
//! sorted dictionary: no table of stems is kept. Meanings that part for one letter are a worse fault than forms that do
//! not meet, so the rules are few: plural (`-s`, `-aux`, `-eaux`), feminine (`-e`, `-ee`), `-al`, `-ement` and `-er`.

/// Shorter words are kept whole: `pays` is no plural of `pay`.
const SHORTEST: usize = 5;
/// What must remain without `-ement` or `-er`: `metier` is no verb.
const SHORTEST_VERB: usize = 5;

/// The stem of a folded word.
#[must_use]
pub fn stem(word: &str) -> &str {
    if word.len() < SHORTEST || word.bytes().any(|byte| !byte.is_ascii_lowercase()) {
        return word;
    }
    let mut left = word;
    if let Some(one) = left.strip_suffix('s').filter(|one| !one.ends_with('s')) {
        left = one;
    } else if left.ends_with("eaux") {
        left = &left[..left.len() - 1];
    } else if left.ends_with("aux") {
        return &left[..left.len() - 2];
    }
    // `departement` is not what one does at a departure.
    if left != "departement" {
        for ending in ["ement", "er"] {
            if let Some(verb) = left.strip_suffix(ending)
                && verb.len() >= SHORTEST_VERB
            {
                return verb;
            }
        }
    }
    for _ in 0..2 {
        if left.len() >= SHORTEST
            && let Some(one) = left.strip_suffix('e')
        {
            left = one;
        }
    }
    if left.len() > SHORTEST && left.ends_with("al") {
        left = &left[..left.len() - 1];
    }
    left
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn forms_of_a_word_meet_and_words_stay_apart() {
        for (one, other) in [
            ("jeune", "jeunes"),
            ("regional", "regionaux"),
            ("regionale", "regionales"),
            ("reseau", "reseaux"),
            ("recruter", "recrutement"),
            ("engagements", "engager"),
            ("handicapees", "handicape"),
            ("apprentie", "apprentis"),
            ("agreement", "agreements"),
        ] {
            assert_eq!(stem(one), stem(other), "{one} {other}");
        }
        for (one, other) in [
            ("pays", "pay"),
            ("departement", "depart"),
            ("business", "busines"),
            ("logement", "loge"),
            ("2016", "201"),
        ] {
            assert_ne!(stem(one), stem(other), "{one} {other}");
        }
        assert!("recrutement".starts_with(stem("recrutement")));
    }
}
