//! `paraphe select`: the agreements that a view shows.

use super::args::Args;
use super::{Command, Failure, Outcome, Verdict, files, print};
use crate::analysis::facets::Columns;
use crate::analysis::filter::{Selection, Sources, select};
use crate::analysis::search::SearchIndex;
use crate::analysis::sorting;
use crate::analysis::tracker::Statuses;
use crate::domain::date::Day;
use crate::domain::{Dataset, Lang};
use crate::state::view_state::ViewState;
use serde_json::json;

pub(super) const COMMAND: Command = Command {
    name: "select",
    usage: "FILE [--query QUERY] [--today DATE]",
    summary: (
        "donne les accords qu’une vue montre, une ligne de JSON chacun",
        "gives the agreements that a view shows, one line of JSON each",
    ),
    help: (
        "
QUERY est ce qui suit le ? dans l’adresse d’une vue\u{a0}: copiez-la du navigateur.
L’ordre est celui de la vue\u{a0}: par pertinence si q est donné, sinon du plus ancien
au plus récent, ou selon sort.

  --today DATE   le jour pour lequel se jugent les échéances (today= dans QUERY de même)

Exemples\u{a0}:
  paraphe select agreements.json --query 'level=regional&theme=youth'
  paraphe select agreements.json --query 'q=apprentissage' | head -3
",
        "
QUERY is what follows the ? in the address of a view: copy it from the browser.
The order is that of the view: by relevance where q is given, else from the oldest
to the newest, or by sort.

  --today DATE   the day for which due dates are judged (as today= in QUERY)

Examples:
  paraphe select agreements.json --query 'level=regional&theme=youth'
  paraphe select agreements.json --query 'q=apprentissage' | head -3
",
    ),
    run,
};

fn run(mut args: Args, lang: Lang) -> Outcome {
    let asked = Asked::take(&mut args, lang)?;
    let [file] = args.exactly(lang)?;
    let (dataset, _) = files::dataset(&file, lang)?;
    let mut out = String::new();
    for ix in asked.select(&dataset).agreements {
        let agreement = dataset.agreement(ix);
        let line = json!({
            "id": agreement.id.as_str(),
            "signed": agreement.signed.to_string(),
            "title": agreement.title,
        });
        out.push_str(&format!("{line}\n"));
    }
    print(&out)?;
    Ok(Verdict::Clean)
}

/// What a call asks to see.
pub(super) struct Asked {
    view: ViewState,
    today: Day,
}

impl Asked {
    /// Takes `--query` and `--today` out of the arguments.
    pub(super) fn take(args: &mut Args, lang: Lang) -> Result<Self, Failure> {
        let (view, day) = read(args, lang)?;
        let today = day.or(view.today).unwrap_or_else(today);
        Ok(Self { view, today })
    }

    /// The same, where the day must be given by `--today`; `None` where it is not.
    pub(super) fn take_with_day(args: &mut Args, lang: Lang) -> Result<Option<Self>, Failure> {
        let (view, day) = read(args, lang)?;
        Ok(day.map(|today| Self { view, today }))
    }

    /// Whether it asks for everything.
    pub(super) fn is_all(&self) -> bool {
        self.view.filter.is_empty()
    }

    /// The choices of the view.
    pub(super) const fn view(&self) -> &ViewState {
        &self.view
    }

    /// The day for which due dates are judged.
    pub(super) const fn today(&self) -> Day {
        self.today
    }

    /// The agreements, in the order of the table of agreements.
    pub(super) fn select(&self, dataset: &Dataset) -> Selection {
        let (mut selection, _) = self.answer(dataset);
        if let Some(sort) = &self.view.sort {
            let list = &mut selection.agreements;
            sorting::agreements(dataset, list, &sort.column, sort.descending);
        }
        selection
    }

    /// What the filter keeps, and the tracker's answers on the day.
    pub(super) fn answer(&self, dataset: &Dataset) -> (Selection, Statuses) {
        let index = SearchIndex::new(dataset);
        let statuses = Statuses::on(dataset, self.today);
        let sources = Sources {
            dataset,
            finder: Some(&index),
            columns: &Columns::of(dataset),
            statuses: &statuses,
            merge: self.view.merge,
        };
        (select(sources, &self.view.filter), statuses)
    }
}

fn read(args: &mut Args, lang: Lang) -> Result<(ViewState, Option<Day>), Failure> {
    let query = args.value("--query", lang)?.unwrap_or_default();
    let day = args.value("--today", lang)?;
    let (view, ignored) = ViewState::parse(&query);
    // A view says what it ignores and goes on; a script would take the wrong answer for the right one.
    if let Some(part) = ignored.first() {
        return Err(Failure::Usage(format!("--query: {}", part.message(lang))));
    }
    let day = day.map(|text| text.parse::<Day>());
    let day = day.transpose().map_err(|error| {
        Failure::Usage(match lang {
            Lang::Fr => format!("--today\u{a0}: écrire AAAA-MM-JJ ({error})"),
            Lang::En => format!("--today: write YYYY-MM-DD ({error})"),
        })
    })?;
    Ok((view, day))
}

/// The day by the machine's clock, in universal time.
fn today() -> Day {
    let since = std::time::SystemTime::UNIX_EPOCH.elapsed();
    let days = since.map_or(0, |since| since.as_secs() / 86_400);
    Day::from_number(i32::try_from(days).unwrap_or_default())
}
