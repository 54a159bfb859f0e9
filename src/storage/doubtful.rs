//! Columns that may hold anything: what was changed behind the service's back has to be read to be found.

use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Type, ValueRef};

/// A column's value, or nothing when it is no such value. Reading one never fails, where reading a `T` would fail the
/// statement with all its rows: SQLite takes any value in any column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Doubtful<T>(pub Option<T>);

impl<T: Type<DB>, DB: Database> Type<DB> for Doubtful<T> {
    fn type_info() -> DB::TypeInfo {
        T::type_info()
    }

    fn compatible(_: &DB::TypeInfo) -> bool {
        true
    }
}

impl<'r, DB: Database, T: Type<DB> + Decode<'r, DB>> Decode<'r, DB> for Doubtful<T> {
    fn decode(value: DB::ValueRef<'r>) -> Result<Self, BoxDynError> {
        let fits = T::compatible(&value.type_info());
        Ok(Self(if fits { T::decode(value).ok() } else { None }))
    }
}
