//! Set lines: names at the left, dated columns in a frame of their own that scrolls.

use super::explain::Explain;
use super::legend::{Legend, LegendFor};
use super::lines_columns::Columns;
use super::net::Net;
use super::path::PathCard;
use crate::analysis::network::lines::{self, Lines, Row};
use crate::analysis::network::{Node, words};
use crate::browser::element_width;
use crate::state::app_state::Item;
use crate::text::numbers::plural;
use crate::text::typography;
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::Arc;

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
pub(super) fn row_lit(drawn: &Lines, row: usize, lit: Option<Node>) -> bool {
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
