//! What `--help` says.

use super::{COMMANDS, Command};
use crate::check::nearest;
use crate::domain::Lang;

/// The help of the whole program.
pub(super) fn all(lang: Lang) -> String {
    let mut out = String::from(lang.pick(
        "paraphe\u{a0}: les accords publics pour l’emploi, en ligne de commande\n\n",
        "paraphe: public agreements for employment, on the command line\n\n",
    ));
    let widest = COMMANDS
        .iter()
        .map(|command| command.name.len())
        .max()
        .unwrap_or_default();
    for command in COMMANDS {
        let summary = lang.pick(command.summary.0, command.summary.1);
        out.push_str(&format!("  {:widest$}  {summary}\n", command.name));
    }
    out.push_str(lang.pick(
        "
  paraphe COMMANDE --help dit tout d’une commande.

À la place d’un fichier, - lit l’entrée standard. Les ennuis vont à la sortie d’erreur.
Code de sortie\u{a0}: 0 tout va bien, 1 un fichier est en faute, 2 l’appel lui-même.
--lang fr ou --lang en choisit la langue\u{202f}; sans cela, celle du système.
",
        "
  paraphe COMMAND --help says all about a command.

In place of a file, - reads standard input. Troubles go to standard error.
Exit code: 0 all is well, 1 a file is at fault, 2 the call itself is.
--lang fr or --lang en chooses the language; without it, that of the system.
",
    ));
    out
}

/// The help of a command.
pub(super) fn of(command: &Command, lang: Lang) -> String {
    let summary = lang.pick(command.summary.0, command.summary.1);
    let help = lang.pick(command.help.0, command.help.1);
    let Command { name, usage, .. } = command;
    format!("paraphe {name} {usage}\n\n{summary}.\n{help}")
}

/// What is said of a command that does not exist.
pub(super) fn unknown(name: &str, names: impl Iterator<Item = &'static str>, lang: Lang) -> String {
    let meant = nearest(name, names);
    match (lang, meant) {
        (Lang::Fr, Some(meant)) => format!(
            "«\u{a0}{name}\u{a0}» n’est pas une commande\u{202f}; vouliez-vous écrire «\u{a0}{meant}\u{a0}»\u{202f}?"
        ),
        (Lang::Fr, None) => format!("«\u{a0}{name}\u{a0}» n’est pas une commande"),
        (Lang::En, Some(meant)) => {
            format!("“{name}” is not a command; did you mean “{meant}”?")
        }
        (Lang::En, None) => format!("“{name}” is not a command"),
    }
}
