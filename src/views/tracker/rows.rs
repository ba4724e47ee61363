//! What the list, the small drawings and the table share: headings, rows, and the way to more of them.

use crate::analysis::target_list::{Group, Subject};
use crate::domain::{Lang, TargetIx};
use crate::parts::{AgreementLink, OrganisationLink};
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::text::numbers;
use leptos::prelude::*;

/// A line of a list under headings: what `<For>` keys and draws.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Row {
    /// A heading, by its place among the groups.
    Heading(Group),
    /// A target under it; the title tells two appearances of one target apart.
    Target(String, TargetIx),
}

impl Row {
    pub(super) fn key(&self) -> String {
        match self {
            Self::Heading(group) => format!("{}: {}", group.title, group.counts),
            Self::Target(title, ix) => format!("{title} {} {}", ix.agreement.0, ix.place),
        }
    }
}

/// The first `limit` targets with their headings, and how many there are in all.
pub(super) fn rows(groups: &[Group], limit: usize) -> (Vec<Row>, usize) {
    let total = groups.iter().map(|group| group.targets.len()).sum();
    let mut left = limit;
    let mut rows = Vec::new();
    for group in groups {
        if left == 0 {
            break;
        }
        rows.push(Row::Heading(Group {
            targets: Vec::new(),
            ..group.clone()
        }));
        for ix in group.targets.iter().take(left) {
            rows.push(Row::Target(group.title.clone(), *ix));
        }
        left = left.saturating_sub(group.targets.len());
    }
    (rows, total)
}

/// The words of a heading, leading to what it is about.
#[component]
pub(super) fn GroupTitle(group: Group) -> impl IntoView {
    let state = use_app_state();
    let title = match group.subject {
        Subject::Words => group.title.into_any(),
        Subject::Agreement(agreement) => view! { <AgreementLink agreement=agreement /> }.into_any(),
        Subject::Organisation(organisation) => {
            view! { <OrganisationLink organisation=organisation /> }.into_any()
        }
        Subject::Territory(territory) => {
            let route = Route::Territory(territory.code());
            view! { <a href=move || state.place.href(&route)>{group.title}</a> }.into_any()
        }
    };
    view! {
        {title}
        " "
        <small>{group.counts}</small>
    }
}

/// "Show the next ones" and "show all". The focus goes to the first new target, so that the keyboard goes on from there.
#[component]
pub(super) fn More(
    /// How many are asked for.
    limit: RwSignal<usize>,
    /// How many more at a time.
    step: usize,
    /// How many there are.
    total: Signal<usize>,
) -> impl IntoView {
    let lang = use_app_state().lang();
    let left = move || total.get().saturating_sub(limit.get());
    let show = move |upto: usize| {
        let first_new = limit.get_untracked();
        limit.set(upto);
        request_animation_frame(move || {
            crate::browser::focus(&format!("target-row-{first_new}"), true);
        });
    };
    let next = move || {
        let n = numbers::count(lang, left().min(step));
        match lang {
            Lang::Fr => format!("Montrer les {n} suivantes"),
            Lang::En => format!("Show the next {n}"),
        }
    };
    let all = move || {
        let n = numbers::count(lang, total.get());
        match lang {
            Lang::Fr => format!("Tout montrer ({n})"),
            Lang::En => format!("Show all ({n})"),
        }
    };
    view! {
        <p class="tracker-more" class:unseen=move || left() == 0>
            {move || {
                (left() > 0)
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="button"
                                on:click=move |_| show(limit.get_untracked() + step)
                            >
                                {next}
                            </button>
                            <button
                                type="button"
                                class="button quiet"
                                on:click=move |_| show(total.get_untracked())
                            >
                                {all}
                            </button>
                        }
                    })
            }}
        </p>
    }
}
