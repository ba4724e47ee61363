//! Due dates as a calendar (RFC 5545), to subscribe to or to take along.
//!
//! Rule: one event of a whole day for each target that has a due date, on the latest day that the date allows, and
//! that day says so where the source gave only a month or a year. An event says what was promised and nothing of what
//! came of it. Identifiers never change, so that a newer file replaces the older one in a calendar.
//!
//! Example: `due: "2027"` is an event on 31 December 2027, "au plus tard".

use super::catalogue;
use crate::domain::arrange::Arrange;
use crate::domain::date::Day;
use crate::domain::{AgreementIx, Dataset, Lang, TargetIx};
use crate::text::{dates, numbers, typography};

/// The longest line allowed, in octets, without its end.
const LINE: usize = 75;

/// The calendar of some targets; those without a due date are left out. `address` says where an agreement is told.
#[must_use]
pub fn calendar(
    dataset: &Dataset,
    targets: &[TargetIx],
    lang: Lang,
    address: &dyn Fn(AgreementIx) -> Option<String>,
) -> String {
    let name = lang.pick(
        "Paraphe\u{a0}: échéances des accords pour l’emploi",
        "Paraphe: due dates of agreements for employment",
    );
    let mut out = Writer(String::new());
    out.raw("BEGIN:VCALENDAR");
    out.raw("VERSION:2.0");
    out.raw("PRODID:-//Paraphe//Paraphe//FR");
    out.raw("CALSCALE:GREGORIAN");
    out.raw("METHOD:PUBLISH");
    out.text("NAME", name);
    out.text("X-WR-CALNAME", name);
    out.raw("REFRESH-INTERVAL;VALUE=DURATION:P1W");
    let mut dated: Vec<(Day, TargetIx)> = targets
        .iter()
        .filter_map(|ix| Some((dataset.target(*ix).due?.latest(), *ix)))
        .collect();
    dated.arrange_by_key(|(day, ix)| {
        let id = dataset.agreement(ix.agreement).id.clone();
        (*day, id, ix.place)
    });
    for (day, ix) in dated {
        event(&mut out, dataset, ix, day, lang, address(ix.agreement));
    }
    out.raw("END:VCALENDAR");
    out.0
}

fn event(
    out: &mut Writer,
    dataset: &Dataset,
    ix: TargetIx,
    day: Day,
    lang: Lang,
    address: Option<String>,
) {
    let (agreement, target) = (dataset.agreement(ix.agreement), dataset.target(ix));
    let label = typography::set(lang, target.label.get(lang)).into_owned();
    let figure = target.value.map(|value| {
        let value = numbers::promised(lang, target, value);
        format!("{value} {}", numbers::unit_after(lang, target))
    });
    let mut summary = format!(
        "{}{} {label}",
        lang.pick("Échéance", "Due date"),
        lang.pick("\u{a0}:", ":")
    );
    if let Some(figure) = &figure {
        summary.push_str(&format!(" ({})", figure.trim()));
    }
    let mut said = vec![typography::set(lang, &agreement.title).into_owned()];
    said.push(typography::capitalised(&dates::signed(lang, agreement)));
    if let Some(due) = target.due.filter(|due| !due.is_exact_day()) {
        summary.push_str(lang.pick(", au plus tard", ", at the latest"));
        let due = dates::long(lang, due);
        said.push(match lang {
            Lang::Fr => format!(
                "La source dit\u{a0}: {due}. L’événement est posé au dernier jour que cette date permet."
            ),
            Lang::En => format!(
                "The source says: {due}. The event stands on the last day that this date allows."
            ),
        });
    }
    said.push(format!(
        "{} {}",
        lang.pick("Paraphe, données", "Paraphe, data"),
        dataset.version()
    ));
    out.raw("BEGIN:VEVENT");
    out.raw(&format!("UID:{}.{}@paraphe", agreement.id, target.id));
    out.raw(&format!("DTSTAMP:{}T000000Z", stamp(dataset)));
    out.raw(&format!("DTSTART;VALUE=DATE:{}", digits(day)));
    // The end is the first day that is no longer in it.
    out.raw(&format!("DTEND;VALUE=DATE:{}", digits(day.plus_days(1))));
    out.text("SUMMARY", &summary);
    out.text("DESCRIPTION", &said.join("\n"));
    if let Some(address) = address {
        out.raw(&format!("URL:{address}"));
    }
    out.raw("TRANSP:TRANSPARENT");
    out.raw("END:VEVENT");
}

/// The day of the data: the same data give the same bytes.
fn stamp(dataset: &Dataset) -> String {
    catalogue::modified(dataset).map_or_else(|| "19700101".to_owned(), |day| day.replace('-', ""))
}

fn digits(day: Day) -> String {
    let (year, month, day) = day.ymd();
    format!("{year:04}{month:02}{day:02}")
}

/// Writes content lines: folded, ended by CR and LF.
struct Writer(String);

impl Writer {
    fn text(&mut self, name: &str, value: &str) {
        let mut escaped = String::with_capacity(value.len() + 8);
        for c in value.chars() {
            match c {
                '\\' | ';' | ',' => {
                    escaped.push('\\');
                    escaped.push(c);
                }
                '\n' => escaped.push_str("\\n"),
                c if c.is_control() => {}
                c => escaped.push(c),
            }
        }
        self.raw(&format!("{name}:{escaped}"));
    }

    fn raw(&mut self, line: &str) {
        let mut length = 0;
        for c in line.chars() {
            if length + c.len_utf8() > LINE {
                // The space that continues a line counts in it.
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(c);
            length += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = include_str!("../../tests/fixtures/small.json");

    #[test]
    fn lines_are_folded_between_characters() {
        let mut out = Writer(String::new());
        out.text("SUMMARY", &"é;à\n".repeat(40));
        let lines: Vec<&str> = out.0.split_terminator("\r\n").collect();
        assert!(lines.len() > 3);
        for line in &lines {
            assert!(line.len() <= LINE, "{line}");
        }
        assert!(lines.iter().skip(1).all(|line| line.starts_with(' ')));
        let whole = out.0.replace("\r\n ", "");
        assert_eq!(whole, format!("SUMMARY:{}\r\n", "é\\;à\\n".repeat(40)));
    }

    #[test]
    fn an_imprecise_date_stands_on_its_last_day_and_says_so() {
        let dataset = Dataset::from_json(SMALL).unwrap();
        let targets: Vec<TargetIx> = dataset.targets().collect();
        let dated = targets
            .iter()
            .filter(|ix| dataset.target(**ix).due.is_some());
        let text = calendar(&dataset, &targets, Lang::En, &|_| None);
        let whole = text.replace("\r\n ", "");
        assert_eq!(whole.matches("BEGIN:VEVENT").count(), dated.clone().count());
        for ix in dated {
            let due = dataset.target(*ix).due.unwrap();
            assert!(whole.contains(&format!("DTSTART;VALUE=DATE:{}\r\n", digits(due.latest()))));
            if !due.is_exact_day() {
                assert!(whole.contains(", at the latest".replace(',', "\\,").as_str()));
            }
        }
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
    }
}
