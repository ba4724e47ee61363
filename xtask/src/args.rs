//! The words after a task's name.

use crate::Outcome;

/// Options are taken out by name; what nobody took is an error, so a misspelt option is never ignored.
pub struct Args(Vec<String>);

impl Args {
    pub fn new(words: impl Iterator<Item = String>) -> Self {
        Self(words.collect())
    }

    /// Whether `name` is there.
    pub fn flag(&mut self, name: &str) -> bool {
        let position = self.0.iter().position(|word| word == name);
        position.map(|i| self.0.remove(i)).is_some()
    }

    /// The word after `name`, or the end of `name=word`.
    pub fn value(&mut self, name: &str) -> Outcome<Option<String>> {
        let prefix = format!("{name}=");
        if let Some(i) = self.0.iter().position(|word| word.starts_with(&prefix)) {
            return Ok(Some(self.0.remove(i).split_off(prefix.len())));
        }
        let Some(i) = self.0.iter().position(|word| word == name) else {
            return Ok(None);
        };
        if i + 1 == self.0.len() {
            return Err(format!("{name} needs a value"));
        }
        self.0.remove(i);
        Ok(Some(self.0.remove(i)))
    }

    /// The value of `--port`.
    pub fn port(&mut self) -> Outcome<u16> {
        match self.value("--port")? {
            None => Ok(8080),
            Some(text) => text
                .parse()
                .map_err(|_| format!("\"{text}\" is not a port number")),
        }
    }

    /// The first word that is not an option.
    pub fn positional(&mut self) -> Option<String> {
        let i = self.0.iter().position(|word| !word.starts_with("--"))?;
        Some(self.0.remove(i))
    }

    /// To be called last.
    pub fn finish(self) -> Outcome {
        match self.0.first() {
            None => Ok(()),
            Some(word) => Err(format!(
                "\"{word}\" is not understood here; `cargo xtask` alone lists the options"
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(words: &[&str]) -> Args {
        Args::new(words.iter().map(ToString::to_string))
    }

    #[test]
    fn options_come_in_both_spellings_and_any_order() {
        let mut both = args(&["--release", "--port", "9000", "dir", "--base=/a/"]);
        assert_eq!(both.port(), Ok(9000));
        assert_eq!(both.value("--base"), Ok(Some("/a/".to_owned())));
        assert!(both.flag("--release"));
        assert_eq!(both.positional(), Some("dir".to_owned()));
        assert_eq!(both.finish(), Ok(()));
    }

    #[test]
    fn a_misspelt_option_is_an_error() {
        assert!(args(&["--relase"]).finish().is_err());
        assert!(args(&["--port"]).port().is_err());
        assert!(args(&["--port", "http"]).port().is_err());
    }
}
