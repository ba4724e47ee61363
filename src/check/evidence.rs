//! Whether the few words of a source hold a figure: in digits, in French or English words, with its multiplier.
//!
//! Rule: every number that can be read at some place of the words is tried, and one must be the figure.
//! `1,43 milliard d'euros` holds 1 430 000 000; `trente-deux` holds 32; `30.000`, `30 000` and `30,000` hold
//! 30 000; `un emploi sur deux` holds 50; `40 %` holds 40. A doubt is for the reader: this only gives a warning.

use super::rule::is_hidden;
use crate::text::letters;

/// Whether `words` hold the figure `value`.
///
/// ```
/// use paraphe::check::holds;
/// assert!(holds("quelque 1,43 milliard d’euros", 1_430_000_000.0));
/// assert!(holds("thirty-two agencies", 32.0));
/// assert!(!holds("plusieurs milliers", 3_000.0));
/// ```
#[must_use]
pub fn holds(words: &str, value: f64) -> bool {
    let tokens = tokens(words);
    let wanted = value.abs();
    (0..tokens.len()).any(|start| {
        let rest = tokens.get(start..).unwrap_or_default();
        let found = in_digits(rest)
            .into_iter()
            .chain(in_words(rest))
            .chain(shares(rest));
        found.into_iter().any(|found| is_same(found, wanted))
    })
}

fn is_same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}

/// A piece of the words.
#[derive(Clone, Debug, PartialEq)]
enum Token {
    /// Digits, and the single mark that stands before them when they follow other digits.
    Digits(String),
    /// A space, a point, a comma or an apostrophe between digits.
    Mark(char),
    /// Letters, folded.
    Letters(String),
}

fn tokens(words: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut blank = false;
    for c in words.chars() {
        let c = fold(c);
        match (tokens.last_mut(), c) {
            (Some(Token::Digits(digits)), '0'..='9') if !blank => digits.push(c),
            (_, '0'..='9') => {
                if blank && matches!(tokens.last(), Some(Token::Digits(_))) {
                    tokens.push(Token::Mark(' '));
                }
                tokens.push(Token::Digits(c.to_string()));
            }
            (Some(Token::Digits(_)), '.' | ',' | '\'' | '’') if !blank => {
                tokens.push(Token::Mark(c))
            }
            (Some(Token::Letters(letters)), _) if c.is_alphabetic() && !blank => {
                letters.push(letters::small(c));
            }
            (_, '€' | '%' | '£' | '$') => tokens.push(Token::Letters(c.to_string())),
            _ if c.is_alphabetic() => tokens.push(Token::Letters(letters::small(c).to_string())),
            _ if is_hidden(c) => continue,
            _ => {
                blank = true;
                continue;
            }
        }
        blank = false;
    }
    tokens
}

/// French accents matter to no number.
const fn fold(c: char) -> char {
    match c {
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' => 'e',
        'à' | 'â' => 'a',
        'ô' => 'o',
        'î' | 'ï' => 'i',
        'û' | 'ù' => 'u',
        'ç' => 'c',
        _ => c,
    }
}

/// The numbers that digits at the beginning can be read as, each with and without the multiplier that follows.
fn in_digits(tokens: &[Token]) -> Vec<f64> {
    let Some(Token::Digits(first)) = tokens.first() else {
        return Vec::new();
    };
    let mut readings = vec![(first.clone(), 1)];
    // Groups of three digits, then perhaps decimals: `1 430,5`, `1.430,5`, `1,430.5`.
    let (mut whole, mut used) = (first.clone(), 1);
    while let (Some(Token::Mark(mark)), Some(Token::Digits(next))) =
        (tokens.get(used), tokens.get(used + 1))
    {
        if matches!(mark, '.' | ',') {
            readings.push((format!("{whole}.{next}"), used + 2));
        }
        if next.len() != 3 || whole.len() > 15 {
            break;
        }
        whole.push_str(next);
        used += 2;
        readings.push((whole.clone(), used));
    }
    let mut found = Vec::new();
    for (text, used) in readings {
        let Ok(number) = text.parse::<f64>() else {
            continue;
        };
        found.push(number);
        if let Some(Token::Letters(word)) = tokens.get(used) {
            found.extend(multiplier(word).map(|times| number * times));
            // "3,5 cent mille" is rare, "400 mille" and "2 millions 500" are not worth more.
        }
    }
    found
}

/// What a word after a number multiplies it by.
fn multiplier(word: &str) -> Option<f64> {
    Some(match word {
        "cent" | "cents" | "centaine" | "centaines" | "hundred" => 100.0,
        "mille" | "millier" | "milliers" | "thousand" | "thousands" | "k" | "ke" => 1e3,
        "million" | "millions" | "m" | "mio" | "meur" | "mn" | "me" => 1e6,
        "milliard" | "milliards" | "md" | "mds" | "mrd" | "billion" | "billions" | "bn" => 1e9,
        _ => return None,
    })
}

/// The numbers that words at the beginning say, after each word.
fn in_words(tokens: &[Token]) -> Vec<f64> {
    let mut found = Vec::new();
    let (mut total, mut current, mut some) = (0.0_f64, 0.0_f64, false);
    for token in tokens {
        let Token::Letters(word) = token else { break };
        if some && matches!(word.as_str(), "et" | "and") {
            continue;
        }
        if let Some(n) = unit(word) {
            // "quatre-vingt" is four times twenty, not twenty-four.
            let four_twenties =
                is_same(n, 20.0) && is_same(current % 100.0, 4.0) && word != "twenty";
            current += if four_twenties { 76.0 } else { n };
        } else {
            match multiplier(word) {
                Some(times) if word.len() > 2 && is_same(times, 100.0) => {
                    current = current.max(1.0) * times;
                }
                Some(times) if word.len() > 2 => {
                    total += current.max(1.0) * times;
                    current = 0.0;
                }
                _ => break,
            }
        }
        some = true;
        found.push(total + current);
    }
    found
}

fn unit(word: &str) -> Option<f64> {
    // "dix-septième" is said of the seventeenth, "onzième" drops a vowel.
    let word = word.strip_suffix("ieme").unwrap_or(word);
    Some(match word {
        "onz" => 11.0,
        "douz" => 12.0,
        "trent" => 30.0,
        "zero" | "aucun" | "aucune" | "nul" | "none" | "no" => 0.0,
        "un" | "une" | "one" | "premier" | "premiere" | "first" => 1.0,
        "deux" | "two" | "second" | "deuxieme" => 2.0,
        "trois" | "three" | "troisieme" | "third" => 3.0,
        "quatre" | "four" => 4.0,
        "cinq" | "five" => 5.0,
        "six" => 6.0,
        "sept" | "seven" => 7.0,
        "huit" | "eight" => 8.0,
        "neuf" | "nine" => 9.0,
        "dix" | "ten" | "dizaine" | "dizaines" => 10.0,
        "onze" | "eleven" => 11.0,
        "douze" | "twelve" | "douzaine" | "dozen" => 12.0,
        "treize" | "thirteen" => 13.0,
        "quatorze" | "fourteen" => 14.0,
        "quinze" | "fifteen" | "quinzaine" => 15.0,
        "seize" | "sixteen" => 16.0,
        "seventeen" => 17.0,
        "eighteen" => 18.0,
        "nineteen" => 19.0,
        "vingt" | "vingts" | "twenty" | "vingtaine" => 20.0,
        "trente" | "thirty" | "trentaine" => 30.0,
        "quarante" | "forty" | "quarantaine" => 40.0,
        "cinquante" | "fifty" | "cinquantaine" => 50.0,
        "soixante" | "sixty" | "soixantaine" => 60.0,
        "septante" | "seventy" => 70.0,
        "octante" | "huitante" | "eighty" => 80.0,
        "nonante" | "ninety" => 90.0,
        _ => return None,
    })
}

/// Shares said in words, in per cent: `la moitié`, `un tiers`, `trois quarts`, `une personne sur deux`, `half`.
fn shares(tokens: &[Token]) -> Vec<f64> {
    let word = |place: usize| match tokens.get(place) {
        Some(Token::Letters(word)) => word.as_str(),
        _ => "",
    };
    let number = |place: usize| match tokens.get(place) {
        Some(Token::Digits(digits)) => digits.parse().ok(),
        Some(Token::Letters(word)) => unit(word),
        _ => None,
    };
    match word(0) {
        "moitie" | "half" => return vec![50.0],
        "double" | "doubler" | "doublement" => return vec![2.0, 100.0, 200.0],
        "totalite" | "tous" | "toutes" | "all" => return vec![100.0],
        "quart" | "quarter" => return vec![25.0],
        "tiers" => return vec![33.0, 100.0 / 3.0, 33.3, 33.33],
        _ => {}
    }
    let Some(top) = number(0) else {
        return Vec::new();
    };
    let divisor = match word(1) {
        "quarts" | "quart" | "quarters" | "quarter" => Some(4.0),
        "tiers" | "thirds" | "third" => Some(3.0),
        "cinquieme" | "cinquiemes" => Some(5.0),
        "dixieme" | "dixiemes" => Some(10.0),
        // "un emploi sur deux", "8 jeunes sur 10", "one in four".
        _ => (1..=4)
            .find(|place| matches!(word(*place), "sur" | "in" | "of"))
            .and_then(|place| number(place + 1)),
    };
    match divisor {
        Some(divisor) if divisor > 0.0 => {
            let exact = top / divisor * 100.0;
            vec![exact, exact.round(), exact.floor()]
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_found_in_digits_words_and_multipliers() {
        for (words, value) in [
            ("quelques 30 000 demandeurs d'emploi", 30_000.0),
            ("30\u{202f}000", 30_000.0),
            ("30.000 emplois", 30_000.0),
            ("30,000 jobs", 30_000.0),
            ("1 234 567,5", 1_234_567.5),
            ("un taux de 62,5 %", 62.5),
            ("62.5%", 62.5),
            ("1,43 milliard d'euros", 1_430_000_000.0),
            ("886,3 M€", 886_300_000.0),
            ("380 millions", 380_000_000.0),
            ("£1.5bn", 1_500_000_000.0),
            ("15 k€", 15_000.0),
            ("trente-deux conventions", 32.0),
            ("quatre-vingt-dix-sept", 97.0),
            ("soixante et onze", 71.0),
            ("deux cents", 200.0),
            ("mille sept cent cinquante", 1_750.0),
            ("cent mille", 100_000.0),
            ("deux millions cinq cent mille", 2_500_000.0),
            ("a hundred and twenty", 120.0),
            ("twenty-four", 24.0),
            ("une centaine", 100.0),
            ("trois milliers", 3_000.0),
            ("une quinzaine de", 15.0),
            ("de 250 à 300 embauches", 300.0),
            ("22nd", 22.0),
            ("la dix-septième", 17.0),
            ("au 20e rang", 20.0),
            ("la moitié des entrants", 50.0),
            ("un emploi sur deux", 50.0),
            ("trois quarts", 75.0),
            ("8 jeunes sur 10", 80.0),
            ("aucun licenciement", 0.0),
            ("en 2021 500 emplois", 500.0),
        ] {
            assert!(holds(words, value), "{words}: {value}");
        }
    }

    #[test]
    fn figures_that_are_not_there_are_not_found() {
        for (words, value) in [
            ("plusieurs milliers", 5_000.0),
            ("30 000", 3_000.0),
            ("1,43 milliard", 1_430.0),
            ("vingt-quatre", 80.0),
            ("", 0.0),
            ("en 2015", 15.0),
        ] {
            assert!(!holds(words, value), "{words}: {value}");
        }
    }
}
