//! Reporting an error or a result: the message to send, filled in, and where to send it.

use super::target_words::{evidence_line, plain, result_line, result_word, sentence};
use super::tracker::{RULE_VERSION, Statuses};
use crate::domain::{Agreement, Dataset, Lang, TargetIx};
use crate::text::{dates, words};

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

/// The subject and the text of a report about a target: the record, the version, the page, and what it said.
#[must_use]
pub fn about_target(
    lang: Lang,
    dataset: &Dataset,
    statuses: &Statuses,
    ix: TargetIx,
    page: &str,
) -> (String, String) {
    let (agreement, target) = (dataset.agreement(ix.agreement), dataset.target(ix));
    let status = statuses.get(ix);
    let id = format!("{}/{}", agreement.id, target.id);
    let said = plain(&sentence(dataset, ix, status, lang));
    let with = |word: &str, line: String| match line.is_empty() {
        true => word.to_owned(),
        false => format!("{word} ({line})"),
    };
    let result = with(result_word(status, lang), result_line(target, status, lang));
    let evidence = with(
        words::evidence(lang, status.evidence),
        evidence_line(agreement, target, status, lang),
    );
    let deadline = words::deadline(lang, status.deadline);
    let (label, title) = (target.label.get(lang), &agreement.title);
    let (version, day) = (dataset.version(), dates::numeric(lang, statuses.today()));
    match lang {
        Lang::Fr => (
            format!("Erreur ou résultat\u{a0}: {id}"),
            format!(
                "{label}\n{title}\nCible\u{a0}: {id}\nDonnées\u{a0}: version {version}\nPage\u{a0}: {page}\nLu le {day}, règle v{RULE_VERSION}\u{a0}: {said}. Résultat {result}\u{202f}; {evidence}\u{202f}; {deadline}.\n\nCe qui est faux, ou le résultat à ajouter\u{a0}:\nLa source (adresse, date, et les mots qui le disent)\u{a0}:\n"
            ),
        ),
        Lang::En => (
            format!("Error or result: {id}"),
            format!(
                "{label}\n{title}\nTarget: {id}\nData: version {version}\nPage: {page}\nRead on {day}, rule v{RULE_VERSION}: {said}. Result {result}; {evidence}; {deadline}.\n\nWhat is wrong, or the result to add:\nThe source (address, date, and the words that say so):\n"
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
