//! How our own types look inside each database.

use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::postgres::{PgArgumentBuffer, PgTypeInfo, PgValueRef};
use sqlx::sqlite::{SqliteArgumentsBuffer, SqliteTypeInfo, SqliteValueRef};
use sqlx::{Decode, Encode, Postgres, Sqlite, Type};
use time::OffsetDateTime;

use crate::clock::Timestamp;

/// 2000-01-01T00:00:00Z, from which PostgreSQL counts, in microseconds since 1970.
const POSTGRES_EPOCH: i64 = 946_684_800_000_000;

// SQLite has no instants. The driver's own text for them has a fraction of varying width, so that 10:00:00.5 sorts
// before 10:00:00 and a page loses rows; ours has one width, and its order is time's order.
impl Type<Sqlite> for Timestamp {
    fn type_info() -> SqliteTypeInfo {
        <String as Type<Sqlite>>::type_info()
    }
}

impl<'q> Encode<'q, Sqlite> for Timestamp {
    fn encode_by_ref(&self, buffer: &mut SqliteArgumentsBuffer) -> Result<IsNull, BoxDynError> {
        <String as Encode<'q, Sqlite>>::encode(self.to_string(), buffer)
    }
}

impl<'r> Decode<'r, Sqlite> for Timestamp {
    fn decode(value: SqliteValueRef<'r>) -> Result<Self, BoxDynError> {
        Ok(<&str as Decode<'r, Sqlite>>::decode(value)?.parse()?)
    }
}

impl Type<Postgres> for Timestamp {
    fn type_info() -> PgTypeInfo {
        <OffsetDateTime as Type<Postgres>>::type_info()
    }
}

impl<'q> Encode<'q, Postgres> for Timestamp {
    fn encode_by_ref(&self, buffer: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
        <OffsetDateTime as Encode<'q, Postgres>>::encode(self.to_utc(), buffer)
    }
}

impl<'r> Decode<'r, Postgres> for Timestamp {
    /// PostgreSQL also knows instants after the year 9999, and `infinity`, on which the driver's own reading panics.
    /// Nobody writes them here, and read they become our first or last instant.
    fn decode(value: PgValueRef<'r>) -> Result<Self, BoxDynError> {
        let micros = <i64 as Decode<'r, Postgres>>::decode(value)?;
        Ok(Self::from_unix_micros(micros.saturating_add(POSTGRES_EPOCH)))
    }
}

/// Lets a type live in a `TEXT` column of both databases: written by its `as_str`, read and checked by its `FromStr`.
#[macro_export]
macro_rules! text_column {
    ($name:ty) => {
        impl<DB: ::sqlx::Database> ::sqlx::Type<DB> for $name
        where
            ::std::string::String: ::sqlx::Type<DB>,
        {
            fn type_info() -> DB::TypeInfo {
                <::std::string::String as ::sqlx::Type<DB>>::type_info()
            }

            fn compatible(ty: &DB::TypeInfo) -> bool {
                <::std::string::String as ::sqlx::Type<DB>>::compatible(ty)
            }
        }

        impl<'r, DB: ::sqlx::Database> ::sqlx::Decode<'r, DB> for $name
        where
            &'r str: ::sqlx::Decode<'r, DB>,
        {
            fn decode(
                value: <DB as ::sqlx::Database>::ValueRef<'r>,
            ) -> ::std::result::Result<Self, ::sqlx::error::BoxDynError> {
                Ok(<&'r str as ::sqlx::Decode<'r, DB>>::decode(value)?.parse::<Self>()?)
            }
        }

        impl ::std::convert::From<$name> for $crate::storage::Value {
            fn from(value: $name) -> Self {
                Self::Text(Some(value.as_str().to_owned()))
            }
        }

        impl ::std::convert::From<&$name> for $crate::storage::Value {
            fn from(value: &$name) -> Self {
                Self::Text(Some(value.as_str().to_owned()))
            }
        }

        impl $crate::storage::Column for $name {
            const NULL: $crate::storage::Value = $crate::storage::Value::Text(None);
        }

        impl $crate::storage::Column for &$name {
            const NULL: $crate::storage::Value = $crate::storage::Value::Text(None);
        }
    };
}

/// Lets a type live in a `BIGINT` column of both databases: written by `i64::from`, read and checked by its
/// `TryFrom<i64>`.
#[macro_export]
macro_rules! int_column {
    ($name:ty) => {
        impl<DB: ::sqlx::Database> ::sqlx::Type<DB> for $name
        where
            i64: ::sqlx::Type<DB>,
        {
            fn type_info() -> DB::TypeInfo {
                <i64 as ::sqlx::Type<DB>>::type_info()
            }

            fn compatible(ty: &DB::TypeInfo) -> bool {
                <i64 as ::sqlx::Type<DB>>::compatible(ty)
            }
        }

        impl<'r, DB: ::sqlx::Database> ::sqlx::Decode<'r, DB> for $name
        where
            i64: ::sqlx::Decode<'r, DB>,
        {
            fn decode(
                value: <DB as ::sqlx::Database>::ValueRef<'r>,
            ) -> ::std::result::Result<Self, ::sqlx::error::BoxDynError> {
                Ok(<Self as ::std::convert::TryFrom<i64>>::try_from(
                    <i64 as ::sqlx::Decode<'r, DB>>::decode(value)?,
                )?)
            }
        }

        impl ::std::convert::From<$name> for $crate::storage::Value {
            fn from(value: $name) -> Self {
                Self::Int(Some(i64::from(value)))
            }
        }

        impl $crate::storage::Column for $name {
            const NULL: $crate::storage::Value = $crate::storage::Value::Int(None);
        }
    };
}
