//! What a visitor's browser has to fetch, printed after a release build.

use crate::finish::Assets;
use crate::shell::{command, find, output};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Prints the weight of the main files: as they are, by gzip, and by brotli where a tool for it is there.
pub fn print(dist: &Path, assets: &Assets) {
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
        let path = dist.join(name);
        let Ok(file) = fs::metadata(&path) else {
            continue;
        };
        let gzip = compressed("gzip", &["-9", "-c"], "gzipSync(b,{level:9})", &path);
        let brotli = compressed(
            "brotli",
            &["-q", "11", "-c"],
            "brotliCompressSync(b)",
            &path,
        );
        eprintln!(
            "   {name:<44}{:>10}{:>10}{:>10}",
            kilobytes(Some(file.len())),
            kilobytes(gzip),
            kilobytes(brotli)
        );
    }
    eprintln!("\n   The site is in {}", dist.display());
}

fn kilobytes(bytes: Option<u64>) -> String {
    bytes.map_or("-".to_owned(), |bytes| {
        format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
    })
}

/// The compressed size, by a program of that name or by Node's own zlib.
fn compressed(program: &str, arguments: &[&str], node_call: &str, path: &Path) -> Option<u64> {
    if find(program).is_some() {
        let result = Command::new(program)
            .args(arguments)
            .arg(path)
            .output()
            .ok()?;
        return result
            .status
            .success()
            .then(|| u64::try_from(result.stdout.len()).ok())?;
    }
    let script =
        format!("const b=fs.readFileSync(process.argv[1]);console.log(zlib.{node_call}.length)");
    output(command("node").args(["-e", &script]).arg(path))?
        .parse()
        .ok()
}
