//! The stories of the home page: each address is good, selects something, and its figures are those of the data.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod shipped;

use paraphe::analysis::compare::Comparison;
use paraphe::analysis::filter::{Filter, select};
use paraphe::analysis::stories::STORIES;
use paraphe::domain::Lang;
use paraphe::state::route::Route;
use paraphe::state::view_state::ViewState;
use shipped::{SHIPPED, Shipped, sources};
use std::collections::BTreeSet;

/// The numbers written in a text, whatever stands between their digits.
fn figures(text: &str) -> Vec<usize> {
    let joined = text.replace(['\u{202f}', ','], "");
    joined
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|digits| digits.parse().ok())
        .collect()
}

#[test]
fn every_story_is_a_good_address_with_agreements_and_counted_figures() {
    let Shipped {
        dataset, statuses, ..
    } = &*SHIPPED;
    let sources = sources(true);
    let mut addresses = BTreeSet::new();
    for story in STORIES {
        assert!(addresses.insert((story.page, story.query)), "told twice");
        let (_, route) = Route::parse(story.page);
        assert!(Route::FIXED.contains(&route), "{} is no page", story.page);
        let (view, ignored) = ViewState::parse(story.query);
        assert!(ignored.is_empty(), "{}: {ignored:?}", story.query);
        assert_eq!(
            view.to_query(),
            story.query,
            "written as the site writes it"
        );
        for filter in [&view.filter, &view.second] {
            for id in &filter.organisations {
                assert!(dataset.find_organisation(id.as_str()).is_some(), "{id}");
            }
            for id in &filter.themes {
                assert!(dataset.find_theme(id.as_str()).is_some(), "{id}");
            }
        }
        let (a, b) = (select(sources, &view.filter), select(sources, &view.second));
        assert!(
            !a.agreements.is_empty() && !b.agreements.is_empty(),
            "{}",
            story.query
        );
        assert!(
            a.agreements.len() < dataset.agreements().len(),
            "a story selects something"
        );
        let found = Comparison::of(dataset, statuses, true, [&a, &b]);
        // Whatever figure the sentences give is counted, or a year of the question itself.
        let years = found.sides[0].years.unwrap();
        let counted = [
            a.agreements.len(),
            b.agreements.len(),
            found.both.len(),
            found.sides[0].organisations,
            found.sides[0].organisations - 1,
            found.sides[0].coverage.targets,
            found.sides[0].coverage.with_figure,
            found.sides[0].coverage.passed,
            found.sides[0].coverage.published,
            years.0 as usize,
            years.1 as usize,
        ];
        for lang in [Lang::Fr, Lang::En] {
            let told = story.told(lang, &found);
            assert_eq!(told.matches(". ").count() + 1, 2, "two sentences: {told}");
            let asked = figures(&story.title(lang));
            for figure in figures(&told) {
                assert!(
                    counted.contains(&figure) || asked.contains(&figure),
                    "{figure} in {told}"
                );
            }
        }
        assert_ne!(story.title(Lang::Fr), story.title(Lang::En));
    }
    assert!((5..=6).contains(&STORIES.len()));
    assert_eq!(Filter::default(), ViewState::parse("").0.filter);
}

#[test]
fn no_figure_is_typed_into_a_story() {
    // With nothing selected, every figure left in the sentences was typed by hand.
    for story in STORIES {
        for lang in [Lang::Fr, Lang::En] {
            let asked = figures(&story.title(lang));
            for figure in figures(&story.told(lang, &Comparison::default())) {
                assert!(
                    figure == 0 || asked.contains(&figure),
                    "{figure}: {}",
                    story.title(lang)
                );
            }
        }
    }
}
