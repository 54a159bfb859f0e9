//! The values that a statement can carry.

use std::fmt;

use sqlx::types::Json;
use sqlx::{Arguments, Encode, Type};
use time::Date;
use uuid::Uuid;

use crate::clock::Timestamp;

/// A value for one column. Each kind holds an `Option`, so that a NULL keeps its type.
///
/// Debug output tells the kind and not the value, which may be an address, a hash or what somebody wrote.
#[derive(Clone, PartialEq)]
pub enum Value {
    /// `BOOLEAN`.
    Bool(Option<bool>),
    /// `BIGINT`.
    Int(Option<i64>),
    /// `DOUBLE PRECISION`.
    Real(Option<f64>),
    /// `TEXT`.
    Text(Option<String>),
    /// `BYTEA`.
    Bytes(Option<Vec<u8>>),
    /// `UUID`.
    Uuid(Option<Uuid>),
    /// `DATE`.
    Date(Option<Date>),
    /// `TIMESTAMPTZ`.
    Timestamp(Option<Timestamp>),
    /// `JSONB`; objects and arrays only.
    Json(Option<serde_json::Value>),
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kind, is_null) = match self {
            Self::Bool(value) => ("Bool", value.is_none()),
            Self::Int(value) => ("Int", value.is_none()),
            Self::Real(value) => ("Real", value.is_none()),
            Self::Text(value) => ("Text", value.is_none()),
            Self::Bytes(value) => ("Bytes", value.is_none()),
            Self::Uuid(value) => ("Uuid", value.is_none()),
            Self::Date(value) => ("Date", value.is_none()),
            Self::Timestamp(value) => ("Timestamp", value.is_none()),
            Self::Json(value) => ("Json", value.is_none()),
        };
        write!(f, "{kind}({})", if is_null { "NULL" } else { "…" })
    }
}

/// A type that fills a column; it lets an `Option` of it become a NULL of the right kind.
pub trait Column: Into<Value> {
    /// The NULL of its kind.
    const NULL: Value;
}

impl<T: Column> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(T::NULL, Into::into)
    }
}

macro_rules! columns {
    ($($rust:ty => $kind:ident($make:expr);)*) => {$(
        impl From<$rust> for Value {
            fn from(value: $rust) -> Self {
                let make: fn($rust) -> _ = $make;
                Self::$kind(Some(make(value)))
            }
        }

        impl Column for $rust {
            const NULL: Value = Value::$kind(None);
        }
    )*};
}

columns! {
    bool => Bool(|value| value);
    i64 => Int(|value| value);
    i32 => Int(i64::from);
    u32 => Int(i64::from);
    f64 => Real(|value| value);
    String => Text(|value| value);
    &String => Text(Clone::clone);
    &str => Text(str::to_owned);
    Vec<u8> => Bytes(|value| value);
    &[u8] => Bytes(<[u8]>::to_vec);
    Uuid => Uuid(|value| value);
    Date => Date(|value| value);
    Timestamp => Timestamp(|value| value);
    serde_json::Value => Json(|value| value);
}

impl<const N: usize> From<[u8; N]> for Value {
    fn from(value: [u8; N]) -> Self {
        Self::Bytes(Some(value.to_vec()))
    }
}

impl<const N: usize> Column for [u8; N] {
    const NULL: Value = Value::Bytes(None);
}

/// Turns values into what a driver sends.
pub(super) fn arguments<DB>(values: Vec<Value>) -> Result<DB::Arguments, sqlx::Error>
where
    DB: sqlx::Database,
    for<'q> Option<bool>: Encode<'q, DB> + Type<DB>,
    for<'q> Option<i64>: Encode<'q, DB> + Type<DB>,
    for<'q> Option<f64>: Encode<'q, DB> + Type<DB>,
    for<'q> Option<String>: Encode<'q, DB> + Type<DB>,
    for<'q> Option<Vec<u8>>: Encode<'q, DB> + Type<DB>,
    for<'q> Option<Uuid>: Encode<'q, DB> + Type<DB>,
    for<'q> Option<Date>: Encode<'q, DB> + Type<DB>,
    for<'q> Option<Timestamp>: Encode<'q, DB> + Type<DB>,
    for<'q> Option<Json<serde_json::Value>>: Encode<'q, DB> + Type<DB>,
{
    let mut arguments = DB::Arguments::default();
    for value in values {
        match value {
            Value::Bool(value) => arguments.add(value),
            Value::Int(value) => arguments.add(value),
            Value::Real(value) => arguments.add(value),
            Value::Text(value) => arguments.add(value),
            Value::Bytes(value) => arguments.add(value),
            Value::Uuid(value) => arguments.add(value),
            Value::Date(value) => arguments.add(value),
            Value::Timestamp(value) => arguments.add(value),
            Value::Json(value) => arguments.add(value.map(Json)),
        }
        .map_err(sqlx::Error::Encode)?;
    }
    Ok(arguments)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_output_tells_the_kind_and_keeps_the_value() {
        let values = [
            Value::from("sam@people.example"),
            Value::from(None::<&str>),
            Value::from(4_961_234_i64),
            Value::from(serde_json::json!({"email": "sam@people.example"})),
            Value::from(vec![4_u8, 9, 6]),
        ];
        assert_eq!(format!("{values:?}"), "[Text(…), Text(NULL), Int(…), Json(…), Bytes(…)]");
    }
}
