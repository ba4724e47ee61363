//! `paraphe status`: the tracker's answers for every target, as a table.

use super::args::Args;
use super::select::Asked;
use super::{Command, Failure, Outcome, Verdict, files, print};
use crate::analysis::tracker;
use crate::domain::Lang;

pub(super) const COMMAND: Command = Command {
    name: "status",
    usage: "FILE --today DATE [--query QUERY]",
    summary: (
        "donne les cibles et les trois réponses du suivi, en CSV",
        "gives the targets and the tracker’s three answers for each, as CSV",
    ),
    help: (
        "
Pour un jour donné, le résultat, la preuve et l’échéance de chaque cible, par la règle
publiée sur la page Méthode\u{a0}: octet pour octet ce que le suivi donne à télécharger.

  --today DATE    le jour, AAAA-MM-JJ (obligatoire\u{a0}: deux appels se comparent)
  --query QUERY   ce qui suit le ? dans l’adresse du suivi

Exemple\u{a0}:
  paraphe status agreements.json --today 2026-11-25 --query 'level=regional'
",
        "
For a given day, the result, the evidence and the deadline of each target, by the rule
published on the page Method: byte for byte what the tracker gives to download.

  --today DATE    the day, YYYY-MM-DD (needed: two calls can be compared)
  --query QUERY   what follows the ? in the address of the tracker

Example:
  paraphe status agreements.json --today 2026-11-25 --query 'level=regional'
",
    ),
    run,
};

fn run(mut args: Args, lang: Lang) -> Outcome {
    let asked = Asked::take_with_day(&mut args, lang)?.ok_or_else(|| {
        Failure::usage(
            lang,
            "--today dit pour quel jour juger les échéances",
            "--today says for which day due dates are judged",
        )
    })?;
    let [file] = args.exactly(lang)?;
    let (dataset, _) = files::dataset(&file, lang)?;
    let (selection, statuses) = asked.answer(&dataset);
    print(&tracker::csv(&dataset, &statuses, &selection))?;
    Ok(Verdict::Clean)
}
