//! A statement as a value: text that was in the source, and bound values.

use std::borrow::Cow;
use std::panic::Location;

use sqlx::{SqlSafeStr, SqlStr};

use super::schema::Name;
use super::value::Value;

/// A statement and its values. Every piece of its text is a literal in the source, so nothing that a person typed can
/// become SQL; work on whole tables adds their names, as the schema tells them. Debug output shows the text and the kinds of the values.
#[derive(Debug)]
#[must_use = "a statement does nothing until a connection runs it"]
pub struct Sql {
    text: Cow<'static, str>,
    values: Vec<Value>,
    place: &'static Location<'static>,
}

impl Sql {
    /// Begins a statement.
    #[track_caller]
    pub fn new(text: &'static str) -> Self {
        Self { text: Cow::Borrowed(text), values: Vec::new(), place: Location::caller() }
    }

    /// Gives the next of the values that the text names `$1`, `$2` and so on.
    pub fn bind(mut self, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        self
    }

    /// Adds text, for lists with filters that are not always there.
    pub fn push(&mut self, text: &'static str) -> &mut Self {
        self.text.to_mut().push_str(text);
        self
    }

    /// Adds a value and writes the `$n` that stands for it.
    pub fn push_bind(&mut self, value: impl Into<Value>) -> &mut Self {
        self.values.push(value.into());
        let number = self.values.len().to_string();
        let text = self.text.to_mut();
        text.push('$');
        text.push_str(&number);
        self
    }

    /// Adds values separated by commas, for `IN (…)`; none at all become `NULL`, which is in no list.
    pub fn push_list<V: Into<Value>>(&mut self, values: impl IntoIterator<Item = V>) -> &mut Self {
        let before = self.values.len();
        for value in values {
            if self.values.len() > before {
                self.push(", ");
            }
            self.push_bind(value);
        }
        if self.values.len() == before {
            self.push("NULL");
        }
        self
    }

    /// Adds rows of values for `VALUES`: in parentheses, separated by commas.
    pub fn push_rows<V: Into<Value>>(
        &mut self,
        rows: impl IntoIterator<Item = impl IntoIterator<Item = V>>,
    ) -> &mut Self {
        for (number, row) in rows.into_iter().enumerate() {
            self.push(if number > 0 { ", (" } else { "(" }).push_list(row).push(")");
        }
        self
    }

    /// Adds names of tables or columns, separated by commas; quoted, because some are words of SQL.
    pub(super) fn push_names<'n>(&mut self, names: impl IntoIterator<Item = &'n Name>) -> &mut Self {
        let text = self.text.to_mut();
        for (number, name) in names.into_iter().enumerate() {
            text.push_str(if number > 0 { ", \"" } else { "\"" });
            text.push_str(name.as_str());
            text.push('"');
        }
        self
    }

    /// How many values it carries; SQLite takes 32,766 and bulk inserts stay below 30,000.
    #[must_use]
    pub fn bound(&self) -> usize {
        self.values.len()
    }

    pub(super) fn into_parts(self) -> (SqlStr, Vec<Value>, &'static Location<'static>) {
        (checked(self.text), self.values, self.place)
    }
}

/// Vouches for a text: `new` and `push` take only `&'static str`, `push_bind` adds only a number, and a [`Name`] is
/// made of small letters, digits and underscores.
#[expect(
    clippy::disallowed_methods,
    reason = "the only one: every piece of the text is a literal, a number or a plain name"
)]
fn checked(text: Cow<'static, str>) -> SqlStr {
    match text {
        Cow::Borrowed(text) => text.into_sql_str(),
        Cow::Owned(text) => sqlx::AssertSqlSafe(text).into_sql_str(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pushed_values_go_on_counting_after_bound_ones() {
        let mut sql = Sql::new("SELECT a FROM t WHERE b = $1").bind(1_i64);
        sql.push(" AND c IN (").push_list(["x", "y"]).push(") LIMIT ").push_bind(5_i64);
        assert_eq!(sql.text, "SELECT a FROM t WHERE b = $1 AND c IN ($2, $3) LIMIT $4");
        assert_eq!(sql.bound(), 4);
    }

    #[test]
    fn rows_stand_in_parentheses() {
        let mut sql = Sql::new("INSERT INTO t VALUES ");
        sql.push_rows([[1_i64, 2], [3, 4]]);
        assert_eq!(sql.text, "INSERT INTO t VALUES ($1, $2), ($3, $4)");
    }

    #[test]
    fn debug_output_keeps_the_values() {
        let shown = format!("{:?}", Sql::new("SELECT a FROM t WHERE b = $1").bind("sam@people.example"));
        assert!(shown.contains("WHERE b = $1") && shown.contains("[Text(…)]"), "{shown}");
        assert!(!shown.contains("sam@"), "{shown}");
    }

    #[test]
    fn an_empty_list_matches_nothing() {
        let mut sql = Sql::new("SELECT a FROM t WHERE b IN (");
        sql.push_list(Vec::<i64>::new()).push(")");
        assert_eq!(sql.text, "SELECT a FROM t WHERE b IN (NULL)");
    }
}
