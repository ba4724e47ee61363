//! What is wrong with a file of agreements: everything, at once, each with its place and what to write instead.
//!
//! [`Dataset::from_json`](crate::domain::Dataset::from_json) is the door of the application: it stops at the
//! first fault, as a door should. This room is for the person who writes the file. It reads any bytes, walks
//! them by the [description of the format](crate::domain::format), resolves every reference, and looks for
//! what cannot be true together. What the door refuses, this room reports; it also reports what the door lets
//! through, such as a misspelt field or a signatory that did not exist yet.
//!
//! ```
//! use paraphe::check::{check, Rule};
//! use paraphe::domain::Lang;
//! let report = check(br#"{"format": 1, "versoin": "2026"}"#);
//! let finding = report.findings.iter().find(|f| f.fault.rule == Rule::FieldUnknown).unwrap();
//! assert_eq!((finding.place.line, finding.place.column), (1, 15));
//! assert_eq!(finding.pointer, "/versoin");
//! assert!(finding.fault.message(Lang::En).contains("did you mean “version”?"));
//! ```

mod circles;
mod evidence;
mod facts;
pub mod json;
pub mod layout;
mod life;
mod links;
mod nearest;
mod place;
mod report;
pub mod rule;
mod shape;
mod values;

pub use evidence::holds;
pub use nearest::nearest;
pub use place::Place;
pub use report::{Finding, Report};
pub use rule::{Fault, Rule, Severity};

use json::Node;
use rule::Detail;

/// A fault, where it stands in the text and in the tree, and the record it is in.
#[derive(Debug)]
pub(in crate::check) struct Found {
    at: usize,
    pointer: String,
    record: Option<String>,
    fault: Fault,
}

/// Reads the bytes of a file as text. Bytes that are no text give the place where they begin.
///
/// # Errors
/// The length of the part that is text.
pub fn text_of(bytes: &[u8]) -> Result<&str, usize> {
    std::str::from_utf8(bytes).map_err(|error| error.valid_up_to())
}

/// Says everything that is wrong with a file.
#[must_use]
pub fn check(bytes: &[u8]) -> Report {
    let text = match text_of(bytes) {
        Ok(text) => text,
        Err(at) => {
            let valid = bytes.get(..at).unwrap_or_default();
            let before = std::str::from_utf8(valid).unwrap_or_default();
            let fault = Fault::new(Rule::NotUtf8, Vec::new());
            return Report::new(before, vec![found_in_text(at, fault)], None);
        }
    };
    let json::Reading { node, faults } = json::read(text);
    let mut all: Vec<Found> = faults
        .into_iter()
        .map(|(at, fault)| found_in_text(at, fault))
        .collect();
    if let Some(root) = &node {
        let walked = shape::walk(root);
        all.extend(walked.found);
        all.extend(links::unresolved(&walked.declared, &walked.references));
        all.extend(circles::found(root));
        all.extend(facts::found(root));
    }
    Report::new(text, all, node)
}

const fn found_in_text(at: usize, fault: Fault) -> Found {
    Found {
        at,
        pointer: String::new(),
        record: None,
        fault,
    }
}

/// Where a value stands in the tree: a chain of steps back to the root, made on the way down at no cost.
#[derive(Clone, Copy)]
pub(in crate::check) struct Path<'a> {
    parent: Option<&'a Path<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Key(&'a str),
    Index(usize),
}

impl<'a> Path<'a> {
    const ROOT: Path<'static> = Path {
        parent: None,
        step: Step::Root,
    };

    const fn key(&'a self, key: &'a str) -> Self {
        Self {
            parent: Some(self),
            step: Step::Key(key),
        }
    }

    const fn index(&'a self, index: usize) -> Self {
        Self {
            parent: Some(self),
            step: Step::Index(index),
        }
    }

    /// The JSON pointer (RFC 6901).
    fn pointer(&self) -> String {
        let mut out = self.parent.map_or_else(String::new, Path::pointer);
        match self.step {
            Step::Root => {}
            Step::Key(key) => {
                out.push('/');
                out.push_str(&key.replace('~', "~0").replace('/', "~1"));
            }
            Step::Index(index) => out.push_str(&format!("/{index}")),
        }
        out
    }
}

/// The name of a record, for people: `agreement etat-cgpme-idf-2015`.
fn record_name(noun: &str, node: &Node) -> Option<String> {
    let Detail::Text(id) = Detail::clipped(node.text("id")?) else {
        return None;
    };
    Some(format!("{noun} {id}"))
}
