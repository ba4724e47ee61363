//! What lies over the drawing as plain text: the names of the lanes with their counts, and the list of an open cluster.

use super::board::Board;
use super::keys;
use super::painter::ink;
use crate::analysis::timeline::scene::{Card, LaneScene};
use crate::domain::{AgreementIx, Lang};
use crate::parts::AgreementLink;
use crate::text::numbers::{count, counted, plural};
use crate::text::{dates, label};
use crate::ui::{Icon, IconName};
use leptos::prelude::*;

/// The names of the lanes, and the ways to fold them and to go where the rest is.
#[component]
pub(super) fn LaneHeads(board: Board) -> impl IntoView {
    let heads = move || {
        board.scene.with(|scene| {
            let above = scene.gutter == 0.0;
            scene
                .lanes
                .iter()
                .map(|lane| lane_head(board, lane, above))
                .collect_view()
        })
    };
    let today = move || {
        let (x, top) = board
            .scene
            .with(|scene| (scene.today.map(|x| x + scene.gutter), scene.axis_top));
        let lang = board.state.lang();
        x.map(|x| {
            let x = x + board.lens.shift(board.plot());
            let at_edge = board.width.get() - x < 46.0;
            view! {
                <span class="timeline-today-word" class:at-edge=at_edge style:left=format!("{x:.0}px") style:top=format!("{top}px")>
                    {lang.pick("aujourd’hui", "today")}
                </span>
            }
        })
    };
    let has_context = move || {
        board
            .scene
            .with(|scene| scene.gutter > 0.0 && !scene.context.is_empty())
    };
    let lang = board.state.lang();
    view! {
        <Show when=has_context>
            <p class="timeline-context-word">{lang.pick("Contexte", "Context")}</p>
        </Show>
        {heads}
        {today}
    }
}

fn lane_head(board: Board, lane: &LaneScene, above: bool) -> impl IntoView + use<> {
    let lang = board.state.lang();
    let key = lane.key.clone();
    let folded = lane.strip.is_some();
    let (before, after) = lane.outside_words.clone();
    let noun = plural(
        lang,
        lane.count,
        lang.pick(" accord", " agreement"),
        lang.pick(" accords", " agreements"),
    );
    let go = move |back: bool| {
        let lens = board.lens;
        let window = lens.target();
        let days = window.span() * if back { -0.8 } else { 0.8 };
        lens.glide(
            window.moved(days, lens.limits.get_untracked()),
            board.plot(),
        );
    };
    let outside = move |text: String, back: bool| {
        (!text.is_empty()).then(|| {
            view! {
                <button type="button" class="timeline-outside" on:click=move |_| go(back)>
                    {text}
                </button>
            }
        })
    };
    let class = match lane.level {
        Some(level) => format!("timeline-lane {}", ink(Some(level))),
        None => "timeline-lane".to_owned(),
    };
    let note = (!lane.note.is_empty() && !folded).then(|| lane.note.clone());
    view! {
        <div class=class class:is-above=above style:top=format!("{:.0}px", lane.top)>
            <button
                type="button"
                class="timeline-lane-name"
                aria-expanded=(!folded).to_string()
                title=lang.pick("Replier ou déplier ce couloir", "Fold or unfold this lane")
                on:click=move |_| board.fold(&key)
            >
                {lane.name.clone()}
            </button>
            {note.map(|note| view! { <span class="timeline-lane-note">{note}</span> })}
            <span class="timeline-lane-count">
                <b>{count(lang, lane.count)}</b>
                {noun}
            </span>
            {outside(before, true)}
            {outside(after, false)}
        </div>
    }
}

/// The list of the cluster that is open: links, in date order.
#[component]
pub(super) fn ClusterCard(board: Board) -> impl IntoView {
    let open = Memo::new(move |_| {
        board.scene.with(|scene| {
            let cluster = scene.clusters.iter().find(|c| c.card.is_some())?;
            let card = cluster.card?;
            let name = cluster.name.clone();
            Some((
                card,
                scene.gutter,
                cluster.members.clone(),
                name,
                cluster.level,
            ))
        })
    });
    move || {
        open.get().map(|(card, gutter, members, name, level)| {
            let class = format!("timeline-open card {}", ink(level));
            let Card {
                left,
                top,
                width,
                height,
                columns,
            } = card;
            let lang = board.state.lang();
            let lines = members
                .into_iter()
                .map(|ix| view! { <li>{line(board, ix)}</li> })
                .collect_view();
            view! {
                <div
                    class=class
                    class:is-double={columns > 1}
                    id="timeline-open-cluster"
                    role="group"
                    tabindex="-1"
                    aria-label=name
                    style:left=format!("{:.0}px", left + gutter)
                    style:top=format!("{top:.0}px")
                    style:width=format!("{width:.0}px")
                    style:height=format!("{height:.0}px")
                    on:pointerdown=|event| event.stop_propagation()
                    on:keydown=move |event| {
                        if event.key() == "Escape" {
                            keys::close_cluster(board);
                        }
                    }
                >
                    <ul>{lines}</ul>
                    <button
                        type="button"
                        class="icon-button timeline-open-close"
                        aria-label=lang.pick("Fermer la liste", "Close the list")
                        on:click=move |_| keys::close_cluster(board)
                    >
                        <Icon name=IconName::Close />
                    </button>
                </div>
            }
        })
    }
}

/// Date, name and promises of an agreement, on a line.
pub(super) fn line(board: Board, ix: AgreementIx) -> impl IntoView + use<> {
    let lang = board.state.lang();
    let (date, name, targets) = board.state.with(|dataset| {
        let agreement = dataset.agreement(ix);
        (
            dates::short(lang, agreement.signed),
            label::short(dataset, agreement, lang, 60),
            targets(lang, agreement.targets.len()),
        )
    });
    view! {
        <span class="timeline-line-date">{date}</span>
        <AgreementLink agreement=ix label=name />
        <span class="timeline-line-targets">{targets}</span>
    }
}

/// `3 cibles`, or nothing.
pub(super) fn targets(lang: Lang, number: usize) -> String {
    if number == 0 {
        String::new()
    } else {
        counted(lang, number, ("cible", "cibles"), ("target", "targets"))
    }
}
