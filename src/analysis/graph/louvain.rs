//! Groups that are linked more within than without.
//!
//! The method of Blondel, Guillaume, Lambiotte and Lefebvre (2008): each node goes to the neighbouring group that raises
//! the [modularity] most, until none wants to go; then each group becomes a node, and again. Three
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
const EFFORT: usize = 100_000;
const MOST_TRIES: usize = 16;
/// Rounds of one try; two or three are usual.
const MOST_ROUNDS: usize = 12;

/// The communities of a graph, the largest first.
#[must_use]
pub fn of(graph: &Csr) -> Groups {
    let tries = EFFORT / (2 * graph.link_count() + graph.len() + 1);
    best_of(graph, tries.clamp(1, MOST_TRIES))
}

/// Communities found at the first try.
#[must_use]
pub fn quickly(graph: &Csr) -> Groups {
    best_of(graph, 1)
}

fn best_of(graph: &Csr, tries: usize) -> Groups {
    let n = graph.len();
    let both_ways: f64 = (0..n).flat_map(|v| graph.weights(v)).sum();
    if both_ways <= 0.0 {
        return Groups::from_labels(&(0..n as u32).collect::<Vec<_>>());
    }
    let finest = Level {
        graph: graph.clone(),
        inside: vec![0.0; n],
    };
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
    let mut degree = level.inside.clone();
    let mut total = vec![0.0; n];
    let (degree, total) = (degree.as_mut_slice(), total.as_mut_slice());
    for v in 0..n {
        for weight in level.graph.weights(v) {
            degree[v] += weight;
        }
        total[labels[v] as usize] += degree[v];
    }
    // The weight from the node in hand to each group, and the groups it touches. One place more than there are groups,
    // for one that is written and not kept.
    let (mut to_group, mut touched) = (vec![0.0; n], vec![0_u32; n + 1]);
    let (to_group, touched) = (to_group.as_mut_slice(), touched.as_mut_slice());
    // Who waits for a turn: a ring of `n` places, for nobody waits twice.
    let (mut queue, mut waits) = (order.to_vec(), vec![true; n]);
    let (queue, waits) = (queue.as_mut_slice(), waits.as_mut_slice());
    let (mut head, mut waiting) = (0, n);
    let mut any = false;
    while waiting > 0 {
        let v = queue[head] as usize;
        head = if head + 1 == n { 0 } else { head + 1 };
        waiting -= 1;
        waits[v] = false;
        let own = labels[v];
        let (neighbours, weights) = (level.graph.neighbours(v), level.graph.weights(v));
        let mut groups = 0;
        for (&w, &weight) in neighbours.iter().zip(weights) {
            let group = labels[w as usize];
            let sum = &mut to_group[group as usize];
            touched[groups] = group;
            groups += usize::from(*sum == 0.0);
            *sum += weight;
        }
        let share = degree[v] / both_ways;
        total[own as usize] -= degree[v];
        let mut best = own;
        let mut most = to_group[own as usize] - total[own as usize] * share + NOTHING;
        for &group in &touched[..groups] {
            let gain = to_group[group as usize] - total[group as usize] * share;
            to_group[group as usize] = 0.0;
            if gain > most || (gain == most && group < best && best != own) {
                (best, most) = (group, gain);
            }
        }
        total[best as usize] += degree[v];
        if best == own {
            continue;
        }
        labels[v] = best;
        any = true;
        for &w in neighbours {
            let w = w as usize;
            if labels[w] != best && !waits[w] {
                waits[w] = true;
                let tail = head + waiting;
                queue[if tail >= n { tail - n } else { tail }] = w as u32;
                waiting += 1;
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
    let (mut inside, mut to_group) = (vec![0.0; groups], vec![0.0; groups]);
    let (inside_of, to_group) = (inside.as_mut_slice(), to_group.as_mut_slice());
    let mut touched: Vec<u32> = Vec::new();
    let (mut starts, mut neighbours, mut weights) = (vec![0_u32], Vec::new(), Vec::new());
    for group in 0..groups {
        for &member in &members[begins[group] as usize..begins[group + 1] as usize] {
            let member = member as usize;
            inside_of[group] += level.inside[member];
            let weights = level.graph.weights(member);
            for (&w, &weight) in level.graph.neighbours(member).iter().zip(weights) {
                let other = labels[w as usize];
                if other as usize == group {
                    inside_of[group] += weight;
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
