//! From a selection and a window to a [`Scene`].

use super::lane_build::{LaneRequest, lane};
use super::plan::Plan;
use super::scale::{Scale, Window};
use super::scene::{AXIS, Key, Scene, Stop};
use super::words::{self, Counts};
use super::{context, lineage, ticks};
use crate::domain::arrange::Arrange;
use crate::domain::{AgreementIx, Dataset};

/// From this width on, the lane names stand in a gutter on the left.
const WIDE: f64 = 860.0;
/// Width of that gutter.
const GUTTER: f64 = 150.0;

/// Which picture to draw from a plan.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// What is drawn, taken from them.
    pub plan: &'a Plan,
    /// The part of time to show.
    pub window: Window,
    /// The agreement selected.
    pub selected: Option<AgreementIx>,
    /// The cluster open: a lane's key and an agreement inside.
    pub opened: Option<Key>,
    /// The keys of the lanes folded.
    pub folded: &'a [String],
    /// Width of the whole drawing.
    pub width: f64,
}

/// Lays out the timeline.
#[must_use]
pub fn scene(request: Request<'_>) -> Scene {
    let Request {
        dataset,
        plan,
        window,
        ..
    } = request;
    let lang = plan.lang;
    let gutter = if request.width >= WIDE { GUTTER } else { 0.0 };
    let plot = (request.width - gutter).max(120.0);
    let scale = Scale::new(window, plot);
    let context = context::marks(&plan.events, scale);
    let axis_top = context::height(&context);
    let counts = Counts::of(plan, window);
    let today = scale.x(f64::from(plan.today.number()) + 0.5);
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
    for (number, members) in plan.lanes.iter().enumerate() {
        let drawn = lane(&LaneRequest {
            request: &request,
            scale,
            gutter,
            number,
            top,
            lane: members,
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
    scene.stops = stops(&scene, plan);
    scene
}

fn stops(scene: &Scene, plan: &Plan) -> Vec<Stop> {
    let items = scene.items.iter().map(|item| Stop {
        key: item.key,
        x: item.marks.head.ends().0,
        year: item.year,
    });
    let clusters = scene.clusters.iter().map(|cluster| Stop {
        key: cluster.key,
        x: cluster.left,
        year: plan
            .entry(cluster.key.agreement)
            .map_or(0, |entry| entry.signed.earliest().year()),
    });
    let mut stops: Vec<Stop> = items.chain(clusters).collect();
    stops.arrange_by(|a, b| {
        (a.key.lane.cmp(&b.key.lane))
            .then(a.x.total_cmp(&b.x))
            .then(a.key.cmp(&b.key))
    });
    stops
}
