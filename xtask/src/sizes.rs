//! What a visitor's browser has to fetch: printed after a release build, and held to the budget of `xtask/budget.txt`.

use crate::Outcome;
use crate::finish::Assets;
use crate::shell::root;
use std::fs;
use std::path::Path;

/// Prints the weight of the main files, then of each line of the budget.
///
/// # Errors
/// If a line of the budget is passed, or the budget cannot be read.
pub fn check(dist: &Path, assets: &Assets) -> Outcome {
    eprintln!(
        "\n   {:<44}{:>10}{:>10}{:>10}",
        "kB", "raw", "gzip", "brotli"
    );
    for name in [
        &assets.wasm,
        &assets.js,
        &assets.css,
        "boot.js",
        "index.html",
        "data/agreements.json",
    ] {
        let [raw, gzip, brotli] = ["", ".gz", ".br"].map(|kind| kilobytes(size(dist, name, kind)));
        eprintln!("   {name:<44}{raw:>10}{gzip:>10}{brotli:>10}");
    }
    if !assets.parts.is_empty() {
        eprintln!("\n   {:<44}{:>10}", "kB by brotli, besides the app", "");
    }
    for (part, files) in &assets.parts {
        let now = files.iter().filter_map(|file| sent(dist, file)).sum();
        let count = format!("{part}, in {} files", files.len());
        eprintln!("   {count:<44}{:>10}", kilobytes(Some(now)));
    }
    if size(dist, &assets.wasm, ".br").is_none() {
        eprintln!("   Nothing was compressed, so the budget is not checked.");
        return Ok(());
    }

    let path = root().join("xtask/budget.txt");
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    eprintln!("\n   {:<44}{:>10}{:>10}", "kB by brotli", "now", "budget");
    let mut beyond = Vec::new();
    for (name, budget, files) in lines(&text)? {
        let mut now = 0;
        for file in files {
            let files = match file {
                "wasm" => vec![assets.wasm.as_str()],
                "js" => vec![assets.js.as_str()],
                "css" => vec![assets.css.as_str()],
                other => match assets.parts.get(other) {
                    Some(files) => files.iter().map(String::as_str).collect(),
                    None => vec![other],
                },
            };
            for file in files {
                now += sent(dist, file)
                    .ok_or_else(|| format!("{}: no {file} in the build", path.display()))?;
            }
        }
        eprintln!("   {name:<44}{:>10}{budget:>10}", kilobytes(Some(now)));
        if now > budget * 1000 {
            beyond.push(format!("{name}: {} of {budget} kB", kilobytes(Some(now))));
        }
    }
    if beyond.is_empty() {
        return Ok(());
    }
    Err(format!(
        "heavier than xtask/budget.txt allows: {}. Make it lighter, or raise the budget and say why",
        beyond.join("; ")
    ))
}

/// What of a file travels: small ones are sent as they are.
fn sent(dist: &Path, name: &str) -> Option<u64> {
    size(dist, name, ".br").or_else(|| size(dist, name, ""))
}

/// The lines of the budget: a name, kilobytes, the files they are the sum of.
fn lines(text: &str) -> Outcome<Vec<(&str, u64, Vec<&str>)>> {
    let meant = text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    meant
        .map(|(i, line)| {
            let wrong = || {
                format!(
                    "xtask/budget.txt, line {}: not \"name: kB = file + file\"",
                    i + 1
                )
            };
            let (name, rest) = line.split_once(':').ok_or_else(wrong)?;
            let (budget, files) = rest.split_once('=').ok_or_else(wrong)?;
            let budget = budget.trim().parse().map_err(|_| wrong())?;
            Ok((
                name.trim(),
                budget,
                files.split('+').map(str::trim).collect(),
            ))
        })
        .collect()
}

/// What a file of the build weighs, as it is or as one of the compressed files beside it.
fn size(dist: &Path, name: &str, kind: &str) -> Option<u64> {
    let file = fs::metadata(dist.join(format!("{name}{kind}"))).ok()?;
    Some(file.len())
}

fn kilobytes(bytes: Option<u64>) -> String {
    bytes.map_or("-".to_owned(), |bytes| {
        format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_budget_is_read_and_its_faults_are_told() {
        let text = "# why\n\nthe app: 260 = wasm + js\na page: 3 = index.html\n";
        let read = lines(text).unwrap();
        assert_eq!(read[0], ("the app", 260, vec!["wasm", "js"]));
        assert_eq!(read[1], ("a page", 3, vec!["index.html"]));
        for wrong in ["the app 260 = wasm", "the app: much = wasm", "the app: 260"] {
            assert!(lines(wrong).unwrap_err().contains("line 1"), "{wrong}");
        }
        let shipped = fs::read_to_string(root().join("xtask/budget.txt")).unwrap();
        assert!(lines(&shipped).unwrap().len() > 2);
    }
}
