//! Reading and writing files; `-` is standard input.

use super::Failure;
use crate::check::json::Node;
use crate::check::{Report, check};
use crate::domain::{Dataset, Lang};
use std::io::Read as _;
use std::path::Path;

/// The bytes of a file.
pub(super) fn bytes(file: &str) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let outcome = if file == "-" {
        std::io::stdin().read_to_end(&mut bytes).map(drop)
    } else {
        std::fs::read(file).map(|read| bytes = read)
    };
    outcome.map_err(|error| Failure::File(format!("{file}: {error}")))?;
    Ok(bytes)
}

/// A file that is JSON, whether or not it is a good dataset; what is wrong with its text is said.
pub(super) fn node(file: &str, lang: Lang) -> Result<Node, Failure> {
    node_of(&bytes(file)?, file, lang)
}

/// The same, from bytes read already.
pub(super) fn node_of(bytes: &[u8], file: &str, lang: Lang) -> Result<Node, Failure> {
    let report = check(bytes);
    let in_text = report.errors().filter(|finding| finding.pointer.is_empty());
    let said: Vec<String> = in_text.map(|finding| finding.line(file, lang)).collect();
    // A fault repaired by guessing would be written back as if it had never been: the person decides.
    match report.node {
        Some(node) if said.is_empty() => Ok(node),
        _ => Err(Failure::File(said.join("\n"))),
    }
}

/// A dataset without errors, and its tree.
pub(super) fn dataset(file: &str, lang: Lang) -> Result<(Dataset, Node), Failure> {
    dataset_of(&bytes(file)?, file, lang)
}

/// The same, from bytes read already.
pub(super) fn dataset_of(bytes: &[u8], file: &str, lang: Lang) -> Result<(Dataset, Node), Failure> {
    let report = check(bytes);
    if !report.is_clean() {
        return Err(Failure::File(errors(&report, file, lang)));
    }
    let text = String::from_utf8_lossy(bytes);
    let dataset = Dataset::from_json(&text)
        .map_err(|error| Failure::File(format!("{file}: {}", error.message(lang))))?;
    let node = report.node.ok_or_else(|| Failure::File(file.to_owned()))?;
    Ok((dataset, node))
}

/// Every error of a report, one a line.
pub(super) fn errors(report: &Report, file: &str, lang: Lang) -> String {
    let lines: Vec<String> = report.errors().map(|f| f.line(file, lang)).collect();
    lines.join("\n")
}

/// Writes a file, and the folders it needs.
pub(super) fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let fail = |error: std::io::Error| Failure::File(format!("{}: {error}", path.display()));
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(fail)?;
    }
    std::fs::write(path, text).map_err(fail)
}

/// Writes to a file where one is named, else to standard output.
pub(super) fn put(out: Option<&str>, text: &str) -> Result<(), Failure> {
    match out {
        Some(path) if path != "-" => write(Path::new(path), text),
        _ => super::print(text),
    }
}
