//! A filter asked of every agreement at once.
//!
//! Each part of the filter is a question with its own bit; an agreement that fails it has the bit set. The questions asked
//! of targets share one bit, since one target must answer them all: an agreement fails when none of its targets does.

use super::Facet;
use super::column::{Fails, Rows};
use super::columns::{self, Columns};
use crate::analysis::filter::{Filter, Sources, is_in_force};
use crate::analysis::tracker::Field;
use crate::domain::{AgreementIx, TargetIx};

/// Bits after those of the columns.
const TARGETS: usize = Columns::FACETS.len();
const TEXT: usize = TARGETS + 1;
const PERIOD: usize = TEXT + 1;
const IN_FORCE: usize = PERIOD + 1;

impl Facet {
    /// The question it asks of targets; none for a facet of agreements.
    #[must_use]
    pub const fn field(self) -> Option<Field> {
        match self {
            Self::Result => Some(Field::RESULT),
            Self::Evidence => Some(Field::EVIDENCE),
            Self::Deadline => Some(Field::DEADLINE),
            Self::Nature => Some(Field::NATURE),
            _ => None,
        }
    }
}

/// What became of a filter.
pub struct Asked<'a> {
    sources: Sources<'a>,
    /// By relevance, where words are asked for: what answers them.
    found: Option<Vec<AgreementIx>>,
    /// For each agreement, what keeps it out.
    fails: Vec<Fails>,
    /// The answers wanted of targets: in each field those asked for, all where nothing is asked.
    wanted: u32,
    asks_about_targets: bool,
}

impl<'a> Asked<'a> {
    /// Asks.
    #[must_use]
    pub fn of(sources: Sources<'a>, filter: &Filter) -> Self {
        let mut asked = Self {
            sources,
            found: None,
            fails: vec![0; sources.dataset.agreements().len()],
            wanted: wanted_of_targets(filter),
            asks_about_targets: filter.asks_about_targets(),
        };
        for (bit, facet) in Columns::FACETS.into_iter().enumerate() {
            asked.ask_column(bit, facet, filter);
        }
        asked.ask_words(&filter.text);
        asked.ask_dates(filter);
        if asked.asks_about_targets {
            let answers = sources.statuses.answers();
            for (position, fails) in asked.fails.iter_mut().enumerate() {
                let mut own = answers.of_agreement(position).iter();
                *fails |= Fails::from(!own.any(|word| failed(asked.wanted, *word) == 0)) << TARGETS;
            }
        }
        asked
    }

    fn ask_column(&mut self, bit: usize, facet: Facet, filter: &Filter) {
        let Sources {
            dataset,
            merge,
            columns,
            ..
        } = self.sources;
        let Some(column) = columns.get(facet, merge) else {
            return;
        };
        let mut wanted = vec![false; column.values()];
        let mut asks = false;
        let mut want = |code: Option<u32>| {
            asks = true;
            if let Some(wanted) = code.and_then(|code| wanted.get_mut(code as usize)) {
                *wanted = true;
            }
        };
        match facet {
            Facet::Level => filter.levels.iter().for_each(|v| want(Some(*v as u32))),
            Facet::Kind => filter.kinds.iter().for_each(|v| want(Some(*v as u32))),
            Facet::Territory => filter
                .territories
                .iter()
                .for_each(|v| want(Some(v.number()))),
            Facet::Theme => (filter.themes.iter()).for_each(|id| want(columns::theme(dataset, id))),
            _ => (filter.organisations.iter())
                .for_each(|id| want(columns::organisation(dataset, id, merge))),
        }
        if asks {
            column.ask(bit, &wanted, &mut self.fails);
        }
    }

    fn ask_words(&mut self, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        let Some(found) = self
            .sources
            .finder
            .and_then(|finder| finder.agreements_with(text))
        else {
            return;
        };
        let found = found.records;
        for fails in &mut self.fails {
            *fails |= 1 << TEXT;
        }
        for ix in &found {
            if let Some(fails) = self.fails.get_mut(ix.position()) {
                *fails &= !(1 << TEXT);
            }
        }
        self.found = Some(found);
    }

    fn ask_dates(&mut self, filter: &Filter) {
        let Sources {
            dataset,
            statuses,
            columns,
            ..
        } = self.sources;
        if filter.from.is_some() || filter.to.is_some() {
            for (fails, (earliest, latest)) in self.fails.iter_mut().zip(columns.signed()) {
                // Wholly inside, or perhaps where possible dates are asked for.
                let (first, last) = if filter.possible_dates {
                    (latest, earliest)
                } else {
                    (earliest, latest)
                };
                let inside = filter.from.is_none_or(|from| *first >= from.earliest())
                    && filter.to.is_none_or(|to| *last <= to.latest());
                *fails |= Fails::from(!inside) << PERIOD;
            }
        }
        if filter.in_force {
            for (fails, agreement) in self.fails.iter_mut().zip(dataset.agreements()) {
                let runs = is_in_force(agreement, statuses.today(), filter.possible_dates);
                *fails |= Fails::from(!runs) << IN_FORCE;
            }
        }
    }

    fn fails(&self, ix: AgreementIx) -> Fails {
        self.fails.get(ix.position()).copied().unwrap_or(Fails::MAX)
    }

    /// How many agreements answer.
    #[must_use]
    pub fn kept(&self) -> usize {
        self.fails.iter().filter(|fails| **fails == 0).count()
    }

    /// The agreements that answer: by relevance where words were asked for, else from the oldest to the newest.
    #[must_use]
    pub fn agreements(&self) -> Vec<AgreementIx> {
        let order = self
            .found
            .as_deref()
            .unwrap_or(self.sources.columns.by_date());
        order
            .iter()
            .copied()
            .filter(|ix| self.fails(*ix) == 0)
            .collect()
    }

    /// The targets of an agreement that answer what is asked of targets.
    pub fn targets(&self, agreement: AgreementIx) -> impl Iterator<Item = TargetIx> {
        let words = self
            .sources
            .statuses
            .answers()
            .of_agreement(agreement.position());
        (0..)
            .zip(words)
            .filter(|(_, word)| failed(self.wanted, **word) == 0)
            .map(move |(place, _)| TargetIx { agreement, place })
    }

    /// How many agreements would remain with each value of a facet as its only one, by code.
    #[must_use]
    pub fn counts(&self, facet: Facet) -> Vec<u32> {
        let bit = Columns::FACETS.iter().position(|other| *other == facet);
        let column = self.sources.columns.get(facet, self.sources.merge);
        match (facet.field(), column, bit) {
            (None, Some(column), Some(bit)) => {
                column.count(bit, &Rows::of(&self.fails, Columns::FACETS.len()))
            }
            (Some(field), ..) => self.agreements_by_answer(field),
            _ => Vec::new(),
        }
    }

    /// How many agreements have a target with each answer, among the targets that answer all other questions.
    fn agreements_by_answer(&self, field: Field) -> Vec<u32> {
        let answers = self.sources.statuses.answers();
        let wanted = self.wanted | field.bits();
        let mut counts = vec![0; field.answers()];
        for (position, fails) in self.fails.iter().enumerate() {
            if *fails & !(1 << TARGETS) != 0 {
                continue;
            }
            let word = if self.asks_about_targets {
                let own = answers.of_agreement(position).iter();
                own.filter(|word| failed(wanted, **word) == 0)
                    .fold(0, |all, word| all | word)
            } else {
                answers.any(position)
            };
            field.count(word, &mut counts);
        }
        counts
    }

    /// For each question asked of targets, how many targets would be kept with each answer as its only one.
    #[must_use]
    pub fn targets_by_answer(&self) -> [Vec<u32>; 4] {
        let answers = self.sources.statuses.answers();
        let mut counts = Field::ALL.map(|field| vec![0; field.answers()]);
        for (position, fails) in self.fails.iter().enumerate() {
            if *fails & !(1 << TARGETS) != 0 {
                continue;
            }
            for word in answers.of_agreement(position) {
                let failed = failed(self.wanted, *word);
                for (bit, field) in Field::ALL.into_iter().enumerate() {
                    if failed & !(1 << bit) == 0 {
                        field.count(*word, &mut counts[bit]);
                    }
                }
            }
        }
        counts
    }
}

/// Which questions a target's word fails, by the place of their fields.
fn failed(wanted: u32, word: u32) -> u32 {
    let common = wanted & word;
    let mut failed = 0;
    for (bit, field) in Field::ALL.into_iter().enumerate() {
        failed |= u32::from(common & field.bits() == 0) << bit;
    }
    failed
}

/// The answers wanted: in each field those asked for, all where nothing is asked.
fn wanted_of_targets(filter: &Filter) -> u32 {
    let mut wanted = 0;
    let mut want = |field: Field, places: &mut dyn Iterator<Item = u32>| {
        let asked = places.fold(0, |bits, place| bits | field.bit(place));
        wanted |= if asked == 0 { field.bits() } else { asked };
    };
    want(Field::RESULT, &mut filter.results.iter().map(|v| *v as u32));
    want(
        Field::EVIDENCE,
        &mut filter.evidence.iter().map(|v| *v as u32),
    );
    want(
        Field::DEADLINE,
        &mut filter.deadlines.iter().map(|v| *v as u32),
    );
    want(Field::NATURE, &mut filter.natures.iter().map(|v| *v as u32));
    wanted
}
