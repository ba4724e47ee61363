//! The service worker's list: every file of this build that is kept for use without a network, each with its SHA-256.
//!
//! Kept: the app, the data and all files made from them, typefaces, icons, and the two home pages. Every other page is
//! drawn by the app from the same data: a thousand pages more would be fetched for nothing.

use super::sha256::hex;
use super::{SiteError, put, read};
use std::path::Path;

/// Below the root of the site: folders whose files are kept, all of them.
const FOLDERS: [&str; 4] = ["data", "data/package", "fonts", "icons"];
/// Files of the root that are no part of the site as a visitor meets it.
const LEFT_OUT: [&str; 9] = [
    "sw.js",
    "sw-off.js",
    "404.html",
    "robots.txt",
    "sitemap.xml",
    "preview.png",
    "bench.html",
    "paraphe.html",
    "assets.txt",
];

/// Writes the list into `sw.js`; where no worker is wanted, puts the one that leaves in its place. Returns how many
/// files are kept.
pub(super) fn write(dist: &Path, wanted: bool) -> Result<usize, SiteError> {
    let worker = dist.join("sw.js");
    if !worker.is_file() {
        // A site without a worker is a site all the same.
        return Ok(0);
    }
    if !wanted {
        let off = read(&dist.join("sw-off.js"))?;
        put(&worker, &off)?;
        return Ok(0);
    }
    let mut paths = files_in(dist, "")?;
    paths.retain(|path| !LEFT_OUT.contains(&path.as_str()));
    for folder in FOLDERS {
        paths.extend(files_in(dist, folder)?);
    }
    for path in ["en/index.html", "en/atom.xml", "en/deadlines.ics"] {
        if dist.join(path).is_file() {
            paths.push(path.to_owned());
        }
    }
    // Data under the number of their version are for pinned addresses: the live file says the same of the newest.
    paths.retain(|path| {
        let pinned = path.starts_with("data/agreements-") && path.ends_with(".json");
        !pinned && !path.ends_with(".br") && !path.ends_with(".gz")
    });
    paths.sort();
    let mut list = String::new();
    for path in &paths {
        let file = dist.join(path);
        let bytes = std::fs::read(&file).map_err(|error| SiteError::Io(file, error))?;
        let name = serde_json::Value::from(path.as_str());
        list.push_str(&format!("[{name},\"{}\"],", hex(&bytes)));
    }
    let script = read(&worker)?;
    let build = hex(list.as_bytes());
    let build = build.get(..16).unwrap_or_default();
    let script = with_line(&script, "const BUILD = ", &format!("\"{build}\";"))?;
    let script = with_line(&script, "const FILES = ", &format!("[{list}];"))?;
    put(&worker, &script)?;
    Ok(paths.len())
}

/// The names of a folder's own files, from the root of the site.
fn files_in(dist: &Path, folder: &str) -> Result<Vec<String>, SiteError> {
    let path = dist.join(folder);
    if !path.is_dir() {
        return Ok(Vec::new());
    }
    let entries = std::fs::read_dir(&path).map_err(|error| SiteError::Io(path, error))?;
    let files = entries.flatten().filter(|entry| entry.path().is_file());
    let names = files.filter_map(|entry| entry.file_name().into_string().ok());
    Ok(names
        .map(|name| match folder {
            "" => name,
            _ => format!("{folder}/{name}"),
        })
        .collect())
}

/// The script with the rest of the line that begins so replaced; the same build may be written twice.
fn with_line(script: &str, start: &str, rest: &str) -> Result<String, SiteError> {
    let at = script
        .find(&format!("\n{start}"))
        .ok_or(SiteError::Template("sw.js has no place for its list"))?;
    let (before, after) = script.split_at(at + 1);
    let tail = after.split_once('\n').map_or("", |(_, tail)| tail);
    Ok(format!("{before}{start}{rest}\n{tail}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_written_and_written_again() {
        let script = "// a\nconst BUILD = \"\";\nconst FILES = [];\nrest();\n";
        let once = with_line(script, "const FILES = ", "[1];").unwrap();
        assert_eq!(
            once,
            "// a\nconst BUILD = \"\";\nconst FILES = [1];\nrest();\n"
        );
        assert_eq!(with_line(&once, "const FILES = ", "[1];").unwrap(), once);
        assert!(with_line("no", "const FILES = ", "").is_err());
    }
}
