//! The drawing as a value: every position and every word, before any browser is involved.
//!
//! The page, the picture file and the tests read the same [`Scene`]. Positions along time are pixels from the left of
//! the plot; the lane names stand in the gutter on its left, or above each lane where the drawing is narrow.

use super::context;
use super::lineage::Curve;
use super::marks::Marks;
use super::ticks::Axis;
use super::words::{Counts, Sentence};
use crate::domain::AgreementIx;
use crate::domain::agreement::Level;

/// Height of a row.
pub const ROW: f64 = 24.0;
/// From the top of a row to the line of its marks.
pub const LINE: f64 = 17.0;
/// From the line of the marks up to the baseline of the label.
pub const LABEL_RISE: f64 = 9.0;
/// Size of the labels.
pub const FONT: f64 = 12.5;
/// Size of the label of a cluster.
pub const CLUSTER_FONT: f64 = 13.0;
/// Size of the names that organisations take.
pub const TURN_FONT: f64 = 12.5;
/// Height of the axis.
pub const AXIS: f64 = 26.0;

/// Names a mark: an agreement in a lane. An agreement may stand in several lanes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// Place of the lane.
    pub lane: usize,
    /// The agreement; the first member, for a cluster.
    pub agreement: AgreementIx,
}

/// A text on the drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where it begins.
    pub x: f64,
    /// How wide it is.
    pub width: f64,
    /// What it says.
    pub text: String,
}

/// An agreement drawn by itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Which, and in which lane.
    pub key: Key,
    /// The line of its marks.
    pub y: f64,
    /// Its level, which gives the ink.
    pub level: Level,
    /// What is drawn.
    pub marks: Marks,
    /// Its short name above the line.
    pub label: Label,
    /// Whether there is room to write it; where there is not, it shows when the mark is pointed at.
    pub named: bool,
    /// The place it takes in its row.
    pub left: f64,
    /// Its right end.
    pub right: f64,
    /// The year of its signature.
    pub year: i32,
    /// What it is called by those who do not see it.
    pub name: String,
}

/// Agreements gathered in one mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// The lane, and the first member.
    pub key: Key,
    /// The line of its frame's middle.
    pub y: f64,
    /// The level shared by all members, if one is.
    pub level: Option<Level>,
    /// Left edge of the frame, at the true beginning.
    pub left: f64,
    /// Right edge of the frame, at the true end.
    pub right: f64,
    /// One stroke for each member whose date is in the window.
    pub strokes: Vec<(AgreementIx, f64)>,
    /// Everyone inside, in date order.
    pub members: Vec<AgreementIx>,
    /// The name beside the frame, after the count.
    pub label: Label,
    /// Signed before the window and still running.
    pub running: bool,
    /// The list, when it is open.
    pub card: Option<Card>,
    /// What it is called by those who do not see it.
    pub name: String,
}

impl Cluster {
    /// The place it takes in its row.
    #[must_use]
    pub fn extent(&self) -> (f64, f64) {
        let right = self.label.x + self.label.width;
        (self.left.min(self.label.x), self.right.max(right))
    }
}

/// Where the list of an open cluster stands, in pixels of the plot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Card {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Columns of the list.
    pub columns: usize,
}

/// A lane as drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneScene {
    /// Its name for the program.
    pub key: String,
    /// Its name for people.
    pub name: String,
    /// A second line, such as former names.
    pub note: String,
    /// The level whose ink the name takes.
    pub level: Option<Level>,
    /// Agreements signed in the window.
    pub count: usize,
    /// Agreements of the lane signed before and after the window.
    pub outside: (usize, usize),
    /// The words for these two; empty where there is none.
    pub outside_words: (String, String),
    /// Top edge.
    pub top: f64,
    /// Bottom edge.
    pub bottom: f64,
    /// The line of each row.
    pub rows: Vec<f64>,
    /// When its organisation took another name, within the window.
    pub turns: Vec<Turn>,
    /// One stroke for each agreement, when the lane is folded.
    pub strip: Option<Vec<(AgreementIx, f64)>>,
}

/// The day from which an organisation has another name.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// Where it stands.
    pub x: f64,
    /// The baseline of its words.
    pub y: f64,
    /// The new name; empty where there is no room for it.
    pub label: Label,
}

/// A mark that the keyboard can reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stop {
    /// Which mark.
    pub key: Key,
    /// Where it stands along time.
    pub x: f64,
    /// Its year.
    pub year: i32,
}

/// The whole drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Room for lane names on the left; 0 where they stand above.
    pub gutter: f64,
    /// Width of the plot.
    pub plot: f64,
    /// Height of the drawing.
    pub height: f64,
    /// The line where the axis begins, below the context band.
    pub axis_top: f64,
    /// The axis.
    pub axis: Axis,
    /// Where the as-of day stands, when it is in the window.
    pub today: Option<f64>,
    /// Laws, reforms, crises.
    pub context: Vec<context::Mark>,
    /// The lanes, from top to bottom.
    pub lanes: Vec<LaneScene>,
    /// Agreements drawn by themselves, by lane then date.
    pub items: Vec<Item>,
    /// Clusters, by lane then date.
    pub clusters: Vec<Cluster>,
    /// The lineage of the agreement selected.
    pub lineage: Vec<Curve>,
    /// The selection around the window.
    pub counts: Counts,
    /// What is shown, in a sentence.
    pub sentence: Sentence,
    /// The marks that the keyboard reaches, by lane then from left to right.
    pub stops: Vec<Stop>,
}

impl Scene {
    /// The item of that key.
    #[must_use]
    pub fn item(&self, key: Key) -> Option<&Item> {
        self.items.iter().find(|item| item.key == key)
    }

    /// The cluster of that key.
    #[must_use]
    pub fn cluster(&self, key: Key) -> Option<&Cluster> {
        self.clusters.iter().find(|cluster| cluster.key == key)
    }

    /// Every agreement that can be reached in the drawing, each once, in the dataset's order.
    #[must_use]
    pub fn reachable(&self) -> Vec<AgreementIx> {
        let alone = self.items.iter().map(|item| item.key.agreement);
        let gathered = self.clusters.iter().flat_map(|c| c.members.iter().copied());
        let folded = (self.lanes.iter().filter_map(|lane| lane.strip.as_ref()))
            .flat_map(|strip| strip.iter().map(|(ix, _)| *ix));
        let mut all: Vec<_> = alone.chain(gathered).chain(folded).collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}
