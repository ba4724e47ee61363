//! Moving among the marks by keyboard: along time, across lanes, to the ends, by year.

use super::scene::{Key, Scene, Stop};

/// A move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// The previous mark of the lane.
    Left,
    /// The next mark of the lane.
    Right,
    /// The nearest mark of a lane above.
    Up,
    /// The nearest mark of a lane below.
    Down,
    /// The first mark of the lane.
    First,
    /// The last mark of the lane.
    Last,
    /// The last mark of an earlier year.
    YearBefore,
    /// The first mark of a later year.
    YearAfter,
}

/// Where a move leads from `current`; `None` where there is nothing further that way. From nowhere, to the first mark.
#[must_use]
pub fn step(scene: &Scene, current: Option<Key>, step: Move) -> Option<Key> {
    let stops = &scene.stops;
    let Some(here) = current.and_then(|key| stops.iter().position(|stop| stop.key == key)) else {
        return stops.first().map(|stop| stop.key);
    };
    let now = stops[here];
    let lane = |stop: &&Stop| stop.key.lane == now.key.lane;
    let found = match step {
        Move::Left => stops[..here].last().filter(lane),
        Move::Right => stops.get(here + 1).filter(lane),
        Move::First => stops.iter().find(lane),
        Move::Last => stops.iter().rfind(lane),
        Move::YearBefore => stops[..here]
            .iter()
            .rev()
            .take_while(lane)
            .find(|stop| stop.year < now.year),
        Move::YearAfter => stops[here..]
            .iter()
            .take_while(lane)
            .find(|stop| stop.year > now.year),
        Move::Up => {
            let above = stops[..here]
                .iter()
                .rev()
                .find(|stop| stop.key.lane < now.key.lane);
            above.and_then(|stop| nearest(stops, stop.key.lane, now.x))
        }
        Move::Down => {
            let below = stops[here..]
                .iter()
                .find(|stop| stop.key.lane > now.key.lane);
            below.and_then(|stop| nearest(stops, stop.key.lane, now.x))
        }
    };
    found.map(|stop| stop.key)
}

fn nearest(stops: &[Stop], lane: usize, x: f64) -> Option<&Stop> {
    stops
        .iter()
        .filter(|stop| stop.key.lane == lane)
        .min_by(|a, b| (a.x - x).abs().total_cmp(&(b.x - x).abs()))
}
