//! `paraphe site`: the static pages of a built site.

use super::args::Args;
use super::select::Asked;
use super::{Command, Failure, Outcome, Verdict, files, print};
use crate::domain::Lang;
use crate::site::{self, Site};
use crate::text::numbers::counted;
use std::path::Path;

pub(super) const COMMAND: Command = Command {
    name: "site",
    usage: "FILE --dist DIST [--public-url URL] [--today DATE] [--no-worker]",
    summary: (
        "écrit une page pour chaque adresse dans un site compilé",
        "writes a page for each address into a built site",
    ),
    help: (
        "
DIST est le dossier que laisse la compilation du site. Chaque page répond sur tout
hébergement statique, sous n’importe quel chemin, et se lit sans JavaScript. Les tables
(data/package/), la fiche de catalogue (catalog.jsonld), les fils Atom et le calendrier
des échéances sont écrits à côté, et la liste du service worker en dernier.

  --public-url URL   l’adresse du site, si elle est connue\u{a0}: elle donne les liens absolus
                     et sitemap.xml, qui n’existe pas sans elle
  --today DATE       le jour pour lequel se jugent les échéances (sinon, aujourd’hui)
  --no-worker        sans installation hors ligne, pour un serveur de développement
",
        "
DIST is the folder that the build of the site leaves. Each page answers on any
static host, below any path, and can be read without JavaScript. The tables
(data/package/), the catalogue record (catalog.jsonld), the Atom feeds and the calendar
of due dates are written beside, and the list of the service worker last.

  --public-url URL   the address of the site, where it is known: it gives absolute links
                     and sitemap.xml, which cannot be without it
  --today DATE       the day for which due dates are judged (today where it is not given)
  --no-worker        without installation for use offline, for a development server
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
    let worker = !args.flag("--no-worker");
    let asked = Asked::take(&mut args, lang)?;
    let [file] = args.exactly(lang)?;
    let (dataset, node) = files::dataset(&file, lang)?;
    let folder = Path::new(&dist);
    let root = public_url.as_ref().map_or_else(
        || "./".to_owned(),
        |url| format!("{}/", url.trim_end_matches('/')),
    );
    let site = Site::new(&dataset, asked.today(), public_url.as_deref());
    let written = site::write(&site, folder, worker)
        .and_then(|written| {
            site::write_data(&dataset, &node, folder, &root)?;
            site::write_worker(folder, worker)?;
            Ok(written)
        })
        .map_err(|error| Failure::File(error.to_string()))?;
    let pages = counted(lang, written.pages, ("page", "pages"), ("page", "pages"));
    let words = lang.pick("dans", "written to");
    let mut said = format!("{pages} {words} {dist}\n");
    for file in written.left_out {
        said.push_str(&match lang {
            Lang::Fr => {
                format!("{file}\u{a0}: laissé de côté, faute de --public-url https://…\n")
            }
            Lang::En => format!("{file}: left out, for want of --public-url https://…\n"),
        });
    }
    print(&said)?;
    Ok(Verdict::Clean)
}
