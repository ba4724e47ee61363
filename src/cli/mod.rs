//! The command line, one file for each command.
//!
//! Rule: a command reads its files (`-` is standard input), prints its result to standard output and its
//! troubles to standard error, and ends with 0 where all is well, 1 where a file is at fault, 2 where the call
//! itself is. Nothing is computed here: the rooms below do it, the very ones that the browser runs.
//!
//! To add a command: write its file, with a [`Command`] in it, and name that in [`COMMANDS`].

mod args;
mod describe;
mod diff;
mod export;
mod files;
mod fmt;
mod help;
mod import;
mod select;
mod site;
mod status;
mod validate;

use crate::domain::Lang;
use args::Args;
use std::io::{ErrorKind, Write as _};
use std::process::ExitCode;

/// A command: its name, what it is for, and what it does.
struct Command {
    name: &'static str,
    /// What follows the name.
    usage: &'static str,
    /// One line, in French and in English.
    summary: (&'static str, &'static str),
    /// What `--help` adds, in French and in English.
    help: (&'static str, &'static str),
    run: fn(Args, Lang) -> Outcome,
}

/// Every command, in the order of the help.
const COMMANDS: &[Command] = &[
    validate::COMMAND,
    fmt::COMMAND,
    select::COMMAND,
    status::COMMAND,
    export::COMMAND,
    diff::COMMAND,
    import::COMMAND,
    describe::COMMAND,
    site::COMMAND,
];

/// Whether all is well, or why the command could not be carried out.
type Outcome = Result<Verdict, Failure>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// All is well.
    Clean,
    /// A file is at fault, or two files differ; it is said already.
    Faulty,
}

/// Why a command could not be carried out.
#[derive(Debug)]
enum Failure {
    /// The call is not one the command understands.
    Usage(String),
    /// A file could not be read, written or used.
    File(String),
}

impl Failure {
    fn usage(lang: Lang, fr: &str, en: &str) -> Self {
        Self::Usage(lang.pick(fr, en).to_owned())
    }
}

/// Runs the command line on its arguments, the program's name left out.
pub fn run(arguments: impl Iterator<Item = String>) -> ExitCode {
    let mut args = Args::new(arguments);
    let lang = match args.lang() {
        Ok(lang) => lang,
        Err(failure) => return failed(&failure, None, Lang::En),
    };
    let asks_help = args.flag("--help") | args.flag("-h");
    if args.flag("--version") {
        let version = env!("CARGO_PKG_VERSION");
        return ended(
            print(&format!("paraphe {version}\n")).map(|()| Verdict::Clean),
            None,
            lang,
        );
    }
    let name = args.next_plain().unwrap_or_default();
    let command = COMMANDS.iter().find(|command| command.name == name);
    match (command, name.as_str(), asks_help) {
        (Some(command), _, true) => ended(
            print(&help::of(command, lang)).map(|()| Verdict::Clean),
            None,
            lang,
        ),
        (Some(command), _, false) => ended((command.run)(args, lang), Some(command), lang),
        (None, "help", _) | (None, "", true) => {
            let topic = args.next_plain().unwrap_or_default();
            let text = match COMMANDS.iter().find(|command| command.name == topic) {
                Some(command) => help::of(command, lang),
                None => help::all(lang),
            };
            ended(print(&text).map(|()| Verdict::Clean), None, lang)
        }
        (None, "", false) => {
            eprint!("{}", help::all(lang));
            ExitCode::from(2)
        }
        (None, unknown, _) => {
            let names = COMMANDS.iter().map(|command| command.name);
            failed(
                &Failure::Usage(help::unknown(unknown, names, lang)),
                None,
                lang,
            )
        }
    }
}

fn ended(outcome: Outcome, command: Option<&Command>, lang: Lang) -> ExitCode {
    match outcome {
        Ok(Verdict::Clean) => ExitCode::SUCCESS,
        Ok(Verdict::Faulty) => ExitCode::from(1),
        Err(failure) => failed(&failure, command, lang),
    }
}

fn failed(failure: &Failure, command: Option<&Command>, lang: Lang) -> ExitCode {
    match failure {
        Failure::File(message) => {
            eprintln!("paraphe: {message}");
            ExitCode::from(1)
        }
        Failure::Usage(message) => {
            eprintln!("paraphe: {message}");
            let name = command.map_or("", |command| command.name);
            let usage = command.map_or("", |command| command.usage);
            let see = lang.pick("voir", "see");
            eprintln!("  paraphe {name} {usage}\n  {see} paraphe {name} --help");
            ExitCode::from(2)
        }
    }
}

/// Prints to standard output. A reader that has left, as `head` does, is no fault.
fn print(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::File(format!("<stdout>: {error}")))
        }
        _ => Ok(()),
    }
}
