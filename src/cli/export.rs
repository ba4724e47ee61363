//! `paraphe export`: the data in other formats.

use super::args::Args;
use super::select::Asked;
use super::{Command, Failure, Outcome, Verdict, files};
use crate::analysis::timeline::picture::{self, Caption};
use crate::analysis::timeline::{self, Plan, Request, Window, scale};
use crate::analysis::tracker::Statuses;
use crate::check::json::Node;
use crate::check::layout::canonical;
use crate::domain::{Dataset, Lang};
use crate::export::csv::{self, Style};
use crate::export::subset::subset;
use crate::export::tables::{Spec, TABLES};
use crate::export::{catalogue, package};
use crate::state::route::Route;
use std::path::Path;

pub(super) const COMMAND: Command = Command {
    name: "export",
    usage: "FILE --format csv|json|datapackage|jsonld|svg-timeline [--query QUERY] [-o OUT]",
    summary: (
        "écrit les données, ou une part d’elles, dans un autre format",
        "writes the data, or part of them, in another format",
    ),
    help: (
        "
  csv           une table\u{a0}: celle des accords, ou une autre avec --table
                (dataset, themes, organisations, events, agreements, sources, parties,
                representatives, axes, targets, observations, relations, disputes)
  json          le même format, avec les seuls accords demandés et ce dont ils dépendent
  datapackage   toutes les tables et leur description (Frictionless), dans le dossier OUT
  jsonld        la fiche de catalogue (DCAT) du jeu de données
  svg-timeline  la chronologie, telle que la vue la dessine (window= et lanes= dans QUERY)

  --query QUERY   comme pour paraphe select\u{a0}: ce qui suit le ? dans l’adresse d’une vue
  --spreadsheet   csv pour un tableur réglé en français\u{a0}: point-virgule, et marque UTF-8
  -o OUT          un fichier (un dossier pour datapackage) au lieu de la sortie standard

Une cellule qu’un tableur prendrait pour une formule est précédée d’une apostrophe.

Exemples\u{a0}:
  paraphe export agreements.json --format csv --table targets --spreadsheet -o cibles.csv
  paraphe export agreements.json --format json --query 'territory=FR-REG-53' -o bretagne.json
",
        "
  csv           a table: that of agreements, or another with --table
                (dataset, themes, organisations, events, agreements, sources, parties,
                representatives, axes, targets, observations, relations, disputes)
  json          the same format, with only the agreements asked for and what they need
  datapackage   every table and their description (Frictionless), in the folder OUT
  jsonld        the catalogue record (DCAT) of the dataset
  svg-timeline  the timeline as the view draws it (window= and lanes= in QUERY)

  --query QUERY   as for paraphe select: what follows the ? in the address of a view
  --spreadsheet   csv for a spreadsheet set to French: semicolons, and a UTF-8 mark
  -o OUT          a file (a folder for datapackage) instead of standard output

A cell that a spreadsheet would take for a formula gets an apostrophe in front.

Examples:
  paraphe export agreements.json --format csv --table targets --spreadsheet -o targets.csv
  paraphe export agreements.json --format json --query 'territory=FR-REG-53' -o brittany.json
",
    ),
    run,
};

#[derive(Clone, Copy)]
enum Format {
    Csv,
    Json,
    Package,
    Catalogue,
    Timeline,
}

const FORMATS: [(&str, Format); 5] = [
    ("csv", Format::Csv),
    ("json", Format::Json),
    ("datapackage", Format::Package),
    ("jsonld", Format::Catalogue),
    ("svg-timeline", Format::Timeline),
];

fn run(mut args: Args, lang: Lang) -> Outcome {
    let format = args.word("--format", &FORMATS, lang)?;
    let table = args.value("--table", lang)?;
    let style = if args.flag("--spreadsheet") {
        Style::SPREADSHEET
    } else {
        Style::PLAIN
    };
    let out = args.value("-o", lang)?;
    let asked = Asked::take(&mut args, lang)?;
    let [file] = args.exactly(lang)?;
    let (dataset, node) = files::dataset(&file, lang)?;
    let part = |node: Node| {
        if asked.is_all() {
            return node;
        }
        let chosen = asked.select(&dataset).agreements;
        let ids = chosen.iter().map(|ix| dataset.agreement(*ix).id.as_str());
        subset(&node, &ids.collect::<Vec<_>>())
    };
    match format {
        Format::Csv => {
            let name = table.as_deref().unwrap_or("agreements");
            let spec = Spec::named(name).ok_or_else(|| no_table(name, lang))?;
            let rows = spec.rows(&part(node));
            let cells = rows.iter().map(|row| row.iter().map(String::as_str));
            files::put(out.as_deref(), &csv::write(cells, style))?;
        }
        Format::Json => files::put(out.as_deref(), &canonical(&part(node)))?,
        Format::Package => {
            let folder = out.ok_or_else(|| {
                Failure::usage(
                    lang,
                    "-o dit dans quel dossier écrire le paquet",
                    "-o says into which folder to write the package",
                )
            })?;
            for (name, text) in package::files(&part(node)) {
                files::write(&Path::new(&folder).join(name), &text)?;
            }
        }
        Format::Catalogue => {
            let text = format!("{:#}\n", catalogue::dcat(&dataset, "./"));
            files::put(out.as_deref(), &text)?;
        }
        Format::Timeline => files::put(out.as_deref(), &timeline(&dataset, &asked, lang))?,
    }
    Ok(Verdict::Clean)
}

/// The timeline of what is asked for, as the view draws it on a wide screen.
fn timeline(dataset: &Dataset, asked: &Asked, lang: Lang) -> String {
    let chosen = asked.select(dataset).agreements;
    let (view, today) = (asked.view(), asked.today());
    let statuses = Statuses::on(dataset, today);
    let window = view.window.map_or_else(
        || scale::fit(dataset, &chosen, today),
        |(from, to)| Window::of_dates(from, to).kept_in(scale::limits(dataset, today)),
    );
    let plan = Plan::of(
        dataset,
        &statuses,
        &chosen,
        view.lanes.grouping(),
        view.merge,
        lang,
    );
    let scene = timeline::scene(Request {
        dataset,
        plan: &plan,
        window,
        selected: (view.selected.as_deref()).and_then(|id| dataset.find_agreement(id)),
        opened: None,
        folded: &[],
        width: picture::WIDTH,
    });
    let caption = Caption {
        title: Route::Timeline.name(lang),
        address: "",
    };
    picture::svg(&scene, dataset, lang, caption)
}

fn no_table(name: &str, lang: Lang) -> Failure {
    let names: Vec<&str> = TABLES.iter().map(|spec| spec.name).collect();
    let names = names.join(", ");
    Failure::Usage(match lang {
        Lang::Fr => format!("--table {name}\u{a0}: choisir parmi {names}"),
        Lang::En => format!("--table {name}: choose among {names}"),
    })
}
