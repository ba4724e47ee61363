//! The axis: from decades to days, worded by the language, never crowded.
//!
//! Rule: the finest step whose widest label fits between two of its ticks carries the labels; the next finer step
//! that leaves eleven pixels between lines is ruled without words. A window that begins inside a unit says so at its
//! left edge ("2015" where March 2015 is the first month shown).

use super::scale::Scale;
use crate::analysis::measure::{Weight, text_width_px};
use crate::domain::Lang;
use crate::domain::date::{Day, days_in_month};
use crate::text::dates::short_month;

/// Size of the labels of the axis.
pub const FONT: f64 = 13.5;
/// From the line of a tick to its label.
pub const LABEL_OFFSET: f64 = 5.0;
/// Between a label and the next line.
const AIR: f64 = 9.0;
/// Lines closer than this are not ruled.
const CLOSEST_LINES: f64 = 11.0;

/// A labelled line of the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where.
    pub x: f64,
    /// What it says.
    pub label: String,
    /// Whether a year begins there, or the label is that of a year.
    pub strong: bool,
}

/// The axis of a window.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Axis {
    /// Labelled lines.
    pub ticks: Vec<Tick>,
    /// Lines without a label.
    pub minor: Vec<f64>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Step {
    Days(u32),
    Months(u32),
    Years(i32),
}

/// From the finest to the coarsest.
const STEPS: [Step; 12] = [
    Step::Days(1),
    Step::Days(5),
    Step::Days(10),
    Step::Months(1),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
    Step::Years(20),
    Step::Years(50),
];

impl Step {
    /// One of its units: what a window begins inside is named by the unit, not by the step.
    fn unit(self) -> Self {
        match self {
            Self::Days(_) => Self::Days(1),
            Self::Months(_) => Self::Months(1),
            Self::Years(_) => Self::Years(1),
        }
    }

    /// The shortest time between two of its ticks, in days.
    fn shortest(self) -> f64 {
        match self {
            Self::Days(n) => f64::from(n),
            Self::Months(n) => 28.0 + 30.3 * f64::from(n - 1),
            Self::Years(n) => 365.0 * f64::from(n),
        }
    }

    /// The first of its ticks on or before `day`.
    fn floor(self, day: Day) -> Day {
        let (year, month, date) = day.ymd();
        match self {
            Self::Days(n) => {
                let date = (date - 1) / n * n + 1;
                // The 31st is not a tenth day: it would stand against the first of the next month.
                let last = if n > 1 && date == 31 { 31 - n } else { date };
                Day::from_ymd(year, month, last)
            }
            Self::Months(n) => Day::from_ymd(year, (month - 1) / n * n + 1, 1),
            Self::Years(n) => Day::from_ymd(year.div_euclid(n) * n, 1, 1),
        }
    }

    /// The tick after `tick`.
    fn next(self, tick: Day) -> Day {
        let (year, month, date) = tick.ymd();
        match self {
            Self::Days(n) => {
                let next = date + n;
                if next > days_in_month(year, month) || (n > 1 && next == 31) {
                    Day::from_ymd(year, month, 31).plus_days(1)
                } else {
                    Day::from_ymd(year, month, next)
                }
            }
            Self::Months(n) if month + n > 12 => Day::from_ymd(year + 1, month + n - 12, 1),
            Self::Months(n) => Day::from_ymd(year, month + n, 1),
            Self::Years(n) => Day::from_ymd(year + n, 1, 1),
        }
    }

    fn ticks(self, scale: Scale) -> Vec<Day> {
        let last = scale.window.last_day();
        let mut ticks = Vec::new();
        let mut tick = self.floor(scale.window.first_day());
        while tick <= last {
            if f64::from(tick.number()) >= scale.window.from {
                ticks.push(tick);
            }
            tick = self.next(tick);
        }
        ticks
    }

    /// The label of a tick; `full` names the year too.
    fn label(self, lang: Lang, tick: Day, full: bool) -> String {
        let (year, month, date) = tick.ymd();
        let with_year = |text: String| {
            if full { format!("{text} {year}") } else { text }
        };
        match self {
            Self::Days(_) if date == 1 && lang == Lang::Fr => {
                with_year(format!("1er {}", short_month(lang, month)))
            }
            Self::Days(_) => with_year(format!("{date} {}", short_month(lang, month))),
            Self::Months(_) if month == 1 && !full => year.to_string(),
            Self::Months(_) => with_year(short_month(lang, month).to_owned()),
            Self::Years(_) => year.to_string(),
        }
    }

    /// The widest of its labels.
    fn widest(self) -> &'static str {
        match self {
            Self::Days(_) => "28 sept.",
            Self::Months(_) => "sept.",
            Self::Years(_) => "2000",
        }
    }
}

fn width(label: &str) -> f64 {
    text_width_px(label, FONT, Weight::SemiBold)
}

/// The axis over a scale.
#[must_use]
pub fn axis(scale: Scale, lang: Lang) -> Axis {
    let room = |step: Step| step.shortest() * scale.per_day();
    let fits = |step: &Step| room(*step) >= width(step.widest()) + LABEL_OFFSET + AIR;
    let chosen = STEPS.iter().position(fits).unwrap_or(STEPS.len() - 1);
    let step = STEPS[chosen];
    let days = step.ticks(scale);
    let mut ticks = Vec::with_capacity(days.len() + 1);
    let first_x = days.first().map_or(scale.width, |d| scale.start_of(*d));
    let leading = step.label(lang, step.unit().floor(scale.window.first_day()), true);
    let leads = width(&leading) + LABEL_OFFSET + AIR <= first_x;
    if leads {
        let strong = matches!(step, Step::Years(_));
        ticks.push(Tick {
            x: 0.0,
            label: leading,
            strong,
        });
    }
    let mut free_from = 0.0;
    for (i, day) in days.iter().enumerate() {
        let x = scale.start_of(*day);
        let (_, month, date) = day.ymd();
        let strong = month == 1 && date == 1;
        let says_year = !leads && i == 0 && !strong && !matches!(step, Step::Years(_))
            || matches!(step, Step::Days(_)) && strong;
        let label = step.label(lang, *day, says_year);
        let right = x + LABEL_OFFSET + width(&label);
        let shown = x >= free_from && right <= scale.width + 1.0;
        if shown {
            free_from = right + 4.0;
        }
        ticks.push(Tick {
            x,
            label: if shown { label } else { String::new() },
            strong,
        });
    }
    let minor = STEPS
        .iter()
        .take(chosen)
        .find(|step| room(**step) >= CLOSEST_LINES)
        .map(|finer| {
            finer
                .ticks(scale)
                .into_iter()
                .filter(|day| !days.contains(day))
                .map(|day| scale.start_of(day))
                .collect()
        })
        .unwrap_or_default();
    Axis { ticks, minor }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::timeline::scale::Window;

    fn labels(from: &str, to: &str, width: f64, lang: Lang) -> Vec<String> {
        let window = Window::of_dates(from.parse().unwrap(), to.parse().unwrap());
        axis(Scale::new(window, width), lang)
            .ticks
            .into_iter()
            .map(|tick| tick.label)
            .filter(|label| !label.is_empty())
            .collect()
    }

    #[test]
    fn labels_go_from_decades_to_days() {
        assert_eq!(
            labels("1987", "2026", 440.0, Lang::Fr),
            [
                "1987", "1990", "1995", "2000", "2005", "2010", "2015", "2020"
            ][1..]
        );
        assert_eq!(labels("2015", "2017", 400.0, Lang::Fr).len(), 6);
        assert_eq!(
            labels("2023-11", "2024-02", 400.0, Lang::Fr),
            ["nov. 2023", "déc.", "2024", "févr."]
        );
        let days = labels("2024-05-01", "2024-05-21", 1_700.0, Lang::En);
        assert_eq!(days[0], "1 May 2024");
        assert_eq!(days[1], "2 May");
    }
}
