//! The fingerprinted files of the release before: they stay one release longer, so that a page opened or kept by a
//! browser before the change still finds its styles and its app.

use crate::Outcome;
use crate::finish::{Assets, write};
use std::fs;
use std::path::Path;

/// The list of a build's fingerprinted files, at the root of the site: one name a line.
const LIST: &str = "assets.txt";

/// Files of an earlier build: their names and what they hold.
pub type Files = Vec<(String, Vec<u8>)>;

/// Takes up the fingerprinted files of an earlier build. Read before building: it may be the folder that is built into.
pub fn read(folder: Option<&Path>) -> Outcome<Files> {
    let Some(folder) = folder else {
        return Ok(Vec::new());
    };
    let list = folder.join(LIST);
    let Ok(names) = fs::read_to_string(&list) else {
        eprintln!(
            "   {} is not there: no files of an earlier build are kept.",
            list.display()
        );
        return Ok(Vec::new());
    };
    let mut files = Vec::new();
    for name in names.lines().map(str::trim).filter(|name| !name.is_empty()) {
        if !is_fingerprinted(name) {
            return Err(format!(
                "{}: {name} is no name of a fingerprinted file",
                list.display()
            ));
        }
        let path = folder.join(name);
        let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        files.push((name.to_owned(), bytes));
    }
    Ok(files)
}

/// Writes the list of this build's own.
pub fn list(dist: &Path, assets: &Assets) -> Outcome {
    let names = [&assets.wasm, &assets.js, &assets.css].into_iter();
    let text: String = names
        .chain(assets.part_files())
        .map(|name| format!("{name}\n"))
        .collect();
    let path = dist.join(LIST);
    write(&path, text)
}

/// Puts the earlier files beside the new ones; what has not changed has the same name, and is there already.
pub fn put_beside(dist: &Path, files: Files) -> Outcome {
    for (name, bytes) in files {
        let path = dist.join(&name);
        if !path.exists() {
            write(&path, bytes)?;
            eprintln!("   kept from the release before: {name}");
        }
    }
    Ok(())
}

/// A plain name such as `app-0123.js`: the list may come from a network.
fn is_fingerprinted(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    (name.starts_with("app-") || name.starts_with("style-")) && name.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> std::path::PathBuf {
        let folder =
            std::env::temp_dir().join(format!("paraphe-previous-{name}-{}", std::process::id()));
        fs::remove_dir_all(&folder).ok();
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn what_the_release_before_needs_stays_and_what_is_older_goes() {
        let (old, new) = (folder("old"), folder("new"));
        for (name, text) in [
            ("app-1.js", "one"),
            ("app-1_bg.wasm", "w"),
            ("style-0.css", "older"),
            ("style-1.css", "s"),
        ] {
            fs::write(old.join(name), text).unwrap();
        }
        fs::write(old.join(LIST), "app-1.js\napp-1_bg.wasm\nstyle-1.css\n").unwrap();
        fs::write(new.join("style-1.css"), "s, as built").unwrap();
        put_beside(&new, read(Some(&old)).unwrap()).unwrap();
        assert_eq!(fs::read_to_string(new.join("app-1.js")).unwrap(), "one");
        assert!(new.join("app-1_bg.wasm").exists());
        assert_eq!(
            fs::read_to_string(new.join("style-1.css")).unwrap(),
            "s, as built"
        );
        assert!(!new.join("style-0.css").exists());
    }

    #[test]
    fn a_first_release_has_none_and_a_list_cannot_lead_elsewhere() {
        let none = folder("none");
        assert!(read(Some(&none)).unwrap().is_empty());
        assert!(read(None).unwrap().is_empty());
        fs::write(none.join(LIST), "../secret\n").unwrap();
        assert!(read(Some(&none)).unwrap_err().contains("../secret"));
    }
}
