//! The calendar of due dates.

use crate::support::{day, shipped};
use paraphe::analysis::due_calendar::calendar;
use paraphe::analysis::tracker::{self, Statuses};
use paraphe::domain::{Lang, TargetIx};

#[test]
fn the_calendar_counts_every_commitment_that_falls_due_at_any_width() {
    let data = shipped();
    let statuses = Statuses::on(&data, day("2026-11-25"));
    let targets: Vec<TargetIx> = data.targets().collect();
    let counted = |ix: &&TargetIx| {
        tracker::counts_in_ratios(data.target(**ix)) && data.target(**ix).due.is_some()
    };
    let expected = targets.iter().filter(counted).count();
    for width in [0.0, 300.0, 316.0, 680.0, 1_080.0, 1_225.0] {
        let scene = calendar(&data, &statuses, None, &targets, Lang::Fr, width);
        if width == 0.0 {
            assert!(
                scene.marks.is_empty(),
                "nothing is drawn before the page is laid out"
            );
            continue;
        }
        let all = scene
            .before
            .iter()
            .map(|(column, _)| column)
            .chain(&scene.columns)
            .chain(scene.after.iter().map(|(column, _)| column));
        let total: usize = all.flat_map(|column| &column.counts).map(|(_, n)| n).sum();
        let before: usize = (scene.before.iter().flat_map(|(column, _)| &column.counts))
            .map(|(_, n)| n)
            .sum();
        assert_eq!(total, expected, "{width}");
        assert_eq!(scene.marks.len() + before, expected, "{width}");
        for mark in &scene.marks {
            assert!(
                mark.x >= 0.0 && mark.x + scene.size <= width + 0.01,
                "{width}"
            );
            assert!(mark.y >= 0.0 && mark.y < scene.foot, "{width}");
        }
    }
    let none = calendar(&data, &statuses, None, &[], Lang::En, 500.0);
    assert!(none.marks.is_empty() && none.columns.is_empty());
}

#[test]
fn a_narrow_calendar_shows_the_years_around_the_day_one_looks_from() {
    let data = shipped();
    let targets: Vec<TargetIx> = data.targets().collect();
    for text in ["1998-06-01", "2007-06-01", "2012-01-01", "2026-11-25"] {
        let statuses = Statuses::on(&data, day(text));
        let then = Statuses::as_known_on(&data, day(text));
        let scene = calendar(&data, &statuses, Some(&then), &targets, Lang::Fr, 316.0);
        let shown = |year: &str| scene.columns.iter().any(|column| column.full_name == year);
        if text.starts_with("1998") {
            // Before the first due date: the first years, and no line.
            assert!(scene.before.is_none() && scene.today.is_none() && shown("2000"));
        } else {
            assert!(shown(&text[..4]) && scene.today.is_some(), "{text}");
        }
        let counted = (scene
            .before
            .iter()
            .chain(&scene.after)
            .map(|(column, _)| column))
        .chain(&scene.columns)
        .flat_map(|column| &column.counts)
        .map(|(_, n)| n)
        .sum::<usize>();
        let expected = targets.iter().filter(|ix| {
            tracker::counts_in_ratios(data.target(**ix)) && data.target(**ix).due.is_some()
        });
        assert_eq!(counted, expected.count(), "{text}");
        assert_eq!(scene.after.is_some(), !text.starts_with("2026"), "{text}");
    }
}
