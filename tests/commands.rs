//! The command line as a person or a script meets it: what it prints, where, and with which exit code.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

const DATA: &str = "public/data/agreements.json";

fn run(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_paraphe"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", "C")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let written = child.stdin.take().unwrap().write_all(input.as_bytes());
    // A command that needs no input may have gone already.
    drop(written);
    child.wait_with_output().unwrap()
}

fn words(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn exit_codes_mean_something() {
    let small = "tests/fixtures/small.json";
    let broken = "tests/fixtures/broken/28-date-impossible.json";
    for (arguments, code) in [
        (&["validate", small][..], 0),
        (&["validate", broken], 1),
        (&["validate", small, broken], 1),
        (&["validate", "no-such-file.json"], 1),
        (&["validate"], 2),
        (&["validate", small, "--format", "xml"], 2),
        (&["validate", small, "--colour"], 2),
        (&["fmt", small, "--check"], 1),
        (&["fmt", DATA, "--check"], 0),
        (&["select", broken], 1),
        (&["diff", small, small], 0),
        (&["diff", small, broken], 1),
        (&["diff", small], 2),
        (&["export", small], 0),
        (
            &["export", small, "--format", "csv", "--table", "nothing"],
            2,
        ),
        (&["import", "tests"], 1),
        (&["describe", "schema"], 0),
        (&["--help"], 0),
        (&["help", "export"], 0),
        (&["export", "--help"], 0),
        (&[], 2),
        (&["validte"], 2),
    ] {
        let output = run(arguments, "");
        assert_eq!(
            output.status.code(),
            Some(code),
            "{arguments:?}: {}",
            words(&output.stderr)
        );
        if code == 2 {
            assert!(output.stdout.is_empty(), "{arguments:?}");
            assert!(!output.stderr.is_empty(), "{arguments:?}");
        }
    }
}

#[test]
fn every_command_explains_itself_in_both_languages() {
    let all = run(&["--help"], "");
    let names: Vec<String> = words(&all.stdout)
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.split_once("  "))
        .map(|(name, _)| name.to_owned())
        .filter(|name| !name.contains(' '))
        .collect();
    assert!(names.len() >= 8, "{names:?}");
    for name in names {
        let help = |lang: &str| run(&[&name, "--help", "--lang", lang], "").stdout;
        let (fr, en) = (help("fr"), help("en"));
        assert!(
            words(&fr).lines().count() > 5 && words(&en).lines().count() > 5,
            "{name}"
        );
        assert_ne!(fr, en, "{name}");
    }
    let said = run(&["validte"], "");
    assert!(words(&said.stderr).contains("did you mean “validate”?"));
}

#[test]
fn standard_input_pipes_and_reports_for_programs() {
    let broken = std::fs::read_to_string("tests/fixtures/broken/28-date-impossible.json").unwrap();
    let output = run(&["validate", "-", "--format", "json"], &broken);
    assert_eq!(output.status.code(), Some(1));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report[0]["errors"], 1);
    let finding = &report[0]["findings"][0];
    assert_eq!(finding["rule"], "date");
    assert_eq!(finding["pointer"], "/agreements/0/signed");
    assert_eq!(finding["record"], "agreement bretagne-2012");
    let formatted = run(&["fmt", "tests/fixtures/small.json"], "");
    let again = run(&["fmt", "-"], words(&formatted.stdout));
    assert_eq!(formatted.stdout, again.stdout);
}

#[test]
fn select_gives_what_the_view_shows_in_its_order() {
    let ids = |query: &str| -> Vec<String> {
        let output = run(
            &["select", DATA, "--today", "2026-11-25", "--query", query],
            "",
        );
        assert!(output.status.success(), "{}", words(&output.stderr));
        let line = |line: &str| {
            let value: serde_json::Value = serde_json::from_str(line).unwrap();
            value["id"].as_str().unwrap().to_owned()
        };
        words(&output.stdout).lines().map(line).collect()
    };
    let all = ids("");
    assert!(all.len() > 300);
    let regional = ids("level=regional");
    assert!(!regional.is_empty() && regional.len() < all.len());
    assert!(regional.iter().all(|id| all.contains(id)));
    assert_eq!(ids("?level=regional"), regional);
    let reversed: Vec<String> = ids("level=regional&sort=-signed");
    assert_eq!(reversed.len(), regional.len());
    assert_ne!(reversed, regional);
    let found = ids("q=apprentissage");
    assert!(!found.is_empty());
    // By relevance: the first need not be the oldest.
    let mut by_date = found.clone();
    by_date.sort_by_key(|id| all.iter().position(|other| other == id));
    assert_ne!(found, by_date);
    let refused = run(&["select", DATA, "--query", "colour=red"], "");
    assert_eq!(refused.status.code(), Some(2));
    assert!(words(&refused.stderr).contains("colour"));
}

#[test]
fn a_package_written_and_imported_is_the_same_file() {
    let folder = std::env::temp_dir().join(format!("paraphe-package-{}", std::process::id()));
    let tables = folder.to_str().unwrap();
    assert!(
        run(
            &["export", DATA, "--format", "datapackage", "-o", tables],
            ""
        )
        .status
        .success()
    );
    let again = run(&["import", tables], "");
    assert!(again.status.success(), "{}", words(&again.stderr));
    assert!(again.stdout == std::fs::read(DATA).unwrap());
    std::fs::write(folder.join("agreements.csv"), "id;titre\r\nx;y\r\n").unwrap();
    let refused = run(&["import", tables], "");
    assert_eq!(refused.status.code(), Some(1));
    assert!(words(&refused.stderr).contains("did you mean “title”?"));
    std::fs::remove_dir_all(folder).unwrap();
}
