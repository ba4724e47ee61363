//! Every node in one group, the groups numbered in a way that does not depend on how they were found.

use crate::domain::arrange::Arrange as _;

/// A partition of the nodes. Group 0 is the largest; of two groups of one size, the one with the smallest member comes
/// first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Groups {
    /// The group of each node.
    of: Vec<u32>,
    /// How many nodes each group has.
    sizes: Vec<u32>,
}

impl Groups {
    /// The groups of nodes that have the same label; labels may be any numbers smaller than there are nodes.
    #[must_use]
    pub fn from_labels(labels: &[u32]) -> Self {
        let n = labels.len();
        let mut size = vec![0_u32; n];
        // Labels in the order of their smallest member.
        let mut found = Vec::new();
        for &label in labels {
            let size = &mut size[label as usize];
            if *size == 0 {
                found.push(label);
            }
            *size += 1;
        }
        // The sort is stable, so equal sizes keep the order of their smallest members.
        found.arrange_by_key(|&label| std::cmp::Reverse(size[label as usize]));
        let mut number = vec![0_u32; n];
        for (i, &label) in found.iter().enumerate() {
            number[label as usize] = i as u32;
        }
        Self {
            of: labels.iter().map(|&l| number[l as usize]).collect(),
            sizes: found.iter().map(|&l| size[l as usize]).collect(),
        }
    }

    /// The group of a node.
    #[must_use]
    pub fn of(&self, node: usize) -> usize {
        self.of[node] as usize
    }

    /// The group of each node, by number.
    #[must_use]
    pub fn numbers(&self) -> &[u32] {
        &self.of
    }

    /// How many groups.
    #[must_use]
    pub fn count(&self) -> usize {
        self.sizes.len()
    }

    /// How many nodes each group has, the largest first.
    #[must_use]
    pub fn sizes(&self) -> &[u32] {
        &self.sizes
    }

    /// The members of each group, ascending.
    #[must_use]
    pub fn members(&self) -> Vec<Vec<usize>> {
        let mut members: Vec<Vec<usize>> = self.sizes.iter().map(|_| Vec::new()).collect();
        for (node, &group) in self.of.iter().enumerate() {
            members[group as usize].push(node);
        }
        members
    }
}
