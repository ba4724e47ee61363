//! JSON whose every value knows where it stands.
//!
//! Serde stops at the first fault and forgets places; a person who fixes a file by hand needs all faults at
//! once, each with its line and column. So this reader goes on wherever the intention is plain (a comma too
//! many, a key given twice), notes the fault, and stops only where nothing can be guessed.
//!
//! Rule: any bytes give a [`Reading`]; nothing panics, and nesting is bounded.

mod read;
mod text;

pub use read::{MAX_DEPTH, Reading, read};

/// A value and where it begins, in bytes from the start of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where it begins.
    pub at: usize,
    /// What it is.
    pub value: Value,
}

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number, as written and as read.
    Number(Box<str>, f64),
    /// A text.
    Text(Box<str>),
    /// A list.
    List(Vec<Node>),
    /// A record.
    Record(Vec<Member>),
    /// Something that could not be read; its fault is noted already.
    Broken,
}

/// A key of a record and its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// Where the key begins.
    pub at: usize,
    /// The key.
    pub key: Box<str>,
    /// The value.
    pub node: Node,
}

impl Node {
    /// A value that stands nowhere: made, not read.
    #[must_use]
    pub const fn made(value: Value) -> Self {
        Self { at: 0, value }
    }

    /// A text that stands nowhere.
    #[must_use]
    pub fn text_of(text: &str) -> Self {
        Self::made(Value::Text(text.into()))
    }

    /// The member of that key, if it is a record that has one.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.members()
            .iter()
            .find(|member| &*member.key == key)
            .map(|member| &member.node)
    }

    /// The members, if it is a record.
    #[must_use]
    pub fn members(&self) -> &[Member] {
        match &self.value {
            Value::Record(members) => members,
            _ => &[],
        }
    }

    /// The items, if it is a list.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        match &self.value {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// The items of the list of that key; none where there is no such list.
    #[must_use]
    pub fn list(&self, key: &str) -> &[Self] {
        self.get(key).map_or(&[], Self::items)
    }

    /// The text, if it is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The text of that key, if there is one.
    #[must_use]
    pub fn text(&self, key: &str) -> Option<&str> {
        self.get(key).and_then(Self::as_text)
    }

    /// The number, if it is one.
    #[must_use]
    pub const fn as_number(&self) -> Option<f64> {
        match self.value {
            Value::Number(_, number) => Some(number),
            _ => None,
        }
    }

    /// Whether it is `null`.
    #[must_use]
    pub const fn is_null(&self) -> bool {
        matches!(self.value, Value::Null)
    }

    /// The same value, wherever it stands and in whatever order its keys are.
    #[must_use]
    pub fn same_as(&self, other: &Self) -> bool {
        match (&self.value, &other.value) {
            (Value::Number(_, a), Value::Number(_, b)) => a == b,
            (Value::List(a), Value::List(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.same_as(b))
            }
            (Value::Record(a), Value::Record(b)) => {
                a.len() == b.len()
                    && a.iter().all(|member| {
                        other
                            .get(&member.key)
                            .is_some_and(|node| member.node.same_as(node))
                    })
            }
            (a, b) => a == b,
        }
    }
}
