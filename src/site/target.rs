//! One target: as a card on the page of its agreement, and as a line of a list.

use super::Page;
use super::html::{escape, list, outside};
use crate::analysis::revision;
use crate::analysis::target_words::{self, Figure};
use crate::domain::TargetIx;
use crate::text::{numbers, typography, words};

/// A target, its three states in words, and every figure with its source.
pub(super) fn card(page: &Page<'_>, ix: TargetIx) -> String {
    let (dataset, lang) = (page.site.dataset, page.lang);
    let (agreement, target) = (dataset.agreement(ix.agreement), dataset.target(ix));
    let status = page.site.statuses.get(ix);
    let said = target_words::plain(&target_words::sentence(dataset, ix, status, lang));
    let mut out = format!(
        "<article class=\"plain-target\" {}><h3>{}</h3><p class=\"target-said\">{}</p>",
        page.target_marks(ix),
        escape(&typography::set(lang, target.label.get(lang))),
        escape(&said),
    );
    let colon = lang.pick("\u{a0}: ", ": ");
    let caveat = lang.pick("Réserve sur ", "Caveat on ");
    let other = lang.pick("Autre valeur donnée\u{a0}: ", "Another value given: ");
    let mut notes: Vec<String> = target_words::caveats(target, lang)
        .into_iter()
        .map(|(value, _, text)| format!("{caveat}{value}{colon}{text}"))
        .collect();
    notes.extend(
        target_words::disputes(dataset, ix, lang)
            .into_iter()
            .map(|(value, _, text)| format!("{other}{value}. {text}")),
    );
    notes.extend(revision::said(dataset, ix, lang));
    let notes: Vec<String> = notes.iter().map(|note| escape(note).into_owned()).collect();
    out.push_str(&list("ul", "target-notes", &notes));
    out.push_str("<dl>");
    let with = |word: &str, line: String| match line.is_empty() {
        true => typography::capitalised(word),
        false => format!("{} ({line})", typography::capitalised(word)),
    };
    let mut fact = |name: &str, value: &str| {
        out.push_str(&format!("<dt>{name}</dt><dd>{value}</dd>"));
    };
    fact(
        lang.pick("Résultat", "Result"),
        &escape(&with(
            target_words::result_word(status, lang),
            target_words::result_line(target, status, lang),
        )),
    );
    fact(
        lang.pick("Preuve", "Evidence"),
        &escape(&with(
            words::evidence(lang, status.evidence),
            target_words::evidence_line(agreement, target, status, lang),
        )),
    );
    fact(
        lang.pick("Échéance", "Due date"),
        &escape(&with(
            words::deadline(lang, status.deadline),
            target_words::deadline_line(target, lang),
        )),
    );
    fact(
        lang.pick("Nature", "Nature"),
        &typography::capitalised(words::nature(lang, target.nature)),
    );
    if !target.responsible.is_empty() {
        let names: Vec<String> = target
            .responsible
            .iter()
            .map(|organisation| page.organisation(*organisation))
            .collect();
        fact(lang.pick("Responsable", "Answerable"), &names.join(", "));
    }
    out.push_str("</dl>");
    out.push_str(&figures(page, ix));
    out.push_str("</article>");
    out
}

/// The promise and what was published of it: each figure, the words that hold it, and where they stand.
fn figures(page: &Page<'_>, ix: TargetIx) -> String {
    let (dataset, lang) = (page.site.dataset, page.lang);
    let target = dataset.target(ix);
    let mut order: Vec<usize> = (0..target.observations.len()).collect();
    order.sort_by_key(|place| target.observations[*place].date);
    let mut figures = vec![Figure::Promised];
    figures.extend(order.into_iter().map(Figure::Observation));
    let rows: Vec<String> = figures
        .into_iter()
        .filter_map(|figure| target_words::proof(dataset, ix, figure, lang))
        .map(|proof| {
            let source = match proof.passage.as_ref().or(proof.url.as_ref()) {
                Some(url) => outside(url, &proof.title),
                None => escape(&proof.title).into_owned(),
            };
            format!(
                "<b>{}</b> {} {}, <q lang=\"fr\">{}</q> {source}, {}, {}",
                escape(&proof.kind),
                escape(&proof.value),
                escape(&proof.gloss),
                escape(&proof.quote),
                escape(&proof.publisher),
                escape(&proof.speaker),
            )
        })
        .collect();
    if rows.is_empty() {
        return String::new();
    }
    format!(
        "<details><summary>{}</summary>{}</details>",
        numbers::counted(
            lang,
            rows.len(),
            ("chiffre et sa source", "chiffres et leurs sources"),
            ("figure and its source", "figures and their sources")
        ),
        list("ul", "plain-list small", &rows)
    )
}

/// A target on one line: what, its sentence, its three answers, its agreement.
pub(super) fn line(page: &Page<'_>, ix: TargetIx) -> String {
    let (dataset, lang) = (page.site.dataset, page.lang);
    let target = dataset.target(ix);
    let status = page.site.statuses.get(ix);
    let said = target_words::plain(&target_words::sentence(dataset, ix, status, lang));
    format!(
        "<span {}><b>{}</b>{} {}. <span class=\"small\">{}, {}, {}. {}</span></span>",
        page.target_marks(ix),
        escape(&typography::set(lang, target.label.get(lang))),
        lang.pick("\u{a0}:", ":"),
        escape(&said),
        typography::capitalised(target_words::result_word(status, lang)),
        words::evidence(lang, status.evidence),
        words::deadline(lang, status.deadline),
        page.agreement(ix.agreement),
    )
}
