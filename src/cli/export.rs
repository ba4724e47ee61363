//! `paraphe export`: the data in other formats.

use super::args::Args;
use super::select::Asked;
use super::{Command, Failure, Outcome, Verdict, files};
use crate::analysis::network::{Graph, Rules};
use crate::analysis::timeline::picture::{self, Caption};
use crate::analysis::timeline::{self, Entries, Plan, Request, Window, scale};
use crate::analysis::tracker::Statuses;
use crate::check::json::Node;
use crate::check::layout::canonical;
use crate::domain::{AgreementIx, Dataset, Lang};
use crate::export::csv::{self, Style};
use crate::export::subset::subset;
use crate::export::tables::{Spec, TABLES};
use crate::export::{atom, catalogue, gexf, graphml, ics, package};
use crate::state::route::Route;
use std::path::Path;
use std::sync::Arc;

pub(super) const COMMAND: Command = Command {
    name: "export",
    usage: "FILE --format csv|json|datapackage|jsonld|gexf|graphml|ics|atom|svg-timeline [--query QUERY] [-o OUT]",
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
  gexf          le réseau à deux modes (organismes et accords), daté, pour Gephi
  graphml       le même réseau, sans le temps, pour networkx, igraph ou yEd
  ics           les échéances des cibles, pour un agenda
  atom          les accords, du plus récent, pour un lecteur de fils
  svg-timeline  la chronologie, telle que la vue la dessine (window= et lanes= dans QUERY)

  --query QUERY   comme pour paraphe select\u{a0}: ce qui suit le ? dans l’adresse d’une vue
  --spreadsheet   csv pour un tableur réglé en français\u{a0}: point-virgule, et marque UTF-8
  --public-url URL  pour ics et atom\u{a0}: l’adresse du site, d’où celles des accords
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
  gexf          the two-mode network (organisations and agreements), dated, for Gephi
  graphml       the same network, without time, for networkx, igraph or yEd
  ics           the due dates of targets, for a calendar
  atom          the agreements, newest first, for a feed reader
  svg-timeline  the timeline as the view draws it (window= and lanes= in QUERY)

  --query QUERY   as for paraphe select: what follows the ? in the address of a view
  --spreadsheet   csv for a spreadsheet set to French: semicolons, and a UTF-8 mark
  --public-url URL  for ics and atom: the address of the site, hence those of agreements
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
    Gexf,
    Graphml,
    Calendar,
    Feed,
    Timeline,
}

const FORMATS: [(&str, Format); 9] = [
    ("csv", Format::Csv),
    ("json", Format::Json),
    ("datapackage", Format::Package),
    ("jsonld", Format::Catalogue),
    ("gexf", Format::Gexf),
    ("graphml", Format::Graphml),
    ("ics", Format::Calendar),
    ("atom", Format::Feed),
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
    let public_url = args.value("--public-url", lang)?;
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
        Format::Gexf => {
            let graph = network(&dataset, &asked);
            files::put(out.as_deref(), &gexf::write(&dataset, &graph, lang))?;
        }
        Format::Graphml => {
            let graph = network(&dataset, &asked);
            files::put(out.as_deref(), &graphml::write(&dataset, &graph, lang))?;
        }
        Format::Calendar => {
            let targets = asked.select(&dataset).targets;
            let url = public_url.as_deref();
            let address = |ix| url.map(|url| address(&dataset, url, ix, lang));
            let text = ics::calendar(&dataset, &targets, lang, &address);
            files::put(out.as_deref(), &text)?;
        }
        Format::Feed => {
            let mut chosen = asked.select(&dataset).agreements;
            // A feed is read from its newest entry.
            chosen.sort_by_key(|ix| std::cmp::Reverse(dataset.agreement(*ix).signed.latest()));
            let root = public_url.as_deref().unwrap_or(".").trim_end_matches('/');
            let feed = atom::Feed {
                own: None,
                page: &format!("{root}/{}", Route::Agreements.path(lang)),
                address: &|ix| address(&dataset, root, ix, lang),
            };
            let text = atom::feed(&dataset, &chosen, lang, &feed);
            files::put(out.as_deref(), &text)?;
        }
        Format::Timeline => files::put(out.as_deref(), &timeline(&dataset, &asked, lang))?,
    }
    Ok(Verdict::Clean)
}

/// Where an agreement is told on a site.
fn address(dataset: &Dataset, root: &str, ix: AgreementIx, lang: Lang) -> String {
    let route = Route::Agreement(dataset.agreement(ix).id.to_string());
    format!("{}/{}", root.trim_end_matches('/'), route.path(lang))
}

/// The network of what is asked for, with successive names merged or not as the address says.
fn network(dataset: &Dataset, asked: &Asked) -> Graph {
    let rules = Rules {
        merge: asked.view().merge,
        without: None,
    };
    Graph::of(dataset, &asked.select(dataset).agreements, rules)
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
        Arc::new(Entries::of(dataset, &statuses, lang)),
        &chosen,
        view.lanes.grouping(),
        view.merge,
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
