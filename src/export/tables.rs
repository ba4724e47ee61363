//! The data as tables: one for each kind of record, tied by keys.
//!
//! Rule: a text in both languages makes two columns (`label_fr`, `label_en`); a single record inside another
//! makes its columns (`baseline_date`); a list of values makes one cell, its values separated by `|`; a list of
//! records makes a table of its own, whose rows name their agreement and their place. An empty cell is `null`.

use crate::check::json::{Node, Value};
use crate::domain::format::{
    AGREEMENT, AXIS, DATASET, DISPUTE, EVENT, Field, Kind, Noun, OBSERVATION, ORGANISATION, PARTY,
    RELATION, REPRESENTATIVE, Record, SOURCE, TARGET, THEME,
};

/// What a table holds, and where its rows stand in the tree.
#[derive(Debug)]
pub struct Spec {
    /// Its name, that of its file.
    pub name: &'static str,
    /// The records that are its rows.
    pub record: &'static Record,
    /// The fields that lead to them from the root; none for the dataset itself.
    pub path: &'static [&'static str],
    /// The columns that say to which record a row belongs.
    pub parents: &'static [&'static str],
    /// Whether the order of rows within their record is kept as a column.
    pub ordered: bool,
}

/// Every table, each after those its keys lead to.
pub static TABLES: [Spec; 13] = [
    Spec {
        name: "dataset",
        record: &DATASET,
        path: &[],
        parents: &[],
        ordered: false,
    },
    Spec {
        name: "themes",
        record: &THEME,
        path: &["themes"],
        parents: &[],
        ordered: true,
    },
    Spec {
        name: "organisations",
        record: &ORGANISATION,
        path: &["organisations"],
        parents: &[],
        ordered: false,
    },
    Spec {
        name: "events",
        record: &EVENT,
        path: &["events"],
        parents: &[],
        ordered: true,
    },
    Spec {
        name: "agreements",
        record: &AGREEMENT,
        path: &["agreements"],
        parents: &[],
        ordered: false,
    },
    Spec {
        name: "sources",
        record: &SOURCE,
        path: &["agreements", "sources"],
        parents: &["agreement"],
        ordered: true,
    },
    Spec {
        name: "parties",
        record: &PARTY,
        path: &["agreements", "parties"],
        parents: &["agreement"],
        ordered: true,
    },
    Spec {
        name: "representatives",
        record: &REPRESENTATIVE,
        path: &["agreements", "parties", "represented_by"],
        parents: &["agreement", "party"],
        ordered: true,
    },
    Spec {
        name: "axes",
        record: &AXIS,
        path: &["agreements", "axes"],
        parents: &["agreement"],
        ordered: true,
    },
    Spec {
        name: "targets",
        record: &TARGET,
        path: &["agreements", "targets"],
        parents: &["agreement"],
        ordered: true,
    },
    Spec {
        name: "observations",
        record: &OBSERVATION,
        path: &["agreements", "targets", "observations"],
        parents: &["agreement", "target"],
        ordered: true,
    },
    Spec {
        name: "relations",
        record: &RELATION,
        path: &["agreements", "related"],
        parents: &["agreement"],
        ordered: true,
    },
    Spec {
        name: "disputes",
        record: &DISPUTE,
        path: &["agreements", "disputed"],
        parents: &["agreement"],
        ordered: true,
    },
];

/// A column.
#[derive(Debug)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// The field it comes from; `None` for a key or a place.
    pub field: Option<&'static Field>,
    /// The field inside, where the field is a record.
    pub inner: Option<&'static Field>,
}

impl Column {
    fn key(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            field: None,
            inner: None,
        }
    }

    /// The field that its cells are values of.
    #[must_use]
    pub fn leaf(&self) -> Option<&'static Field> {
        self.inner.or(self.field)
    }
}

impl Spec {
    /// The table of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        TABLES.iter().find(|spec| spec.name == name)
    }

    /// Whether `parent` refers to a record by its place, for want of an identifier.
    #[must_use]
    pub fn is_place(parent: &str) -> bool {
        parent == "party"
    }

    /// Its columns.
    #[must_use]
    pub fn columns(&self) -> Vec<Column> {
        let mut columns: Vec<Column> = self.parents.iter().map(|name| Column::key(name)).collect();
        if self.ordered {
            columns.push(Column::key("position"));
        }
        for field in self.record.fields {
            match field.kind {
                Kind::Record(_) if field.list => {}
                Kind::Record(inner) => columns.extend(inner.fields.iter().map(|leaf| Column {
                    name: format!("{}_{}", field.name, leaf.name),
                    field: Some(field),
                    inner: Some(leaf),
                })),
                _ => {
                    // The earlier agreement of a relation is not the agreement whose relation it is.
                    let twice = self.parents.contains(&field.name);
                    let name = format!("{}{}", if twice { "to_" } else { "" }, field.name);
                    columns.push(Column {
                        name,
                        field: Some(field),
                        inner: None,
                    });
                }
            }
        }
        columns
    }

    /// The rows of `root`, under the names of the columns.
    #[must_use]
    pub fn rows(&self, root: &Node) -> Vec<Vec<String>> {
        let columns = self.columns();
        let mut rows = vec![columns.iter().map(|column| column.name.clone()).collect()];
        self.descend(
            root,
            self.path,
            &mut Vec::new(),
            0,
            &mut |keys, place, node| {
                let mut row: Vec<String> = keys.to_vec();
                if self.ordered {
                    row.push(place.to_string());
                }
                let cells = columns.iter().filter(|column| column.field.is_some());
                row.extend(cells.map(|column| cell(column, node)));
                rows.push(row);
            },
        );
        rows
    }

    fn descend(
        &self,
        node: &Node,
        path: &[&str],
        keys: &mut Vec<String>,
        place: usize,
        each: &mut impl FnMut(&[String], usize, &Node),
    ) {
        let Some((first, rest)) = path.split_first() else {
            each(keys, place, node);
            return;
        };
        for (index, item) in node.list(first).iter().enumerate() {
            let is_parent = !rest.is_empty();
            if is_parent {
                let id = item.text("id").map(str::to_owned);
                keys.push(id.unwrap_or_else(|| (index + 1).to_string()));
            }
            self.descend(item, rest, keys, index + 1, each);
            if is_parent {
                keys.pop();
            }
        }
    }

    /// Where the cells of a column lead: the columns of this table, the other table and its columns.
    #[must_use]
    pub fn foreign_keys(&self) -> Vec<(Vec<String>, &'static str, Vec<&'static str>)> {
        let mut keys = Vec::new();
        if self.parents.contains(&"agreement") {
            keys.push((vec!["agreement".to_owned()], "agreements", vec!["id"]));
        }
        for (parent, table, column) in [
            ("target", "targets", "id"),
            ("party", "parties", "position"),
        ] {
            if self.parents.contains(&parent) {
                let own = vec!["agreement".to_owned(), parent.to_owned()];
                keys.push((own, table, vec!["agreement", column]));
            }
        }
        for column in self.columns() {
            // A cell with a list of identifiers is no key in this standard.
            let Some(Field {
                kind: Kind::Reference(noun),
                list: false,
                ..
            }) = column.field
            else {
                continue;
            };
            match noun {
                // With an empty cell in it, a key of two columns would lead nowhere.
                Noun::Source if column.field.is_some_and(|field| field.optional) => {}
                Noun::Source => keys.push((
                    vec!["agreement".to_owned(), column.name],
                    "sources",
                    vec!["agreement", "id"],
                )),
                Noun::Organisation => keys.push((vec![column.name], "organisations", vec!["id"])),
                Noun::Agreement => keys.push((vec![column.name], "agreements", vec!["id"])),
                Noun::Theme => keys.push((vec![column.name], "themes", vec!["id"])),
                Noun::Event | Noun::Target => {}
            }
        }
        keys
    }

    /// The columns that together name a row.
    #[must_use]
    pub fn primary_key(&self) -> Vec<&'static str> {
        let mut key = self.parents.to_vec();
        if self.record.field("id").is_some() {
            key.push("id");
        } else if self.ordered {
            key.push("position");
        }
        key
    }
}

fn cell(column: &Column, node: &Node) -> String {
    let Some(field) = column.field else {
        return String::new();
    };
    let found = node.get(field.name);
    let found = match column.inner {
        Some(inner) => found.and_then(|node| node.get(inner.name)),
        None => found,
    };
    found.map_or_else(String::new, |node| words(node, field))
}

fn words(node: &Node, field: &Field) -> String {
    match &node.value {
        Value::Null | Value::Broken | Value::Record(_) => String::new(),
        Value::Flag(flag) => flag.to_string(),
        Value::Number(number, _) => number.to_string(),
        // Among values of any type, a text that reads as a number is told from a number by its quotes.
        Value::Text(text) if matches!(field.kind, Kind::Any) && looks_typed(text) => {
            format!("\"{text}\"")
        }
        Value::Text(text) => text.to_string(),
        Value::List(items) => {
            let cells = items.iter().map(|item| {
                let cell = words(item, field);
                cell.replace('\\', "\\\\").replace('|', "\\|")
            });
            cells.collect::<Vec<_>>().join("|")
        }
    }
}

fn looks_typed(text: &str) -> bool {
    text.parse::<f64>().is_ok() || text.starts_with('"')
}
