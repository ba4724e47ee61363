//! A folded word as the records write it: `prismemploi` is read as Prism’emploi.

use crate::analysis::fold;
use crate::domain::{AgreementIx, Dataset};

/// The words of a folded query, each as an agreement that answers writes it.
pub(super) fn as_written(dataset: &Dataset, agreement: AgreementIx, query: &str) -> String {
    let agreement = dataset.agreement(agreement);
    let names = agreement
        .parties
        .iter()
        .map(|party| &*dataset.organisation(party.organisation).name);
    let places = agreement
        .territories
        .iter()
        .map(|territory| territory.name());
    let texts: Vec<&str> = [&*agreement.title]
        .into_iter()
        .chain(names)
        .chain(places)
        .chain([&*agreement.summary.fr, &*agreement.summary.en])
        .collect();
    let words: Vec<String> = query.split(' ').map(|word| written(word, &texts)).collect();
    words.join(" ")
}

/// The word as the first of the texts that has it writes it.
fn written(folded: &str, texts: &[&str]) -> String {
    for text in texts {
        let mut found = None;
        fold::scan(text, true, &mut |word| {
            if word.text == folded {
                found.get_or_insert(word.start..word.end);
            }
        });
        if let Some(written) = found.and_then(|range| text.get(range)) {
            return written.to_owned();
        }
    }
    folded.to_owned()
}
