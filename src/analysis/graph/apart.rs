//! Discs moved just so far that none covers another.
//!
//! Discs are sorted from left to right, so that each is compared with those near it only. Two that overlap move apart
//! along the line between them, half the overlap each; and again, until there is none or the rounds are over. Nobody
//! moves who is in nobody's way.

use super::force::larger;
use crate::analysis::geometry::Point;

/// Two middles nearer than this stand on one spot.
const SPOT: f64 = 1e-6;

/// Moves the discs at `places` with these `radii` apart, in at most so many rounds; whether none overlaps then.
pub fn move_apart(places: &mut [Point], radii: &[f64], rounds: usize) -> bool {
    let widest = radii.iter().fold(0.0, |widest, r| larger(widest, *r));
    let mut order: Vec<u32> = (0..places.len() as u32).collect();
    let order = order.as_mut_slice();
    for _ in 0..rounds {
        sort(order, places);
        let mut any = false;
        for i in 0..order.len() {
            let a = order[i] as usize;
            for &b in &order[i + 1..] {
                let b = b as usize;
                if places[b].x - places[a].x >= radii[a] + widest {
                    break;
                }
                any |= part(places, a, b, radii[a] + radii[b]);
            }
        }
        if !any {
            return true;
        }
    }
    false
}

/// Insertion sort: from one round to the next hardly anyone changes place.
fn sort(order: &mut [u32], places: &[Point]) {
    for i in 1..order.len() {
        let here = order[i];
        let x = places[here as usize].x;
        let mut at = i;
        while at > 0 && places[order[at - 1] as usize].x > x {
            order[at] = order[at - 1];
            at -= 1;
        }
        order[at] = here;
    }
}

/// Moves two discs apart if their middles are nearer than `least`; whether they were, by more than a thousandth.
fn part(places: &mut [Point], a: usize, b: usize, least: f64) -> bool {
    let (dx, dy) = (places[b].x - places[a].x, places[b].y - places[a].y);
    let distance2 = dx * dx + dy * dy;
    if distance2 >= least * least {
        return false;
    }
    let distance = distance2.sqrt();
    // On one spot they part sideways, the smaller number to the left.
    let (dx, dy) = if distance < SPOT {
        (if a < b { 1.0 } else { -1.0 }, 0.0)
    } else {
        (dx / distance, dy / distance)
    };
    let half = (least - distance) / 2.0;
    places[a].x -= dx * half;
    places[a].y -= dy * half;
    places[b].x += dx * half;
    places[b].y += dy * half;
    least - distance > least * 0.001
}
