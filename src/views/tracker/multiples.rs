//! The targets as small drawings side by side, under the same headings as the cards.
//!
//! Under one heading the drawings share their days where these span ten years at most, so that dates can be compared by
//! eye; over more, each keeps its own, or a promise of one year would be a dot. Each height is its own, from zero, since
//! a thousand hires and a rank have no common measure.

use super::rows::{GroupTitle, More};
use crate::analysis::revision;
use crate::analysis::target_chart;
use crate::analysis::target_list::Group;
use crate::analysis::target_words::{self, Figure};
use crate::domain::{Dataset, TargetIx};
use crate::parts::{
    AgreementLink, DeadlineMark, EvidenceMark, EvidencePanel, ResultMark, Sentence, TargetChart,
};
use crate::state::app_state::use_app_state;
use crate::text::{dates, typography, words};
use leptos::prelude::*;

/// Drawings at first, and more at a time.
const STEP: usize = 120;
/// The size of one.
const SIZE: (f64, f64) = (232.0, 84.0);

/// The longest time that drawings share: ten years.
const SHARED_DAYS: f64 = 3_660.0;

/// The days that the drawings of a group share, where they can.
fn shared_span(dataset: &Dataset, targets: &[TargetIx]) -> Option<(f64, f64)> {
    targets
        .iter()
        .filter(|ix| target_chart::is_drawable(dataset.target(**ix)))
        .map(|ix| {
            let revised = revision::revised(dataset, *ix).map(|revision| revision.due);
            let signed = dataset.agreement(ix.agreement).signed;
            target_chart::span(signed, dataset.target(*ix), revised)
        })
        .reduce(|(from, to), (a, b)| (from.min(a), to.max(b)))
        .filter(|(from, to)| to - from <= SHARED_DAYS)
}

/// A group as it is drawn: its heading, its shared days, its first targets with the rank of the first.
#[derive(Clone, PartialEq)]
struct Sheet {
    group: Group,
    span: Option<(f64, f64)>,
    first: usize,
}

/// The small drawings.
#[component]
pub(super) fn Multiples(groups: Memo<Vec<Group>>) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let limit = RwSignal::new(STEP);
    let total = Signal::derive(move || groups.with(|g| g.iter().map(|g| g.targets.len()).sum()));
    let sheets = Memo::new(move |_| {
        let mut first = 0;
        let mut sheets = Vec::new();
        groups.with(|groups| {
            for group in groups {
                let left = limit.get().saturating_sub(first);
                if left == 0 {
                    break;
                }
                let span = state.with(|dataset| shared_span(dataset, &group.targets));
                let mut group = group.clone();
                group.targets.truncate(left);
                let count = group.targets.len();
                sheets.push(Sheet { group, span, first });
                first += count;
            }
        });
        sheets
    });
    view! {
        <p class="multiples-note">
            {lang
                .pick(
                    "Sous un même titre, les dessins partagent leurs dates si elles tiennent en dix ans\u{202f}; chaque hauteur part de zéro et n’est qu’à elle.",
                    "Under one heading the drawings share their dates where these span ten years at most; each height starts at zero and is its own.",
                )}
        </p>
        <div class="multiples-sheets">
        <For
            each=move || sheets.get()
            key=|sheet| format!("{} {} {} {}", sheet.first, sheet.group.title, sheet.group.counts, sheet.group.targets.len())
            let:sheet
        >
            <section class=width_of(&sheet.group)>
                <h2 class="targets-group">
                    <GroupTitle group=sheet.group.clone() />
                </h2>
                <ul class="multiples">
                    {sheet
                        .group
                        .targets
                        .iter()
                        .enumerate()
                        .map(|(i, target)| view! { <Tile rank=sheet.first + i target=*target span=sheet.span /> })
                        .collect_view()}
                </ul>
            </section>
        </For>
        </div>
        <More limit=limit step=STEP total=total />
    }
}

/// How much of a row a group takes.
fn width_of(group: &Group) -> &'static str {
    match group.targets.len() {
        1 => "multiples-group one",
        2 => "multiples-group two",
        _ => "multiples-group",
    }
}

/// One target: what it is, its drawing, what it says, its three answers.
#[component]
fn Tile(rank: usize, target: TargetIx, span: Option<(f64, f64)>) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let open = RwSignal::new(None::<Figure>);
    let status = state.statuses.with_untracked(|s| s.get(target).clone());
    let deadline = Memo::new(move |_| state.statuses.with(|s| s.get(target).deadline));
    let (id, label, signed, spoken, drawable) = state.with(|dataset| {
        let (agreement, record) = (dataset.agreement(target.agreement), dataset.target(target));
        (
            format!("{}/{}", agreement.id, record.id),
            typography::set(lang, record.label.get(lang)).into_owned(),
            dates::short(lang, agreement.signed),
            target_words::spoken(dataset, target, &status, lang),
            target_chart::is_drawable(record),
        )
    });
    let unseen = (!drawable).then(|| spoken.clone());
    let result = target_words::result_word(&status, lang);
    view! {
        <li
            id=format!("target-row-{rank}")
            tabindex="-1"
            class="multiple"
            data-target-id=id
            data-result=status.result.as_str()
            data-evidence=status.evidence.as_str()
            data-deadline=move || deadline.get().as_str()
        >
            <h3 class="multiple-label">
                <AgreementLink agreement=target.agreement label=label />
            </h3>
            {unseen.map(|said| view! { <p class="unseen">{said}</p> })}
            <div class="multiple-chart">
                <TargetChart target=target said=spoken size=SIZE span=span />
            </div>
            <p class="multiple-said">
                <Sentence target=target open=open />
            </p>
            <p class="multiple-states">
                <ResultMark result=status.result />
                <span>{typography::capitalised(result)}</span>
                <EvidenceMark evidence=status.evidence />
                <span class="unseen">{words::evidence(lang, status.evidence)}</span>
                <DeadlineMark deadline=deadline />
                <span class="unseen">{move || words::deadline(lang, deadline.get())}</span>
                <small>{signed}</small>
            </p>
            <EvidencePanel target=target open=open />
        </li>
    }
}
