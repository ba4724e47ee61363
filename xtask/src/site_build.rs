//! Building the site: Trunk compiles the app, we finish what it made, and the `paraphe` command writes the pages.

use crate::args::Args;
use crate::shell::{cargo, command, find, output, root, run, run_step, step};
use crate::tools::{self, WASM_TARGET};
use crate::{Outcome, browser_tests, compress, finish, one_file, parts, previous, sizes};
use std::fs;
use std::path::{Path, PathBuf};

/// The data that the site is about.
const DATA: &str = "public/data/agreements.json";

/// How to build.
pub struct Options {
    /// Where the site will be, if that is known: only absolute links (feeds, the 404 page) need it.
    pub public_url: Option<String>,
    pub out: PathBuf,
    /// Small and slow to compile, or the reverse.
    pub release: bool,
    /// Whether the site installs itself for use without a network. A server that builds again at each change does not
    /// want that.
    pub worker: bool,
    /// The folder of an earlier build, whose fingerprinted files stay beside the new ones.
    pub previous: Option<PathBuf>,
}

pub fn task(mut args: Args) -> Outcome {
    let public_url = args.value("--public-url")?;
    let dev = args.flag("--dev");
    let single_file = args.flag("--single-file");
    let previous = args.value("--previous")?;
    let out = args.value("--out")?;
    args.finish()?;
    if dev && single_file {
        return Err("--single-file packs a release build: leave out --dev".to_owned());
    }
    let folder = match (&out, dev, single_file) {
        (_, _, true) => "target/one-file",
        (Some(out), ..) => out,
        (None, true, _) => "target/site-dev",
        (None, false, _) => "dist",
    };
    let folder = root().join(folder);
    build(&Options {
        public_url,
        out: folder.clone(),
        release: !dev,
        worker: true,
        previous: previous.map(|folder| root().join(folder)),
    })?;
    if single_file {
        let to = root().join(out.as_deref().unwrap_or("target"));
        one_file::take_out(&folder, &to)?;
    }
    Ok(())
}

/// Builds the whole site into `options.out`.
pub fn build(options: &Options) -> Outcome {
    let tools = tools::ensure()?;
    let earlier = previous::read(options.previous.as_deref())?;
    fetch_crates()?;
    let kind = if options.release {
        "release"
    } else {
        "development"
    };
    step(
        &format!("compiling the app ({kind}; the first time takes some minutes)"),
        || {
            let mut trunk = command(&tools.trunk);
            trunk.args([
                "--log",
                "warn",
                "build",
                "--offline",
                "--skip-version-check",
                "--public-url",
                "./",
                "--dist",
            ]);
            trunk.arg(&options.out);
            // Trunk reads NO_COLOR as a boolean, and refuses the usual "1".
            trunk.env("PATH", &tools.path).env_remove("NO_COLOR");
            // Leptos then hides the types of its views behind one, which shortens compiling and, with as many views as
            // we have, makes the module several times smaller.
            let mut flags = vec!["--cfg=erase_components".to_owned()];
            if options.release {
                trunk.args(["--release", "--features", "split"]);
                // Which function needs which: the program is cut by that.
                flags.push("-Clink-args=--emit-relocs".to_owned());
                flags.extend(short_paths());
            }
            trunk.env_remove("RUSTFLAGS");
            trunk.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
            run(&mut trunk)
        },
    )?;

    let mut assets = finish::assets(&options.out, options.release)?;
    if options.release {
        parts::cut(&options.out, &tools, &mut assets)?;
    }
    finish::boot_parts(&options.out, &assets)?;

    previous::list(&options.out, &assets)?;
    write_pages(options)?;
    previous::put_beside(&options.out, earlier)?;
    finish::boot(&options.out, &assets)?;
    if options.release {
        one_file::write(&options.out, &assets)?;
        compress::all(&options.out)?;
        sizes::check(&options.out, &assets)?;
    }
    eprintln!("\n   The site is in {}", options.out.display());
    Ok(())
}

/// Makes modules smaller, in place, where Node is there to run the tool.
pub fn optimise(modules: &[&Path]) -> Outcome {
    let Some(wasm_opt) = browser_tests::wasm_opt() else {
        eprintln!(
            "   Node.js 20 or later with npm is not here, so wasm-opt is not either: the wasm stays as compiled, which \
             works as well but weighs about a third more."
        );
        return Ok(());
    };
    step("optimising the wasm (about a minute)", || {
        for wasm in modules {
            run(wasm_opt()
                // Blocks and jumps built anew from the flow, then made small twice: 1 % less by brotli than once as it is.
                .args(["--flatten", "--rereloop", "-Oz", "-Oz", "--quiet"])
                .arg(wasm)
                .arg("-o")
                .arg(wasm))?;
        }
        Ok(())
    })
}

/// What a panic says of where it was names the files of the crates: from their name on, and not by where this machine
/// keeps them.
fn short_paths() -> Vec<String> {
    let home = std::env::home_dir().map(|home| home.join(".cargo"));
    let Some(home) = std::env::var_os("CARGO_HOME").map(PathBuf::from).or(home) else {
        return Vec::new();
    };
    let sources = home.join("registry/src");
    let registries = names_in(&sources).unwrap_or_default().into_iter();
    registries
        .map(|registry| format!("--remap-path-prefix={}/=", sources.join(registry).display()))
        .collect()
}

/// Trunk compiles offline, so that it never looks for a tool on the network: the crates must be there before.
fn fetch_crates() -> Outcome {
    let version = output(command("rustc").arg("-vV")).unwrap_or_default();
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    let mut fetch = cargo(&["fetch", "--target", WASM_TARGET]);
    if let Some(host) = host {
        fetch.args(["--target", host]);
    }
    run_step("fetching the crates that are not here yet", &mut fetch)
}

/// One physical page per address, so that any static host answers 200 for it.
fn write_pages(options: &Options) -> Outcome {
    let mut site = cargo(&[
        "run",
        "--quiet",
        "--no-default-features",
        "--bin",
        "paraphe",
        "--",
        "site",
        DATA,
        "--dist",
    ]);
    site.arg(&options.out);
    if let Some(url) = &options.public_url {
        site.args(["--public-url", url]);
    }
    if !options.worker {
        site.arg("--no-worker");
    }
    run_step("writing the pages", &mut site)
        .map_err(|error| format!("the app is built, but its pages could not be written: {error}"))
}

/// Whether Node.js is there, in a version that the tools of the tests accept.
pub fn node() -> Outcome<PathBuf> {
    let advice =
        "install Node.js 20 or later, with npm (https://nodejs.org, or your system's package)";
    let node = find("node").ok_or_else(|| format!("Node.js is not on the PATH: {advice}"))?;
    let version = output(command(&node).arg("--version")).unwrap_or_default();
    let major = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|text| text.parse::<u32>().ok());
    if major.is_none_or(|major| major < 20) {
        return Err(format!("Node.js {version} is too old: {advice}"));
    }
    if find("npm").is_none() {
        return Err(format!("npm is not on the PATH: {advice}"));
    }
    Ok(node)
}

/// The names in a folder, sorted.
pub fn names_in(folder: &Path) -> Outcome<Vec<String>> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut names: Vec<String> = entries
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    Ok(names)
}
