//! The sentence above the picture, with its counts.

use super::net::{Net, Picture};
use crate::analysis::network::words::{self, Piece};
use crate::analysis::network::{Node, lines, the_state};
use leptos::prelude::*;

/// The sentence the view opens on.
#[component]
pub(super) fn Said(net: Net) -> impl IntoView {
    view! {
        <p class="said network-said">
            {move || {
                let around = net.picture.get() == Picture::Around;
                (pieces(net).into_iter().map(piece).collect_view(), around.then(|| counts(net)))
            }}
        </p>
    }
}

fn pieces(net: Net) -> Vec<Piece> {
    let lang = net.lang;
    match net.picture.get() {
        Picture::Map | Picture::Projection => net
            .drawn
            .with(|graph| words::map(lang, graph, net.aside_said())),
        Picture::Table => net.facts.with(|graph| words::tables(lang, graph)),
        Picture::Lines => net.drawn.with(|graph| {
            // Only the numbers are asked for: the width does not change them.
            let shape = lines::Shape {
                width: 0.0,
                narrow: net.small.get(),
                all: net.all.get(),
            };
            let drawn = net
                .app
                .with(|dataset| lines::lines(dataset, graph, shape, lang));
            words::lines(
                lang,
                graph.agreement_count(),
                drawn.columns.len(),
                drawn.rows.len(),
                drawn.threshold,
                net.aside_said(),
            )
        }),
        Picture::Around => around(net),
    }
}

fn around(net: Net) -> Vec<Piece> {
    let lang = net.lang;
    net.app.with(|dataset| {
        net.drawn.with(|graph| {
            let Some(ix) = net.focus.get() else {
                return words::map(lang, graph, String::new());
            };
            let Some(place) = graph.find(Node::Organisation(ix)) else {
                return words::fan(lang, dataset, ix, 0, 0, None, None);
            };
            let agreements: Vec<_> = graph
                .neighbours(place)
                .iter()
                .filter_map(|&n| crate::analysis::network::explain::agreement_at(graph, n))
                .collect();
            let state = the_state(dataset).filter(|state| *state != ix);
            let with_state = net.facts.with(|facts| {
                let state = facts.find(Node::Organisation(state?))?;
                let here = facts.find(Node::Organisation(ix))?;
                Some(
                    facts
                        .neighbours(here)
                        .iter()
                        .filter(|a| facts.neighbours(**a).contains(&state))
                        .count(),
                )
            });
            words::fan(
                lang,
                dataset,
                ix,
                agreements.len(),
                graph.partners(place).len(),
                crate::analysis::network::explain::span(dataset, &agreements),
                with_state,
            )
        })
    })
}

/// The counts of the whole selection, where the sentence is about one organisation of it.
fn counts(net: Net) -> impl IntoView {
    let lang = net.lang;
    let (agreements, organisations) = net
        .facts
        .with(|graph| (graph.agreement_count(), graph.organisation_count()));
    view! {
        <span class="network-of">
            " "
            {lang.pick("Dans une sélection de ", "Within a selection of ")}
            <data data-count="agreements" value=agreements.to_string()>
                {words::agreements(lang, agreements)}
            </data>
            {lang.pick(" et ", " and ")}
            <data data-count="organisations" value=organisations.to_string()>
                {words::organisations(lang, organisations)}
            </data>
            "."
        </span>
    }
}

fn piece(piece: Piece) -> AnyView {
    match piece {
        Piece::Plain(text) => text.into_any(),
        Piece::Strong(text) => view! { <b>{text}</b> }.into_any(),
        Piece::Agreements(n, text) => count("agreements", n, text),
        Piece::Organisations(n, text) => count("organisations", n, text),
    }
}

fn count(noun: &'static str, n: usize, text: String) -> AnyView {
    view! {
        <b>
            <data data-count=noun value=n.to_string()>
                {text}
            </data>
        </b>
    }
    .into_any()
}
