//! A plain graph as one picture: every link, every node, one ink for each. For graphs too large for an element a node.

use super::raster::{Ink, Pen, Raster};
use crate::analysis::geometry::Point;

/// How a plain graph is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// The ink of the links.
    pub link: Ink,
    /// How strong one link is; the more links, the fainter each should be.
    pub strength: f32,
    /// The ink of the nodes.
    pub node: Ink,
    /// The radius of the nodes, in pixels.
    pub radius: f64,
}

impl Look {
    /// Ink on white, links fainter as there are more of them for each node.
    #[must_use]
    pub fn plain(nodes: usize, links: usize) -> Self {
        let crowd = links as f64 / nodes.max(1) as f64;
        Self {
            link: [106, 97, 128],
            strength: (0.6 / crowd.max(1.0).sqrt()).max(0.08) as f32,
            node: [29, 22, 48],
            radius: if nodes > 5_000 { 1.6 } else { 2.6 },
        }
    }
}

/// A plain graph with its places.
#[derive(Clone, Debug, Default)]
pub struct Plot {
    places: Vec<Point>,
    links: Vec<(u32, u32)>,
    /// The middle and the width of what there is.
    middle: Point,
    extent: f64,
    raster: Raster,
}

impl Plot {
    /// Keeps the places, and the links between them; a link to a node that is not there is left out.
    #[must_use]
    pub fn new(places: Vec<Point>, mut links: Vec<(u32, u32)>) -> Self {
        let n = places.len();
        links.retain(|&(a, b)| (a as usize) < n && (b as usize) < n);
        let (mut low, mut high) = places
            .first()
            .map_or((Point::default(), Point::default()), |p| (*p, *p));
        for p in &places {
            low = Point::new(low.x.min(p.x), low.y.min(p.y));
            high = Point::new(high.x.max(p.x), high.y.max(p.y));
        }
        Self {
            places,
            links,
            middle: Point::new((low.x + high.x) / 2.0, (low.y + high.y) / 2.0),
            extent: (high.x - low.x).max(high.y - low.y).max(1e-9),
            raster: Raster::default(),
        }
    }

    /// How many links are drawn.
    #[must_use]
    pub fn link_count(&self) -> usize {
        self.links.len()
    }

    /// Draws what a camera sees into `width` × `height` pixels: at zoom 1 everything is in the frame; `x` and `y`, from
    /// 0 to 1, are the part of the whole that stands in the middle.
    pub fn draw(&mut self, size: (usize, usize), zoom: f64, x: f64, y: f64, look: Look) -> &[u8] {
        let (width, height) = size;
        self.raster.clear(width, height);
        let scale = zoom * (width.min(height) as f64) / self.extent * 0.95;
        let centre = Point::new(
            self.middle.x + (x - 0.5) * self.extent,
            self.middle.y + (y - 0.5) * self.extent,
        );
        let (half_width, half_height) = (width as f64 / 2.0, height as f64 / 2.0);
        let screen: Vec<Point> = self
            .places
            .iter()
            .map(|p| {
                Point::new(
                    half_width + (p.x - centre.x) * scale,
                    half_height + (p.y - centre.y) * scale,
                )
            })
            .collect();
        let pen = Pen {
            width: 1.0,
            dash: 0.0,
        };
        for &(a, b) in &self.links {
            self.raster
                .line(screen[a as usize], screen[b as usize], pen);
        }
        self.raster.wash(look.link, look.strength);
        for at in &screen {
            self.raster
                .disc(*at, look.radius, look.node, 0.0, look.node, 1.0);
        }
        self.raster.pixels()
    }
}
