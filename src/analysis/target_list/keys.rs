//! Under which headings a target stands, and in which order the headings come.

use super::{Order, Subject};
use crate::analysis::fold;
use crate::analysis::tracker::{Deadline, Statuses};
use crate::domain::{Agreement, Dataset, Lang, TargetIx, Territory};
use crate::text::{typography, words};

/// Where a target stands: its heading, and the rank of that heading.
pub(super) struct Key {
    pub(super) rank: (i64, i64, String),
    pub(super) subject: Subject,
    pub(super) title: String,
}

/// The headings under which a target stands.
pub(super) fn keys(
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
        Order::Territory => regions(agreement)
            .into_iter()
            .map(|territory| Key {
                rank: (
                    i64::from(territory != Territory::France),
                    0,
                    fold::words(territory.name()).join(" "),
                ),
                subject: Subject::Territory(territory),
                title: typography::set(lang, territory.name()).into_owned(),
            })
            .collect(),
        Order::Nature => vec![Key {
            rank: (target.nature as i64, 0, String::new()),
            subject: Subject::Words,
            title: typography::capitalised(words::nature(lang, target.nature)),
        }],
        Order::State => vec![Key {
            rank: (status.result as i64, status.evidence as i64, String::new()),
            subject: Subject::Words,
            title: typography::capitalised(words::result(lang, status.result)),
        }],
    }
}

/// The regions in which an agreement applies, each once; the whole country where it applies to all of it.
fn regions(agreement: &Agreement) -> Vec<Territory> {
    let mut regions = Vec::new();
    for territory in &agreement.territories {
        let mut here = *territory;
        while let Some(parent) = here.parent().filter(|parent| *parent != Territory::France) {
            here = parent;
        }
        if !regions.contains(&here) {
            regions.push(here);
        }
    }
    regions
}
