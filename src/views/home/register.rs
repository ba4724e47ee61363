//! The register of strokes, its key, and how to read a stroke.

use crate::analysis::paraphe::{self, Pen};
use crate::analysis::register::{Cell, Register, Year, teaching_example};
use crate::browser::element_width;
use crate::domain::agreement::Level;
use crate::domain::{Agreement, AgreementIx, Dataset, Lang};
use crate::parts::{Glyph, level_class};
use crate::state::app_state::{AppState, Item, use_app_state};
use crate::state::route::Route;
use crate::text::{dates, numbers, typography, words};
use leptos::html::Div;
use leptos::prelude::*;

/// Under this width, the register is laid in rows.
const NARROW: f64 = 860.0;

/// The register, with its key and its reading help.
#[component]
pub fn RegisterDrawing(
    /// Set once the strokes are there.
    drawn: WriteSignal<bool>,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let frame = NodeRef::<Div>::new();
    let width = element_width(frame);
    let register = Memo::new(move |_| {
        let width = width.get();
        (width > 0.0).then(|| {
            state.with(|dataset| {
                if width < NARROW {
                    Register::rows(dataset, width)
                } else {
                    Register::columns(dataset, width)
                }
            })
        })
    });
    Effect::new(move |_| {
        if register.with(Option::is_some) {
            drawn.set(true);
        }
    });
    view! {
        <div class="register" node_ref=frame>
            {move || register.get().map(|register| view! { <Strokes register=register /> })}
        </div>
        <Key />
        {state.with(teaching_example).map(|example| view! { <HowToRead agreement=example /> })}
        <p class="small register-help">
            {lang
                .pick(
                    "Un trait mène à son accord ; le nombre au-dessus d’une année, à la liste de ses accords.",
                    "A stroke leads to its agreement; the number above a year, to the list of its agreements.",
                )}
        </p>
    }
}

#[component]
fn Strokes(register: Register) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let Register {
        width,
        height,
        foot,
        row,
        pen,
        cells,
        years,
        gaps,
    } = register;
    let rules = rules(foot, row, width);
    let label = state.with(|dataset| summary(dataset, lang, &years));
    let strokes = cells
        .into_iter()
        .map(|cell| view! { <Stroke cell=cell pen=pen /> })
        .collect_view();
    let is_columns = foot > 0.0;
    let gaps = gaps
        .into_iter()
        .map(|gap| {
            let words = match lang {
                Lang::Fr => format!("aucun accord relevé de {} à {}", gap.from, gap.to),
                Lang::En => format!("no agreement recorded from {} to {}", gap.from, gap.to),
            };
            view! {
                <g class="register-gap">
                    <title>{words}</title>
                    <text x=gap.x y=foot + 18.0>"…"</text>
                </g>
            }
        })
        .collect_view();
    let names = years
        .iter()
        .map(|year| year_name(*year, is_columns))
        .collect_view();
    view! {
        <svg
            class="register-drawing"
            class:register-rows=!is_columns
            viewBox=format!("0 0 {width} {height}")
            width=width
            height=height
            role="img"
            aria-label=label
        >
            <path class="register-rules" d=rules></path>
            {names}
            {gaps}
            {strokes}
        </svg>
        // The counts are links, laid over the drawing: links inside it would not be links.
        <ul class="register-years">
            {years.into_iter().filter(|year| year.count > 0).map(|year| year_link(state, lang, year, is_columns)).collect_view()}
        </ul>
    }
}

/// Ruled paper under the columns: a rule for each row where some column stands, every fifth one stronger.
fn rules(foot: f64, row: f64, width: f64) -> String {
    use std::fmt::Write as _;
    let mut path = String::new();
    if foot > 0.0 {
        for i in (0..)
            .take_while(|i| foot - f64::from(*i) * row > 0.0)
            .step_by(5)
        {
            // Above the twelfth row only the right half has columns, and the heading stands on the left.
            let from = if i > 12 { width * 0.62 } else { 0.0 };
            write!(
                path,
                "M{from:.1} {:.1}H{width:.1}",
                foot - f64::from(i) * row
            )
            .ok();
        }
    }
    path
}

fn year_name(year: Year, is_columns: bool) -> impl IntoView {
    let anchor = if is_columns { "middle" } else { "start" };
    view! {
        <text class="register-year" class:fifth=year.year % 5 == 0 x=year.name.0 y=year.name.1 text-anchor=anchor>
            {year.year}
        </text>
    }
}

fn year_link(state: AppState, lang: Lang, year: Year, is_columns: bool) -> impl IntoView {
    let date = crate::domain::PartialDate::from_year(year.year);
    let name = match lang {
        Lang::Fr => format!(
            "{} en {}",
            numbers::counted(lang, year.count, ("accord", "accords"), ("", "")),
            year.year
        ),
        Lang::En => {
            format!(
                "{} in {}",
                numbers::counted(lang, year.count, ("", ""), ("agreement", "agreements")),
                year.year
            )
        }
    };
    let shift = if is_columns {
        "translateX(-50%)"
    } else {
        "none"
    };
    view! {
        <li style:left=format!("{:.1}px", year.count_at.0) style:top=format!("{:.1}px", year.count_at.1) style:transform=shift>
            <a
                aria-label=name
                href=move || {
                    state
                        .place
                        .href_with(
                            &Route::Agreements,
                            |view| {
                                view.filter.from = Some(date);
                                view.filter.to = Some(date);
                                view.filter.possible_dates = true;
                            },
                        )
                }
            >
                {year.count}
            </a>
        </li>
    }
}

/// One stroke: a pointer may open it; the keyboard goes by the year.
#[component]
fn Stroke(cell: Cell, pen: Pen) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let Cell { agreement, x, y } = cell;
    let (path, class, id, title) = state.with(|dataset| {
        let record = dataset.agreement(agreement);
        let class = format!("stroke {}", level_class(record.level));
        let title = format!(
            "{} ({})",
            typography::set(lang, &record.title),
            dates::short(lang, record.signed)
        );
        (
            paraphe::stroke(dataset, record, pen),
            class,
            record.id.to_string(),
            title,
        )
    });
    let diluted = state.with(|dataset| dataset.agreement(agreement).signed.is_approximate());
    let route = Route::Agreement(id.clone());
    view! {
        <g
            class=class
            class:diluted=diluted
            class:pointed=move || state.pointed.get() == Some(Item::Agreement(agreement))
            transform=format!("translate({x:.1} {y:.1})")
            data-agreement-id=id
            on:click=move |_| state.place.go(&route, |_| ())
            on:pointerenter=move |_| state.pointed.set(Some(Item::Agreement(agreement)))
            on:pointerleave=move |_| state.pointed.set(None)
        >
            <title>{title}</title>
            <rect class="stroke-hit" width=pen.width height=pen.height></rect>
            <path d=path></path>
        </g>
    }
}

/// What the drawing says, for those who do not see it.
fn summary(dataset: &Dataset, lang: Lang, years: &[Year]) -> String {
    let total = dataset.agreements().len();
    let (Some(first), Some(last)) = (years.first(), years.last()) else {
        return String::new();
    };
    let most = years
        .iter()
        .max_by_key(|year| (year.count, year.year))
        .unwrap_or(last);
    match lang {
        Lang::Fr => format!(
            "Registre : {} accords signés de {} à {}, un trait de plume chacun, empilés par année. L’année la plus fournie est {}, avec {}.",
            numbers::count(lang, total),
            first.year,
            last.year,
            most.year,
            most.count
        ),
        Lang::En => format!(
            "Register: {} agreements signed from {} to {}, one pen stroke each, stacked by year. The fullest year is {}, with {}.",
            numbers::count(lang, total),
            first.year,
            last.year,
            most.year,
            most.count
        ),
    }
}

/// The four inks, with how many agreements each.
#[component]
fn Key() -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let entry = |level: Level| {
        let (sample, count) = state.with(|dataset| sample(dataset, level));
        view! {
            <li>
                <a href=move || state.place.href_with(&Route::Agreements, |view| view.filter.levels = vec![level])>
                    {sample.map(|sample| view! { <Glyph agreement=sample pen=Pen { width: 34.0, ..Pen::SMALL } /> })}
                    <span>{typography::capitalised(words::level(lang, level))}</span>
                    " "
                    <b>{numbers::count(lang, count)}</b>
                </a>
            </li>
        }
    };
    view! { <ul class="register-key">{Level::ALL.iter().map(|level| entry(*level)).collect_view()}</ul> }
}

/// An agreement of a level with a stroke that reads well small: three parties and a known end.
fn sample(dataset: &Dataset, level: Level) -> (Option<AgreementIx>, usize) {
    let of_level: Vec<AgreementIx> = dataset
        .agreements_by_date()
        .into_iter()
        .filter(|ix| dataset.agreement(*ix).level == level)
        .collect();
    let fits = |agreement: &Agreement| {
        agreement.parties.len() == 3
            && agreement.end.is_some()
            && !agreement.signed.is_approximate()
    };
    let best = of_level
        .iter()
        .find(|ix| fits(dataset.agreement(**ix)))
        .or(of_level.first());
    (best.copied(), of_level.len())
}

#[component]
fn HowToRead(agreement: AgreementIx) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let (words, id) = state.with(|dataset| {
        let record = dataset.agreement(agreement);
        (how_to_read(dataset, lang, record), record.id.to_string())
    });
    let title = state
        .with(|dataset| typography::set(lang, &dataset.agreement(agreement).title).into_owned());
    let route = Route::Agreement(id);
    view! {
        <div class="card how-to-read">
            <Glyph agreement=agreement pen=Pen { width: 250.0, height: 98.0, thin: 1.1, thick: 4.4, fineness: 24 } />
            <p>
                <b>{lang.pick("Lire un paraphe.", "Reading a stroke.")}</b>
                " "
                {words}
                " "
                <a href=move || state.place.href(&route)>{title}</a>
                "."
            </p>
        </div>
    }
}

fn how_to_read(dataset: &Dataset, lang: Lang, agreement: &Agreement) -> String {
    let names: Vec<&str> = agreement
        .parties
        .iter()
        .map(|party| dataset.organisation(party.organisation).short_name(12))
        .collect();
    let last = names.last().copied().unwrap_or_default();
    let others = names
        .get(..names.len().saturating_sub(1))
        .unwrap_or_default()
        .join(", ");
    let days = agreement.end.map_or(0, |end| {
        end.latest().number() - agreement.begins().earliest().number()
    });
    let years = f64::from(days) / 365.25;
    let duration = if years < 1.5 {
        numbers::counted(
            lang,
            (years * 12.0).round() as usize,
            ("mois", "mois"),
            ("month", "months"),
        )
    } else {
        numbers::counted(
            lang,
            years.round() as usize,
            ("an", "ans"),
            ("year", "years"),
        )
    };
    let when = dates::long(lang, agreement.signed);
    match lang {
        Lang::Fr => format!(
            "Autant de boucles que de parties (ici {} : {others} et {last}). La queue revient d’autant plus loin que l’accord dure ({duration}). Encre pâle : date approximative. Signé le {when} :",
            names.len()
        ),
        Lang::En => format!(
            "As many loops as parties (here {}: {others} and {last}). The longer the agreement runs, the further the tail comes back ({duration}). Pale ink: approximate date. Signed {when}:",
            names.len()
        ),
    }
    .replace(" :", "\u{a0}:")
}
