//! From and to which year, on a line of bars; and what to do with dates that only may be inside.
//!
//! Two sliders share the line. The picture and the count follow the hand; the address is written when it lets go, as a
//! step one can come back from the first time, and in place of that step afterwards.

use super::Side;
use super::frame::MenuFrame;
use crate::analysis::facets::{Asked, Part, Years};
use crate::analysis::filter::{Filter, select};
use crate::analysis::timeline::histogram::Histogram;
use crate::domain::Lang;
use crate::state::app_state::use_app_state;
use crate::text::numbers;
use leptos::prelude::*;

/// Height of the bars, in pixels.
const HEIGHT: usize = 48;

/// The menu of the period.
#[component]
pub(super) fn PeriodMenu(side: Side) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let open = RwSignal::new(false);
    let flag =
        move |words: &'static str, read: fn(&Filter) -> bool, write: fn(&mut Filter, bool)| {
            view! {
                <label class="facet-flag">
                    <input
                        type="checkbox"
                        prop:checked=move || state.place.view.with(|view| read(side.of(view)))
                        on:change:target=move |event| {
                            let on = event.target().checked();
                            state.place.choose(|view| write(side.of_mut(view), on));
                        }
                    />
                    <span>{words}</span>
                </label>
            }
        };
    view! {
        <MenuFrame words=lang.pick("Période", "Period") panel="facet-panel facet-period" open=open>
            {move || open.get().then(|| view! { <Brush side=side /> })}
            {flag(
                lang.pick("garder aussi les dates qui peuvent y tomber", "keep also dates that may fall inside"),
                |filter| filter.possible_dates,
                |filter, on| filter.possible_dates = on,
            )}
            {flag(
                lang.pick("en vigueur à ce jour", "in force today"),
                |filter| filter.in_force,
                |filter, on| filter.in_force = on,
            )}
        </MenuFrame>
    }
}

/// The line of years.
#[component]
fn Brush(side: Side) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    // What each year has, the period aside and all else as it is.
    let histogram = Memo::new(move |_| {
        let today = state.today.get();
        let selection = side.ask(state, |sources, filter| {
            let mut others = filter.clone();
            Part::Period.remove(&mut others);
            select(sources, &others)
        });
        state.with(|dataset| Histogram::of(dataset, &selection.agreements, today))
    });
    let (first, last) = histogram.with_untracked(|h| (h.first, h.last()));
    let asked = move || {
        state
            .place
            .view
            .with(|view| Years::of(side.of(view), first, last))
    };
    // What the hand holds, while it does.
    let held = RwSignal::new(None::<Years>);
    let years = Memo::new(move |_| held.get().unwrap_or_else(asked));
    let count = Memo::new(move |_| {
        side.ask(state, |sources, filter| {
            let mut filter = filter.clone();
            years.get().write(&mut filter);
            Asked::of(sources, &filter).kept()
        })
    });
    let moved = StoredValue::new(false);
    let let_go = move |_| {
        let Some(years) = held.try_update(Option::take).flatten() else {
            return;
        };
        let write = |view: &mut crate::state::view_state::ViewState| years.write(side.of_mut(view));
        if moved.get_value() {
            state.place.adjust(write);
        } else {
            moved.set_value(true);
            state.place.choose(write);
        }
    };
    let slider = move |is_low: bool| {
        let value = move || {
            if is_low {
                years.get().low
            } else {
                years.get().high
            }
        };
        view! {
            <input
                type="range"
                min=first
                max=last
                step="1"
                aria-label=if is_low { lang.pick("Signé depuis", "Signed since") } else { lang.pick("Signé jusqu’à", "Signed until") }
                prop:value=value
                on:input:target=move |event| {
                    let year = event.target().value().parse().unwrap_or(first);
                    let now = years.get_untracked();
                    let next = if is_low { now.with_low(year) } else { now.with_high(year) };
                    held.set(Some(next));
                    // A hand that would cross the other stays beside it.
                    event.target().set_value(&(if is_low { next.low } else { next.high }).to_string());
                }
                on:change=let_go
            />
        }
    };
    let bars = move || {
        histogram.with(|histogram| {
            let bar = |(i, year): (usize, &crate::analysis::timeline::histogram::Year)| {
                let tall = (year.total() * HEIGHT).div_ceil(histogram.most);
                let at = first + i as i32;
                view! {
                    <rect
                        x=i as f64 + 0.1
                        y=HEIGHT - tall
                        width="0.8"
                        height=tall
                        class:out=move || !years.get().holds(at)
                    ></rect>
                }
            };
            histogram.years.iter().enumerate().map(bar).collect_view()
        })
    };
    let said = move || {
        let Years { low, high, .. } = years.get();
        let count = numbers::counted(
            lang,
            count.get(),
            ("accord", "accords"),
            ("agreement", "agreements"),
        );
        match lang {
            Lang::Fr if low == high => format!("{low} : {count}"),
            Lang::Fr => format!("de {low} à {high} : {count}"),
            Lang::En if low == high => format!("{low}: {count}"),
            Lang::En => format!("{low} to {high}: {count}"),
        }
        .replace(" :", "\u{a0}:")
    };
    view! {
        <div class="year-brush">
            <p class="year-said">{said}</p>
            <svg
                class="year-bars"
                viewBox=format!("0 0 {} {HEIGHT}", last - first + 1)
                preserveAspectRatio="none"
                aria-hidden="true"
                focusable="false"
            >
                {bars}
            </svg>
            <div class="year-sliders">{slider(true)} {slider(false)}</div>
            <p class="year-ends caption" aria-hidden="true">
                <span>{first}</span>
                <span>{last}</span>
            </p>
        </div>
    }
}
