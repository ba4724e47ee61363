//! The list of targets: in which order, under which headings, and how many of each kind there are.
//!
//! Rule: a heading says how many targets stand below it, how many of those that can be counted are past
//! their date, and for how many of these a result was published, so that a long list under one name is never
//! read as merit or fault. A target with two responsible organisations, or an agreement with three themes,
//! stands under each.

use super::filter::Selection;
use super::fold;
use super::tracker::{Coverage, Deadline, Evidence, ResultState, Statuses};
use crate::domain::target::Nature;
use crate::domain::{AgreementIx, Dataset, Lang, OrganisationIx, TargetIx};
use crate::text::{numbers, typography, words};

/// What the list is arranged by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// What falls due next, then what fell due, the latest first, then what has no date.
    #[default]
    Due,
    /// By agreement, the latest first.
    Agreement,
    /// By organisation that answers for it.
    Responsible,
    /// By theme of the agreement.
    Theme,
    /// By result, and within it by evidence.
    State,
}

impl Order {
    /// Every order.
    pub const ALL: [Self; 5] = [
        Self::Due,
        Self::Agreement,
        Self::Responsible,
        Self::Theme,
        Self::State,
    ];

    /// The word in the address.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Agreement => "agreement",
            Self::Responsible => "responsible",
            Self::Theme => "theme",
            Self::State => "state",
        }
    }

    /// Reads the word; anything else is the default.
    #[must_use]
    pub fn parse(word: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|order| order.as_str() == word)
            .unwrap_or_default()
    }

    /// Its name.
    #[must_use]
    pub const fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Due => lang.pick("échéance", "due date"),
            Self::Agreement => lang.pick("accord", "agreement"),
            Self::Responsible => lang.pick("responsable", "responsible"),
            Self::Theme => lang.pick("thème", "theme"),
            Self::State => lang.pick("état", "state"),
        }
    }
}

/// What a heading is about, where it can be a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Words only.
    Words,
    /// An agreement.
    Agreement(AgreementIx),
    /// An organisation.
    Organisation(OrganisationIx),
}

/// A heading and the targets below it.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What it is about.
    pub subject: Subject,
    /// Its words.
    pub title: String,
    /// How many targets, how many past their date, how many of these with a published result.
    pub counts: String,
    /// The targets.
    pub targets: Vec<TargetIx>,
}

/// The targets of a selection under headings.
#[must_use]
pub fn groups(
    dataset: &Dataset,
    statuses: &Statuses,
    selection: &Selection,
    order: Order,
    descending: bool,
    lang: Lang,
) -> Vec<Group> {
    let mut placed: Vec<(Key, TargetIx)> = selection
        .targets
        .iter()
        .flat_map(|ix| {
            keys(dataset, statuses, *ix, order, lang)
                .into_iter()
                .map(|key| (key, *ix))
        })
        .collect();
    // Under one heading, what falls due first; the order of the file never shows.
    let due = |ix: &TargetIx| dataset.target(*ix).due.map(|due| due.latest());
    placed.sort_by(|(a, a_ix), (b, b_ix)| {
        let same = |ix: &TargetIx| {
            (
                due(ix).is_none(),
                due(ix),
                &dataset.agreement(ix.agreement).id,
                ix.place,
            )
        };
        a.rank
            .cmp(&b.rank)
            .then_with(|| same(a_ix).cmp(&same(b_ix)))
    });
    let mut groups: Vec<Group> = Vec::new();
    for (key, ix) in placed {
        match groups.last_mut() {
            Some(group) if group.title == key.title && group.subject == key.subject => {
                group.targets.push(ix);
            }
            _ => groups.push(Group {
                subject: key.subject,
                title: key.title,
                counts: String::new(),
                targets: vec![ix],
            }),
        }
    }
    if descending {
        groups.reverse();
        groups.iter_mut().for_each(|group| group.targets.reverse());
    }
    for group in &mut groups {
        let coverage = Coverage::of(dataset, statuses, group.targets.iter().copied());
        group.counts = counts(&coverage, lang);
    }
    groups
}

/// `12 cibles, dont 5 chiffrées et échues, 2 avec un résultat publié`.
fn counts(coverage: &Coverage, lang: Lang) -> String {
    let mut text = numbers::counted(
        lang,
        coverage.targets,
        ("cible", "cibles"),
        ("target", "targets"),
    );
    if coverage.passed > 0 {
        let (fr, en) = (
            format!(
                ", dont {} chiffrées à date passée, {} avec un résultat publié",
                coverage.passed, coverage.published
            ),
            format!(
                ", {} of them with a figure and a past date, {} with a published result",
                coverage.passed, coverage.published
            ),
        );
        text.push_str(lang.pick(&fr, &en));
    }
    text
}

struct Key {
    rank: (i64, i64, String),
    subject: Subject,
    title: String,
}

fn keys(
    dataset: &Dataset,
    statuses: &Statuses,
    ix: TargetIx,
    order: Order,
    lang: Lang,
) -> Vec<Key> {
    let (agreement, target) = (dataset.agreement(ix.agreement), dataset.target(ix));
    let status = statuses.get(ix);
    let none = i64::MAX;
    let due = target
        .due
        .map_or(none, |due| i64::from(due.latest().number()));
    match order {
        Order::Due => {
            let Some(date) = target.due else {
                return vec![Key {
                    rank: (none, 0, String::new()),
                    subject: Subject::Words,
                    title: lang
                        .pick("Sans échéance annoncée", "No due date announced")
                        .to_owned(),
                }];
            };
            let passed = status.deadline == Deadline::Passed;
            let year = date.latest().year();
            let title = match (lang, passed) {
                (Lang::Fr, true) => format!("Échues en {year}"),
                (Lang::Fr, false) => format!("À échoir en {year}"),
                (Lang::En, true) => format!("Due in {year}, past"),
                (Lang::En, false) => format!("Due in {year}, ahead"),
            };
            // What is ahead from the nearest; after it, what is past from the latest.
            let far = 10_000_000;
            vec![Key {
                rank: (if passed { far - due } else { due - far }, 0, String::new()),
                subject: Subject::Words,
                title,
            }]
        }
        Order::Agreement => vec![Key {
            rank: (
                -i64::from(agreement.signed.earliest().number()),
                i64::from(ix.agreement.0),
                String::new(),
            ),
            subject: Subject::Agreement(ix.agreement),
            title: typography::set(lang, &agreement.title).into_owned(),
        }],
        Order::Responsible if target.responsible.is_empty() => vec![Key {
            rank: (none, 0, String::new()),
            subject: Subject::Words,
            title: lang
                .pick("Personne n’est nommé", "Nobody is named")
                .to_owned(),
        }],
        Order::Responsible => target
            .responsible
            .iter()
            .map(|organisation| {
                let name = &dataset.organisation(*organisation).name;
                Key {
                    rank: (0, 0, fold::words(name).join(" ")),
                    subject: Subject::Organisation(*organisation),
                    title: typography::set(lang, name).into_owned(),
                }
            })
            .collect(),
        Order::Theme => {
            let themes = agreement.themes();
            if themes.is_empty() {
                return vec![Key {
                    rank: (none, 0, String::new()),
                    subject: Subject::Words,
                    title: lang.pick("Sans thème", "No theme").to_owned(),
                }];
            }
            themes
                .into_iter()
                .map(|theme| Key {
                    rank: (i64::from(theme.0), 0, String::new()),
                    subject: Subject::Words,
                    title: typography::capitalised(&typography::set(
                        lang,
                        dataset.theme(theme).label.get(lang),
                    )),
                })
                .collect()
        }
        Order::State => vec![Key {
            rank: (status.result as i64, status.evidence as i64, String::new()),
            subject: Subject::Words,
            title: typography::capitalised(words::result(lang, status.result)),
        }],
    }
}

/// How many targets have each answer, among those that answer everything else that was asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// For each result.
    pub results: Vec<(ResultState, usize)>,
    /// For each evidence.
    pub evidence: Vec<(Evidence, usize)>,
    /// For each deadline.
    pub deadlines: Vec<(Deadline, usize)>,
    /// For each nature.
    pub natures: Vec<(Nature, usize)>,
}

/// Counts answers. Each list is what the selection would be without the choices made in that very list.
#[must_use]
pub fn facets(
    dataset: &Dataset,
    statuses: &Statuses,
    whatever_result: &Selection,
    whatever_evidence: &Selection,
    whatever_deadline: &Selection,
    selection: &Selection,
) -> Facets {
    fn tally<T: Copy + PartialEq>(
        all: &[T],
        targets: &[TargetIx],
        of: impl Fn(TargetIx) -> T,
    ) -> Vec<(T, usize)> {
        all.iter()
            .map(|value| {
                let n = targets.iter().filter(|ix| of(**ix) == *value).count();
                (*value, n)
            })
            .collect()
    }
    Facets {
        results: tally(ResultState::ALL, &whatever_result.targets, |ix| {
            statuses.get(ix).result
        }),
        evidence: tally(Evidence::ALL, &whatever_evidence.targets, |ix| {
            statuses.get(ix).evidence
        }),
        deadlines: tally(Deadline::ALL, &whatever_deadline.targets, |ix| {
            statuses.get(ix).deadline
        }),
        natures: tally(Nature::ALL, &selection.targets, |ix| {
            dataset.target(ix).nature
        }),
    }
}
