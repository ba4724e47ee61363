//! Comma-separated values (RFC 4180), both ways.
//!
//! A cell that a spreadsheet would run as a formula is defused: text that begins with `=`, `+`, `-`, `@`, a tab
//! or a carriage return gets an apostrophe in front, which reading takes off again. Numbers are left alone, and
//! so is a single sign, which is no formula. For spreadsheets set to French, [`Style::SPREADSHEET`] separates
//! by semicolons and puts a byte-order mark in front, without which accents are lost.

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// What stands between cells.
    pub separator: char,
    /// Whether a byte-order mark stands in front.
    pub mark: bool,
}

impl Style {
    /// For programs.
    pub const PLAIN: Self = Self {
        separator: ',',
        mark: false,
    };
    /// For spreadsheets set to French.
    pub const SPREADSHEET: Self = Self {
        separator: ';',
        mark: true,
    };
}

/// Writes rows of cells. Lines end as the standard says, with a carriage return and a line feed.
#[must_use]
pub fn write<'a, R>(rows: impl IntoIterator<Item = R>, style: Style) -> String
where
    R: IntoIterator<Item = &'a str>,
{
    let mut out = String::from(if style.mark { "\u{feff}" } else { "" });
    for row in rows {
        for (place, cell) in row.into_iter().enumerate() {
            if place > 0 {
                out.push(style.separator);
            }
            cell_into(&mut out, cell, style.separator);
        }
        out.push_str("\r\n");
    }
    out
}

fn cell_into(out: &mut String, cell: &str, separator: char) {
    let defuse = if is_formula(cell) { "'" } else { "" };
    let needs_quotes = |c: char| c == separator || matches!(c, '"' | '\n' | '\r' | ',' | ';');
    if cell.contains(needs_quotes) || cell.trim() != cell {
        out.push('"');
        out.push_str(defuse);
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(defuse);
        out.push_str(cell);
    }
}

/// Whether a spreadsheet may run a cell. What begins with apostrophes and then a formula counts too, so that
/// taking one off always gives back what was there.
fn is_formula(cell: &str) -> bool {
    let bare = cell.trim_start_matches('\'');
    let starts = bare.starts_with(['=', '+', '-', '@', '\t', '\r']);
    starts && cell.len() > 1 && cell.parse::<f64>().is_err()
}

fn armed(cell: String) -> String {
    match cell.strip_prefix('\'') {
        Some(bare) if is_formula(bare) => bare.to_owned(),
        _ => cell,
    }
}

/// Reads rows of cells. The separator is the one found first among `,`, `;` and a tab, outside quotes; a mark in
/// front is passed over; lines may end in any way.
#[must_use]
pub fn read(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let separator = separator_of(text);
    let mut rows = Vec::new();
    let (mut row, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            _ if quoted => cell.push(c),
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' => {
                row.push(armed(std::mem::take(&mut cell)));
                rows.push(std::mem::take(&mut row));
            }
            _ if c == separator => row.push(armed(std::mem::take(&mut cell))),
            _ => cell.push(c),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(armed(cell));
        rows.push(row);
    }
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    rows
}

fn separator_of(text: &str) -> char {
    let mut quoted = false;
    for c in text.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' | ';' | '\t' if !quoted => return c,
            '\n' if !quoted => break,
            _ => {}
        }
    }
    ','
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_are_defused_and_signs_and_numbers_are_not() {
        let rows = [["=1+1", ">=", "=", "-5", "+33 1", "'=x", "a;b", " é "]];
        assert_eq!(
            write(rows, Style::PLAIN),
            "'=1+1,>=,=,-5,'+33 1,''=x,\"a;b\",\" é \"\r\n"
        );
        assert!(write([["a", "b"]], Style::SPREADSHEET).starts_with("\u{feff}a;b"));
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(
            rows in prop::collection::vec(prop::collection::vec("[=+@'\"a-c;,\n\r\té 0-9-]{0,8}", 2..4), 1..4),
            spreadsheet in any::<bool>(),
        ) {
            let rows: Vec<Vec<String>> = rows.into_iter()
                .map(|mut row| { row.resize(3, String::new()); row.push("x".to_owned()); row })
                .collect();
            let style = if spreadsheet { Style::SPREADSHEET } else { Style::PLAIN };
            let mut all = vec![vec!["h1".to_owned(), "h2".to_owned(), "h3".to_owned(), "h4".to_owned()]];
            all.extend(rows);
            let text = write(all.iter().map(|row| row.iter().map(String::as_str)), style);
            prop_assert_eq!(read(&text), all);
        }
    }
}
