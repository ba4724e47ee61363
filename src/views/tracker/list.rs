//! The targets as cards, under headings, some at a time.

use super::rows::{GroupTitle, More, Row, rows};
use crate::analysis::target_list::Group;
use crate::parts::TargetCard;
use leptos::prelude::*;

/// Cards drawn at first, and more at a time.
const STEP: usize = 40;

/// The cards.
#[component]
pub(super) fn TargetList(groups: Memo<Vec<Group>>) -> impl IntoView {
    let limit = RwSignal::new(STEP);
    let shown = Memo::new(move |_| groups.with(|groups| rows(groups, limit.get())));
    // Each target with its rank, by which the focus finds the first new one.
    let ranked = move || {
        let mut rank = 0;
        shown.with(|(rows, _)| {
            rows.iter()
                .map(|row| {
                    let here = rank;
                    rank += usize::from(matches!(row, Row::Target(..)));
                    (here, row.clone())
                })
                .collect::<Vec<_>>()
        })
    };
    let total = Signal::derive(move || shown.with(|(_, total)| *total));
    view! {
        <div class="targets">
            <For each=ranked key=|(rank, row)| format!("{rank} {}", row.key()) let:entry>
                {match entry {
                    (_, Row::Heading(group)) => {
                        view! {
                            <h2 class="targets-group">
                                <GroupTitle group=group />
                            </h2>
                        }
                            .into_any()
                    }
                    (rank, Row::Target(_, target)) => {
                        view! {
                            <div id=format!("target-row-{rank}") tabindex="-1" class="targets-row">
                                <TargetCard target=target />
                            </div>
                        }
                            .into_any()
                    }
                }}
            </For>
        </div>
        <More limit=limit step=STEP total=total />
    }
}
