//! The overview: agreements signed in each year, stacked by level, over the whole range of the data.

use crate::domain::agreement::Level;
use crate::domain::{AgreementIx, Dataset, Day};

/// How many agreements of each level were signed in a year, in the order of [`Level::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Year {
    /// By level.
    pub levels: [usize; 4],
}

impl Year {
    /// All levels together.
    #[must_use]
    pub fn total(&self) -> usize {
        self.levels.iter().sum()
    }
}

/// The overview of a selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Histogram {
    /// The first year.
    pub first: i32,
    /// Each year from the first to the last, empty ones included.
    pub years: Vec<Year>,
    /// The highest total; at least one.
    pub most: usize,
}

/// A part of a bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// The year.
    pub year: i32,
    /// The level.
    pub level: Level,
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Histogram {
    /// Counts a selection over the years of the whole dataset, so that the picture keeps its frame when filters change.
    #[must_use]
    pub fn of(dataset: &Dataset, agreements: &[AgreementIx], today: Day) -> Self {
        let all = || dataset.agreements().iter().map(|a| a.signed.year());
        let first = all().min().unwrap_or(today.year());
        let last = all().max().unwrap_or(today.year()).max(today.year());
        let mut years = vec![Year::default(); (last - first + 1).max(1) as usize];
        for ix in agreements {
            let agreement = dataset.agreement(*ix);
            let year = (agreement.signed.year() - first) as usize;
            let level = Level::ALL.iter().position(|l| *l == agreement.level);
            if let (Some(year), Some(level)) = (years.get_mut(year), level) {
                year.levels[level] += 1;
            }
        }
        let most = years.iter().map(Year::total).max().unwrap_or(0).max(1);
        Self { first, years, most }
    }

    /// The last year.
    #[must_use]
    pub fn last(&self) -> i32 {
        self.first + self.years.len() as i32 - 1
    }

    /// The stacked bars in a frame, national at the bottom.
    #[must_use]
    pub fn segments(&self, width: f64, height: f64) -> Vec<Segment> {
        let step = width / self.years.len() as f64;
        let gap = if step > 8.0 { 1.0 } else { 0.5 };
        let mut segments = Vec::new();
        for (i, year) in self.years.iter().enumerate() {
            let mut top = height;
            for (level, n) in Level::ALL.iter().zip(year.levels) {
                if n == 0 {
                    continue;
                }
                let tall = n as f64 / self.most as f64 * height;
                top -= tall;
                segments.push(Segment {
                    year: self.first + i as i32,
                    level: *level,
                    x: i as f64 * step + gap,
                    y: top,
                    width: (step - 2.0 * gap).max(0.5),
                    height: (tall - 0.7).max(0.5),
                });
            }
        }
        segments
    }
}
