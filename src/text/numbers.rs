//! Numbers in words: grouping, decimals, units, plurals.

use super::typography::{NBSP, NNBSP};
use crate::domain::Lang;
use crate::domain::target::{Comparator, Measure, Target};

/// A whole number, grouped by three from four digits on: `16 000`, `16,000`.
#[must_use]
pub fn integer(lang: Lang, value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + 6);
    if value < 0 {
        out.push('−');
    }
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(lang.pick(NNBSP, ','));
        }
        out.push(c);
    }
    out
}

/// A count of things, grouped.
#[must_use]
pub fn count(lang: Lang, value: usize) -> String {
    integer(lang, i64::try_from(value).unwrap_or(i64::MAX))
}

/// A number with as many decimals as it has, two at most.
#[must_use]
pub fn decimal(lang: Lang, value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    let whole = rounded.trunc();
    let hundredths = ((rounded - whole).abs() * 100.0).round() as u32;
    let mut out = integer(lang, whole as i64);
    if whole == 0.0 && rounded < 0.0 {
        out.insert(0, '−');
    }
    if hundredths > 0 {
        out.push(lang.pick(',', '.'));
        let text = format!("{hundredths:02}");
        out.push_str(text.trim_end_matches('0'));
    }
    out
}

/// A number as short as a drawing needs: `886,3 M`, `1,43 Md` (`bn` in English); plain below a million.
#[must_use]
pub fn compact(lang: Lang, value: f64) -> String {
    let size = value.abs();
    if size >= 1e9 {
        format!(
            "{}{NBSP}{}",
            decimal(lang, value / 1e9),
            lang.pick("Md", "bn")
        )
    } else if size >= 1e6 {
        format!("{}{}M", decimal(lang, value / 1e6), lang.pick("\u{a0}", ""))
    } else {
        decimal(lang, value)
    }
}

/// A ratio in per cent, no decimals: `40 %`, `40%`. Never rounded up to 100 from below, nor down to it from above.
#[must_use]
pub fn ratio(lang: Lang, ratio: f64) -> String {
    let mut percent = (ratio * 100.0).round();
    if percent >= 100.0 && ratio < 1.0 {
        percent = 99.0;
    } else if percent <= 100.0 && ratio > 1.0 {
        percent = 101.0;
    }
    format!(
        "{}{}%",
        integer(lang, percent as i64),
        lang.pick("\u{202f}", "")
    )
}

/// `one` or `many` by the plural rule of the language: in French zero and one are singular, in English only one.
#[must_use]
pub fn plural<T: Copy>(lang: Lang, n: usize, one: T, many: T) -> T {
    match lang {
        Lang::Fr if n <= 1 => one,
        Lang::En if n == 1 => one,
        _ => many,
    }
}

/// A number and its noun: `1 accord`, `2 accords`, `0 agreements`.
#[must_use]
pub fn counted(lang: Lang, n: usize, fr: (&str, &str), en: (&str, &str)) -> String {
    let (one, many) = lang.pick(fr, en);
    format!("{} {}", count(lang, n), plural(lang, n, one, many))
}

/// A value of a target in words, with its unit where the figure alone would not be read rightly:
/// `16 000`, `43 %`, `886,3 M d’euros`, `20e`.
#[must_use]
pub fn value(lang: Lang, measure: Measure, value: f64) -> String {
    match measure {
        Measure::Count | Measure::Milestone => decimal(lang, value),
        Measure::Percent => format!("{}{}%", decimal(lang, value), lang.pick("\u{202f}", "")),
        Measure::Euro => euros(lang, value),
        Measure::Rank => ordinal(lang, value),
    }
}

fn euros(lang: Lang, value: f64) -> String {
    let size = value.abs();
    match lang {
        Lang::Fr if size >= 1e9 => format!("{}{NBSP}Md d’euros", decimal(lang, value / 1e9)),
        Lang::Fr if size >= 1e6 => format!("{}{NBSP}M d’euros", decimal(lang, value / 1e6)),
        Lang::Fr => format!(
            "{}{NBSP}{}",
            decimal(lang, value),
            if size < 2.0 { "euro" } else { "euros" }
        ),
        Lang::En if size >= 1e9 => format!("€{}bn", decimal(lang, value / 1e9)),
        Lang::En if size >= 1e6 => format!("€{}m", decimal(lang, value / 1e6)),
        Lang::En => format!("€{}", decimal(lang, value)),
    }
}

fn ordinal(lang: Lang, value: f64) -> String {
    let n = value.round() as i64;
    let suffix = match lang {
        Lang::Fr if n == 1 => "er",
        Lang::Fr => "e",
        Lang::En => match (n % 10, n % 100) {
            (_, 11..=13) => "th",
            (1, _) => "st",
            (2, _) => "nd",
            (3, _) => "rd",
            _ => "th",
        },
    };
    format!("{}{suffix}", integer(lang, n))
}

/// The unit to write after [`value`], or nothing where the value already says it (`%`, euros, ranks).
#[must_use]
pub fn unit_after(lang: Lang, target: &Target) -> String {
    let Some(unit) = &target.unit else {
        return String::new();
    };
    let unit = super::typography::set(lang, unit.get(lang));
    match target.measure {
        Measure::Count | Measure::Milestone => unit.into_owned(),
        // "% des heures" keeps its complement; the sign itself is already written.
        Measure::Percent => unit.trim_start_matches('%').trim().to_owned(),
        Measure::Euro => {
            let unit = unit.as_ref();
            unit.strip_prefix("euros")
                .or_else(|| unit.strip_prefix("euro"))
                .unwrap_or(unit)
                .trim()
                .to_owned()
        }
        Measure::Rank => String::new(),
    }
}

/// The promise in words, without its unit: `au moins 1 750`, `au plus 5`, `43 %`.
#[must_use]
pub fn promised(lang: Lang, target: &Target, promised: f64) -> String {
    let figure = value(lang, target.measure, promised);
    match (target.comparator, target.measure) {
        (Comparator::AtMost, Measure::Rank) => match lang {
            Lang::Fr => format!("dans les {} premiers", integer(lang, promised as i64)),
            Lang::En => format!("among the top {}", integer(lang, promised as i64)),
        },
        (Comparator::AtMost, _) => format!("{} {figure}", lang.pick("au plus", "at most")),
        (Comparator::AtLeast | Comparator::Exactly, _) => figure,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(integer(Lang::Fr, 1_234_567), "1\u{202f}234\u{202f}567");
        assert_eq!(integer(Lang::En, -1_000), "−1,000");
        assert_eq!(decimal(Lang::Fr, 10.6), "10,6");
        assert_eq!(decimal(Lang::En, 1.67), "1.67");
        assert_eq!(decimal(Lang::Fr, -0.5), "−0,5");
        assert_eq!(compact(Lang::Fr, 886_300_000.0), "886,3\u{a0}M");
        assert_eq!(
            value(Lang::Fr, Measure::Euro, 1_430_000_000.0),
            "1,43\u{a0}Md d’euros"
        );
        assert_eq!(value(Lang::En, Measure::Rank, 22.0), "22nd");
        assert_eq!(
            counted(
                Lang::Fr,
                0,
                ("accord", "accords"),
                ("agreement", "agreements")
            ),
            "0 accord"
        );
        assert_eq!(
            counted(
                Lang::En,
                0,
                ("accord", "accords"),
                ("agreement", "agreements")
            ),
            "0 agreements"
        );
    }

    #[test]
    fn a_ratio_never_rounds_across_the_target() {
        assert_eq!(ratio(Lang::En, 0.999), "99%");
        assert_eq!(ratio(Lang::En, 1.0), "100%");
        assert_eq!(ratio(Lang::En, 1.001), "101%");
        assert_eq!(ratio(Lang::Fr, 0.4), "40\u{202f}%");
    }
}
