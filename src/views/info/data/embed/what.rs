//! What is embedded: a view, an agreement, or one target of it.

use super::VIEWS;
use super::fields::select;
use crate::state::app_state::use_app_state;
use crate::state::embed::Embed;
use crate::state::route::Route;
use crate::text::typography;
use leptos::prelude::*;

/// Which view.
#[component]
pub(super) fn What(embed: Memo<Embed>) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let here = embed.with_untracked(|embed| embed.route.clone());
    let mut options: Vec<(String, String)> = VIEWS
        .iter()
        .map(|view| (view.view_name().to_owned(), view.name(lang).to_owned()))
        .collect();
    let one = lang.pick(
        "Un accord, ou une de ses cibles",
        "An agreement, or one of its targets",
    );
    options.push(("agreement".to_owned(), one.to_owned()));
    let chosen = here.view_name();
    if options.iter().all(|(value, _)| value != chosen) {
        let heading = state.with(|dataset| here.heading(dataset, lang));
        options.insert(0, (chosen.to_owned(), heading));
    }
    select(lang.pick("Quoi", "What"), "what", options, chosen)
}

/// Which agreement, and which of its targets.
#[component]
pub(super) fn Which(embed: Memo<Embed>) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let agreement = Memo::new(move |_| {
        embed.with(|embed| match &embed.route {
            Route::Agreement(id) => Some(id.clone()),
            _ => None,
        })
    });
    let is_one = Memo::new(move |_| agreement.with(Option::is_some));
    let agreements = move || {
        is_one.get().then(|| {
            let chosen = agreement.get_untracked().unwrap_or_default();
            let options = state.with(|dataset| {
                dataset
                    .agreements_by_date()
                    .into_iter()
                    .rev()
                    .map(|ix| {
                        let record = dataset.agreement(ix);
                        let title = typography::set(lang, &record.title);
                        (
                            record.id.to_string(),
                            format!("{} · {title}", record.signed.year()),
                        )
                    })
                    .collect()
            });
            select(lang.pick("Accord", "Agreement"), "one", options, &chosen)
        })
    };
    let targets = move || {
        agreement.get().map(|id| {
            let chosen = embed.with_untracked(|embed| embed.view.target.clone());
            let whole = lang.pick("tout l’accord", "the whole agreement").to_owned();
            let mut options = vec![(String::new(), whole)];
            state.with(|dataset| {
                let Some(ix) = dataset.find_agreement(&id) else {
                    return;
                };
                options.extend(dataset.agreement(ix).targets.iter().map(|target| {
                    let label = typography::set(lang, target.label.get(lang)).into_owned();
                    (target.id.to_string(), label)
                }));
            });
            select(
                lang.pick("Cible", "Target"),
                "target",
                options,
                chosen.as_deref().unwrap_or_default(),
            )
        })
    };
    (agreements, targets)
}
