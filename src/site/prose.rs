//! The pages that explain: data, method, accessibility, about, and the comparison, which needs the app.

use super::html::{escape, list, paragraph, section};
use super::{Page, feeds, frame, markdown};
use crate::analysis::tracker::Coverage;
use crate::export::catalogue::{CATALOGUE_PATH, DATA_PATH, PACKAGE_PATH};
use crate::export::codebook;
use crate::export::schema::SCHEMA_PATH;
use crate::export::tables::TABLES;
use crate::state::embed::{Embed, HEIGHT};
use crate::state::route::Route;
use crate::state::view_state::ViewState;
use crate::text::numbers;

pub(super) fn data(page: &Page<'_>) -> String {
    let (dataset, lang) = (page.site.dataset, page.lang);
    let version = dataset.version();
    let said = lang
        .pick(
            format!("Version {version}, sous Licence Ouverte 2.0. Chaque chiffre y a sa source.")
                .as_str(),
            format!(
                "Version {version}, under the Licence Ouverte 2.0. Each figure has its source."
            )
            .as_str(),
        )
        .to_owned();
    let file = |path: &str, words: &str| {
        format!(
            "<a href=\"{}{path}\" rel=\"external\">{}</a>",
            page.root(),
            escape(words)
        )
    };
    let mut files = vec![
        file(
            DATA_PATH,
            lang.pick(
                "Le jeu de données entier (JSON)",
                "The whole dataset (JSON)",
            ),
        ),
        file(SCHEMA_PATH, lang.pick("Schéma JSON", "JSON Schema")),
        file(
            &format!("{PACKAGE_PATH}datapackage.json"),
            lang.pick(
                "Toutes les tables (Data Package)",
                "All tables (Data Package)",
            ),
        ),
    ];
    for spec in &TABLES {
        files.push(file(
            &format!("{PACKAGE_PATH}{}.csv", spec.name),
            &format!("{} (CSV)", spec.name),
        ));
    }
    files.push(file(
        CATALOGUE_PATH,
        lang.pick("Fiche de catalogue (DCAT)", "Catalogue record (DCAT)"),
    ));
    files.push(file(
        &feeds::calendar_path(lang),
        lang.pick(
            "Échéances, pour un agenda (iCalendar)",
            "Due dates, for a calendar (iCalendar)",
        ),
    ));
    files.push(file(
        &feeds::feed_path(lang),
        lang.pick("Derniers accords (Atom)", "Latest agreements (Atom)"),
    ));
    let coverage = Coverage::of(dataset, &page.site.statuses, dataset.targets());
    let counts = [
        (
            lang.pick("Accords", "Agreements"),
            dataset.agreements().len(),
        ),
        (
            lang.pick("Organismes", "Organisations"),
            dataset.organisations().len(),
        ),
        (lang.pick("Cibles", "Targets"), coverage.targets),
        (
            lang.pick(
                "Cibles avec un engagement chiffré",
                "Targets committing to a figure",
            ),
            coverage.with_figure,
        ),
        (
            lang.pick("Échéance passée", "Due date passed"),
            coverage.passed,
        ),
        (
            lang.pick("Avec un résultat publié", "With a published result"),
            coverage.published,
        ),
    ];
    let counts: Vec<String> = counts
        .iter()
        .map(|(words, n)| {
            format!(
                "{words}{} {}",
                lang.pick("\u{a0}:", ":"),
                numbers::count(lang, *n)
            )
        })
        .collect();
    let content = paragraph("said", &said)
        + &list("ul", "plain-list", &files)
        + &section(
            "coverage",
            lang.pick("Ce que couvrent les données", "What the data cover"),
            &(list("ul", "plain-list", &counts) + &paragraph("small", &page.as_of())),
        )
        + &embed(page);
    let note = (
        lang.pick("Licence ouverte", "Open licence"),
        lang.pick(
            "Citez la source et la version.",
            "Cite the source and the version.",
        ),
    );
    frame::leaf(page, note, Route::Data.name(lang), &content)
}

/// How to show a view in another site's page, for those who write the code by hand.
fn embed(page: &Page<'_>) -> String {
    let (lang, site) = (page.lang, page.site);
    let root = site.public_url.as_deref();
    let example = Embed::new(lang, Route::Timeline, &ViewState::default()).code(
        site.dataset,
        root.unwrap_or("https://example.org/"),
        None,
        HEIGHT,
        true,
    );
    let words = lang.pick(
        "Toute page de ce site se montre dans celle d’un autre, avec embed=1 dans son adresse. S’y ajoutent, au choix\u{a0}: controls=0 (sans filtres ni réglages), scheme=light ou dark (couleurs), v= (une version des données), target= (une cible d’un accord). Le script ajuste la hauteur du cadre\u{202f}; sans lui, le cadre garde la sienne et défile.",
        "Any page of this site can be shown in another’s, with embed=1 in its address. To which may be added: controls=0 (no filters or controls), scheme=light or dark (colours), v= (a version of the data), target= (one target of an agreement). The script fits the height of the frame; without it the frame keeps its own and scrolls.",
    );
    let code = format!(
        "<pre class=\"embed-code\"><code>{}</code></pre>",
        escape(&example)
    );
    section(
        "integrer",
        lang.pick("Intégrer une vue", "Embed a view"),
        &(paragraph("info-text", words) + &code),
    )
}

pub(super) fn method(page: &Page<'_>) -> String {
    let lang = page.lang;
    let content = format!(
        "{}<div class=\"plain-text\">{}</div>",
        paragraph(
            "said",
            lang.pick(
                "À chaque cible, trois questions séparées. Leurs réponses ne se mélangent pas et ne font pas de note.",
                "Three separate questions for each target. Their answers are not mixed and make no score.",
            ),
        ),
        markdown::html(&codebook::markdown(lang))
    );
    let note = (
        lang.pick("Une règle", "One rule"),
        lang.pick(
            "La même pour tous, calculée, jamais saisie.",
            "The same for all, computed, never typed in.",
        ),
    );
    frame::leaf(page, note, Route::Method.name(lang), &content)
}

pub(super) fn accessibility(page: &Page<'_>) -> String {
    let lang = page.lang;
    let lines = [
        (
            "Chaque dessin a son double en tableau ou en liste, avec la même sélection.",
            "Each drawing has its twin as a table or a list, with the same selection.",
        ),
        (
            "Tout se fait au clavier\u{202f}; la position du clavier se voit toujours.",
            "Everything works by keyboard; the focus is always visible.",
        ),
        (
            "La forme et le mot accompagnent toujours la couleur.",
            "Shape and word always stand beside colour.",
        ),
        (
            "Les listes et les fiches se lisent sans JavaScript.",
            "Lists and records can be read without JavaScript.",
        ),
    ];
    let lines: Vec<String> = lines
        .iter()
        .map(|(fr, en)| escape(lang.pick(fr, en)).into_owned())
        .collect();
    let content = paragraph(
        "said",
        lang.pick(
            "Ce site n’a pas encore fait l’objet d’un audit RGAA. Voici ce qui est fait, et ce qui reste à vérifier.",
            "This site has not been audited against RGAA or WCAG yet. Here is what is done, and what remains to be checked.",
        ),
    ) + &list("ul", "info-text info-list", &lines);
    frame::leaf(page, ("", ""), Route::Accessibility.name(lang), &content)
}

pub(super) fn about(page: &Page<'_>) -> String {
    let lang = page.lang;
    let said = lang.pick(
        "Un paraphe est le trait qui scelle une signature. Ce site relit les accords publics pour l’emploi\u{a0}: qui a signé, quand, ce qui fut promis, ce que l’on sait du résultat.",
        "A paraphe is the flourish that seals a signature. This site reads public agreements for employment again: who signed, when, what was promised, what is known of the result.",
    );
    let content = paragraph("said", said)
        + &paragraph(
            "info-text",
            lang.pick(
                "Il n’est lié à aucune administration ni à aucun signataire. Il ne note personne et ne classe personne. Les personnes nommées le sont dans leur fonction publique, telle que la source la donne.",
                "It is tied to no administration and to no signatory. It scores nobody and ranks nobody. People are named in their public office, as the source gives it.",
            ),
        )
        + &paragraph(
            "info-text",
            lang.pick(
                "Code sous licence MIT ou Apache 2.0, au choix. Données sous Licence Ouverte 2.0.",
                "Code under the MIT or the Apache 2.0 licence, at your choice. Data under the Licence Ouverte 2.0.",
            ),
        );
    frame::leaf(page, ("", ""), Route::About.name(lang), &content)
}

pub(super) fn compare(page: &Page<'_>) -> String {
    let lang = page.lang;
    let content = format!(
        "<p class=\"said\">{}</p><p>{} · {}</p>",
        lang.pick(
            "Deux sélections côte à côte, dans les mêmes échelles. La comparaison se fait dans l’application\u{202f}; les listes se lisent sans elle.",
            "Two selections side by side, on the same scales. The comparison is made in the application; the lists can be read without it.",
        ),
        page.link(&Route::Agreements, Route::Agreements.name(lang)),
        page.link(&Route::Territories, Route::Territories.name(lang)),
    );
    frame::leaf(page, ("", ""), Route::Compare.name(lang), &content)
}
