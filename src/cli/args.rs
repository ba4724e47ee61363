//! The arguments of a call: options taken out by name, then what is left in order.

use super::Failure;
use crate::domain::Lang;

/// What is left of the arguments.
pub(super) struct Args {
    rest: Vec<String>,
}

impl Args {
    pub(super) fn new(arguments: impl Iterator<Item = String>) -> Self {
        Self {
            rest: arguments.collect(),
        }
    }

    /// The language of messages: `--lang fr`, else that of the environment, else English.
    pub(super) fn lang(&mut self) -> Result<Lang, Failure> {
        let asked = self.value("--lang", Lang::En)?;
        let of = |text: &str| match text.get(..2) {
            Some("fr") => Some(Lang::Fr),
            Some("en") => Some(Lang::En),
            _ => None,
        };
        match asked {
            Some(text) => of(&text)
                .filter(|_| text.len() == 2)
                .ok_or_else(|| Failure::Usage(format!("--lang {text}: fr, en"))),
            None => {
                let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
                let set = names.iter().filter_map(|name| std::env::var(name).ok());
                let first = set.into_iter().find(|text| !text.is_empty());
                Ok(first.and_then(|text| of(&text)).unwrap_or(Lang::En))
            }
        }
    }

    /// Takes `name` out, if it is there.
    pub(super) fn flag(&mut self, name: &str) -> bool {
        let before = self.rest.len();
        self.rest.retain(|argument| argument != name);
        self.rest.len() < before
    }

    /// Takes `name VALUE` or `name=VALUE` out.
    pub(super) fn value(&mut self, name: &str, lang: Lang) -> Result<Option<String>, Failure> {
        let with = format!("{name}=");
        let is_it = |argument: &String| argument == name || argument.starts_with(&with);
        let Some(place) = self.rest.iter().position(is_it) else {
            return Ok(None);
        };
        let taken = self.rest.remove(place);
        if let Some(value) = taken.strip_prefix(&with) {
            return Ok(Some(value.to_owned()));
        }
        if place < self.rest.len() {
            return Ok(Some(self.rest.remove(place)));
        }
        Err(Failure::Usage(match lang {
            Lang::Fr => format!("{name} attend une valeur"),
            Lang::En => format!("{name} needs a value"),
        }))
    }

    /// Takes an option out and finds it in a list of words; the first where it is not given.
    pub(super) fn word<T: Copy>(
        &mut self,
        name: &str,
        words: &[(&str, T)],
        lang: Lang,
    ) -> Result<T, Failure> {
        let asked = self.value(name, lang)?;
        let found = match &asked {
            Some(asked) => words.iter().find(|(word, _)| word == asked),
            None => words.first(),
        };
        found.map(|(_, value)| *value).ok_or_else(|| {
            let list: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            let (asked, list) = (asked.unwrap_or_default(), list.join(", "));
            Failure::Usage(match lang {
                Lang::Fr => format!("{name} {asked}\u{a0}: choisir parmi {list}"),
                Lang::En => format!("{name} {asked}: choose among {list}"),
            })
        })
    }

    /// The next argument that is not an option.
    pub(super) fn next_plain(&mut self) -> Option<String> {
        let is_plain = |argument: &String| argument == "-" || !argument.starts_with('-');
        let place = self.rest.iter().position(is_plain)?;
        Some(self.rest.remove(place))
    }

    /// What is left, if none of it is an option.
    pub(super) fn plain(self, lang: Lang) -> Result<Vec<String>, Failure> {
        match self.rest.iter().find(|a| a.starts_with('-') && *a != "-") {
            Some(unknown) => Err(Failure::Usage(match lang {
                Lang::Fr => format!("l’option {unknown} n’existe pas ici"),
                Lang::En => format!("there is no option {unknown} here"),
            })),
            None => Ok(self.rest),
        }
    }

    /// What is left, if it is exactly `N` arguments.
    pub(super) fn exactly<const N: usize>(self, lang: Lang) -> Result<[String; N], Failure> {
        self.plain(lang)?.try_into().map_err(|rest: Vec<String>| {
            let found = rest.len();
            Failure::Usage(match lang {
                Lang::Fr => format!("{N} argument(s) attendu(s), {found} donné(s)"),
                Lang::En => format!("{N} argument(s) expected, {found} given"),
            })
        })
    }
}
