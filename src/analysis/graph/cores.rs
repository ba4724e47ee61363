//! The cores of a graph: the *k*-core is what is left when every node with fewer than *k* neighbours left is taken away,
//! again and again. The core number of a node is the largest *k* whose core it is in.
//!
//! By Batagelj and Zaveršnik (2003): nodes stand in order of the neighbours they have left, the least linked one is
//! taken, and its neighbours move one step down; the time grows with the number of links only.

use super::Csr;

/// The core number of each node.
#[must_use]
pub fn of(graph: &Csr) -> Vec<u32> {
    let n = graph.len();
    let mut left: Vec<u32> = (0..n).map(|v| graph.degree(v) as u32).collect();
    let most = left.iter().copied().max().unwrap_or(0) as usize;
    // Where the nodes with that many neighbours begin in the order.
    let mut begins = vec![0_usize; most + 2];
    for &degree in &left {
        begins[degree as usize + 1] += 1;
    }
    for degree in 0..=most {
        begins[degree + 1] += begins[degree];
    }
    let mut order = vec![0_usize; n];
    let mut place = vec![0_usize; n];
    let mut at = begins.clone();
    for v in 0..n {
        let slot = &mut at[left[v] as usize];
        (order[*slot], place[v]) = (v, *slot);
        *slot += 1;
    }
    for i in 0..n {
        let v = order[i];
        for &w in graph.neighbours(v) {
            let w = w as usize;
            if left[w] > left[v] {
                // Swaps `w` with the first of its class, then moves the border of the class past it.
                let begin = &mut begins[left[w] as usize];
                let (here, first) = (place[w], *begin);
                let other = order[first];
                order.swap(here, first);
                (place[w], place[other]) = (first, here);
                *begin += 1;
                left[w] -= 1;
            }
        }
    }
    left
}
