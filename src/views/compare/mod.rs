//! Two selections side by side: the same measures in parallel, what they share, and when each was signed.

mod axis;
mod measures;
mod partners;

use crate::analysis::compare::{Comparison, sentences};
use crate::analysis::facets;
use crate::domain::Lang;
use crate::parts::{FilterBar, Side};
use crate::state::app_state::{AppState, use_app_state};
use crate::state::route::Route;
use crate::state::view_state::ViewState;
use crate::text::typography;
use crate::ui::Leaf;
use axis::Years;
use leptos::prelude::*;
use measures::Measures;
use partners::{Partners, SharedAgreements};

/// Longest name of a side in a sentence or a heading, in characters.
const NAME: usize = 60;

/// What a part of this page reads.
#[derive(Clone, Copy)]
struct Compared {
    state: AppState,
    lang: Lang,
    comparison: Memo<Comparison>,
    names: Memo<[String; 2]>,
}

/// Two selections side by side.
#[component]
pub fn Compare() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let second = Memo::new(move |_| Side::Second.selection(state));
    let comparison = Memo::new(move |_| {
        let statuses = state.statuses.get();
        let merge = state.place.view.with(|view| view.merge);
        let first = state.selection.get();
        second.with(|second| {
            state.with(|dataset| Comparison::of(dataset, &statuses, merge, [&first, second]))
        })
    });
    let names = Memo::new(move |_| {
        state.place.view.with(|view| {
            [&view.filter, &view.second].map(|filter| {
                let said = state.with(|dataset| facets::said(dataset, lang, filter));
                typography::shortened(&said, NAME).into_owned()
            })
        })
    });
    let compared = Compared {
        state,
        lang,
        comparison,
        names,
    };
    let said = move || {
        names.with(|[a, b]| comparison.with(|comparison| sentences(lang, comparison, [a, b])))
    };
    let untouched = Memo::new(move |_| comparison.with(Comparison::is_same));
    view! {
        <Leaf
            name="compare"
            heading=Route::Compare.name(lang)
            note_title=lang.pick("Deux côtés", "Two sides")
            note=lang.pick("Les mêmes mesures, sans classement. Ce qui n’a pas été trouvé peut exister.", "The same measures, no ranking. What was not found may exist.")
        >
            <div class="said compare-said" role="status">
                {move || said().into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view()}
            </div>
            <div class="sides">
                <SidePicker compared=compared side=Side::First />
                <SidePicker compared=compared side=Side::Second />
            </div>
            <p class="small compare-tools">
                <a data-noscroll="" href=move || state.place.here_with(|view| std::mem::swap(&mut view.filter, &mut view.second))>
                    {lang.pick("Échanger les deux côtés", "Swap the two sides")}
                </a>
                <a data-noscroll="" href=move || state.place.here_with(|view| view.second = view.filter.clone())>
                    {lang.pick("Partir du même choix des deux côtés", "Start from the same choice on both sides")}
                </a>
            </p>
            <Show when=move || untouched.get()>
                <Examples />
            </Show>
            <Measures compared=compared />
            <Years compared=compared />
            <Partners compared=compared />
            <SharedAgreements compared=compared />
        </Leaf>
    }
}

/// The letter of a side.
const fn letter(side: Side) -> &'static str {
    match side {
        Side::First => "A",
        Side::Second => "B",
    }
}

impl Compared {
    /// The name of a side. Reactive.
    fn name(self, side: Side) -> String {
        self.names.with(|[a, b]| match side {
            Side::First => a.clone(),
            Side::Second => b.clone(),
        })
    }
}

#[component]
fn SidePicker(compared: Compared, side: Side) -> impl IntoView {
    let lang = compared.lang;
    let group = format!(
        "{} {}",
        lang.pick("Filtres du côté", "Filters of side"),
        letter(side)
    );
    view! {
        <section class="side" data-side=letter(side)>
            <h2>
                <span class="side-letter">{letter(side)}</span>
                " "
                {move || compared.name(side)}
            </h2>
            <FilterBar side=side name=group />
        </section>
    }
}

/// Comparisons to begin with.
const EXAMPLES: [(&str, &str, &str); 3] = [
    (
        "territory=FR-REG-53&b.territory=FR-REG-76",
        "Bretagne et Occitanie",
        "Bretagne and Occitanie",
    ),
    (
        "level=regional&to=2015&b.level=regional&b.from=2016",
        "Les accords régionaux, avant et depuis 2016",
        "Regional agreements, before and since 2016",
    ),
    (
        "organisation=medef&b.organisation=cfdt",
        "Medef et CFDT",
        "Medef and CFDT",
    ),
];

#[component]
fn Examples() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let links = EXAMPLES
        .map(|(query, fr, en)| {
            let (example, _) = ViewState::parse(query);
            view! {
                <li>
                    <a
                        class="chip"
                        data-noscroll=""
                        href=move || {
                            state.place.here_with(|view| {
                                view.filter.clone_from(&example.filter);
                                view.second.clone_from(&example.second);
                            })
                        }
                    >
                        {lang.pick(fr, en)}
                    </a>
                </li>
            }
        })
        .into_iter()
        .collect_view();
    view! {
        <div class="compare-examples">
            <p>{lang.pick("Par exemple\u{a0}:", "For example:")}</p>
            <ul class="chips">{links}</ul>
        </div>
    }
}
