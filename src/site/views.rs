//! The three views, each as a list.

use super::html::{escape, list, paragraph, section};
use super::tables::organisation_table;
use super::{Page, frame, target};
use crate::analysis::timeline::years::{self, Entry};
use crate::domain::TargetIx;
use crate::domain::status::Deadline;
use crate::state::route::Route;
use crate::text::{dates, numbers};

/// The order of due dates: by the last day they allow.
pub(super) type DueKey = (
    Option<(crate::domain::Day, crate::domain::Day)>,
    crate::domain::id::AgreementId,
    u32,
);

/// Where a target stands in that order.
pub(super) fn due_key(page: &Page<'_>, ix: TargetIx) -> DueKey {
    let due = page.site.dataset.target(ix).due;
    (
        due.map(|due| (due.latest(), due.earliest())),
        page.site.dataset.agreement(ix.agreement).id.clone(),
        ix.place,
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

pub(super) fn count(page: &Page<'_>, agreements: usize) -> String {
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
                due.unwrap_or_default() + &target::line(page, ix)
            })
            .collect();
        content.push_str(&section(id, heading, &list("ul", "plain-list", &rows)));
    }
    frame::leaf(page, ("", ""), Route::Tracker.name(lang), &content)
}
