//! Set lines: names at the left, dated columns in a frame of their own that scrolls.

use super::explain::Explain;
use super::legend::{Legend, LegendFor};
use super::net::Net;
use super::path::PathCard;
use super::rove::{self, Roving};
use super::time_bar::standing_word;
use crate::analysis::network::hit::Arrow;
use crate::analysis::network::lines::{self, Column, Lines, Row};
use crate::analysis::network::{Node, words};
use crate::browser::element_width;
use crate::parts::level_class;
use crate::state::app_state::Item;
use crate::text::numbers::plural;
use crate::text::typography;
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::Arc;

const NAMES: &str = "reseau-colonne";

/// The picture, with its panel below.
#[component]
pub(super) fn SetLines(net: Net) -> impl IntoView {
    let lang = net.lang;
    let holder = NodeRef::<Div>::new();
    let width = element_width(holder);
    let drawn = Memo::new(move |_| {
        let narrow = net.small.get();
        let heads = if narrow { 132.0 } else { 290.0 };
        let shape = lines::Shape {
            width: (width.get() - heads).max(160.0),
            narrow,
            all: net.all.get(),
        };
        Arc::new(net.drawn.with(|graph| {
            net.app
                .with(|dataset| lines::lines(dataset, graph, shape, lang))
        }))
    });
    let lit = Memo::new(move |_| match net.app.pointed.get() {
        Some(Item::Agreement(ix)) => Some(Node::Agreement(ix)),
        Some(Item::Organisation(ix)) => Some(Node::Organisation(ix)),
        None => net.selected.get(),
    });
    on_cleanup(move || {
        net.app.pointed.try_set(None);
    });
    let callout = move || {
        let Some(Node::Agreement(ix)) = lit.get() else {
            return view! {
                <span class="caption">
                    {lang.pick("Pointez une colonne pour la lire, choisissez-la pour la garder.", "Point at a column to read it, choose it to keep it.")}
                </span>
            }
                .into_any();
        };
        let (title, line) = net.app.with(|dataset| {
            let agreement = dataset.agreement(ix);
            (
                typography::set(lang, &agreement.title).into_owned(),
                words::agreement_line(lang, agreement),
            )
        });
        view! { <b>{title}</b> <span class="small">{line}</span> }.into_any()
    };
    view! {
        <div class="network-lines-page">
            <p class="network-callout" aria-hidden="true">{callout}</p>
            <div class="network-lines-holder" node_ref=holder>
                {move || {
                    (width.get() > 0.0)
                        .then(|| view! { <Drawing net=net drawn=drawn.get() lit=lit /> })
                }}
            </div>
            <Legend net=net of=LegendFor::Lines />
            <p class="caption network-help">
                {lang
                    .pick(
                        "Une colonne, un accord, du plus ancien au plus récent. Une ligne, un organisme\u{a0}; le nombre compte les accords dessinés ici\u{a0}: une présence dans le corpus, pas un pouvoir. L’ordre des lignes rapproche ceux qui signent ensemble. Clavier\u{a0}: flèches de côté d’un accord à l’autre, Entrée choisit.",
                        "A column is an agreement, from the oldest to the newest. A row is an organisation; the number counts the agreements drawn here: a presence in the corpus, not power. The order of rows brings together those who sign together. Keyboard: left and right go from agreement to agreement, Enter selects.",
                    )}
            </p>
            <div class="network-below">
                <Explain net=net />
                <PathCard net=net />
            </div>
        </div>
    }
}

#[component]
fn Drawing(net: Net, drawn: Arc<Lines>, lit: Memo<Option<Node>>) -> impl IntoView {
    if drawn.columns.is_empty() {
        let lang = net.lang;
        return view! {
            <p class="lede">
                {lang
                    .pick(
                        "Aucun accord de la sélection ne relie deux organismes.",
                        "No agreement of the selection joins two organisations.",
                    )}
            </p>
        }
        .into_any();
    }
    view! {
        <div class="network-lines">
            <Heads net=net drawn=Arc::clone(&drawn) lit=lit />
            <Columns net=net drawn=drawn lit=lit />
        </div>
    }
    .into_any()
}

/// Whether a row is lit: itself, or through the agreement lit.
fn row_lit(drawn: &Lines, row: usize, lit: Option<Node>) -> bool {
    match lit {
        Some(Node::Organisation(ix)) => drawn.rows[row].organisation == ix,
        Some(Node::Agreement(ix)) => drawn
            .columns
            .iter()
            .find(|c| c.agreement == ix)
            .is_some_and(|c| c.dots.iter().any(|dot| dot.row == row)),
        None => false,
    }
}

/// The names of the rows, each a link that selects, with its count.
#[component]
fn Heads(net: Net, drawn: Arc<Lines>, lit: Memo<Option<Node>>) -> impl IntoView {
    let lang = net.lang;
    let noun = lang.pick(("accord", "accords"), ("agreement", "agreements"));
    let head = {
        let drawn = Arc::clone(&drawn);
        move |(i, row): (usize, &Row)| {
            let node = Node::Organisation(row.organisation);
            let item = Item::Organisation(row.organisation);
            let (id, drawn) = (row.id.clone(), Arc::clone(&drawn));
            view! {
                <li class:network-row-lit=move || row_lit(&drawn, i, lit.get())>
                    <a
                        data-noscroll=""
                        data-organisation-id=row.id.clone()
                        href=move || net.selecting(&id)
                        title=row.full_name.clone()
                        aria-current=move || (net.selected.get() == Some(node)).then_some("true")
                        on:pointerenter=move |_| net.app.pointed.set(Some(item))
                        on:pointerleave=move |_| net.app.pointed.set(None)
                    >
                        {row.name.clone()}
                    </a>
                    <span>{row.count} <span class="unseen">{plural(lang, row.count, noun.0, noun.1)}</span></span>
                </li>
            }
        }
    };
    view! {
        <ol class="network-heads" style:padding-top=format!("{}px", lines::HEAD) style:--row=format!("{}px", drawn.row_height)>
            {drawn.rows.iter().enumerate().map(head).collect_view()}
        </ol>
    }
}

#[component]
fn Columns(net: Net, drawn: Arc<Lines>, lit: Memo<Option<Node>>) -> impl IntoView {
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
    let bands = {
        let drawn = Arc::clone(&drawn);
        move || {
            let lit = lit.get();
            (0..drawn.rows.len())
                .filter(|&row| row_lit(&drawn, row, lit))
                .map(|row| {
                    let y = drawn.rows[row].y - drawn.row_height / 2.0;
                    view! { <rect class="network-band" x="0" y=y width=width height=drawn.row_height></rect> }
                })
                .collect_view()
        }
    };
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
