//! Two selections side by side: the same measures in parallel, and what they share.

use crate::analysis::filter::{Filter, Selection};
use crate::analysis::sorting;
use crate::analysis::tracker::Coverage;
use crate::domain::{Lang, OrganisationIx, Territory};
use crate::parts::OrganisationLink;
use crate::state::app_state::{AppState, use_app_state};
use crate::state::route::Route;
use crate::state::view_state::ViewState;
use crate::text::numbers;
use crate::ui::Leaf;
use leptos::prelude::*;

/// Shared partners named at most.
const SHARED: usize = 12;

/// Two selections side by side.
#[component]
pub fn Compare() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let second = Memo::new(move |_| {
        let (filter, merge) = state
            .place
            .view
            .with(|view| (view.second.clone(), view.merge));
        state.select(&filter, merge)
    });
    let first = Memo::new(move |_| state.selection.with(|selection| (**selection).clone()));
    view! {
        <Leaf
            name="compare"
            heading=Route::Compare.name(lang)
            note_title=lang.pick("Deux côtés", "Two sides")
            note=lang.pick("Les mêmes mesures, sans classement.", "The same measures, no ranking.")
        >
            <p class="said">
                {lang
                    .pick(
                        "Choisissez un territoire de chaque côté ; les autres filtres de l’adresse sont gardés.",
                        "Choose a territory on each side; the other filters of the address are kept.",
                    )
                    .replace(" ;", "\u{202f};")}
            </p>
            <div class="sides">
                <Side title=lang.pick("Côté A", "Side A") read=|view| &view.filter write=|view| &mut view.filter selection=first />
                <Side title=lang.pick("Côté B", "Side B") read=|view| &view.second write=|view| &mut view.second selection=second />
            </div>
            {move || shared(state, lang, &first.get(), &second.get())}
        </Leaf>
    }
}

#[component]
fn Side(
    title: &'static str,
    read: fn(&ViewState) -> &Filter,
    write: fn(&mut ViewState) -> &mut Filter,
    selection: Memo<Selection>,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let chosen = move || {
        state
            .place
            .view
            .with(|view| read(view).territories.first().copied())
    };
    let choose = move |code: String| {
        state.place.choose(|view| {
            write(view).territories = Territory::from_code(&code).into_iter().collect()
        });
    };
    let option = move |territory: Territory| {
        view! {
            <option value=territory.code() selected=move || chosen() == Some(territory)>
                {territory.name()}
            </option>
        }
    };
    view! {
        <section class="side">
            <h2>{title}</h2>
            <label>
                {lang.pick("Territoire ", "Territory ")}
                <select class="field" on:change:target=move |event| choose(event.target().value())>
                    <option value="" selected=move || chosen().is_none()>
                        {lang.pick("tous", "all")}
                    </option>
                    {Territory::regions().map(option).collect_view()}
                    {Territory::departments().map(option).collect_view()}
                </select>
            </label>
            {move || selection.with(|selection| measures(state, lang, selection))}
        </section>
    }
}

fn measures(state: AppState, lang: Lang, selection: &Selection) -> impl IntoView + use<> {
    let statuses = state.statuses.get();
    let coverage =
        state.with(|dataset| Coverage::of(dataset, &statuses, selection.targets.iter().copied()));
    let organisations =
        state.with(|dataset| sorting::organisations(dataset, &selection.agreements, true).len());
    let row = |words: &'static str, value: usize, count: Option<&'static str>| {
        view! {
            <tr>
                <th scope="row">{words}</th>
                <td class="number">
                    <data data-count=count value=value>
                        {numbers::count(lang, value)}
                    </data>
                </td>
            </tr>
        }
    };
    view! {
        <table class="table">
            <tbody>
                {row(lang.pick("Accords", "Agreements"), selection.agreements.len(), Some("agreements"))}
                {row(lang.pick("Organismes", "Organisations"), organisations, Some("organisations"))}
                {row(lang.pick("Cibles", "Targets"), coverage.targets, Some("targets"))}
                {row(lang.pick("Cibles avec un engagement chiffré", "Targets that commit to a figure"), coverage.with_figure, None)}
                {row(lang.pick("… dont l’échéance est passée", "… whose due date has passed"), coverage.passed, None)}
                {row(lang.pick("… avec un résultat publié", "… with a published result"), coverage.published, None)}
                {row(lang.pick("… cherchées, rien trouvé", "… searched for, none found"), coverage.searched_none, None)}
                {row(lang.pick("… pas encore cherchées", "… not searched yet"), coverage.not_searched, None)}
            </tbody>
        </table>
    }
}

fn shared(
    state: AppState,
    lang: Lang,
    first: &Selection,
    second: &Selection,
) -> impl IntoView + use<> {
    let in_both = first
        .agreements
        .iter()
        .filter(|ix| second.agreements.contains(ix))
        .count();
    let partners: Vec<OrganisationIx> = state.with(|dataset| {
        let of =
            |selection: &Selection| sorting::organisations(dataset, &selection.agreements, true);
        let others: Vec<OrganisationIx> =
            of(second).into_iter().map(|row| row.organisation).collect();
        of(first)
            .into_iter()
            .map(|row| row.organisation)
            .filter(|ix| others.contains(ix))
            .collect()
    });
    let total = partners.len();
    let words = match lang {
        Lang::Fr => format!(
            "En commun : {} et {}",
            numbers::counted(lang, in_both, ("accord", "accords"), ("", "")),
            numbers::counted(lang, total, ("organisme", "organismes"), ("", ""))
        )
        .replace(" :", "\u{a0}:"),
        Lang::En => format!(
            "In common: {} and {}",
            numbers::counted(lang, in_both, ("", ""), ("agreement", "agreements")),
            numbers::counted(lang, total, ("", ""), ("organisation", "organisations"))
        ),
    };
    view! {
        <section class="shared">
            <h2>{words}</h2>
            <ul class="chips">
                {partners
                    .into_iter()
                    .take(SHARED)
                    .map(|organisation| view! { <li class="chip"><OrganisationLink organisation=organisation /></li> })
                    .collect_view()}
                {(total > SHARED).then(|| view! { <li>{format!("+ {}", total - SHARED)}</li> })}
            </ul>
        </section>
    }
}
