//! `paraphe import`: data from tables.

use super::args::Args;
use super::{Command, Failure, Outcome, Verdict, files};
use crate::check::{check, layout, text_of};
use crate::domain::Lang;
use crate::export::import::import;
use crate::export::tables::TABLES;
use std::collections::BTreeMap;
use std::path::Path;

pub(super) const COMMAND: Command = Command {
    name: "import",
    usage: "DIR_OF_CSV [-o FILE]",
    summary: (
        "fait un fichier d’accords de tables CSV",
        "makes a file of agreements from CSV tables",
    ),
    help: (
        "
Le chemin inverse de «\u{a0}export --format datapackage\u{a0}»\u{a0}: les mêmes tables, les mêmes
colonnes. Virgule, point-virgule ou tabulation, avec ou sans marque UTF-8. Une table
ou une colonne vide peut être laissée de côté. Les erreurs du résultat sont dites comme
par paraphe validate, et rien n’est écrit s’il y en a.

Exemple\u{a0}:
  paraphe export agreements.json --format datapackage -o tables
  paraphe import tables -o agreements.json
",
        "
The reverse of “export --format datapackage”: the same tables, the same columns.
Comma, semicolon or tab, with or without a UTF-8 mark. An empty table or column may
be left out. Errors of the result are said as by paraphe validate, and nothing is
written where there are any.

Example:
  paraphe export agreements.json --format datapackage -o tables
  paraphe import tables -o agreements.json
",
    ),
    run,
};

fn run(mut args: Args, lang: Lang) -> Outcome {
    let out = args.value("-o", lang)?;
    let [folder] = args.exactly(lang)?;
    let mut tables = BTreeMap::new();
    for spec in &TABLES {
        let path = Path::new(&folder).join(format!("{}.csv", spec.name));
        if !path.exists() {
            continue;
        }
        let shown = path.display().to_string();
        let bytes = files::bytes(&shown)?;
        let text = text_of(&bytes).map_err(|at| {
            Failure::File(match lang {
                Lang::Fr => {
                    format!("{shown}: pas en UTF-8 (octet {at})\u{202f}; l’enregistrer en UTF-8")
                }
                Lang::En => format!("{shown}: not in UTF-8 (byte {at}); save it as UTF-8"),
            })
        })?;
        tables.insert(spec.name.to_owned(), text.to_owned());
    }
    let node = import(&tables)
        .map_err(|error| Failure::File(format!("{folder}: {}", error.message(lang))))?;
    let text = layout::canonical(&node);
    let report = check(text.as_bytes());
    if !report.is_clean() {
        let name = out.as_deref().unwrap_or("<import>");
        return Err(Failure::File(files::errors(&report, name, lang)));
    }
    files::put(out.as_deref(), &text)?;
    Ok(Verdict::Clean)
}
