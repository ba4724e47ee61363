//! The nearest known name, for a misspelt one.

use crate::text::letters;

/// The candidate nearest to `name`, if it is near enough to be what was meant: at most one slip for three letters.
#[must_use]
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted: Vec<char> = plain(name);
    // A megabyte is no misspelt name.
    if wanted.len() > 100 {
        return None;
    }
    let most = wanted.len().div_ceil(3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (distance(&wanted, &plain(candidate)), candidate))
        .filter(|(distance, _)| *distance <= most)
        .min()
        .map(|(_, candidate)| candidate)
}

fn plain(name: &str) -> Vec<char> {
    name.chars()
        .filter(|c| !matches!(c, '-' | '_' | ' '))
        .map(letters::small)
        .take(200)
        .collect()
}

/// How many letters to insert, delete, change or swap with their neighbour (optimal string alignment).
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let change = last.get(j).map_or(0, |d| d + usize::from(x != y));
            let delete = last.get(j + 1).map_or(0, |d| d + 1);
            let insert = row.get(j).map_or(0, |d| d + 1);
            let mut best = change.min(delete).min(insert);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x);
            if swapped && let Some(d) = before.get(j - 1) {
                best = best.min(d + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_name_and_a_stranger_finds_none() {
        let fields = ["signed", "summary", "sources", "targets", "active_from"];
        for (typed, meant) in [
            ("singed", Some("signed")),
            ("sumary", Some("summary")),
            ("source", Some("sources")),
            ("activeFrom", Some("active_from")),
            ("Targets", Some("targets")),
            ("budget", None),
            ("", None),
        ] {
            assert_eq!(nearest(typed, fields), meant, "{typed}");
        }
    }
}
