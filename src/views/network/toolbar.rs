//! Which picture, and the few choices that change it: who is set aside, how far, successive names as one.

use super::net::{Net, Picture};
use crate::analysis::network::{Node, hubs, words};
use crate::domain::OrganisationIx;
use crate::domain::arrange::Arrange;
use crate::state::view_state::{Mode, ViewState, Without};
use leptos::prelude::*;

/// The pictures to choose from, and the choices.
#[component]
pub(super) fn Toolbar(net: Net) -> impl IntoView {
    let lang = net.lang;
    let link =
        move |pictures: &'static [Picture], mode: Mode, text: &'static str, short: &'static str| {
            view! {
                <a
                    data-noscroll=""
                    href=move || net.app.place.here_with(|view| view.mode = mode)
                    aria-current=move || pictures.contains(&net.picture.get()).then_some("true")
                >
                    {move || if net.small.get() { short } else { text }}
                </a>
            }
        };
    // What is offered changes with the picture and the selection, not with what is pressed: a button keeps its focus.
    let family = Memo::new(move |_| match net.picture.get() {
        Picture::Projection => Picture::Map,
        picture => picture,
    });
    let hubs = Memo::new(move |_| offered(net));
    view! {
        <div class="toolbar network-toolbar">
            <nav class="segmented" aria-label=lang.pick("Façons de montrer le réseau", "Ways to show the network")>
                {link(&[Picture::Around], Mode::Around, lang.pick("Autour d’un organisme", "Around one organisation"), lang.pick("Autour", "Around"))}
                {link(&[Picture::Map, Picture::Projection], Mode::Map, lang.pick("Carte entière", "Whole map"), lang.pick("Carte", "Map"))}
                {link(&[Picture::Lines], Mode::Lines, lang.pick("Lignes de signature", "Set lines"), lang.pick("Lignes", "Lines"))}
                {link(&[Picture::Table], Mode::Table, lang.pick("Tableau", "Table"), lang.pick("Tableau", "Table"))}
            </nav>
            <div class="chips">
                {move || choices(net, family.get(), hubs.get())}
                {chip(
                    net,
                    move || if net.merge.get() {
                        lang.pick("Noms successifs réunis", "Successive names as one")
                    } else {
                        lang.pick("Réunir les noms successifs", "Join successive names")
                    }.to_owned(),
                    move || net.merge.get(),
                    move |view| view.merge = !view.merge,
                )}
            </div>
        </div>
    }
}

/// The choices of the picture shown. Table rows need none.
fn choices(net: Net, picture: Picture, hubs: Vec<OrganisationIx>) -> impl IntoView {
    let lang = net.lang;
    let steps = (picture == Picture::Around).then(|| {
        chip(
            net,
            move || lang.pick("Deux pas", "Two steps").to_owned(),
            move || net.two_steps.get(),
            move |view| view.network.two_steps = !view.network.two_steps,
        )
    });
    let projection = (picture == Picture::Map).then(|| {
        chip(
            net,
            move || {
                lang.pick(
                    "Projection\u{a0}: organismes seuls",
                    "Projection: organisations only",
                )
                .to_owned()
            },
            move || net.picture.get() == Picture::Projection,
            move |view| {
                view.mode = if view.mode == Mode::Projection {
                    Mode::Map
                } else {
                    Mode::Projection
                };
            },
        )
    });
    let rows = (picture == Picture::Lines).then(|| {
        chip(
            net,
            move || {
                lang.pick("Tous les organismes", "Every organisation")
                    .to_owned()
            },
            move || net.all.get(),
            move |view| view.network.all = !view.network.all,
        )
    });
    let hubs = (picture != Picture::Table).then(|| {
        hubs.into_iter()
            .map(|ix| aside_chip(net, ix))
            .collect_view()
    });
    (steps, projection, rows, hubs)
}

/// The hubs of the selection, and whoever is set aside already; not the one the fan is around.
fn offered(net: Net) -> Vec<OrganisationIx> {
    let mut list = net.aside.get();
    let around = net
        .focus
        .get()
        .filter(|_| net.picture.get() == Picture::Around);
    net.facts.with(|graph| {
        for place in hubs::hubs(graph) {
            if let Node::Organisation(ix) = graph.nodes()[place]
                && !list.contains(&ix)
            {
                list.push(ix);
            }
        }
    });
    list.arrange();
    list.retain(|ix| Some(*ix) != around);
    list
}

/// Sets an organisation aside or brings it back, and says on pointing what it is party to.
fn aside_chip(net: Net, ix: OrganisationIx) -> impl IntoView {
    let lang = net.lang;
    let name = net.app.with(|dataset| hubs::name(lang, dataset, ix));
    let text = format!("{} {name}", lang.pick("Sans", "Without"));
    let party_to = net.facts.with_untracked(|facts| {
        let degree = facts
            .find(Node::Organisation(ix))
            .map_or(0, |place| facts.degree(place));
        let (n, of) = (
            words::agreements(lang, degree),
            words::agreements(lang, facts.agreement_count()),
        );
        match lang {
            crate::domain::Lang::Fr => format!("Partie à {n} sur {of}"),
            crate::domain::Lang::En => format!("Party to {n} of {of}"),
        }
    });
    view! {
        <span title=party_to>
            {chip(
                net,
                move || text.clone(),
                move || net.aside.with(|aside| aside.contains(&ix)),
                move |view| {
                    let mut list = net.aside.get_untracked();
                    if list.contains(&ix) {
                        list.retain(|other| *other != ix);
                    } else {
                        list.push(ix);
                    }
                    view.network.without = without(net, &list);
                },
            )}
        </span>
    }
}

/// These organisations set aside, as an address says it.
pub(super) fn without(net: Net, list: &[OrganisationIx]) -> Without {
    net.app.with(|dataset| {
        Without::These(
            list.iter()
                .map(|ix| dataset.organisation(*ix).id.clone())
                .collect(),
        )
    })
}

/// A choice that adjusts the picture, pressed or not.
fn chip(
    net: Net,
    text: impl Fn() -> String + Send + Sync + 'static,
    on: impl Fn() -> bool + Copy + Send + Sync + 'static,
    change: impl Fn(&mut ViewState) + 'static,
) -> AnyView {
    let click: Box<dyn Fn(&mut ViewState)> = Box::new(change);
    view! {
        <button
            type="button"
            class="chip"
            class:on=on
            aria-pressed=move || on().to_string()
            on:click=move |_| net.app.place.adjust(|view| click(view))
        >
            {text}
        </button>
    }
    .into_any()
}
