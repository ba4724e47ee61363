//! Lines as pixels: their heat is their length, what is outside is cut, the same picture each time; and quickly.

use paraphe::analysis::geometry::Point;
use paraphe::analysis::network::plot::{Look, Plot};
use paraphe::analysis::network::raster::{Pen, Raster};
use proptest::prelude::*;

const PEN: Pen = Pen {
    width: 1.0,
    dash: 0.0,
};

/// The sum of the opacity of a frame with one line, in pixels.
fn inked(from: Point, to: Point, pen: Pen, size: usize) -> f64 {
    let mut raster = Raster::new(size, size);
    raster.line(from, to, pen);
    raster.wash([0, 0, 0], 1.0);
    // An opacity of one line at full strength is all or nothing, so a weak ink is used for areas.
    raster.clear(size, size);
    raster.line(from, to, pen);
    raster.wash([0, 0, 0], 0.5);
    raster
        .pixels()
        .chunks(4)
        .map(|p| f64::from(p[3]) / 127.0)
        .sum()
}

#[test]
fn a_line_leaves_as_much_ink_as_it_is_long() {
    for (x, y) in [(300.0, 50.0), (50.0, 300.0), (280.0, 280.0), (300.0, 180.0)] {
        let length = ((x - 50.0_f64).powi(2) + (y - 50.0_f64).powi(2)).sqrt();
        for width in [1.0, 2.0] {
            let pen = Pen { width, ..PEN };
            let ink = inked(Point::new(50.3, 50.7), Point::new(x, y), pen, 400);
            let expected = length * f64::from(width);
            assert!(
                (ink / expected - 1.0).abs() < 0.12,
                "{x} {y} {width}: {ink} for {expected}"
            );
            let dashed = inked(
                Point::new(50.3, 50.7),
                Point::new(x, y),
                Pen { width, dash: 4.0 },
                400,
            );
            assert!(
                (dashed / expected - 0.5).abs() < 0.1,
                "{dashed} of {expected}"
            );
        }
    }
}

#[test]
fn a_line_passes_through_its_own_points() {
    let mut raster = Raster::new(100, 100);
    raster.line(Point::new(10.5, 10.5), Point::new(90.5, 50.5), PEN);
    raster.wash([1, 2, 3], 0.8);
    let at = |x: usize, y: usize| raster.pixels()[(y * 100 + x) * 4 + 3];
    for (x, y) in [(11, 10), (50, 30), (89, 50)] {
        assert!(at(x, y) > 60, "{x} {y}: {}", at(x, y));
    }
    assert_eq!(at(50, 40), 0);
    assert_eq!(&raster.pixels()[(30 * 100 + 50) * 4..][..3], &[1, 2, 3]);
}

#[test]
fn more_lines_are_deeper_and_never_more_than_full() {
    let depth = |n: usize| {
        let mut raster = Raster::new(20, 20);
        for _ in 0..n {
            raster.line(Point::new(0.0, 10.5), Point::new(20.0, 10.5), PEN);
        }
        raster.wash([0, 0, 0], 0.3);
        raster.pixels()[(10 * 20 + 10) * 4 + 3]
    };
    assert_eq!(depth(0), 0);
    for (few, many) in [(1, 2), (2, 5), (5, 20)] {
        assert!(depth(few) < depth(many));
    }
    assert!(depth(5_000) >= 250);
}

proptest! {
    #[test]
    fn any_line_is_drawn_without_a_panic(x0 in -1e4..1e4_f64, y0 in -1e4..1e4_f64, x1 in -1e4..1e4_f64, y1 in -1e4..1e4_f64,
        width in 0.2..4.0_f32, dash in 0.0..9.0_f32) {
        let mut raster = Raster::new(64, 48);
        raster.line(Point::new(x0, y0), Point::new(x1, y1), Pen { width, dash });
        raster.wash([9, 9, 9], 0.4);
        raster.disc(Point::new(x0, y1), 5.0, [1, 1, 1], 1.0, [2, 2, 2], 0.5);
        raster.lozenge(Point::new(x1, y0), 5.0, [1, 1, 1], 1.0);
        prop_assert_eq!(raster.pixels().len(), 64 * 48 * 4);
    }

    /// A part outside the frame changes nothing inside.
    #[test]
    fn what_is_outside_is_cut_where_it_should(y in 5.0..40.0_f64, slope in -0.4..0.4_f64) {
        let draw = |left: f64, right: f64| {
            let mut raster = Raster::new(64, 48);
            raster.line(Point::new(left, y + slope * left), Point::new(right, y + slope * right), PEN);
            raster.wash([0, 0, 0], 0.5);
            raster
        };
        let (short, long) = (draw(-3.0, 67.0), draw(-900.0, 900.0));
        let apart = short.pixels().iter().zip(long.pixels()).map(|(a, b)| a.abs_diff(*b)).max();
        prop_assert!(apart.unwrap_or(0) <= 4, "{:?}", apart);
    }
}

/// Not a benchmark, which runs in the browser: a picture of the size asked for, drawn whole, the same each time.
#[test]
fn twenty_thousand_nodes_are_one_picture() {
    let n = 20_000_u32;
    let places: Vec<Point> = (0..n)
        .map(|i| {
            let (radius, angle) = (f64::from(i).sqrt(), f64::from(i) * 2.399_963);
            Point::new(radius * angle.cos(), radius * angle.sin())
        })
        .collect();
    let links: Vec<(u32, u32)> = (0..n)
        .flat_map(|i| (1..6).map(move |k| (i, (i * 7919 + k * 104_729) % n)))
        .collect();
    let mut plot = Plot::new(places, links.clone());
    assert_eq!(plot.link_count(), links.len());
    let look = Look::plain(n as usize, links.len());
    let start = std::time::Instant::now();
    let first = plot.draw((1200, 700), 1.0, 0.5, 0.5, look).to_vec();
    println!("{} links: {:?}", links.len(), start.elapsed());
    assert_eq!(first, plot.draw((1200, 700), 1.0, 0.5, 0.5, look));
    assert_ne!(first, plot.draw((1200, 700), 3.0, 0.4, 0.5, look));
    assert!(first.chunks(4).filter(|p| p[3] > 0).count() > 100_000);
}
