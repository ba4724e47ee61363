//! When targets fall due and when figures of them were published: what is drawn of them along time.
//!
//! Rule: a due date before the signature is not drawn; a figure dated up to a month after the signature is a starting
//! point, not a result. A due date stands at the last day that it allows, a figure in the middle of its days.
//!
//! They are taken while the answers are, since every target is at hand then: to look for them again, all over the
//! memory, took a timeline of ten thousand agreements longer than to draw its first picture.

use super::{Deadline, deadline};
use crate::domain::{Agreement, AgreementIx, Day};

/// The moments of all agreements of a dataset, end to end in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moments {
    due: Vec<(Day, Deadline)>,
    results: Vec<i32>,
    /// Where those of each agreement end in the two lists.
    ends: Vec<(u32, u32)>,
}

/// The moments of an agreement.
#[derive(Clone, Copy, Debug, Default)]
pub struct Later<'a> {
    /// The due dates of its targets, and whether they are past.
    pub due: &'a [(Day, Deadline)],
    /// Its published results, in half days since 1970.
    pub results: &'a [i32],
}

impl Moments {
    /// Adds those of the next agreement.
    pub(super) fn push(&mut self, agreement: &Agreement, today: Day) {
        let (first, last) = (agreement.signed.earliest(), agreement.signed.latest());
        for target in &agreement.targets {
            if let Some(day) = target
                .due
                .map(|due| due.latest())
                .filter(|day| *day >= first)
            {
                self.due.push((day, deadline(target.due, today)));
            }
            for observation in &target.observations {
                let (from, to) = (observation.date.earliest(), observation.date.latest());
                if to.number() > last.number() + 31 {
                    self.results.push(from.number() + to.number() + 1);
                }
            }
        }
        let ends = (self.due.len() as u32, self.results.len() as u32);
        self.ends.push(ends);
    }

    /// Those of an agreement of the dataset.
    #[must_use]
    pub fn of(&self, ix: AgreementIx) -> Later<'_> {
        let position = ix.position();
        let end = |position: usize| self.ends.get(position).copied();
        let before = position.checked_sub(1).and_then(end).unwrap_or_default();
        let Some(end) = end(position) else {
            return Later::default();
        };
        Later {
            due: part(&self.due, before.0, end.0),
            results: part(&self.results, before.1, end.1),
        }
    }
}

fn part<T>(list: &[T], from: u32, to: u32) -> &[T] {
    list.get(from as usize..to as usize).unwrap_or_default()
}
