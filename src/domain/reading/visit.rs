//! The visitors that fill slots: of each there is one, whatever the record.

use super::{Any, Fill, ManyFilled, MaybeFilled, Slot};
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, Unexpected};
use serde::de::{MapAccess, SeqAccess, Visitor};
use std::fmt;

/// Reads a record.
///
/// # Errors
/// Where the text is not JSON, or not this record.
pub fn record<T: Fill>(text: &str) -> Result<T, serde_json::Error> {
    let mut record = T::default();
    whole(text, Slot::Record(&mut record))?;
    Ok(record)
}

/// Reads a list of records.
///
/// # Errors
/// Where the text is not JSON, or not a list of this record.
pub fn many<T: Fill>(text: &str) -> Result<Vec<T>, serde_json::Error> {
    let mut records = Vec::new();
    whole(text, Slot::Records(&mut records))?;
    Ok(records)
}

fn whole(text: &str, slot: Slot<'_>) -> Result<(), serde_json::Error> {
    let mut reader = serde_json::Deserializer::from_str(text);
    slot.deserialize(&mut reader)?;
    reader.end()
}

impl<'de> DeserializeSeed<'de> for Slot<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        match self {
            Slot::Text(_) => reader.deserialize_str(Fills(self)),
            Slot::Number(_) => reader.deserialize_f64(Fills(self)),
            Slot::Whole(_) => reader.deserialize_u64(Fills(self)),
            Slot::Flag(_) => reader.deserialize_bool(Fills(self)),
            Slot::Any(_) => reader.deserialize_any(Fills(self)),
            Slot::MaybeText(_) | Slot::MaybeNumber(_) | Slot::MaybeRecord(_) => {
                reader.deserialize_option(Fills(self))
            }
            Slot::Texts(_) | Slot::Records(_) => reader.deserialize_seq(Fills(self)),
            Slot::Record(_) => reader.deserialize_map(Fills(self)),
        }
    }
}

/// Fills a slot with what is read.
struct Fills<'a>(Slot<'a>);

impl Fills<'_> {
    fn unexpected<E: Error>(&self, found: Unexpected<'_>) -> E {
        E::invalid_type(found, self)
    }

    /// A number of the file is a double, as in any reader of JSON; as a text it stays as it is written.
    fn number<E: Error>(
        self,
        value: f64,
        text: &dyn fmt::Display,
        found: Unexpected<'_>,
    ) -> Result<(), E> {
        match self.0 {
            Slot::Number(slot) => *slot = value,
            Slot::Any(Any(slot)) => *slot = text.to_string().into(),
            _ => return Err(self.unexpected(found)),
        }
        Ok(())
    }
}

impl<'de> Visitor<'de> for Fills<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match &self.0 {
            Slot::Text(_) => "a string",
            Slot::MaybeText(_) => "a string or null",
            Slot::Texts(_) => "a list of strings",
            Slot::Number(_) => "a number",
            Slot::MaybeNumber(_) => "a number or null",
            Slot::Whole(_) => "a number without decimals",
            Slot::Flag(_) => "true or false",
            Slot::Any(_) => "a value",
            Slot::MaybeRecord(_) => "a record or null",
            Slot::Records(_) => "a list of records",
            Slot::Record(record) => return write!(f, "a record: {}", record.name()),
        })
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        match self.0 {
            Slot::Text(slot) | Slot::Any(Any(slot)) => *slot = text.into(),
            _ => return Err(self.unexpected(Unexpected::Str(text))),
        }
        Ok(())
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        match self.0 {
            Slot::Flag(slot) => *slot = value,
            Slot::Any(Any(slot)) => *slot = value.to_string().into(),
            _ => return Err(self.unexpected(Unexpected::Bool(value))),
        }
        Ok(())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        self.number(value, &value, Unexpected::Float(value))
    }

    #[expect(clippy::cast_precision_loss, reason = "see `number`")]
    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        if let Slot::Whole(slot) = self.0 {
            *slot = value;
            return Ok(());
        }
        self.number(value as f64, &value, Unexpected::Unsigned(value))
    }

    #[expect(clippy::cast_precision_loss, reason = "see `number`")]
    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.number(value as f64, &value, Unexpected::Signed(value))
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        match self.0 {
            Slot::Any(Any(slot)) => *slot = "null".into(),
            Slot::MaybeText(_) | Slot::MaybeNumber(_) | Slot::MaybeRecord(_) => {}
            _ => return Err(self.unexpected(Unexpected::Unit)),
        }
        Ok(())
    }

    /// `null`, where a value may be.
    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        match self.0 {
            Slot::MaybeText(slot) => Slot::Text(slot.insert(Box::default())),
            Slot::MaybeNumber(slot) => Slot::Number(slot.insert(0.0)),
            Slot::MaybeRecord(slot) => Slot::Record(MaybeFilled::some(slot)),
            other => other,
        }
        .deserialize(reader)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        match self.0 {
            Slot::Texts(texts) => while list.next_element_seed(NextText(texts))?.is_some() {},
            Slot::Records(records) => while list.next_element_seed(Next(records))?.is_some() {},
            Slot::Any(Any(slot)) => {
                // Nobody compares it: it is shown.
                let mut texts = Vec::new();
                let mut any = Any::default();
                while list.next_element_seed(Slot::Any(&mut any))?.is_some() {
                    texts.push(std::mem::take(&mut any.0));
                }
                *slot = texts.join(", ").into();
            }
            _ => return Err(self.unexpected(Unexpected::Seq)),
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let record = match self.0 {
            Slot::Record(record) => record,
            Slot::Any(Any(slot)) => {
                let mut texts = Vec::new();
                let mut any = Any::default();
                while map.next_key_seed(Slot::Any(&mut any))?.is_some() {
                    let name = std::mem::take(&mut any.0);
                    map.next_value_seed(Slot::Any(&mut any))?;
                    texts.push(format!("{name}: {}", any.0));
                }
                *slot = texts.join(", ").into();
                return Ok(());
            }
            _ => return Err(self.unexpected(Unexpected::Map)),
        };
        let fields = record.fields();
        debug_assert!(fields.len() <= 32, "{} fields", record.name());
        let mut seen = 0_u32;
        while let Some(field) = map.next_key_seed(FieldOf(fields))? {
            let Some(field) = field else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            if seen & (1 << field) != 0 {
                return Err(A::Error::duplicate_field(fields[field]));
            }
            seen |= 1 << field;
            map.next_value_seed(record.slot_of(field))?;
        }
        for (field, name) in fields.iter().enumerate() {
            if seen & (1 << field) == 0 && !record.slot_of(field).may_be_left_out() {
                return Err(A::Error::missing_field(name));
            }
        }
        Ok(())
    }
}

/// Which field a key names.
struct FieldOf(&'static [&'static str]);

impl<'de> DeserializeSeed<'de> for FieldOf {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Self::Value, D::Error> {
        reader.deserialize_identifier(self)
    }
}

impl Visitor<'_> for FieldOf {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        Ok(self.0.iter().position(|field| *field == name))
    }
}

/// Adds a text to a list, if there is one more.
struct NextText<'a>(&'a mut Vec<Box<str>>);

impl<'de> DeserializeSeed<'de> for NextText<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        let mut text = Box::default();
        Slot::Text(&mut text).deserialize(reader)?;
        self.0.push(text);
        Ok(())
    }
}

/// Adds a record to a list, if there is one more.
struct Next<'a>(&'a mut dyn ManyFilled);

impl<'de> DeserializeSeed<'de> for Next<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        Slot::Record(self.0.one_more()).deserialize(reader)
    }
}
