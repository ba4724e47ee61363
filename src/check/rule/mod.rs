//! The rules a file is held to, each with its name, its weight and its words.
//!
//! A rule says in both languages what is wrong and what to write instead; `{0}`, `{1}` stand for the details of
//! the fault. The words are set by the typography of their language before the details are put in, so that
//! what a file says is quoted as it stands.

use crate::domain::Lang;
use crate::domain::format::{Json, Noun};
use crate::text::typography;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The file cannot be used as it is.
    Error,
    /// Worth a look; the file can be used.
    Warning,
}

impl Severity {
    /// The word used in machine-readable reports.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }

    /// The word for people.
    #[must_use]
    pub const fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Error => lang.pick("erreur", "error"),
            Self::Warning => lang.pick("avertissement", "warning"),
        }
    }
}

/// A rule broken, and by what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The rule.
    pub rule: Rule,
    /// What the words of the rule need.
    pub details: Vec<Detail>,
}

/// Something a message names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Words of the file, or a value.
    Text(String),
    /// The place of a line, in bytes; it becomes a number once the report is made.
    Line(usize),
    /// The absence of a kind of thing that has an identifier.
    Noun(Noun),
    /// A type of JSON value.
    Json(Json),
    /// A suggestion: the nearest known name, or nothing.
    Nearest(Option<String>),
    /// Words in French and in English.
    Both(String, String),
}

/// What a message keeps of a hostile value.
const MAX_SHOWN: usize = 60;

impl Detail {
    /// Words of the file, cut where they would fill the page.
    #[must_use]
    pub fn clipped(text: &str) -> Self {
        let mut shown: String = text.chars().take(MAX_SHOWN).collect();
        if shown.len() < text.len() {
            shown.push('…');
        }
        Self::Text(shown)
    }

    fn say(&self, lang: Lang) -> String {
        match self {
            // A control or a change of direction would corrupt the message itself.
            Self::Text(text) => text
                .chars()
                .map(|c| if is_hidden(c) { '\u{fffd}' } else { c })
                .collect(),
            Self::Line(at) => at.to_string(),
            Self::Noun(noun) => noun.none(lang).to_owned(),
            Self::Json(json) => json_name(*json, lang).to_owned(),
            Self::Both(fr, en) => match lang {
                Lang::Fr => fr.clone(),
                Lang::En => en.clone(),
            },
            Self::Nearest(None) => String::new(),
            Self::Nearest(Some(name)) => {
                let words = lang.pick("vouliez-vous écrire", "did you mean");
                let name = typography::quoted(lang, name);
                format!("{words} {name}{}?", lang.pick("\u{202f}", ""))
            }
        }
    }
}

const fn json_name(json: Json, lang: Lang) -> &'static str {
    match json {
        Json::Null => "null",
        Json::Boolean => lang.pick("vrai ou faux (true, false)", "true or false"),
        Json::Number => lang.pick("un nombre", "a number"),
        Json::Integer => lang.pick("un nombre entier", "a whole number"),
        Json::String => lang.pick("un texte entre guillemets", "a text in quotes"),
        Json::Array => lang.pick("une liste entre crochets [ ]", "a list in brackets [ ]"),
        Json::Object => lang.pick("un objet entre accolades { }", "a record in braces { }"),
        Json::Any => lang.pick("une valeur", "a value"),
    }
}

/// Whether a character cannot be seen, or changes how its neighbours are seen: controls, and the marks of
/// direction by which one text can be made to look like another.
#[must_use]
pub const fn is_hidden(c: char) -> bool {
    matches!(c,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
        | '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}')
}

/// Words of a rule: what is wrong, and what to write instead.
pub(super) type Words = (&'static str, &'static str);

macro_rules! rules {
    ($($rule:ident $severity:ident $code:literal $fr:expr, $en:expr;)+) => {
        /// A rule of the format.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Rule {
            $(#[doc = $code] $rule,)+
        }

        impl Rule {
            /// Every rule.
            pub const ALL: &'static [Self] = &[$(Self::$rule),+];

            /// Its name in machine-readable reports; it never changes.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$rule => $code),+ }
            }

            /// How much it weighs.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$rule => Severity::$severity),+ }
            }

            pub(super) const fn words(self, lang: Lang) -> $crate::check::rule::Words {
                match self { $(Self::$rule => match lang { Lang::Fr => $fr, Lang::En => $en }),+ }
            }
        }
    };
}

mod list;
pub use list::Rule;

impl Rule {
    /// What is wrong and what to write, with `…` for what depends on the file.
    #[must_use]
    pub fn described(self, lang: Lang) -> (String, String) {
        let plain = |words: &'static str| {
            let mut words = typography::set(lang, words).into_owned();
            for mark in ["{0}", "{1}", "{2}", "{3}"] {
                words = words.replace(mark, "…");
            }
            // A suggestion that may not be there is no part of the rule.
            match words
                .strip_suffix(" …")
                .filter(|words| words.ends_with(';'))
            {
                Some(words) => words.trim_end_matches([';', '\u{202f}']).to_owned(),
                None => words,
            }
        };
        let (what, instead) = self.words(lang);
        (plain(what), plain(instead))
    }
}

impl Fault {
    /// A fault.
    #[must_use]
    pub const fn new(rule: Rule, details: Vec<Detail>) -> Self {
        Self { rule, details }
    }

    /// What is wrong, in `lang`.
    #[must_use]
    pub fn what(&self, lang: Lang) -> String {
        self.fill(lang, self.rule.words(lang).0)
    }

    /// What to write instead, in `lang`; empty where the first words say it all.
    #[must_use]
    pub fn instead(&self, lang: Lang) -> String {
        self.fill(lang, self.rule.words(lang).1)
    }

    /// Both, in a sentence.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        let (what, instead) = (self.what(lang), self.instead(lang));
        if instead.is_empty() {
            what
        } else {
            format!("{what}{} {instead}", lang.pick("\u{202f};", ";"))
        }
    }

    fn fill(&self, lang: Lang, words: &'static str) -> String {
        let words = typography::set(lang, words);
        let mut out = String::with_capacity(words.len() + 40);
        let mut rest = words.as_ref();
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let detail = after.split_once('}').and_then(|(number, after)| {
                Some((self.details.get(number.parse::<usize>().ok()?)?, after))
            });
            if let Some((detail, after)) = detail {
                out.push_str(&detail.say(lang));
                rest = after;
            } else {
                out.push('{');
                rest = after;
            }
        }
        out.push_str(rest);
        out.trim_end_matches([' ', ';', '\u{202f}', '\u{a0}', ':', ','])
            .to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_rule_has_its_own_code_and_words_in_both_languages() {
        let codes: BTreeSet<&str> = Rule::ALL.iter().map(|rule| rule.code()).collect();
        assert_eq!(codes.len(), Rule::ALL.len());
        for rule in Rule::ALL {
            let (fr, en) = (rule.words(Lang::Fr), rule.words(Lang::En));
            assert!(!fr.0.is_empty() && !en.0.is_empty(), "{}", rule.code());
            // A detail named in one language is named in the other.
            for mark in ["{0}", "{1}", "{2}", "{3}"] {
                let names = |words: Words| words.0.contains(mark) || words.1.contains(mark);
                assert_eq!(names(fr), names(en), "{} {mark}", rule.code());
            }
        }
    }

    #[test]
    fn what_the_file_says_is_quoted_as_it_stands_but_for_what_is_hidden() {
        let fault = Fault::new(
            Rule::DateUnreadable,
            vec![Detail::clipped("16 000\u{202e}'")],
        );
        assert!(
            fault
                .what(Lang::Fr)
                .starts_with("«\u{a0}16 000\u{fffd}'\u{a0}» n’est")
        );
    }
}
