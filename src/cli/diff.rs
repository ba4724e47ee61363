//! `paraphe diff`: what changed between two versions of the data.

use super::args::Args;
use super::{Command, Outcome, Verdict, files, print};
use crate::domain::Lang;
use crate::export::diff;
use serde_json::json;

pub(super) const COMMAND: Command = Command {
    name: "diff",
    usage: "OLD NEW [--format text|json]",
    summary: (
        "dit, fiche par fiche, ce qui a changé entre deux versions",
        "says, record by record, what changed between two versions",
    ),
    help: (
        "
+ une fiche ajoutée, - une fiche ôtée, ~ une fiche changée, suivie de ses champs\u{a0}:
le chemin du champ, l’ancienne valeur, la nouvelle. L’ordre des fiches et la mise
en forme ne comptent pas. Code de sortie 0 si rien n’a changé, 1 sinon.

Exemple\u{a0}:
  git show HEAD~:public/data/agreements.json | paraphe diff - public/data/agreements.json
",
        "
+ a record added, - a record removed, ~ a record changed, followed by its fields:
the path of the field, the old value, the new one. The order of records and the
layout do not count. Exit code 0 where nothing changed, 1 otherwise.

Example:
  git show HEAD~:public/data/agreements.json | paraphe diff - public/data/agreements.json
",
    ),
    run,
};

fn run(mut args: Args, lang: Lang) -> Outcome {
    let as_json = args.word("--format", &[("text", false), ("json", true)], lang)?;
    let [old, new] = args.exactly(lang)?;
    let (old, new) = (files::node(&old, lang)?, files::node(&new, lang)?);
    let changes = diff::diff(&old, &new);
    if as_json {
        let report = json!({
            "old": old.text("version"),
            "new": new.text("version"),
            "changes": diff::to_json(&changes),
        });
        print(&format!("{report:#}\n"))?;
    } else {
        print(&diff::to_text(&changes, lang))?;
    }
    Ok(if changes.is_empty() {
        Verdict::Clean
    } else {
        Verdict::Faulty
    })
}
