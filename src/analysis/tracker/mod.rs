//! The three questions asked of each target: what result, on whose word, and is its date past?
//!
//! The three are never mixed: a passed date says nothing of the result, and no word of anyone says
//! nothing at all. Nothing here is stored in the data; everything is computed by the rule below, which
//! has a [version](RULE_VERSION) printed wherever a state is shown.
//!
//! # The rule
//!
//! *Which observations count.* An observation is a **starting point** when its latest day is not after the
//! month in which the signature may first fall; a **later figure** when it is wholly after the due date;
//! else a **result**. So where only the year of the signature is known, a figure of December of that year
//! is a result, as is one dated to that year alone.
//!
//! *Evidence* is the strongest word among results and later figures: `independent` (oversight body or
//! official statistics), `reported` (press, another public body, a third party), `declared` (a party).
//! With none: `searched-none` where somebody looked, `not-searched` where nobody did.
//!
//! *Deadline* is judged on the latest day that the due date allows: `passed` after it, `due-soon` in the
//! 90 days before it, `ahead` earlier, `none` where no date was announced.
//!
//! *Result.* `not-measurable` where no figure was promised, or where the figure is an ideal. Otherwise the
//! most recent results without caveat decide; a result that bears a caveat never decides. The *most recent*
//! are all those that no other is surely later than: a plain date stands at its latest day, an approximate
//! one may lie anywhere in its span, and nothing holds for a day after its source was published.
//! - The figure is reached: `met`, or `exceeded` when more than 2 % above it (never for a figure to come
//!   down to). A difference under a thousandth is the rounding of announcements: the figure is reached.
//! - It is not reached, and the result was taken at the due date: `partly-met` from half of the way,
//!   `not-met` below. *At the due date* means: the result's latest day is not before the last day that the
//!   due date allows or, where that date is approximate, its first.
//! - It is not reached, and there is no due date or the result was taken before it: `unknown`.
//! - A ceiling that is kept before its date, where nothing had to come down to it, is `unknown` too: it may
//!   still be passed.
//! - The most recent results lead to different answers, or would if a disputed promise were the other
//!   one: `unknown`; sources disagree.
//!
//! *Half of the way* is counted from zero for a figure to rise to; from the baseline for a figure to come
//! down to, and where there is no baseline such a figure is reached or it is not. A target of zero is
//! reached at zero and nowhere else. A rank is a figure to come down to: 1 is best.
//!
//! Today's date moves the deadline and nothing else. What could be *found* on a day is another question, answered
//! beside these three and never instead of them: see [`KnownFrom`].

mod answers;
mod coverage;
mod csv;
mod known;
mod moments;
mod rule;

pub use crate::domain::status::{Deadline, Evidence, ResultState};
pub use answers::{Answers, Field};
pub use coverage::{Coverage, counts_in_ratios, passed};
pub use csv::csv;
pub use known::{
    Knowledge, KnownFrom, KnownThen, answer_known_from, is_signed_later, knowledge, known_from,
    status_then,
};
pub use moments::{Later, Moments};
pub use rule::{deadline, evidence_of, is_downward, other_promises, phase, ratio, status};

use crate::domain::date::Day;
use crate::domain::{Agreement, Dataset, Target, TargetIx};
use std::sync::Arc;

/// The version of the rule above; a change of any published answer is a new version.
pub const RULE_VERSION: u32 = 1;

/// Why the result is what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The authors call it an ideal.
    Ambition,
    /// No figure was promised.
    NoFigure,
    /// Nothing was published after the signature.
    NothingPublished,
    /// Every result published bears a caveat.
    OnlyWithCaveat,
    /// Everything published is dated after the due date.
    OnlyLater,
    /// Not reached when last measured, before the due date; or a ceiling kept so far.
    BeforeTerm,
    /// Not reached so far, and no due date was announced.
    NoTerm,
    /// Sources lead to different answers.
    Disagreement,
    /// The figures decide.
    Figures,
}

impl Reason {
    /// The word used in files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ambition => "ambition",
            Self::NoFigure => "no-figure",
            Self::NothingPublished => "nothing-published",
            Self::OnlyWithCaveat => "only-with-caveat",
            Self::OnlyLater => "only-later",
            Self::BeforeTerm => "before-term",
            Self::NoTerm => "no-term",
            Self::Disagreement => "disagreement",
            Self::Figures => "figures",
        }
    }
}

/// What an observation is, seen from its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// In or before the month of the signature.
    Start,
    /// After the signature, and not after the due date.
    Result,
    /// After the due date.
    Later,
}

/// The three answers for a target, and what led to them.
#[derive(Clone, Debug, PartialEq)]
pub struct Status {
    /// What result is known.
    pub result: ResultState,
    /// On whose word.
    pub evidence: Evidence,
    /// Whether its date is past.
    pub deadline: Deadline,
    /// Why the result is what it is.
    pub reason: Reason,
    /// The observations that decide, as places in the target's list: the most recent results without caveat.
    pub deciding: Vec<usize>,
    /// The deciding value over the promised one, where there is one such value and that means something: a
    /// figure to rise to, not zero, that its parties hold.
    pub ratio: Option<f64>,
}

impl Status {
    /// Whether some result was published since the signature.
    #[must_use]
    pub const fn has_published_result(&self) -> bool {
        matches!(
            self.evidence,
            Evidence::Independent | Evidence::Reported | Evidence::Declared
        )
    }
}

/// The answers for every target of a dataset on a given day, computed once and looked up.
#[derive(Clone, Debug, PartialEq)]
pub struct Statuses {
    today: Day,
    of_agreement: Vec<Vec<Status>>,
    answers: Answers,
    moments: Arc<Moments>,
}

impl Statuses {
    /// Asks the three questions of every target.
    #[must_use]
    pub fn on(dataset: &Dataset, today: Day) -> Self {
        Self::each(dataset, today, status)
    }

    fn each(dataset: &Dataset, today: Day, ask: fn(&Agreement, &Target, Day) -> Status) -> Self {
        let mut moments = Moments::default();
        let of_agreement: Vec<Vec<Status>> = dataset
            .agreements()
            .iter()
            .map(|agreement| {
                moments.push(agreement, today);
                let targets = agreement.targets.iter();
                targets
                    .map(|target| ask(agreement, target, today))
                    .collect()
            })
            .collect();
        Self {
            today,
            answers: Answers::of(dataset, &of_agreement),
            of_agreement,
            moments: Arc::new(moments),
        }
    }

    /// The day they hold for.
    #[must_use]
    pub const fn today(&self) -> Day {
        self.today
    }

    /// The answers for a target of the same dataset.
    #[must_use]
    pub fn get(&self, target: TargetIx) -> &Status {
        &self.of_agreement[target.agreement.position()][target.place as usize]
    }

    /// The answers for all targets, as words of bits.
    #[must_use]
    pub const fn answers(&self) -> &Answers {
        &self.answers
    }

    /// When targets fall due and when figures of them were published.
    #[must_use]
    pub const fn moments(&self) -> &Arc<Moments> {
        &self.moments
    }
}
