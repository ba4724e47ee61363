//! A long facet shortened by typing: the options whose words begin with what was typed.

use super::{Facet, FacetOption};
use crate::analysis::fold;
use crate::domain::{Dataset, Territory};

/// Options shown of a long facet; more are found by typing.
pub const SHOWN: usize = 60;

/// The options that answer what was typed, in their order, at most [`SHOWN`] of them, and how many answer in all.
///
/// Each word typed must begin a word of the option, in any order, accents and case aside; `also` gives other words it is
/// found by (see [`other_names`]). What is chosen stays in sight whatever is typed, so that it can be taken back.
#[must_use]
pub fn narrow(
    options: Vec<FacetOption>,
    typed: &str,
    also: &dyn Fn(&FacetOption) -> String,
) -> (Vec<FacetOption>, usize) {
    let typed = fold::words(typed);
    let answers = |option: &FacetOption| {
        if typed.is_empty() {
            return true;
        }
        let words = fold::words(&format!("{} {}", option.label, also(option)));
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

/// The other names a value is found by: those an organisation had before or goes by, its acronym; a department's number.
#[must_use]
pub fn other_names(dataset: &Dataset, facet: Facet, merge: bool, value: &str) -> String {
    let mut names: Vec<&str> = Vec::new();
    match facet {
        Facet::Organisation => {
            let line = dataset
                .find_organisation(value)
                .map_or_else(Vec::new, |ix| {
                    if merge {
                        dataset.names_of(ix)
                    } else {
                        vec![ix]
                    }
                });
            for ix in line {
                let record = dataset.organisation(ix);
                names.push(&record.name);
                names.extend(record.acronym.as_deref());
                names.extend(record.aliases.iter().map(|alias| &**alias));
            }
        }
        Facet::Territory => {
            names.extend(Territory::from_code(value).and_then(Territory::department_number));
        }
        _ => {}
    }
    names.join(" ")
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
            let (found, _) = narrow(options.clone(), typed, &|_| String::new());
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
        let (found, number) = narrow(options, "", &|_| String::new());
        assert_eq!((found.len(), number), (SHOWN, 201));
        assert_eq!(
            found.last().unwrap().label,
            "last",
            "the chosen one is there, after the others"
        );
    }
}
