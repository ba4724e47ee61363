//! The drawing by keyboard: one tab stop, arrows along time and across lanes, plus and minus, Enter, Escape.

use super::board::Board;
use super::painter::mark_id;
use crate::analysis::timeline::moves::{Move, step};
use crate::analysis::timeline::scene::Key;
use crate::browser;
use crate::state::app_state::Item;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// One press of plus or minus.
pub(super) const ZOOM: f64 = 0.6;

/// Answers a key pressed on the mark `key`.
pub(super) fn press(board: Board, key: Key, event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let pressed = event.key();
    let moves = match pressed.as_str() {
        "ArrowLeft" => Some(Move::Left),
        "ArrowRight" => Some(Move::Right),
        "ArrowUp" => Some(Move::Up),
        "ArrowDown" => Some(Move::Down),
        "Home" => Some(Move::First),
        "End" => Some(Move::Last),
        "PageUp" => Some(Move::YearBefore),
        "PageDown" => Some(Move::YearAfter),
        _ => None,
    };
    let done = match (moves, pressed.as_str()) {
        (Some(moves), _) => {
            go(board, key, moves);
            true
        }
        (None, "+" | "=") => zoom(board, key, ZOOM),
        (None, "-" | "_") => zoom(board, key, 1.0 / ZOOM),
        (None, "0") => {
            let lens = board.lens;
            lens.glide(lens.fit.get_untracked(), board.plot());
            true
        }
        (None, "Enter" | " ") => {
            activate(board, key);
            true
        }
        (None, "Escape") => {
            leave(board, key);
            true
        }
        _ => false,
    };
    if done {
        event.prevent_default();
        event.stop_propagation();
    }
}

/// Moves the focus; at the edge of the window, moves the window where there is more.
fn go(board: Board, key: Key, moves: Move) {
    let next = board
        .scene
        .with_untracked(|scene| step(scene, Some(key), moves));
    if let Some(next) = next {
        focus(board, next);
        return;
    }
    let (before, after) = board.scene.with_untracked(|scene| {
        scene
            .lanes
            .get(key.lane)
            .map_or((0, 0), |lane| lane.outside)
    });
    let lens = board.lens;
    let window = lens.target();
    let days = match moves {
        Move::Left | Move::YearBefore if before > 0 => -window.span() * 0.5,
        Move::Right | Move::YearAfter if after > 0 => window.span() * 0.5,
        _ => return,
    };
    lens.glide(
        window.moved(days, lens.limits.get_untracked()),
        board.plot(),
    );
}

/// Focuses a mark.
pub(super) fn focus(board: Board, key: Key) {
    board.current.set(Some(key));
    browser::focus(&mark_id(key), true);
}

/// Zooms around the mark.
fn zoom(board: Board, key: Key, factor: f64) -> bool {
    let lens = board.lens;
    let x = board.scene.with_untracked(|scene| {
        let stop = scene.stops.iter().find(|stop| stop.key == key);
        stop.map_or(0.5, |stop| stop.x / scene.plot)
    });
    let window = lens.target();
    let zoomed = window.zoomed(factor, x.clamp(0.0, 1.0), lens.limits.get_untracked());
    lens.glide(zoomed, board.plot());
    true
}

/// A cluster opens; an agreement is selected, and opened when it already is.
pub(super) fn activate(board: Board, key: Key) {
    let is_cluster = board
        .scene
        .with_untracked(|scene| scene.cluster(key).is_some());
    if is_cluster {
        board.toggle(key);
        if board.opened.get_untracked() == Some(key) {
            request_animation_frame(|| browser::focus("timeline-open-cluster", false));
        }
    } else if board.selected.get_untracked() == Some(key.agreement) {
        board.visit(key.agreement);
    } else {
        board.select(Some(key.agreement));
    }
}

/// One thing at a time: the open cluster closes, else the selection is lifted, else the focus goes to the controls.
fn leave(board: Board, key: Key) {
    if board.opened.get_untracked().is_some() {
        close_cluster(board);
    } else if board.selected.get_untracked() == Some(key.agreement) {
        board.select(None);
    } else {
        browser::focus("timeline-fit", true);
    }
}

/// Closes the open cluster and gives the focus back to its mark.
pub(super) fn close_cluster(board: Board) {
    if let Some(key) = board.opened.get_untracked() {
        board.opened.set(None);
        request_animation_frame(move || focus(board, key));
    }
}

/// A mark has the focus: it is the tab stop, and what all views point at.
pub(super) fn focused(board: Board, key: Key) {
    board.current.set(Some(key));
    board
        .state
        .pointed
        .set(Some(Item::Agreement(key.agreement)));
}
