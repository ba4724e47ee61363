//! The links of the fan: curves that leave and arrive level.

use super::fan::{Partner, Rib, Spoke};
use super::graph::Graph;
use crate::analysis::geometry::{Point, push_point};
use crate::domain::agreement::Role;

/// Every link of the fan: from the organisation to each agreement, from each agreement to its other parties.
pub(super) fn ribs(
    graph: &Graph,
    focus: usize,
    from: Point,
    drawn: &[usize],
    spokes: &[Spoke],
    partners: &[(usize, Vec<usize>)],
    rings: &[Partner],
) -> Vec<Rib> {
    let signed = |agreement: usize, organisation: usize| {
        graph
            .neighbours(agreement)
            .iter()
            .zip(graph.roles(agreement))
            .any(|(o, role)| *o == organisation && *role == Role::Signatory)
    };
    let mut ribs = Vec::new();
    for (i, spoke) in spokes.iter().enumerate() {
        ribs.push(Rib {
            spoke: i,
            partner: None,
            level: spoke.level,
            signed: signed(drawn[i], focus),
            thin: false,
            d: curve(from, spoke.at, 0.55, 0.45),
        });
    }
    for (j, (place, shared)) in partners.iter().enumerate() {
        let Some(ring) = rings.get(j) else { continue };
        let thin = shared.len() >= 4 && shared.len() * 5 >= drawn.len() * 2;
        for &i in shared {
            ribs.push(Rib {
                spoke: i,
                partner: Some(j),
                level: spokes[i].level,
                signed: signed(drawn[i], *place),
                thin,
                d: curve(spokes[i].at, ring.at, 0.55, 0.5),
            });
        }
    }
    ribs
}

/// A curve that leaves and arrives level.
pub(super) fn curve(a: Point, b: Point, leave: f64, arrive: f64) -> String {
    let dx = b.x - a.x;
    let mut d = String::from("M");
    push_point(&mut d, a);
    d.push('C');
    push_point(&mut d, Point::new(a.x + dx * leave, a.y));
    d.push(' ');
    push_point(&mut d, Point::new(b.x - dx * arrive, b.y));
    d.push(' ');
    push_point(&mut d, b);
    d
}
