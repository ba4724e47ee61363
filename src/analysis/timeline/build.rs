//! From a selection and a window to a [`Scene`].

use super::lane_build::{LaneRequest, lane};
use super::lanes::{Grouping, lanes};
use super::scale::{Scale, Window};
use super::scene::{AXIS, Key, Scene, Stop};
use super::words::{self, Counts};
use super::{context, lineage, ticks};
use crate::analysis::tracker::Statuses;
use crate::domain::{AgreementIx, Dataset, Lang};

/// From this width on, the lane names stand in a gutter on the left.
const WIDE: f64 = 860.0;
/// Width of that gutter.
const GUTTER: f64 = 150.0;

/// What a timeline is drawn from.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// The tracker's answers on the as-of day.
    pub statuses: &'a Statuses,
    /// The agreements to show, in any order.
    pub agreements: &'a [AgreementIx],
    /// The part of time to show.
    pub window: Window,
    /// What the lanes are made by.
    pub grouping: Grouping,
    /// Whether an organisation's successive names are one.
    pub merge: bool,
    /// The agreement selected.
    pub selected: Option<AgreementIx>,
    /// The cluster open: a lane's key and an agreement inside.
    pub opened: Option<Key>,
    /// The keys of the lanes folded.
    pub folded: &'a [String],
    /// Width of the whole drawing.
    pub width: f64,
    /// The language of its words.
    pub lang: Lang,
}

/// Lays out the timeline.
#[must_use]
pub fn scene(request: Request<'_>) -> Scene {
    let Request {
        dataset,
        statuses,
        window,
        lang,
        ..
    } = request;
    let gutter = if request.width >= WIDE { GUTTER } else { 0.0 };
    let plot = (request.width - gutter).max(120.0);
    let scale = Scale {
        window,
        width: plot,
    };
    let mut agreements = request.agreements.to_vec();
    agreements.sort_by(|a, b| {
        let (a, b) = (dataset.agreement(*a), dataset.agreement(*b));
        a.signed.cmp(&b.signed).then_with(|| a.id.cmp(&b.id))
    });
    agreements.dedup();
    let context = context::marks(dataset, scale, lang);
    let axis_top = context::height(&context);
    let counts = Counts::of(dataset, &agreements, window);
    let today = scale.x(f64::from(statuses.today().number()) + 0.5);
    let mut scene = Scene {
        gutter,
        plot,
        axis_top,
        axis: ticks::axis(scale, lang),
        today: (0.0..=plot).contains(&today).then_some(today),
        context,
        counts,
        sentence: words::sentence(lang, counts, window),
        ..Scene::default()
    };
    let mut top = axis_top + AXIS;
    let all = lanes(dataset, &agreements, request.grouping, request.merge, lang);
    for (number, members) in all.into_iter().enumerate() {
        let drawn = lane(&LaneRequest {
            request: &request,
            scale,
            gutter,
            number,
            top,
            lane: &members,
        });
        top = drawn.lane.bottom;
        scene.lanes.push(drawn.lane);
        scene.items.extend(drawn.items);
        scene.clusters.extend(drawn.clusters);
    }
    scene.height = top + 6.0;
    if let Some(selected) = request.selected {
        scene.lineage = lineage::curves(dataset, &scene.items, &scene.clusters, selected, lang);
    }
    scene.stops = stops(&scene, dataset);
    scene
}

fn stops(scene: &Scene, dataset: &Dataset) -> Vec<Stop> {
    let items = scene.items.iter().map(|item| Stop {
        key: item.key,
        x: item.marks.head.ends().0,
        year: item.year,
    });
    let clusters = scene.clusters.iter().map(|cluster| Stop {
        key: cluster.key,
        x: cluster.left,
        year: dataset
            .agreement(cluster.key.agreement)
            .signed
            .earliest()
            .year(),
    });
    let mut stops: Vec<Stop> = items.chain(clusters).collect();
    stops.sort_by(|a, b| {
        (a.key.lane.cmp(&b.key.lane))
            .then(a.x.total_cmp(&b.x))
            .then(a.key.cmp(&b.key))
    });
    stops
}
