//! The fan as it is drawn: ribs, lozenges, rings, and arrows that go from one to the other.

use super::net::Net;
use super::rove::{self, Roving};
use super::time_bar::standing_word;
use crate::analysis::network::hit::Arrow;
use crate::analysis::network::{Node, fan};
use crate::parts::level_class;
use crate::state::app_state::Item;
use crate::text::typography;
use leptos::prelude::*;
use std::sync::Arc;

/// What stands at a place of the fan: 0 is the organisation, then its agreements, then its partners.
fn node_at(fan: &fan::Fan, focus: Option<Node>, place: usize) -> Option<Node> {
    let agreements = fan.spokes.len();
    match place {
        0 => focus,
        p if p <= agreements => Some(Node::Agreement(fan.spokes.get(p - 1)?.agreement)),
        p if p <= agreements + fan.partners.len() => Some(Node::Organisation(
            fan.partners.get(p - 1 - agreements)?.organisation,
        )),
        p => {
            let far = p - 1 - agreements - fan.partners.len();
            Some(Node::Organisation(
                fan.steps.organisations.get(far)?.organisation,
            ))
        }
    }
}

/// What is joined to a place: the ribs as pairs of places.
fn joined(fan: &fan::Fan, place: usize) -> Vec<usize> {
    let agreements = fan.spokes.len();
    let ends = |rib: &fan::Rib| {
        let other = rib.partner.map_or(0, |p| 1 + agreements + p);
        (rib.spoke + 1, other)
    };
    let first_far = 1 + agreements + fan.partners.len();
    let further = fan
        .steps
        .organisations
        .iter()
        .enumerate()
        .flat_map(|(i, far)| {
            far.through
                .iter()
                .map(move |p| (1 + agreements + p, first_far + i))
        });
    fan.ribs
        .iter()
        .map(ends)
        .chain(further)
        .filter_map(|(a, b)| match place {
            p if p == a => Some(b),
            p if p == b => Some(a),
            _ => None,
        })
        .collect()
}

/// Where an arrow leads: up and down in a column, left and right along a link.
fn step(fan: &fan::Fan, from: usize, arrow: Arrow) -> Option<usize> {
    let agreements = fan.spokes.len();
    let column = |p: usize| -> usize {
        match p {
            0 => 0,
            p if p <= agreements => 1,
            p if p <= agreements + fan.partners.len() => 2,
            _ => 3,
        }
    };
    let height = |p: usize| match p {
        0 => fan.focus.y,
        p if p <= agreements => fan.spokes[p - 1].at.y,
        p if p <= agreements + fan.partners.len() => fan.partners[p - 1 - agreements].at.y,
        p => {
            fan.steps.organisations[p - 1 - agreements - fan.partners.len()]
                .at
                .y
        }
    };
    let last = agreements + fan.partners.len() + fan.steps.organisations.len();
    match arrow {
        Arrow::Up => from.checked_sub(1).filter(|&p| column(p) == column(from)),
        Arrow::Down => Some(from + 1).filter(|&p| p <= last && column(p) == column(from)),
        Arrow::Left | Arrow::Right => {
            let wanted = if arrow == Arrow::Right {
                column(from) + 1
            } else {
                column(from).checked_sub(1)?
            };
            joined(fan, from)
                .into_iter()
                .filter(|&p| column(p) == wanted)
                .min_by(|a, b| {
                    let far = |p: usize| (height(p) - height(from)).abs();
                    far(*a).total_cmp(&far(*b))
                })
        }
    }
}

/// The fan.
#[component]
pub(super) fn Drawing(net: Net, fan: Arc<fan::Fan>) -> impl IntoView {
    let lang = net.lang;
    let focus = net.focus.get_untracked().map(Node::Organisation);
    let agreements = fan.spokes.len();
    let steps = Arc::clone(&fan);
    let choose = Arc::clone(&fan);
    let roving = Roving::new(
        "reseau-eventail",
        move |from, arrow| step(&steps, from, arrow),
        move |place| {
            if let Some(node) = node_at(&choose, focus, place) {
                net.select(Some(node));
            }
        },
        move || net.select(None),
    );
    // What is lit up: pointed at in any view, else the agreement selected.
    let places = Arc::clone(&fan);
    let lit = Memo::new(move |_| {
        let node = match net.app.pointed.get() {
            Some(Item::Agreement(ix)) => Some(Node::Agreement(ix)),
            Some(Item::Organisation(ix)) => Some(Node::Organisation(ix)),
            None => net
                .selected
                .get()
                .filter(|node| matches!(node, Node::Agreement(_))),
        }?;
        (1..=places.spokes.len() + places.partners.len())
            .find(|&p| node_at(&places, focus, p) == Some(node))
    });
    let point = move |node: Option<Node>| {
        net.app.pointed.set(node.map(|node| match node {
            Node::Agreement(ix) => Item::Agreement(ix),
            Node::Organisation(ix) => Item::Organisation(ix),
        }));
    };
    on_cleanup(move || {
        net.app.pointed.try_set(None);
    });
    let spokes = fan
        .spokes
        .iter()
        .enumerate()
        .map(|(i, spoke)| {
            let (node, ix) = (Node::Agreement(spoke.agreement), spoke.agreement);
            let selected = move || net.selected.get() == Some(node);
            let place = i + 1;
            view! {
                <g
                    id=rove::id("reseau-eventail", place)
                    class=format!("network-mark {}", level_class(spoke.level))
                    data-standing=move || standing_word(net.standing(ix))
                    transform=format!("translate({:.1} {:.1})", spoke.at.x, spoke.at.y)
                    role="button"
                    tabindex=move || roving.tabindex(place)
                    aria-label=spoke.spoken.clone()
                    aria-pressed=move || selected().to_string()
                    data-agreement-id=spoke.id.clone()
                    on:click=move |_| net.select(Some(node))
                    on:focus=move |_| { roving.at(place); point(Some(node)); }
                    on:blur=move |_| point(None)
                    on:pointerenter=move |_| point(Some(node))
                    on:pointerleave=move |_| point(None)
                >
                    <circle class="network-hit" r="14"></circle>
                    <circle class="network-halo" class:network-chosen=selected r="12"></circle>
                    <path class="network-lozenge" d="M0-7.5 7.5 0 0 7.5-7.5 0Z"></path>
                    <text>
                        <tspan class="network-date" x="14" y=if spoke.below { -6 } else { 4 }>{spoke.date.clone()}</tspan>
                        {spoke
                            .name
                            .clone()
                            .map(|name| {
                                let (x, y, dx) = if spoke.below {
                                    (Some("14"), Some("18"), None)
                                } else {
                                    (None, None, Some("4"))
                                };
                                view! {
                                    " "
                                    <tspan class="network-under" x=x y=y dx=dx>
                                        {name}
                                    </tspan>
                                }
                            })}
                    </text>
                </g>
            }
        })
        .collect_view();
    let partners = fan
        .partners
        .iter()
        .enumerate()
        .map(|(j, partner)| {
            let node = Node::Organisation(partner.organisation);
            let place = 1 + agreements + j;
            let fan = Arc::clone(&fan);
            let standing = move || {
                let shared = fan.ribs.iter().filter(|rib| rib.partner == Some(j));
                shared.map(|rib| net.standing(fan.spokes[rib.spoke].agreement)).max()
            };
            view! {
                <g
                    id=rove::id("reseau-eventail", place)
                    class="network-mark"
                    data-standing=move || standing().map_or("", standing_word)
                    transform=format!("translate({:.1} {:.1})", partner.at.x, partner.at.y)
                    role="button"
                    tabindex=move || roving.tabindex(place)
                    aria-label=partner.spoken.clone()
                    data-organisation-id=partner.id.clone()
                    on:click=move |_| net.select(Some(node))
                    on:focus=move |_| { roving.at(place); point(Some(node)); }
                    on:blur=move |_| point(None)
                    on:pointerenter=move |_| point(Some(node))
                    on:pointerleave=move |_| point(None)
                >
                    <circle class="network-hit" r="14"></circle>
                    <circle class="network-halo" r=format!("{:.1}", partner.radius + 4.0)></circle>
                    <circle class="network-ring" r=format!("{:.1}", partner.radius)></circle>
                    {(partner.shared > 1)
                        .then(|| view! { <circle class="network-core" r=format!("{:.1}", (partner.radius - 3.4).max(1.6))></circle> })}
                    <text class="network-partner" x=format!("{:.1}", partner.radius + 8.0) y="5">
                        {partner.name.clone()}
                        {(partner.shared > 1).then(|| view! { " " <tspan class="network-soft" dx="3">{partner.shared}</tspan> })}
                    </text>
                </g>
            }
        })
        .collect_view();
    let first_far = 1 + agreements + fan.partners.len();
    let further = (fan.width >= 620.0).then(|| further(net, &fan, roving, first_far));
    let name_top = fan.focus_radius + 24.0;
    let names = fan
        .focus_name
        .iter()
        .enumerate()
        .map(|(i, line)| {
            view! {
                <text class="network-focus-name" text-anchor="middle" y=format!("{:.1}", name_top + 18.0 * i as f64)>
                    {line.clone()}
                </text>
            }
        })
        .collect_view();
    // Where the drawing writes the name, it is the name; where it does not, it is given here.
    let focus_name = fan.focus_name.is_empty().then(|| spoken_focus(net));
    let focus_id = focus.map(|node| net.id(node));
    let (width, height, at, radius) = (fan.width, fan.height, fan.focus, fan.focus_radius);
    let ribs = {
        move || {
            let lit = lit.get();
            fan.ribs
                .iter()
                .map(|rib| {
                    let other = rib.partner.map_or(0, |p| 1 + agreements + p);
                    let on = lit == Some(rib.spoke + 1) || lit == Some(other);
                    let class = format!(
                        "network-rib {}{}{}{}",
                        level_class(rib.level),
                        if rib.signed { "" } else { " network-unsigned" },
                        if rib.thin { " network-thin" } else { "" },
                        if on { " network-on" } else { "" },
                    );
                    let standing = standing_word(net.standing(fan.spokes[rib.spoke].agreement));
                    view! { <path class=class data-standing=standing d=rib.d.clone()></path> }
                })
                .collect_view()
        }
    };
    view! {
        <svg
            class="network-fan"
            width=width
            height=height
            viewBox=format!("0 0 {width} {height}")
            role="group"
            aria-label=lang.pick("Éventail\u{a0}: accords par date, puis partenaires", "Fan: agreements by date, then partners")
            on:keydown=move |event| roving.key(&event)
        >
            <g class="network-ribs" class:network-dim=move || lit.get().is_some() aria-hidden="true">
                {ribs}
            </g>
            {further}
            {spokes}
            {partners}
            <g
                id=rove::id("reseau-eventail", 0)
                class="network-mark"
                transform=format!("translate({:.1} {:.1})", at.x, at.y)
                role="button"
                tabindex=move || roving.tabindex(0)
                aria-label=focus_name
                data-organisation-id=focus_id
                on:click=move |_| net.select(focus)
                on:focus=move |_| roving.at(0)
            >
                <circle class="network-halo" r=format!("{:.1}", radius + 5.0)></circle>
                <circle class="network-focus" r=format!("{radius:.1}")></circle>
                {names}
            </g>
        </svg>
    }
}

/// The second step: links, small lozenges, rings.
fn further(net: Net, fan: &fan::Fan, roving: Roving, first: usize) -> impl IntoView + use<> {
    let steps = &fan.steps;
    let ribs = steps
        .ribs
        .iter()
        .map(|rib| {
            let agreement = &steps.agreements[rib.agreement];
            let ix = agreement.agreement;
            let class = format!("network-rib network-thin {}", level_class(agreement.level));
            view! { <path class=class data-standing=move || standing_word(net.standing(ix)) d=rib.d.clone()></path> }
        })
        .collect_view();
    let lozenges = steps
        .agreements
        .iter()
        .map(|agreement| {
            let ix = agreement.agreement;
            let at = format!("translate({:.1} {:.1})", agreement.at.x, agreement.at.y);
            view! {
                <g class=level_class(agreement.level) data-standing=move || standing_word(net.standing(ix)) transform=at>
                    <path class="network-lozenge" d="M0-4.6 4.6 0 0 4.6-4.6 0Z"></path>
                </g>
            }
        })
        .collect_view();
    let rings = steps
        .organisations
        .iter()
        .enumerate()
        .map(|(i, far)| {
            let (place, node) = (first + i, Node::Organisation(far.organisation));
            view! {
                <g
                    id=rove::id("reseau-eventail", place)
                    class="network-mark"
                    transform=format!("translate({:.1} {:.1})", far.at.x, far.at.y)
                    role="button"
                    tabindex=move || roving.tabindex(place)
                    aria-label=far.spoken.clone()
                    data-organisation-id=far.id.clone()
                    on:click=move |_| net.select(Some(node))
                    on:focus=move |_| roving.at(place)
                >
                    <circle class="network-hit" r="12"></circle>
                    <circle class="network-halo" r="8"></circle>
                    <circle class="network-ring" r="3.6"></circle>
                    <text class="network-far" x="9" y="4.5">{far.name.clone()}</text>
                </g>
            }
        })
        .collect_view();
    view! {
        <g aria-hidden="true">{ribs} {lozenges}</g>
        {rings}
    }
}

fn spoken_focus(net: Net) -> String {
    let name = |ix| {
        net.app
            .with(|dataset| typography::set(net.lang, &dataset.organisation(ix).name).into_owned())
    };
    net.focus.get_untracked().map_or_else(String::new, name)
}
