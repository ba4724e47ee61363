//! The versions of the data and the corrections made to them, as the files beside the data tell them.
//!
//! The files are read when the program is built: what the page shows is what can be downloaded. From the second
//! version on, earlier ones stay downloadable under their number, which is also what `v=` in an address asks for.

use crate::domain::reading::{self, filled};

/// Where the list of versions stands, below the site root.
pub const VERSIONS_PATH: &str = "data/versions.json";
/// Where the list of corrections stands, below the site root.
pub const CORRECTIONS_PATH: &str = "data/corrections.json";
/// Where the file to copy for a new agreement stands, below the site root.
pub const TEMPLATE_PATH: &str = "data/template.json";

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// French.
    pub fr: Box<str>,
    /// English.
    pub en: Box<str>,
}

impl Words {
    /// The text in `lang`.
    #[must_use]
    pub fn get(&self, lang: crate::domain::Lang) -> &str {
        lang.pick(&self.fr, &self.en)
    }
}

/// A version of the data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Version {
    /// Its number.
    pub version: Box<str>,
    /// Its file, below the site root.
    pub file: Box<str>,
    /// What it brought.
    pub note: Words,
}

/// A fact put right.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Correction {
    /// The version in which it is right.
    pub version: Box<str>,
    /// The agreement.
    pub agreement: Box<str>,
    /// The field, as `paraphe diff` names it.
    pub field: Box<str>,
    /// What was wrong and why.
    pub reason: Words,
}

filled!(Words, "text": fr, en);
filled!(Version, "version": version, file, note);
filled!(Correction, "correction": version, agreement, field, reason);

/// The longest version that can be asked for, in bytes.
const MAX_VERSION: usize = 60;

/// Where a version of the data stands under its own number, below the site root; `None` for what cannot be a number.
///
/// The build writes the version it publishes there too, so that an address pinned today holds for as long as the host
/// keeps the file.
#[must_use]
pub fn pinned_path(version: &str) -> Option<String> {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'.' || b == b'-';
    let is_name = !version.is_empty()
        && version.len() <= MAX_VERSION
        && !version.contains("..")
        && version.bytes().all(plain);
    is_name.then(|| format!("data/agreements-{version}.json"))
}

/// Every version, the newest first.
///
/// # Errors
/// Where the file is not a list of versions; a test holds that it is.
pub fn versions() -> Result<Vec<Version>, serde_json::Error> {
    reading::many(include_str!("../../public/data/versions.json"))
}

impl Correction {
    /// Whether it touches a target: its own fields, or the whole record.
    #[must_use]
    pub fn touches(&self, agreement: &str, target: &str) -> bool {
        if *self.agreement != *agreement {
            return false;
        }
        match self.field.strip_prefix("targets[") {
            // `targets[embauches].value`, as `paraphe diff` names it.
            Some(rest) => rest.split(']').next() == Some(target),
            None => !self.field.starts_with("targets."),
        }
    }
}

/// Every correction, the newest first.
///
/// # Errors
/// Where the file is not a list of corrections; a test holds that it is.
pub fn corrections() -> Result<Vec<Correction>, serde_json::Error> {
    reading::many(include_str!("../../public/data/corrections.json"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Dataset;
    use crate::domain::reading::Fill as _;

    #[test]
    fn a_version_names_one_file_and_nothing_else() {
        let path = pinned_path("2026.11.22");
        assert_eq!(path.as_deref(), Some("data/agreements-2026.11.22.json"));
        for bad in ["", "../x", "a/b", "..", "é", "1%2e", "a b"] {
            assert_eq!(pinned_path(bad), None, "{bad}");
        }
        assert_eq!(pinned_path(&"1".repeat(61)), None);
    }

    #[test]
    fn the_lists_say_nothing_that_is_not_read() {
        for (text, fields) in [
            (
                include_str!("../../public/data/versions.json"),
                Version::FIELDS,
            ),
            (
                include_str!("../../public/data/corrections.json"),
                Correction::FIELDS,
            ),
        ] {
            let list: Vec<serde_json::Map<_, _>> = serde_json::from_str(text).unwrap();
            for key in list.iter().flat_map(serde_json::Map::keys) {
                assert!(fields.contains(&key.as_str()), "{key}");
            }
        }
    }

    #[test]
    fn the_lists_are_those_of_the_shipped_data() {
        let data = include_str!("../../public/data/agreements.json");
        let dataset = Dataset::from_json(data).unwrap();
        let versions = versions().unwrap();
        assert_eq!(&*versions.first().unwrap().version, dataset.version());
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("public");
        for version in &versions {
            assert!(root.join(&*version.file).is_file(), "{}", version.file);
        }
        // Addresses pinned to an earlier version look for it there.
        for version in versions.iter().skip(1) {
            assert_eq!(
                Some(&*version.file),
                pinned_path(&version.version).as_deref()
            );
        }
        for correction in corrections().unwrap() {
            assert!(
                dataset.find_agreement(&correction.agreement).is_some(),
                "{}",
                correction.agreement
            );
            assert!(
                versions.iter().any(|v| v.version == correction.version),
                "{}",
                correction.version
            );
        }
    }
}
