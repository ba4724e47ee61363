//! The timeline as a table: the same agreements, in the order asked for.

use crate::domain::agreement::Level;
use crate::domain::arrange::Arrange;
use crate::domain::{AgreementIx, Dataset, Lang};
use crate::parts::AgreementLink;
use crate::state::app_state::use_app_state;
use crate::state::view_state::Sort;
use crate::text::numbers::counted;
use crate::text::typography::capitalised;
use crate::text::{dates, words};
use leptos::prelude::*;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Signed,
    Title,
    Level,
    End,
    Parties,
    Targets,
}

impl Column {
    const ALL: [Self; 6] = [
        Self::Signed,
        Self::Title,
        Self::Level,
        Self::End,
        Self::Parties,
        Self::Targets,
    ];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Signed => "signed",
            Self::Title => "title",
            Self::Level => "level",
            Self::End => "end",
            Self::Parties => "parties",
            Self::Targets => "targets",
        }
    }

    const fn word(self, lang: Lang) -> &'static str {
        match self {
            Self::Signed => lang.pick("Signature", "Signed"),
            Self::Title => lang.pick("Accord", "Agreement"),
            Self::Level => lang.pick("Niveau", "Level"),
            Self::End => lang.pick("Fin", "End"),
            Self::Parties => lang.pick("Parties", "Parties"),
            Self::Targets => lang.pick("Cibles", "Targets"),
        }
    }

    fn of(sort: Option<&Sort>) -> (Self, bool) {
        let found = sort.and_then(|sort| {
            let column = Self::ALL.into_iter().find(|c| c.as_str() == sort.column)?;
            Some((column, sort.descending))
        });
        found.unwrap_or((Self::Signed, false))
    }
}

fn sorted(
    dataset: &Dataset,
    agreements: &[AgreementIx],
    (column, descending): (Column, bool),
) -> Vec<AgreementIx> {
    let mut rows = agreements.to_vec();
    rows.arrange_by(|x, y| {
        let (a, b) = (dataset.agreement(*x), dataset.agreement(*y));
        let level = |level: Level| Level::ALL.iter().position(|l| *l == level);
        let order = match column {
            Column::Signed => a.signed.cmp(&b.signed),
            Column::Title => {
                let key = crate::analysis::fold::sort_key;
                key(&a.title).cmp(&key(&b.title))
            }
            Column::Level => level(a.level).cmp(&level(b.level)),
            // What nobody published comes last, whichever way.
            Column::End => match (a.end, b.end) {
                (Some(a), Some(b)) => a.cmp(&b),
                (None, None) => std::cmp::Ordering::Equal,
                (a, _) => {
                    let last = if a.is_none() {
                        std::cmp::Ordering::Greater
                    } else {
                        std::cmp::Ordering::Less
                    };
                    if descending { last.reverse() } else { last }
                }
            },
            Column::Parties => a.parties.len().cmp(&b.parties.len()),
            Column::Targets => a.targets.len().cmp(&b.targets.len()),
        };
        let order = if descending { order.reverse() } else { order };
        order
            .then_with(|| a.signed.cmp(&b.signed))
            .then_with(|| a.id.cmp(&b.id))
    });
    rows
}

/// The table twin of the drawing.
#[component]
pub(super) fn Table() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let place = state.place;
    let order = Memo::new(move |_| {
        let (column, descending) = place.view.with(|view| Column::of(view.sort.as_ref()));
        (column.as_str(), descending)
    });
    let now = move || {
        let (word, descending) = order.get();
        let column = Column::ALL.into_iter().find(|c| c.as_str() == word);
        (column.unwrap_or(Column::Signed), descending)
    };
    let rows = Memo::new(move |_| {
        let selection = state.selection.get();
        state.with(|dataset| sorted(dataset, &selection.agreements, now()))
    });
    let caption = move || {
        let number = counted(
            lang,
            rows.with(Vec::len),
            ("accord", "accords"),
            ("agreement", "agreements"),
        );
        match lang {
            Lang::Fr => format!("{number} de la sélection, toutes dates comprises"),
            Lang::En => format!("{number} in the selection, at all dates"),
        }
    };
    let heads = Column::ALL
        .into_iter()
        .map(|column| {
            let is_current = move || now().0 == column;
            let sort = move || match now() {
                (current, false) if current == column => "ascending",
                (current, true) if current == column => "descending",
                _ => "none",
            };
            let arrow = move || match now() {
                (current, descending) if current == column => {
                    if descending {
                        " ▾"
                    } else {
                        " ▴"
                    }
                }
                _ => "",
            };
            let href = move || {
                let descending = is_current() && !now().1;
                place.here_with(|view| {
                    view.sort = (column != Column::Signed || descending).then(|| Sort {
                        column: column.as_str().to_owned(),
                        descending,
                    });
                })
            };
            let class = match column {
                Column::Parties | Column::Targets => "is-number",
                _ => "",
            };
            view! {
                <th scope="col" class=class aria-sort=sort>
                    <a href=href data-noscroll="">
                        {column.word(lang)}
                        <span aria-hidden="true">{arrow}</span>
                    </a>
                </th>
            }
        })
        .collect_view();
    view! {
        <div class="timeline-table-frame" tabindex="0" role="region" aria-label=lang.pick("Tableau de la chronologie", "Table of the timeline")>
            <table class="timeline-table">
                <caption>{caption}</caption>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>
                    <For each=move || rows.get() key=|ix| *ix let:ix>
                        <Row ix=ix />
                    </For>
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn Row(ix: AgreementIx) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let (id, signed, level, end, parties, targets) = state.with(|dataset| {
        let agreement = dataset.agreement(ix);
        (
            agreement.id.to_string(),
            capitalised(&dates::long(lang, agreement.signed)),
            agreement.level,
            agreement
                .end
                .map_or_else(|| dates::end(lang, agreement), |end| dates::long(lang, end)),
            agreement.parties.len(),
            agreement.targets.len(),
        )
    });
    view! {
        <tr data-agreement-id=id>
            <td class="timeline-table-date">{signed}</td>
            <th scope="row">
                <AgreementLink agreement=ix />
            </th>
            <td>{capitalised(words::level(lang, level))}</td>
            <td>{end}</td>
            <td class="is-number">{parties}</td>
            <td class="is-number">{targets}</td>
        </tr>
    }
}
