//! The pages of many: home, the three views as lists, and the tables.

use super::html::{escape, list, paragraph, section, table};
use super::records::target_line;
use super::{Page, frame};
use crate::analysis::sorting;
use crate::analysis::timeline::years::{self, Entry};
use crate::analysis::tracker::{Coverage, counts_in_ratios};
use crate::domain::status::Deadline;
use crate::domain::{AgreementIx, Dataset, Lang, TargetIx, Territory};
use crate::state::route::Route;
use crate::text::{dates, label, numbers, typography, words};
use std::collections::BTreeMap;

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

type DueKey = (
    Option<(crate::domain::Day, crate::domain::Day)>,
    crate::domain::id::AgreementId,
    u32,
);

fn due_key(page: &Page<'_>, ix: TargetIx) -> DueKey {
    let due = page.site.dataset.target(ix).due;
    (
        due.map(|due| (due.latest(), due.earliest())),
        page.site.dataset.agreement(ix.agreement).id.clone(),
        ix.place,
    )
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

pub(super) fn timeline(page: &Page<'_>) -> String {
    let (dataset, lang) = (page.site.dataset, page.lang);
    let all = dataset.agreements_by_date();
    let mut content = count(page, all.len());
    for year in years::years(dataset, &all, lang).iter().rev() {
        let rows: Vec<String> = year
            .entries
            .iter()
            .flat_map(|entry| match entry {
                Entry::One(ix) => vec![*ix],
                Entry::Family(members, _) => members.clone(),
            })
            .map(|ix| {
                let record = dataset.agreement(ix);
                let until = record.end.map(|_| dates::end(lang, record));
                page.dated(ix, &until.unwrap_or_default())
            })
            .collect();
        content.push_str(&section(
            &format!("y{}", year.year),
            &year.year.to_string(),
            &format!(
                "{}{}",
                paragraph("small", &year.caption),
                list("ul", "plain-list", &rows)
            ),
        ));
    }
    frame::leaf(page, ("", ""), Route::Timeline.name(lang), &content)
}

fn count(page: &Page<'_>, agreements: usize) -> String {
    format!(
        "<p class=\"said\"><b><data data-count=\"agreements\" value=\"{agreements}\">{}</data></b>. {}</p>",
        numbers::counted(
            page.lang,
            agreements,
            ("accord", "accords"),
            ("agreement", "agreements")
        ),
        escape(&page.route.description(page.site.dataset, page.lang))
    )
}

pub(super) fn network(page: &Page<'_>) -> String {
    let (dataset, lang) = (page.site.dataset, page.lang);
    let all = dataset.agreements_by_date();
    let content = count(page, all.len()) + &organisation_table(page, &all);
    frame::leaf(page, ("", ""), Route::Network.name(lang), &content)
}

fn organisation_table(page: &Page<'_>, all: &[AgreementIx]) -> String {
    let (dataset, lang) = (page.site.dataset, page.lang);
    let rows: Vec<Vec<String>> = sorting::organisations(dataset, all, true)
        .iter()
        .map(|row| {
            let kind = dataset.organisation(row.organisation).kind;
            vec![
                page.organisation(row.organisation),
                words::organisation_kind(lang, kind).to_owned(),
                row.agreements.to_string(),
                row.partners.to_string(),
                row.first.to_string(),
                row.last.to_string(),
            ]
        })
        .collect();
    table(
        Route::Organisations.name(lang),
        &[
            lang.pick("Organisme", "Organisation"),
            lang.pick("Nature", "Nature"),
            lang.pick("Accords", "Agreements"),
            lang.pick("Partenaires", "Partners"),
            lang.pick("Premier", "First"),
            lang.pick("Dernier", "Last"),
        ],
        &rows,
    )
}

pub(super) fn organisations(page: &Page<'_>) -> String {
    let (dataset, lang) = (page.site.dataset, page.lang);
    let all = dataset.agreements_by_date();
    let content = organisation_table(page, &all);
    // Names that others succeeded have pages of their own too.
    let former: Vec<String> = (0..dataset.organisations().len())
        .map(crate::domain::OrganisationIx::from_position)
        .filter(|ix| dataset.current_name(*ix) != *ix || dataset.agreements_of(*ix).is_empty())
        .map(|ix| page.organisation(ix))
        .collect();
    let former = section(
        "others",
        lang.pick("Autres noms", "Other names"),
        &list("ul", "plain-list", &former),
    );
    let note = (
        lang.pick("Lire", "Reading"),
        lang.pick(
            "Une présence dans ce qui a été trouvé, pas un pouvoir ni un mérite.",
            "Presence in what was found, neither power nor merit.",
        ),
    );
    frame::leaf(
        page,
        note,
        Route::Organisations.name(lang),
        &(content + &former),
    )
}

pub(super) fn agreements(page: &Page<'_>) -> String {
    let (dataset, lang) = (page.site.dataset, page.lang);
    let all = dataset.agreements_by_date();
    let rows: Vec<Vec<String>> = all
        .iter()
        .map(|ix| {
            let record = dataset.agreement(*ix);
            let places: Vec<&str> = record.territories.iter().map(|t| t.name()).collect();
            let places = places.join(", ");
            vec![
                page.agreement(*ix),
                escape(&dates::short(lang, record.signed)).into_owned(),
                record.end.map_or_else(
                    || lang.pick("non publiée", "not published").to_owned(),
                    |end| dates::short(lang, end),
                ),
                words::kind(lang, record.kind).to_owned(),
                words::level(lang, record.level).to_owned(),
                escape(&typography::shortened(&places, 44)).into_owned(),
                record.parties.len().to_string(),
                record.targets.len().to_string(),
            ]
        })
        .collect();
    let headings = [
        lang.pick("Accord", "Agreement"),
        lang.pick("Signé", "Signed"),
        lang.pick("Fin", "End"),
        lang.pick("Type", "Kind"),
        lang.pick("Niveau", "Level"),
        lang.pick("Territoire", "Territory"),
        "Parties",
        lang.pick("Cibles", "Targets"),
    ];
    let content = count(page, all.len()) + &table(Route::Agreements.name(lang), &headings, &rows);
    let note = (
        lang.pick("Le relevé", "The record"),
        lang.pick(
            "Une présence dit que l’accord a été trouvé, non qu’il compte plus qu’un autre.",
            "Being here means an agreement was found, not that it matters more than another.",
        ),
    );
    frame::leaf(page, note, Route::Agreements.name(lang), &content)
}

pub(super) fn territories(page: &Page<'_>) -> String {
    let (dataset, lang) = (page.site.dataset, page.lang);
    let mut counts: BTreeMap<Territory, usize> = BTreeMap::new();
    for territory in Territory::all() {
        let here = dataset.agreements().iter().filter(|record| {
            let mut its = record.territories.iter();
            its.any(|t| crate::analysis::filter::applies(*t, territory))
        });
        counts.insert(territory, here.count());
    }
    let item = |territory: Territory| {
        let number = territory.department_number();
        let name = match number {
            Some(number) => format!("{number} {}", territory.name()),
            None => territory.name().to_owned(),
        };
        format!(
            "{} <span class=\"region-count\">{}</span>",
            page.link(&Route::Territory(territory.code()), &name),
            counts.get(&territory).copied().unwrap_or_default()
        )
    };
    let within = |parent: Territory| -> Vec<String> {
        Territory::all()
            .filter(|t| t.parent() == Some(parent))
            .map(|t| match t {
                // A department holds the places that the data name.
                Territory::Department(_) => {
                    let places: Vec<String> = Territory::all()
                        .filter(|p| p.parent() == Some(t))
                        .map(item)
                        .collect();
                    item(t) + &list("ul", "", &places)
                }
                _ => item(t),
            })
            .collect()
    };
    let regions: String = Territory::regions()
        .map(|region| {
            format!(
                "<li class=\"region\"><h2>{}</h2>{}</li>",
                item(region),
                list("ul", "", &within(region))
            )
        })
        .collect();
    let elsewhere: Vec<String> = Territory::places()
        .filter(|place| place.parent() == Some(Territory::France))
        .map(item)
        .collect();
    let content = format!(
        "{}<p>{}</p><ul class=\"regions\">{regions}</ul>{}",
        count(page, dataset.agreements().len()),
        item(Territory::France),
        list("ul", "", &elsewhere)
    );
    let note = (
        lang.pick("Lire", "Reading"),
        lang.pick(
            "Une région compte ce qui s’applique en elle, départements et villes compris.",
            "A region counts what applies inside it, departments and cities included.",
        ),
    );
    frame::leaf(page, note, Route::Territories.name(lang), &content)
}

/// What falls due, by date: ahead first, then what is past, the latest first; then what has no date.
pub(super) fn tracker(page: &Page<'_>) -> String {
    let (dataset, lang) = (page.site.dataset, page.lang);
    let (mut dated, undated): (Vec<TargetIx>, Vec<TargetIx>) = dataset
        .targets()
        .partition(|ix| dataset.target(*ix).due.is_some());
    dated.sort_by_key(|ix| due_key(page, *ix));
    let passed = |ix: &TargetIx| page.site.statuses.get(*ix).deadline == Deadline::Passed;
    let (past, ahead): (Vec<TargetIx>, Vec<TargetIx>) = dated.into_iter().partition(passed);
    let mut content = format!(
        "<p class=\"said\"><b><data data-count=\"targets\" value=\"{0}\">{1}</data></b>. {2}</p>{3}",
        dataset.targets().count(),
        numbers::counted(
            lang,
            dataset.targets().count(),
            ("cible", "cibles"),
            ("target", "targets")
        ),
        escape(&Route::Tracker.description(dataset, lang)),
        paragraph("small", &page.as_of()),
    );
    let parts = [
        (
            "ahead",
            lang.pick("Échéances à venir", "Due dates ahead"),
            ahead,
        ),
        (
            "passed",
            lang.pick("Échéances passées", "Due dates passed"),
            past.into_iter().rev().collect(),
        ),
        (
            "undated",
            lang.pick("Sans échéance annoncée", "No due date announced"),
            undated,
        ),
    ];
    for (id, heading, list_of) in parts {
        if list_of.is_empty() {
            continue;
        }
        let rows: Vec<String> = list_of
            .into_iter()
            .map(|ix| {
                let due = dataset.target(ix).due.map(|due| dates::short(lang, due));
                let due =
                    due.map(|due| format!("<span class=\"line-date\">{}</span> ", escape(&due)));
                due.unwrap_or_default() + &target_line(page, ix)
            })
            .collect();
        content.push_str(&section(id, heading, &list("ul", "plain-list", &rows)));
    }
    frame::leaf(page, ("", ""), Route::Tracker.name(lang), &content)
}
