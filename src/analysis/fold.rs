//! Folding: one spelling for what people write in many ways. Case, accents, apostrophes, hyphens, œ and æ.

/// The folded words of a text, in order: lower case, without accents, split on everything that is not a letter or digit.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in text.chars() {
        if c.is_alphanumeric() {
            push_folded(&mut word, c);
        } else if !word.is_empty() && !is_joining(c) {
            words.push(std::mem::take(&mut word));
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// Combining accents and soft hyphens do not end a word.
const fn is_joining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}')
}

fn push_folded(out: &mut String, c: char) {
    let base = match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'À' | 'Á' | 'Â' | 'Ã' | 'Ä' | 'Å' => 'a',
        'ç' | 'Ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' | 'È' | 'É' | 'Ê' | 'Ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' | 'Ì' | 'Í' | 'Î' | 'Ï' => 'i',
        'ñ' | 'Ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'Ò' | 'Ó' | 'Ô' | 'Õ' | 'Ö' | 'Ø' => 'o',
        'ù' | 'ú' | 'û' | 'ü' | 'Ù' | 'Ú' | 'Û' | 'Ü' => 'u',
        'ý' | 'ÿ' | 'Ý' | 'Ÿ' => 'y',
        'œ' | 'Œ' => return out.push_str("oe"),
        'æ' | 'Æ' => return out.push_str("ae"),
        'ß' => return out.push_str("ss"),
        _ => return out.extend(c.to_lowercase()),
    };
    out.push(base);
}

/// A key that sorts names as a French reader expects: accents and case aside.
#[must_use]
pub fn sort_key(text: &str) -> String {
    words(text).join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_meet() {
        assert_eq!(
            words("L'Œuvre d’ÉTÉ, Saint-Étienne"),
            ["l", "oeuvre", "d", "ete", "saint", "etienne"]
        );
        assert_eq!(words("e\u{301}te\u{301}"), ["ete"]);
        assert_eq!(words(" -- "), Vec::<String>::new());
    }
}
