//! The network on a day: what was signed by then, what had ended, what was still to come.
//!
//! Rule: an agreement is there from the first day its date of signing allows; it has ended on the day after the last day
//! that its published end allows; without a published end it never ends here. Time changes how strongly a mark is drawn
//! and never where it stands.
//!
//! Example: with `window=2010/2015`, an agreement of `2015` is there, one of `2016-01` is to come, one of `2009` came
//! before, and one whose end is `2014-12-31` is grey.

use super::graph::{Graph, Node};
use crate::domain::date::PartialDate;
use crate::domain::{Agreement, AgreementIx, Dataset, Day, Lang};
use crate::text::dates;
use crate::text::numbers::{count, counted};

/// The part of time that is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// What was signed before is hidden; `None` hides nothing.
    pub from: Option<Day>,
    /// What is signed later is hidden; `None` hides nothing.
    pub until: Option<Day>,
    /// The day on which an end is past or not.
    pub on: Day,
}

/// How an agreement, or an organisation through its agreements, stands in a period. In order of presence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Signed before the period began, or after it ends: hidden.
    Away,
    /// Signed, and past its published end: grey.
    Ended,
    /// Signed, and not known to have ended.
    Present,
}

impl Period {
    /// The period of an address on a day: all of time where the address has no window.
    #[must_use]
    pub fn of(window: Option<(PartialDate, PartialDate)>, today: Day) -> Self {
        let Some((from, to)) = window else {
            return Self {
                from: None,
                until: None,
                on: today,
            };
        };
        Self {
            from: Some(from.earliest()),
            until: Some(to.latest()),
            on: to.latest().min(today),
        }
    }

    /// How an agreement stands.
    #[must_use]
    pub fn standing(&self, agreement: &Agreement) -> Standing {
        let signed = agreement.signed;
        if self.from.is_some_and(|from| signed.latest() < from)
            || self.until.is_some_and(|until| signed.earliest() > until)
        {
            return Standing::Away;
        }
        match agreement.end {
            Some(end) if end.latest() < self.on => Standing::Ended,
            _ => Standing::Present,
        }
    }

    /// How each node of a graph stands, in its order. An organisation is as present as its most present agreement.
    #[must_use]
    pub fn standings(&self, dataset: &Dataset, graph: &Graph) -> Vec<Standing> {
        let mut all = vec![Standing::Away; graph.len()];
        for place in graph.organisation_count()..graph.len() {
            let Node::Agreement(ix) = graph.nodes()[place] else {
                continue;
            };
            all[place] = self.standing(dataset.agreement(ix));
            for &organisation in graph.neighbours(place) {
                all[organisation] = all[organisation].max(all[place]);
            }
        }
        all
    }

    /// How many of some agreements stand how.
    #[must_use]
    pub fn counts(&self, dataset: &Dataset, agreements: &[AgreementIx]) -> Counts {
        let mut counts = Counts::default();
        for ix in agreements {
            let agreement = dataset.agreement(*ix);
            match self.standing(agreement) {
                Standing::Away => {
                    let signed = agreement.signed.latest();
                    counts.earlier += usize::from(self.from.is_some_and(|from| signed < from));
                    continue;
                }
                Standing::Ended => counts.ended += 1,
                Standing::Present if agreement.end.is_none() => counts.open += 1,
                Standing::Present => {}
            }
            counts.signed += 1;
        }
        counts
    }

    /// `112 accords signés au 31/12/2015, dont 40 échus ; pour 20, aucune fin publiée.`
    #[must_use]
    pub fn said(&self, lang: Lang, counts: Counts) -> String {
        let Counts {
            signed,
            ended,
            open,
            earlier,
        } = counts;
        let day = dates::numeric(lang, self.on);
        let n = counted(
            lang,
            signed,
            ("accord signé", "accords signés"),
            ("agreement signed", "agreements signed"),
        );
        let since = self
            .from
            .filter(|_| earlier > 0)
            .map_or_else(String::new, |from| match lang {
                Lang::Fr => format!(" depuis {}", from.year()),
                Lang::En => format!(" since {}", from.year()),
            });
        let (ended, open) = (count(lang, ended), count(lang, open));
        match lang {
            Lang::Fr => format!(
                "{n}{since} au {day}, dont {ended} {}\u{202f}; pour {open}, aucune fin publiée.",
                if counts.ended > 1 { "échus" } else { "échu" }
            ),
            Lang::En => format!(
                "{n}{since} by {day}, of which {ended} had ended; for {open}, no end was published."
            ),
        }
    }
}

/// How many agreements stand how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Signed in the period, ended or not.
    pub signed: usize,
    /// Of these, past their published end.
    pub ended: usize,
    /// Of these, without a published end.
    pub open: usize,
    /// Signed before the period began.
    pub earlier: usize,
}

/// The years a slider goes through: from the first signing to the year of `today`.
#[must_use]
pub fn years(dataset: &Dataset, today: Day) -> (i32, i32) {
    let first = dataset
        .agreements()
        .iter()
        .map(|agreement| agreement.signed.year())
        .min()
        .unwrap_or_else(|| today.year());
    (first.min(today.year()), today.year())
}

/// The window that shows the network at the end of a year, as an address writes it; `None` at the last year, which shows
/// all there is. What the visitor's window begins with is kept.
#[must_use]
pub fn window_until(
    year: i32,
    (first, last): (i32, i32),
    before: Option<(PartialDate, PartialDate)>,
) -> Option<(PartialDate, PartialDate)> {
    let from = before.map_or_else(|| PartialDate::from_year(first), |(from, _)| from);
    let began_later = from.earliest().year() > first;
    if year >= last && !began_later {
        return None;
    }
    let to = PartialDate::from_year(year.max(from.earliest().year()));
    Some((from, to))
}
