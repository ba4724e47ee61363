//! Where a fact was read.

use super::date::PartialDate;
use super::vocabulary::vocabulary;

vocabulary!(
    /// Who speaks in a source, seen from the agreement.
    Issuer {
        /// A signatory or its communication.
        Party = "party",
        /// A public body that is not a party.
        Government = "government",
        /// An audit office, parliament or official statistics.
        Oversight = "oversight",
        /// The press.
        Press = "press",
        /// An association, or a copy of a document held by someone else.
        ThirdParty = "third-party",
    }
);

vocabulary!(
    /// What kind of document a source is.
    SourceKind {
        /// A press article.
        Article = "article",
        /// A page of a site.
        WebPage = "web-page",
        /// An official text: agreement, law, circular.
        OfficialText = "official-text",
        /// A press release.
        PressRelease = "press-release",
        /// A report or a study.
        Report = "report",
    }
);

/// A web address that is safe to put in a link: `http` or `https`, printable ASCII, nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafeUrl(Box<str>);

impl SafeUrl {
    /// Accepts `http://` and `https://` addresses with a host; refuses everything a browser could run or misread.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let rest = text
            .strip_prefix("https://")
            .or_else(|| text.strip_prefix("http://"))?;
        let host_ends = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let host = rest.get(..host_ends)?;
        let plain = |c: char| c.is_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%|".contains(c);
        let ok = host.contains('.')
            && !host.contains('@')
            && text.chars().all(plain)
            && text.len() < 2_000;
        ok.then(|| Self(text.into()))
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A source of an agreement.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its name within the agreement: `s1`, `s2`…
    pub id: Box<str>,
    /// Its address; `None` where only the publication is known.
    pub url: Option<SafeUrl>,
    /// Its title, in its own language.
    pub title: Box<str>,
    /// Who published it.
    pub publisher: Box<str>,
    /// When, as far as known.
    pub published: Option<PartialDate>,
    /// What kind of document it is.
    pub kind: SourceKind,
    /// Who speaks.
    pub issuer: Issuer,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_web_addresses_become_links() {
        for ok in [
            "https://example.org/a?b=c#d",
            "http://exemple.fr/é%20",
            "https://senat.fr./rap/x.html",
        ] {
            assert!(SafeUrl::new(ok).is_some(), "{ok}");
        }
        for bad in [
            "javascript:alert(1)",
            "JAVASCRIPT:alert(1)",
            " https://a.fr",
            "https://a.fr/\n",
            "data:text/html,x",
            "https://",
            "https://localhost/",
            "https://user@evil.fr/",
            "https://a.fr/\u{202e}x",
            "//a.fr",
            "https://a.fr/<b>",
        ] {
            assert!(SafeUrl::new(bad).is_none(), "{bad}");
        }
    }
}
