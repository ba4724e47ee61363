//! HTML as text, with everything that comes from data escaped.

pub(super) use crate::text::markup::escape;

/// A paragraph; nothing where there is no text.
pub(super) fn paragraph(class: &str, text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    format!("<p{}>{}</p>", with_class(class), escape(text))
}

/// A list of items that are HTML already; nothing where there are none.
pub(super) fn list(tag: &str, class: &str, items: &[String]) -> String {
    if items.is_empty() {
        return String::new();
    }
    let items: String = items
        .iter()
        .map(|item| format!("<li>{item}</li>"))
        .collect();
    format!("<{tag}{}>{items}</{tag}>", with_class(class))
}

/// A section with its heading.
pub(super) fn section(id: &str, heading: &str, body: &str) -> String {
    format!(
        "<section aria-labelledby=\"{id}\"><h2 id=\"{id}\">{}</h2>{body}</section>",
        escape(heading)
    )
}

/// A table: its headings, then its rows, whose cells are HTML already. The first cell of a row heads it.
pub(super) fn table(caption: &str, headings: &[&str], rows: &[Vec<String>]) -> String {
    let mut out = format!(
        "<div class=\"table-frame\" tabindex=\"0\" role=\"group\" aria-label=\"{0}\"><table class=\"table\"><caption class=\"unseen\">{0}</caption><thead><tr>",
        escape(caption)
    );
    for heading in headings {
        out.push_str(&format!("<th scope=\"col\">{}</th>", escape(heading)));
    }
    out.push_str("</tr></thead><tbody>");
    for row in rows {
        out.push_str("<tr>");
        for (place, cell) in row.iter().enumerate() {
            let tag = if place == 0 { "th" } else { "td" };
            let scope = if place == 0 { " scope=\"row\"" } else { "" };
            out.push_str(&format!("<{tag}{scope}>{cell}</{tag}>"));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody></table></div>");
    out
}

/// A link that leaves the site, to a page that is not ours.
pub(super) fn outside(url: &str, words: &str) -> String {
    format!(
        "<a href=\"{}\" rel=\"noopener noreferrer external\">{}</a>",
        escape(url),
        escape(words)
    )
}

fn with_class(class: &str) -> String {
    if class.is_empty() {
        String::new()
    } else {
        format!(" class=\"{class}\"")
    }
}
