//! The little of Markdown that our own codebook uses, as HTML: headings, paragraphs, lists, tables, code.

use super::html::escape;

/// The text as HTML. Headings go one step down, since the page has its own first one, which is left out here.
pub(super) fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut open = "";
    let mut close = |out: &mut String, next: &'static str| {
        if open != next {
            out.push_str(match open {
                "p" => "</p>\n",
                "ul" => "</ul>\n",
                "table" => "</tbody></table></div>\n",
                "pre" => "</pre>\n",
                _ => "",
            });
            let was = open;
            open = next;
            return was != next;
        }
        false
    };
    let mut in_code = false;
    for line in text.lines() {
        if line.starts_with("```") {
            in_code = !in_code;
            close(&mut out, if in_code { "pre" } else { "" });
            if in_code {
                out.push_str("<pre tabindex=\"0\">");
            }
            continue;
        }
        if in_code {
            out.push_str(&escape(line));
            out.push('\n');
            continue;
        }
        let depth = line.bytes().take_while(|b| *b == b'#').count();
        if line.trim().is_empty() {
            close(&mut out, "");
        } else if depth > 0 {
            close(&mut out, "");
            if depth > 1 {
                let words = inline(line.trim_start_matches('#').trim());
                out.push_str(&format!("<h{depth}>{words}</h{depth}>\n"));
            }
        } else if let Some(row) = line.trim().strip_prefix('|') {
            let row = row.strip_suffix('|').unwrap_or(row);
            if row.chars().all(|c| matches!(c, '-' | '|' | ' ' | ':')) {
                continue;
            }
            let first = close(&mut out, "table");
            let cells = cells(row);
            if first {
                out.push_str(
                    "<div class=\"table-frame\" tabindex=\"0\"><table class=\"table\"><thead><tr>",
                );
                for cell in cells {
                    out.push_str(&format!("<th scope=\"col\">{}</th>", inline(&cell)));
                }
                out.push_str("</tr></thead><tbody>");
            } else {
                out.push_str("<tr>");
                for cell in cells {
                    out.push_str(&format!("<td>{}</td>", inline(&cell)));
                }
                out.push_str("</tr>\n");
            }
        } else if let Some(item) = line.trim_start().strip_prefix("- ") {
            if close(&mut out, "ul") {
                out.push_str("<ul>");
            }
            out.push_str(&format!("<li>{}</li>", inline(item)));
        } else {
            if close(&mut out, "p") {
                out.push_str("<p>");
            } else {
                out.push(' ');
            }
            out.push_str(&inline(line.trim()));
        }
    }
    close(&mut out, "");
    out
}

/// The cells of a row; a bar after a backslash is part of its cell.
fn cells(row: &str) -> Vec<String> {
    row.replace("\\|", "\u{0}")
        .split('|')
        .map(|cell| cell.trim().replace('\u{0}', "|"))
        .collect()
}

/// Code, bold and links within a line.
fn inline(text: &str) -> String {
    let mut out = String::new();
    for (place, part) in text.split('`').enumerate() {
        if place % 2 == 1 {
            out.push_str(&format!("<code>{}</code>", escape(part)));
            continue;
        }
        for (place, part) in part.split("**").enumerate() {
            let part = links(part);
            if place % 2 == 1 {
                out.push_str(&format!("<b>{part}</b>"));
            } else {
                out.push_str(&part);
            }
        }
    }
    out
}

/// Links that leave the site; those within the repository are words here.
fn links(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        let link = after
            .split_once("](")
            .and_then(|(words, tail)| Some((words, tail.split_once(')')?)));
        let Some((words, (url, tail))) = link else {
            break;
        };
        out.push_str(&escape(before));
        if url.starts_with("https://") {
            out.push_str(&super::html::outside(url, words));
        } else {
            out.push_str(&escape(words));
        }
        rest = tail;
    }
    out.push_str(&escape(rest));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_that_the_codebook_uses_becomes_html() {
        let text = "# Title\n\nA `<b>` and [x](https://a.fr/).\nStill **it**.\n\n## Part\n\n- one\n- two\n\n| a | b |\n| --- | --- |\n| 1 \\| 2 | 3 |\n";
        let out = html(text);
        assert!(out.starts_with("<p>A <code>&lt;b&gt;</code> and <a href=\"https://a.fr/\""));
        assert!(out.contains(" Still <b>it</b>.</p>"));
        assert!(out.contains("<h2>Part</h2>\n<ul><li>one</li><li>two</li></ul>"));
        assert!(out.contains("<th scope=\"col\">a</th>"));
        assert!(out.ends_with("<tr><td>1 | 2</td><td>3</td></tr>\n</tbody></table></div>\n"));
    }

    #[test]
    fn the_codebook_leaves_no_mark_behind() {
        for lang in crate::domain::Lang::ALL {
            let out = html(&crate::export::codebook::markdown(lang));
            for mark in ["| ---", "**", "```", "<h1"] {
                assert!(!out.contains(mark), "{mark}");
            }
            for tag in ["p", "ul", "table", "h2", "h3", "pre"] {
                let opened = out.matches(&format!("<{tag}>")).count()
                    + out.matches(&format!("<{tag} ")).count();
                assert_eq!(opened, out.matches(&format!("</{tag}>")).count(), "{tag}");
            }
        }
    }
}
