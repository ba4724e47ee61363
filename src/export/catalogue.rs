//! The dataset as catalogues describe one: DCAT for portals, schema.org for search engines. Both are JSON-LD.

use super::schema::SCHEMA_PATH;
use super::tables::TABLES;
use crate::domain::{Dataset, Lang};
use serde_json::{Value, json};

/// Where the data stand, below the site root.
pub const DATA_PATH: &str = "data/agreements.json";
/// Where the package stands, below the site root.
pub const PACKAGE_PATH: &str = "data/package/";
/// Where the catalogue stands, below the site root.
pub const CATALOGUE_PATH: &str = "catalog.jsonld";
/// The page of the licence.
pub const LICENCE_URL: &str = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";

/// What the data are, in a sentence.
#[must_use]
pub const fn description(lang: Lang) -> &'static str {
    lang.pick(
        "Qui a signé des accords publics pour l’emploi en France, ce qui fut promis, et ce que l’on sait du résultat. Chaque chiffre a sa source.",
        "Who signed public agreements for employment in France, what was promised, and what is known of the result. Each figure has its source.",
    )
}

const KEYWORDS: [&str; 6] = [
    "emploi",
    "accords publics",
    "conventions",
    "suivi des engagements",
    "employment",
    "France",
];

/// The years of the first and the last signature.
fn years(dataset: &Dataset) -> Option<(i32, i32)> {
    let years = || {
        dataset
            .agreements()
            .iter()
            .map(|agreement| agreement.signed.year())
    };
    Some((years().min()?, years().max()?))
}

/// The version as a date, where it is one: `2026.11.22` is 2026-11-22.
pub(super) fn modified(dataset: &Dataset) -> Option<String> {
    let date = dataset.version().replace('.', "-");
    date.parse::<crate::domain::Day>()
        .ok()
        .map(|day| day.to_string())
}

/// The catalogue, for portals that harvest. `root` is the address of the site, or a path that leads to it.
#[must_use]
pub fn dcat(dataset: &Dataset, root: &str) -> Value {
    let both = |fr: &str, en: &str| json!([{"@language": "fr", "@value": fr}, {"@language": "en", "@value": en}]);
    let file = |path: &str, title: (&str, &str), media: &str| {
        json!({
            "@id": format!("{root}{path}"),
            "@type": "dcat:Distribution",
            "dct:title": both(title.0, title.1),
            "dcat:downloadURL": {"@id": format!("{root}{path}")},
            "dcat:mediaType": {"@id": format!("https://www.iana.org/assignments/media-types/{media}")},
            "dct:license": {"@id": LICENCE_URL},
        })
    };
    let mut distributions = vec![
        file(
            DATA_PATH,
            ("Le jeu de données entier", "The whole dataset"),
            "application/json",
        ),
        file(
            &format!("{PACKAGE_PATH}datapackage.json"),
            ("Paquet de tables", "Package of tables"),
            "application/json",
        ),
    ];
    for spec in &TABLES {
        let path = format!("{PACKAGE_PATH}{}.csv", spec.name);
        distributions.push(file(&path, spec.record.meaning, "text/csv"));
    }
    let mut data = json!({
        "@id": format!("{root}donnees/#data"),
        "@type": "dcat:Dataset",
        "dct:title": both(&dataset.title().fr, &dataset.title().en),
        "dct:description": both(description(Lang::Fr), description(Lang::En)),
        "dct:identifier": "accords-publics-emploi",
        "dcat:version": dataset.version(),
        "dct:license": {"@id": LICENCE_URL},
        "dcat:keyword": KEYWORDS,
        "dct:language": [
            {"@id": "http://publications.europa.eu/resource/authority/language/FRA"},
            {"@id": "http://publications.europa.eu/resource/authority/language/ENG"},
        ],
        "dct:spatial": {"@id": "http://publications.europa.eu/resource/authority/country/FRA"},
        "dct:conformsTo": {"@id": format!("{root}{SCHEMA_PATH}")},
        "dcat:landingPage": {"@id": format!("{root}donnees/")},
        "dcat:distribution": distributions,
    });
    if let Some((first, last)) = years(dataset) {
        let year = |year: i32| json!({"@type": "xsd:gYear", "@value": year.to_string()});
        data["dct:temporal"] = json!({
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": year(first),
            "dcat:endDate": year(last),
        });
    }
    if let Some(day) = modified(dataset) {
        data["dct:modified"] = json!({"@type": "xsd:date", "@value": day});
    }
    json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": format!("{root}{CATALOGUE_PATH}"),
        "@type": "dcat:Catalog",
        "dct:title": both("Paraphe", "Paraphe"),
        "dct:description": both(description(Lang::Fr), description(Lang::En)),
        "dcat:dataset": [data],
    })
}

/// The dataset for search engines. `root` leads from the page to the site's root.
#[must_use]
pub fn schema_org(dataset: &Dataset, lang: Lang, root: &str) -> Value {
    let file = |path: &str, media: &str| {
        json!({
            "@type": "DataDownload",
            "encodingFormat": media,
            "contentUrl": format!("{root}{path}"),
        })
    };
    let mut out = json!({
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": dataset.title().get(lang),
        "description": description(lang),
        "version": dataset.version(),
        "license": LICENCE_URL,
        "isAccessibleForFree": true,
        "inLanguage": ["fr", "en"],
        "keywords": KEYWORDS,
        "spatialCoverage": {"@type": "Country", "name": "France"},
        "creator": {"@type": "Organization", "name": "Paraphe"},
        "distribution": [
            file(DATA_PATH, "application/json"),
            file(&format!("{PACKAGE_PATH}agreements.csv"), "text/csv"),
            file(&format!("{PACKAGE_PATH}targets.csv"), "text/csv"),
            file(&format!("{PACKAGE_PATH}observations.csv"), "text/csv"),
        ],
    });
    if let Some((first, last)) = years(dataset) {
        out["temporalCoverage"] = json!(format!("{first}/{last}"));
    }
    if let Some(day) = modified(dataset) {
        out["dateModified"] = json!(day);
    }
    out
}
