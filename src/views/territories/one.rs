//! One territory: the agreements that apply in it, and those above that cover it too.

use crate::analysis::filter;
use crate::analysis::paraphe::Pen;
use crate::domain::{AgreementIx, Dataset, Lang, Territory};
use crate::parts::{AgreementLink, Glyph, NothingHere};
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::text::{dates, numbers, words};
use crate::ui::Leaf;
use leptos::prelude::*;

/// One territory, or what to do when there is none of that code.
#[component]
pub fn TerritoryPage(
    /// Its code, known or not.
    code: String,
) -> impl IntoView {
    let lang = use_app_state().lang();
    match Territory::from_code(&code) {
        Some(territory) => view! { <Record territory=territory /> }.into_any(),
        None => {
            let heading = lang
                .pick("Territoire inconnu", "No such territory")
                .to_owned();
            view! { <NothingHere heading=heading asked=code /> }.into_any()
        }
    }
}

#[component]
fn Record(territory: Territory) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let inside = state.with(|dataset| inside(dataset, territory));
    let parts: Vec<Territory> = Territory::all()
        .filter(|other| other.parent() == Some(territory))
        .collect();
    let count = inside.len();
    let link = move |territory: Territory| {
        let route = Route::Territory(territory.code());
        view! { <a href=move || state.place.href(&route)>{territory.name()}</a> }
    };
    let said = match lang {
        Lang::Fr => {
            format!(
                "{} en tout ou partie.",
                numbers::counted(
                    lang,
                    count,
                    ("accord s’y applique", "accords s’y appliquent"),
                    ("", "")
                )
            )
        }
        Lang::En => {
            format!(
                "{} here, in whole or in part.",
                numbers::counted(
                    lang,
                    count,
                    ("", ""),
                    ("agreement applies", "agreements apply")
                )
            )
        }
    };
    view! {
        <Leaf
            name="territory"
            heading=territory.name()
            note_title=territory.code()
            note=lang.pick("Code officiel géographique, Insee.", "Official geographic code, Insee.")
        >
            <p class="said">
                <data data-count="agreements" value=count>{said}</data>
            </p>
            <p>
                {territory.parent().map(|parent| view! { {lang.pick("Dans\u{a0}: ", "In: ")} {link(parent)} ". " })}
                <a href=move || state.place.href_with(&Route::Timeline, |view| view.filter.territories = vec![territory])>
                    {lang.pick("Les voir dans la chronologie", "See them in the timeline")}
                </a>
                " · "
                <a href=move || state.place.href_with(&Route::Tracker, |view| view.filter.territories = vec![territory])>
                    {lang.pick("leurs cibles dans le suivi", "their targets in the tracker")}
                </a>
                " · "
                <a href=move || state.place.href_with(&Route::Compare, |view| view.filter.territories = vec![territory])>
                    {lang.pick("comparer à un autre territoire", "compare with another territory")}
                </a>
            </p>
            {(!parts.is_empty() && territory != Territory::France)
                .then(|| {
                    view! {
                        <p class="small territory-parts">
                            {parts.into_iter().map(|part| view! { {link(part)} " " }).collect_view()}
                        </p>
                    }
                })}
            <ul class="around-list">
                {inside
                    .into_iter()
                    .map(|ix| {
                        let (date, level) = state.with(|dataset| {
                            let record = dataset.agreement(ix);
                            (dates::short(lang, record.signed), words::level(lang, record.level))
                        });
                        view! {
                            <li>
                                <span class="line-date">{date}</span>
                                <Glyph agreement=ix pen=Pen { width: 44.0, height: 24.0, ..Pen::SMALL } />
                                <span>
                                    <AgreementLink agreement=ix />
                                    <span class="small">" " {level}</span>
                                </span>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </Leaf>
    }
}

/// The agreements of a territory or of a part of it; of France, the national ones only.
fn inside(dataset: &Dataset, territory: Territory) -> Vec<AgreementIx> {
    let all = dataset.agreements_by_date().into_iter();
    all.filter(|ix| {
        dataset
            .agreement(*ix)
            .territories
            .iter()
            .any(|t| filter::applies(*t, territory))
    })
    .collect()
}
