//! What a timeline is drawn from, whatever part of time is shown: taken once for a selection, drawn from many times.
//!
//! Moving through time asks for a new scene at every frame. All that does not depend on the window is therefore worked
//! out before: the order, the lanes, the days as numbers, the due dates with their deadlines. Names are made and
//! measured when they are first wanted and then kept: of ten thousand agreements most are only ever counted.

use super::context;
use super::entries::Entries;
use super::lanes::{Grouping, Lane, lanes};
use super::words;
use crate::analysis::measure::{Weight, text_width_px};
use crate::analysis::tracker::Later;
use crate::domain::agreement::{AgreementKind, Level};
use crate::domain::date::{Day, PartialDate, Precision};
use crate::domain::{Agreement, AgreementIx, Dataset, Lang};
use crate::text::label;
use std::sync::{Arc, OnceLock};

/// How long a name may be: the denser the picture, the shorter the names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// 22 characters.
    Short,
    /// 27 characters.
    Middle,
    /// 34 characters.
    Long,
}

impl Length {
    const ALL: [Self; 3] = [Self::Short, Self::Middle, Self::Long];

    const fn most(self) -> usize {
        match self {
            Self::Short => 22,
            Self::Middle => 27,
            Self::Long => 34,
        }
    }
}

/// The short name of an agreement, measured.
#[derive(Clone, Debug)]
pub struct Name {
    /// What it says.
    pub text: String,
    /// Its width.
    pub width: f64,
    /// Its width when it is set in bold.
    pub bold: f64,
    spoken: OnceLock<String>,
}

/// When an agreement ends.
#[derive(Clone, Copy, Debug)]
pub struct End {
    /// The first day that the date allows.
    pub first: Day,
    /// The last one.
    pub last: Day,
    /// Whether it is approximate or uncertain.
    pub soft: bool,
}

/// What is drawn of an agreement.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Which.
    pub ix: AgreementIx,
    /// Its signature.
    pub signed: PartialDate,
    /// The first day that the signature allows, as a number.
    pub first: i32,
    /// The last one.
    pub last: i32,
    /// Whether the day of the signature is not known, or only approximately.
    pub soft: bool,
    /// The first day it takes effect, where that differs.
    pub start: Option<Day>,
    /// Its end, where one was published.
    pub end: Option<End>,
    /// Its level.
    pub level: Level,
    /// Its kind.
    pub kind: AgreementKind,
    /// The earlier agreement it stands on.
    pub parent: Option<AgreementIx>,
    /// Apart, since of ten thousand entries most never need it.
    names: OnceLock<Box<[OnceLock<Name>; Length::ALL.len()]>>,
}

impl Entry {
    pub(super) fn of(ix: AgreementIx, agreement: &Agreement) -> Self {
        let signed = agreement.signed;
        Self {
            ix,
            signed,
            first: signed.earliest().number(),
            last: signed.latest().number(),
            soft: signed.is_approximate()
                || signed.is_uncertain()
                || signed.precision() == Precision::Year,
            start: agreement.start.map(PartialDate::earliest),
            end: agreement.end.map(|end| End {
                first: end.earliest(),
                last: end.latest(),
                soft: end.is_approximate() || end.is_uncertain(),
            }),
            level: agreement.level,
            kind: agreement.kind,
            parent: agreement.related.first().map(|relation| relation.agreement),
            names: OnceLock::new(),
        }
    }

    /// Its short name.
    pub fn name(&self, dataset: &Dataset, lang: Lang, length: Length) -> &Name {
        let names = self.names.get_or_init(Box::default);
        names[length as usize].get_or_init(|| {
            let text = label::short(dataset, dataset.agreement(self.ix), lang, length.most());
            Name {
                width: text_width_px(&text, super::scene::FONT, Weight::Regular),
                bold: text_width_px(&text, super::scene::FONT, Weight::SemiBold),
                text,
                spoken: OnceLock::new(),
            }
        })
    }

    /// What its mark is called by those who do not see it.
    pub fn spoken(&self, dataset: &Dataset, lang: Lang, length: Length) -> &str {
        let name = self.name(dataset, lang, length);
        name.spoken
            .get_or_init(|| words::mark_name(lang, dataset.agreement(self.ix), &name.text))
    }
}

/// What a timeline is drawn from.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The language of its words.
    pub lang: Lang,
    /// The as-of day.
    pub today: Day,
    entries: Arc<Entries>,
    /// The agreements of the selection in date order, by their places among the entries.
    chosen: Vec<u32>,
    /// Whether each entry is among them.
    is_chosen: Vec<bool>,
    /// The lanes; none is empty.
    pub lanes: Vec<Lane>,
    /// What the context band says.
    pub(super) events: Vec<context::Label>,
}

impl Plan {
    /// Chooses among the entries of a dataset what the timeline of `agreements`, given in any order, is drawn from.
    #[must_use]
    pub fn of(
        dataset: &Dataset,
        entries: Arc<Entries>,
        agreements: &[AgreementIx],
        grouping: Grouping,
        merge: bool,
    ) -> Self {
        let lang = entries.lang;
        let mut is_chosen = vec![false; entries.by_date.len()];
        for ix in agreements {
            let place = entries.places.get(ix.position());
            if let Some(is_chosen) = place.and_then(|place| is_chosen.get_mut(*place as usize)) {
                *is_chosen = true;
            }
        }
        // The entries stand in date order, so no agreement is compared with another.
        let places = (0..).zip(&is_chosen).filter(|(_, is_chosen)| **is_chosen);
        let chosen: Vec<u32> = places.map(|(place, _)| place).collect();
        let sorted: Vec<AgreementIx> = (chosen.iter())
            .filter_map(|place| entries.by_date.get(*place as usize))
            .map(|entry| entry.ix)
            .collect();
        Self {
            lang,
            today: entries.today,
            lanes: lanes(dataset, &sorted, grouping, merge, lang),
            events: context::labels(dataset, lang),
            entries,
            chosen,
            is_chosen,
        }
    }

    /// What is drawn of an agreement of the selection.
    #[must_use]
    pub fn entry(&self, ix: AgreementIx) -> Option<&Entry> {
        let place = *self.entries.places.get(ix.position())? as usize;
        let is_chosen = self.is_chosen.get(place).copied().unwrap_or_default();
        is_chosen.then(|| self.entries.by_date.get(place)).flatten()
    }

    /// What is drawn of each agreement, in date order.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        let places = self.chosen.iter();
        places.filter_map(|place| self.entries.by_date.get(*place as usize))
    }

    /// How many agreements there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.chosen.len()
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.chosen.is_empty()
    }

    /// What is drawn of an entry besides its signature and its end.
    pub(super) fn later(&self, entry: &Entry) -> Later<'_> {
        self.entries.later(entry)
    }

    /// The short name of the agreement that a family stands on.
    pub(super) fn family(&self, parent: AgreementIx) -> &str {
        self.entries.family(parent)
    }
}
