//! Which picture, and the few choices that change it: the State set aside, successive names as one.

use super::net::{Net, Picture};
use crate::analysis::network::words;
use crate::state::view_state::Mode;
use leptos::prelude::*;

/// The pictures to choose from, and the choices.
#[component]
pub(super) fn Toolbar(net: Net) -> impl IntoView {
    let lang = net.lang;
    let link = move |picture: Picture, mode: Mode, text: &'static str, short: &'static str| {
        view! {
            <a
                data-noscroll=""
                href=move || net.app.place.here_with(|view| view.mode = mode)
                aria-current=move || (net.picture.get() == picture).then_some("true")
                on:click=move |_| net.map_anyway.set(picture == Picture::Map)
            >
                {move || if net.small.get() { short } else { text }}
            </a>
        }
    };
    view! {
        <div class="toolbar network-toolbar">
            <nav class="segmented" aria-label=lang.pick("Façons de montrer le réseau", "Ways to show the network")>
                {link(Picture::Map, Mode::Drawing, lang.pick("Carte entière", "Whole map"), lang.pick("Carte", "Map"))}
                {link(Picture::Around, Mode::Around, lang.pick("Autour d’un organisme", "Around one organisation"), lang.pick("Autour", "Around"))}
                {link(Picture::Lines, Mode::Lines, lang.pick("Lignes de signature", "Set lines"), lang.pick("Lignes", "Lines"))}
                {link(Picture::Table, Mode::Table, lang.pick("Tableau", "Table"), lang.pick("Tableau", "Table"))}
            </nav>
            <div class="chips">
                {move || (net.picture.get() != Picture::Table).then(|| view! { <StateChip net=net /> })}
                {move || (net.picture.get() == Picture::Lines).then(|| view! { <RowsChip net=net /> })}
                <a
                    class="chip"
                    class:on=move || net.merge.get()
                    data-noscroll=""
                    href=move || net.app.place.here_with(|view| view.merge = !view.merge)
                >
                    {move || {
                        if net.merge.get() {
                            lang.pick("Noms successifs réunis", "Successive names as one")
                        } else {
                            lang.pick("Réunir les noms successifs", "Join successive names")
                        }
                    }}
                </a>
            </div>
        </div>
        {move || {
            let shown_instead = net.small.get()
                && !net.map_anyway.get()
                && net.app.place.view.with(|view| view.mode == Mode::Drawing);
            shown_instead
                .then(|| {
                    view! {
                        <p class="caption network-instead">
                            {lang
                                .pick(
                                    "Sur un petit écran, ce dessin remplace la carte entière. ",
                                    "On a small screen this drawing stands in for the whole map. ",
                                )}
                            <button type="button" class="network-plain" on:click=move |_| net.map_anyway.set(true)>
                                {lang.pick("Voir la carte quand même", "Show the map anyway")}
                            </button>
                        </p>
                    }
                })
        }}
    }
}

/// Sets the State aside or brings it back, and says what that hides.
#[component]
fn StateChip(net: Net) -> impl IntoView {
    let lang = net.lang;
    let title = move || {
        net.state_presence().map(|state| {
            let (n, of) = (
                words::agreements(lang, state.party_to),
                words::agreements(lang, state.of),
            );
            match lang {
                crate::domain::Lang::Fr => format!("L’État est partie à {n} sur {of}"),
                crate::domain::Lang::En => format!("The State is party to {n} of {of}"),
            }
        })
    };
    view! {
        <button
            type="button"
            class="chip"
            class:on=move || net.aside.get()
            aria-pressed=move || net.aside.get().to_string()
            title=title
            on:click=move |_| {
                let now = net.aside.get_untracked();
                net.aside_chosen.set(Some(!now));
            }
        >
            {lang.pick("Sans l’État", "Without the State")}
        </button>
    }
}

/// All rows, or only those of organisations that sign often.
#[component]
fn RowsChip(net: Net) -> impl IntoView {
    let lang = net.lang;
    view! {
        <button
            type="button"
            class="chip"
            class:on=move || net.every_row.get()
            aria-pressed=move || net.every_row.get().to_string()
            on:click=move |_| net.every_row.update(|every| *every = !*every)
        >
            {lang.pick("Tous les organismes", "Every organisation")}
        </button>
    }
}
