//! The lineage of the agreement selected: what it stands on, and what stands on it, as curves between their marks.

use super::scene::{Cluster, Item};
use crate::analysis::geometry::{Point, push_point};
use crate::analysis::measure::{Weight, text_width_px};
use crate::domain::agreement::RelationKind;
use crate::domain::{AgreementIx, Dataset, Lang};
use crate::text::words;

/// One step of lineage, seen from an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The other agreement.
    pub other: AgreementIx,
    /// How the later stands to the earlier.
    pub kind: RelationKind,
    /// Whether the other is the later one.
    pub later: bool,
}

impl Step {
    /// The verb, said from the agreement the step starts from.
    #[must_use]
    pub const fn verb(self, lang: Lang) -> &'static str {
        if self.later {
            words::relation_passive(lang, self.kind)
        } else {
            words::relation(lang, self.kind)
        }
    }
}

/// Every step from an agreement, earlier ones first.
#[must_use]
pub fn steps(dataset: &Dataset, ix: AgreementIx) -> Vec<Step> {
    let step = |later: bool| {
        move |relation: &crate::domain::agreement::Relation| Step {
            other: relation.agreement,
            kind: relation.kind,
            later,
        }
    };
    let earlier = dataset.agreement(ix).related.iter().map(step(false));
    let later = dataset.referred_by(ix).iter().map(step(true));
    earlier.chain(later).collect()
}

/// A curve from the earlier to the later agreement, with its verb.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// The path.
    pub path: String,
    /// The head of the arrow, at the end of the path.
    pub head: String,
    /// The verb.
    pub verb: &'static str,
    /// Where the verb begins.
    pub at: Point,
}

/// Where an agreement's mark, or the cluster it is in, stands.
fn anchor(items: &[Item], clusters: &[Cluster], ix: AgreementIx) -> Option<Point> {
    let item = items
        .iter()
        .find(|item| item.key.agreement == ix)
        .map(|item| Point::new(item.marks.head.ends().0, item.y));
    item.or_else(|| {
        clusters
            .iter()
            .find(|cluster| cluster.members.contains(&ix))
            .map(|cluster| Point::new(cluster.left, cluster.y))
    })
}

/// The curves of `selected`; one for each place that its relatives stand at.
#[must_use]
pub fn curves(
    dataset: &Dataset,
    items: &[Item],
    clusters: &[Cluster],
    selected: AgreementIx,
    lang: Lang,
) -> Vec<Curve> {
    let Some(here) = anchor(items, clusters, selected) else {
        return Vec::new();
    };
    let mut seen: Vec<Point> = Vec::new();
    let mut curves: Vec<Curve> = Vec::new();
    for step in steps(dataset, selected) {
        let Some(there) = anchor(items, clusters, step.other) else {
            continue;
        };
        if seen.contains(&there) || there == here {
            continue;
        }
        seen.push(there);
        let (from, to) = if step.later {
            (here, there)
        } else {
            (there, here)
        };
        curves.push(curve(from, to, step.verb(lang), there));
    }
    curves
}

fn curve(from: Point, to: Point, verb: &'static str, other: Point) -> Curve {
    let start = Point::new(from.x - 2.0, from.y + 2.0);
    let end = Point::new(to.x - 5.0, to.y);
    // The wider the step down, the farther the curve swings out to the left, within reason.
    let swing = (18.0 + (to.y - from.y).abs() * 0.12).min(56.0);
    let out = start.x.min(end.x) - swing;
    let mut path = String::from("M");
    push_point(&mut path, start);
    path.push('C');
    let rise = (end.y - start.y) * 0.35;
    push_point(&mut path, Point::new(out, start.y + rise));
    path.push(' ');
    push_point(&mut path, Point::new(out, end.y - rise * 0.4));
    path.push(' ');
    push_point(&mut path, end);
    let mut head = String::from("M");
    push_point(&mut head, Point::new(end.x + 3.0, end.y));
    for (dx, dy) in [(-5.0, -3.6), (-5.0, 3.6)] {
        head.push('L');
        push_point(&mut head, Point::new(end.x + dx, end.y + dy));
    }
    head.push('Z');
    let width = text_width_px(verb, 13.0, Weight::Regular);
    let at = Point::new((other.x - width - 14.0).max(2.0), other.y - 6.0);
    Curve {
        path,
        head,
        verb,
        at,
    }
}
