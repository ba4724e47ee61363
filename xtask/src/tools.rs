//! Trunk, the wasm-bindgen command and the wasm target: found where they are, installed once where they are not.
//!
//! Nothing is downloaded but from the crate registry and through rustup. The tools go into a cache of the user's that
//! all clones share, one folder per version, so that no other project is disturbed.

use crate::Outcome;
use crate::shell::{cargo, command, find, output, root, run, run_step, step};
use std::env;
use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The target that browsers run.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

const TRUNK_VERSION: &str = "0.21.14";
/// Understands what `wasm_split_helpers`, in Cargo.lock, leaves in the module.
const SPLIT_VERSION: &str = "0.2.4";

/// What a build of the site needs.
pub struct Tools {
    pub trunk: PathBuf,
    /// Cuts a linked module into parts.
    pub split: PathBuf,
    /// `PATH` with the right wasm-bindgen first: that is where Trunk looks for it.
    pub path: OsString,
}

/// Finds the tools, and installs what is missing.
pub fn ensure() -> Outcome<Tools> {
    ensure_wasm_target()?;
    let trunk = Tool {
        name: "trunk",
        package: "trunk",
        version: TRUNK_VERSION.to_owned(),
        // So it has no network stack: it cannot download anything, and compiles faster.
        flags: &["--no-default-features"],
        // It copies files and starts cargo; optimising its 350 crates would take minutes for nothing.
        opt_level: "0",
        tells_version: true,
    };
    let split = Tool {
        name: "wasm-split-cli",
        package: "wasm_split_cli_support",
        version: SPLIT_VERSION.to_owned(),
        flags: &["--features", "build-binary"],
        opt_level: "1",
        tells_version: false,
    };
    let bindgen = Tool {
        name: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version: locked_version("wasm-bindgen")?,
        flags: &[],
        opt_level: "1",
        tells_version: true,
    };
    let trunk = trunk.ensure()?;
    let split = split.ensure()?;
    let bindgen = bindgen.ensure()?;
    let mut folders: Vec<PathBuf> = bindgen.parent().map(Path::to_owned).into_iter().collect();
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    let path =
        env::join_paths(folders).map_err(|error| format!("PATH cannot be extended: {error}"))?;
    Ok(Tools { trunk, split, path })
}

/// Installs the wasm target, unless it is there.
pub fn ensure_wasm_target() -> Outcome {
    let sysroot = output(command("rustc").args(["--print", "sysroot"]))
        .ok_or("`rustc` is not on the PATH")?;
    if Path::new(&sysroot)
        .join("lib/rustlib")
        .join(WASM_TARGET)
        .is_dir()
    {
        return Ok(());
    }
    if find("rustup").is_none() {
        return Err(format!(
            "this Rust lacks the target {WASM_TARGET}, and there is no rustup to add it. Install Rust with rustup \
             (https://rustup.rs), or your system's package for that target"
        ));
    }
    run_step(
        &format!("adding the target {WASM_TARGET} (about 20 MB)"),
        command("rustup").args(["target", "add", WASM_TARGET]),
    )
}

/// The version of a package in Cargo.lock.
fn locked_version(package: &str) -> Outcome<String> {
    let lock = fs::read_to_string(root().join("Cargo.lock"))
        .map_err(|error| format!("Cargo.lock: {error}"))?;
    version_in_lock(&lock, package).ok_or_else(|| format!("Cargo.lock has no package {package}"))
}

fn version_in_lock(lock: &str, package: &str) -> Option<String> {
    let (_, rest) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
    rest.split('"').next().map(str::to_owned)
}

/// A program that is installed from the crate registry.
struct Tool {
    name: &'static str,
    package: &'static str,
    /// Exactly this one.
    version: String,
    flags: &'static [&'static str],
    opt_level: &'static str,
    /// Whether it can be asked; where it cannot, only a folder of that version is trusted.
    tells_version: bool,
}

impl Tool {
    /// Where the program is: on the `PATH`, in the cache, or there once it is installed.
    fn ensure(&self) -> Outcome<PathBuf> {
        let Self { name, version, .. } = self;
        if self.tells_version
            && let Some(path) = find(name).filter(|path| is_version(path, version))
        {
            return Ok(path);
        }
        let is_there = |path: &Path| {
            if self.tells_version {
                is_version(path, version)
            } else {
                // Written by cargo as the last thing it does.
                path.is_file()
            }
        };
        let cache = cache_folder()?;
        let home = cache.join("tools").join(format!("{name}-{version}"));
        let binary = home
            .join("bin")
            .join(format!("{name}{}", env::consts::EXE_SUFFIX));
        if is_there(&binary) {
            return Ok(binary);
        }

        fs::create_dir_all(&home).map_err(|error| format!("{}: {error}", home.display()))?;
        let lock_path = cache.join("tools").join(format!("{name}-{version}.lock"));
        let _lock = lock(&lock_path, name)?;
        // Another clone may have installed it while this one waited.
        if is_there(&binary) {
            return Ok(binary);
        }
        let what = format!(
            "installing {name} {version} (once for all clones; 3 to 8 minutes on two cores)"
        );
        step(&what, || {
            self.install(
                &home,
                &cache.join("build").join(format!("{name}-{version}")),
            )
        })?;
        if is_there(&binary) {
            Ok(binary)
        } else {
            Err(format!(
                "{} was installed, but does not answer as version {version}",
                binary.display()
            ))
        }
    }

    fn install(&self, home: &Path, build: &Path) -> Outcome {
        eprintln!("   into {}", home.display());
        let version = format!("={}", self.version);
        let mut install = cargo(&[
            "install",
            self.package,
            "--version",
            &version,
            "--locked",
            "--root",
        ]);
        install.arg(home).args(self.flags);
        // Away from the checkout, whose cargo configuration is not meant for other people's programs.
        install.current_dir(home).env("CARGO_TARGET_DIR", build);
        for variable in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET"] {
            install.env_remove(variable);
        }
        // They run for seconds and compile for minutes: fast enough without the last optimisations.
        install.env("CARGO_PROFILE_RELEASE_LTO", "off");
        install.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.opt_level);
        let outcome = run(&mut install);
        // Hundreds of megabytes that nobody will need again.
        fs::remove_dir_all(build).ok();
        outcome
    }
}

/// `~/.cache/paraphe`, or where the system keeps such things.
pub fn cache_folder() -> Outcome<PathBuf> {
    let base = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|path| path.is_absolute());
    let base = base.or_else(|| env::home_dir().map(|home| home.join(".cache")));
    base.map(|base| base.join("paraphe")).ok_or_else(|| {
        "neither HOME nor XDG_CACHE_HOME is set: there is no place to keep the tools".to_owned()
    })
}

/// Waits until no other clone installs the same tool. The system lets go of the lock when its holder ends, in
/// whatever way, so a stale one cannot exist.
fn lock(path: &Path, name: &str) -> Outcome<File> {
    let broken = |error: std::io::Error| format!("{}: {error}", path.display());
    let file = File::create(path).map_err(broken)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            eprintln!("   another clone is installing {name}: waiting for it");
            file.lock().map_err(broken)?;
        }
        Err(TryLockError::Error(error)) => return Err(broken(error)),
    }
    Ok(file)
}

fn is_version(binary: &Path, version: &str) -> bool {
    // Trunk reads NO_COLOR as a boolean, and refuses the usual "1".
    let said = output(Command::new(binary).arg("--version").env_remove("NO_COLOR"));
    said.is_some_and(|text| text.split_whitespace().nth(1) == Some(version))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_that_of_the_whole_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.126\"\n";
        assert_eq!(
            version_in_lock(lock, "wasm-bindgen").as_deref(),
            Some("0.2.126")
        );
        assert_eq!(version_in_lock(lock, "wasm"), None);
    }
}
