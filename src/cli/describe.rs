//! `paraphe describe`: the format itself, for people and for programs.

use super::args::Args;
use super::{Command, Failure, Outcome, Verdict, files};
use crate::domain::Lang;
use crate::export::{codebook, schema};

pub(super) const COMMAND: Command = Command {
    name: "describe",
    usage: "schema|codebook [-o OUT]",
    summary: (
        "écrit le schéma JSON ou le livre de codes du format",
        "writes the JSON Schema or the codebook of the format",
    ),
    help: (
        "
  schema     le schéma JSON (2020-12), pour un éditeur ou un autre vérificateur
  codebook   chaque champ, chaque mot et chaque règle, en Markdown, dans la langue de --lang

Les fichiers du dépôt en sont la copie exacte, tenue par un test\u{a0}:
  paraphe describe schema -o public/data/agreements.schema.json
  paraphe describe codebook --lang en -o CODEBOOK.md
  paraphe describe codebook --lang fr -o CODEBOOK.fr.md
",
        "
  schema     the JSON Schema (2020-12), for an editor or another validator
  codebook   each field, each word and each rule, in Markdown, in the language of --lang

The files of the repository are exact copies, which a test holds:
  paraphe describe schema -o public/data/agreements.schema.json
  paraphe describe codebook --lang en -o CODEBOOK.md
  paraphe describe codebook --lang fr -o CODEBOOK.fr.md
",
    ),
    run,
};

fn run(mut args: Args, lang: Lang) -> Outcome {
    let out = args.value("-o", lang)?;
    let [what] = args.exactly(lang)?;
    let text = match what.as_str() {
        "schema" => schema::text(),
        "codebook" => codebook::markdown(lang),
        _ => {
            return Err(Failure::usage(
                lang,
                "choisir schema ou codebook",
                "choose schema or codebook",
            ));
        }
    };
    files::put(out.as_deref(), &text)?;
    Ok(Verdict::Clean)
}
