//! `paraphe site`: the static pages of a built site.

use super::args::Args;
use super::{Command, Failure, Outcome, Verdict, files, print};
use crate::domain::Lang;
use crate::site;
use crate::text::numbers::counted;
use std::path::Path;

pub(super) const COMMAND: Command = Command {
    name: "site",
    usage: "FILE --dist DIST",
    summary: (
        "écrit une page pour chaque adresse dans un site compilé",
        "writes a page for each address into a built site",
    ),
    help: (
        "
DIST est le dossier que laisse la compilation du site. Chaque page répond sur tout
hébergement statique, sous n’importe quel chemin, et se lit sans JavaScript. Les tables
(data/package/) et la fiche de catalogue (catalog.jsonld) sont écrites à côté.

  --public-url URL   l’adresse du site, si elle est connue, pour les liens absolus
",
        "
DIST is the folder that the build of the site leaves. Each page answers on any
static host, below any path, and can be read without JavaScript. The tables
(data/package/) and the catalogue record (catalog.jsonld) are written beside.

  --public-url URL   the address of the site, where it is known, for absolute links
",
    ),
    run,
};

fn run(mut args: Args, lang: Lang) -> Outcome {
    let dist = args.value("--dist", lang)?;
    let public_url = args.value("--public-url", lang)?;
    let dist = dist.ok_or_else(|| {
        Failure::usage(
            lang,
            "--dist dit où est le site compilé",
            "--dist says where the built site is",
        )
    })?;
    let [file] = args.exactly(lang)?;
    let (dataset, node) = files::dataset(&file, lang)?;
    let folder = Path::new(&dist);
    let root = public_url.map_or_else(
        || "./".to_owned(),
        |url| format!("{}/", url.trim_end_matches('/')),
    );
    let pages = site::write(&dataset, folder)
        .and_then(|pages| {
            site::write_data(&dataset, &node, folder, &root)?;
            Ok(pages)
        })
        .map_err(|error| Failure::File(error.to_string()))?;
    let pages = counted(lang, pages, ("page", "pages"), ("page", "pages"));
    let words = lang.pick("dans", "written to");
    print(&format!("{pages} {words} {dist}\n"))?;
    Ok(Verdict::Clean)
}
