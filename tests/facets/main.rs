//! Facets on the shipped data: counts are what would remain, the map adds up, an empty selection says why, and the columns
//! answer what asking each agreement would.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod oracle;
mod random;
#[path = "../shipped/mod.rs"]
mod shipped;

use paraphe::analysis::facets::{self, Change, Facet, Part, WayOut};
use paraphe::analysis::filter::{Filter, Selection, select};
use paraphe::analysis::tile_map::{Counts, Grid};
use paraphe::domain::{AgreementIx, Lang, Territory};
use paraphe::state::view_state::ViewState;
use shipped::{SHIPPED, sources};

fn filter(query: &str) -> Filter {
    let (view, ignored) = ViewState::parse(query);
    assert!(ignored.is_empty(), "{query}: {ignored:?}");
    view.filter
}

fn selected(query: &str) -> Selection {
    select(sources(true), &filter(query))
}

const QUERIES: [&str; 8] = [
    "",
    "level=regional",
    "q=apprentissage",
    "organisation=france-travail&theme=youth",
    "from=2015&to=2020&kind=charter&kind=pact",
    "territory=FR-REG-32",
    "result=met&evidence=declared",
    "in-force=1&dates=possible",
];

#[test]
fn the_count_of_an_option_is_what_would_remain() {
    for query in QUERIES {
        let filter = filter(query);
        for facet in Facet::ALL {
            for option in facets::options(sources(true), &filter, facet, Lang::Fr)
                .iter()
                .take(12)
            {
                let mut alone = filter.clone();
                facets::clear(&mut alone, facet);
                facets::toggle(&mut alone, facet, &option.value);
                let remaining = select(sources(true), &alone).agreements.len();
                assert_eq!(
                    option.count, remaining,
                    "{query}: {facet:?} {}",
                    option.value
                );
            }
        }
    }
}

#[test]
fn an_organisation_is_found_by_the_names_it_had() {
    let dataset = &SHIPPED.dataset;
    let options = facets::options(
        sources(true),
        &Filter::default(),
        Facet::Organisation,
        Lang::Fr,
    );
    let found = |typed: &str| -> Vec<String> {
        let also = |option: &facets::FacetOption| {
            facets::other_names(dataset, Facet::Organisation, true, &option.value)
        };
        let (found, _) = facets::narrow(options.clone(), typed, &also);
        found.into_iter().map(|option| option.value).collect()
    };
    assert!(found("pole empl").contains(&"france-travail".to_owned()));
    assert!(found("ANPE").contains(&"france-travail".to_owned()));
    assert!(found("zzzz").is_empty());
}

// --- The map ---------------------------------------------------------------------------------------------------------

#[test]
fn each_tile_counts_what_its_filter_would_keep() {
    let dataset = &SHIPPED.dataset;
    for query in QUERIES {
        let counts = Counts::of(dataset, &selected(query).agreements);
        let mut without = filter(query);
        facets::clear(&mut without, Facet::Territory);
        let all = select(sources(true), &without);
        let of_all = Counts::of(dataset, &all.agreements);
        let options = facets::options(sources(true), &filter(query), Facet::Territory, Lang::Fr);
        for tile in Grid::ALL.into_iter().flat_map(Grid::tiles) {
            let code = tile.territory.code();
            let option = options.iter().find(|option| option.value == code);
            // The facet leaves its own choice aside; the page does not.
            assert_eq!(
                of_all.inside(tile.territory),
                option.map_or(0, |o| o.count),
                "{query}: {code}"
            );
            assert!(counts.inside(tile.territory) <= of_all.inside(tile.territory));
        }
    }
}

#[test]
fn no_agreement_is_lost_from_the_map() {
    let dataset = &SHIPPED.dataset;
    for query in QUERIES {
        let agreements = selected(query).agreements;
        let counts = Counts::of(dataset, &agreements);
        let on_tiles = agreements.iter().filter(|ix| {
            let territories = &dataset.agreement(**ix).territories;
            let in_a_region =
                |t: &Territory| Territory::regions().any(|region| t.is_within(region));
            !territories.contains(&Territory::France) && territories.iter().any(in_a_region)
        });
        assert_eq!(
            on_tiles.count() + counts.national + counts.elsewhere,
            agreements.len(),
            "{query}"
        );
    }
}

#[test]
fn what_applies_in_a_department_is_what_reaches_it() {
    let dataset = &SHIPPED.dataset;
    let agreements: Vec<AgreementIx> = dataset.agreements_by_date();
    let counts = Counts::of(dataset, &agreements);
    for department in Territory::departments() {
        let reaches = |ix: &&AgreementIx| {
            let territories = &dataset.agreement(**ix).territories;
            territories
                .iter()
                .any(|t| t.is_within(department) || department.is_within(*t))
        };
        let expected = agreements.iter().filter(reaches).count();
        assert_eq!(counts.applying(department), expected, "{department}");
    }
}

// --- Nothing answers -------------------------------------------------------------------------------------------------

fn ways(query: &str) -> Vec<WayOut> {
    facets::ways_out(sources(true), &filter(query))
}

/// Which parts are taken away, and how many agreements come back.
fn taken(way: &WayOut) -> (Vec<Part>, usize) {
    match &way.change {
        Change::Without(parts) => (parts.clone(), way.count),
        Change::PossibleDates => (Vec::new(), way.count),
    }
}

#[test]
fn an_empty_selection_names_the_one_part_that_empties_it() {
    let ways = ways("q=zzzzzz&level=regional");
    let all_regional = selected("level=regional").agreements.len();
    assert_eq!(
        ways.iter().map(taken).collect::<Vec<_>>(),
        [(vec![Part::Text], all_regional)]
    );
    assert_eq!(ways[0].filter, filter("level=regional"));
}

#[test]
fn any_of_several_parts_may_be_enough() {
    let query = "kind=call&level=local&from=2000";
    assert!(selected(query).agreements.is_empty());
    let ways = ways(query);
    assert!(ways.len() >= 2, "{ways:?}");
    assert!(
        ways.windows(2).all(|pair| pair[0].count >= pair[1].count),
        "the most first"
    );
    for way in &ways {
        assert_eq!(
            select(sources(true), &way.filter).agreements.len(),
            way.count
        );
        assert!(way.count > 0);
    }
}

#[test]
fn pairs_are_tried_where_no_single_part_is_enough() {
    let ways = ways("q=zzzzzz&from=2090&level=regional");
    let parts: Vec<_> = ways.iter().map(taken).collect();
    let all_regional = selected("level=regional").agreements.len();
    assert_eq!(parts, [(vec![Part::Text, Part::Period], all_regional)]);
}

#[test]
fn dates_that_may_fall_inside_are_a_way_out_that_takes_nothing_away() {
    // An agreement known to the year only: certainly in no month, perhaps in any.
    let dataset = &SHIPPED.dataset;
    let vague = dataset
        .agreements()
        .iter()
        .find(|a| a.signed.to_string().len() == 4 && a.territories.len() == 1)
        .unwrap();
    let query = format!(
        "from={0}-06&to={0}-06&territory={1}&organisation={2}",
        vague.signed,
        vague.territories[0].code(),
        dataset
            .organisation(vague.parties.last().unwrap().organisation)
            .id
    );
    if selected(&query).agreements.is_empty() {
        let ways = ways(&query);
        assert_eq!(ways[0].change, Change::PossibleDates);
        assert!(ways[0].count > 0);
    } else {
        panic!(
            "the data changed: choose another agreement than {}",
            vague.id
        );
    }
}

#[test]
fn a_selection_with_agreements_needs_no_way_out() {
    for query in QUERIES {
        assert!(ways(query).is_empty(), "{query}");
    }
    // One part alone: clearing is the way, and the page offers it anyway.
    assert!(ways("q=zzzzzz").is_empty());
}

#[test]
fn a_filter_is_said_part_by_part() {
    let dataset = &SHIPPED.dataset;
    let said = |lang, query: &str| facets::said(dataset, lang, &filter(query));
    assert_eq!(said(Lang::Fr, ""), "Tous les accords");
    assert_eq!(said(Lang::En, "territory=FR-REG-53"), "Bretagne");
    assert_eq!(
        said(
            Lang::Fr,
            "q=apprentis&kind=charter&kind=pact&from=2015&in-force=1"
        ),
        "«\u{a0}apprentis\u{a0}», Charte ou Pacte, depuis 2015, en vigueur"
    );
}
