//! Where it was read, and how to cite it.

use crate::analysis::record_words;
use crate::browser;
use crate::domain::source::Source;
use crate::domain::{AgreementIx, Lang};
use crate::parts::EmbedLink;
use crate::state::app_state::use_app_state;
use crate::state::route::Route;
use crate::text::typography;
use leptos::prelude::*;

/// The sources, numbered.
#[component]
pub(super) fn Sources(
    /// Which agreement.
    agreement: AgreementIx,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let sources = state.with(|dataset| dataset.agreement(agreement).sources.clone());
    view! {
        <section aria-labelledby="sources">
            <h2 id="sources">{lang.pick("Sources", "Sources")}</h2>
            <ol class="sources">{sources.into_iter().map(|source| row(source, lang)).collect_view()}</ol>
        </section>
    }
}

fn row(source: Source, lang: Lang) -> impl IntoView {
    let title = source.title.to_string();
    let facts = record_words::source(lang, &source);
    view! {
        <li id=format!("source-{}", source.id)>
            <span class="source-title" dir="auto">
                {match source.url {
                    Some(url) => {
                        view! {
                            <a href=url.as_str().to_owned() rel="noopener noreferrer external" target="_blank">
                                {title}
                                <span class="unseen">{lang.pick(" (nouvel onglet)", " (new tab)")}</span>
                            </a>
                        }
                            .into_any()
                    }
                    None => title.into_any(),
                }}
            </span>
            <span class="small">{facts}</span>
        </li>
    }
}

/// The words to cite this page by.
#[component]
pub(super) fn Cite(
    /// Which agreement.
    agreement: AgreementIx,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let words = state.with(|dataset| {
        let record = dataset.agreement(agreement);
        let view = crate::state::view_state::ViewState::default();
        let address = browser::absolute(&state.place.address(
            lang,
            &Route::Agreement(record.id.to_string()),
            &view,
        ));
        let title = typography::quoted(lang, &typography::set(lang, &record.title));
        let data = lang.pick("données", "data");
        format!("Paraphe, {title}, {data} {}, {address}", dataset.version())
    });
    let id = state.with(|dataset| dataset.agreement(agreement).id.to_string());
    let report = move || {
        let selected = Some(id.clone());
        let href = state
            .place
            .href_with(&Route::Data, |view| view.selected = selected);
        format!("{href}#signaler")
    };
    view! {
        <section class="cite" aria-labelledby="cite">
            <h2 id="cite">{lang.pick("Citer cet accord", "Cite this agreement")}</h2>
            <p class="serif">{words}</p>
            <p>
                <a href=report>{lang.pick("Signaler une erreur dans cette fiche", "Report an error in this record")}</a>
            </p>
            <EmbedLink words=lang.pick("Intégrer cette fiche ou une cible", "Embed this record or a target") />
        </section>
    }
}
