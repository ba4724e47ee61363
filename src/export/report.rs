//! Reporting an error in a record: the message to send, filled in, and where to send it.

use crate::domain::{Agreement, Lang};

/// Where reports go: `mailto:someone@example.org`, or the address of a repository. Whoever hosts the site sets
/// `PARAPHE_CONTACT` when it is built; without it the page gives the message to copy.
pub const CONTACT: Option<&str> = option_env!("PARAPHE_CONTACT");

/// The subject and the text of a report about a record, or about the data as a whole.
#[must_use]
pub fn message(lang: Lang, version: &str, agreement: Option<&Agreement>) -> (String, String) {
    let (id, about) = match agreement {
        Some(agreement) => (
            agreement.id.as_str(),
            format!(
                "{} ({})\n{}\n",
                agreement.title, agreement.signed, agreement.id
            ),
        ),
        None => (lang.pick("les données", "the data"), String::new()),
    };
    match lang {
        Lang::Fr => (
            format!("Erreur dans {id}"),
            format!(
                "{about}Version {version}\n\nLe champ en cause\u{a0}:\nCe qui est écrit\u{a0}:\nCe qui devrait l’être\u{a0}:\nLa source (adresse, et les mots qui le disent)\u{a0}:\n"
            ),
        ),
        Lang::En => (
            format!("Error in {id}"),
            format!(
                "{about}Version {version}\n\nThe field at stake:\nWhat is written:\nWhat should be:\nThe source (address, and the words that say so):\n"
            ),
        ),
    }
}

/// The address that opens the report, filled in. A contact that is neither a mailbox nor a web page gives none.
#[must_use]
pub fn address(contact: &str, subject: &str, body: &str) -> Option<String> {
    let encode = |text: &str| {
        let encoded: String = form_urlencoded::byte_serialize(text.as_bytes()).collect();
        // A plus is a plus in a mail address.
        encoded.replace('+', "%20")
    };
    let (subject, body) = (encode(subject), encode(body));
    if contact.starts_with("mailto:") {
        Some(format!("{contact}?subject={subject}&body={body}"))
    } else if contact.starts_with("https://") {
        let contact = contact.trim_end_matches('/');
        Some(format!("{contact}/issues/new?title={subject}&body={body}"))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_opens_filled_in() {
        assert_eq!(
            address("mailto:a@example.org", "Erreur dans x", "é\n&").as_deref(),
            Some("mailto:a@example.org?subject=Erreur%20dans%20x&body=%C3%A9%0A%26")
        );
        assert_eq!(
            address("https://example.org/depot/", "x", "y").as_deref(),
            Some("https://example.org/depot/issues/new?title=x&body=y")
        );
        assert_eq!(address("javascript:x", "x", "y"), None);
        let (subject, body) = message(Lang::Fr, "2026.11.22", None);
        assert!(subject.contains("les données") && body.contains("2026.11.22"));
    }
}
