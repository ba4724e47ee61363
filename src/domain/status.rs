//! The answers to the three questions asked of a target. They are computed, never stored: the rule is in
//! [`analysis::tracker`](crate::analysis::tracker).

use super::vocabulary::vocabulary;

vocabulary!(
    /// The first question: what result is known?
    ResultState {
        /// More than promised.
        Exceeded = "exceeded",
        /// What was promised.
        Met = "met",
        /// At least half of it, at the due date.
        PartlyMet = "partly-met",
        /// Less than half of it, at the due date.
        NotMet = "not-met",
        /// No published figure decides.
        Unknown = "unknown",
        /// No figure was promised, or it is an ideal.
        NotMeasurable = "not-measurable",
    }
);

vocabulary!(
    /// The second question: on whose word? Strongest first.
    Evidence {
        /// An oversight body or official statistics measured it.
        Independent = "independent",
        /// The press, another public body or a third party says so.
        Reported = "reported",
        /// A party says so.
        Declared = "declared",
        /// Somebody looked and found nothing.
        SearchedNone = "searched-none",
        /// Nobody has looked yet.
        NotSearched = "not-searched",
    }
);

vocabulary!(
    /// The third question: is its date past?
    Deadline {
        /// After the latest day the due date allows.
        Passed = "passed",
        /// Within 90 days of it.
        DueSoon = "due-soon",
        /// Earlier.
        Ahead = "ahead",
        /// No date was announced.
        None = "none",
    }
);
