//! From lists of members to links between members.
//!
//! Two members are linked where they are in a list together. A list of *k* members would weigh *k* − 1 times more to
//! each of them than a list of two, so each list gives its links the weight 1 / (*k* − 1): to every member, a list
//! brings a weight of one in all, however long it is (Newman, 2001). A list of one links nobody.

use super::Csr;

/// What the lists make of the members.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Projection {
    /// The members and their links, each of weight Σ 1 / (k − 1) over the lists shared.
    pub graph: Csr,
    /// How many lists are shared, in the order of the graph's neighbours, node after node.
    pub shared: Vec<u32>,
}

impl Projection {
    /// How many pairs there are in all lists: the number of links, each as often as it is shared.
    #[must_use]
    pub fn pairs(&self) -> u64 {
        self.shared.iter().map(|n| u64::from(*n)).sum::<u64>() / 2
    }
}

/// Links the `n` members of some lists. The list `i` is `members[starts[i]..starts[i + 1]]`, each member once.
///
/// ```
/// use paraphe::analysis::graph::projection;
///
/// // Three together, then two of them again.
/// let together = projection::of(3, &[0, 3, 5], &[0, 1, 2, 0, 1]);
/// assert_eq!(together.graph.neighbours(0), [1, 2]);
/// assert_eq!(together.graph.weights(0), [1.5, 0.5]);
/// assert_eq!(together.shared, [2, 1, 2, 1, 1, 1]);
/// ```
#[must_use]
pub fn of(n: usize, starts: &[u32], members: &[u32]) -> Projection {
    let lists = starts.len().saturating_sub(1);
    let list = |i: usize| &members[starts[i] as usize..starts[i + 1] as usize];
    // The lists of each member, in order.
    let mut begins = vec![0_u32; n + 1];
    for &member in members {
        begins[member as usize + 1] += 1;
    }
    for v in 0..n {
        begins[v + 1] += begins[v];
    }
    let mut at = begins.clone();
    let mut lists_of = vec![0_u32; members.len()];
    for i in 0..lists {
        for &member in list(i) {
            let slot = &mut at[member as usize];
            lists_of[*slot as usize] = i as u32;
            *slot += 1;
        }
    }

    let mut weight = vec![0.0; n];
    let mut count = vec![0_u32; n];
    let mut met: Vec<u32> = Vec::new();
    let (mut ends, mut neighbours) = (vec![0_u32], Vec::new());
    let (mut weights, mut shared) = (Vec::new(), Vec::new());
    for v in 0..n {
        for &i in &lists_of[begins[v] as usize..begins[v + 1] as usize] {
            let together = list(i as usize);
            if together.len() < 2 {
                continue;
            }
            let share = 1.0 / (together.len() - 1) as f64;
            for &other in together {
                let w = other as usize;
                if w == v {
                    continue;
                }
                if count[w] == 0 {
                    met.push(other);
                }
                count[w] += 1;
                weight[w] += share;
            }
        }
        met.sort_unstable();
        for &other in &met {
            let w = other as usize;
            neighbours.push(other);
            weights.push(std::mem::take(&mut weight[w]));
            shared.push(std::mem::take(&mut count[w]));
        }
        met.clear();
        ends.push(neighbours.len() as u32);
    }
    Projection {
        graph: Csr::from_sorted(ends, neighbours, weights),
        shared,
    }
}
