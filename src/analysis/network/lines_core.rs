//! What set lines draw: the part of the graph in which rows and columns hold each other up.

use super::graph::Graph;

/// Rows wished for at most when no threshold is chosen.
const ROWS: usize = 40;

/// Organisations and agreements that hold each other up: each organisation is in `threshold` of the agreements at
/// least, each agreement joins two of the organisations at least.
pub(super) struct Core {
    pub(super) threshold: usize,
    pub(super) rows: Vec<usize>,
    pub(super) columns: Vec<usize>,
}

/// The core of the smallest threshold that leaves a readable number of rows; of threshold one where all are wanted.
pub(super) fn readable_core(graph: &Graph, all: bool) -> Core {
    let mut threshold = 1;
    loop {
        let core = core(graph, threshold);
        if all || core.rows.len() <= ROWS {
            return core;
        }
        threshold += 1;
    }
}

fn core(graph: &Graph, threshold: usize) -> Core {
    let n = graph.organisation_count();
    let mut is_in = vec![true; graph.len()];
    loop {
        let counts: Vec<usize> = (0..graph.len())
            .map(|i| graph.neighbours(i).iter().filter(|&&j| is_in[j]).count())
            .collect();
        let falls: Vec<usize> = (0..graph.len())
            .filter(|&i| is_in[i] && counts[i] < if i < n { threshold } else { 2 })
            .collect();
        if falls.is_empty() {
            break;
        }
        for i in falls {
            is_in[i] = false;
        }
    }
    Core {
        threshold,
        rows: (0..n).filter(|&i| is_in[i]).collect(),
        columns: (n..graph.len()).filter(|&i| is_in[i]).collect(),
    }
}
