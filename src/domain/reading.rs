//! Reading records from JSON: one reader for all of them.
//!
//! What serde derives is a reader for each type and each list of it, with the words of every field compared in code of
//! its own: for the fifteen records of the format that was a sixth of the program that every page fetches. Here a
//! record only says, field by field, where a value goes ([`Slot`]), and one visitor fills any of them.
//!
//! The rules are those of the derived readers, but that a record is never written as a list, and that what may be of any
//! type is kept as words: a field that may be `null` may be left out, any other must be there; none may come twice; one
//! that nobody knows is passed over.
//!
//! ```
//! use paraphe::domain::reading::{self, filled};
//!
//! #[derive(Default)]
//! struct Weight {
//!     kind: Box<str>,
//!     bytes: f64,
//! }
//! filled!(Weight, "weight": kind as "type", bytes);
//! let read: Weight = reading::record(r#"{ "type": "app", "bytes": 260e3 }"#)?;
//! assert_eq!((&*read.kind, read.bytes), ("app", 260_000.0));
//! assert!(reading::record::<Weight>(r#"{ "type": "app" }"#).is_err());
//! # Ok::<(), serde_json::Error>(())
//! ```

mod visit;

pub use visit::{many, record};

/// A record that can be filled field by field, beginning with one that is empty.
pub trait Fill: Default {
    /// Its name, for faults.
    const NAME: &str;
    /// The names of its fields in the file; 32 at most.
    const FIELDS: &[&str];
    /// Where the value of that field goes: the first is 0.
    fn slot(&mut self, field: usize) -> Slot<'_>;
}

/// Where a value goes, and so what it may be.
pub enum Slot<'a> {
    /// A text.
    Text(&'a mut Box<str>),
    /// A text or `null`.
    MaybeText(&'a mut Option<Box<str>>),
    /// Texts.
    Texts(&'a mut Vec<Box<str>>),
    /// A number.
    Number(&'a mut f64),
    /// A number or `null`.
    MaybeNumber(&'a mut Option<f64>),
    /// A number without decimals.
    Whole(&'a mut u64),
    /// Yes or no.
    Flag(&'a mut bool),
    /// A text, or anything else as a text.
    Any(&'a mut Any),
    /// A record.
    Record(&'a mut dyn Filled),
    /// A record or `null`.
    MaybeRecord(&'a mut dyn MaybeFilled),
    /// Records.
    Records(&'a mut dyn ManyFilled),
}

impl Slot<'_> {
    const fn may_be_left_out(&self) -> bool {
        matches!(
            self,
            Self::MaybeText(_) | Self::MaybeNumber(_) | Self::MaybeRecord(_)
        )
    }
}

/// A type of field: it knows its slot.
pub trait Place {
    /// Where its value goes.
    fn place(&mut self) -> Slot<'_>;
}

/// A value of whatever type the field at stake has, as a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Any(pub Box<str>);

/// Some [`Fill`].
pub trait Filled {
    /// Its name, for faults.
    fn name(&self) -> &'static str;
    /// The names of its fields.
    fn fields(&self) -> &'static [&'static str];
    /// Where the value of that field goes.
    fn slot_of(&mut self, field: usize) -> Slot<'_>;
}

impl<T: Fill> Filled for T {
    fn name(&self) -> &'static str {
        T::NAME
    }
    fn fields(&self) -> &'static [&'static str] {
        T::FIELDS
    }
    fn slot_of(&mut self, field: usize) -> Slot<'_> {
        self.slot(field)
    }
}

/// Some [`Fill`], or none.
pub trait MaybeFilled {
    /// Makes one.
    fn some(&mut self) -> &mut dyn Filled;
}

impl<T: Fill> MaybeFilled for Option<T> {
    fn some(&mut self) -> &mut dyn Filled {
        self.insert(T::default())
    }
}

/// A list of some [`Fill`].
pub trait ManyFilled {
    /// Makes one more, at the end.
    fn one_more(&mut self) -> &mut dyn Filled;
}

impl<T: Fill> ManyFilled for Vec<T> {
    fn one_more(&mut self) -> &mut dyn Filled {
        let place = self.len();
        self.push(T::default());
        &mut self[place]
    }
}

macro_rules! places {
    ($($type:ty => $slot:ident,)+) => {
        $(impl Place for $type {
            fn place(&mut self) -> Slot<'_> {
                Slot::$slot(self)
            }
        })+
    };
}

places! {
    Box<str> => Text,
    Option<Box<str>> => MaybeText,
    Vec<Box<str>> => Texts,
    f64 => Number,
    Option<f64> => MaybeNumber,
    u64 => Whole,
    bool => Flag,
    Any => Any,
}

impl<T: Fill> Place for T {
    fn place(&mut self) -> Slot<'_> {
        Slot::Record(self)
    }
}

impl<T: Fill> Place for Option<T> {
    fn place(&mut self) -> Slot<'_> {
        Slot::MaybeRecord(self)
    }
}

impl<T: Fill> Place for Vec<T> {
    fn place(&mut self) -> Slot<'_> {
        Slot::Records(self)
    }
}

/// Says of a record how it is filled: its name, then its fields, each perhaps under another name in the file.
#[doc(hidden)]
#[macro_export]
macro_rules! filled {
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $rename:literal) => { $rename };
    ($type:ty, $name:literal: $($field:ident $(as $rename:literal)?),+) => {
        impl $crate::domain::reading::Fill for $type {
            const NAME: &str = $name;
            const FIELDS: &[&str] = &[$($crate::filled!(@name $field $($rename)?)),+];
            fn slot(&mut self, field: usize) -> $crate::domain::reading::Slot<'_> {
                let mut place = 0;
                $(
                    if place == field {
                        return $crate::domain::reading::Place::place(&mut self.$field);
                    }
                    place += 1;
                )+
                unreachable!("field {field} of {place}")
            }
        }
    };
}

pub use filled;

#[cfg(test)]
mod tests;
