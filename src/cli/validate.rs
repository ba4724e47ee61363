//! `paraphe validate`: everything that is wrong with files.

use super::args::Args;
use super::{Command, Failure, Outcome, Verdict, files, print};
use crate::check::{Report, check};
use crate::domain::Lang;
use crate::text::numbers::counted;

pub(super) const COMMAND: Command = Command {
    name: "validate",
    usage: "FILE… [--format text|json] [--quiet]",
    summary: (
        "dit tout ce qui ne va pas dans des fichiers, et où",
        "says everything that is wrong with files, and where",
    ),
    help: (
        "
Chaque ligne donne le fichier, la ligne, la colonne, le chemin dans les données,
ce qui ne va pas et quoi écrire à la place. Les erreurs empêchent de lire le
fichier et vont à la sortie d’erreur\u{202f}; les avertissements demandent un second
regard et suivent le compte rendu, à la sortie standard.

  --format json   le même rapport pour un programme, une liste d’objets
  --quiet         sans les avertissements

Exemples\u{a0}:
  paraphe validate public/data/agreements.json
  curl -s https://exemple.fr/accords.json | paraphe validate - --format json
",
        "
Each line gives the file, the line, the column, the path in the data, what is
wrong and what to write instead. Errors keep the file from being read and go to
standard error; warnings ask for a second look and follow the report, on standard
output.

  --format json   the same report for a program, a list of objects
  --quiet         without the warnings

Examples:
  paraphe validate public/data/agreements.json
  curl -s https://example.org/agreements.json | paraphe validate - --format json
",
    ),
    run,
};

fn run(mut args: Args, lang: Lang) -> Outcome {
    let as_json = args.word("--format", &[("text", false), ("json", true)], lang)?;
    let quiet = args.flag("--quiet");
    let names = args.plain(lang)?;
    if names.is_empty() {
        return Err(Failure::usage(lang, "quel fichier\u{202f}?", "which file?"));
    }
    let mut verdict = Verdict::Clean;
    let mut reports = Vec::new();
    for name in &names {
        let bytes = match files::bytes(name) {
            Ok(bytes) => bytes,
            // The other files still have something to say.
            Err(Failure::File(message) | Failure::Usage(message)) => {
                eprintln!("paraphe: {message}");
                verdict = Verdict::Faulty;
                continue;
            }
        };
        let mut report = check(&bytes);
        if quiet {
            let is_error =
                |f: &crate::check::Finding| f.severity() == crate::check::Severity::Error;
            report.findings.retain(is_error);
        }
        if !report.is_clean() {
            verdict = Verdict::Faulty;
        }
        if as_json {
            reports.push(report.to_json(name, lang));
        } else {
            // Errors to standard error, and nothing else: what is left of a clean file is its report.
            for finding in report.errors() {
                eprintln!("{}", finding.line(name, lang));
            }
            let mut out = String::new();
            if report.is_clean() {
                out = format!("{name}: {}\n", summary(&report, lang));
            }
            for finding in report.warnings() {
                out.push_str(&finding.line(name, lang));
                out.push('\n');
            }
            print(&out)?;
        }
    }
    if as_json {
        print(&format!("{:#}\n", serde_json::Value::Array(reports)))?;
    }
    Ok(verdict)
}

/// How much was read, of which version, and how many faults.
fn summary(report: &Report, lang: Lang) -> String {
    let root = report.node.as_ref();
    let agreements = root.map_or(&[][..], |node| node.list("agreements"));
    let targets = agreements
        .iter()
        .map(|node| node.list("targets").len())
        .sum();
    let version = root.and_then(|node| node.text("version")).unwrap_or("?");
    let errors = report.errors().count();
    let warnings = report.warnings().count();
    let parts = [
        counted(
            lang,
            agreements.len(),
            ("accord", "accords"),
            ("agreement", "agreements"),
        ),
        counted(lang, targets, ("cible", "cibles"), ("target", "targets")),
        format!("version {version}"),
        counted(lang, errors, ("erreur", "erreurs"), ("error", "errors")),
        counted(
            lang,
            warnings,
            ("avertissement", "avertissements"),
            ("warning", "warnings"),
        ),
    ];
    parts.join(", ")
}
