//! The project's tasks: `cargo xtask` lists them. Written with the standard library alone, so that the first thing a
//! newcomer runs compiles in two seconds.

mod args;
mod bench;
mod browser_tests;
mod compress;
mod data_package;
mod finish;
mod one_file;
mod parts;
mod previous;
mod serve;
mod shell;
mod site_build;
mod sizes;
mod static_server;
mod test;
mod tools;

use args::Args;
use std::process::ExitCode;

/// What a task answers: on failure, a sentence for the person who ran it.
pub type Outcome<T = ()> = Result<T, String>;

struct Task {
    name: &'static str,
    options: &'static str,
    summary: &'static str,
    run: fn(Args) -> Outcome,
}

const TASKS: [Task; 5] = [
    Task {
        name: "serve",
        options: "[--public-url /sub/path/] [--port 8080] [--release]",
        summary: "build the site, serve it on this machine, build again when a file changes",
        run: serve::task,
    },
    Task {
        name: "test",
        options: "[--fast]",
        summary: "run everything that CI runs (--fast: all but the browser tests)",
        run: test::task,
    },
    Task {
        name: "build",
        options: "[--public-url P] [--out DIR] [--previous DIR] [--dev | --single-file]",
        summary: "build the release site in dist/ and print what it weighs (--dev: quickly, in target/site-dev/; \
                  --single-file: only the page that holds all of it, as target/paraphe.html)",
        run: site_build::task,
    },
    Task {
        name: "bench",
        options: "[--page-only] [--out DIR]",
        summary: "build the benchmark page beside a release site, in target/bench/",
        run: bench::task,
    },
    Task {
        name: "static",
        options: "DIR [--base /sub/path/] [--port 8080]",
        summary: "serve a directory as a plain static host would",
        run: serve::static_task,
    },
];

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let Some(name) = words.next() else {
        list();
        return ExitCode::SUCCESS;
    };
    let Some(task) = TASKS.iter().find(|task| task.name == name) else {
        eprintln!("There is no task \"{name}\".\n");
        list();
        return ExitCode::from(2);
    };
    match (task.run)(Args::new(words)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\ncargo xtask {name}: {message}");
            ExitCode::FAILURE
        }
    }
}

fn list() {
    println!("cargo xtask <task>\n");
    for task in &TASKS {
        println!("  {} {}\n      {}", task.name, task.options, task.summary);
    }
}
