//! The target tracker: what was promised, what was published of it, on whose word, and by when.
//!
//! From the whole to the single: the coverage in one sentence and four bars, what fell and falls due year by
//! year, then each target. The three answers are never added up into one.

mod calendar;
mod coverage;
mod facets;
mod list;
mod table;
mod toolbar;

use crate::analysis::target_list::{self, Group, Order};
use crate::analysis::tracker::Coverage;
use crate::domain::{Lang, TargetIx};
use crate::parts::FilterBar;
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::state::view_state::Mode;
use crate::text::{dates, numbers};
use crate::ui::Leaf;
use leptos::prelude::*;

/// The target tracker.
#[component]
pub fn Tracker() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let (ready, set_ready) = signal(false);
    let coverage = Memo::new(move |_| {
        let statuses = state.statuses.get();
        state.selection.with(|selection| {
            state
                .with(|dataset| Coverage::of(dataset, &statuses, selection.targets.iter().copied()))
        })
    });
    let groups = Memo::new(move |_| {
        let statuses = state.statuses.get();
        let (order, descending) = state.place.view.with(|view| match &view.sort {
            Some(sort) => (Order::parse(&sort.column), sort.descending),
            None => (Order::Due, false),
        });
        state.selection.with(|selection| {
            state.with(|dataset| {
                target_list::groups(dataset, &statuses, selection, order, descending, lang)
            })
        })
    });
    let is_table = Memo::new(move |_| state.place.view.with(|view| view.mode == Mode::Table));
    let is_empty = Memo::new(move |_| groups.with(Vec::is_empty));
    view! {
        <Leaf
            name="tracker"
            heading=Route::Tracker.name(lang)
            ready=ready
            note_title=lang.pick("Trois questions", "Three questions")
            note=lang
                .pick(
                    "Quel résultat\u{202f}? Qui le dit\u{202f}? Pour quand\u{202f}? Jamais de note globale.",
                    "What result? Who says so? By when? Never one overall score.",
                )
        >
            <Said coverage=coverage />
            <FilterBar targets_elsewhere=true />
            <coverage::Stairs coverage=coverage />
            <calendar::DueCalendar coverage=coverage set_ready=set_ready />
            <div class="tracker-body">
                <facets::FacetPanel />
                <section class="tracker-list" aria-labelledby="tracker-list-title">
                    <h2 id="tracker-list-title" class="unseen">
                        {lang.pick("Les cibles", "The targets")}
                    </h2>
                    <toolbar::Toolbar />
                    {move || {
                        if is_empty.get() {
                            view! { <Nothing /> }.into_any()
                        } else if is_table.get() {
                            view! { <table::TargetTable groups=groups /> }.into_any()
                        } else {
                            view! { <list::TargetList groups=groups /> }.into_any()
                        }
                    }}
                </section>
            </div>
        </Leaf>
    }
}

/// The sentence the view opens on.
#[component]
fn Said(coverage: Memo<Coverage>) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let agreements = Memo::new(move |_| state.selection.with(|s| s.agreements.len()));
    let number = move |n: usize| numbers::count(lang, n);
    let targets = move || coverage.with(|c| c.targets);
    let rest = move || {
        let Coverage {
            passed,
            published,
            searched_none,
            not_searched,
            ..
        } = coverage.get();
        let day = dates::day(lang, state.today.get());
        // What there is none of is not said: a list of zeros reads as a fault.
        let parts: Vec<String> = match lang {
            Lang::Fr => vec![
                (published, "avec un résultat publié"),
                (searched_none, "où l’on a cherché sans trouver"),
                (not_searched, "où l’on n’a pas encore cherché"),
            ],
            Lang::En => vec![
                (published, "with a published result"),
                (searched_none, "searched and none found"),
                (not_searched, "not searched for yet"),
            ],
        }
        .into_iter()
        .filter(|(n, _)| *n > 0)
        .map(|(n, words)| format!("{} {words}", number(n)))
        .collect();
        let parts = parts.join(", ");
        match lang {
            Lang::Fr if passed == 0 => {
                format!(". Au {day}, aucune date de cible chiffrée n’est passée.")
            }
            Lang::En if passed == 0 => {
                format!(". As of {day}, no due date of a target with a figure has passed.")
            }
            Lang::Fr => {
                let dates = numbers::plural(
                    lang,
                    passed,
                    "date de cible chiffrée est passée",
                    "dates de cibles chiffrées sont passées",
                );
                format!(". Au {day}, {} {dates}\u{a0}: {parts}.", number(passed))
            }
            Lang::En => {
                let dates = numbers::plural(
                    lang,
                    passed,
                    "due date of a target with a figure has passed",
                    "due dates of targets with a figure have passed",
                );
                format!(". As of {day}, {} {dates}: {parts}.", number(passed))
            }
        }
    };
    view! {
        <p class="said" role="status">
            <b>
                <data data-count="targets" value=targets>
                    {move || number(targets())}
                </data>
                " "
                {move || {
                    let (one, many) = lang.pick(("cible", "cibles"), ("target", "targets"));
                    numbers::plural(lang, targets(), one, many)
                }}
            </b>
            {lang.pick(" dans ", " in ")}
            <data data-count="agreements" value=move || agreements.get()>
                {move || number(agreements.get())}
            </data>
            " "
            {move || {
                let (one, many) = lang.pick(("accord", "accords"), ("agreement", "agreements"));
                numbers::plural(lang, agreements.get(), one, many)
            }}
            {rest}
        </p>
    }
}

/// When no target answers.
#[component]
fn Nothing() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let bare = move || {
        state.place.here_with(|view| {
            view.filter = crate::analysis::filter::Filter::default();
        })
    };
    view! {
        <p class="lede tracker-nothing">
            {lang.pick("Aucune cible ne répond à tous ces choix. ", "No target answers all these choices. ")}
            <a href=bare data-noscroll="">
                {lang.pick("Les retirer tous", "Remove them all")}
            </a>
        </p>
    }
}

/// A line of a list under headings: what `<For>` keys and draws.
#[derive(Clone, Debug, PartialEq)]
enum Row {
    /// A heading, by its place among the groups.
    Heading(Group),
    /// A target under it; the title tells two appearances of one target apart.
    Target(String, TargetIx),
}

impl Row {
    fn key(&self) -> String {
        match self {
            Self::Heading(group) => format!("{}: {}", group.title, group.counts),
            Self::Target(title, ix) => format!("{title} {} {}", ix.agreement.0, ix.place),
        }
    }
}

/// The first `limit` targets with their headings, and how many there are in all.
fn rows(groups: &[Group], limit: usize) -> (Vec<Row>, usize) {
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
fn GroupTitle(group: Group) -> impl IntoView {
    use crate::analysis::target_list::Subject;
    use crate::parts::{AgreementLink, OrganisationLink};
    let title = match group.subject {
        Subject::Words => group.title.into_any(),
        Subject::Agreement(agreement) => view! { <AgreementLink agreement=agreement /> }.into_any(),
        Subject::Organisation(organisation) => {
            view! { <OrganisationLink organisation=organisation /> }.into_any()
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
fn More(
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
