//! The whole map: every organisation and agreement of the selection, at places that never move.

use super::chart::Chart;
use super::explain::Explain;
use super::legend::{Legend, LegendFor};
use super::map_layers::{ChainDrawn, Highlight, Links, Marks, Names};
use super::net::{Net, Picture};
use super::path::PathCard;
use crate::analysis::network::camera::Frame;
use crate::analysis::network::{metric_words, places, projection, scene};
use crate::browser::{element_width, is_embedded};
use crate::domain::Lang;
use crate::text::numbers;
use crate::ui::{Icon, IconName};
use leptos::html::Div;
use leptos::prelude::*;

/// The whole map, with its panel.
#[component]
pub(super) fn Map(net: Net) -> impl IntoView {
    let lang = net.lang;
    let holder = NodeRef::<Div>::new();
    let width = element_width(holder);
    let frame = Memo::new(move |_| {
        let width = width.get().max(280.0);
        Frame {
            width,
            height: (width * 0.8).clamp(300.0, 700.0),
        }
    });
    let chart = Chart::new(net, frame);
    let view = chart.view;
    on_cleanup(move || {
        net.app.pointed.try_set(None);
    });
    let unit = move || {
        let growth = scene::mark_growth(view.zoom(), frame.get());
        format!("{:.4}", growth / view.camera().scale)
    };
    let letter = move || format!("{:.4}", 1.0 / view.camera().scale);
    view! {
        <div class="network-page">
            <div class="network-main">
                {move || (net.picture.get() == Picture::Projection).then(|| invented(net))}
                <div class="network-frame" class:network-dim=move || chart.lit.get().is_some() node_ref=holder>
                    {move || {
                        (width.get() > 0.0)
                            .then(|| {
                                view! {
                                    <div class="network-sheet">
                                    <Links chart=chart />
                                    <svg
                                        node_ref=view.svg
                                        class="network-map"
                                        data-places-hash=move || chart.drawn.with(|drawn| format!("{:016x}", drawn.hash))
                                        class:network-dim=move || chart.lit.get().is_some()
                                        width=move || frame.get().width
                                        height=move || frame.get().height
                                        role="group"
                                        aria-label=lang
                                            .pick(
                                                "Carte des organismes et des accords",
                                                "Map of organisations and agreements",
                                            )
                                        aria-describedby="reseau-aide"
                                        style=("--unit", unit)
                                        style=("--letter", letter)
                                        on:pointerdown=move |event| view.down(&event)
                                        on:pointermove=move |event| {
                                            view.moving(&event);
                                            if !view.is_down() {
                                                chart.point(chart.under(&event));
                                            }
                                        }
                                        on:pointerup=move |event| view.up(&event)
                                        on:pointercancel=move |event| view.up(&event)
                                        on:pointerleave=move |_| chart.point(None)
                                        on:click=move |event| chart.click(&event)
                                        on:wheel=move |event| view.wheel(&event)
                                        on:keydown=move |event| chart.key(&event)
                                        on:focusin=move |event| chart.focused(&event)
                                        on:focusout=move |_| chart.point(None)
                                    >
                                        <g transform=move || view.camera().transform(frame.get())>
                                            <ChainDrawn chart=chart />
                                            <Marks chart=chart />
                                            <Names chart=chart />
                                            <Highlight chart=chart />
                                        </g>
                                    </svg>
                                    </div>
                                }
                            })
                    }} <Zoom chart=chart />
                </div>
                <p id="reseau-aide" class="caption network-help">
                    {lang
                        .pick(
                            "Près veut dire lié par les mêmes accords\u{202f}; gauche, droite, haut et bas ne disent rien. Aucun point ne bouge quand on filtre. Clavier\u{a0}: les flèches suivent les liens, Page suivante tourne autour d’un même point, Entrée choisit, + et − rapprochent. ",
                            "Near means linked by the same agreements; left, right, up and down say nothing. No point moves when you filter. Keyboard: arrows follow links, Page Down turns around the same point, Enter selects, + and − zoom. ",
                        )}
                    {if is_embedded() {
                        lang.pick("Molette\u{a0}: avec Ctrl.", "Wheel: with Ctrl.")
                    } else {
                        lang.pick(
                            "Molette\u{a0}: avec Ctrl, ou dès que la carte a été touchée.",
                            "Wheel: with Ctrl, or once the map was clicked.",
                        )
                    }}
                </p>
                <p class="caption">{move || net.laid.with(|laid| places::nearness_said(lang, laid.nearness))}</p>
                {move || {
                    let of = if net.picture.get() == Picture::Projection { LegendFor::Projection } else { LegendFor::Nodes };
                    view! { <Legend net=net of=of /> }
                }}
            </div>
            <aside class="network-aside">
                <Explain net=net />
                <PathCard net=net />
            </aside>
        </div>
    }
}

/// What a projection is, its rule, and how many of its links nobody signed.
fn invented(net: Net) -> impl IntoView {
    let lang = net.lang;
    let (pairs, links) = net.drawn.with(|graph| {
        let together = projection::of(graph);
        (together.graph.link_count(), graph.link_count())
    });
    let (pairs, links) = (numbers::count(lang, pairs), numbers::count(lang, links));
    let said = match lang {
        Lang::Fr => format!(
            "Projection\u{a0}: {pairs} liens déduits, là où {links} parties ont été relevées."
        ),
        Lang::En => {
            format!("Projection: {pairs} deduced links, where {links} parties were recorded.")
        }
    };
    view! {
        <div class="notice network-invented">
            <p><b>{said}</b></p>
            <p>{metric_words::projection_rule(lang)}</p>
        </div>
    }
}

#[component]
fn Zoom(chart: Chart) -> impl IntoView {
    let lang = chart.net.lang;
    let view = chart.view;
    view! {
        <div class="network-zoom" role="group" aria-label=lang.pick("Échelle", "Zoom")>
            <button type="button" class="icon-button" aria-label=lang.pick("Rapprocher", "Zoom in") on:click=move |_| view.step(1.6)>
                <Icon name=IconName::Plus />
            </button>
            <button type="button" class="icon-button" aria-label=lang.pick("Éloigner", "Zoom out") on:click=move |_| view.step(1.0 / 1.6)>
                <Icon name=IconName::Minus />
            </button>
            <button type="button" class="icon-button" aria-label=lang.pick("Tout montrer", "Show everything") on:click=move |_| view.fit()>
                <Icon name=IconName::Fit />
            </button>
        </div>
    }
}
