//! The tables of agreements, organisations and territories.

use super::html::{escape, list, section, table};
use super::views::count;
use super::{Page, frame};
use crate::analysis::sorting;
use crate::domain::{AgreementIx, Territory};
use crate::state::route::Route;
use crate::text::{dates, typography, words};
use std::collections::BTreeMap;

pub(super) fn organisation_table(page: &Page<'_>, all: &[AgreementIx]) -> String {
    let (dataset, lang) = (page.site.dataset, page.lang);
    let rows: Vec<Vec<String>> = sorting::organisations(dataset, all, true)
        .iter()
        .map(|row| {
            let kind = dataset.organisation(row.organisation).kind;
            vec![
                page.organisation(row.organisation),
                words::organisation_kind(lang, kind).to_owned(),
                row.agreements.to_string(),
                row.partners.to_string(),
                row.first.to_string(),
                row.last.to_string(),
            ]
        })
        .collect();
    table(
        Route::Organisations.name(lang),
        &[
            lang.pick("Organisme", "Organisation"),
            lang.pick("Nature", "Nature"),
            lang.pick("Accords", "Agreements"),
            lang.pick("Partenaires", "Partners"),
            lang.pick("Premier", "First"),
            lang.pick("Dernier", "Last"),
        ],
        &rows,
    )
}

pub(super) fn organisations(page: &Page<'_>) -> String {
    let (dataset, lang) = (page.site.dataset, page.lang);
    let all = dataset.agreements_by_date();
    let content = organisation_table(page, &all);
    // Names that others succeeded have pages of their own too.
    let former: Vec<String> = (0..dataset.organisations().len())
        .map(crate::domain::OrganisationIx::from_position)
        .filter(|ix| dataset.current_name(*ix) != *ix || dataset.agreements_of(*ix).is_empty())
        .map(|ix| page.organisation(ix))
        .collect();
    let former = section(
        "others",
        lang.pick("Autres noms", "Other names"),
        &list("ul", "plain-list", &former),
    );
    let note = (
        lang.pick("Lire", "Reading"),
        lang.pick(
            "Une présence dans ce qui a été trouvé, pas un pouvoir ni un mérite.",
            "Presence in what was found, neither power nor merit.",
        ),
    );
    frame::leaf(
        page,
        note,
        Route::Organisations.name(lang),
        &(content + &former),
    )
}

pub(super) fn agreements(page: &Page<'_>) -> String {
    let (dataset, lang) = (page.site.dataset, page.lang);
    let all = dataset.agreements_by_date();
    let rows: Vec<Vec<String>> = all
        .iter()
        .map(|ix| {
            let record = dataset.agreement(*ix);
            let places: Vec<&str> = record.territories.iter().map(|t| t.name()).collect();
            let places = places.join(", ");
            vec![
                page.agreement(*ix),
                escape(&dates::short(lang, record.signed)).into_owned(),
                record.end.map_or_else(
                    || lang.pick("non publiée", "not published").to_owned(),
                    |end| dates::short(lang, end),
                ),
                words::kind(lang, record.kind).to_owned(),
                words::level(lang, record.level).to_owned(),
                escape(&typography::shortened(&places, 44)).into_owned(),
                record.parties.len().to_string(),
                record.targets.len().to_string(),
            ]
        })
        .collect();
    let headings = [
        lang.pick("Accord", "Agreement"),
        lang.pick("Signé", "Signed"),
        lang.pick("Fin", "End"),
        lang.pick("Type", "Kind"),
        lang.pick("Niveau", "Level"),
        lang.pick("Territoire", "Territory"),
        "Parties",
        lang.pick("Cibles", "Targets"),
    ];
    let content = count(page, all.len()) + &table(Route::Agreements.name(lang), &headings, &rows);
    let note = (
        lang.pick("Le relevé", "The record"),
        lang.pick(
            "Une présence dit que l’accord a été trouvé, non qu’il compte plus qu’un autre.",
            "Being here means an agreement was found, not that it matters more than another.",
        ),
    );
    frame::leaf(page, note, Route::Agreements.name(lang), &content)
}

pub(super) fn territories(page: &Page<'_>) -> String {
    let (dataset, lang) = (page.site.dataset, page.lang);
    let mut counts: BTreeMap<Territory, usize> = BTreeMap::new();
    for territory in Territory::all() {
        let here = dataset.agreements().iter().filter(|record| {
            let mut its = record.territories.iter();
            its.any(|t| crate::analysis::filter::applies(*t, territory))
        });
        counts.insert(territory, here.count());
    }
    let item = |territory: Territory| {
        let number = territory.department_number();
        let name = match number {
            Some(number) => format!("{number} {}", territory.name()),
            None => territory.name().to_owned(),
        };
        format!(
            "{} <span class=\"region-count\">{}</span>",
            page.link(&Route::Territory(territory.code()), &name),
            counts.get(&territory).copied().unwrap_or_default()
        )
    };
    let within = |parent: Territory| -> Vec<String> {
        Territory::all()
            .filter(|t| t.parent() == Some(parent))
            .map(|t| match t {
                // A department holds the places that the data name.
                Territory::Department(_) => {
                    let places: Vec<String> = Territory::all()
                        .filter(|p| p.parent() == Some(t))
                        .map(item)
                        .collect();
                    item(t) + &list("ul", "", &places)
                }
                _ => item(t),
            })
            .collect()
    };
    let regions: String = Territory::regions()
        .map(|region| {
            format!(
                "<li class=\"region\"><h2>{}</h2>{}</li>",
                item(region),
                list("ul", "", &within(region))
            )
        })
        .collect();
    let elsewhere: Vec<String> = Territory::places()
        .filter(|place| place.parent() == Some(Territory::France))
        .map(item)
        .collect();
    let content = format!(
        "{}<p>{}</p><ul class=\"regions\">{regions}</ul>{}",
        count(page, dataset.agreements().len()),
        item(Territory::France),
        list("ul", "", &elsewhere)
    );
    let note = (
        lang.pick("Lire", "Reading"),
        lang.pick(
            "Une région compte ce qui s’applique en elle, départements et villes compris.",
            "A region counts what applies inside it, departments and cities included.",
        ),
    );
    frame::leaf(page, note, Route::Territories.name(lang), &content)
}
