//! The three indexes of a dataset, and which text of a record stands in which field.

use super::ask::Answer;
use super::fields::Field;
use super::index::{Builder, Index};
use super::marks::Marks;
use crate::domain::{Agreement, AgreementIx, Dataset, OrganisationIx, Territory};

/// A dataset's words.
#[derive(Clone, Debug)]
pub struct SearchIndex {
    agreements: Index,
    /// The agreement of each document: from the oldest to the newest, so that equal scores stand so.
    by_date: Vec<AgreementIx>,
    organisations: Index,
    territories: Index,
    places: Vec<Territory>,
}

/// Records that answer a query, the best first.
#[derive(Clone, Debug, PartialEq)]
pub struct Found<T> {
    /// The records.
    pub records: Vec<T>,
    /// Which words of a text to mark.
    pub marks: Marks,
    /// The query as it was perhaps meant.
    pub suggestion: Option<String>,
}

impl<T> Default for Found<T> {
    fn default() -> Self {
        Self {
            records: Vec::new(),
            marks: Marks::default(),
            suggestion: None,
        }
    }
}

impl<T> Found<T> {
    fn from(answer: Answer, record: impl Fn(usize) -> T) -> Self {
        Self {
            records: answer.hits.iter().map(|hit| record(hit.document)).collect(),
            marks: answer.marks,
            suggestion: answer.suggestion,
        }
    }
}

impl SearchIndex {
    /// Reads the dataset.
    #[must_use]
    pub fn new(dataset: &Dataset) -> Self {
        let by_date = dataset.agreements_by_date();
        let mut builder = Builder::default();
        for ix in &by_date {
            builder.next_document();
            read_agreement(&mut builder, dataset, dataset.agreement(*ix));
        }
        let agreements = builder.finish();

        let mut builder = Builder::default();
        for place in 0..dataset.organisations().len() {
            builder.next_document();
            let ix = OrganisationIx::from_position(place);
            read_organisation(&mut builder, dataset, ix, Field::Title);
            if let Some(territory) = dataset.organisation(ix).territory {
                read_territory(&mut builder, territory);
            }
        }
        let organisations = builder.finish();

        let places: Vec<Territory> = Territory::all().collect();
        let mut builder = Builder::default();
        for territory in &places {
            builder.next_document();
            builder.add(Field::Title, territory.name());
            builder.add(
                Field::Title,
                territory.department_number().unwrap_or_default(),
            );
        }
        Self {
            agreements,
            by_date,
            organisations,
            territories: builder.finish(),
            places,
        }
    }

    /// The agreements that answer.
    #[must_use]
    pub fn agreements(&self, query: &str) -> Found<AgreementIx> {
        Found::from(self.agreements.ask(query), |place| self.by_date[place])
    }

    /// The organisations that answer.
    #[must_use]
    pub fn organisations(&self, query: &str) -> Found<OrganisationIx> {
        Found::from(self.organisations.ask(query), OrganisationIx::from_position)
    }

    /// The territories that answer.
    #[must_use]
    pub fn territories(&self, query: &str) -> Found<Territory> {
        Found::from(self.territories.ask(query), |place| self.places[place])
    }

    /// The index of agreements itself.
    #[must_use]
    pub const fn of_agreements(&self) -> &Index {
        &self.agreements
    }
}

fn read_agreement(builder: &mut Builder, dataset: &Dataset, agreement: &Agreement) {
    builder.add(Field::Title, &agreement.title);
    // Its hyphens stand for spaces: nobody types it in one word.
    builder.add(Field::Rest, &agreement.id.as_str().replace('-', " "));
    builder.add(Field::Year, &agreement.signed.year().to_string());
    for party in &agreement.parties {
        read_organisation(builder, dataset, party.organisation, Field::Party);
        for person in &party.represented_by {
            builder.add(Field::Person, &person.name);
        }
    }
    for territory in &agreement.territories {
        read_territory(builder, *territory);
    }
    let contents = agreement.axes.iter().map(|axis| &axis.label);
    for text in contents.chain(agreement.targets.iter().map(|target| &target.label)) {
        builder.add(Field::Content, &text.fr);
        builder.add(Field::Content, &text.en);
    }
    let themes = agreement
        .themes()
        .into_iter()
        .map(|theme| &dataset.theme(theme).label);
    for text in themes.chain([&agreement.summary]) {
        builder.add(Field::Rest, &text.fr);
        builder.add(Field::Rest, &text.en);
    }
}

/// The names of an organisation, and those of its line of succession.
fn read_organisation(builder: &mut Builder, dataset: &Dataset, ix: OrganisationIx, own: Field) {
    for name in dataset.names_of(ix) {
        let field = if name == ix { own } else { Field::Lineage };
        let organisation = dataset.organisation(name);
        builder.add(field, &organisation.name);
        builder.add(field, organisation.acronym.as_deref().unwrap_or_default());
        for alias in &organisation.aliases {
            builder.add(field, alias);
        }
    }
}

/// The names of a territory and of what it lies in; the country goes without saying.
fn read_territory(builder: &mut Builder, territory: Territory) {
    let mut here = Some(territory);
    while let Some(place) = here.filter(|place| place.parent().is_some()) {
        builder.add(Field::Territory, place.name());
        builder.add(
            Field::Territory,
            place.department_number().unwrap_or_default(),
        );
        here = place.parent();
    }
}
