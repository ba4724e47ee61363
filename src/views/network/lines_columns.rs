//! The columns of the set lines: agreements, from the oldest to the newest, each a tab stop of one roving focus.

use super::lines::row_lit;
use super::net::Net;
use super::rove::{self, Roving};
use super::time_bar::standing_word;
use crate::analysis::network::Node;
use crate::analysis::network::hit::Arrow;
use crate::analysis::network::lines::{self, Column, Lines};
use crate::parts::level_class;
use crate::state::app_state::Item;
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::Arc;

const NAMES: &str = "reseau-colonne";

/// The columns, dated, in a frame that scrolls.
#[component]
pub(super) fn Columns(net: Net, drawn: Arc<Lines>, lit: Memo<Option<Node>>) -> impl IntoView {
    let lang = net.lang;
    let frame = NodeRef::<Div>::new();
    // The most recent agreements are at the right: that is where one begins to read on a small screen.
    Effect::new(move |_| {
        if let Some(frame) = frame.get() {
            frame.set_scroll_left(frame.scroll_width());
        }
    });
    let last = drawn.columns.len().saturating_sub(1);
    let agreements: Vec<_> = drawn.columns.iter().map(|c| c.agreement).collect();
    let roving = Roving::new(
        NAMES,
        move |from, arrow| match arrow {
            Arrow::Left => from.checked_sub(1),
            Arrow::Right => Some(from + 1).filter(|to| *to <= last),
            Arrow::Up => Some(0),
            Arrow::Down => Some(last),
        },
        move |place| {
            if let Some(ix) = agreements.get(place) {
                net.select(Some(Node::Agreement(*ix)));
            }
        },
        move || net.select(None),
    );
    let (width, height, step) = (drawn.width, drawn.height, drawn.step);
    let rules = drawn
        .rows
        .iter()
        .map(|row| view! { <path class="network-rule" d=format!("M0 {:.1}H{width:.1}", row.y)></path> })
        .collect_view();
    let years = drawn
        .years
        .iter()
        .map(|year| {
            view! {
                <path class="network-rule" d=format!("M{:.1} 8V{height:.1}", year.x)></path>
                <text class="network-year" x=format!("{:.1}", year.x + 3.0) y="17">
                    {year.label.clone()}
                </text>
            }
        })
        .collect_view();
    let columns = drawn
        .columns
        .iter()
        .enumerate()
        .map(|(i, column)| view! { <OneColumn net=net roving=roving place=i column=column.clone() step=step height=height lit=lit /> })
        .collect_view();
    let bands = move || {
        let lit = lit.get();
        (0..drawn.rows.len())
            .filter(|&row| row_lit(&drawn, row, lit))
            .map(|row| {
                let y = drawn.rows[row].y - drawn.row_height / 2.0;
                view! { <rect class="network-band" x="0" y=y width=width height=drawn.row_height></rect> }
            })
            .collect_view()
    };
    view! {
        <div
            class="network-scroll"
            node_ref=frame
            role="region"
            tabindex="0"
            aria-label=lang.pick("Accords, du plus ancien au plus récent", "Agreements, from the oldest to the newest")
        >
            <svg
                class="network-columns"
                width=width
                height=height
                role="group"
                aria-label=lang.pick("Lignes de signature", "Set lines")
                on:keydown=move |event| roving.key(&event)
            >
                <g aria-hidden="true">{bands} {rules} {years}</g>
                {columns}
            </svg>
        </div>
    }
}

#[component]
fn OneColumn(
    net: Net,
    roving: Roving,
    place: usize,
    column: Column,
    step: f64,
    height: f64,
    lit: Memo<Option<Node>>,
) -> impl IntoView {
    let node = Node::Agreement(column.agreement);
    let item = Item::Agreement(column.agreement);
    let is_lit = move || lit.get() == Some(node);
    let selected = move || net.selected.get() == Some(node);
    let (top, bottom) = (
        column.dots.first().map_or(0.0, |d| d.y),
        column.dots.last().map_or(0.0, |d| d.y),
    );
    let unsigned = if column.approximate {
        " network-unsigned"
    } else {
        ""
    };
    view! {
        <g
            id=rove::id(NAMES, place)
            class=format!("network-mark network-column {}", level_class(column.level))
            data-standing=move || standing_word(net.standing(column.agreement))
            class:network-column-lit=is_lit
            class:network-chosen=selected
            transform=format!("translate({:.1} 0)", column.x)
            role="button"
            tabindex=move || roving.tabindex(place)
            aria-label=column.spoken.clone()
            aria-pressed=move || selected().to_string()
            data-agreement-id=column.id.clone()
            on:click=move |_| net.select(Some(node))
            on:focus=move |_| { roving.at(place); net.app.pointed.set(Some(item)); }
            on:blur=move |_| net.app.pointed.set(None)
            on:pointerenter=move |_| net.app.pointed.set(Some(item))
            on:pointerleave=move |_| net.app.pointed.set(None)
        >
            <rect class="network-column-hit" x=-step / 2.0 y=lines::HEAD - 4.0 width=step height=height - lines::HEAD + 4.0></rect>
            <path class=format!("network-stem{unsigned}") d=format!("M0 {top:.1}V{bottom:.1}")></path>
            {column
                .dots
                .iter()
                .map(|dot| {
                    let class = if dot.signed { "network-full" } else { "network-part" };
                    view! { <circle class=class cy=format!("{:.1}", dot.y) r=if dot.signed { "4" } else { "3.4" }></circle> }
                })
                .collect_view()}
        </g>
    }
}
