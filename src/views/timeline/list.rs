//! The timeline on a phone: a list by year, the same marks turned upright.

use super::board::Board;
use super::overlay::{line, targets};
use crate::analysis::timeline::marks::{Head, head};
use crate::analysis::timeline::scale::{Scale, Window};
use crate::analysis::timeline::words::{Side, side};
use crate::analysis::timeline::years::{Entry, YearList, years};
use crate::domain::AgreementIx;
use crate::domain::date::Day;
use crate::parts::{AgreementLink, level_class};
use crate::text::numbers::counted;
use crate::text::{dates, words};
use leptos::prelude::*;

/// The list: the agreements of the window by year, those outside it in folded parts before and after.
#[component]
pub(super) fn YearLists(board: Board) -> impl IntoView {
    let lang = board.state.lang();
    let parts = Memo::new(move |_| {
        let selection = board.state.selection.get();
        let window = board.lens.window.get();
        board.state.with(|dataset| {
            let of = |wanted: Side| -> Vec<YearList> {
                let inside: Vec<AgreementIx> = selection
                    .agreements
                    .iter()
                    .copied()
                    .filter(|ix| side(dataset.agreement(*ix).signed, window) == wanted)
                    .collect();
                years(dataset, &inside, lang)
            };
            (of(Side::Before), of(Side::Inside), of(Side::After))
        })
    });
    let folded = move |lists: Vec<YearList>, word: &'static str| {
        let number: usize = lists.iter().map(size).sum();
        (number > 0).then(|| {
            let title = counted(
                lang,
                number,
                ("accord", "accords"),
                ("agreement", "agreements"),
            );
            view! {
                <details class="timeline-rest">
                    <summary>{format!("{title} {word}")}</summary>
                    {lists.iter().map(|list| year(board, list)).collect_view()}
                </details>
            }
        })
    };
    move || {
        let (before, inside, after) = parts.get();
        view! {
            <div class="timeline-list">
                {folded(before, lang.pick("avant cette période", "before this period"))}
                {inside.iter().map(|list| year(board, list)).collect_view()}
                {folded(after, lang.pick("après cette période", "after this period"))}
            </div>
        }
    }
}

fn size(list: &YearList) -> usize {
    let of = |entry: &Entry| match entry {
        Entry::One(_) => 1,
        Entry::Family(members, _) => members.len(),
    };
    list.entries.iter().map(of).sum()
}

fn year(board: Board, list: &YearList) -> impl IntoView + use<> {
    let entries = list
        .entries
        .iter()
        .map(|entry| match entry {
            Entry::One(ix) => one(board, *ix).into_any(),
            Entry::Family(members, name) => family(board, members, name).into_any(),
        })
        .collect_view();
    view! {
        <section class="timeline-year-part">
            <h2>
                {list.year.to_string()}
                " "
                <span class="small">{list.caption.clone()}</span>
            </h2>
            <ul>{entries}</ul>
        </section>
    }
}

fn one(board: Board, ix: AgreementIx) -> impl IntoView + use<> {
    let lang = board.state.lang();
    let (level, call, facts) = board.state.with(|dataset| {
        let agreement = dataset.agreement(ix);
        let mut facts = vec![dates::long(lang, agreement.signed)];
        if agreement.end.is_some() {
            facts.push(dates::end(lang, agreement));
        }
        let promised = targets(lang, agreement.targets.len());
        let call = agreement.kind == crate::domain::agreement::AgreementKind::Call;
        (agreement.level, call, (facts.join(", "), promised))
    });
    let (when, promised) = facts;
    let is_selected = move || board.selected.get() == Some(ix);
    view! {
        <li class=format!("timeline-entry {}", level_class(level)) class:is-selected=is_selected>
            {upright(board, ix)}
            <div>
                <p class="timeline-entry-title">
                    <AgreementLink agreement=ix />
                </p>
                <p class="small">
                    {when}
                    " · "
                    <span class="timeline-entry-level">{words::level(lang, level)}</span>
                    {call.then(|| lang.pick(" · appel, rien ne fut signé", " · a call, nothing was signed"))}
                    {(!promised.is_empty()).then(|| format!(" · {promised}"))}
                </p>
            </div>
        </li>
    }
}

fn family(board: Board, members: &[AgreementIx], name: &str) -> impl IntoView + use<> {
    let lang = board.state.lang();
    let level = board
        .state
        .with(|dataset| members.first().map(|ix| dataset.agreement(*ix).level));
    let title = format!(
        "{} · {name}",
        counted(
            lang,
            members.len(),
            ("accord", "accords"),
            ("agreement", "agreements")
        )
    );
    let strokes: String = (0..members.len().min(7))
        .map(|i| crate::analysis::timeline::ink::member_stroke(5.0 + i as f64 * 2.8, 12.5))
        .collect();
    view! {
        <li class=format!("timeline-entry {}", super::painter::ink(level))>
            <svg class="timeline-upright" width="26" height="26" aria-hidden="true" focusable="false">
                <rect class="timeline-frame" x=move || 1 y="4" width="24" height="17" rx="2"></rect>
                <path class="timeline-member" d=strokes></path>
            </svg>
            <details class="timeline-family card">
                <summary>{title}</summary>
                <ul>
                    {members.iter().map(|ix| view! { <li>{line(board, *ix)}</li> }).collect_view()}
                </ul>
            </details>
        </li>
    }
}

/// The head of an agreement turned upright: time runs downwards in a list.
fn upright(board: Board, ix: AgreementIx) -> impl IntoView + use<> {
    let signed = board.state.with(|dataset| dataset.agreement(ix).signed);
    let window = Window::of_days(Day::from_number(0), Day::from_number(99));
    let scale = Scale::new(window, 100.0);
    let (class, path, fill) = match head(signed, scale) {
        Head::Day(_) => ("timeline-ink", "M9 19L15 5l2.8 1.2L12.4 19.6z", None),
        Head::Month(..) => ("timeline-ink", "M8 7H18V19H8Z", None),
        Head::Year(..) | Head::Before => ("timeline-line", "M8 2h10M8 24h10M13 2v22", None),
        Head::Soft(..) => (
            "timeline-soft",
            "M9 0H17V26H9Z",
            Some("url(#timeline-upright)"),
        ),
    };
    let gradient = fill.is_some().then(|| {
        let id = format!("timeline-upright-{}", ix.0);
        view! {
            <linearGradient id=id class="timeline-gradient" x1="0" x2="0" y1="0" y2="1">
                <stop offset="0" stop-opacity=move || "0"></stop>
                <stop offset="0.5" stop-opacity=move || "0.9"></stop>
                <stop offset="1" stop-opacity=move || "0"></stop>
            </linearGradient>
        }
    });
    let fill = fill.map(|_| format!("url(#timeline-upright-{})", ix.0));
    view! {
        <svg class="timeline-upright" width="26" height="26" aria-hidden="true" focusable="false">
            {gradient}
            <path class=class d=path fill=fill></path>
        </svg>
    }
}
