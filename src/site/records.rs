//! The pages of one organisation and of one territory.

use super::html::{escape, list, paragraph, section, table};
use super::{Page, frame, target};
use crate::analysis::filter;
use crate::analysis::record_words::organisation as said;
use crate::analysis::tracker::Coverage;
use crate::domain::{OrganisationIx, Territory};
use crate::state::route::Route;
use crate::text::{numbers, typography, words};
use serde_json::{Value, json};

pub(super) fn organisation(page: &Page<'_>, ix: OrganisationIx) -> String {
    let (dataset, lang) = (page.site.dataset, page.lang);
    let record = dataset.organisation(ix);
    let names = said::names_counted(dataset, ix, true);
    let agreements = said::agreements_of(dataset, &names);
    let mut out = format!(
        "<article class=\"leaf record\" data-view=\"organisation\" data-organisation-id=\"{}\"><p class=\"margin-note\"><b>{}</b> {}</p><h1 id=\"page-title\" class=\"leaf-title record-title\" tabindex=\"-1\">{}</h1>",
        record.id,
        escape(&typography::capitalised(&said::what(lang, record))),
        lang.pick(
            "Sa présence dit ce qui a été trouvé, non ce qu’il vaut.",
            "Its presence says what was found, not what it is worth.",
        ),
        escape(&typography::set(lang, &record.name)),
    );
    out.push_str(&format!(
        "<p class=\"said\">{} <a href=\"{}?mode=around&amp;sel={}\">{}</a></p>",
        escape(&said::said(lang, dataset, &agreements)),
        page.href(&Route::Network),
        record.id,
        lang.pick(
            "Voir autour de lui dans le réseau",
            "See around it in the network"
        )
    ));
    let line = said::line(dataset, ix);
    if line.len() > 1 {
        let line: Vec<String> = line
            .into_iter()
            .map(|name| {
                let life = said::life(lang, dataset.organisation(name));
                format!(
                    "{} <span class=\"small\">{}</span>",
                    page.organisation(name),
                    escape(&life)
                )
            })
            .collect();
        out.push_str(&format!(
            "<section class=\"names\" aria-labelledby=\"names\"><h2 id=\"names\" class=\"unseen\">{}</h2>{}</section>",
            lang.pick("Noms successifs", "Successive names"),
            list("ol", "names-line", &line)
        ));
    }
    let rows: Vec<String> = agreements
        .iter()
        .rev()
        .map(|agreement| page.dated(*agreement, &said::part(lang, dataset, *agreement, ix)))
        .collect();
    let partners: Vec<Vec<String>> = said::partners(dataset, ix, &agreements, true)
        .into_iter()
        .map(|(other, count, first, last)| {
            let years = if first == last {
                first.to_string()
            } else {
                format!("{first}–{last}")
            };
            vec![page.organisation(other), years, count.to_string()]
        })
        .collect();
    let partners = table(
        lang.pick("Partenaires", "Partners"),
        &[
            lang.pick("Organisme", "Organisation"),
            lang.pick("Années", "Years"),
            lang.pick("Accords", "Agreements"),
        ],
        &partners,
    );
    out.push_str("<div class=\"record-columns\">");
    out.push_str(&section(
        "its-agreements",
        lang.pick(
            "Ses accords, du plus récent",
            "Its agreements, newest first",
        ),
        &list("ul", "plain-list", &rows),
    ));
    out.push_str(&section(
        "partners",
        lang.pick("Partenaires", "Partners"),
        &partners,
    ));
    out.push_str("</div>");
    let targets = said::targets_of(dataset, &names);
    let coverage = Coverage::of(dataset, &page.site.statuses, targets.iter().copied());
    let mut content = paragraph("said", &said::sentence(lang, coverage));
    if let Some(word) = said::on_whose_word(lang, coverage) {
        content.push_str(&paragraph("small", &word));
    }
    if !targets.is_empty() {
        content.push_str(&paragraph("small", &page.as_of()));
        let rows: Vec<String> = targets.iter().map(|ix| target::line(page, *ix)).collect();
        content.push_str(&list("ul", "plain-list", &rows));
    }
    out.push_str(&section(
        "its-targets",
        lang.pick("Cibles dont il répond", "Targets it answers for"),
        &content,
    ));
    out.push_str("</article>");
    out
}

pub(super) fn territory(page: &Page<'_>, territory: Territory) -> String {
    let (dataset, lang) = (page.site.dataset, page.lang);
    let inside: Vec<_> = dataset
        .agreements_by_date()
        .into_iter()
        .filter(|ix| {
            let mut its = dataset.agreement(*ix).territories.iter();
            its.any(|t| filter::applies(*t, territory))
        })
        .collect();
    let count = inside.len();
    let here = match lang {
        crate::domain::Lang::Fr => format!(
            "{} en tout ou partie.",
            numbers::counted(
                lang,
                count,
                ("accord s’y applique", "accords s’y appliquent"),
                ("", "")
            )
        ),
        crate::domain::Lang::En => format!(
            "{} here, in whole or in part.",
            numbers::counted(
                lang,
                count,
                ("", ""),
                ("agreement applies", "agreements apply")
            )
        ),
    };
    let link = |t: Territory| page.link(&Route::Territory(t.code()), t.name());
    let mut content = format!(
        "<p class=\"said\"><data data-count=\"agreements\" value=\"{count}\">{}</data></p><p>",
        escape(&here)
    );
    if let Some(parent) = territory.parent() {
        content.push_str(&format!(
            "{}{}. ",
            lang.pick("Dans\u{a0}: ", "In: "),
            link(parent)
        ));
    }
    let code = territory.code();
    content.push_str(&format!(
        "<a href=\"{}?territory={code}\">{}</a> · <a href=\"{}?territory={code}\">{}</a></p>",
        page.href(&Route::Timeline),
        lang.pick("Les voir dans la chronologie", "See them in the timeline"),
        page.href(&Route::Tracker),
        lang.pick("leurs cibles dans le suivi", "their targets in the tracker"),
    ));
    let parts: Vec<String> = Territory::all()
        .filter(|other| other.parent() == Some(territory))
        .map(link)
        .collect();
    if !parts.is_empty() && territory != Territory::France {
        content.push_str(&format!(
            "<p class=\"small territory-parts\">{}</p>",
            parts.join(" ")
        ));
    }
    let rows: Vec<String> = inside
        .iter()
        .map(|ix| page.dated(*ix, words::level(lang, dataset.agreement(*ix).level)))
        .collect();
    content.push_str(&list("ul", "plain-list", &rows));
    let note = lang.pick(
        "Code officiel géographique, Insee.",
        "Official geographic code, Insee.",
    );
    frame::leaf(page, (&code, note), territory.name(), &content)
}

/// An organisation for search engines.
pub(super) fn described_organisation(page: &Page<'_>, ix: OrganisationIx) -> Value {
    let record = page.site.dataset.organisation(ix);
    let mut out = json!({
        "@context": "https://schema.org/",
        "@type": "Organization",
        "identifier": record.id.as_str(),
        "name": record.name,
    });
    let others: Vec<&str> = record
        .acronym
        .iter()
        .chain(record.aliases.iter())
        .map(|name| &**name)
        .collect();
    if !others.is_empty() {
        out["alternateName"] = json!(others);
    }
    if let Some(territory) = record.territory {
        out["areaServed"] = json!({"@type": "AdministrativeArea", "name": territory.name()});
    }
    out
}

/// A territory for search engines.
pub(super) fn described_territory(territory: Territory) -> Value {
    let mut out = json!({
        "@context": "https://schema.org/",
        "@type": "AdministrativeArea",
        "identifier": territory.code(),
        "name": territory.name(),
    });
    if let Some(parent) = territory.parent() {
        out["containedInPlace"] = json!({"@type": "AdministrativeArea", "name": parent.name()});
    }
    out
}
