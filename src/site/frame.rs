//! The house around a static page: the same header and footer as the app's, so that nothing moves when it takes over.

use super::Page;
use super::html::escape;
use crate::domain::Lang;
use crate::state::route::Route;

/// The pages of the header, in order; the first three are the views.
const PAGES: [Route; 8] = [
    Route::Timeline,
    Route::Network,
    Route::Tracker,
    Route::Agreements,
    Route::Organisations,
    Route::Territories,
    Route::Compare,
    Route::Data,
];
const FOOT: [Route; 7] = [
    Route::Compare,
    Route::Territories,
    Route::Organisations,
    Route::Data,
    Route::Method,
    Route::Accessibility,
    Route::About,
];
const TABS: [Route; 5] = [
    Route::Home,
    Route::Timeline,
    Route::Network,
    Route::Tracker,
    Route::Agreements,
];
/// The magnifying glass, and what keeps the place of the theme button.
const GLASS: &str = "<svg class=\"icon\" width=\"18\" height=\"18\" viewBox=\"0 0 18 18\" aria-hidden=\"true\" focusable=\"false\"></svg>";

/// The word for a page in the header, shorter than its heading.
fn word(route: &Route, lang: Lang) -> &'static str {
    match route {
        Route::Network => lang.pick("Réseau", "Network"),
        Route::Tracker => lang.pick("Suivi", "Tracker"),
        other => other.name(lang),
    }
}

fn is_current(link: &Route, here: &Route) -> bool {
    link == here
        || matches!(
            (link, here),
            (Route::Agreements, Route::Agreement(_))
                | (Route::Organisations, Route::Organisation(_))
                | (Route::Territories, Route::Territory(_))
        )
}

fn item(page: &Page<'_>, route: &Route, class: &str, words: &str) -> String {
    let current = if is_current(route, page.route) {
        " aria-current=\"page\""
    } else {
        ""
    };
    format!(
        "<li{class}><a href=\"{}\"{current}>{}</a></li>",
        page.href(route),
        escape(words)
    )
}

/// The whole body of a page: header, its own content, footer.
pub(super) fn around(page: &Page<'_>, content: &str) -> String {
    let lang = page.lang;
    let mut out = format!(
        "<a class=\"skip\" href=\"#main\" rel=\"external\">{}</a>\n<header class=\"head\"><a class=\"brand\" href=\"{}\"><img class=\"brand-mark\" src=\"{}icons/mark.svg\" width=\"36\" height=\"29\" alt=\"\"><span>Paraphe</span></a><nav class=\"head-nav\" aria-label=\"Pages\"><ul>",
        lang.pick("Aller au contenu", "Skip to content"),
        page.href(&Route::Home),
        page.root(),
    );
    for (place, route) in PAGES.iter().enumerate() {
        let class = if place == 3 {
            " class=\"after-views\""
        } else {
            ""
        };
        out.push_str(&item(page, route, class, word(route, lang)));
    }
    let seek = lang.pick(
        "Chercher un accord, un organisme, un lieu",
        "Search for an agreement, an organisation, a place",
    );
    out.push_str(&format!(
        "</ul></nav><form class=\"seek\" role=\"search\" aria-label=\"{}\" action=\"{}\">{GLASS}<input type=\"search\" name=\"q\" aria-label=\"{seek}\" placeholder=\"{}\"></form><div class=\"head-tools\"><p class=\"langs\">",
        lang.pick("Tout le site", "Whole site"),
        page.href(&Route::Agreements),
        lang.pick("Chercher un accord, un lieu…", "Search an agreement, a place…"),
    ));
    for (place, other) in Lang::ALL.into_iter().enumerate() {
        if place > 0 {
            out.push_str(" <span aria-hidden=\"true\">·</span> ");
        }
        let current = if other == lang {
            " aria-current=\"true\""
        } else {
            ""
        };
        out.push_str(&format!(
            "<a href=\"{}{}\" hreflang=\"{tag}\" lang=\"{tag}\"{current}>{}<span class=\"unseen\">{}</span></a>",
            page.root(),
            page.route.path(other),
            other.pick("FR", "EN"),
            other.pick(", français", ", English"),
            tag = other.tag(),
        ));
    }
    out.push_str("</p><span class=\"icon-button\"></span></div></header>");
    out.push_str(&format!(
        "<nav class=\"tabs\" aria-label=\"{}\"><ul>",
        lang.pick("Vues", "Views")
    ));
    for route in &TABS {
        out.push_str(&item(page, route, "", word(route, lang)));
    }
    out.push_str("</ul></nav>\n<main id=\"main\" tabindex=\"-1\">");
    out.push_str(content);
    out.push_str("</main>\n<footer class=\"foot\"><ul>");
    for route in &FOOT {
        out.push_str(&item(page, route, "", route.name(lang)));
    }
    out.push_str(&format!(
        "</ul><p>{}</p></footer>",
        lang.pick(
            "Données sous Licence Ouverte 2.0. Aucun traceur, aucune requête ailleurs.",
            "Data under the Licence Ouverte 2.0. No tracker, no request elsewhere."
        )
    ));
    out
}

/// A page's leaf: its margin note, its heading, its content.
pub(super) fn leaf(page: &Page<'_>, note: (&str, &str), heading: &str, content: &str) -> String {
    let note = if note.0.is_empty() {
        String::new()
    } else {
        format!(
            "<p class=\"margin-note\"><b>{}</b> {}</p>",
            escape(note.0),
            escape(note.1)
        )
    };
    format!(
        "<article class=\"leaf\" data-view=\"{}\">{note}<h1 id=\"page-title\" class=\"leaf-title\" tabindex=\"-1\">{}</h1>{content}</article>",
        page.route.view_name(),
        escape(heading)
    )
}
