//! A long facet shortened by typing: the options whose words begin with what was typed.

use super::FacetOption;
use crate::analysis::fold;

/// Options shown of a long facet; more are found by typing.
pub const SHOWN: usize = 60;

/// The options that answer what was typed, in their order, at most [`SHOWN`] of them, and how many answer in all.
///
/// Each word typed must begin a word of the option, in any order, accents and case aside. What is chosen stays in sight
/// whatever is typed, so that it can be taken back.
#[must_use]
pub fn narrow(options: Vec<FacetOption>, typed: &str) -> (Vec<FacetOption>, usize) {
    let typed = fold::words(typed);
    let answers = |option: &FacetOption| {
        let words = fold::words(&option.label);
        typed
            .iter()
            .all(|start| words.iter().any(|word| word.starts_with(start.as_str())))
    };
    let mut found: Vec<FacetOption> = options
        .into_iter()
        .filter(|option| option.chosen || answers(option))
        .collect();
    let number = found.len();
    let mut room = SHOWN.saturating_sub(found.iter().filter(|option| option.chosen).count());
    found.retain(|option| {
        option.chosen || {
            let fits = room > 0;
            room = room.saturating_sub(1);
            fits
        }
    });
    (found, number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn option(label: &str, chosen: bool) -> FacetOption {
        FacetOption {
            value: label.to_owned(),
            label: label.to_owned(),
            count: 1,
            chosen,
        }
    }

    #[test]
    fn typing_keeps_what_begins_with_it_and_what_is_chosen() {
        let options = vec![
            option("Île-de-France", false),
            option("Hauts-de-France", false),
            option("Bretagne", true),
            option("Réunion", false),
        ];
        let labels = |typed: &str| -> Vec<String> {
            let (found, _) = narrow(options.clone(), typed);
            found.into_iter().map(|option| option.label).collect()
        };
        assert_eq!(
            labels(""),
            ["Île-de-France", "Hauts-de-France", "Bretagne", "Réunion"]
        );
        assert_eq!(labels("fra ile"), ["Île-de-France", "Bretagne"]);
        assert_eq!(labels("REU"), ["Bretagne", "Réunion"]);
        assert_eq!(labels("rance"), ["Bretagne"], "beginnings only");
    }

    #[test]
    fn a_long_list_is_cut_and_says_how_long_it_is() {
        let mut options: Vec<FacetOption> =
            (0..200).map(|i| option(&format!("o{i}"), false)).collect();
        options.push(option("last", true));
        let (found, number) = narrow(options, "");
        assert_eq!((found.len(), number), (SHOWN, 201));
        assert_eq!(
            found.last().unwrap().label,
            "last",
            "the chosen one is there, after the others"
        );
    }
}
