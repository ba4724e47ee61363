//! An order of rows that keeps together those that share columns, so that the lines between them are short.
//!
//! Rule: the cost of an order is the sum, over all columns, of the distance between its first and last row. Rows start
//! next to the rows they share most with, then each row in turn moves to the place where the cost is least, until no
//! move helps. Above a size the moves would cost too much; there, rows settle at the middle of their columns.

/// Above this many rows, rows settle instead of being tried everywhere.
const TRIED_EVERYWHERE: usize = 64;
/// Rounds of moves; two or three are usual.
const ROUNDS: usize = 8;

/// The rows in order. `sets` holds, for each column, its rows.
pub(super) fn order(rows: usize, sets: &[Vec<usize>]) -> Vec<usize> {
    let mut order = settled(rows, sets);
    if rows <= TRIED_EVERYWHERE {
        improve(&mut order, sets);
    }
    order
}

/// The sum of the lengths of the columns.
pub(super) fn cost(order: &[usize], sets: &[Vec<usize>]) -> usize {
    let mut place = vec![0; order.len()];
    for (i, &row) in order.iter().enumerate() {
        place[row] = i;
    }
    sets.iter()
        .map(|set| {
            let places = || set.iter().map(|&row| place[row]);
            places().max().unwrap_or(0) - places().min().unwrap_or(0)
        })
        .sum()
}

fn improve(order: &mut Vec<usize>, sets: &[Vec<usize>]) {
    let mut best = cost(order, sets);
    for _ in 0..ROUNDS {
        let before = best;
        for row in 0..order.len() {
            let Some(from) = order.iter().position(|r| *r == row) else {
                continue;
            };
            let mut rest = order.clone();
            rest.remove(from);
            for to in 0..=rest.len() {
                let mut tried = rest.clone();
                tried.insert(to, row);
                let now = cost(&tried, sets);
                if now < best {
                    best = now;
                    *order = tried;
                }
            }
        }
        if best == before {
            break;
        }
    }
}

/// Rows at the middle of the columns they are in, columns at the middle of their rows, a few times over.
fn settled(rows: usize, sets: &[Vec<usize>]) -> Vec<usize> {
    let mut degree = vec![0_usize; rows];
    for &row in sets.iter().flatten() {
        degree[row] += 1;
    }
    let mut order = grown(rows, sets, &degree);
    let mut best = (cost(&order, sets), order.clone());
    for _ in 0..24 {
        let mut place = vec![0.0; rows];
        for (i, &row) in order.iter().enumerate() {
            place[row] = i as f64;
        }
        let (mut sum, mut n) = (vec![0.0; rows], vec![0.0; rows]);
        for set in sets {
            let middle = set.iter().map(|&row| place[row]).sum::<f64>() / set.len().max(1) as f64;
            // Small agreements say more about who belongs together than large ones.
            let weight = 1.0 / set.len().max(1) as f64;
            for &row in set {
                sum[row] += middle * weight;
                n[row] += weight;
            }
        }
        order.sort_by(|a, b| {
            let at = |r: usize| {
                if n[r] > 0.0 {
                    sum[r] / n[r]
                } else {
                    rows as f64
                }
            };
            at(*a).total_cmp(&at(*b)).then(a.cmp(b))
        });
        let now = cost(&order, sets);
        if now < best.0 {
            best = (now, order.clone());
        }
    }
    best.1
}

/// Begins with the row of most columns, then always adds, above or below in turn, the row that shares most with those in.
fn grown(rows: usize, sets: &[Vec<usize>], degree: &[usize]) -> Vec<usize> {
    let mut shared = vec![0.0_f64; rows];
    let mut inside = vec![false; rows];
    let mut of_row: Vec<Vec<usize>> = vec![Vec::new(); rows];
    for (column, set) in sets.iter().enumerate() {
        for &row in set {
            of_row[row].push(column);
        }
    }
    let mut order = std::collections::VecDeque::new();
    for i in 0..rows {
        let next = (0..rows).filter(|r| !inside[*r]).max_by(|a, b| {
            shared[*a]
                .total_cmp(&shared[*b])
                .then(degree[*a].cmp(&degree[*b]))
                .then(b.cmp(a))
        });
        let Some(next) = next else { break };
        inside[next] = true;
        if i % 2 == 0 {
            order.push_back(next);
        } else {
            order.push_front(next);
        }
        for &column in &of_row[next] {
            for &row in &sets[column] {
                shared[row] += 1.0 / sets[column].len() as f64;
            }
        }
    }
    order.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_is_a_permutation_and_separates_two_groups() {
        let sets = vec![
            vec![0, 3],
            vec![3, 5],
            vec![0, 5],
            vec![1, 2],
            vec![2, 4],
            vec![1, 4],
        ];
        let order = order(6, &sets);
        let mut sorted = order.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, vec![0, 1, 2, 3, 4, 5]);
        assert_eq!(cost(&order, &sets), 8, "{order:?}");
    }
}
