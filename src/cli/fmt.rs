//! `paraphe fmt`: the canonical layout of a file.

use super::args::Args;
use super::{Command, Outcome, Verdict, files, print};
use crate::check::layout::canonical;
use crate::domain::Lang;
use std::path::Path;

pub(super) const COMMAND: Command = Command {
    name: "fmt",
    usage: "FILE [--write | --check]",
    summary: (
        "écrit un fichier dans sa forme canonique",
        "writes a file in its canonical layout",
    ),
    help: (
        "
Les champs dans l’ordre du format, les accords et les organismes par identifiant,
une valeur par ligne\u{a0}: deux personnes qui modifient deux fiches ne se gênent pas, et
un changement se voit pour ce qu’il est. Le contenu ne change pas.

  --write   récrit le fichier au lieu de l’imprimer
  --check   n’écrit rien\u{202f}; sort avec 1 si le fichier n’est pas dans cette forme
",
        "
Fields in the order of the format, agreements and organisations by identifier,
one value a line: two people who change two records do not collide, and a change
shows as what it is. The content does not change.

  --write   writes the file back instead of printing it
  --check   writes nothing; exits with 1 where the file is not in this layout
",
    ),
    run,
};

fn run(mut args: Args, lang: Lang) -> Outcome {
    let (write, check) = (args.flag("--write"), args.flag("--check"));
    let [file] = args.exactly(lang)?;
    let bytes = files::bytes(&file)?;
    let node = files::node_of(&bytes, &file, lang)?;
    let text = canonical(&node);
    let is_same = text.as_bytes() == bytes;
    if check {
        if !is_same {
            let said = lang.pick("pas dans la forme canonique", "not in the canonical layout");
            eprintln!("{file}: {said}");
            return Ok(Verdict::Faulty);
        }
    } else if write && file != "-" {
        if !is_same {
            files::write(Path::new(&file), &text)?;
        }
    } else {
        print(&text)?;
    }
    Ok(Verdict::Clean)
}
