//! The command line: the same rules as the site, for files on a disk.

use paraphe::analysis::filter::{self, Sources};
use paraphe::analysis::search::SearchIndex;
use paraphe::analysis::tracker::{self, Statuses};
use paraphe::domain::{Dataset, Day, Lang};
use paraphe::state::view_state::ViewState;
use std::io::Read as _;
use std::path::PathBuf;
use std::process::ExitCode;

const HELP: &str = "\
paraphe: public agreements for employment, on the command line

  paraphe validate FILE…            reads each file; says what is wrong, where, and what to write instead
  paraphe status FILE --today DATE [--query QUERY]
                                    the targets of a file, and on that day the three answers for each, as CSV;
                                    QUERY is that of an address of the site, such as 'level=regional&q=apprentis'
  paraphe site FILE --dist DIST     writes a page for each address into a built site

FILE may be - for standard input. Exit codes: 0 fine, 1 something is wrong with a file, 2 the call itself.
Messages are in English; put --lang fr for French.
";

fn main() -> ExitCode {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let lang = match take_option(&mut arguments, "--lang").as_deref() {
        Some("fr") => Lang::Fr,
        _ => Lang::En,
    };
    let command = if arguments.is_empty() {
        String::new()
    } else {
        arguments.remove(0)
    };
    match command.as_str() {
        "validate" if !arguments.is_empty() => validate(&arguments, lang),
        "status" => status(arguments, lang),
        "site" => site(arguments, lang),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            ExitCode::SUCCESS
        }
        _ => usage(),
    }
}

fn usage() -> ExitCode {
    eprint!("{HELP}");
    ExitCode::from(2)
}

/// Takes `name VALUE` out of the arguments.
fn take_option(arguments: &mut Vec<String>, name: &str) -> Option<String> {
    let place = arguments.iter().position(|argument| argument == name)?;
    arguments.remove(place);
    (place < arguments.len()).then(|| arguments.remove(place))
}

fn read(file: &str, lang: Lang) -> Result<Dataset, String> {
    let mut bytes = Vec::new();
    let outcome = if file == "-" {
        std::io::stdin().read_to_end(&mut bytes).map(|_| ())
    } else {
        std::fs::read(file).map(|read| bytes = read)
    };
    outcome.map_err(|error| format!("{file}: {error}"))?;
    let text =
        String::from_utf8(bytes).map_err(|error| format!("{file}: not UTF-8 text: {error}"))?;
    Dataset::from_json(&text).map_err(|error| format!("{file}: {}", error.message(lang)))
}

fn validate(files: &[String], lang: Lang) -> ExitCode {
    let mut code = ExitCode::SUCCESS;
    for file in files {
        match read(file, lang) {
            Ok(dataset) => {
                let (agreements, targets) = (dataset.agreements().len(), dataset.targets().count());
                println!(
                    "{file}: {agreements} agreements, {targets} targets, version {}",
                    dataset.version()
                );
            }
            Err(message) => {
                eprintln!("{message}");
                code = ExitCode::from(1);
            }
        }
    }
    code
}

fn status(mut arguments: Vec<String>, lang: Lang) -> ExitCode {
    let today = take_option(&mut arguments, "--today");
    let query = take_option(&mut arguments, "--query").unwrap_or_default();
    let (Some(today), [file]) = (today, arguments.as_slice()) else {
        return usage();
    };
    let today: Day = match today.parse() {
        Ok(day) => day,
        Err(error) => {
            eprintln!("--today: {error}");
            return ExitCode::from(2);
        }
    };
    let (view, ignored) = ViewState::parse(&query);
    if let Some(part) = ignored.first() {
        eprintln!("--query: {}", part.message(lang));
        return ExitCode::from(2);
    }
    match read(file, lang) {
        Ok(dataset) => {
            let statuses = Statuses::on(&dataset, today);
            let index = SearchIndex::new(&dataset);
            let sources = Sources {
                dataset: &dataset,
                index: &index,
                statuses: &statuses,
                merge: view.merge,
            };
            let selection = filter::select(sources, &view.filter);
            print!("{}", tracker::csv(&dataset, &statuses, &selection));
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(1)
        }
    }
}

fn site(mut arguments: Vec<String>, lang: Lang) -> ExitCode {
    // The pages are relative, wherever they will stand: the address that the build hands on changes nothing in them yet.
    take_option(&mut arguments, "--public-url");
    let (Some(dist), [file]) = (take_option(&mut arguments, "--dist"), arguments.as_slice()) else {
        return usage();
    };
    let written = read(file, lang).and_then(|dataset| {
        paraphe::site::write(&dataset, &PathBuf::from(&dist)).map_err(|error| error.to_string())
    });
    match written {
        Ok(pages) => {
            println!("{pages} pages written to {dist}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(1)
        }
    }
}
