//! The page of one agreement: everything the dataset knows of it, in the words of the app.

use super::html::{escape, list, outside, paragraph, section};
use super::{Page, target};
use crate::analysis::paraphe::{Pen, stroke};
use crate::analysis::record_words;
use crate::domain::agreement::{AgreementKind, Level};
use crate::domain::{AgreementIx, PartialDate, TargetIx};
use crate::state::route::Route;
use crate::text::letters;
use crate::text::{numbers, typography, words};

pub(super) fn body(page: &Page<'_>, ix: AgreementIx) -> String {
    let (dataset, lang) = (page.site.dataset, page.lang);
    let record = dataset.agreement(ix);
    let set = |text: &str| escape(&typography::set(lang, text)).into_owned();
    let (note, reading) = record_words::margin_note(lang, record);
    let mut out = format!(
        "<article class=\"leaf record\" data-view=\"agreement\" data-agreement-id=\"{}\"><p class=\"margin-note\"><b>{}</b> {}</p>{}<div class=\"record-head\"><div><h1 id=\"page-title\" class=\"leaf-title record-title\" tabindex=\"-1\">{}</h1>",
        record.id,
        escape(&note),
        escape(&reading),
        trail(page, ix),
        set(&record.title),
    );
    if record.kind == AgreementKind::Call {
        out.push_str(&paragraph(
            "record-kind",
            lang.pick(
                "Un appel\u{a0}: rien n’a été signé.",
                "A call: nothing was signed.",
            ),
        ));
    }
    out.push_str(&format!(
        "</div><figure class=\"record-stroke\">{}<figcaption>{}</figcaption></figure></div><div class=\"record-opening\"><div><p class=\"lede\">{}</p>{}</div>{}</div>",
        glyph(page, ix, Pen::LARGE),
        escape(&record_words::signing(lang, record)),
        set(record.summary.get(lang)),
        disputes(page, ix),
        parties(page, ix),
    ));
    out.push_str(&targets(page, ix));
    out.push_str(&format!(
        "<div class=\"record-columns\">{}<div>{}{}</div></div>{}{}</article>",
        axes(page, ix),
        sources(page, ix),
        citation(page, ix),
        lineage(page, ix),
        around(page, ix),
    ));
    out
}

/// The agreement's stroke, as the app draws it.
fn glyph(page: &Page<'_>, ix: AgreementIx, pen: Pen) -> String {
    let record = page.site.dataset.agreement(ix);
    let ink = match record.level {
        Level::National => "ink-national",
        Level::Regional => "ink-regional",
        Level::Departmental => "ink-departmental",
        Level::Local => "ink-local",
    };
    let diluted = if record.signed.is_approximate() {
        " diluted"
    } else {
        ""
    };
    format!(
        "<svg class=\"glyph {ink}{diluted}\" viewBox=\"-2 -2 {} {}\" width=\"{}\" height=\"{}\" aria-hidden=\"true\" focusable=\"false\"><path d=\"{}\"></path></svg>",
        pen.width + 4.0,
        pen.height + 4.0,
        pen.width,
        pen.height,
        stroke(page.site.dataset, record, pen)
    )
}

fn trail(page: &Page<'_>, ix: AgreementIx) -> String {
    let (lang, record) = (page.lang, page.site.dataset.agreement(ix));
    let year = record.signed.year();
    let mut items = vec![page.link(&Route::Agreements, Route::Agreements.name(lang))];
    items.extend(
        record
            .territories
            .first()
            .map(|territory| page.link(&Route::Territory(territory.code()), territory.name())),
    );
    items.push(format!(
        "<a href=\"{}?from={year}&amp;to={year}&amp;dates=possible\">{year}</a>",
        page.href(&Route::Agreements)
    ));
    format!(
        "<nav class=\"trail\" aria-label=\"{}\">{}</nav>",
        lang.pick("Fil d’Ariane", "Breadcrumb"),
        list("ol", "", &items)
    )
}

fn disputes(page: &Page<'_>, ix: AgreementIx) -> String {
    let lang = page.lang;
    let lines = record_words::disputes(lang, page.site.dataset.agreement(ix));
    if lines.is_empty() {
        return String::new();
    }
    let lines: String = lines
        .iter()
        .map(|(claim, note)| format!("<p><b>{}</b> {}</p>", escape(claim), escape(note)))
        .collect();
    format!(
        "<div class=\"disputes\" data-disputed=\"\"><h2>{}</h2>{lines}</div>",
        lang.pick("Les sources ne s’accordent pas", "Sources disagree")
    )
}

fn parties(page: &Page<'_>, ix: AgreementIx) -> String {
    let lang = page.lang;
    let rows: Vec<String> = page
        .site
        .dataset
        .agreement(ix)
        .parties
        .iter()
        .map(|party| {
            let people: String = party
                .represented_by
                .iter()
                .map(|person| match &person.title {
                    Some(title) => format!("{}, {title}", person.name),
                    None => person.name.to_string(),
                })
                .map(|person| {
                    let person = typography::set(lang, &person).into_owned();
                    format!("<span class=\"person\">{}</span>", escape(&person))
                })
                .collect();
            format!(
                "<b>{}</b> <span class=\"small\">{}</span>{people}",
                page.organisation(party.organisation),
                words::role(lang, party.role)
            )
        })
        .collect();
    format!(
        "<section aria-labelledby=\"parties\"><h2 id=\"parties\" class=\"unseen\">Parties</h2>{}</section>",
        list("ul", "parties", &rows)
    )
}

fn targets(page: &Page<'_>, ix: AgreementIx) -> String {
    let record = page.site.dataset.agreement(ix);
    let (heading, aside) = record_words::targets(page.lang, record);
    let mut out = format!(
        "<section class=\"record-targets\" aria-labelledby=\"targets\"><div class=\"record-section\"><h2 id=\"targets\">{}</h2>{}</div>",
        escape(&heading),
        paragraph("small", &aside.unwrap_or_default()),
    );
    if !record.targets.is_empty() {
        out.push_str(&paragraph("small", &page.as_of()));
    }
    for place in 0..record.targets.len() {
        let target = TargetIx {
            agreement: ix,
            place: place as u32,
        };
        out.push_str(&target::card(page, target));
    }
    out.push_str("</section>");
    out
}

fn axes(page: &Page<'_>, ix: AgreementIx) -> String {
    let (dataset, lang) = (page.site.dataset, page.lang);
    let axes = &dataset.agreement(ix).axes;
    let heading = match axes.len() {
        0 => lang.pick("Aucun axe relevé", "No axis recorded").to_owned(),
        n => numbers::counted(lang, n, ("axe", "axes"), ("axis", "axes")),
    };
    let rows: Vec<String> = axes
        .iter()
        .map(|axis| {
            let themes: Vec<String> = axis
                .themes
                .iter()
                .map(|theme| {
                    let theme = dataset.theme(*theme);
                    format!(
                        "<a class=\"axis-theme\" href=\"{}?theme={}\">{}</a>",
                        page.href(&Route::Agreements),
                        theme.id,
                        escape(&letters::lower(theme.label.get(lang)))
                    )
                })
                .collect();
            format!(
                "<span>{}</span> {}",
                escape(&typography::set(lang, axis.label.get(lang))),
                themes.join(", ")
            )
        })
        .collect();
    section("axes", &heading, &list("ol", "axes", &rows))
}

fn sources(page: &Page<'_>, ix: AgreementIx) -> String {
    let lang = page.lang;
    let rows: String = page
        .site
        .dataset
        .agreement(ix)
        .sources
        .iter()
        .map(|source| {
            let title = match &source.url {
                Some(url) => outside(url.as_str(), &source.title),
                None => escape(&source.title).into_owned(),
            };
            format!(
                "<li id=\"source-{}\"><span class=\"source-title\" dir=\"auto\">{title}</span> <span class=\"small\">{}</span></li>",
                escape(&source.id),
                escape(&record_words::source(lang, source))
            )
        })
        .collect();
    section(
        "sources",
        "Sources",
        &format!("<ol class=\"sources\">{rows}</ol>"),
    )
}

fn citation(page: &Page<'_>, ix: AgreementIx) -> String {
    let (lang, record) = (page.lang, page.site.dataset.agreement(ix));
    let title = typography::quoted(lang, &typography::set(lang, &record.title));
    let mut words = format!(
        "Paraphe, {title}, {} {}",
        lang.pick("données", "data"),
        page.site.dataset.version()
    );
    if let Some(address) = page.absolute(lang) {
        words.push_str(", ");
        words.push_str(&address);
    }
    let report = format!(
        "<p><a href=\"{}?sel={}#signaler\">{}</a></p>",
        page.href(&Route::Data),
        record.id,
        lang.pick(
            "Signaler une erreur dans cette fiche",
            "Report an error in this record"
        )
    );
    section(
        "cite",
        lang.pick("Citer cet accord", "Cite this agreement"),
        &(paragraph("serif", &words) + &report),
    )
}

fn lineage(page: &Page<'_>, ix: AgreementIx) -> String {
    let lang = page.lang;
    let rows: Vec<String> = record_words::lineage(page.site.dataset, lang, ix)
        .into_iter()
        .map(|(verb, date, other)| {
            format!(
                "<i>{verb}</i> <span>{} <span class=\"small\">{}</span></span>",
                page.agreement(other),
                escape(&date)
            )
        })
        .collect();
    if rows.is_empty() {
        return String::new();
    }
    section(
        "lineage",
        lang.pick("Sa lignée", "Its lineage"),
        &list("ul", "lineage-list", &rows),
    )
}

fn around(page: &Page<'_>, ix: AgreementIx) -> String {
    let (dataset, lang) = (page.site.dataset, page.lang);
    let Some((territory, list_of)) = record_words::around(dataset, ix) else {
        return String::new();
    };
    let rows: Vec<String> = list_of.into_iter().map(|ix| page.dated(ix, "")).collect();
    let all = page.link(
        &Route::Territory(territory.code()),
        lang.pick("Tous ses accords", "All its agreements"),
    );
    section(
        "around",
        &format!(
            "{}{} {}",
            lang.pick("Autour de lui", "Around it"),
            lang.pick("\u{a0}:", ":"),
            territory.name()
        ),
        &format!(
            "{}<p class=\"small\">{all}</p>",
            list("ul", "plain-list", &rows)
        ),
    )
}

/// The agreement for search engines.
pub(super) fn described(page: &Page<'_>, ix: AgreementIx) -> serde_json::Value {
    let (dataset, lang) = (page.site.dataset, page.lang);
    let record = dataset.agreement(ix);
    let names: Vec<serde_json::Value> = record
        .parties
        .iter()
        .map(|party| {
            let organisation = dataset.organisation(party.organisation);
            serde_json::json!({"@type": "Organization", "name": organisation.name})
        })
        .collect();
    let sources: Vec<&str> = record
        .sources
        .iter()
        .filter_map(|source| source.url.as_ref().map(|url| url.as_str()))
        .collect();
    let places: Vec<serde_json::Value> = record
        .territories
        .iter()
        .map(|t| serde_json::json!({"@type": "AdministrativeArea", "name": t.name()}))
        .collect();
    let mut out = serde_json::json!({
        "@context": "https://schema.org/",
        "@type": "CreativeWork",
        "identifier": record.id.as_str(),
        "name": record.title,
        "abstract": record.summary.get(lang),
        "genre": words::kind(lang, record.kind),
        "inLanguage": lang.tag(),
        "author": names,
        "spatialCoverage": places,
        "isBasedOn": sources,
        "isPartOf": {"@type": "Dataset", "name": dataset.title().get(lang), "version": dataset.version()},
    });
    // Search engines read a plain date as sure: what is only about a time is left out.
    if !record.signed.is_approximate() && !record.signed.is_uncertain() {
        out["dateCreated"] = serde_json::json!(record.signed.to_string());
    }
    let place = match (record.start, record.end) {
        (Some(start), Some(end)) => Some(format!("{}/{}", year(start), year(end))),
        (None, Some(end)) => Some(format!("{}/{}", year(record.signed), year(end))),
        _ => None,
    };
    if let Some(span) = place {
        out["temporalCoverage"] = serde_json::json!(span);
    }
    out
}

fn year(date: PartialDate) -> i32 {
    date.year()
}
