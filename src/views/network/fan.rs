//! Around one organisation: its agreements by date and its partners, drawn as a fan and written beside it.

use super::explain::{Choose, Explain};
use super::fan_drawing::Drawing;
use super::legend::{Legend, LegendFor};
use super::net::Net;
use super::path::PathCard;
use crate::analysis::network::{Node, fan, words};
use crate::browser::element_width;
use crate::domain::Lang;
use crate::text::numbers;
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::Arc;

/// The picture, with its panel.
#[component]
pub(super) fn Around(net: Net) -> impl IntoView {
    let lang = net.lang;
    let holder = NodeRef::<Div>::new();
    let width = element_width(holder);
    let drawn = Memo::new(move |_| {
        let graph = net.drawn.get();
        let place = graph.find(Node::Organisation(net.focus.get()?))?;
        let shape = fan::Shape {
            width: width.get().max(280.0),
            all: net.all.get(),
            two_steps: net.two_steps.get(),
        };
        Some(Arc::new(net.app.with(|dataset| {
            fan::fan(dataset, &graph, place, shape, lang)
        })))
    });
    let centre = Memo::new(move |_| net.focus.get().map(Node::Organisation));
    view! {
        <div class="network-page">
            <div class="network-main">
                <div class="network-fan-holder" node_ref=holder>
                    {move || {
                        (width.get() > 0.0)
                            .then(|| match drawn.get() {
                                Some(fan) => view! { <Drawing net=net fan=fan /> }.into_any(),
                                None => {
                                    view! {
                                        <p class="lede">
                                            {lang
                                                .pick(
                                                    "Rien à dessiner\u{a0}: cet organisme n’a pas d’accord dans la sélection.",
                                                    "Nothing to draw: this organisation has no agreement in the selection.",
                                                )}
                                        </p>
                                    }
                                        .into_any()
                                }
                            })
                    }}
                </div>
                {move || {
                    let hidden = drawn.with(|d| d.as_ref().map_or(0, |fan| fan.hidden));
                    (hidden > 0)
                        .then(|| {
                            let text = match lang {
                                Lang::Fr => {
                                    format!(
                                        "Les {} accords les plus récents sont dessinés. ",
                                        numbers::count(lang, fan::FEW),
                                    )
                                }
                                Lang::En => {
                                    format!("The {} most recent agreements are drawn. ", numbers::count(lang, fan::FEW))
                                }
                            };
                            let more = match lang {
                                Lang::Fr => {
                                    format!("Dessiner aussi les {} plus anciens", numbers::count(lang, hidden))
                                }
                                Lang::En => {
                                    format!("Draw the {} older ones too", numbers::count(lang, hidden))
                                }
                            };
                            view! {
                                <p class="caption">
                                    {text}
                                    <button type="button" class="network-plain" on:click=move |_| net.app.place.adjust(|view| view.network.all = true)>
                                        {more}
                                    </button>
                                </p>
                            }
                        })
                }}
                {move || drawn.get().filter(|_| net.two_steps.get()).map(|fan| second_step(net, &fan))}
                <Legend net=net of=LegendFor::Nodes />
                <p class="caption network-help">
                    {lang
                        .pick(
                            "De haut en bas, de l’accord le plus ancien au plus récent. Un partenaire choisi prend le centre. Clavier\u{a0}: les flèches vont d’un point à l’autre, Entrée choisit.",
                            "From top to bottom, from the oldest agreement to the newest. A partner chosen takes the centre. Keyboard: arrows go from point to point, Enter selects.",
                        )}
                </p>
            </div>
            <aside class="network-aside">
                <Explain net=net otherwise=centre />
                <PathCard net=net />
            </aside>
        </div>
    }
}

/// The second step in words: who is reached, and through whom.
fn second_step(net: Net, fan: &fan::Fan) -> impl IntoView + use<> {
    let lang = net.lang;
    let steps = &fan.steps;
    let (shown, more) = (steps.organisations.len(), steps.left_out);
    let title = match lang {
        Lang::Fr => format!(
            "À deux pas\u{a0}: {}",
            words::organisations(lang, shown + more)
        ),
        Lang::En => format!(
            "Two steps away: {}",
            words::organisations(lang, shown + more)
        ),
    };
    let rule = lang.pick(
        "Ils partagent un accord avec un partenaire, aucun avec l’organisme au centre. Les autres accords des partenaires qui signent plus d’un quart de la sélection ne sont pas suivis.",
        "They share an agreement with a partner, none with the organisation in the middle. Other agreements of partners that sign more than a quarter of the selection are not followed.",
    );
    let more = (more > 0).then(|| match lang {
        Lang::Fr => format!(
            " Les {} les plus rencontrés sont nommés ici\u{202f}; {} ne le sont pas.",
            shown,
            numbers::count(lang, more)
        ),
        Lang::En => format!(
            " The {} met most are named here; {} are not.",
            shown,
            numbers::count(lang, more)
        ),
    });
    let rows = steps
        .organisations
        .iter()
        .map(|far| {
            let names: Vec<String> = far.through.iter().map(|&p| fan.partners[p].name.clone()).collect();
            view! {
                <li>
                    <Choose net=net node=Node::Organisation(far.organisation) id=far.id.clone() text=far.name.clone() />
                    <span class="network-through">{lang.pick("par ", "through ")} {names.join(", ")}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <details class="network-more network-second">
            <summary>{title}</summary>
            <p class="caption">{rule} {more}</p>
            <ol class="network-rows">{rows}</ol>
        </details>
    }
}
