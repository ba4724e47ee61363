//! The sentence the view opens on: how many targets, how many of their dates are past, and what is known of these.
//!
//! On an earlier day it says what could be known then, and what was published since.

use crate::analysis::target_words::known_then;
use crate::analysis::tracker::{Coverage, KnownThen};
use crate::domain::{Day, Lang};
use crate::state::app_state::use_app_state;
use crate::text::{dates, numbers};
use leptos::prelude::*;

/// The sentence.
#[component]
pub(super) fn Said(
    coverage: Memo<Coverage>,
    /// On an earlier day: what could be known of the dates past.
    known: Memo<Option<KnownThen>>,
) -> impl IntoView {
    let state = use_app_state();
    let lang = state.lang();
    let agreements = Memo::new(move |_| state.selection.with(|s| s.agreements.len()));
    let number = move |n: usize| numbers::count(lang, n);
    let targets = move || coverage.with(|c| c.targets);
    let rest = move || rest(lang, coverage.get(), known.get(), state.today.get());
    view! {
        <p class="said" role="status">
            <b>
                <data data-count="targets" value=targets>
                    {move || number(targets())}
                </data>
                " "
                {move || {
                    let (one, many) = lang.pick(("cible", "cibles"), ("target", "targets"));
                    numbers::plural(lang, targets(), one, many)
                }}
            </b>
            {lang.pick(" dans ", " in ")}
            <data data-count="agreements" value=move || agreements.get()>
                {move || number(agreements.get())}
            </data>
            " "
            {move || {
                let (one, many) = lang.pick(("accord", "accords"), ("agreement", "agreements"));
                numbers::plural(lang, agreements.get(), one, many)
            }}
            {rest}
        </p>
    }
}

/// `8 par une mesure indépendante, 5 sur la parole d’une partie`: numbers with their words, but for those of which there
/// is none: a list of zeros reads as a fault.
pub(super) fn those_there_are(lang: Lang, parts: &[(usize, &str)]) -> String {
    let there: Vec<String> = (parts.iter())
        .filter(|(n, _)| *n > 0)
        .map(|(n, words)| format!("{} {words}", numbers::count(lang, *n)))
        .collect();
    there.join(", ")
}

/// What follows the counts.
fn rest(lang: Lang, coverage: Coverage, known: Option<KnownThen>, today: Day) -> String {
    let number = |n| numbers::count(lang, n);
    let Coverage {
        passed,
        published,
        searched_none,
        not_searched,
        ..
    } = coverage;
    let day = dates::day(lang, today);
    let head = match lang {
        Lang::Fr if passed == 0 => {
            format!(". Au {day}, aucune date de cible chiffrée n’est passée.")
        }
        Lang::En if passed == 0 => {
            format!(". As of {day}, no due date of a target with a figure has passed.")
        }
        Lang::Fr => {
            let dates = numbers::plural(
                lang,
                passed,
                "date de cible chiffrée est passée",
                "dates de cibles chiffrées sont passées",
            );
            format!(". Au {day}, {} {dates}\u{a0}: ", number(passed))
        }
        Lang::En => {
            let dates = numbers::plural(
                lang,
                passed,
                "due date of a target with a figure has passed",
                "due dates of targets with a figure have passed",
            );
            format!(". As of {day}, {} {dates}: ", number(passed))
        }
    };
    let mut text = head;
    if let Some(known) = known {
        if passed > 0 {
            text.push_str(&known_then(known, today, lang));
            let found = known.published + known.since + known.unsaid;
            if passed > found {
                let n = number(passed - found);
                text.push_str(lang.pick(", pour ", ", and for "));
                text.push_str(&n);
                text.push_str(lang.pick(" rien n’a été trouvé", " nothing was found"));
            }
            text.push('.');
        }
        if known.signed_later > 0 {
            text.push(' ');
            text.push_str(&signed_later(lang, known.signed_later));
        }
    } else if passed > 0 {
        let parts = [
            (
                published,
                lang.pick("avec un résultat publié", "with a published result"),
            ),
            (
                searched_none,
                lang.pick("où l’on a cherché sans trouver", "searched and none found"),
            ),
            (
                not_searched,
                lang.pick("où l’on n’a pas encore cherché", "not searched for yet"),
            ),
        ];
        text.push_str(&those_there_are(lang, &parts));
        text.push('.');
    }
    text
}

fn signed_later(lang: Lang, n: usize) -> String {
    let count = numbers::count(lang, n);
    match lang {
        Lang::Fr => {
            let words = numbers::plural(
                lang,
                n,
                "cible vient d’un accord signé",
                "cibles viennent d’accords signés",
            );
            format!("{count} {words} depuis.")
        }
        Lang::En => {
            let words = numbers::plural(
                lang,
                n,
                "target comes from an agreement",
                "targets come from agreements",
            );
            format!("{count} {words} signed since.")
        }
    }
}
