//! The development server: build, serve, and build again when a file changes.

use crate::Outcome;
use crate::args::Args;
use crate::shell::root;
use crate::site_build::{Options, build};
use crate::static_server::{Site, listen, serve};
use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

pub fn task(mut args: Args) -> Outcome {
    let public_url = args.value("--public-url")?;
    let port = args.port()?;
    let release = args.flag("--release");
    args.finish()?;
    // Before the build: a taken port should not cost minutes.
    let listener = bind(port)?;

    // Not dist/, so that what is put online is never a development build by accident.
    let out = root().join(if release { "dist" } else { "target/site-dev" });
    let base = path_of(public_url.as_deref().unwrap_or("/")).to_owned();
    let options = Options {
        public_url,
        out: out.clone(),
        release,
        worker: false,
        previous: None,
    };
    let mut seen = snapshot();
    build(&options)?;

    let site = Site::new(out, &base);
    let url = format!("http://127.0.0.1:{port}{}", site.base());
    thread::spawn(move || serve(&listener, site));
    eprintln!("\nServing; files are watched, Ctrl-C stops.");
    println!("{url}");
    loop {
        thread::sleep(Duration::from_millis(500));
        let now = snapshot();
        if now == seen {
            continue;
        }
        eprintln!(
            "\n{} changed: building again",
            first_difference(&seen, &now)
        );
        seen = now;
        let start = Instant::now();
        match build(&options) {
            Ok(()) => eprintln!(
                "Built again in {:.1} s: reload the page.",
                start.elapsed().as_secs_f64()
            ),
            Err(error) => eprintln!("{error}\nThe build failed; the next change tries again."),
        }
        println!("{url}");
    }
}

pub fn static_task(mut args: Args) -> Outcome {
    let base = args.value("--base")?.unwrap_or_else(|| "/".to_owned());
    let port = args.port()?;
    let folder = args
        .positional()
        .ok_or("which directory? (cargo xtask static DIR)")?;
    args.finish()?;
    let folder = PathBuf::from(folder);
    if !folder.is_dir() {
        return Err(format!("{} is not a directory", folder.display()));
    }
    let listener = bind(port)?;
    let site = Site::new(folder, &base);
    println!("http://127.0.0.1:{port}{}", site.base());
    serve(&listener, site);
    Ok(())
}

fn bind(port: u16) -> Outcome<TcpListener> {
    listen(port).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => format!(
            "port {port} is taken by another program: stop it, or choose another port with --port {}",
            port.saturating_add(1)
        ),
        _ => format!("cannot listen on port {port}: {error}"),
    })
}

/// The path of an address that may have a host.
fn path_of(url: &str) -> &str {
    match url.split_once("://") {
        None => url,
        Some((_, rest)) => rest.find('/').map_or("/", |slash| &rest[slash..]),
    }
}

type Snapshot = BTreeMap<PathBuf, SystemTime>;

/// What the site is made from, with the time of each file's last change.
fn snapshot() -> Snapshot {
    let mut files = Snapshot::new();
    for name in [
        "src",
        "style",
        "public",
        "index.html",
        "Trunk.toml",
        "Cargo.toml",
    ] {
        visit(&root().join(name), &mut files);
    }
    files
}

fn visit(path: &Path, files: &mut Snapshot) {
    if let Ok(entries) = fs::read_dir(path) {
        for entry in entries.flatten() {
            visit(&entry.path(), files);
        }
    } else if let Ok(changed) = fs::metadata(path).and_then(|file| file.modified()) {
        files.insert(path.to_owned(), changed);
    }
}

fn first_difference(before: &Snapshot, after: &Snapshot) -> String {
    let changed = after
        .iter()
        .find(|&(path, time)| before.get(path) != Some(time))
        .map(|(path, _)| path);
    let path = changed.or_else(|| before.keys().find(|path| !after.contains_key(*path)));
    path.map_or(String::new(), |path| {
        path.strip_prefix(root())
            .unwrap_or(path)
            .display()
            .to_string()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_is_the_path_of_the_public_address() {
        for (url, path) in [
            ("/", "/"),
            ("/sub/path/", "/sub/path/"),
            ("https://example.org", "/"),
            ("https://example.org/repo/", "/repo/"),
        ] {
            assert_eq!(path_of(url), path);
        }
    }

    #[test]
    fn a_removed_file_is_a_change() {
        let (path, time) = (PathBuf::from("src/old.rs"), SystemTime::UNIX_EPOCH);
        let before = Snapshot::from([(path, time)]);
        assert_eq!(first_difference(&before, &Snapshot::new()), "src/old.rs");
    }
}
