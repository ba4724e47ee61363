//! Agreements as a feed (RFC 4287).
//!
//! Rule: an entry is dated by the last day that its signature allows, and its text gives the date as the source does.
//! Identifiers do not depend on where the site is: a feed may move, and readers see no entry twice.

use super::catalogue;
use crate::domain::{AgreementIx, Dataset, Lang};
use crate::text::markup::escape;
use crate::text::{dates, typography, words};

/// What a feed is about, and where it stands.
pub struct Feed<'a> {
    /// Its own address, where it is known.
    pub own: Option<&'a str>,
    /// The page that it follows, absolute or as seen from the feed.
    pub page: &'a str,
    /// Where an agreement is told, likewise.
    pub address: &'a dyn Fn(AgreementIx) -> String,
}

/// The feed of some agreements, in the order given.
#[must_use]
pub fn feed(dataset: &Dataset, agreements: &[AgreementIx], lang: Lang, feed: &Feed<'_>) -> String {
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n<id>tag:paraphe,2026:feed/{0}</id>\n<title>{}</title>\n<subtitle>{}</subtitle>\n<updated>{}T00:00:00Z</updated>\n<author><name>Paraphe</name></author>\n<rights>{}</rights>\n<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n",
        lang.tag(),
        lang.pick(
            "Paraphe\u{a0}: derniers accords signés",
            "Paraphe: latest agreements signed"
        ),
        escape(catalogue::description(lang)),
        catalogue::modified(dataset).unwrap_or_else(|| "1970-01-01".to_owned()),
        catalogue::LICENCE_URL,
        escape(feed.page),
    );
    if let Some(own) = feed.own {
        out.push_str(&format!(
            "<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n",
            escape(own)
        ));
    }
    for ix in agreements {
        let record = dataset.agreement(*ix);
        let set = |text: &str| escape(&typography::set(lang, text)).into_owned();
        let said = format!(
            "{}, {}. {}",
            typography::capitalised(&dates::signed(lang, record)),
            dates::end(lang, record),
            typography::set(lang, record.summary.get(lang))
        );
        out.push_str(&format!(
            "<entry>\n<id>tag:paraphe,2026:agreement/{}</id>\n<title xml:lang=\"fr\">{}</title>\n<updated>{day}T00:00:00Z</updated>\n<published>{day}T00:00:00Z</published>\n<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n<category term=\"{}\" label=\"{}\"/>\n<category term=\"{}\" label=\"{}\"/>\n<summary>{}</summary>\n</entry>\n",
            record.id,
            set(&record.title),
            escape(&(feed.address)(*ix)),
            record.kind.as_str(),
            words::kind(lang, record.kind),
            record.level.as_str(),
            words::level(lang, record.level),
            escape(&said),
            day = record.signed.latest(),
        ));
    }
    out.push_str("</feed>\n");
    out
}
