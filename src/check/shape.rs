//! The walk through a file by the description of its format: every key, every type, every value.

use super::json::{Node, Value};
use super::nearest::nearest;
use super::rule::{Detail, Fault, Rule};
use super::{Found, Path, record_name, values};
use crate::domain::format::{DATASET, Field, Json, Kind, Noun, Record, SCHEMA_KEY, TEXT};

/// An identifier that a record takes.
pub(super) struct Declared {
    pub(super) noun: Noun,
    /// The agreement it holds in; 0 for those that hold everywhere.
    pub(super) scope: usize,
    pub(super) id: String,
    pub(super) at: usize,
    pub(super) pointer: String,
    pub(super) record: Option<String>,
}

/// What came of the walk.
#[derive(Default)]
pub(super) struct Walk {
    pub(super) found: Vec<Found>,
    pub(super) declared: Vec<Declared>,
    pub(super) references: Vec<Declared>,
    scope: usize,
    record: Option<String>,
}

/// Walks the whole file.
pub(super) fn walk(root: &Node) -> Walk {
    let mut walk = Walk::default();
    walk.record(&DATASET, root, &Path::ROOT);
    walk
}

impl Walk {
    pub(super) fn note(&mut self, at: usize, path: &Path<'_>, rule: Rule, details: Vec<Detail>) {
        self.found.push(Found {
            at,
            pointer: path.pointer(),
            record: self.record.clone(),
            fault: Fault::new(rule, details),
        });
    }

    fn record(&mut self, record: &'static Record, node: &Node, path: &Path<'_>) {
        let Value::Record(members) = &node.value else {
            self.wrong_type(Json::Object, Some(record), node, path);
            return;
        };
        for member in members {
            let here = path.key(&member.key);
            match record.field(&member.key) {
                Some(field) => self.field(record, field, &member.node, &here),
                None if std::ptr::eq(record, &raw const DATASET) && &*member.key == SCHEMA_KEY => {}
                None => {
                    let names = record.fields.iter().map(|field| field.name);
                    let meant = nearest(&member.key, names).map(str::to_owned);
                    let details = vec![
                        Detail::clipped(&member.key),
                        Detail::Text(record.name.to_owned()),
                        meant.map_or_else(|| fields_of(record), |name| Detail::Nearest(Some(name))),
                    ];
                    self.note(member.at, &here, Rule::FieldUnknown, details);
                }
            }
        }
        for field in record.fields {
            if !field.optional && node.get(field.name).is_none() {
                self.missing(record, field, node, path);
            }
        }
    }

    fn missing(&mut self, record: &Record, field: &Field, node: &Node, path: &Path<'_>) {
        if std::ptr::eq(record, &raw const TEXT) {
            self.note(node.at, path, Rule::OneLanguage, vec![language(field)]);
        } else if matches!(field.kind, Kind::Reference(Noun::Source)) {
            self.note(node.at, path, Rule::FigureWithoutSource, Vec::new());
        } else {
            let example = format!("\"{}\": {}", field.name, values::example(field));
            let details = vec![Detail::Text(field.name.to_owned()), Detail::Text(example)];
            self.note(node.at, path, Rule::FieldMissing, details);
        }
    }

    fn field(&mut self, owner: &Record, field: &'static Field, node: &Node, path: &Path<'_>) {
        match &node.value {
            Value::Broken => {}
            Value::Null if field.optional => {}
            Value::Null if matches!(field.kind, Kind::Reference(Noun::Source)) => {
                self.note(node.at, path, Rule::FigureWithoutSource, Vec::new());
            }
            Value::List(items) if field.list => {
                let outer = (self.scope, self.record.clone());
                for (index, item) in items.iter().enumerate() {
                    self.enter(owner, field, item, index);
                    self.value(owner, field, item, &path.index(index));
                    (self.scope, self.record) = outer.clone();
                }
            }
            _ if field.list => self.wrong_type(Json::Array, field.record(), node, path),
            _ => self.value(owner, field, node, path),
        }
    }

    /// Remembers which record of the file the walk is in.
    fn enter(&mut self, owner: &Record, field: &Field, item: &Node, index: usize) {
        if let Some(record) = field.record()
            && std::ptr::eq(owner, &raw const DATASET)
        {
            self.record = record_name(record.name, item);
            self.scope = if field.name == "agreements" {
                index + 1
            } else {
                0
            };
        }
    }

    fn value(&mut self, owner: &Record, field: &'static Field, node: &Node, path: &Path<'_>) {
        if matches!(node.value, Value::Broken) {
            return;
        }
        match field.kind {
            Kind::Record(record) => self.record(record, node, path),
            Kind::Format => match &node.value {
                Value::Number(text, _) if &**text == "1" => {}
                Value::Number(text, _) => {
                    self.note(
                        node.at,
                        path,
                        Rule::FormatUnknown,
                        vec![Detail::clipped(text)],
                    );
                }
                _ => self.wrong_type(Json::Integer, None, node, path),
            },
            Kind::Number => match &node.value {
                Value::Number(text, number) if number.abs() > values::LARGEST => {
                    self.note(
                        node.at,
                        path,
                        Rule::NumberTooLarge,
                        vec![Detail::clipped(text)],
                    );
                }
                Value::Number(..) => {}
                _ => self.wrong_type(Json::Number, None, node, path),
            },
            Kind::Flag => {
                if !matches!(node.value, Value::Flag(_)) {
                    self.wrong_type(Json::Boolean, None, node, path);
                }
            }
            Kind::Any => match &node.value {
                Value::Number(..) => {}
                Value::Text(text) => self.words(text, node, path),
                _ => self.wrong_type(Json::String, None, node, path),
            },
            _ => match &node.value {
                Value::Text(text) => self.text(owner, field, text, node, path),
                _ => self.wrong_type(Json::String, None, node, path),
            },
        }
    }

    fn text(&mut self, owner: &Record, field: &Field, text: &str, node: &Node, path: &Path<'_>) {
        match field.kind {
            Kind::Words => {
                if text.trim().is_empty() && std::ptr::eq(owner, &raw const TEXT) {
                    self.note(node.at, path, Rule::OneLanguage, vec![language(field)]);
                } else {
                    self.words(text, node, path);
                }
            }
            Kind::Identifier(noun) => {
                self.single(field, text, node, path);
                self.declared.push(self.named(noun, text, node, path));
            }
            Kind::Reference(Noun::Source) if text.trim().is_empty() => {
                self.note(node.at, path, Rule::FigureWithoutSource, Vec::new());
            }
            Kind::Reference(noun) => self.references.push(self.named(noun, text, node, path)),
            _ => self.single(field, text, node, path),
        }
    }

    fn words(&mut self, text: &str, node: &Node, path: &Path<'_>) {
        if text.trim().is_empty() {
            self.note(node.at, path, Rule::Empty, Vec::new());
        }
        if let Some(c) = text.chars().find(|c| super::rule::is_hidden(*c)) {
            let name = Detail::Text(format!("U+{:04X}", u32::from(c)));
            self.note(node.at, path, Rule::Hidden, vec![name]);
        }
    }

    fn single(&mut self, field: &Field, text: &str, node: &Node, path: &Path<'_>) {
        if let Some(fault) = values::fault(field.kind, text) {
            self.note(node.at, path, fault.rule, fault.details);
        }
    }

    fn named(&self, noun: Noun, id: &str, node: &Node, path: &Path<'_>) -> Declared {
        Declared {
            noun,
            scope: if noun.is_local() { self.scope } else { 0 },
            id: id.to_owned(),
            at: node.at,
            pointer: path.pointer(),
            record: self.record.clone(),
        }
    }

    fn wrong_type(
        &mut self,
        expected: Json,
        record: Option<&Record>,
        node: &Node,
        path: &Path<'_>,
    ) {
        let details = vec![
            Detail::Json(expected),
            Detail::Json(values::json_of(node)),
            values::hint(expected, record, node),
        ];
        self.note(node.at, path, Rule::WrongType, details);
    }
}

fn language(field: &Field) -> Detail {
    let (fr, en) = match field.name {
        "fr" => ("français", "French"),
        _ => ("anglais", "English"),
    };
    Detail::Both(fr.to_owned(), en.to_owned())
}

fn fields_of(record: &Record) -> Detail {
    let names: Vec<&str> = record.fields.iter().map(|field| field.name).collect();
    let names = names.join(", ");
    Detail::Both(
        format!("l’effacer ; les champs sont {names}").replace(" ;", "\u{202f};"),
        format!("delete it; the fields are {names}"),
    )
}
