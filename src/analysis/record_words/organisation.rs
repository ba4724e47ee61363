//! What a page says of one organisation, in words: its agreements, partners, names, and the targets it answers for.

use crate::analysis::tracker::Coverage;
use crate::domain::agreement::Role;
use crate::domain::arrange::Arrange;
use crate::domain::{AgreementIx, Dataset, Lang, Organisation, OrganisationIx, TargetIx};
use crate::text::{dates, numbers, words};
use std::collections::BTreeMap;

/// A partner: which, in how many agreements, first and last year.
pub type Partner = (OrganisationIx, usize, i32, i32);

/// What kind of body it is, where it acts, and its acronym.
#[must_use]
pub fn what(lang: Lang, record: &Organisation) -> String {
    let mut what = vec![words::organisation_kind(lang, record.kind).to_owned()];
    what.extend(
        record
            .territory
            .map(|territory| territory.name().to_owned()),
    );
    what.extend(record.acronym.as_deref().map(str::to_owned));
    what.join(", ")
}

/// The names that count as this organisation: all of its line where names are merged, itself otherwise.
#[must_use]
pub fn names_counted(
    dataset: &Dataset,
    organisation: OrganisationIx,
    merge: bool,
) -> Vec<OrganisationIx> {
    if merge {
        dataset.names_of(organisation)
    } else {
        vec![organisation]
    }
}

/// The agreements of any of these names, from the oldest to the newest.
#[must_use]
pub fn agreements_of(dataset: &Dataset, names: &[OrganisationIx]) -> Vec<AgreementIx> {
    let is_party = |ix: &AgreementIx| {
        dataset
            .agreement(*ix)
            .parties
            .iter()
            .any(|p| names.contains(&p.organisation))
    };
    dataset
        .agreements_by_date()
        .into_iter()
        .filter(is_party)
        .collect()
}

/// How many agreements, and from when to when.
#[must_use]
pub fn said(lang: Lang, dataset: &Dataset, agreements: &[AgreementIx]) -> String {
    let year = |ix: Option<&AgreementIx>| ix.map_or(0, |ix| dataset.agreement(*ix).signed.year());
    let (first, last) = (year(agreements.first()), year(agreements.last()));
    let count = numbers::counted(
        lang,
        agreements.len(),
        ("accord relevé", "accords relevés"),
        ("agreement recorded", "agreements recorded"),
    );
    match (lang, agreements.len()) {
        (Lang::Fr, 0) => "Aucun accord relevé sous ce nom.".to_owned(),
        (Lang::En, 0) => "No agreement recorded under this name.".to_owned(),
        (Lang::Fr, _) if first == last => format!("{count}, en {first}."),
        (Lang::En, _) if first == last => format!("{count}, in {first}."),
        (Lang::Fr, _) => format!("{count}, de {first} à {last}."),
        (Lang::En, _) => format!("{count}, from {first} to {last}."),
    }
}

/// Its part in an agreement, where there is something to say: what is not said is a signature under its very name.
#[must_use]
pub fn part(
    lang: Lang,
    dataset: &Dataset,
    agreement: AgreementIx,
    organisation: OrganisationIx,
) -> String {
    let names = dataset.names_of(organisation);
    let parties = &dataset.agreement(agreement).parties;
    let Some(party) = parties.iter().find(|p| names.contains(&p.organisation)) else {
        return String::new();
    };
    let mut note = Vec::new();
    if party.organisation != organisation {
        note.push(dataset.organisation(party.organisation).short_name(24));
    }
    if party.role != Role::Signatory {
        note.push(words::role(lang, party.role));
    }
    note.join(", ")
}

/// Its partners, the most frequent first.
#[must_use]
pub fn partners(
    dataset: &Dataset,
    organisation: OrganisationIx,
    agreements: &[AgreementIx],
    merge: bool,
) -> Vec<Partner> {
    let own = names_counted(dataset, organisation, merge);
    let mut found: BTreeMap<OrganisationIx, (usize, i32, i32)> = BTreeMap::new();
    for ix in agreements {
        let record = dataset.agreement(*ix);
        let year = record.signed.year();
        let mut here: Vec<OrganisationIx> = record
            .parties
            .iter()
            .map(|party| {
                if merge {
                    dataset.current_name(party.organisation)
                } else {
                    party.organisation
                }
            })
            .filter(|other| !own.contains(other))
            .collect();
        here.arrange();
        here.dedup();
        for other in here {
            let entry = found.entry(other).or_insert((0, year, year));
            *entry = (entry.0 + 1, entry.1.min(year), entry.2.max(year));
        }
    }
    let mut rows: Vec<Partner> = found
        .into_iter()
        .map(|(ix, (count, first, last))| (ix, count, first, last))
        .collect();
    rows.arrange_by_key(|row| {
        (
            std::cmp::Reverse(row.1),
            dataset.organisation(row.0).id.clone(),
        )
    });
    rows
}

/// The line, predecessors first.
#[must_use]
pub fn line(dataset: &Dataset, organisation: OrganisationIx) -> Vec<OrganisationIx> {
    let mut names = dataset.names_of(organisation);
    let depth = |ix: OrganisationIx| {
        let mut steps = 0_usize;
        let mut here = ix;
        while let Some(next) = dataset.successors(here).first() {
            here = *next;
            steps += 1;
        }
        steps
    };
    names.arrange_by_key(|ix| {
        (
            std::cmp::Reverse(depth(*ix)),
            dataset.organisation(*ix).id.clone(),
        )
    });
    names
}

/// From when to when it bore a name.
#[must_use]
pub fn life(lang: Lang, record: &Organisation) -> String {
    let date = |date| dates::short(lang, date);
    match (record.active_from, record.active_to) {
        (Some(from), Some(to)) => format!("{} – {}", date(from), date(to)),
        (Some(from), None) => format!("{} {}", lang.pick("depuis", "since"), date(from)),
        (None, Some(to)) => format!("{} {}", lang.pick("jusqu’à", "until"), date(to)),
        (None, None) => String::new(),
    }
}

/// The targets that any of these names answers for.
#[must_use]
pub fn targets_of(dataset: &Dataset, names: &[OrganisationIx]) -> Vec<TargetIx> {
    let answers = |ix: &TargetIx| {
        dataset
            .target(*ix)
            .responsible
            .iter()
            .any(|organisation| names.contains(organisation))
    };
    dataset.targets().filter(answers).collect()
}

/// What is known of the targets it answers for, with its denominators.
#[must_use]
pub fn sentence(lang: Lang, coverage: Coverage) -> String {
    let n = |value| numbers::count(lang, value);
    let Coverage {
        targets,
        with_figure,
        passed,
        published,
        searched_none,
        not_searched,
        ..
    } = coverage;
    if targets == 0 {
        return lang
            .pick(
                "Aucune cible relevée ne lui est attribuée.",
                "No recorded target is assigned to it.",
            )
            .to_owned();
    }
    let recorded = numbers::counted(
        lang,
        targets,
        ("cible relevée", "cibles relevées"),
        ("target recorded", "targets recorded"),
    );
    let rest = [
        (
            published,
            lang.pick(
                "avec un résultat publié trouvé",
                "with a published result found",
            ),
        ),
        (
            searched_none,
            lang.pick("cherchées sans rien trouver", "searched for and none found"),
        ),
        (
            not_searched,
            lang.pick("pas encore cherchées", "not searched for yet"),
        ),
    ];
    let rest = listed(lang, &rest);
    match lang {
        Lang::Fr if passed == 0 => format!(
            "{recorded}, {} avec un engagement chiffré. Aucune échéance n’est passée.",
            n(with_figure)
        ),
        Lang::En if passed == 0 => format!(
            "{recorded}, {} committing to a figure. No due date has passed.",
            n(with_figure)
        ),
        Lang::Fr => format!(
            "{recorded}, {} avec un engagement chiffré. Échéance passée pour {}\u{a0}: {rest}.",
            n(with_figure),
            n(passed)
        ),
        Lang::En => format!(
            "{recorded}, {} committing to a figure. Due date passed for {}: {rest}.",
            n(with_figure),
            n(passed)
        ),
    }
}

/// On whose word the published results rest; nothing where there is none.
#[must_use]
pub fn on_whose_word(lang: Lang, coverage: Coverage) -> Option<String> {
    let parts = [
        (
            coverage.independent,
            lang.pick("mesure indépendante", "independent measure"),
        ),
        (
            coverage.reported,
            lang.pick("parole d’un tiers", "a third party’s word"),
        ),
        (
            coverage.declared,
            lang.pick("parole d’une partie", "a party’s own word"),
        ),
    ];
    (coverage.published > 0).then(|| {
        format!(
            "{}{} {}.",
            lang.pick("Ces résultats reposent sur", "These results rest on"),
            lang.pick("\u{a0}:", ":"),
            listed(lang, &parts)
        )
    })
}

/// `18 avec un résultat, 13 sans`; what there is none of is not said.
fn listed(lang: Lang, parts: &[(usize, &str)]) -> String {
    let said: Vec<String> = parts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, words)| format!("{} {words}", numbers::count(lang, *count)))
        .collect();
    said.join(", ")
}
