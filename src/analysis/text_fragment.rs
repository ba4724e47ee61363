//! A link that lands on the words of the source (URL Fragment Text Directives).
//!
//! Rule: the few words quoted as evidence become `#:~:text=…`. Where the quotation leaves something out
//! (`[…]`, `…`), the link names its beginning and its end, and the browser marks all between. A browser that
//! does not know text fragments opens the page as usual; the plain link is shown beside it all the same,
//! since words that have changed on the page are found by nobody.
//!
//! Example: `près de 16.000 embauches` → `#:~:text=pr%C3%A8s%20de%2016.000%20embauches`.

use crate::domain::source::SafeUrl;
use std::fmt::Write as _;

/// The address of the very words, or nothing where they cannot be pointed at: browsers do not look for text
/// fragments inside PDF files.
#[must_use]
pub fn link(url: &SafeUrl, evidence: &str) -> Option<String> {
    let address = url.as_str();
    let path = address.split(['?', '#']).next().unwrap_or(address);
    if path.to_ascii_lowercase().ends_with(".pdf") {
        return None;
    }
    let parts: Vec<String> = evidence
        .replace("[…]", "…")
        .replace("[...]", "…")
        .replace("...", "…")
        .split('…')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(encoded)
        .collect();
    let text = match parts.as_slice() {
        [] => return None,
        [whole] => whole.clone(),
        [first, .., last] => format!("{first},{last}"),
    };
    // A fragment that is already there stays: the directive follows it.
    let mark = if address.contains('#') { "" } else { "#" };
    Some(format!("{address}{mark}:~:text={text}"))
}

/// Percent-encodes all but letters and digits of ASCII, and marks that mean nothing here. The hyphen, the comma
/// and the ampersand are part of the directive's own syntax.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            write!(out, "%{byte:02X}").ok();
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(url: &str, evidence: &str) -> Option<String> {
        link(&SafeUrl::new(url).unwrap(), evidence)
    }

    #[test]
    fn the_words_are_encoded_and_the_syntax_is_kept_clear() {
        assert_eq!(
            of("https://a.fr/p", "près de 16.000 embauches").unwrap(),
            "https://a.fr/p#:~:text=pr%C3%A8s%20de%2016.000%20embauches"
        );
        assert_eq!(
            of("https://a.fr/p#ici", "sous-préfet, 5 & 6").unwrap(),
            "https://a.fr/p#ici:~:text=sous%2Dpr%C3%A9fet%2C%205%20%26%206"
        );
    }

    #[test]
    fn a_gap_names_both_ends_and_a_pdf_has_none() {
        assert_eq!(
            of("https://a.fr/p", "près de 22 000 personnes […] recrutées").unwrap(),
            "https://a.fr/p#:~:text=pr%C3%A8s%20de%2022%20000%20personnes,recrut%C3%A9es"
        );
        assert_eq!(of("https://a.fr/p.PDF?x=1", "mots"), None);
        assert_eq!(of("https://a.fr/p", " … "), None);
    }
}
