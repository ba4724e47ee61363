//! Groups that are linked more within than without.
//!
//! The method of Blondel, Guillaume, Lambiotte and Lefebvre (2008): each node goes to the neighbouring group that raises
//! the [modularity](super::modularity) most, until none wants to go; then each group becomes a node, and again. Three
//! things are added. The result goes back to single nodes for another round while that helps. Small graphs are begun
//! from several orders, and the best result is kept. And a group that does not hang together is taken apart, which never
//! lowers the modularity.
//!
//! There is no chance in it: the orders come from a fixed sequence, ties go to the smallest number. The same graph gives
//! the same groups on every machine.

use super::{Csr, Groups, components, modularity};

/// A gain smaller than this is rounding.
const NOTHING: f64 = 1e-12;
/// Links looked at in one round, times tries: what bounds the time spent on several orders.
const EFFORT: usize = 400_000;
const MOST_TRIES: usize = 16;
/// Rounds of one try; two or three are usual.
const MOST_ROUNDS: usize = 12;

/// The communities of a graph, the largest first.
#[must_use]
pub fn of(graph: &Csr) -> Groups {
    let n = graph.len();
    let both_ways: f64 = (0..n).flat_map(|v| graph.weights(v)).sum();
    if both_ways <= 0.0 {
        return Groups::from_labels(&(0..n as u32).collect::<Vec<_>>());
    }
    let finest = Level {
        graph: graph.clone(),
        inside: vec![0.0; n],
    };
    let tries = (EFFORT / (2 * graph.link_count() + n)).clamp(1, MOST_TRIES);
    let mut best: Option<(f64, Groups)> = None;
    for attempt in 0..tries {
        let labels = attempt_from(&finest, both_ways, attempt as u32);
        let groups = components::within(graph, &labels);
        let value = modularity::of(graph, groups.numbers());
        if best.as_ref().is_none_or(|(most, _)| value > most + NOTHING) {
            best = Some((value, groups));
        }
    }
    best.map(|(_, groups)| groups).unwrap_or_default()
}

/// A graph whose nodes are groups of nodes.
struct Level {
    graph: Csr,
    /// The weight of the links inside each node, counted from both ends.
    inside: Vec<f64>,
}

/// One result, as a label for each node of the finest level.
fn attempt_from(finest: &Level, both_ways: f64, attempt: u32) -> Vec<u32> {
    let mut order = order(finest.graph.len(), attempt);
    let mut labels: Vec<u32> = (0..finest.graph.len() as u32).collect();
    for _ in 0..MOST_ROUNDS {
        if !settle(finest, &mut labels, both_ways, &order) {
            break;
        }
        // Group by group, coarser and coarser.
        let mut of_group = labels.clone();
        let mut groups = compact(&mut of_group);
        let mut level = gathered(finest, &of_group, groups);
        loop {
            let mut coarser: Vec<u32> = (0..groups as u32).collect();
            order.clear();
            order.extend(0..groups as u32);
            if !settle(&level, &mut coarser, both_ways, &order) {
                break;
            }
            groups = compact(&mut coarser);
            level = gathered(&level, &coarser, groups);
            for group in &mut of_group {
                *group = coarser[*group as usize];
            }
        }
        labels = of_group;
        order = self::order(finest.graph.len(), attempt);
    }
    labels
}

/// The order in which nodes are asked first: as they stand, then shuffled by a fixed sequence.
fn order(n: usize, attempt: u32) -> Vec<u32> {
    let mut order: Vec<u32> = (0..n as u32).collect();
    if attempt > 0 {
        let mut state = attempt.wrapping_mul(0x9e37_79b9);
        for i in (1..n).rev() {
            // The congruential sequence of Numerical Recipes; its high bits are good enough for a shuffle.
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let j = (u64::from(state) * (i as u64 + 1)) >> 32;
            order.swap(i, j as usize);
        }
    }
    order
}

/// Lets each node go to the best neighbouring group until none wants to; whether any went.
fn settle(level: &Level, labels: &mut [u32], both_ways: f64, order: &[u32]) -> bool {
    let n = level.graph.len();
    let degree: Vec<f64> = (0..n)
        .map(|v| level.inside[v] + level.graph.weights(v).iter().sum::<f64>())
        .collect();
    let mut total = vec![0.0; n];
    for v in 0..n {
        total[labels[v] as usize] += degree[v];
    }
    // The weight from the node in hand to each group, and the groups it touches.
    let mut to_group = vec![0.0; n];
    let mut touched: Vec<u32> = Vec::new();
    let mut waits = vec![true; n];
    let mut queue: std::collections::VecDeque<u32> = order.iter().copied().collect();
    let mut any = false;
    while let Some(node) = queue.pop_front() {
        let v = node as usize;
        waits[v] = false;
        let own = labels[v];
        for (w, weight) in level.graph.links(v) {
            let group = labels[w];
            if to_group[group as usize] == 0.0 {
                touched.push(group);
            }
            to_group[group as usize] += weight;
        }
        let share = degree[v] / both_ways;
        total[own as usize] -= degree[v];
        let (mut best, mut most) = (
            own,
            to_group[own as usize] - total[own as usize] * share + NOTHING,
        );
        for &group in &touched {
            let gain = to_group[group as usize] - total[group as usize] * share;
            if gain > most || (gain == most && group < best && best != own) {
                (best, most) = (group, gain);
            }
        }
        for group in touched.drain(..) {
            to_group[group as usize] = 0.0;
        }
        total[best as usize] += degree[v];
        if best != own {
            labels[v] = best;
            any = true;
            for &w in level.graph.neighbours(v) {
                if labels[w as usize] != best && !std::mem::replace(&mut waits[w as usize], true) {
                    queue.push_back(w);
                }
            }
        }
    }
    any
}

/// Numbers the labels from zero in the order of their first node; how many there are.
fn compact(labels: &mut [u32]) -> usize {
    const NONE: u32 = u32::MAX;
    let mut number = vec![NONE; labels.len()];
    let mut next = 0;
    for label in labels {
        let number = &mut number[*label as usize];
        if *number == NONE {
            *number = next;
            next += 1;
        }
        *label = *number;
    }
    next as usize
}

/// The level above: each group a node, links between groups summed.
fn gathered(level: &Level, labels: &[u32], groups: usize) -> Level {
    let n = level.graph.len();
    let mut begins = vec![0_u32; groups + 1];
    for &label in labels {
        begins[label as usize + 1] += 1;
    }
    for group in 0..groups {
        begins[group + 1] += begins[group];
    }
    let mut at = begins.clone();
    let mut members = vec![0_u32; n];
    for (v, &label) in labels.iter().enumerate() {
        members[at[label as usize] as usize] = v as u32;
        at[label as usize] += 1;
    }
    let mut inside = vec![0.0; groups];
    let mut to_group = vec![0.0; groups];
    let mut touched: Vec<u32> = Vec::new();
    let (mut starts, mut neighbours, mut weights) = (vec![0_u32], Vec::new(), Vec::new());
    for group in 0..groups {
        for &member in &members[begins[group] as usize..begins[group + 1] as usize] {
            inside[group] += level.inside[member as usize];
            for (w, weight) in level.graph.links(member as usize) {
                let other = labels[w];
                if other as usize == group {
                    inside[group] += weight;
                    continue;
                }
                if to_group[other as usize] == 0.0 {
                    touched.push(other);
                }
                to_group[other as usize] += weight;
            }
        }
        touched.sort_unstable();
        for other in touched.drain(..) {
            neighbours.push(other);
            weights.push(std::mem::take(&mut to_group[other as usize]));
        }
        starts.push(neighbours.len() as u32);
    }
    Level {
        graph: Csr::from_sorted(starts, neighbours, weights),
        inside,
    }
}
