//! The codebook: every field, every word, every rule, in either language, as Markdown.
//!
//! Nothing in it is copied by hand from the code: fields and words come from the description of the format,
//! rules from the checker, and the worked examples are answers of the very rule they illustrate.

pub mod examples;
mod prose;

use crate::check::{Rule, Severity};
use crate::domain::Lang;
use crate::domain::format::{Field, Kind, RECORDS, Record, VOCABULARIES, Vocabulary};
use crate::text::typography;

/// The whole codebook.
#[must_use]
pub fn markdown(lang: Lang) -> String {
    let mut out = prose::opening(lang);
    out.push_str(&heading(lang, "Les champs", "Fields"));
    for record in RECORDS {
        out.push_str(&of_record(record, lang));
    }
    out.push_str(&heading(lang, "Les mots", "Words"));
    for vocabulary in VOCABULARIES {
        out.push_str(&of_vocabulary(vocabulary, lang));
    }
    out.push_str(&heading(
        lang,
        "Ce que le vérificateur refuse",
        "What the checker refuses",
    ));
    out.push_str(&rules(Severity::Error, lang));
    out.push_str(&heading(
        lang,
        "Ce qui demande un second regard",
        "What asks for a second look",
    ));
    out.push_str(&rules(Severity::Warning, lang));
    out.push_str(&prose::rule(lang));
    out.push_str(&examples::table(lang));
    out.push_str(&prose::closing(lang));
    out
}

fn heading(lang: Lang, fr: &str, en: &str) -> String {
    format!("\n## {}\n", lang.pick(fr, en))
}

fn of_record(record: &Record, lang: Lang) -> String {
    let head = match lang {
        Lang::Fr => "| champ | valeur | inconnu\u{202f}? | sens |",
        Lang::En => "| field | value | unknown? | meaning |",
    };
    let meaning = typography::set(lang, record.meaning(lang));
    let mut out = format!(
        "\n### {}\n\n{}.\n\n{head}\n| --- | --- | --- | --- |\n",
        record.name,
        typography::capitalised(&meaning)
    );
    for field in record.fields {
        let unknown = if field.optional { "`null`" } else { "" };
        let meaning = typography::set(lang, field.meaning(lang));
        let (name, value) = (field.name, value_of(field, lang));
        out.push_str(&format!("| `{name}` | {value} | {unknown} | {meaning} |\n"));
    }
    out
}

/// What a field holds, in a few words.
#[must_use]
pub fn value_of(field: &Field, lang: Lang) -> String {
    let one = match field.kind {
        Kind::Word(vocabulary) => match lang {
            Lang::Fr => format!("mot ({})", vocabulary.name_fr),
            Lang::En => format!("word ({})", vocabulary.name),
        },
        kind => kind.name(lang).to_owned(),
    };
    if field.list {
        format!(
            "{}{} {one}",
            lang.pick("liste", "list"),
            lang.pick("\u{a0}:", ":")
        )
    } else {
        one
    }
}

fn of_vocabulary(vocabulary: &Vocabulary, lang: Lang) -> String {
    let name = lang.pick(vocabulary.name_fr, vocabulary.name);
    let head = lang.pick("| mot | sens |", "| word | meaning |");
    let mut out = format!(
        "\n### {}\n\n{head}\n| --- | --- |\n",
        typography::capitalised(name)
    );
    for word in vocabulary.words {
        let meaning = typography::set(lang, lang.pick(word.meaning.0, word.meaning.1));
        out.push_str(&format!("| `{}` | {meaning} |\n", word.word));
    }
    out
}

fn rules(severity: Severity, lang: Lang) -> String {
    let head = lang.pick(
        "| règle | ce qui ne va pas | quoi faire |",
        "| rule | what is wrong | what to do |",
    );
    let mut out = format!("\n{head}\n| --- | --- | --- |\n");
    for rule in Rule::ALL.iter().filter(|rule| rule.severity() == severity) {
        let (what, instead) = rule.described(lang);
        let row = format!("| `{}` | {what} | {instead} |\n", rule.code());
        out.push_str(&row.replace("\\", "\\\\"));
    }
    out
}
