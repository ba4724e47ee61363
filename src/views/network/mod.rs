//! The partner network: a sentence, a picture of four, and what is selected in words.

mod chain;
mod chart;
mod explain;
mod fan;
mod fan_drawing;
mod focus;
mod gestures;
mod legend;
mod lines;
mod lines_columns;
mod map;
mod map_layers;
mod net;
mod path;
mod rove;
mod said;
mod table;
mod time_bar;
mod toolbar;

use crate::parts::{EmbedLink, FilterBar};
use crate::state::route::Route;
use crate::ui::Leaf;
use leptos::prelude::*;
use net::{Net, Picture};

/// The partner network.
#[component]
pub fn Network() -> impl IntoView {
    let net = Net::new();
    let lang = net.lang;
    let (ready, set_ready) = signal(false);
    // Once the first picture is in the document; later pictures are drawn in the same breath as the choice.
    request_animation_frame(move || {
        set_ready.try_set(true);
    });
    view! {
        <Leaf
            name="network"
            heading=Route::Network.name(lang)
            ready=ready
            note_title=lang.pick("Lire", "Reading")
            note=lang
                .pick(
                    "Un trait, c’est une partie à un accord. Rien n’est relié qui n’ait été signé.",
                    "A line is one party to one agreement. Nothing is joined that was not signed.",
                )
        >
            <said::Said net=net />
            <FilterBar />
            <toolbar::Toolbar net=net />
            <time_bar::TimeBar net=net />
            {move || match net.picture.get() {
                Picture::Map | Picture::Projection => view! { <map::Map net=net /> }.into_any(),
                Picture::Around => view! { <fan::Around net=net /> }.into_any(),
                Picture::Lines => view! { <lines::SetLines net=net /> }.into_any(),
                Picture::Table => view! { <table::Tables net=net /> }.into_any(),
            }}
            <EmbedLink />
        </Leaf>
    }
}
