//! The home page: what is known, the three doors, what falls due next, what was signed last.

use super::Page;
use super::html::{escape, list, paragraph};
use super::views::due_key;
use crate::analysis::tracker::{Coverage, counts_in_ratios};
use crate::domain::status::Deadline;
use crate::domain::{AgreementIx, Dataset, Lang, TargetIx};
use crate::state::route::Route;
use crate::text::{dates, label, numbers, typography, words};

/// Lines of each list of the home page.
const LINES: usize = 6;

pub(super) fn home(page: &Page<'_>) -> String {
    let (dataset, lang) = (page.site.dataset, page.lang);
    let total = numbers::count(lang, dataset.agreements().len());
    let (first, question) = match lang {
        Lang::Fr => (
            format!("{total} accords pour l’emploi."),
            "Qu’ont-ils promis, et qu’en sait-on\u{202f}?",
        ),
        Lang::En => (
            format!("{total} agreements for jobs."),
            "What did they promise, and what is known?",
        ),
    };
    let mut out = format!(
        "<article class=\"leaf home\" data-view=\"home\"><div class=\"hero\"><h1 id=\"page-title\" tabindex=\"-1\">{first} <em>{question}</em></h1><p class=\"lede\">{}</p></div>",
        lang.pick(
            "L’État, les régions, les villes, les entreprises et les syndicats signent des accords pour l’emploi. Paraphe les relit, date par date, partenaire par partenaire, chiffre par chiffre, avec la source de chacun.",
            "The State, regions, cities, companies and unions sign agreements for jobs. Paraphe reads them again, date by date, partner by partner, figure by figure, with the source of each.",
        )
    );
    out.push_str(&known(page));
    out.push_str("<div class=\"doors\">");
    for (route, fr, en) in [
        (
            Route::Timeline,
            "Qui a signé quoi, quand, pour combien de temps, avec la précision que la source permet.",
            "Who signed what, when, for how long, with the precision the source allows.",
        ),
        (
            Route::Network,
            "Qui signe avec qui, accord par accord, sans liens inventés.",
            "Who signs with whom, agreement by agreement, with no invented links.",
        ),
        (
            Route::Tracker,
            "De la promesse au résultat, et qui le dit.",
            "From promise to result, and who says so.",
        ),
    ] {
        let name = match route {
            Route::Network => lang.pick("Réseau", "Network"),
            _ => route.name(lang),
        };
        out.push_str(&format!(
            "<section class=\"door\"><h2>{}</h2><p>{}</p></section>",
            page.link(&route, name),
            lang.pick(fr, en)
        ));
    }
    out.push_str("</div><div class=\"home-lists\">");
    let next: Vec<String> = ahead(page)
        .into_iter()
        .take(LINES)
        .map(|ix| due_line(page, ix))
        .collect();
    out.push_str(&format!(
        "<section><h2>{}</h2>{}</section>",
        lang.pick("Prochaines échéances", "Next due dates"),
        list("ul", "lines", &next)
    ));
    let latest: Vec<String> = latest(dataset)
        .take(LINES)
        .map(|ix| page.dated(ix, words::level(lang, dataset.agreement(ix).level)))
        .collect();
    out.push_str(&format!(
        "<section><h2>{}</h2>{}</section></div></article>",
        lang.pick("Derniers accords signés", "Latest agreements signed"),
        list("ul", "lines", &latest)
    ));
    out
}

/// The agreements signed last, as far as their dates are sure.
pub(super) fn latest(dataset: &Dataset) -> impl Iterator<Item = AgreementIx> {
    let all = dataset.agreements_by_date().into_iter().rev();
    all.filter(|ix| !dataset.agreement(*ix).signed.is_approximate())
}

/// What is known of the targets, in the sentence of the home page.
fn known(page: &Page<'_>) -> String {
    let (dataset, lang) = (page.site.dataset, page.lang);
    let coverage = Coverage::of(dataset, &page.site.statuses, dataset.targets());
    let n = |value| format!("<b>{}</b>", numbers::count(lang, value));
    let found = page.link(&Route::Tracker, &numbers::count(lang, coverage.published));
    let (all, figure, passed) = (
        n(coverage.targets),
        n(coverage.with_figure),
        n(coverage.passed),
    );
    let sentence = match lang {
        Lang::Fr => format!(
            "Sur {all} cibles relevées, {figure} portent un engagement chiffré. Pour {passed} d’entre elles l’échéance est passée\u{202f}; un résultat publié a été trouvé pour {found}."
        ),
        Lang::En => format!(
            "Of {all} targets recorded, {figure} commit to a figure. For {passed} of them the due date has passed; a published result was found for {found}."
        ),
    };
    format!(
        "<section class=\"known\" aria-label=\"{}\"><p class=\"known-said\">{sentence}</p>{}</section>",
        lang.pick("Ce que l’on sait", "What is known"),
        paragraph("known-rest", &page.as_of())
    )
}

/// Commitments with a figure, not yet due, the nearest first.
fn ahead(page: &Page<'_>) -> Vec<TargetIx> {
    let (dataset, statuses) = (page.site.dataset, &page.site.statuses);
    let mut ahead: Vec<TargetIx> = dataset
        .targets()
        .filter(|ix| counts_in_ratios(dataset.target(*ix)))
        .filter(|ix| {
            matches!(
                statuses.get(*ix).deadline,
                Deadline::Ahead | Deadline::DueSoon
            )
        })
        .collect();
    ahead.sort_by_key(|ix| due_key(page, *ix));
    ahead
}

fn due_line(page: &Page<'_>, ix: TargetIx) -> String {
    let (dataset, lang) = (page.site.dataset, page.lang);
    let target = dataset.target(ix);
    let due = target.due.map(|due| dates::short(lang, due));
    let value = target
        .value
        .map(|value| numbers::promised(lang, target, value));
    let figure = format!(
        "{} {}",
        value.unwrap_or_default(),
        numbers::unit_after(lang, target)
    );
    let agreement = dataset.agreement(ix.agreement);
    format!(
        "<span class=\"line-date\">{}</span> <span><b>{}</b> <span class=\"small\">{}, {}</span></span>",
        escape(&due.unwrap_or_default()),
        escape(figure.trim()),
        escape(&typography::set(lang, target.label.get(lang))),
        page.link(
            &Route::Agreement(agreement.id.to_string()),
            &label::short(dataset, agreement, lang, 60)
        )
    )
}
