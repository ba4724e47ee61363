//! Which part of the map is on the screen.
//!
//! Two spaces: the *world*, where nodes have their places, and the *screen*, in pixels of the frame. A camera is the
//! point of the world in the middle of the frame, and how many pixels a unit of the world takes.

use crate::analysis::geometry::{Bounds, Point};

/// Pixels for a unit of the world, at most.
const CLOSEST: f64 = 14.0;
/// Room left around what is fitted, in pixels: names reach beyond their nodes.
const MARGIN_X: f64 = 56.0;
const MARGIN_Y: f64 = 26.0;

/// The size of the frame, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Frame {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// A phone has less room to leave.
fn margin_x(frame: Frame) -> f64 {
    MARGIN_X.min(frame.width * 0.07)
}

/// Where one looks from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The point of the world in the middle of the frame.
    pub centre: Point,
    /// Pixels for one unit of the world.
    pub scale: f64,
}

impl Camera {
    /// Everything in the frame.
    #[must_use]
    pub fn fitting(world: Bounds, frame: Frame) -> Self {
        let room = |size: f64, margin: f64| (size - 2.0 * margin).max(size * 0.5).max(1.0);
        let scale = (room(frame.width, margin_x(frame)) / world.width().max(1.0))
            .min(room(frame.height, MARGIN_Y) / world.height().max(1.0))
            .min(CLOSEST / 3.0);
        Self {
            centre: Point::new(
                (world.left + world.right) / 2.0,
                (world.top + world.bottom) / 2.0,
            ),
            scale,
        }
    }

    /// The page on which names may stand: the whole of `world` at this scale and the margin around it. Its middle is
    /// that of the world, not of the frame, so that names stay where they are while one moves the map.
    #[must_use]
    pub fn page(&self, world: Bounds, frame: Frame) -> Bounds {
        Bounds {
            left: world.left * self.scale - margin_x(frame),
            top: world.top * self.scale - MARGIN_Y,
            right: world.right * self.scale + margin_x(frame),
            bottom: world.bottom * self.scale + MARGIN_Y,
        }
    }

    /// Where a point of the world is on the screen.
    #[must_use]
    pub fn screen_from_world(&self, point: Point, frame: Frame) -> Point {
        Point::new(
            frame.width / 2.0 + (point.x - self.centre.x) * self.scale,
            frame.height / 2.0 + (point.y - self.centre.y) * self.scale,
        )
    }

    /// Which point of the world is at a place on the screen.
    #[must_use]
    pub fn world_from_screen(&self, point: Point, frame: Frame) -> Point {
        Point::new(
            self.centre.x + (point.x - frame.width / 2.0) / self.scale,
            self.centre.y + (point.y - frame.height / 2.0) / self.scale,
        )
    }

    /// Closer (`factor` above 1) or further, around a place on the screen that stays where it is. Never further than
    /// half of `whole`, the camera that shows everything.
    #[must_use]
    pub fn zoomed(&self, factor: f64, around: Point, frame: Frame, whole: Self) -> Self {
        let kept = self.world_from_screen(around, frame);
        let scale = (self.scale * factor).clamp(whole.scale * 0.7, CLOSEST.max(whole.scale));
        Self {
            scale,
            centre: Point::new(
                kept.x - (around.x - frame.width / 2.0) / scale,
                kept.y - (around.y - frame.height / 2.0) / scale,
            ),
        }
    }

    /// Moved by a distance on the screen; the middle of the frame stays inside `world`, so that nobody gets lost.
    #[must_use]
    pub fn moved(&self, dx: f64, dy: f64, world: Bounds) -> Self {
        Self {
            scale: self.scale,
            centre: Point::new(
                (self.centre.x - dx / self.scale).clamp(world.left, world.right.max(world.left)),
                (self.centre.y - dy / self.scale).clamp(world.top, world.bottom.max(world.top)),
            ),
        }
    }

    /// The nearest camera that shows `point` well inside the frame; itself where it already does.
    #[must_use]
    pub fn showing(&self, point: Point, frame: Frame) -> Self {
        let at = self.screen_from_world(point, frame);
        let shift = |at: f64, size: f64| {
            let margin = (size * 0.15).min(70.0);
            at - at.clamp(margin, (size - margin).max(margin))
        };
        Self {
            scale: self.scale,
            centre: Point::new(
                self.centre.x + shift(at.x, frame.width) / self.scale,
                self.centre.y + shift(at.y, frame.height) / self.scale,
            ),
        }
    }

    /// The `transform` that draws the world through this camera.
    #[must_use]
    pub fn transform(&self, frame: Frame) -> String {
        let zero = self.screen_from_world(Point::default(), frame);
        format!(
            "translate({:.2} {:.2}) scale({:.5})",
            zero.x, zero.y, self.scale
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame {
        width: 800.0,
        height: 600.0,
    };
    const WORLD: Bounds = Bounds {
        left: -500.0,
        top: -300.0,
        right: 500.0,
        bottom: 300.0,
    };

    #[test]
    fn what_is_fitted_is_in_the_frame_and_both_ways_agree() {
        let camera = Camera::fitting(WORLD, FRAME);
        for corner in [Point::new(-500.0, -300.0), Point::new(500.0, 300.0)] {
            let at = camera.screen_from_world(corner, FRAME);
            assert!(at.x >= 0.0 && at.x <= 800.0 && at.y >= 0.0 && at.y <= 600.0);
            let back = camera.world_from_screen(at, FRAME);
            assert!((back.x - corner.x).abs() < 1e-9 && (back.y - corner.y).abs() < 1e-9);
        }
    }

    #[test]
    fn zooming_keeps_what_is_under_the_pointer() {
        let whole = Camera::fitting(WORLD, FRAME);
        let pointer = Point::new(130.0, 410.0);
        let before = whole.world_from_screen(pointer, FRAME);
        let after = whole
            .zoomed(3.0, pointer, FRAME, whole)
            .world_from_screen(pointer, FRAME);
        assert!((before.x - after.x).abs() < 1e-9 && (before.y - after.y).abs() < 1e-9);
    }

    #[test]
    fn a_node_out_of_sight_is_brought_in() {
        let close = Camera {
            centre: Point::default(),
            scale: 10.0,
        };
        let node = Point::new(400.0, -200.0);
        let at = close.showing(node, FRAME).screen_from_world(node, FRAME);
        assert!(at.x <= 800.0 && at.x >= 0.0 && at.y >= 0.0 && at.y <= 600.0);
        let near = Point::new(3.0, 3.0);
        assert_eq!(close.showing(near, FRAME), close);
    }
}
