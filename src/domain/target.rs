//! What was promised, and what has been published of it.

use super::date::{Day, PartialDate};
use super::id::{OrganisationIx, TargetId};
use super::lang::Text;
use super::vocabulary::vocabulary;

vocabulary!(
    /// What a target is about.
    Nature {
        /// What a party does.
        Action = "action",
        /// What that produces.
        Output = "output",
        /// What changes for people.
        Outcome = "outcome",
        /// A state of the world no party holds alone.
        Context = "context",
    }
);

vocabulary!(
    /// The scale a figure is read on.
    Measure {
        /// A number of things or people.
        Count = "count",
        /// A share, in per cent.
        Percent = "percent",
        /// An amount, in euros.
        Euro = "euro",
        /// A place in a ranking: 1 is best.
        Rank = "rank",
        /// Something done or not done.
        Milestone = "milestone",
    }
);

vocabulary!(
    /// How a published value is held against the promised one.
    Comparator {
        /// At least the value.
        AtLeast = ">=",
        /// At most the value.
        AtMost = "<=",
        /// The value itself.
        Exactly = "=",
    }
);

/// A dated starting value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Baseline {
    /// When it was measured.
    pub date: PartialDate,
    /// The value, in the target's unit.
    pub value: f64,
}

/// A value somebody published.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    /// The date the value holds for.
    pub date: PartialDate,
    /// The value, in the target's unit.
    pub value: f64,
    /// The source, as a place in the agreement's list.
    pub source: usize,
    /// The few words of the source that hold the figure, in its own typography.
    pub evidence: Box<str>,
    /// Why it does not measure quite the same thing, if so.
    pub caveat: Option<Text>,
}

/// A promise of an agreement.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// Its identifier within the agreement.
    pub id: TargetId,
    /// What is promised, in a few words.
    pub label: Text,
    /// What it is about.
    pub nature: Nature,
    /// Presented by its authors as an ideal, not as a commitment.
    pub ambition: bool,
    /// The scale of its figure.
    pub measure: Measure,
    /// How a result is held against it.
    pub comparator: Comparator,
    /// The figure promised; `None` where no figure was.
    pub value: Option<f64>,
    /// The unit, in words.
    pub unit: Option<Text>,
    /// The starting point.
    pub baseline: Option<Baseline>,
    /// The date announced for it.
    pub due: Option<PartialDate>,
    /// Who answers for it.
    pub responsible: Vec<OrganisationIx>,
    /// The source of the promise, as a place in the agreement's list.
    pub source: usize,
    /// The few words of the source that hold the promise.
    pub evidence: Box<str>,
    /// What was published since.
    pub observations: Vec<Observation>,
    /// The day a published result was last looked for; `None`: nobody has looked yet.
    pub searched_on: Option<Day>,
}
