//! What fell due and what falls due: one mark for each target with a figure, in the year of its date.
//!
//! One tab stop: the arrows go from mark to mark, Enter opens the agreement. The mark under the pointer or the
//! focus is said in full below the drawing. The table twin gives the same counts.

use crate::analysis::due_calendar::{self, Calendar, Mark};
use crate::analysis::target_words;
use crate::analysis::tracker::Coverage;
use crate::browser;
use crate::domain::status::ResultState;
use crate::domain::{Lang, TargetIx};
use crate::parts::{ResultMark, ResultShape};
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::text::{dates, numbers, typography, words};
use leptos::html::Div;
use leptos::prelude::*;

/// The results a commitment with a figure can have, in their order.
const SHOWN: [ResultState; 5] = [
    ResultState::Exceeded,
    ResultState::Met,
    ResultState::PartlyMet,
    ResultState::NotMet,
    ResultState::Unknown,
];

/// The calendar of due dates.
#[component]
pub(super) fn DueCalendar(coverage: Memo<Coverage>, set_ready: WriteSignal<bool>) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let frame = NodeRef::<Div>::new();
    let width = browser::element_width(frame);
    let scene = Memo::new(move |_| {
        let statuses = state.statuses.get();
        let width = width.get();
        state.selection.with(|selection| {
            state.with(|dataset| {
                due_calendar::calendar(dataset, &statuses, &selection.targets, lang, width)
            })
        })
    });
    // Outside the reactive graph: the document is told that the drawing is there.
    Effect::new(move |_| {
        if width.get() > 0.0 {
            set_ready.set(true);
        }
    });
    let pointed = RwSignal::new(None::<TargetIx>);
    let said = move || {
        match pointed.get() {
        Some(ix) => {
            let status = state.statuses.with(|s| s.get(ix).clone());
            state.with(|dataset| {
                let target = dataset.target(ix);
                format!(
                    "{}{} {}. {}.",
                    typography::set(lang, target.label.get(lang)),
                    lang.pick("\u{a0}:", ":"),
                    target_words::plain(&target_words::sentence(dataset, ix, &status, lang)),
                    typography::capitalised(
                        &target
                            .due
                            .map(|due| format!("{} {}", lang.pick("échéance", "due"), dates::long(lang, due)))
                            .unwrap_or_default()
                    ),
                )
            })
        }
        None => lang
            .pick(
                "Un signe par cible chiffrée, à l’année de son échéance. Pointez un signe, ou allez de l’un à l’autre avec les flèches.",
                "One mark for each target with a figure, in the year it falls due. Point at a mark, or go from one to the next with the arrow keys.",
            )
            .to_owned(),
    }
    };
    let summary = move || {
        let Coverage {
            passed, published, ..
        } = coverage.get();
        let silent = passed.saturating_sub(published);
        let (n, of) = (numbers::count(lang, silent), numbers::count(lang, passed));
        match lang {
            _ if passed == 0 => String::new(),
            Lang::Fr if silent == 0 => "Un résultat est publié pour chaque date passée.".to_owned(),
            Lang::En if silent == 0 => "A result is published for each past date.".to_owned(),
            Lang::Fr => {
                let dates = numbers::plural(lang, silent, "date passée", "dates passées");
                format!("Pour {n} {dates} sur {of}, pas de résultat connu.")
            }
            Lang::En => format!("For {n} of {of} past dates, no result is known."),
        }
    };
    let legend = SHOWN
        .iter()
        .map(|result| {
            view! {
                <li>
                    <ResultMark result=*result />
                    {typography::capitalised(words::result(lang, *result))}
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="due" aria-labelledby="due-title">
            <div class="due-head">
                <h2 id="due-title">{lang.pick("Ce qui tombait, ce qui tombe", "What fell due, what falls due")}</h2>
                <p class="small">{summary}</p>
                <ul class="due-legend" aria-hidden="true">
                    {legend}
                </ul>
            </div>
            <div node_ref=frame class="due-frame">
                {move || {
                    let scene = scene.get();
                    (!scene.marks.is_empty()).then(|| view! { <Drawing scene=scene pointed=pointed /> })
                }}
            </div>
            <p class="due-said">{said}</p>
            <details class="due-table">
                <summary>{lang.pick("Le même compte en tableau", "The same counts as a table")}</summary>
                {move || view! { <Twin scene=scene.get() /> }}
            </details>
        </section>
    }
}

fn mark_id(index: usize) -> String {
    format!("due-mark-{index}")
}

#[component]
fn Drawing(scene: Calendar, pointed: RwSignal<Option<TargetIx>>) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let current = RwSignal::new(0_usize);
    let Calendar {
        width,
        height,
        foot,
        size,
        columns,
        before,
        marks,
        today,
    } = scene;
    let count = marks.len();
    let go = move |index: usize| {
        current.set(index);
        browser::focus_svg(&mark_id(index));
    };
    let on_keydown = move |event: leptos::ev::KeyboardEvent| {
        let here = current.get_untracked();
        let next = match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => (here + 1).min(count - 1),
            "ArrowLeft" | "ArrowDown" => here.saturating_sub(1),
            "Home" => 0,
            "End" => count - 1,
            _ => return,
        };
        event.prevent_default();
        go(next);
    };
    let names = columns
        .into_iter()
        .map(|column| {
            view! {
                <text class="due-year" class:strong=column.strong x=column.x y=foot + 17.0 text-anchor="middle">
                    {column.name}
                </text>
            }
        })
        .collect_view();
    let marks = marks
        .into_iter()
        .enumerate()
        .map(|(index, mark)| mark_view(index, mark, size, current, pointed))
        .collect_view();
    let today = today.map(|x| {
        let anchor = if x > 90.0 {
            ("end", -6.0)
        } else {
            ("start", 6.0)
        };
        view! {
            <path class="due-today" d=format!("M{x:.1} 2V{:.1}", foot + 3.0)></path>
            <text class="due-today-word" x=x + anchor.1 y="12" text-anchor=anchor.0>
                {lang.pick("aujourd’hui", "today")}
            </text>
        }
    });
    let label = lang.pick(
        "Calendrier des échéances, un signe par cible",
        "Calendar of due dates, one mark for each target",
    );
    view! {
        <svg
            class="due-drawing"
            viewBox=format!("0 0 {width} {height}")
            width=width
            height=height
            role="group"
            aria-label=label
            on:keydown=on_keydown
            on:pointerleave=move |_| pointed.set(None)
        >
            <path class="due-foot" d=format!("M0 {:.1}H{width}", foot + 1.5)></path>
            {names}
            {before.map(|(_, said)| view! { <text class="due-today-word" x="0" y="12">{said}</text> })}
            {today}
            {marks}
        </svg>
    }
}

fn mark_view(
    index: usize,
    mark: Mark,
    size: f64,
    current: RwSignal<usize>,
    pointed: RwSignal<Option<TargetIx>>,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let ix = mark.target;
    let status = state.statuses.with_untracked(|s| s.get(ix).clone());
    let (id, agreement, name) = state.with(|dataset| {
        let agreement = dataset.agreement(ix.agreement).id.to_string();
        (
            format!("{agreement}/{}", dataset.target(ix).id),
            agreement,
            target_words::spoken(dataset, ix, &status, lang),
        )
    });
    let open = move || {
        state.place.go(&Route::Agreement(agreement.clone()), |_| ());
    };
    let open_by_key = open.clone();
    let scale = size / 19.0;
    view! {
        <g
            id=mark_id(index)
            class=format!("due-mark state-mark state-{}", mark.result.as_str())
            class:pointed=move || pointed.get() == Some(ix)
            transform=format!("translate({:.1} {:.1}) scale({scale:.4})", mark.x, mark.y)
            role="link"
            tabindex=move || if current.get() == index { "0" } else { "-1" }
            aria-label=name
            data-target-id=id
            data-result=mark.result.as_str()
            data-evidence=status.evidence.as_str()
            data-deadline=status.deadline.as_str()
            on:pointerenter=move |_| pointed.set(Some(ix))
            on:focus=move |_| {
                current.set(index);
                pointed.set(Some(ix));
            }
            on:blur=move |_| pointed.set(None)
            on:click=move |_| open()
            on:keydown=move |event| {
                if event.key() == "Enter" {
                    event.prevent_default();
                    open_by_key();
                }
            }
        >
            <rect class="due-hit" x="-0.5" y="-1" width="19" height="20.5"></rect>
            <ResultShape result=mark.result />
        </g>
    }
}

/// The same counts in a table.
#[component]
fn Twin(scene: Calendar) -> impl IntoView {
    let lang = use_app_state().lang();
    let heads = SHOWN
        .iter()
        .map(|result| {
            view! { <th scope="col">{typography::capitalised(words::result(lang, *result))}</th> }
        })
        .collect_view();
    let rows = scene
        .before
        .map(|(column, _)| column)
        .into_iter()
        .chain(scene.columns)
        .filter(|column| column.counts.iter().any(|(_, n)| *n > 0))
        .map(|column| {
            let cells = SHOWN
                .iter()
                .map(|result| {
                    let n = column
                        .counts
                        .iter()
                        .find(|(other, _)| other == result)
                        .map_or(0, |(_, n)| *n);
                    view! { <td>{numbers::count(lang, n)}</td> }
                })
                .collect_view();
            view! {
                <tr>
                    <th scope="row">{column.full_name}</th>
                    {cells}
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="tracker-scroll" tabindex="0" role="region" aria-label=lang.pick("Échéances par année", "Due dates by year")>
            <table class="tracker-table">
                <caption>{lang.pick("Cibles chiffrées par année d’échéance et par résultat", "Targets with a figure, by year due and by result")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{lang.pick("Année", "Year")}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
